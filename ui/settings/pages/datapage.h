#pragma once

#include "ui/settings/page.h"

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Where everything is kept, the backups, and all settings as one file for other computers.
class DataPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit DataPage(const SettingsContext &context);
    void shown() override;

private:
    void lookForBackup();
    void backUp();
    void exportAll();
    void importAll();

    SettingsContext m_context;
    look::PlainLabel *m_last;
    look::Button *m_backUp;
    look::PlainLabel *m_outcome;
};

} // namespace ivm
