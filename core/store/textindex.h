#pragma once

#include "core/model/ids.h"
#include "core/result.h"

#include <limits>

namespace ivm {

class Database;

/// The full-text index of messages, and how much of history it holds. Live texts are indexed as
/// they come; a first fill leaves the index behind and it catches up afterwards in strokes, oldest
/// first, because ascending ids are several times cheaper. Until then search reads what the index
/// lacks. Writes inside the caller's transaction.
class TextIndex
{
public:
    static constexpr MessageId Everything{ std::numeric_limits<qint64>::max() };

    explicit TextIndex(Database &database);
    /// Every message up to this id is indexed; some above it may be.
    Result<MessageId> through() const;
    Result<> add(MessageId id, const QString &body);
    /// The same for a message that is in the file.
    Result<> addStored(MessageId id);
    /// The text of a message whose body was `was` so far, indexed or not.
    Result<> replace(MessageId id, const QString &was, const QString &body);
    /// These were not indexed: `oldest` is the lowest of them.
    Result<> leaveOut(MessageId oldest);
    /// Indexes at most so many more. True when nothing is left.
    Result<bool> catchUp(int rows);
    /// While strokes of catchUp follow one another, more is held before it is written (up to 16
    /// MiB), and pieces are merged more rarely: each is written twice instead of four times. Kept
    /// in the file until it is taken back.
    Result<> forBulk(bool bulk);

    /// Puts its pieces together, writing about so many pages: until then those that were there hold
    /// what was replaced since. `begins`: all that are there now; then again without, until it is
    /// true that nothing is left. Not in a transaction that has put something in.
    Result<bool> unite(bool begins, int pages);
    /// Each uniting leaves an empty level or two in the index's own list, and at two thousand of
    /// them SQLite takes it for damaged (seen with 3.40).
    Result<bool> isWorn() const;
    /// It holds nothing; catchUp fills it. One write of all its pages: with a million texts that
    /// may take seconds.
    Result<> beginAnew();

private:
    Result<> setThrough(MessageId id);

    Database &m_database;
};

} // namespace ivm
