#pragma once

#include "core/clock.h"
#include "ui/mainwindow/desktopnotices.h"

#include <memory>

class QDBusConnection;

namespace ivm {

/// Through the bus of the session: org.freedesktop.Notifications, by the Desktop Notifications
/// Specification 1.2. Null where there is no such bus, or no desktop (off-screen).
std::unique_ptr<DesktopNotices> desktopNotices();

/// How long the desktop may take to answer; nobody waits for it. It may have to start first.
constexpr Millis DesktopAnswersWithin{ 10'000 };

/// The same on a bus of one's own; null when it is not connected.
std::unique_ptr<DesktopNotices> noticesOn(const QDBusConnection &bus,
                                          Millis answersWithin = DesktopAnswersWithin);

} // namespace ivm
