#pragma once

#include "core/desk/deskconfig.h"

namespace ivm {

/// The same desk on the practice line: in this process, with scripted clients on the system clock.
/// It has no network to reach: its transport is not one. Without a folder it begins anew in a
/// temporary one, which goes with the last copy of the configuration.
DeskConfig practiceConfig(const std::optional<DataFolder> &folder = std::nullopt);

} // namespace ivm
