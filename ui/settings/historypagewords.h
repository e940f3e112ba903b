#pragma once

#include "core/model/historyentry.h"

#include <QString>

namespace ivm {

/// What happened, in a few words: "Setting changed", "Client blocked".
QString historyTitle(const HistoryEntry &entry);
/// What it concerns: a queue, a page of the settings, a number; empty for nothing in particular.
QString historySubject(const HistoryEntry &entry);
/// "217-555-0100, before: nothing". Empty when there is nothing to tell.
QString historyChange(const HistoryEntry &entry);
/// "KM, as frontdesk on sac-1"; "the program itself".
QString historyActor(const Actor &who);

} // namespace ivm
