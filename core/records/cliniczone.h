#pragma once

#include "core/result.h"

#include <QTimeZone>

namespace ivm {

class SettingStore;

/// The clock on the clinic's wall (DECISIONS 41); UTC when this computer does not know the zone.
Result<QTimeZone> clinicZone(const SettingStore &settings);

} // namespace ivm
