#pragma once

#include "core/clock.h"

#include <QPointer>
#include <QWidget>

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// A small dark band at the foot of the list: something was done, and can be undone for eight
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
    /// From here on it keeps to this part of the window, at its foot, wherever that moves. Null, or
    /// one that is out of sight: to the window.
    void keepTo(QWidget *part);
    /// Stands over this from here on, as it is: who looks there sees it, and reaches its button.
    void moveOver(QWidget *window);

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wait();
    void measure();
    QRect ground() const;

    Clock &m_clock;
    look::PlainLabel *m_words;
    look::Button *m_action;
    QPointer<QWidget> m_part;
    std::function<void()> m_act;
    std::optional<Clock::Timer> m_timer;
};

} // namespace ivm
