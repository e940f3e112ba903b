// Reading: queues, conversations, a thread.

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"

#include <algorithm>

namespace ivm::ctl {

namespace {

QString yes(bool flag, const char *word)
{
    return flag ? QLatin1String(word) : QString();
}

/// Delivery and failure in a word, for people.
QString stateOf(const Message &message)
{
    QString word
        = message.status == MessageStatus::Other ? message.statusText : statusWord(message.status);
    if (message.errorCode)
        word += QStringLiteral(" %1").arg(message.errorCode);
    return word;
}

} // namespace

Exit queues(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto all = reading->readers->queues.all();
    if (!all)
        return invocation.output.error(all.error());
    QList<QStringList> rows;
    for (const Queue &queue : *all) {
        const auto counts = reading->readers->conversations.counts(queue.id);
        if (!counts)
            return invocation.output.error(counts.error());
        invocation.output.object(toJson(queue, *counts));
        rows.append({ queue.name, queue.title, queue.number.displayOurs(),
                      QString::number(counts->needsReply), QString::number(counts->urgent),
                      QString::number(counts->unread), QString::number(counts->open) });
    }
    invocation.output.table({ QStringLiteral("QUEUE"), QStringLiteral("CLINIC"),
                              QStringLiteral("NUMBER"), QStringLiteral("WAITING"),
                              QStringLiteral("URGENT"), QStringLiteral("UNREAD"),
                              QStringLiteral("OPEN") },
                            rows);
    return Exit::Done;
}

Exit conversations(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto queue = queueNamed(reading->readers->queues, invocation.arguments.value("queue"));
    if (!queue)
        return invocation.output.error(queue.error());
    ListFilter filter;
    filter.withArchived = invocation.arguments.has("archived");
    QList<Conversation> all;
    std::optional<ListPlace> place;
    do {
        const auto page = reading->readers->conversations.list(queue->id, filter, place, 1000);
        if (!page)
            return invocation.output.error(page.error());
        all += page->rows;
        place = page->next;
    } while (place);
    // Opened to write, but nothing was said yet: nothing to list.
    all.removeIf(
        [](const Conversation &conversation) { return conversation.lastMessage == MessageId{}; });
    // The window's order is by section; programs read newest first (DECISIONS 42).
    std::ranges::stable_sort(all, [](const Conversation &a, const Conversation &b) {
        return a.lastAt != b.lastAt ? a.lastAt > b.lastAt : a.lastMessage > b.lastMessage;
    });
    QList<QStringList> rows;
    for (const Conversation &conversation : all) {
        invocation.output.object(toJson(conversation, *queue));
        rows.append({ localTime(conversation.lastAt), conversation.client.display(),
                      oneLine(conversation.clientName, 24), standingWord(conversation.standing),
                      yes(conversation.urgent, "urgent ")
                          + yes(conversation.waitingSince.has_value(), "waiting ")
                          + yes(conversation.isArchived(), "archived"),
                      oneLine(conversation.lastBody, 60) });
    }
    invocation.output.table({ QStringLiteral("LAST"), QStringLiteral("CLIENT"),
                              QStringLiteral("NAME"), QStringLiteral("CONSENT"),
                              QStringLiteral("STATE"), QStringLiteral("TEXT") },
                            rows);
    return Exit::Done;
}

Exit show(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto pair
        = pairOf(invocation.arguments, reading->readers->queues, reading->readers->conversations);
    if (!pair)
        return invocation.output.error(pair.error());
    constexpr int Slice = 500;
    MessageId after{ -1 };
    QList<QStringList> rows;
    for (;;) {
        const auto texts = reading->readers->messages.after(pair->conversation.id, after, Slice);
        if (!texts)
            return invocation.output.error(texts.error());
        for (const Message &message : *texts) {
            after = message.id;
            invocation.output.object(toJson(message, pair->queue, pair->conversation.client));
            QString who = message.direction == Direction::In ? QStringLiteral("client")
                : message.automatic != AutoKind::None        ? QStringLiteral("automatic")
                : message.author.isEmpty()                   ? QStringLiteral("desk")
                                                             : message.author;
            QString text = oneLine(message.body, 2000);
            if (message.mediaCount > 0)
                text += QStringLiteral(" [%1 attached]").arg(message.mediaCount);
            rows.append({ localTime(message.at), who,
                          message.direction == Direction::In ? QString() : stateOf(message),
                          text });
        }
        if (texts->size() < Slice)
            break;
    }
    invocation.output.table({ QStringLiteral("TIME"), QStringLiteral("WHO"),
                              QStringLiteral("STATE"), QStringLiteral("TEXT") },
                            rows);
    return Exit::Done;
}

} // namespace ivm::ctl
