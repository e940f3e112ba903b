#pragma once

#include "core/model/message.h"
#include "core/model/waiting.h"
#include "core/result.h"

#include <QList>

#include <vector>

namespace ivm {

class Database;

/// So many texts of one kind, made within a quarter of an hour: fine enough for every time zone.
struct TextCount
{
    QueueId queue{};
    Instant quarter{}; ///< Its beginning.
    Direction direction = Direction::In;
    AutoKind automatic = AutoKind::None;
    bool failed = false;
    int errorCode = 0; ///< Of a failure; 0 if none was given.
    int texts = 0;
    bool operator==(const TextCount &) const = default;
};

/// A thread in which the client wrote in the time that is looked at.
struct WrittenThread
{
    ConversationId id{};
    QueueId queue{};
    bool blocked = false;
    Arrival excusedThrough{}; ///< What had arrived by then needs no reply: somebody said so.
};

/// A thread with texts of the time that is looked at that are not in the Comm Log.
struct UncopiedThread
{
    ConversationId conversation{};
    QueueId queue{};
    PhoneNumber client;
    QString clientName; ///< Empty when unknown.
    int texts = 0;
    Instant lastAt{}; ///< The newest of them.
    bool operator==(const UncopiedThread &) const = default;
};

/// What a supervisor's report reads, in queries bounded by its time: never a walk through history.
/// `from` is in it, `to` is not; both at whole seconds. Any connection; for a worker.
class ReportStore
{
public:
    explicit ReportStore(Database &database);

    /// Texts that came in, and ours that left or were refused. Those waiting, unconfirmed or taken
    /// back are not in it.
    Result<QList<TextCount>> counts(Instant from, Instant to) const;
    Result<QList<WrittenThread>> threads(Instant from, Instant to) const;
    /// A thread's texts, oldest first: from the last one before `from` that a person wrote (at most
    /// `LookBack` older) to the first one from `to` on, or to the end.
    Result<std::vector<ThreadText>> around(ConversationId thread, Instant from, Instant to) const;
    /// Who gave evidence that can opt somebody in or out.
    Result<QList<PhoneNumber>> whoseConsentMayTurn(Instant from, Instant to) const;
    /// By the rule of the list's "not copied" (DECISIONS 24, 25), of one queue.
    Result<QList<UncopiedThread>> notCopied(QueueId queue, Instant from, Instant to) const;

    static constexpr std::chrono::hours LookBack{ 30 * 24 };

private:
    Database &m_database;
};

/// All that is read until its end is of one moment, whatever is written meanwhile.
class ReadAsOfNow
{
public:
    explicit ReadAsOfNow(Database &database);
    ~ReadAsOfNow();
    ReadAsOfNow(const ReadAsOfNow &) = delete;
    ReadAsOfNow &operator=(const ReadAsOfNow &) = delete;
    Result<> begun() const { return m_begun; }

private:
    Database &m_database;
    Result<> m_begun;
};

} // namespace ivm
