#pragma once

// When something counts as done, as data: what a step of a lesson waits for and what a finding is
// decided by. A condition is asked of a record and nothing else.
//
//     {"happening": "answered", "client": "tom", "containing": ["come in", "now"], "within": 120}
//     {"happening": "answered", "client": "tom", "after": {"happening": "texted", "client": "tom"}}
//     {"happening": "answered", "client": "tom", "before": {"happening": "answered", "client":
//     "aisha"}}
//     {"happening": "copied", "client": "tom", "still": true}
//     {"all": […]} · {"any": […]} · {"not": {…}}

#include "core/practice/handwritten.h"
#include "core/training/happening.h"

#include <QList>

#include <optional>

namespace ivm::training {

struct Condition
{
    enum class Kind { Happening, All, Any, Not };
    Kind kind = Kind::Happening;
    QList<Condition> of{}; ///< Of All, Any and Not (one).

    // Of Happening: there is one that …
    Happening::Kind what{};
    QString client{}; ///< … is theirs; empty: anyone's of the lesson.
    QString as{}; ///< … says exactly this (fixedWords); empty: whatever it says.
    QStringList containing{}; ///< … holds one of these, whatever their case; empty: any text.
    /// … came so soon after the first text this client wrote in the lesson.
    std::optional<Millis> within{};
    QList<Condition> after{}; ///< … came after the first that meets this (one or none).
    /// … and the first of them came before the first that meets this, or that never came.
    QList<Condition> before{};
    bool still = false; ///< … and they have written nothing since.

    bool operator==(const Condition &) const = default;
};

bool holds(const Condition &condition, const Record &record);

/// `clients` are those a condition may name. Faults go to `from`, which is finished here.
Condition readCondition(practice::Handwritten &from, const QStringList &clients);

} // namespace ivm::training
