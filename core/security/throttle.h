#pragma once

// How often the role password may be guessed. Pure.
//
// Five guesses are free; then a wait of 30 s that doubles up to an hour: at most 11 guesses in the
// first hour and one an hour afterwards. After 100 wrong ones in a row (SP 800-63B) only a reset
// helps. The right one starts over.
//
// The computer's clock is never asked: whoever sets it gains nothing. Time is what has passed since
// the guess within one run of the computer; after a restart what has passed since that, which is
// less than the truth, or Twilio's own time, where both are known. The hole that remains: whoever
// may write the data folder can put an older copy of it back, and with it an older count; or carry
// it away and guess elsewhere, where only the cost of each guess (rolekey.h) holds them up.

#include "core/store/rolepasswordstore.h"

namespace ivm {

/// A moment, as guesses are timed.
struct GuessMoment
{
    QString boot; ///< Which run of the computer; empty where the system does not say.
    Millis uptime{ 0 }; ///< Since that began; sleep included.
    std::optional<Instant> server; ///< Twilio's time, if it was seen in this run.
};

constexpr int FreeGuesses = 5;
constexpr int MostGuesses = 100;

/// From the last of `wrong` guesses to the next.
Millis waitAfter(int wrong);
/// How much time has passed since at least.
Millis passedSince(const RolePasswordStore::Guesses &last, const GuessMoment &now);
/// What is left to wait; zero: guess. Absent: never again without a reset.
std::optional<Millis> waitLeft(const RolePasswordStore::Guesses &last, const GuessMoment &now);
/// The count with one more, which begins now. Kept before the guess is looked at, so that ending
/// the program meanwhile gives none back.
RolePasswordStore::Guesses counted(const RolePasswordStore::Guesses &before,
                                   const GuessMoment &now);

} // namespace ivm
