#include "ui/practice/deskwatch.h"

#include "core/store/readers.h"
#include "ui/mainwindow/mainwindow.h"

#include <algorithm>

namespace ivm {

using namespace training;

namespace {

// The window says little of what is in front; the file is only read again when it changed.
constexpr int LookEvery = 250; // ms
constexpr int NewestTexts = 40;

} // namespace

DeskWatch::DeskWatch(Readers &readers, Commands &commands, Clock &clock, const MainWindow &window,
                     const QList<LessonClient> &clients, const std::optional<Watched> &soFar,
                     QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_clock(clock)
    , m_window(window)
    , m_clients(clients)
    , m_watched(soFar.value_or(Watched{ .began = clock.now(), .seen = {}, .record = {} }))
{
    connect(&commands, &Commands::changed, this, [this] { m_changed = true; });
    connect(&m_timer, &QTimer::timeout, this, &DeskWatch::look);
    m_timer.start(LookEvery);
}

void DeskWatch::look()
{
    const DeskView now = view();
    const Record news = happenedBetween(m_watched.seen, now, m_watched.began, m_clock.now());
    m_watched.seen = now;
    if (news.isEmpty())
        return;
    m_watched.record += news;
    Q_EMIT happened();
}

DeskView DeskWatch::view()
{
    DeskView now = m_watched.seen;
    if (std::exchange(m_changed, false)) {
        now.clients.clear();
        for (const LessonClient &client : std::as_const(m_clients))
            now.clients.append(clientView(client));
    }
    now.open.clear();
    for (auto one = m_conversations.cbegin(); one != m_conversations.cend(); ++one) {
        if (m_window.conversation() == one.value())
            now.open = one.key();
    }
    const auto *viewer = m_window.findChild<QWidget *>(QStringLiteral("photoViewer"));
    now.viewsPhoto = viewer && viewer->isVisible();
    now.initials = m_window.author();
    return now;
}

ClientView DeskWatch::clientView(const LessonClient &client)
{
    ClientView now;
    now.id = client.id;
    const PhoneNumber number(QString::fromLatin1(client.script.client.number));
    const auto queues = m_readers.queues.all();
    if (!queues)
        return now;
    const auto queue = std::ranges::find(*queues, QString::fromLatin1(client.script.queue),
                                         [](const Queue &one) { return one.name; });
    if (queue == queues->end())
        return now;
    const auto found = m_readers.conversations.find(queue->id, number);
    if (!found || !*found)
        return now;
    const Conversation &conversation = **found;
    m_conversations.insert(client.id, conversation.id);
    now.isThere = true;
    now.archived = conversation.isArchived();
    now.noReplyNeeded = conversation.noReplyNeeded;
    now.notCopied = conversation.notCopied;
    now.standing = conversation.standing;
    now.texts = m_readers.messages.newest(conversation.id, NewestTexts).value_or(QList<Message>());
    now.evidence = m_readers.clients.evidence(number).value_or(QList<Evidence>());
    now.notes = m_readers.notes.of(conversation.id).value_or(QList<Note>());
    const auto asked = m_readers.blocks.requests();
    now.blockAsked = asked && std::ranges::any_of(*asked, [&](const BlockRequest &one) {
                         return one.client == number && one.queue == queue->id;
                     });
    return now;
}

} // namespace ivm
