// Whatever goes wrong, and however much of it at once: one band, the worst first, in words that say
// what is wrong, what still works and what to do (RELIABILITY G12).

#include "core/model/linefault.h"
#include "tests/support/catch.h"
#include "tests/ui/console.h"
#include "ui/mainwindow/banner.h"

#include <QApplication>

#include <functional>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

using Line = DeskStatus::Line;

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z");

/// Something that is wrong, what the band says of it, and how the rest goes on.
struct Cause
{
    const char *fact;
    const char *works;
    std::function<void(DeskStatus &)> begins;
    std::function<void(DeskStatus &)> ends;
};

std::function<void(DeskStatus &)> line(Line kind)
{
    return [kind](DeskStatus &status) {
        status.line = kind;
        status.since = Now - 10min;
    };
}

std::function<void(DeskStatus &)> stopped(int sqlite)
{
    return [sqlite](DeskStatus &status) {
        line(Line::Stopped)(status);
        status.fault = Error{ Error::Kind::Storage, QStringLiteral("a fault"), sqlite };
    };
}

std::function<void(DeskStatus &)> barred(LineFault fault)
{
    return [fault](DeskStatus &status) {
        line(Line::Offline)(status);
        status.fault = Error{ Error::Kind::Network, QStringLiteral("a fault"), codeOf(fault) };
    };
}

void isWell(DeskStatus &status)
{
    status.line = Line::Online;
    status.since.reset();
    status.fault.reset();
    status.ownerIsSilent = false;
}

/// Of which there can be one at a time.
QList<Cause> linesOwn()
{
    return {
        { "No connection since", "Reading, searching and copying work", line(Line::Offline),
          isWell },
        { "Twilio refuses this desk’s key", "Reading and copying work", line(Line::Unauthorized),
          isWell },
        { "this computer does not trust it", "Reading, searching and copying work",
          barred(LineFault::Untrusted), isWell },
        { "A proxy on the network does not let", "Reading, searching and copying work",
          barred(LineFault::Proxy), isWell },
        { "another program on this computer is at work here", "New texts appear",
          line(Line::ReadOnly), isWell },
        { "the window that was opened first does not answer", "Reading, searching and copying work",
          [](DeskStatus &status) {
              line(Line::ReadOnly)(status);
              status.ownerIsSilent = true;
          },
          isWell },
        { "ended three times right after its start", "Reading, searching and copying work",
          line(Line::Careful), isWell },
        { "Twilio is busy", "Nothing is lost", line(Line::Busy), isWell },
        { "disk of this computer is full", "Reading and searching work", stopped(13), isWell },
        { "does not let the program write", "Reading, searching and copying work", stopped(8),
          isWell },
        { "conversations is damaged", "What can be read stays on the screen", stopped(11), isWell },
        { "could not be read or written", "what you write stays in its box", stopped(10), isWell },
        { "of a newer version", "Nothing was changed", stopped(1'000'099), isWell },
    };
}

