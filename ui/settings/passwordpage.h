#pragma once

#include "core/clock.h"
#include "core/security/rolelock.h"
#include "ui/look/datetext.h"

#include <QWidget>

#include <functional>

namespace ivm {

class Commands;
class RolePasswordField;
class RolePasswordForm;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The role password's own page: since when it is set, changing it, and what it protects. Window's
/// thread.
class PasswordPage final : public QWidget
{
    Q_OBJECT

public:
    struct Context
    {
        Commands &commands;
        Clock &clock;
        look::DateText dates;
        std::function<QString()> initials;
        QStringList ours; ///< ownWords().
    };
    explicit PasswordPage(const Context &context, QWidget *parent = nullptr);

    /// Asks how the lock stands; it is shown.
    void reload();

Q_SIGNALS:
    /// Something was done; a sentence for people.
    void said(const QString &sentence);

private:
    void showState(const RoleLockState &state);
    void change();
    void changed(const Result<> &done);
    void enable();

    Context m_context;
    look::PlainLabel *m_since;
    RolePasswordField *m_old;
    RolePasswordForm *m_form;
    look::PlainLabel *m_words;
    look::Button *m_change;
    bool m_isSet = true;
    bool m_changing = false;
};

} // namespace ivm
