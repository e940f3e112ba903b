#pragma once

#include <QString>

#include <functional>

class QObject;

namespace ivm {

class Asker;

/// "May I?": makes sure that a supervisor sits here before something only supervisors do.
struct SupervisorGate
{
    /// `granted` comes later, through the event loop, once and only when it is so; it does not come
    /// when `context` is gone. `what` says what for, as a sentence for people.
    std::function<void(const QString &what, QObject *context, std::function<void()> granted)> ask;
    /// The act it was opened for is not done after all. Empty: nothing was opened for it alone.
    std::function<void()> close{};
};

/// The gate of a folder without a role password: it asks, and trusts the answer. `asker` outlives
/// it.
SupervisorGate trustingGate(Asker &asker);

} // namespace ivm
