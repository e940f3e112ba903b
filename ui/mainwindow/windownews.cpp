#include "core/store/readers.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notifier.h"
#include "ui/mainwindow/windowparts.h"

#include <algorithm>

// What is new, carried to every part of the window at a pace the eye can follow.

namespace ivm {

using namespace look;

namespace {

// Changes come in bursts while texts load; the eye needs ten a second.
constexpr int ApplyEvery = 100;

} // namespace

void MainWindow::apply(const Change &change)
{
    m_pending.merge(change);
    if (m_apply.isActive())
        return;
    const qint64 since = m_applied.isValid() ? m_applied.elapsed() : ApplyEvery;
    if (since >= ApplyEvery)
        applyNow();
    else
        m_apply.start(int(ApplyEvery - since));
}

void MainWindow::applyNow()
{
    const Change change = std::exchange(m_pending, {});
    m_applied.start();
    if (change.queues)
        loadQueues();
    else
        recount();
    if (change.settings) {
        loadQueues();
        coverOpenSettings();
    }
    m_parts->list->apply(change);
    m_parts->thread->apply(change);
    m_parts->side->apply(change);
    refreshQuestions();
    refreshMorning();
    showReminders();
    m_parts->notSent->refresh();
    m_blockedUrgent = m_readers.blocks.anyUrgent().value_or(false);
    showBanner();
    settleNotices(change);
    if (m_queue == QueueId{} && !m_queues.isEmpty())
        showQueue(m_queues.first().queue.id);
    announce(change.arrived);
}

void MainWindow::loadQueues()
{
    m_queues.clear();
    if (const auto queues = m_readers.queues.all()) {
        for (const Queue &queue : *queues)
            m_queues.append({ queue, {} });
    }
    if (const auto staff = m_readers.settings.document(QStringLiteral("staff"))) {
        m_staff.clear();
        for (const auto &initials : staff->value(QLatin1String("initials")).toArray())
            m_staff << initials.toString();
    }
    QHash<QueueId, QString> names;
    for (const QueueLine &line : std::as_const(m_queues))
        names.insert(line.queue.id, line.queue.name);
    m_parts->search->setQueues(names);
    readHours();
    recount();
}

void MainWindow::recount()
{
    for (QueueLine &line : m_queues) {
        if (const auto counts = m_readers.conversations.counts(line.queue.id))
            line.counts = *counts;
    }
    m_parts->bar->setQueues(m_queues, m_queue);
    showTitle();
}

void MainWindow::showTitle()
{
    int unread = 0;
    for (const QueueLine &line : std::as_const(m_queues))
        unread += line.counts.unread;
    QString title = queueName(m_queue).isEmpty()
        ? tr("Illinois Vet Messenger")
        : tr("%1 – Illinois Vet Messenger").arg(queueName(m_queue));
    if (m_config.practice)
        title = tr("PRACTICE – %1").arg(title); // in front: a taskbar cuts the end
    if (unread > 0)
        title = QStringLiteral("(%1) %2").arg(unread).arg(title);
    setWindowTitle(title);
    m_parts->notifier->setUnread(unread);
}

void MainWindow::setStatus(const DeskStatus &status)
{
    m_status = status;
    m_parts->bar->setStatus(status);
    m_parts->thread->setStatus(status);
    m_parts->side->setStatus(status);
    m_parts->list->setFilling(status.fill.has_value());
    showBanner();
}

void MainWindow::tick()
{
    const Instant now = m_clock.now();
    m_parts->bar->tick(now);
    showBanner();
    const qint64 minute = toMs(now) / 60'000;
    if (minute != m_minute) {
        m_minute = minute;
        m_parts->list->tick();
        showReminders();
    }
    ringAgain();
    if (const auto open = inSight(); open && isSomebodyThere())
        m_parts->notifier->settle(*open);
}

void MainWindow::showBanner()
{
    Parts &p = *m_parts;
    auto banner = bannerFor(m_status, m_clock.now(), m_dates, m_missedSeen);
    if (m_blockedUrgent && (!banner || banner->kind != Strip::Kind::Red))
        banner = blockedUrgentBanner();
    if (banner == p.shown)
        return;
    const bool sameButton = banner && p.shown && banner->action == p.shown->action;
    p.shown = banner;
    p.banner->setVisible(banner.has_value());
    if (!banner)
        return;
    p.banner->setKind(banner->kind);
    p.banner->setWords(banner->fact, banner->more);
    if (sameButton)
        return;
    p.banner->clearButtons();
    if (!banner->action.isEmpty()) {
        Button *button = p.banner->addButton(banner->action);
        button->setObjectName(QStringLiteral("bannerAction"));
        connect(button, &Button::clicked, this, [this, act = banner->act] {
            if (act == Banner::Act::TryNow)
                m_commands.pollNow();
            else if (act == Banner::Act::ShowMissed)
                showMissed();
            else if (act == Banner::Act::ShowRegulatory)
                openSettings(QStringLiteral("regulatory"));
            else if (act == Banner::Act::ShowChanges)
                openSettings(QStringLiteral("history"));
            else if (act == Banner::Act::ShowQuestions)
                showQuestions();
            else if (act == Banner::Act::StartNormally)
                Q_EMIT normalStartWanted();
            else
                Q_EMIT reconnectWanted();
        });
    }
}

void MainWindow::announce(const QList<MessageId> &arrived)
{
    if (arrived.isEmpty())
        return;
    QList<Conversation> conversations;
    QHash<ConversationId, Message> newest;
    for (const MessageId id : arrived) {
        const auto message = m_readers.messages.one(id);
        if (!message || !*message)
            continue;
        const auto conversation = m_readers.conversations.one((*message)->conversation);
        if (conversation && *conversation)
            conversations.append(**conversation);
        newest.insert((*message)->conversation, **message);
    }
    Arrivals news
        = noticesFor(conversations, [this](QueueId queue) { return queueName(queue); }, inSight());
    const bool heard = std::ranges::any_of(conversations, [this](const Conversation &one) {
        return rungSince(one, m_clock.now()).has_value();
    });
    news.ring = news.ring && heard && soundIsOn();
    if (!news.notices.isEmpty() && !isActiveWindow() && noticesShowWords()) {
        const Notice &last = news.notices.last();
        const auto about = std::ranges::find(conversations, last.conversation, &Conversation::id);
        news.shown = showNotice(*about, newest.value(last.conversation), last.title,
                                int(news.notices.size()) - 1);
    }
    m_parts->notifier->tell(news);
}

} // namespace ivm
