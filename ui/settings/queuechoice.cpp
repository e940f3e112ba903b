#include "ui/settings/queuechoice.h"

#include <QMenu>

#include <algorithm>

namespace ivm {

using namespace look;

QueueChoice::QueueChoice(const QString &forAll, QWidget *parent)
    : Button(QString(), Kind::Primary, parent)
    , m_forAll(forAll)
{
    setObjectName(QStringLiteral("queueChoice"));
    setOpensMenu(true);
    connect(this, &Button::clicked, this, &QueueChoice::openMenu);
}

void QueueChoice::setQueues(const QList<Queue> &queues)
{
    const auto before = std::ranges::find(m_queues, m_queue, &Queue::name);
    const std::optional<QueueId> id
        = before == m_queues.end() ? std::nullopt : std::optional(before->id);
    m_queues = queues;
    const auto same
        = std::ranges::find_if(m_queues, [&](const Queue &queue) { return id && queue.id == *id; });
    if (same != m_queues.end())
        m_queue = same->name;
    else if (!m_forAll.isEmpty() || m_queues.isEmpty())
        m_queue.clear();
    else
        m_queue = m_queues.first().name;
    showChoice();
}

void QueueChoice::choose(const QString &queue)
{
    if (m_queue == queue)
        return;
    m_queue = queue;
    showChoice();
    Q_EMIT chosen(queue);
}

void QueueChoice::showChoice()
{
    const QString words = m_queue.isEmpty() ? m_forAll : m_queue;
    setLabel(words);
    setAccessibleName(tr("Queue: %1. Choose another").arg(words));
}

void QueueChoice::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("queueChoiceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, const QString &queue) {
        QAction *action = menu->addAction(QString(words).replace(u'&', QLatin1String("&&")), this,
                                          [this, queue] { choose(queue); });
        action->setCheckable(true);
        action->setChecked(queue == m_queue);
        if (queue == m_queue)
            menu->setActiveAction(action);
    };
    if (!m_forAll.isEmpty())
        add(m_forAll, {});
    for (const Queue &queue : std::as_const(m_queues))
        add(queue.title.isEmpty() ? queue.name
                                  : QStringLiteral("%1 · %2").arg(queue.name, queue.title),
            queue.name);
    menu->popup(mapToGlobal(QPoint(0, height() + px(4))));
}

} // namespace ivm
