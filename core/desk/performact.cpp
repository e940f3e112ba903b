#include "core/desk/performact.h"

#include "core/store/blockstore.h"
#include "core/store/clientmarkstore.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/historystore.h"
#include "core/store/holdstore.h"
#include "core/store/maskstore.h"
#include "core/store/messagestore.h"
#include "core/store/queuestore.h"
#include "core/sync/standings.h"

#include <algorithm>

namespace ivm {

namespace {

Result<> isSigned(const QString &author)
{
    return author.trimmed().isEmpty()
        ? failure(Error::Kind::Invalid, QStringLiteral("whose initials?"))
        : Result<>();
}

Result<> isReasoned(const QString &reason, const QString &author)
{
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("a reason is needed"));
    return isSigned(author);
}

/// One act in the making; each overload is one of them.
class Performing
{
public:
    Performing(Database &database, Instant now, const Actor &where)
        : m_database(database)
        , m_now(now)
        , m_where(where)
        , m_blocks(database)
        , m_conversations(database)
    { }

    Result<> operator()(const BlockClient &act);
    Result<> operator()(const UnblockClient &act);
    Result<> operator()(const KeepBlock &act);
    Result<> operator()(const AskForBlock &act);
    Result<> operator()(const DeclineBlock &act);
    Result<> operator()(const SeenBlockedText &act);
    Result<> operator()(const MaskCards &act);
    Result<> operator()(const MarkClient &act);
    Result<> operator()(const UnmarkClient &act);
    Result<> operator()(const HoldRecords &act);
    Result<> operator()(const TakeDirectory &act);
    Result<> operator()(const TakeConsent &act);
    Result<> operator()(const ExportRecords &act);

    Result<> note(HistoryKind kind, const QString &author, std::optional<QueueId> queue,
                  const QString &subject, const QString &after);

