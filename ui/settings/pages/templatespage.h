#pragma once

#include "core/model/texttemplate.h"
#include "ui/settings/page.h"

namespace ivm {

class TemplateCard;
template <typename Card, typename Value>
class CardList;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Texts that staff send again and again: name, text with fields, the queues they are for, order.
class TemplatesPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit TemplatesPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;
    QString objection() const override;

private:
    SettingsDraft m_draft;
    look::PlainLabel *m_none;
    look::Button *m_add;
    CardList<TemplateCard, TextTemplate> *m_list;
};

} // namespace ivm
