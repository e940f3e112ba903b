#include "tests/ui/console.h"
#include "ui/mainwindow/windowmemory.h"
#include "ui/mainwindow/windowplace.h"

#include <QScreen>

#include <rapidcheck.h>

using namespace ivm;
using namespace ivm::test;

namespace {

// Two screens side by side, each with a taskbar below; the main one is on the left.
const QRect Left(0, 0, 1920, 1040), Right(1920, 0, 2560, 1400);
const QMargins Border(8, 32, 8, 8);

bool isWhollyOn(const QRect &room, const QRect &place)
{
    return room.contains(place.marginsAdded(Border));
}

} // namespace

TEST_CASE("a window whose place can still be seen stays there to the pixel", "[windowplace]")
{
    for (const QRect &place : { QRect(100, 100, 1440, 860), QRect(2400, 200, 1440, 900),
                                QRect(8, 32, 1904, 1000), // as large as the screen
                                QRect(1500, 100, 1000, 800), // across both
                                QRect(-300, 100, 1000, 800), // hangs over the left edge
                                QRect(300, 600, 1000, 800) }) { // and over the lower one
        CHECK(windowPlace(place, Border, { Left, Right }) == place);
    }
}

TEST_CASE("a window on a monitor that is gone comes to the main one, whole", "[windowplace]")
{
    const QRect onTheRight(2400, 200, 1440, 900);
    const QRect moved = windowPlace(onTheRight, Border, { Left });
    CHECK(isWhollyOn(Left, moved));
    CHECK(moved.size() == onTheRight.size());
    // Above, below and left of what is there, too.
    for (const QRect &gone : { QRect(100, -1400, 1000, 800), QRect(100, 2000, 1000, 800),
                               QRect(-2500, 100, 1000, 800) })
        CHECK(isWhollyOn(Left, windowPlace(gone, Border, { Left })));
}

TEST_CASE("the main screen is that named first, not that at the zero point", "[windowplace]")
{
    const QRect gone(-5000, 100, 1000, 800);
    CHECK(isWhollyOn(Right, windowPlace(gone, Border, { Right, Left })));
}

TEST_CASE("a window larger than the screen is made to fit, frame and all", "[windowplace]")
{
    const QRect large(1930, 40, 2540, 1340);
    const QRect fitted = windowPlace(large, Border, { Left });
    CHECK(isWhollyOn(Left, fitted));
    CHECK(fitted.width() == Left.width() - 16);
    CHECK(fitted.height() == Left.height() - 40);
    // Only too high, and its title bar well within reach: the width stays.
    const QRect high = windowPlace({ 100, 100, 1000, 1340 }, Border, { Left });
    CHECK(isWhollyOn(Left, high));
    CHECK(high.width() == 1000);
}

TEST_CASE("a window whose title bar is out of reach comes back", "[windowplace]")
{
    // Above the upper edge, below the taskbar, and a sliver of it at the side.
    for (const QRect &place : { QRect(100, 10, 1000, 800), QRect(100, 1060, 1000, 800),
                                QRect(1900, 100, 1000, 800), QRect(-980, 100, 1000, 800) }) {
        const QRect moved = windowPlace(place, Border, { Left });
        CHECK(moved != place);
        CHECK(isWhollyOn(Left, moved));
    }
}

TEST_CASE("moved between two screens it goes to the one that had most of it", "[windowplace]")
{
    CHECK(isWhollyOn(Right, windowPlace({ 1800, 10, 1000, 800 }, Border, { Left, Right })));
    CHECK(isWhollyOn(Left, windowPlace({ 1100, 10, 1000, 800 }, Border, { Left, Right })));
}

TEST_CASE("without a screen or a place nothing is decided", "[windowplace]")
{
    const QRect place(100, 100, 1000, 800);
    CHECK(windowPlace(place, Border, {}) == place);
    CHECK(windowPlace({}, Border, { Left }) == QRect());
}

TEST_CASE("wherever a window was, its title bar can be taken hold of", "[windowplace][property]")
{
    CHECK(rc::check([] {
        const QRect saved(*rc::gen::inRange(-6000, 6000), *rc::gen::inRange(-6000, 6000),
                          *rc::gen::inRange(200, 5000), *rc::gen::inRange(200, 4000));
        const QRect title = windowPlace(saved, Border, { Left, Right }).marginsAdded(Border);
        const QRect bar(title.left(), title.top(), title.width(), Border.top());
        const auto reach = [&](const QRect &room) {
            const QRect seen = bar & room;
            return seen.height() * 2 >= bar.height() && seen.width() >= 120;
        };
        RC_ASSERT(reach(Left) || reach(Right));
        // And deciding again changes nothing.
        const QRect once = windowPlace(saved, Border, { Left, Right });
        RC_ASSERT(windowPlace(once, Border, { Left, Right }) == once);
    }));
}

TEST_CASE("a window last seen on a monitor that is gone opens where it can be seen",
          "[windowplace][window]")
{
    Console console;
    WindowConfig config;
    config.memoryFile = console.folder.path() + QStringLiteral("/window.ini");
    WindowMemory memory;
    memory.place = QRect(-9000, 300, 700, 560);
    memory.frame = Border;
    memory.save(config.memoryFile);
    const auto opened = [&] {
        console.window.reset();
        console.window = std::make_unique<MainWindow>(console.folder.readers(), console.commands,
                                                      console.folder.clock, console.searcher,
                                                      config, &console.asker);
        return console.window->geometry();
    };
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    REQUIRE(isWhollyOn(room, opened()));
    CHECK(console.window->size() == QSize(700, 560));
    CHECK_FALSE(console.window->isMaximized());

    // On one that is there it opens just there, and maximized if it was.
    memory.place = QRect(30, 50, 650, 520);
    memory.maximized = true;
    memory.save(config.memoryFile);
    CHECK(opened() == memory.place);
    CHECK(console.window->isMaximized());
    console.window->close(); // remembers
    CHECK(WindowMemory::load(config.memoryFile).place == memory.place);
    CHECK(WindowMemory::load(config.memoryFile).maximized);
}

TEST_CASE("a place that no window ever had is not gone back to", "[windowplace]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    for (const char *place :
         { "", "1 2 3", "1 2 3 4 5", "10 10 2147483647 99999999999", "x y z w", "0 0 0 0" }) {
        QFile written(file);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(QByteArray("[General]\nplace=") + place + "\n");
        written.close();
        INFO(place);
        CHECK(WindowMemory::load(file).place.isEmpty());
    }
}
