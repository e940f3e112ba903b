#pragma once

#include "core/records/consentimport.h"
#include "ui/settings/pages/importwork.h"

namespace ivm {

class ChoiceField;

/// Opt-ins and opt-outs that an earlier system kept, taken over as evidence (DECISIONS 12), and
/// what else must be looked at when another system's numbers are taken over.
class EarlierPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit EarlierPage(const SettingsContext &context, QWidget *parent = nullptr);

    /// Looks it through; nothing is written.
    void lookThrough(const QString &file);

private:
    void plan(std::optional<ConsentColumns> columns);
    void showPlan();
    void takeOver();

    SettingsContext m_context;
    ChoiceField *m_all;
    ImportCard *m_card;
    ImportWork<ConsentImportPlan> m_work;
    QString m_author; ///< Stands in the evidence.
};

} // namespace ivm
