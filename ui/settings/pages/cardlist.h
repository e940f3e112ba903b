#pragma once

#include "ui/look/measured.h"

#include <QVBoxLayout>

#include <functional>
#include <utility>

namespace ivm {

/// Cards below one another that edit one value each; added, taken away and ordered, all of it by
/// keyboard. A Card answers typed() and focusName(), is told setPlace(first, last), and signals
/// changed, moveWanted(int by) and removeWanted; its buttons are called like itself, with Up and
/// Down behind. Owned by its page.
template <typename Card, typename Value>
class CardList final : public QWidget
{
public:
    using Make = std::function<Card *(const Value &value, int place, QWidget *parent)>;
    /// `changed`: a person edited something. After one is taken away the keyboard goes to `add`.
    CardList(Make make, std::function<void()> changed, QWidget *add, QWidget *parent)
        : QWidget(parent)
        , m_make(std::move(make))
        , m_changed(std::move(changed))
        , m_add(add)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        look::keepMeasured(this, [column] { column->setSpacing(look::px(16)); });
    }

    const QList<Card *> &cards() const { return m_cards; }
    QList<Value> typed() const
    {
        QList<Value> values;
        for (const Card *card : m_cards)
            values.append(card->typed());
        return values;
    }
    void show(const QList<Value> &values)
    {
        for (Card *card : std::exchange(m_cards, {})) {
            card->hide();
            card->setParent(nullptr); // gone at once, though a button of it may just be clicked
            card->deleteLater();
        }
        for (const Value &value : values) {
            Card *card = m_make(value, int(m_cards.size()), this);
            m_cards.append(card);
            layout()->addWidget(card);
            card->show();
            connect(card, &Card::changed, this, m_changed);
            connect(card, &Card::moveWanted, this, [this, card](int by) { move(card, by); });
            connect(card, &Card::removeWanted, this, [this, card] { remove(card); });
        }
        for (int i = 0; i < m_cards.size(); ++i)
            m_cards.at(i)->setPlace(i == 0, i + 1 == m_cards.size());
    }
    using QWidget::show;
    /// A new one, ready to be filled in.
    void insert(int place, const Value &value)
    {
        QList<Value> values = typed();
        values.insert(place, value);
        show(values);
        m_cards.at(place)->focusName();
        m_changed();
    }

private:
    void remove(Card *card)
    {
        QList<Value> rest = typed();
        rest.removeAt(m_cards.indexOf(card));
        show(rest);
        m_add->setFocus(Qt::TabFocusReason);
        m_changed();
    }
    void move(Card *card, int by)
    {
        QList<Value> values = typed();
        const auto from = m_cards.indexOf(card);
        const auto to = from + by;
        if (to < 0 || to >= values.size())
            return;
        values.move(from, to);
        show(values);
        Card *moved = m_cards.at(to);
        auto *button = moved->template findChild<QWidget *>(
            moved->objectName() + (by < 0 ? QStringLiteral("Up") : QStringLiteral("Down")));
        if (button && button->isEnabled())
            button->setFocus(Qt::TabFocusReason); // further the same way
        else
            moved->focusName();
        m_changed();
    }

    Make m_make;
    std::function<void()> m_changed;
    QWidget *m_add;
    QList<Card *> m_cards;
};

} // namespace ivm
