#pragma once

#include "core/consent/stopwish.h"
#include "core/consent/wordings.h"
#include "core/model/evidence.h"
#include "core/model/loggedmessage.h"
#include "core/model/urgency.h"
#include "core/result.h"
#include "core/store/change.h"

#include <QList>

#include <functional>
#include <optional>

namespace ivm {

class Clock;
class Database;

/// Where rows come from decides what they may set off (DECISIONS 9, 23).
enum class Source {
    Live, ///< A poll of the newest pages.
    Sweep, ///< A look back over hours or days.
    Fill, ///< First fill: never un-archives, and only what was made just now rings.
    ClientHistory, ///< One client's own log (DECISIONS 2); the same.
};

/// Takes rows of the log into the file: **one** transaction for rows, summaries, evidence,
/// standings, search index, wanted media and the automatic messages owed (ARCHITECTURE, "In").
/// Order, repetition and lateness of rows make no difference to what is there in the end.
///
/// Lives on the back-office thread; owned by Desk.
class Intake
{
public:
    Intake(Database &database, Clock &clock);
    ~Intake();

    /// Which texts of ours count as requests and other automatic ones. Rows taken in before this
    /// was said are read without; Desk says it first.
    void setWordings(Wordings wordings);
    /// What sounds like a wish to stop; what is shipped until this is said. Asked of texts made
    /// since 72 hours before the folder began: older ones were somebody else's to honour.
    void setStopWishes(StopWishes wishes);

    /// What marks a text as urgent (DECISIONS 26); what is shipped until this is said.
    void setUrgentWords(UrgentWords words);

    struct Taken
    {
        Change change;
        int newRows = 0; ///< Rows whose sid was not known before.
        int changedRows = 0;
        int quarantined = 0; ///< New ones; the same nonsense twice counts once.
    };
    Result<Taken> take(const QList<LoggedMessage> &rows, const QList<QuarantinedRow> &quarantined,
                       Source source);

    /// First fill: what is costly row by row is left for later, and done in large strokes. Again
    /// after a restart. Hand over as many rows at once as there are: a call is a transaction, and
    /// costs as much as hundreds of rows.
    Result<> beginFill();
    /// The whole log is in: from here on every client's history is known, also of those who first
    /// text later, their standings are folded and the full-text index catches up. One stroke of
    /// some tens of milliseconds; call it, from the event loop, until it answers true. A kill
    /// between strokes loses nothing.
    Result<bool> endFill();

    struct Strays
    {
        Change change;
        bool over = false; ///< None is left.
    };
    /// Texts that came before their number was a queue get their threads and count for their
    /// clients' standings, which are unknown meanwhile (StrayTexts). One stroke like endFill's,
    /// which sees to them too; nothing rings and nothing is answered by itself.
    Result<Strays> takeStrays();

    /// The client's own log is in (DECISIONS 2): their standing is known from here on.
    Result<Change> historyIsKnown(const PhoneNumber &client);
    /// A person's decision (DECISIONS 11), as evidence; their standing is folded with it.
    Result<Change> decide(const PhoneNumber &client, const Evidence &decision);
    /// These texts of an earlier system were automatic: a person confirmed it. What the log already
    /// showed of them becomes evidence, so that a YES to one of its requests counts; standings are
    /// folded anew. One transaction; looks through the whole log.
    Result<Change> confirmEarlier(const QList<Wording> &earlier);

    /// Runs inside every transaction that brings inbound rows that are news (Live, a Sweep that
    /// found one less than 7 days old, or any other walk that was faster than the poll), after
    /// standings are folded: the seam for automatic messages. What it writes commits or vanishes
    /// with the rows.
    using Owed = std::function<Result<>(Database &, const QList<MessageId> &arrived, Source)>;
    void onArrival(Owed owed);
    /// Runs inside every transaction after which the history of a client is known that was not.
    void onHistoryKnown(std::function<Result<>()> known);
    /// Runs inside every transaction that changes a client's standing, but for a first fill: a yes
    /// may be here before the request that it answers.
    void onStandingChanged(std::function<Result<>(const PhoneNumber &)> changed);
    /// Runs inside the transaction of every person's decision, after it is folded.
    void onDecision(std::function<Result<>(const PhoneNumber &, const Evidence &)> decided);
    /// Runs inside the transaction that finds a text in one of our automatic wordings which no
    /// entry of the outbox is, if it is news: someone else sends them too.
    void onOtherAutomatic(std::function<Result<>(MessageId)> found);

    /// Inside the caller's transaction: what an answer to our own POST, or a look at the log, said
    /// of this text. Evidence must not wait for the next poll to see it change.
    Result<> noteOwn(const LoggedMessage &row);

    /// Asked inside the transaction for every outbound row whose sid is unknown, before it is
    /// inserted: is this a text of our outbox? If so that message has become the row (sid, status,
    /// times) when this returns, keeps its id, and nothing is inserted. Outbox::adoptRow.
    using Adopts = std::function<Result<std::optional<MessageId>>(const LoggedMessage &row)>;
    void onUnknownOutbound(Adopts adopts);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ivm
