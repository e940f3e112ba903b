#pragma once

#include <QString>

#include <functional>

class QObject;

namespace ivm {

class Asker;

/// "May I?": makes sure that a supervisor sits here before something only supervisors do. `granted`
/// comes later, through the event loop, once and only when it is so; it does not come when
/// `context` is gone. `what` says what for, as a sentence for people.
using SupervisorGate
    = std::function<void(const QString &what, QObject *context, std::function<void()> granted)>;

/// The gate of a folder without a role password: it asks, and trusts the answer. `asker` outlives
/// it.
SupervisorGate trustingGate(Asker &asker);

} // namespace ivm
