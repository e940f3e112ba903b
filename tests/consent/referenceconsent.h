#pragma once

// The rules of consent a second time, written as questions about a list instead of a walk along it,
// slow and with nothing remembered. What the shipped fold is compared with.

#include "core/model/evidence.h"
#include "core/model/standing.h"

#include <QList>
#include <QSet>

namespace ivm::test {

struct ReferenceConsent
{
    Standing standing = Standing::Stranger;
    QSet<PhoneNumber> blocked;
    bool undecidedWish = false;
};

/// `story` in its true order, each piece once.
ReferenceConsent referenceConsent(const QList<Evidence> &story);

} // namespace ivm::test
