#pragma once

#include "ui/settings/page.h"

namespace ivm {

class QueueCard;
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
    void rebuild(const QList<Queue> &queues);
    QList<Queue> typed() const;
    void move(QueueCard *card, int by);

    QList<QueueCard *> m_cards;
    QWidget *m_list;
    look::Button *m_add;
};

} // namespace ivm
