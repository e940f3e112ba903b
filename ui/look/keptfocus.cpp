#include "ui/look/keptfocus.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLayout>
#include <QSet>

#include <algorithm>

namespace ivm::look {

namespace {

class Stops
{
public:
    explicit Stops(const QWidget &within)
        : m_within(within)
    {
        inside(within);
    }
    QList<QWidget *> found;

private:
    void take(QWidget &widget)
    {
        if (m_seen.contains(&widget) || !widget.isVisibleTo(&m_within) || widget.isWindow())
            return;
        m_seen.insert(&widget);
        if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy()) {
            // Of buttons of which one is chosen, Tab leads to that one; arrows to the others.
            const auto *choice = qobject_cast<QAbstractButton *>(&widget);
            const bool other = choice && choice->autoExclusive() && !choice->isChecked();
            if (widget.isEnabled() && !other)
                found.append(&widget);
            return; // what stands inside a field is the field's own business
        }
        inside(widget);
    }
    void inside(const QWidget &widget)
    {
        if (const QLayout *layout = widget.layout())
            inside(*layout);
        for (QObject *child : widget.children()) {
            if (auto *each = qobject_cast<QWidget *>(child))
                take(*each);
        }
    }
    void inside(const QLayout &layout)
    {
        for (int i = 0; i < layout.count(); ++i) {
            QLayoutItem *item = layout.itemAt(i);
            if (QWidget *widget = item->widget())
                take(*widget);
            else if (const QLayout *inner = item->layout())
                inside(*inner);
        }
    }

    const QWidget &m_within;
    QSet<const QWidget *> m_seen;
};

} // namespace

QList<QWidget *> tabStops(const QWidget &within)
{
    return Stops(within).found;
}

void orderTabs(const QWidget &within)
{
    const QList<QWidget *> stops = tabStops(within);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

KeptFocus::KeptFocus(const QWidget &within)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !within.isAncestorOf(focus))
        return;
    m_had = true;
    m_held = focus;
    m_name = focus->objectName();
    m_place = tabStops(within).indexOf(focus);
}

void KeptFocus::giveBack(const QWidget &within, QWidget *orElse)
{
    orderTabs(within);
    const bool stays = m_held && m_held->hasFocus() && m_held->isVisible();
    if (!m_had || stays)
        return;
    const QList<QWidget *> stops = tabStops(within);
    const auto same = std::find_if(stops.begin(), stops.end(), [this](const QWidget *each) {
        return !m_name.isEmpty() && each->objectName() == m_name;
    });
    QWidget *next = same != stops.end()  ? *same
        : stops.isEmpty() || m_place < 0 ? orElse
                                         : stops.at(std::min(m_place, stops.size() - 1));
    if (next)
        next->setFocus(Qt::TabFocusReason);
}

} // namespace ivm::look
