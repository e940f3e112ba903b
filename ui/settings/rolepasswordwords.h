#pragma once

// The sentences around the role password: whether one will do, how long to wait, what it protects.

#include "core/clock.h"
#include "core/result.h"
#include "core/security/passwordjudgement.h"

#include <QString>

namespace ivm {

/// Live, while it is typed; for a good one too.
QString wordsFor(const PasswordJudgement &judgement);
/// "25 seconds", "4 minutes", "1 hour": rounded up, so that it is never too early.
QString waitWords(Millis wait);
/// Why Settings did not open. A wait is not said here: it counts down.
QString wordsForLocked(const Error &error);
/// "2 more tries, then a wait." Empty while there are plenty.
QString triesLeftWords(int wrong);

/// In a paragraph: who is kept out by it, and who is not.
QString whatItProtects();
/// What to do when nobody knows it any more.
QString whenForgotten();

} // namespace ivm
