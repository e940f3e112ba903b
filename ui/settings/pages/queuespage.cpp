#include "ui/settings/pages/queuespage.h"

#include "ui/look/button.h"
#include "ui/settings/pages/cardlist.h"
#include "ui/settings/pages/queuecard.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

QueuesPage::QueuesPage(const SettingsContext &)
    : SettingsPage({ .name = QStringLiteral("queues"),
                     .title = tr("Queues"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Inbox,
                     .words = tr("number name color order new queue phone line clinic sac lac "
                                 "texting text listing") })
    , m_add(new Button(tr("Add a queue"), Button::Kind::Primary, this))
    , m_list(new CardList<QueueCard, Queue>(
          [](const Queue &queue, int place, QWidget *parent) {
              return new QueueCard(queue, place, parent);
          },
          [this] { Q_EMIT changed(); }, m_add, this))
{
    column()->addWidget(m_list);
    m_add->setObjectName(QStringLiteral("addQueue"));
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this,
            [this] { m_list->insert(int(m_list->cards().size()), Queue{}); });
}

void QueuesPage::load(const SettingsDraft &draft)
{
    if (m_list->typed() != draft.queues)
        m_list->show(draft.queues);
}

SettingsDraft QueuesPage::edited(SettingsDraft draft) const
{
    QList<Queue> queues = m_list->typed();
    return queues == draft.queues ? draft : withQueues(std::move(draft), queues);
}

QString QueuesPage::objection() const
{
    const QList<Queue> queues = m_list->typed();
    for (int i = 0; i < queues.size(); ++i) {
        if (const QString why = m_list->cards().at(i)->objection(); !why.isEmpty())
            return why;
        for (int j = 0; j < i; ++j) {
            if (queues.at(j).name.compare(queues.at(i).name, Qt::CaseInsensitive) == 0)
                return tr("Two queues are called %1.").arg(queues.at(i).name);
            if (queues.at(j).number == queues.at(i).number)
                return tr("%1 and %2 have the same number.")
                    .arg(queues.at(j).name, queues.at(i).name);
        }
    }
    return {};
}

} // namespace ivm
