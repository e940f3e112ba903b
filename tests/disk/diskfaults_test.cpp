// A disk that is full, that may not be written, or that fails at the n-th call (RELIABILITY L1–L3).

#include "core/store/storagefault.h"
#include "tests/disk/day.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"

#include <cstdio>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// The rest of a day on which the disk goes wrong: whatever it does, what was said to be done is.
void workThrough(SendingDesk &desk, Day &day)
{
    for (int act = 0; act < Day::Acts; ++act)
        day.goesOn();
    desk.runs(30s);
}

/// Of what clients wrote, what the file has.
qsizetype textsOfTheLineIn(SendingDesk &desk)
{
    qsizetype count = 0;
    desk.line.forEachMessage([&](const LoggedMessage &row) {
        const auto kept = MessageStore(desk.folder.database()).bySid(row.sid);
        REQUIRE(kept);
        count += row.direction == Direction::In && *kept ? 1 : 0;
    });
    return count;
}

/// How many texts the window's own connection reads.
qsizetype windowsThread(SendingDesk &desk)
{
    const auto thread
        = desk.folder.readers().messages.newest(desk.folder.conversation("SAC", Karen).id, 10'000);
    REQUIRE(thread);
    return thread->size();
}

} // namespace

TEST_CASE("[L1] on a full disk nothing is sent and nothing lost, and it goes on by itself when "
          "there is space",
          "[disk][L1]")
{
    int refused = 0;
    int saidFull = 0;
    for (int write = 1; write <= 41; write += 4) {
        INFO("full from write " << write);
        FaultyDisk disk;
        SendingDesk desk;
        Day day(desk);
        CHECK(windowsThread(desk) == 0); // open, as a window is
        disk.fillsUpAt(write);
        workThrough(desk, day);
        refused += day.wasRefused() ? 1 : 0;
        if (day.wasRefused()) {
            // Reading works, for the window too: all that was said to be kept, and nothing else.
            const qsizetype there = day.putIn() + textsOfTheLineIn(desk);
            CHECK(desk.thread().size() == there);
            CHECK(windowsThread(desk) == there);
            // Writing says why not.
            const auto put = desk.triesToWrite(QStringLiteral("One more"));
            if (!put) {
                ++saidFull;
                CHECK(storageFault(put.error()) == StorageFault::Full);
                CHECK(desk.effective("One more") == 0);
            }
            CHECK(desk.thread().size() == there + (put ? 1 : 0));
            CHECK(windowsThread(desk) == there + (put ? 1 : 0));
        }
        day.isKept();
        disk.mends(); // no restart
        desk.runs(30s);
        workThrough(desk, day);
        desk.recovers();
        day.isFinished();
    }
    CHECK(refused > 5);
    CHECK(saidFull > 0);
}

TEST_CASE("[L2] a file that may not be written is read, and nothing leaves", "[disk][L2]")
{
    FaultyDisk disk;
    SendingDesk desk;
    Day day(desk);
    day.goesOn();
    disk.isReadOnly();
    const int before = desk.posts();
    const auto put = desk.triesToWrite(QStringLiteral("Not today"));
    REQUIRE_FALSE(put);
    CHECK(storageFault(put.error()) == StorageFault::ReadOnly);
    desk.runs(10min);
    CHECK(desk.posts() == before);
    CHECK_FALSE(desk.thread().isEmpty());
    disk.mends();
    desk.runs(30s);
    workThrough(desk, day);
    desk.recovers();
    day.isFinished();
}

TEST_CASE("[L3] any call to the disk may fail, once or for ever", "[disk][L3]")
{
    int calls = 0;
    {
        FaultyDisk disk;
        SendingDesk desk;
        desk.crashes(); // nothing is in memory
        const int before = disk.calls();
        Day day(desk);
        workThrough(desk, day);
        calls = disk.calls() - before;
    }
    REQUIRE(calls > 100);
    const int samples = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1000 : 30;
    int failed = 0;
    for (int sample = 0; sample < samples; ++sample) {
        for (const auto howLong : { FaultyDisk::HowLong::Once, FaultyDisk::HowLong::ForEver }) {
            const int n = 1 + sample * calls / samples;
            INFO("call " << n << (howLong == FaultyDisk::HowLong::Once ? " once" : " for ever"));
            FaultyDisk disk;
            SendingDesk desk;
            desk.crashes();
            Day day(desk);
            disk.failsAt(n, howLong);
            workThrough(desk, day);
            failed += disk.hasFailed() ? 1 : 0;
            if (howLong == FaultyDisk::HowLong::ForEver) {
                desk.dies();
                disk.mends();
                desk.folder.restart();
                day.isKept();
                desk.starts();
            }
            disk.mends();
            desk.recovers();
            day.isFinished();
        }
    }
    std::printf("disk calls %d, %d failed, lost 0, doubled 0\n", calls, failed);
    CHECK(failed > samples);
}

TEST_CASE("[L3] what was decided on half of the facts is not written", "[disk][L3]")
{
    FaultyDisk disk;
    DeskFolder folder;
    for (int i = 0; i < 3000; ++i)
        folder.receives(QStringLiteral("Text %1 %2").arg(i).arg(QString(200, u'x')));
    folder.restart();
    Database &database = folder.database();
    Transaction transaction(database);
    REQUIRE(transaction.begun());
    qint64 seen = 0;
    {
        Query query(database, "SELECT body FROM message ORDER BY id");
        REQUIRE(query.run());
        disk.failsAt(20, FaultyDisk::HowLong::Once);
        while (query.next())
            ++seen;
    }
    REQUIRE(disk.hasFailed());
    REQUIRE(seen < 3000);
    REQUIRE(database.execute(QStringLiteral("INSERT INTO meta VALUES ('seen', 'too few')")));
    CHECK_FALSE(transaction.commit());
}
