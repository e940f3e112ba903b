// Intake: what a person decided, or what else says how a client stands.

#include "core/store/clientmarkstore.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/earliertexts.h"
#include "core/store/wordingstore.h"
#include "core/sync/intakeprivate.h"

namespace ivm {

Result<> Intake::noteOwn(const LoggedMessage &row)
{
    const Standings::Reading reading = d->standings.read(row);
    if (!reading.evidence)
        return {};
    const auto added = d->standings.add(row.to, *reading.evidence, d->clock.now());
    if (!added)
        return tl::unexpected(added.error());
    if (!*added)
        return {};
    const auto changed = d->standings.refold(row.to, d->clock.now());
    if (!changed)
        return tl::unexpected(changed.error());
    return *changed && d->standingChanged ? d->standingChanged(row.to) : Result<>();
}

Result<Change> Intake::Private::refolded(const PhoneNumber &client)
{
    if (auto changed = standings.refold(client, clock.now()); !changed)
        return tl::unexpected(changed.error());
    const auto threads = conversations.ofClient(client);
    if (!threads)
        return tl::unexpected(threads.error());
    Change change;
    change.clients.insert(client);
    for (const Conversation &thread : *threads)
        change.conversations.insert(thread.id);
    return change;
}

Result<Change> Intake::historyIsKnown(const PhoneNumber &client)
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    const auto attached = d->attachStraysOf(client);
    if (!attached)
        return attached;
    if (auto done = ClientStore(d->database).setHistoryKnown(client); !done)
        return tl::unexpected(done.error());
    auto change = d->refolded(client);
    if (!change)
        return change;
    change->merge(*attached);
    if (d->historyKnown) {
        if (auto done = d->historyKnown(); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return change;
}

namespace {

/// Whoever has the phone is not the client: what was known of the client is not true of them.
Result<> unlinked(Database &database, const PhoneNumber &client, const Evidence &decision)
{
    if (auto done = ClientStore(database).setName(client, {}, {}); !done)
        return done;
    ClientMarkStore marks(database);
    for (const ClientMarkKind kind :
         { ClientMarkKind::SuspectedMinor, ClientMarkKind::SharedPhone }) {
        if (auto done = marks.end(client, kind, decision.staff, decision.at); !done)
            return done;
    }
    return {};
}

/// Where a decision stands among the evidence, whatever the clock shows that it was told by. A stop
/// is about all that is there. That a text was not about texting is said of those that were there:
/// one that is on its way meanwhile may be.
Result<Evidence> inItsPlace(Database &database, const PhoneNumber &client, Evidence decision)
{
    const bool isStop = decision.kind == EvidenceKind::StaffStop
        || decision.kind == EvidenceKind::StaffWrongNumber;
    if (!isStop && decision.kind != EvidenceKind::StaffNotAboutTexting)
        return decision;
    const auto evidence = ClientStore(database).evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    std::optional<Instant> after; // they are in the order of their times
    for (const Evidence &piece : *evidence) {
        if (isStop || piece.kind == EvidenceKind::SuspectedStop)
            after = piece.at + std::chrono::milliseconds(1);
    }
    if (after)
        decision.at = isStop ? std::max<Instant>(decision.at, *after) : *after;
    return decision;
}

} // namespace

Result<Change> Intake::decide(const PhoneNumber &client, const Evidence &made)
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    const auto placed = inItsPlace(d->database, client, made);
    if (!placed)
        return tl::unexpected(placed.error());
    const Evidence &decision = *placed;
    const auto added = d->standings.add(client, decision, d->clock.now());
    if (!added)
        return tl::unexpected(added.error());
    if (decision.kind == EvidenceKind::StaffWrongNumber) {
        if (auto done = unlinked(d->database, client, decision); !done)
            return tl::unexpected(done.error());
    }
    const auto change = d->refolded(client);
    if (!change)
        return change;
    if (d->decided) {
        if (auto done = d->decided(client, decision); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return change;
}

Result<Change> Intake::confirmEarlier(const QList<Wording> &earlier)
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    WordingStore known(d->database);
    if (const auto learned = known.learn(earlier, d->clock.now()); !learned)
        return tl::unexpected(learned.error());
    const auto all = known.all();
    if (!all)
        return tl::unexpected(all.error());
    d->standings.setWordings(Wordings(*all));

    EarlierTexts texts(d->database);
    QSet<PhoneNumber> clients;
    for (const Wording &wording : earlier) {
        const auto rows = texts.saying(wording.text);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const LoggedMessage &row : *rows) {
            const auto reading = d->standings.read(row);
            if (!reading.evidence)
                continue;
            const auto added = d->standings.add(row.to, *reading.evidence, d->clock.now());
            if (!added)
                return tl::unexpected(added.error());
            if (*added)
                clients.insert(row.to);
        }
        if (auto marked = texts.markAutomatic(wording.text, int(wording.kind)); !marked)
            return tl::unexpected(marked.error());
    }
    Change change;
    change.settings = true;
    change.everything = true; // anybody's thread may show one of them
    for (const PhoneNumber &client : std::as_const(clients)) {
        const auto folded = d->refolded(client);
        if (!folded)
            return tl::unexpected(folded.error());
        change.merge(*folded);
    }
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return change;
}

} // namespace ivm