    Change change;
    QString sid; ///< Of the text that was masked: what the history calls it.

private:
    Result<> applyBlocks(const PhoneNumber &client);
    Database &m_database;
    Instant m_now;
    Actor m_where;
    BlockStore m_blocks;
    ConversationStore m_conversations;
};

Result<> Performing::note(HistoryKind kind, const QString &author, std::optional<QueueId> queue,
                          const QString &subject, const QString &after)
{
    QString queueName;
    if (queue) {
        const auto queues = QueueStore(m_database).all();
        if (!queues)
            return tl::unexpected(queues.error());
        const auto found = std::ranges::find(*queues, *queue, &Queue::id);
        queueName = found == queues->end() ? QString() : found->name;
    }
    HistoryEntry entry;
    entry.at = m_now;
    entry.kind = kind;
    entry.who = m_where;
    entry.who.initials = author.trimmed();
    entry.queue = queueName;
    entry.subject = subject;
    entry.after = after;
    const auto added = HistoryStore(m_database).add(entry);
    return added ? Result<>() : tl::unexpected(added.error());
}

Result<> Performing::applyBlocks(const PhoneNumber &client)
{
    const auto changed = m_blocks.apply(client);
    if (!changed)
        return tl::unexpected(changed.error());
    for (const ConversationId id : *changed) {
        // What was there before, or came during the block, is settled by the decision: it stays
        // unread if nobody read it, but it is nobody's turn. Refreshes the summary, too.
        if (auto done = m_conversations.setNoReplyNeeded(id, true); !done)
            return done;
        change.conversations.insert(id);
    }
    change.clients.insert(client);
    return {};
}

Result<> Performing::operator()(const BlockClient &act)
{
    if (auto done = isReasoned(act.reason, act.author); !done)
        return done;
    if (act.client.isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("whom?"));
    const auto known = m_blocks.ofClient(act.client);
    if (!known)
        return tl::unexpected(known.error());
    const bool already = std::ranges::any_of(*known, [&](const Block &block) {
        return block.isInForce() && (!block.queue || block.queue == act.queue);
    });
    if (already)
        return failure(Error::Kind::Refused, QStringLiteral("this client is blocked already"));
    if (act.queue) {
        if (const auto thread = m_conversations.ensure(*act.queue, act.client); !thread)
            return tl::unexpected(thread.error());
    }
    const Block block{ .client = act.client,
                       .queue = act.queue,
                       .by = act.author.trimmed(),
                       .reason = act.reason.trimmed(),
                       .at = m_now,
                       .reviewAt = m_now + BlockReviewAfter };
    if (auto done = m_blocks.add(block); !done)
        return done;
    if (auto done
        = m_blocks.answerAll(act.client, act.queue, QStringLiteral("blocked"), block.by, m_now);
        !done)
        return done;
    return applyBlocks(act.client);
}

Result<> Performing::operator()(const UnblockClient &act)
{
    if (auto done = isReasoned(act.reason, act.author); !done)
        return done;
    const auto known = m_blocks.ofClient(act.client);
    if (!known)
        return tl::unexpected(known.error());
    bool any = false;
    for (const Block &block : *known) {
        const bool covers
            = block.isInForce() && (!act.queue || !block.queue || block.queue == act.queue);
        if (!covers)
            continue;
        any = true;
        if (auto done = m_blocks.end(block.id, m_now, act.author.trimmed(), act.reason.trimmed());
            !done)
            return done;
    }
    if (!any)
        return failure(Error::Kind::NotFound, QStringLiteral("this client is not blocked"));
    return applyBlocks(act.client);
}

Result<> Performing::operator()(const KeepBlock &act)
{
    if (auto done = isSigned(act.author); !done)
        return done;
    change.settings = true;
    return m_blocks.reviewAgain(act.block, m_now + BlockReviewAfter);
}

Result<> Performing::operator()(const AskForBlock &act)
{
    if (auto done = isReasoned(act.reason, act.author); !done)
        return done;
    const auto thread = m_conversations.one(act.conversation);
    if (!thread)
        return tl::unexpected(thread.error());
    if (!*thread)
        return failure(Error::Kind::NotFound, QStringLiteral("no such conversation"));
    if ((*thread)->section == Section::Blocked)
        return failure(Error::Kind::Refused, QStringLiteral("this client is blocked already"));
    change.conversations.insert(act.conversation);
    return m_blocks.ask({ .client = (*thread)->client,
                          .queue = (*thread)->queue,
                          .by = act.author.trimmed(),
                          .reason = act.reason.trimmed(),
                          .at = m_now });
}

Result<> Performing::operator()(const DeclineBlock &act)
{
    if (auto done = isSigned(act.author); !done)
        return done;
    change.settings = true;
    return m_blocks.answer(act.request, QStringLiteral("not blocked"), act.author.trimmed(), m_now);
}

Result<> Performing::operator()(const SeenBlockedText &act)
{
    change.conversations.insert(act.conversation);
    return m_conversations.setNoReplyNeeded(act.conversation, true);
}

Result<> Performing::operator()(const MaskCards &act)
{
    if (auto done = isReasoned(act.reason, act.author); !done)
        return done;
    const auto conversation
        = MaskStore(m_database)
              .mask(act.message, act.reason.trimmed(), act.author.trimmed(), m_now);
    if (!conversation)
        return tl::unexpected(conversation.error());
    const auto text = MessageStore(m_database).one(act.message);
    if (!text)
        return tl::unexpected(text.error());
    sid = *text ? (*text)->sid.text() : QString();
    const auto thread = m_conversations.one(*conversation);
    if (!thread)
        return tl::unexpected(thread.error());
    if (!*thread)
        return {}; // a number that is no queue
    const auto hold = HoldStore(m_database).of((*thread)->client);
    if (!hold)
        return tl::unexpected(hold.error());
    if (*hold)
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("a legal hold keeps this client's records as they are"));
    change.conversations.insert(*conversation);
    change.clients.insert((*thread)->client);
    return m_conversations.refresh(*conversation);
}

Result<> Performing::operator()(const MarkClient &act)
{
    if (auto done = isSigned(act.author); !done)
        return done;
    const bool named = act.kind == ClientMarkKind::SharedPhone;
    if (named && act.who.simplified().isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("who else answers this phone?"));
    change.clients.insert(act.client);
    return ClientMarkStore(m_database)
        .set({ .client = act.client,
               .kind = act.kind,
               .who = named ? act.who.simplified() : QString(),
               .by = act.author.trimmed(),
               .at = m_now,
               .endedAt = {},
               .endedBy = {} });
}

Result<> Performing::operator()(const UnmarkClient &act)
{
    if (auto done = isSigned(act.author); !done)
        return done;
    change.clients.insert(act.client);
    return ClientMarkStore(m_database).end(act.client, act.kind, act.author.trimmed(), m_now);
}

Result<> Performing::operator()(const HoldRecords &act)
{
    if (auto done = act.hold ? isReasoned(act.reason, act.author) : isSigned(act.author); !done)
        return done;
    change.clients.insert(act.client);
    HoldStore holds(m_database);
    return act.hold ? holds.begin(act.client, act.reason.trimmed(), act.author.trimmed(), m_now)
                    : holds.end(act.client, act.author.trimmed(), m_now);
}

