#pragma once

// The change history and the role password as pages of the settings.

#include "ui/settings/page.h"

namespace ivm {

class HistoryPage;
class PasswordPage;

class ChangesPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ChangesPage(const SettingsContext &context);
    void shown() override;

private:
    HistoryPage *m_history;
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
