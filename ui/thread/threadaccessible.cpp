#include "ui/thread/threadaccessible.h"

#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace ivm {

namespace {

class BubbleAccessible final : public QAccessibleInterface
{
public:
    BubbleAccessible(ThreadView *view, MessageId id)
        : m_view(view)
        , m_id(id)
    { }
    MessageId id() const { return m_id; }
    int row() const { return m_view ? m_view->model().indexOf(m_id) : -1; }

    bool isValid() const override { return row() >= 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        const auto *parent = this->parent();
        return parent ? parent->window() : nullptr;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        const int at = row();
        if (at < 0)
            return {};
        if (kind == QAccessible::Name)
            return m_view->model().row(at).spoken;
        if (kind == QAccessible::Value)
            return m_view->model().row(at).text.text;
        return {};
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        const int at = row();
        if (at < 0)
            return {};
        const QRect local = m_view->rowRect(at).toAlignedRect();
        return { m_view->viewport()->mapToGlobal(local.topLeft()), local.size() };
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const int at = row();
        state.invalid = at < 0;
        state.focusable = true;
        state.readOnly = true;
        state.selectable = true;
        state.multiSelectable = true;
        if (at >= 0) {
            state.selected = m_view->isChosen(m_id);
            state.focused = m_view->hasFocus() && m_view->currentRow() == at;
            state.offscreen
                = !m_view->viewport()->rect().intersects(m_view->rowRect(at).toAlignedRect());
        }
        return state;
    }

private:
    QPointer<ThreadView> m_view;
    MessageId m_id;
};

class ThreadAccessible final : public QAccessibleWidget
{
public:
    explicit ThreadAccessible(ThreadView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    { }
    ~ThreadAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return m_view->model().rowCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const MessageId id = m_view->model().row(index).id;
        const auto known = m_children.constFind(raw(id));
        if (known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *bubble = new BubbleAccessible(m_view, id);
        m_children.insert(raw(id), QAccessible::registerAccessibleInterface(bubble));
        return bubble;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        return m_view->viewport()->rect().contains(at) ? child(m_view->rowAt(at.y())) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *bubble = dynamic_cast<const BubbleAccessible *>(child);
        return bubble ? bubble->row() : -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentRow()) : nullptr;
    }

private:
    ThreadView *m_view;
    mutable QHash<qint64, QAccessible::Id> m_children;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<ThreadView *>(object))
        return new ThreadAccessible(view);
    return nullptr;
}

} // namespace

void installThreadAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace ivm
