#pragma once

#include "core/records/directoryimport.h"
#include "ui/settings/pages/importwork.h"

namespace ivm {

/// Clients' names and animals from the hospital's directory: a file is looked through first, line
/// by line, and then taken over whole or not at all.
class DirectoryPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit DirectoryPage(const SettingsContext &context, QWidget *parent = nullptr);

    /// Looks it through; nothing is written.
    void lookThrough(const QString &file);

private:
    void plan(std::optional<DirectoryColumns> columns);
    void showPlan();
    void takeOver();

    SettingsContext m_context;
    ImportCard *m_card;
    ImportWork<DirectoryPlan> m_work;
};

} // namespace ivm
