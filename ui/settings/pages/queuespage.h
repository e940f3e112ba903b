#pragma once

#include "ui/settings/page.h"

namespace ivm {

class QueueCard;
template <typename Card, typename Value>
class CardList;
namespace look {
class Button;
} // namespace look

/// The queues: short name, full name, number, color, order; new ones. None is taken away: its texts
/// stay.
class QueuesPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit QueuesPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;
    QString objection() const override;

private:
    look::Button *m_add;
    CardList<QueueCard, Queue> *m_list;
};

} // namespace ivm
