#pragma once

#include "core/clock.h"

#include <QWidget>

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// A small dark band at the foot of the window: something was done, and can be undone for eight
/// seconds. Stays while the pointer is on it.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    Toast(Clock &clock, QWidget *window);
    ~Toast() override;
    /// An empty action is only a word of information.
    void show(const QString &words, const QString &action, std::function<void()> act);
    bool offersUndo() const { return isVisible() && m_act; }
    void act();
    void place();
    /// Stands over this from here on, as it is: who looks there sees it, and reaches its button.
    void moveOver(QWidget *window);

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void wait();
    void measure();

    Clock &m_clock;
    look::PlainLabel *m_words;
    look::Button *m_action;
    std::function<void()> m_act;
    std::optional<Clock::Timer> m_timer;
};

} // namespace ivm
