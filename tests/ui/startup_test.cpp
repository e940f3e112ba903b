// A console that starts where its file cannot be used: the window, or what stands in its place,
// says what happened and what to do (RELIABILITY L1–L5).

#include "core/desk/heldfolder.h"
#include "core/store/firstopen.h"
#include "core/store/rescued.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/faultydisk.h"
#include "ui/look/errortext.h"
#include "ui/mainwindow/banner.h"

#include <QFile>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const Instant Now = fromMs(1'795'000'000'000);

/// A folder that was in use before, at rest.
struct Folder
{
    QTemporaryDir place;
    DataFolder data{ place.filePath(QStringLiteral("desk")) };

    Folder()
    {
        const auto held = HeldFolder::hold(data, {}, LineKind::Practice, Now);
        REQUIRE(held);
    }
    Result<HeldFolder> opens() const
    {
        return HeldFolder::hold(data, {}, LineKind::Practice, Now + 1h);
    }
    /// And the first thing that is written, as every start does.
    Result<> starts() const
    {
        const auto held = opens();
        if (!held)
            return tl::unexpected(held.error());
        Transaction transaction(*held->database);
        if (!transaction.begun())
            return transaction.begun();
        if (auto done = markRestored(*held->database, Now); !done)
            return done;
        return transaction.commit();
    }
};

/// As the desk tells it to the window when it cannot open its folder.
Banner bandFor(const Error &fault)
{
    DeskStatus status;
    status.line = DeskStatus::Line::Stopped;
    status.since = Now;
    status.fault = fault;
    return bannerFor(status, Now + 1min, {}).value_or(Banner{});
}

bool says(const Error &fault, const char *words, const char *next)
{
    const look::ErrorWords alone = look::wordsFor(fault); // where there is no window
    const Banner band = bandFor(fault);
    return alone.what.contains(QLatin1String(words)) && alone.next.contains(QLatin1String(next))
        && band.fact == alone.what && band.more == alone.next;
}

} // namespace

TEST_CASE("[L1] a start on a full disk says so", "[startup][L1]")
{
    int refused = 0;
    for (int write = 1; write <= 12; ++write) {
        INFO("full from write " << write);
        FaultyDisk disk;
        const Folder folder;
        disk.fillsUpAt(write);
        const auto started = folder.starts();
        if (started)
            continue; // enough was left
        ++refused;
        INFO(started.error().message.toStdString());
        CHECK(says(started.error(), "disk of this computer is full", "Free some space"));
    }
    CHECK(refused > 0);
}

TEST_CASE("[L2] a start on a file that may not be written says so", "[startup][L2]")
{
    FaultyDisk disk;
    const Folder folder;
    disk.isReadOnly();
    const auto started = folder.starts();
    REQUIRE_FALSE(started);
    CHECK(says(started.error(), "does not let the program write", "Ask IT"));
}

TEST_CASE("[L3] a start at which the disk fails says so, whichever call it is", "[startup][L3]")
{
    int refused = 0;
    for (int call = 1; call <= 45; call += 2) {
        for (const auto howLong : { FaultyDisk::HowLong::Once, FaultyDisk::HowLong::ForEver }) {
            INFO("call " << call << (howLong == FaultyDisk::HowLong::Once ? " once" : " for ever"));
            FaultyDisk disk;
            const Folder folder;
            disk.failsAt(call, howLong);
            const auto started = folder.starts();
            disk.mends();
            if (started)
                continue;
            ++refused;
            INFO(started.error().message.toStdString());
            // A file that cannot even be opened looks like one that may not be.
            CHECK((says(started.error(), "could not be read or written", "start the program again")
                   || says(started.error(), "does not let the program write", "Ask IT")));
        }
    }
    CHECK(refused > 3);
}

TEST_CASE("[L4] [L5] a start on a damaged file says what was saved", "[startup][L4][L5]")
{
    const Folder folder;
    QFile file(folder.data.databaseFile());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(3 * 4096 + 100));
    file.write(QByteArray(600, 'x'));
    file.close();
    REQUIRE(RunRecord::begin(folder.data, {}, {}, false)); // it broke off
    REQUIRE(QFile(folder.data.databaseFile() + QStringLiteral("-wal")).open(QIODevice::WriteOnly));
    const auto held = folder.opens();
    REQUIRE(held);
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.rescued = lastRescued(*held->database).value_or(std::nullopt);
    REQUIRE(status.rescued);
    const auto band = bannerFor(status, Now + 1h + 1min, {});
    REQUIRE(band);
    CHECK(band->fact.contains(QStringLiteral("was damaged and was made new")));
    CHECK(band->more.contains(QStringLiteral("The damaged file is kept")));
}
