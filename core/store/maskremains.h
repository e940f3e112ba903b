#pragma once

#include "core/result.h"

namespace ivm {

class Database;

/// What a mask leaves behind in the file, and its going. The search index writes down that a text
/// is forgotten, but its older pieces hold the three-letter runs of the digits until they are put
/// together; and the journal beside the file holds what was there before until it is emptied. Both
/// are seen to after the mask was committed, in strokes, so that texts can leave between: a large
/// index is written anew, which takes a while. What was not finished is noted in the file and goes
/// on with the next start.
///
/// Not promised: SQLite overwrites what is given up, but a row that it moved from page to page
/// while its table grew may have left a copy in the unused part of a page, which lasts until that
/// part is used.
class MaskRemains
{
public:
    explicit MaskRemains(Database &database);

    /// Something was masked. In its transaction.
    Result<> note();

    enum class Left {
        Nothing,
        More, ///< Another stroke.
        Journal, ///< Somebody reads by it, a backup perhaps: later.
    };
    /// One stroke: some tens of milliseconds, in transactions of its own.
    Result<Left> clear();

private:
    Result<> clearIndex(bool begins);
    Database &m_database;
};

} // namespace ivm
