#pragma once

#include "core/clock.h"
#include "core/security/rolesession.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

class QVBoxLayout;

namespace ivm {

class Commands;
class ScreenLock;
class UnlockForm;
namespace look {
class Button;
class PlainLabel;
class Strip;
} // namespace look

/// Holds what is behind the role password and takes it away when Settings lock: after two minutes
/// without a hand, with the computer's screen, after fifteen minutes. Nothing of it can be read
/// then, by eye or through the accessibility tree: it is out of the window, and back as it was, its
/// unsaved edits included, when the password is given again.
///
/// Locked from the start; unlocked() once the door was opened (unlockdialog.h). Window's thread.
class LockCover final : public QWidget
{
    Q_OBJECT

public:
    /// What it stands on; outlives it.
    struct Context
    {
        Commands &commands;
        Clock &clock;
        std::function<QString()> initials;
        ScreenLock *screen = nullptr; ///< May be null.
    };

    /// Takes `content` over.
    LockCover(QWidget *content, const Context &context, QWidget *parent = nullptr);
    ~LockCover() override;

    /// The password was right: shows the content and begins to count.
    void unlock();
    void lock(RoleSession::Why why = RoleSession::Why::Asked);
    bool isLocked() const { return m_locked; }
    /// It comes to the front, locked: how long to wait is asked anew, and the field has the focus.
    void ask();
    QWidget *content() const { return m_content; }

Q_SIGNALS:
    void opened();
    void locked();
    /// "Unlocked · locks in 1:32", as it counts; empty when locked.
    void lockWords(const QString &words);
    /// Away from here: the texts are wanted.
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeFront();
    void watch();
    void showWarning(RoleSession::State state);
    bool isInside(const QObject *object) const;
    void closeDialogs();

    Context m_context;
    QWidget *m_content;
    std::unique_ptr<QWidget> m_away; ///< Holds the content while locked; never shown.
    RoleSession m_session;
    bool m_locked = true;
    std::optional<Clock::Timer> m_timer;
    QPointer<QWidget> m_focus; ///< Where the hand was when it locked.
    QVBoxLayout *m_column;
    look::Strip *m_strip;
    look::Button *m_stay = nullptr;
    bool m_warned = false;
    QWidget *m_front;
    look::PlainLabel *m_why = nullptr;
    UnlockForm *m_form = nullptr;
};

} // namespace ivm
