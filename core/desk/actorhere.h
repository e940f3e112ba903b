#pragma once

#include "core/model/historyentry.h"

namespace ivm {

/// These initials, at this computer, in this account: for the change history.
Actor actorHere(const QString &initials = {});

} // namespace ivm
