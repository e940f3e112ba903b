// Each automatic message exactly once: the shipped state machine in simulated time, under the
// faults of RELIABILITY 5.4 and with folders restored from older copies.

#include "tests/simulation/world.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"

#include <cstdio>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

constexpr int Clients = 250; // owed 4 texts each

void print(const char *what, quint64 seed, const Counts &counts)
{
    std::printf("%s: intents %d  sent %d  duplicates %d  missing %d  expired %d  stuck %d  "
                "(crashes %d  freezes %d  restores %d  seed %llu)\n",
                what, counts.intents, counts.sent, counts.duplicates, counts.missing,
                counts.expired, counts.stuck, counts.crashes, counts.freezes, counts.restores,
                static_cast<unsigned long long>(seed));
    std::fflush(stdout);
}

quint64 seedGiven(quint64 otherwise)
{
    const QByteArray given = qgetenv("IVM_SIMULATION_SEED");
    return given.isEmpty() ? otherwise : given.toULongLong();
}

Counts liveThroughMany(const char *what, quint64 seed, int intents, const Rates &rates,
                       const Guards &guards = {})
{
    Counts all;
    for (quint64 i = 0; all.intents < intents; ++i) {
        const Counts one = liveThrough(seed + i, Clients, rates, guards);
        if (!one.isClean() && guards.list && guards.wait && guards.quiet && guards.onePost)
            print("not clean", seed + i, one);
        all.add(one);
    }
    print(what, seed, all);
    return all;
}

/// Raised until, of as many texts as the ablations send, twenty and more are doubled without a
/// guard. The lateness stays within S, as the protocol assumes.
Rates harsh()
{
    Rates rates;
    rates.crash = 0.02;
    rates.restore = 0.02;
    rates.copyEvery = 20s;
    rates.answerLost = 0.06;
    rates.late = 0.06;
    rates.closed = 0.06;
    rates.lagShare = 0.5;
    return rates;
}

constexpr int AblationIntents = 2'000;

} // namespace

TEST_CASE("each automatic message goes out exactly once, whatever goes wrong", "[simulation]")
{
    const int intents = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1'000'000 : 20'000;
    const Goal goal("G13");
    const quint64 seed = seedGiven(20'261'123);
    const Counts counts = liveThroughMany("once", seed, intents, {});
    goal.measured(QStringLiteral("%1 intents: %2 twice, %3 missing")
                      .arg(counts.intents)
                      .arg(counts.duplicates)
                      .arg(counts.missing),
                  counts.duplicates + counts.missing + counts.stuck == 0, seed);
    CHECK(counts.intents >= intents);
    CHECK(counts.duplicates == 0);
    CHECK(counts.stuck == 0);
    CHECK(counts.sent + counts.expired + counts.missing == counts.intents);
    CHECK(counts.missing == 0);
    CHECK(counts.crashes > 0);
    CHECK(counts.freezes > 0);
    CHECK(counts.restores > 0);
}

TEST_CASE("the same seed gives the same trace", "[simulation]")
{
    const Counts first = liveThrough(seedGiven(7), 60, {});
    const Counts again = liveThrough(seedGiven(7), 60, {});
    const Counts other = liveThrough(seedGiven(7) + 1, 60, {});
    CHECK(first.trace == again.trace);
    CHECK(first.trace != other.trace);
}

TEST_CASE("with every guard the harsh world is clean too", "[simulation]")
{
    const Counts counts = liveThroughMany("all guards", 1, AblationIntents, harsh());
    CHECK(counts.isClean());
}

TEST_CASE("without looking into the log first, the run is not clean", "[simulation]")
{
    // Not for duplicates: since nothing is decided before the log was read so far, reading finds
    // the copy that a look would have found. What was sent and not known to be so is never settled.
    const Counts counts
        = liveThroughMany("no list", 1, AblationIntents, harsh(), { .list = false });
    CHECK_FALSE(counts.isClean());
    CHECK(counts.missing + counts.duplicates >= 20);
}

TEST_CASE("without the wait S, texts go out twice", "[simulation]")
{
    const Counts counts
        = liveThroughMany("no wait", 1, AblationIntents, harsh(), { .wait = false });
    CHECK(counts.duplicates >= 20);
}

TEST_CASE("without the quiet period after a restore, texts go out twice", "[simulation]")
{
    const Counts counts
        = liveThroughMany("no quiet", 1, AblationIntents, harsh(), { .quiet = false });
    CHECK(counts.duplicates >= 20);
}

TEST_CASE("with a network that repeats a request, texts go out twice", "[simulation]")
{
    const Counts counts
        = liveThroughMany("two POSTs", 1, AblationIntents, harsh(), { .onePost = false });
    CHECK(counts.duplicates >= 20);
}
