#include "core/backup/nightly.h"
#include "core/kernellock.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QThreadPool>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone Chicago("America/Chicago");

Instant at(const char *iso)
{
    const auto instant = fromIsoUtc(QString::fromLatin1(iso));
    REQUIRE(instant);
    return *instant;
}

/// Nights of a desk: time goes on, and what was begun on the pool comes back.
class Nights
{
public:
    Nights()
        : backups(desk.path() + QStringLiteral("/backups"))
        , nightly({ .databaseFile = desk.file(), .mediaFolder = desk.path() }, backups, desk.clock,
                  Chicago, [this](const Result<Backup> &made) { told.append(made.has_value()); })
    {
        desk.receives("Is she awake?");
        nightly.start();
    }
    ~Nights()
    {
        nightly.stop();
        settle();
    }
    void pass(Millis time)
    {
        for (Millis passed{ 0 }; passed < time; passed += 5min) {
            desk.clock.advance(5min);
            settle();
        }
    }
    static void settle()
    {
        QThreadPool::globalInstance()->waitForDone();
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    DeskFolder desk;
    QString backups;
    QList<bool> told;
    NightlyBackup nightly;
};

} // namespace

TEST_CASE("a backup is made at half past two in the night", "[backup]")
{
    const Instant evening = at("2026-11-19T02:00:00Z"); // 20:00 in Chicago
    CHECK(nextBackup(evening - 17h, evening, Chicago) == at("2026-11-19T08:30:00Z"));
    const Instant early = at("2026-11-19T08:00:00Z"); // 2:00
    CHECK(nextBackup(early - 23h, early, Chicago) == at("2026-11-19T08:30:00Z"));
    const Instant just = at("2026-11-19T08:30:00Z");
    CHECK(nextBackup(just, just, Chicago) == at("2026-11-20T08:30:00Z"));
}

TEST_CASE("a desk that was off at night backs up soon after it starts", "[backup]")
{
    const Instant morning = at("2026-11-19T13:00:00Z");
    CHECK(nextBackup(std::nullopt, morning, Chicago) == morning + 10min);
    CHECK(nextBackup(morning - 3 * 24h, morning, Chicago) == morning + 10min);
    // A backup of next month was made under a clock that was wrong.
    CHECK(nextBackup(morning + 30 * 24h, morning, Chicago) == morning + 10min);
}

TEST_CASE("there is one backup a night on the nights when the clocks change, too", "[backup]")
{
    for (const char *evening : { "2026-03-08T03:00:00Z", "2026-11-01T03:00:00Z" }) {
        INFO(evening);
        const Instant start = at(evening);
        const Instant first = nextBackup(start - 18h, start, Chicago);
        CHECK(first > start);
        CHECK(first < start + 8h);
        const Instant second = nextBackup(first, first, Chicago);
        CHECK(second - first >= 22h);
        CHECK(second - first <= 26h);
    }
}

TEST_CASE("three nights make three backups, and the first on the first day", "[backup]")
{
    Nights nights;
    nights.pass(15min);
    CHECK(nights.told == QList<bool>{ true });
    nights.pass(72h);
    CHECK(nights.told == QList<bool>{ true, true, true, true });
    CHECK(backupsIn(nights.backups).size() == 4);
    for (const Backup &each : backupsIn(nights.backups))
        CHECK(verifyBackup(each.folder));
}

TEST_CASE("a backup that failed is tried again within the hour, and is told", "[backup]")
{
    Nights nights;
    QFile inTheWay(nights.backups); // a file where the folder should be
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    nights.pass(20min);
    CHECK(nights.told == QList<bool>{ false });
    inTheWay.remove();
    nights.pass(70min);
    CHECK(nights.told == QList<bool>{ false, true });
}

TEST_CASE("a clock that was a year ahead and is put right does not keep the desk without backups",
          "[backup][clock]")
{
    Nights nights;
    nights.desk.clock.jump(24h * 365);
    nights.pass(15min);
    CHECK(nights.told == QList<bool>{ true });
    nights.desk.clock.jump(-24h * 365);
    nights.pass(25h);
    CHECK(nights.told.size() > 1);
    CHECK_FALSE(nights.told.contains(false));
}

TEST_CASE("while another program makes a backup the desk waits, and calls it no failure",
          "[backup]")
{
    Nights nights;
    REQUIRE(QDir().mkpath(nights.backups));
    {
        const auto theirs = KernelLock::take(nights.backups + QStringLiteral("/.making.lock"));
        REQUIRE(theirs);
        nights.pass(20min);
        CHECK(nights.told.isEmpty());
    }
    nights.pass(20min);
    CHECK(nights.told == QList<bool>{ true });
}
