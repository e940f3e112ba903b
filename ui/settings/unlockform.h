#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/security/rolelock.h"

#include <QWidget>

#include <functional>

namespace ivm {

class Commands;
class RolePasswordField;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The role password, asked for: says in words what was wrong, and counts down while a wait runs.
/// What was typed is gone as soon as it was tried.
class UnlockForm final : public QWidget
{
    Q_OBJECT

public:
    UnlockForm(Commands &commands, Clock &clock, Unlock what, std::function<QString()> initials,
               QWidget *parent = nullptr);
    ~UnlockForm() override;

    /// Asks how the lock stands; nothing typed.
    void begin();

Q_SIGNALS:
    void unlocked();

private:
    void tryIt();
    void answered(const Result<> &done);
    void askState();
    void waitFor(Millis wait);
    void tick();
    void say(const QString &words, bool isFault);
    void showState();

    Commands &m_commands;
    Clock &m_clock;
    Unlock m_what;
    std::function<QString()> m_initials;
    RolePasswordField *m_field;
    look::PlainLabel *m_words;
    look::PlainLabel *m_forgottenWords;
    look::Button *m_unlock;
    bool m_trying = false;
    QString m_fault; ///< Said before the countdown.
    Millis m_until{ 0 }; ///< On the uptime clock; the wait is over then.
    std::optional<Clock::Timer> m_timer;
};

} // namespace ivm
