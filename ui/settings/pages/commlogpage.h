#pragma once

#include "ui/settings/page.h"

class QLineEdit;

namespace ivm {

class ChoiceField;
class NumberField;
namespace look {
class PlainLabel;
class Switch;
} // namespace look

/// How a conversation is written for the Comm Log, with a made conversation laid out beside it as
/// one goes.
class CommLogPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit CommLogPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;

private:
    void showPreview();
    void edit();

    SettingsContext m_context;
    SettingsDraft m_draft;
    ChoiceField *m_width;
    ChoiceField *m_time;
    look::Switch *m_automatic;
    QHash<QString, look::Switch *> m_fields; ///< Of the header.
    QHash<QString, QLineEdit *> m_labels;
    look::PlainLabel *m_preview;
};

} // namespace ivm
