#pragma once

#include "core/clock.h"
#include "core/store/conversationstore.h"
#include "core/store/messagewriter.h"
#include "core/store/straytexts.h"
#include "core/sync/intake.h"
#include "core/sync/standings.h"

#include <QHash>

namespace ivm {

/// What the parts of Intake share: the file, what to read texts by, and who is told within the
/// transaction. intaketaking.cpp takes rows in, intakefill.cpp does what a first fill left for
/// later, intakestrays.cpp gives threads to rows that had none, intakedecisions.cpp does what
/// people decided.
struct Intake::Private
{
    struct Pair;
    struct Work;

    Private(Database &opened, Clock &time)
        : database(opened)
        , clock(time)
        , writer(opened)
        , conversations(opened)
        , standings(opened)
    { }

    Result<Intake::Taken> take(const QList<LoggedMessage> &rows,
                               const QList<QuarantinedRow> &quarantined, Source source);
    Result<> prepare(Work &work, int rows);
    Result<> takeRow(Work &work, const LoggedMessage &row);
    Result<> takeRowAsIs(Work &work, const LoggedMessage &row);
    /// False: the row is known already, nothing was written.
    Result<bool> takeNew(Work &work, const LoggedMessage &row, const Pair &pair);
    Result<> takeAgain(Work &work, MessageWriter::Known known, const LoggedMessage &row);
    /// A row that was kept without a thread gets one.
    Result<> attach(Work &work, MessageId id, const LoggedMessage &row, const Pair &pair);
    Result<Intake::Strays> strayStroke();
    /// Those of one client, while any are awaited; within the transaction.
    Result<Change> attachStraysOf(const PhoneNumber &client);
    Result<Change> attachAll(const QList<StrayTexts::Text> &texts);
    Result<> note(Work &work, const PhoneNumber &client, const Standings::Reading &reading);
    /// STOP or START to a number that a queue had before: no thread takes the text any more, but
    /// the client answers in the one they have, and means all of us (DECISIONS 6).
    Result<> heedOnFormerNumber(Work &work, const LoggedMessage &row,
                                const Standings::Reading &reading);
    Result<ConversationId> conversationOf(const Pair &pair);
    Result<> summarise(Work &work);
    Result<> foldStandings(Work &work);
    /// What follows from the rows that work has met; still within the transaction.
    Result<> settle(Work &work);
    Result<int> foldUnknown(int most);
    Result<bool> endFillStroke();
    Pair pairOf(const Work &work, const LoggedMessage &row) const;
    bool isNews(const Work &work, Instant at) const;
    Result<Change> refolded(const PhoneNumber &client);

    Database &database;
    Clock &clock;
    MessageWriter writer;
    ConversationStore conversations;
    Standings standings;
    UrgentWords urgentWords = UrgentWords::builtIn();
    Owed owed;
    std::function<Result<>()> historyKnown;
    std::function<Result<>(const PhoneNumber &)> standingChanged;
    std::function<Result<>(const PhoneNumber &, const Evidence &)> decided;
    std::function<Result<>(MessageId)> otherAutomatic;
    Adopts adopts;

    // Threads met so far; while the first fill runs they are kept from page to page.
    QHash<std::pair<qint64, PhoneNumber>, ConversationId> met;
    bool filling = false;
};

} // namespace ivm