/// Which can all be so at once, in the order in which they are told.
QList<Cause> others()
{
    return {
        { "Settings were changed without the role password", "what the desk writes goes out",
          [](DeskStatus &status) {
              status.seal = { .hasPassword = true, .changed = { QStringLiteral("hours") } };
          },
          [](DeskStatus &status) { status.seal = {}; } },
        { "may have gone out twice", "What the desk writes goes out as before",
          [](DeskStatus &status) { status.repeatedSends = 1; },
          [](DeskStatus &status) { status.repeatedSends = 0; } },
        { "was damaged and was made new", "you can work",
          [](DeskStatus &status) {
              status.rescued
                  = Rescued{ .at = Now - 10min, .incomplete = { QStringLiteral("message") } };
          },
          [](DeskStatus &status) { status.rescued.reset(); } },
        { "Twilio rejected the verification", "reading and copying work",
          [](DeskStatus &status) {
              status.rejected = EditWindow{ .queue = QStringLiteral("SAC"), .mayEdit = true };
          },
          [](DeskStatus &status) { status.rejected.reset(); } },
        { "Automatic replies are not running", "What the desk writes goes out as before",
          [](DeskStatus &status) { status.automatic.missed = 3; },
          [](DeskStatus &status) { status.automatic.missed = 0; } },
        { "Automatic replies switched themselves off", "What the desk writes goes out as before",
          [](DeskStatus &status) { status.automatic.switchedItselfOff = true; },
          [](DeskStatus &status) { status.automatic.switchedItselfOff = false; } },
        { "Last night’s backup did not work", "The desk works",
          [](DeskStatus &status) {
              status.backupFault = Error{ Error::Kind::Storage, QStringLiteral("full"), 13 };
          },
          [](DeskStatus &status) { status.backupFault.reset(); } },
        { "Loading earlier texts", "you can work already",
          [](DeskStatus &status) {
              status.fill = DeskStatus::Fill{ .taken = 41'000, .part = 0.43 };
          },
          [](DeskStatus &status) { status.fill.reset(); } },
    };
}

bool tellsOf(const Banner &banner, const Cause &cause)
{
    return banner.fact.contains(QString::fromUtf8(cause.fact));
}

int visibleBands(const QWidget &window)
{
    int visible = 0;
    for (const auto *strip : window.findChildren<look::Strip *>(QStringLiteral("banner")))
        visible += strip->isVisible() ? 1 : 0;
    return visible;
}

} // namespace

TEST_CASE("each cause has a band of its own, which says what still works", "[window][banner]")
{
    const look::DateText dates;
    const QList<Cause> all = linesOwn() + others();
    for (const Cause &cause : all) {
        DeskStatus status;
        isWell(status);
        cause.begins(status);
        const auto banner = bannerFor(status, Now, dates);
        INFO(cause.fact);
        REQUIRE(banner);
        INFO(banner->fact.toStdString() << " | " << banner->more.toStdString());
        CHECK(banner->more.contains(QString::fromUtf8(cause.works)));
        int told = 0;
        for (const Cause &any : all)
            told += tellsOf(*banner, any) ? 1 : 0;
        CHECK(told == 1);
        cause.ends(status);
        CHECK_FALSE(bannerFor(status, Now, dates));
    }
}

TEST_CASE("of all causes at once each is told, one after another, the line's own first",
          "[window][banner]")
{
    const look::DateText dates;
    for (const Cause &first : linesOwn()) {
        INFO(first.fact);
        DeskStatus status;
        isWell(status);
        QList<Cause> causes{ first };
        causes += others();
        for (const Cause &cause : std::as_const(causes))
            cause.begins(status);
        for (const Cause &cause : std::as_const(causes)) {
            const auto banner = bannerFor(status, Now, dates);
            REQUIRE(banner);
            INFO(banner->fact.toStdString());
            CHECK(tellsOf(*banner, cause));
            cause.ends(status);
        }
        CHECK_FALSE(bannerFor(status, Now, dates));
    }
}

TEST_CASE("however often everything breaks, the window shows one band and no other window",
          "[window][banner]")
{
    Console console;
    console.folder.receives("My dog ate a sock").from(Karen);
    console.open();
    const qsizetype windows = QApplication::topLevelWidgets().size();
    for (int round = 0; round < 2; ++round) {
        for (const Cause &first : linesOwn()) {
            DeskStatus status;
            isWell(status);
            for (const Cause &cause : others())
                cause.begins(status);
            first.begins(status);
            status.since = console.folder.clock.now() - 10min;
            console.commands.tell(status);
            QCoreApplication::processEvents();
            CHECK(visibleBands(*console.window) == 1);
            CHECK_FALSE(QApplication::activeModalWidget());
        }
    }
    CHECK(QApplication::topLevelWidgets().size() == windows);
    DeskStatus well;
    isWell(well);
    console.commands.tell(well);
    CHECK(visibleBands(*console.window) == 0);
}
