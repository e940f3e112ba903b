#pragma once

#include "tests/faults/programs.h"

#include <QList>

#include <functional>
#include <random>

namespace ivm::faults {

using Random = std::mt19937_64;

inline int below(Random &random, int bound)
{
    return std::uniform_int_distribution<int>(0, bound - 1)(random);
}

/// Everything the harness did, for comparing.
struct Deeds
{
    QStringList texts; ///< Each one different; given to `send` once.
    QSet<QString> accepted; ///< Seen in the outbox after a kill: it must not vanish from there.
    QSet<QString> promised; ///< `send` exited 0: Twilio has it.
    QSet<QString> denied; ///< `send` exited 1: it was not sent and never will be.
};

/// Something a desk does that may be killed at any moment. Add one to scenarios() and every kill
/// run does it too.
struct Scenario
{
    const char *name = "";
    int weight = 1; ///< How often, beside the others.
    /// What happens at the line before and during: texts, faults, slowness.
    std::function<void(const PracticeLine &, Random &)> prepare;
    /// The command to kill; may note a text.
    std::function<QStringList(Deeds &, Random &)> command;
    /// Exit codes with which it may end by itself; with any other it is broken.
    QList<int> exits{};
    /// The one thing it may fail with besides, by exit code 1 and these words.
    QByteArray refusal{};
    /// How long it takes unharmed, in ms: kills fall within that. 0: measured, and from then on
    /// kept up with.
    int span = 0;
    /// What to remember when it ended by itself.
    std::function<void(Deeds &, const QStringList &arguments, int exit)> ended;
};

QList<Scenario> scenarios();

/// What the files of the settings import say, 0 or 1: everything of one, or everything of the
/// other.
QString importedPhone(int n);
int importedCap(int n);

/// The client everything is written to: 555-01xx. They text in before, so that an answer is
/// permitted.
extern const char *const Client;
QStringList sendCommand(const QString &text);

} // namespace ivm::faults
