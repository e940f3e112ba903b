#pragma once

#include "core/clock.h"

#include <QString>
#include <QTimeZone>

namespace ivm::look {

/// "CST": the clinic's zone, to be said beside its times where this computer's clock shows others
/// at that moment; empty where both agree. Pure.
QString zoneMark(Instant at, const QTimeZone &clinic, const QTimeZone &here);

} // namespace ivm::look
