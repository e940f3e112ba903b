#pragma once

#include "core/consent/consent.h"

namespace ivm {

/// Somebody opted in or out.
struct ConsentTurn
{
    Instant at{};
    bool in = false;
    PhoneNumber number; ///< Ours that it was texted to; empty when said to a person or imported.
    bool operator==(const ConsentTurn &) const = default;
};

/// When a client's standing became opted in or opted out in this time, by all their evidence, in
/// any order: a second STOP is none, a STOP after a START is one more. `to` is not in it. Pure.
QList<ConsentTurn> consentTurns(const QList<Evidence> &evidence, Instant from, Instant to);

} // namespace ivm
