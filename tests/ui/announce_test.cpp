#include "tests/support/catch.h"
#include "ui/look/announce.h"

#include <QAccessible>
#include <QWidget>

using namespace ivm;

namespace {

/// What the system's accessibility is told, in words.
QStringList &told()
{
    static QStringList all;
    return all;
}

void tell(QAccessibleEvent *event)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (event->type() == QAccessible::Announcement)
        told() << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
#else
    auto *node = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && node
        && node->role() == QAccessible::Notification && !node->state().invisible
        && !node->state().offscreen)
        told() << node->text(QAccessible::Name);
#endif
}

class Listening
{
public:
    Listening()
        : m_wasActive(QAccessible::isActive())
        , m_before(QAccessible::installUpdateHandler(tell))
    {
        QAccessible::setActive(true);
        told().clear();
    }
    ~Listening()
    {
        QAccessible::setActive(m_wasActive);
        QAccessible::installUpdateHandler(m_before);
    }

private:
    bool m_wasActive;
    QAccessible::UpdateHandler m_before;
};

} // namespace

TEST_CASE("what is announced reaches the system in a form that screen readers say", "[access]")
{
    const Listening listening;
    QWidget window;
    QWidget part(&window);
    look::announce(part, QStringLiteral("Maria Reyes, new text"));
    CHECK(told() == QStringList{ QStringLiteral("Maria Reyes, new text") });
    look::announce(part, {});
    CHECK(told().size() == 1);
}

TEST_CASE("announcements are not kept for ever, and go with their window", "[access]")
{
    const Listening listening;
    auto window = std::make_unique<QWidget>();
    for (int i = 0; i < 100; ++i)
        look::announce(*window, QString::number(i));
    CHECK(told().size() == 100);
    CHECK(told().last() == QStringLiteral("99"));
    CHECK(window->children().size() < 20);
    window.reset();
    CHECK(told().size() == 100);
}
