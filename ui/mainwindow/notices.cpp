#include "ui/mainwindow/notices.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

/// "a number ending in …" at the beginning.
QString asSentence(QString words)
{
    return words.replace(0, 1, words.left(1).toUpper());
}

} // namespace

QString discreetName(const Conversation &conversation)
{
    const QStringList words = conversation.clientName.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return Words::tr("a number ending in %1").arg(conversation.client.text().right(4));
    if (words.size() == 1)
        return words.first();
    return QStringLiteral("%1 %2.").arg(words.first(), words.last().left(1));
}

Notice stillWaitingNotice(const Conversation &conversation, const QString &queue,
                          const QString &wait)
{
    return { conversation.id,
             conversation.urgent ? Words::tr("Urgent, still waiting in %1").arg(queue)
                                 : Words::tr("Still waiting in %1").arg(queue),
             asSentence(Words::tr("%1, for %2").arg(discreetName(conversation), wait)),
             conversation.urgent, Notice::About::Wait };
}

Notice reminderNotice(const Conversation &conversation, const QString &queue)
{
    return { conversation.id, Words::tr("Reminder in %1").arg(queue),
             asSentence(discreetName(conversation)), false, Notice::About::Reminder };
}

QList<Notice> newestOf(const QList<Notice> &notices, qsizetype most)
{
    QList<Notice> newest = notices;
    std::stable_partition(newest.begin(), newest.end(), [](const Notice &n) { return !n.urgent; });
    newest = newest.last(std::min(most, newest.size()));
    if (const qsizetype more = notices.size() - newest.size(); more > 0)
        newest.last().text += Words::tr(", and %1 more").arg(more);
    return newest;
}

bool isOver(Notice::About about, const Conversation &conversation, Instant now)
{
    if (conversation.section == Section::Blocked)
        return true;
    switch (about) {
    case Notice::About::Text: {
        // Answered elsewhere it is still unread here; what we answer by itself ends nothing.
        const bool answered = !conversation.waitingSince
            && conversation.lastDirection == Direction::Out
            && conversation.lastAutomatic == AutoKind::None;
        return conversation.unread == 0 || answered || conversation.isArchived();
    }
    case Notice::About::Wait:
        return !conversation.waitingSince || conversation.isArchived();
    case Notice::About::Reminder: // which brings an archived one back
        return !conversation.remindAt || *conversation.remindAt > now;
    }
    return true;
}

Arrivals noticesFor(const QList<Conversation> &arrived,
                    const std::function<QString(QueueId)> &queueName,
                    std::optional<ConversationId> lookingAt)
{
    Arrivals made;
    QSet<ConversationId> seen;
    for (const Conversation &c : arrived) {
        if (c.section == Section::Blocked)
            continue;
        made.ring = true;
        made.urgent = made.urgent || c.urgent;
        if (c.id == lookingAt || seen.contains(c.id))
            continue;
        seen.insert(c.id);
        const QString queue = queueName(c.queue);
        made.notices.append({ c.id,
                              c.urgent ? Words::tr("Urgent text in %1").arg(queue)
                                       : Words::tr("New text in %1").arg(queue),
                              Words::tr("From %1").arg(discreetName(c)), c.urgent });
    }
    return made;
}

} // namespace ivm
