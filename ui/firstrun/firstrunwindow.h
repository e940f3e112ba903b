#pragma once

#include "core/desk/deskstatus.h"
#include "core/security/rolekey.h"
#include "ui/firstrun/firstrunstate.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ivm {

class Clock;
class Commands;
class ConnectionView;
class FirstRunPage;
struct Readers;

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The first run for a clinic, after connecting: one question at a time, each with why it is asked.
/// What was answered is kept at every step, with the step; closing the window or pulling the plug
/// loses the present page at most. By keyboard: Return goes on, Alt+Left back.
///
/// Everything given outlives it.
class FirstRunWindow final : public QWidget
{
    Q_OBJECT

public:
    FirstRunWindow(Readers &readers, Commands &commands, Clock &clock, QWidget *parent = nullptr);
    void setStatus(const DeskStatus &status);
    FirstRunStep step() const { return m_step; }

Q_SIGNALS:
    // What the password had opened is locked again with either.
    void finished(); ///< To the end.
    void left(); ///< Later: it is taken up where it is.

private:
    void showStep(FirstRunStep step);
    void fill();
    void goOn();
    void goBack();
    void save(FirstRunStep next);
    bool hold();
    void release(bool pressed);
    void setPassword(const RolePassword &password);
    void askPassword(FirstRunStep next);
    void judge();
    void askAgain();
    void refuse(const QString &why);
    FirstRunPage *page() const;

    Readers &m_readers;
    Commands &m_commands;
    Clock &m_clock;
    FirstRunState m_state;
    FirstRunStep m_step = FirstRunStep::Numbers;
    DeskStatus m_status;
    bool m_saving = false;

    look::PlainLabel *m_where;
    look::PlainLabel *m_title;
    look::PlainLabel *m_why;
    look::PlainLabel *m_refused;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content;
    QWidget *m_shown = nullptr; // the page, or the self-check
    look::Button *m_back;
    look::Button *m_later;
    look::Button *m_next;
};

} // namespace ivm
