#include "ui/look/announcement.h"

#include <QAccessibleObject>
#include <QWidget>

namespace ivm::look {

namespace {

constexpr int Kept = 8;

/// What a reader finds: words that show, in a window, and nothing else.
class Interface final : public QAccessibleObject
{
public:
    explicit Interface(Announcement &announcement)
        : QAccessibleObject(&announcement)
        , m_announcement(announcement)
    { }

    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override { return {}; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_announcement.words() : QString();
    }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_announcement.window());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

private:
    Announcement &m_announcement;
};

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *announcement = qobject_cast<Announcement *>(object);
    return announcement ? new Interface(*announcement) : nullptr;
}

} // namespace

Announcement::Announcement(QWidget &window, const QString &words)
    : QObject(&window)
    , m_window(window)
    , m_words(words)
{ }

void Announcement::show(QWidget &where, const QString &words)
{
    static const bool once = [] {
        QAccessible::installFactory(faceOf);
        return true;
    }();
    Q_UNUSED(once)
    QWidget &window = *where.window();
    const auto before
        = window.findChildren<Announcement *>(Qt::FindDirectChildrenOnly); // oldest first
    if (before.size() >= Kept)
        delete before.first();
    QAccessibleEvent event(new Announcement(window, words), QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

} // namespace ivm::look
