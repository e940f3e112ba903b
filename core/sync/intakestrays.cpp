// Intake: texts whose number has become a queue after they came.

#include "core/store/database.h"
#include "core/store/straytexts.h"
#include "core/store/syncstore.h"
#include "core/sync/intakework.h"

#include <limits>

namespace ivm {

namespace {

// Some tens of milliseconds a stroke, so that a text can leave between.
constexpr int StraysAtOnce = 1000;
// Every text has been met.
constexpr MessageId Behind{ std::numeric_limits<qint64>::max() };

} // namespace

Result<> Intake::Private::attach(Work &work, MessageId id, const LoggedMessage &row,
                                 const Pair &pair)
{
    const auto conversation = conversationOf(pair);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (auto done = StrayTexts(database).attach(id, *conversation, work.nextArrival); !done)
        return done;
    work.nextArrival = Arrival(raw(work.nextArrival) + 1);
    const Instant at = row.at().value_or(work.now);
    const Standings::Reading reading
        = at >= work.floor ? standings.readNew(row) : standings.read(row);
    const bool in = row.direction == Direction::In;
    const bool urgent = in && at >= work.floor && urgentWords.isUrgent(row.body);
    if (auto done = writer.classify(id, reading.automatic, reading.meaning, urgent); !done)
        return done;
    work.taken.change.conversations.insert(*conversation);
    work.refresh.insert(*conversation);
    if (in) {
        if (work.now - at < BringsBack)
            work.brought.insert(*conversation);
        work.refold.insert(pair.client); // it may be the first of its kind
    }
    return note(work, pair.client, reading);
}

Result<Intake::Strays> Intake::takeStrays()
{
    auto strays = d->strayStroke();
    if (!strays || !d->filling)
        d->met.clear();
    return strays;
}

Result<Intake::Strays> Intake::Private::strayStroke()
{
    Transaction transaction(database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    StrayTexts strays(database);
    const auto place = strays.place();
    if (!place)
        return tl::unexpected(place.error());
    if (!*place)
        return Strays{ .change = {}, .over = true };
    const auto texts = strays.after(**place, StraysAtOnce);
    if (!texts)
        return tl::unexpected(texts.error());
    auto change = attachAll(*texts);
    if (!change)
        return tl::unexpected(change.error());
    bool over = texts->isEmpty();
    if (over && SyncStore(database).isFilled()) {
        // The log is whole: what was not known of these clients was their strays.
        const auto folded = foldUnknown(StraysAtOnce);
        if (!folded)
            return tl::unexpected(folded.error());
        over = *folded == 0;
        if (!over && historyKnown) {
            if (auto looked = historyKnown(); !looked)
                return tl::unexpected(looked.error());
        }
    }
    const auto next = over ? std::nullopt
        : texts->isEmpty() ? std::optional(Behind)
                           : std::optional(texts->last().id);
    if (auto done = strays.setPlace(next); !done)
        return tl::unexpected(done.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    change->everything = texts->isEmpty() && !over;
    return Strays{ .change = std::move(*change), .over = over };
}

Result<Change> Intake::Private::attachAll(const QList<StrayTexts::Text> &texts)
{
    Work work;
    work.source = Source::Sweep;
    if (auto done = prepare(work, int(texts.size())); !done)
        return tl::unexpected(done.error());
    for (const StrayTexts::Text &text : texts) {
        if (auto done = attach(work, text.id, text.row, pairOf(work, text.row)); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = settle(work); !done)
        return tl::unexpected(done.error());
    return std::move(work.taken.change);
}

Result<Change> Intake::Private::attachStraysOf(const PhoneNumber &client)
{
    met.clear(); // others may have changed them
    const StrayTexts strays(database);
    const auto place = strays.place();
    if (!place)
        return tl::unexpected(place.error());
    if (!*place)
        return Change();
    const auto texts = strays.of(client);
    if (!texts)
        return tl::unexpected(texts.error());
    return attachAll(*texts);
}

} // namespace ivm
