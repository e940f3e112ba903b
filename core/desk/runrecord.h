#pragma once

// How the last runs on a data folder ended: read before the data file is touched, because that may
// be what they died of.

#include "core/clock.h"
#include "core/desk/datafolder.h"
#include "core/result.h"

namespace ivm {

/// A small file beside the data file ("desk.run"), there for as long as somebody owns the folder.
/// Kept by the owner, under its lock. Thread: the owner's.
class RunRecord
{
public:
    struct Before
    {
        bool endedBadly = false; ///< The last owner did not close the data file.
        bool foundDamage = false; ///< And had found it damaged.
        /// Whose journal it must be: of the data file that was open.
        QString identity;
        /// So many consoles in a row ended badly, each within a minute of its start.
        int quickEnds = 0;
        bool operator==(const Before &) const = default;
    };
    /// What the file says now. One that cannot be read says that it ended badly.
    static Before read(const DataFolder &folder);

    /// A run begins, once the data file is open: its journal is there from here to the end.
    /// `identity` tells this data file from every other. `counts`: whether ending soon would count
    /// against it.
    static Result<> begin(const DataFolder &folder, const Before &before, const QString &identity,
                          bool counts);
    /// It has lived for a minute: whatever happens later has nothing to do with starting.
    static Result<> lives(const DataFolder &folder);
    /// The data file is damaged: the next start looks at all of it.
    static Result<> foundDamage(const DataFolder &folder);
    /// It ends as it should; call before the data file is closed.
    static void end(const DataFolder &folder);

    /// Another data file took the place of the one it speaks of (a backup was restored).
    static void forget(const DataFolder &folder);

    /// From so many quick ends on a console starts carefully (RELIABILITY C15).
    static constexpr int TooMany = 3;
};

} // namespace ivm
