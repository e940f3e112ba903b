#pragma once

#include "core/clock.h"
#include "core/security/rolelock.h"

#include <QDialog>

#include <functional>

class QStackedLayout;

namespace ivm {

class Commands;
class RolePasswordForm;
class UnlockForm;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The door to Settings: asks for the role password, or, on the first day, lets one be chosen.
/// accepted() means that Settings are unlocked. Over the window, never in a nested loop: open().
class UnlockDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What the door stands on; outlives it.
    struct Context
    {
        Commands &commands;
        Clock &clock;
        std::function<QString()> initials; ///< Of who sits here; may be empty.
        QStringList ours; ///< ownWords(): what will not do as a password.
        Unlock what = Unlock::Settings; ///< What the right password is to open.
        QString why{}; ///< What it is asked for, as a sentence; empty: to open Settings.
    };

    UnlockDialog(const Context &context, QWidget *window);

private:
    QWidget *makeUnlock();
    QWidget *makeChoice();
    void showPage(QWidget *page, const QString &title);
    QSize room() const;
    void choose();

    Context m_context;
    QStackedLayout *m_pages;
    QWidget *m_asking = nullptr;
    QWidget *m_choosing = nullptr;
    UnlockForm *m_unlock = nullptr;
    RolePasswordForm *m_form = nullptr;
    look::PlainLabel *m_choiceWords = nullptr;
    look::Button *m_set = nullptr;
    bool m_setting = false;
};

} // namespace ivm
