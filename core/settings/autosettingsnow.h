#pragma once

#include "core/automessages/autosettings.h"

namespace ivm {

class Database;

/// What the rules for automatic messages go by in this folder now: one read of its documents and
/// queues. Any connection; inside intake's transaction too.
Result<AutoSettings> autoSettingsNow(Database &database);

} // namespace ivm
