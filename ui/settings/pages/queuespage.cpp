#include "ui/settings/pages/queuespage.h"

#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/settings/pages/queuecard.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

QueuesPage::QueuesPage(const SettingsContext &)
    : SettingsPage({ .name = QStringLiteral("queues"),
                     .title = tr("Queues"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Inbox,
                     .words = tr("number name color order new queue phone line clinic sac lac") })
    , m_list(new QWidget(this))
    , m_add(new Button(tr("Add a queue"), Button::Kind::Primary, this))
{
    auto *inner = new QVBoxLayout(m_list);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(px(16));
    column()->addWidget(m_list);
    m_add->setObjectName(QStringLiteral("addQueue"));
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, [this] {
        QList<Queue> queues = typed();
        queues.append(Queue{});
        rebuild(queues);
        m_cards.last()->focusName();
        Q_EMIT changed();
    });
}

void QueuesPage::rebuild(const QList<Queue> &queues)
{
    for (QueueCard *card : std::exchange(m_cards, {})) {
        card->hide();
        card->setParent(nullptr); // gone at once, though a button of it may just be clicked
        card->deleteLater();
    }
    for (const Queue &queue : queues) {
        auto *card = new QueueCard(queue, int(m_cards.size()), m_list);
        m_cards.append(card);
        m_list->layout()->addWidget(card);
        card->show();
        connect(card, &QueueCard::changed, this, &SettingsPage::changed);
        connect(card, &QueueCard::moveWanted, this, [this, card](int by) { move(card, by); });
        connect(card, &QueueCard::removeWanted, this, [this, card] {
            QList<Queue> rest = typed();
            rest.removeAt(m_cards.indexOf(card));
            rebuild(rest);
            m_add->setFocus(Qt::TabFocusReason);
            Q_EMIT changed();
        });
    }
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setPlace(i == 0, i + 1 == m_cards.size());
}

QList<Queue> QueuesPage::typed() const
{
    QList<Queue> queues;
    for (const QueueCard *card : m_cards)
        queues.append(card->queue());
    return queues;
}

void QueuesPage::move(QueueCard *card, int by)
{
    QList<Queue> queues = typed();
    const int from = int(m_cards.indexOf(card));
    const int to = from + by;
    if (to < 0 || to >= queues.size())
        return;
    queues.move(from, to);
    rebuild(queues);
    const char *name = by < 0 ? "Up" : "Down";
    if (auto *button = m_cards.at(to)->findChild<QWidget *>(
            QStringLiteral("queue%1%2").arg(to).arg(QLatin1String(name)));
        button && button->isEnabled())
        button->setFocus(Qt::TabFocusReason);
    else
        m_cards.at(to)->focusName();
    Q_EMIT changed();
}

void QueuesPage::load(const SettingsDraft &draft)
{
    if (typed() != draft.queues)
        rebuild(draft.queues);
}

SettingsDraft QueuesPage::edited(SettingsDraft draft) const
{
    QList<Queue> queues = typed();
    return queues == draft.queues ? draft : withQueues(std::move(draft), queues);
}

QString QueuesPage::objection() const
{
    const QList<Queue> queues = typed();
    for (int i = 0; i < queues.size(); ++i) {
        if (const QString why = m_cards.at(i)->objection(); !why.isEmpty())
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