Result<> Performing::operator()(const TakeDirectory &act)
{
    if (auto done = isSigned(act.author); !done)
        return done;
    ClientStore clients(m_database);
    for (const DirectoryEntry &entry : act.entries) {
        if (auto done = clients.setName(entry.client, entry.name, entry.animals); !done)
            return done;
    }
    change.everything = true; // names stand everywhere
    return {};
}

Result<> Performing::operator()(const TakeConsent &act)
{
    if (auto done = isSigned(act.author); !done)
        return done;
    Standings standings(m_database);
    QSet<PhoneNumber> clients;
    for (const auto &[client, evidence] : act.evidence) {
        if (evidence.kind != EvidenceKind::ImportedOptIn
            && evidence.kind != EvidenceKind::ImportedOptOut)
            return failure(Error::Kind::Invalid,
                           QStringLiteral("only opt-ins and opt-outs can be taken over"));
        if (auto added = standings.add(client, evidence, m_now); !added)
            return tl::unexpected(added.error());
        clients.insert(client);
    }
    for (const PhoneNumber &client : std::as_const(clients)) {
        if (auto changed = standings.refold(client, m_now); !changed)
            return tl::unexpected(changed.error());
    }
    change.clients = clients; // what is queued for those who said stop is withdrawn
    change.everything = true;
    return {};
}

Result<> Performing::operator()(const ExportRecords &act)
{
    change.settings = true; // the history is shown there
    return isSigned(act.author);
}

/// What the change history says of an act; absent for what is no supervisor's and takes nothing
/// away.
struct Noted
{
    HistoryKind kind{};
    QString author;
    std::optional<QueueId> queue;
    QString subject;
    QString after;
};

struct Noting
{
    QString sid;

    using Note = std::optional<Noted>;
    Note operator()(const BlockClient &act) const
    {
        return Noted{ HistoryKind::Blocked, act.author, act.queue, act.client.text(), act.reason };
    }
    Note operator()(const UnblockClient &act) const
    {
        return Noted{ HistoryKind::Unblocked, act.author, act.queue, act.client.text(),
                      act.reason };
    }
    Note operator()(const KeepBlock &act) const
    {
        return Noted{ HistoryKind::BlockKept, act.author, {}, QString::number(act.block), {} };
    }
    Note operator()(const AskForBlock &) const { return {}; }
    Note operator()(const DeclineBlock &act) const
    {
        return Noted{
            HistoryKind::BlockDeclined, act.author, {}, QString::number(act.request), {}
        };
    }
    Note operator()(const SeenBlockedText &) const { return {}; }
    Note operator()(const MaskCards &act) const
    {
        return Noted{ HistoryKind::CardMasked, act.author, {}, sid, act.reason };
    }
    // Their own table says who and when, and the consent record with it.
    Note operator()(const MarkClient &) const { return {}; }
    Note operator()(const UnmarkClient &) const { return {}; }
    Note operator()(const HoldRecords &act) const
    {
        return Noted{ act.hold ? HistoryKind::HoldBegun : HistoryKind::HoldEnded,
                      act.author,
                      {},
                      act.client.text(),
                      act.reason };
    }
    Note operator()(const TakeDirectory &act) const
    {
        return Noted{
            HistoryKind::DirectoryImported, act.author, {}, {}, QString::number(act.entries.size())
        };
    }
    Note operator()(const TakeConsent &act) const
    {
        return Noted{
            HistoryKind::ConsentImported, act.author, {}, {}, QString::number(act.evidence.size())
        };
    }
    Note operator()(const ExportRecords &act) const
    {
        return Noted{ HistoryKind::RecordsExported, act.author, act.queue,
                      act.client ? act.client->text() : QString(), act.what };
    }
};

} // namespace

Result<Change> performAct(Database &database, const DeskAct &act, Instant now, const Actor &where)
{
    Performing performing(database, now, where);
    if (auto done = std::visit(performing, act); !done)
        return tl::unexpected(done.error());
    if (const auto noted = std::visit(Noting{ performing.sid }, act)) {
        if (auto done = performing.note(noted->kind, noted->author, noted->queue, noted->subject,
                                        noted->after);
            !done)
            return tl::unexpected(done.error());
    }
    return performing.change;
}

bool needsSupervisor(const DeskAct &act)
{
    return !std::holds_alternative<AskForBlock>(act) && !std::holds_alternative<MaskCards>(act)
        && !std::holds_alternative<MarkClient>(act) && !std::holds_alternative<UnmarkClient>(act);
}

} // namespace ivm
