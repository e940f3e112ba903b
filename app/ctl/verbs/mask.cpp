// Card numbers: taken out of a text for good, and which texts that happened to.

#include "app/ctl/verbs/verbs.h"
#include "core/desk/acts.h"
#include "core/desk/heldfolder.h"
#include "core/model/cardnumber.h"
#include "core/store/maskremains.h"
#include "core/store/maskstore.h"

namespace ivm::ctl {

namespace {

constexpr int UsualLimit = 50;

/// Where a text is, as a list says it.
struct Where
{
    QString queue;
    QString client;
    Message message;
};

Result<std::optional<Where>> whereIs(const Readers &readers, MessageId id)
{
    const auto message = readers.messages.one(id);
    if (!message)
        return tl::unexpected(message.error());
    if (!*message)
        return std::optional<Where>();
    Where where{ .queue = {}, .client = {}, .message = **message };
    const auto conversation = readers.conversations.one((*message)->conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (!*conversation)
        return std::optional(where); // of a number that is no queue
    where.client = (*conversation)->client.text();
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    for (const Queue &queue : *queues) {
        if (queue.id == (*conversation)->queue)
            where.queue = queue.name;
    }
    return std::optional(where);
}

Exit suggest(Invocation &invocation, const Reading &reading, int most)
{
    const auto found = MaskStore(*reading.database).suggestions(most);
    if (!found)
        return invocation.output.error(found.error());
    QList<QStringList> rows;
    for (const MessageId id : *found) {
        const auto where = whereIs(*reading.readers, id);
        if (!where)
            return invocation.output.error(where.error());
        if (!*where)
            continue;
        // As it would read: the number itself is nothing to print.
        const QString masked = withCardsMasked((*where)->message.body);
        const QString sid = (*where)->message.sid.text();
        invocation.output.object({ { QStringLiteral("sid"), sid },
                                   { QStringLiteral("queue"), (*where)->queue },
                                   { QStringLiteral("client"), (*where)->client },
                                   { QStringLiteral("at"), isoUtc((*where)->message.at) },
                                   { QStringLiteral("masked"), masked } });
        rows.append({ sid, (*where)->queue, PhoneNumber((*where)->client).display(),
                      localTime((*where)->message.at), oneLine(masked, 60) });
    }
    if (rows.isEmpty())
        invocation.output.line(QStringLiteral("No text holds a card number."));
    else
        invocation.output.table({ QStringLiteral("sid"), QStringLiteral("queue"),
                                  QStringLiteral("client"), QStringLiteral("when"),
                                  QStringLiteral("would read") },
                                rows);
    return Exit::Done;
}

} // namespace

Exit mask(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto message
        = MessageStore(*held->database).bySid(MessageSid(invocation.arguments.operand));
    if (!message)
        return invocation.output.error(message.error());
    if (!*message)
        return invocation.output.error(
            Error{ .kind = Error::Kind::NotFound,
                   .message = QStringLiteral("there is no text %1 here; ivmctl masked --suggest "
                                             "names those with a card number")
                                  .arg(oneLine(invocation.arguments.operand, 40)),
                   .code = 0 });
    const MaskCards act{ (*message)->id, invocation.arguments.value("reason"),
                         invocation.arguments.value("as") };
    if (const auto done = Acts(*held->database, invocation.clock).perform(act); !done)
        return invocation.output.error(done.error());
    // What cannot go now, because somebody reads by it or the disk is full, goes with the console's
    // next start.
    MaskRemains remains(*held->database);
    while (remains.clear() == MaskRemains::Left::More) { }
    invocation.output.object({ { QStringLiteral("sid"), (*message)->sid.text() },
                               { QStringLiteral("masked"), withCardsMasked((*message)->body) } });
    invocation.output.line(QStringLiteral("Masked, for good. Backups of earlier days and Twilio's "
                                          "own log still have the digits."));
    return Exit::Done;
}

Exit masked(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const int most = invocation.arguments.has("limit") ? invocation.arguments.value("limit").toInt()
                                                       : UsualLimit;
    if (invocation.arguments.has("suggest"))
        return suggest(invocation, *reading, most);
    const auto all = MaskStore(*reading->database).all(most);
    if (!all)
        return invocation.output.error(all.error());
    QList<QStringList> rows;
    for (const MaskStore::Mask &each : *all) {
        const auto where = whereIs(*reading->readers, each.message);
        if (!where)
            return invocation.output.error(where.error());
        const QString queue = *where ? (*where)->queue : QString();
        const QString client = *where ? (*where)->client : QString();
        invocation.output.object({ { QStringLiteral("sid"), each.sid },
                                   { QStringLiteral("queue"), queue },
                                   { QStringLiteral("client"), client },
                                   { QStringLiteral("by"), each.by },
                                   { QStringLiteral("reason"), each.reason },
                                   { QStringLiteral("at"), isoUtc(each.at) } });
        rows.append({ each.sid, queue, PhoneNumber(client).display(), localTime(each.at), each.by,
                      oneLine(each.reason, 40) });
    }
    if (rows.isEmpty())
        invocation.output.line(QStringLiteral("No text had a card number taken out."));
    else
        invocation.output.table({ QStringLiteral("sid"), QStringLiteral("queue"),
                                  QStringLiteral("client"), QStringLiteral("when"),
                                  QStringLiteral("by"), QStringLiteral("reason") },
                                rows);
    return Exit::Done;
}

} // namespace ivm::ctl
