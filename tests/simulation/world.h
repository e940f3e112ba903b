#pragma once

// A few hundred clients, one desk and everything that goes wrong between them, in simulated time,
// from one seed: the shipped parts (sync, intake, rules, outbox, responder) over the practice line.

#include "core/clock.h"

#include <QByteArray>

namespace ivm::test {

/// How often what goes wrong. By RELIABILITY 5.4, per attempt at a text unless it says otherwise.
struct Rates
{
    double crash = 0.01; ///< Per text of a client and per attempt: the program dies within seconds.
    double freeze = 0.01; ///< The same: it stands still, 20 s in the mean.
    double restore = 0.002; ///< The same: an older copy of the folder takes its place.
    Millis copyEvery = std::chrono::seconds(90); ///< How old it may be.
    double lostBefore = 0.02;
    double answerLost = 0.02;
    double late = 0.01; ///< Carried out up to 120 s later, and nobody is told.
    double busy = 0.02; ///< 429.
    double closed = 0.01; ///< Taken, then the connection ends.
    double lagShare = 0.1; ///< Of new rows: shown in lists only later,
    Millis lagMost = std::chrono::seconds(60); ///< by up to this.
};

/// What keeps a text from going out twice. Only the test that shows it takes one away.
struct Guards
{
    bool list = true; ///< Looked for in the log before each attempt, adopted when found.
    bool wait = true; ///< S.
    bool quiet = true; ///< After a restore.
    bool onePost = true; ///< The network sends a request once.
};

struct Counts
{
    int intents = 0; ///< Automatic texts that were owed to somebody.
    int sent = 0; ///< At the line, each counted once.
    int duplicates = 0; ///< More than one of the same at the line.
    int missing = 0; ///< Owed, never at the line, and not for a reason that is written down.
    int expired = 0; ///< Too late, by their own rule.
    int stuck = 0; ///< Neither sent nor ended when all has been well for long.
    int crashes = 0;
    int freezes = 0;
    int restores = 0;
    QByteArray
        trace; ///< Of everything that reached the line and of what the folder says: a digest.

    void add(const Counts &other);
    bool isClean() const { return duplicates == 0 && missing == 0 && stuck == 0; }
};

/// One world from its beginning until all is quiet. Each client is owed four texts: a request, a
/// welcome, an after-hours reply and the emergency wording.
Counts liveThrough(quint64 seed, int clients, const Rates &rates, const Guards &guards = {});

} // namespace ivm::test
