#pragma once

// The change history and the role password as pages of the settings.

#include "core/model/historyentry.h"
#include "ui/settings/page.h"

namespace ivm {

class BehindCard;
class HistoryPage;
class PasswordPage;

/// What everyone at the desk knows, and a password may not consist of.
QStringList knownWords(const Readers &readers);

/// Above the history stands what was changed without the password, while there is any. One change
/// of the history is put back as an edit like any other.
class ChangesPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ChangesPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;
    void shown() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void putBack(const HistoryEntry &entry);

    BehindCard *m_behind;
    HistoryPage *m_history;
    SettingsDraft m_draft;
    QList<HistoryEntry> m_back; ///< To be undone.
};

class RolePasswordPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit RolePasswordPage(const SettingsContext &context);
    void shown() override;

private:
    PasswordPage *m_password;
};

} // namespace ivm
