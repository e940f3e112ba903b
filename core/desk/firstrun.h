#pragma once

// The first run for a clinic: what a supervisor chooses step by step, kept at every step together
// with where they are, so that it can be left anywhere and taken up there.

#include "core/automessages/autosettings.h"
#include "core/model/queue.h"
#include "core/result.h"
#include "core/settings/supervised.h"

namespace ivm {

class Database;
struct Readers;

struct FirstRunChoice
{
    /// As they are to be, in the order of the blue bar; id 0 is new. Empty: they stay. A queue that
    /// is not among them goes, unless a text belongs to it: then it stays behind the others.
    QList<Queue> queues;
    SettingDocuments documents; ///< Whole, by subject; the others stay.
    QString step; ///< Where the person is now; "done" at the end.
};

/// Changes as a supervisor does, noted in the history: NotPermitted without the key once a role
/// password is set. Invalid with the place of what is wrong; the step stays then.
Result<> saveFirstRun(Database &database, const FirstRunChoice &choice, Instant now,
                      const Supervisor &by = {});

/// Where a first run was left: empty when none was begun, "done" after it.
Result<QString> firstRunStep(const Readers &readers);

/// The account's numbers that can text, as last seen; empty when nobody has looked yet.
Result<QList<PhoneNumber>> numbersSeen(const Readers &readers);

/// What queues to propose for these numbers: the shipped or present ones for theirs, and new ones,
/// named after their last digits, for the rest. Queues without a number of the account are left
/// out, unless nothing was seen at all. Pure.
QList<Queue> proposeQueues(const QList<Queue> &present, const QList<PhoneNumber> &seen);

} // namespace ivm
