#pragma once

#include "core/model/texttemplate.h"
#include "ui/settings/page.h"

namespace ivm {

class QueueChoice;
class TemplateCard;
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
    void rebuild(const QList<TextTemplate> &templates);
    QList<TextTemplate> typed() const;
    void move(TemplateCard *card, int by);

    SettingsDraft m_draft;
    QList<TemplateCard *> m_cards;
    QWidget *m_list;
    look::PlainLabel *m_none;
    look::Button *m_add;
};

} // namespace ivm
