#include "core/desk/doorbell.h"
#include "core/desk/folderlock.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <chrono>
#include <future>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

/// Rings as another process does, while this one's event loop goes on.
bool ringsAt(const QString &folder, Millis patience = 5s)
{
    auto ringing = std::async(std::launch::async, [=] { return Doorbell::ring(folder, patience); });
    while (ringing.wait_for(1ms) != std::future_status::ready)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return ringing.get();
}

} // namespace

TEST_CASE("ringing at a console is heard once, and answered", "[desk]")
{
    QTemporaryDir folder;
    Doorbell bell(folder.path());
    int rung = 0;
    QObject::connect(&bell, &Doorbell::rung, &bell, [&] { ++rung; });
    REQUIRE(bell.listen());
    CHECK(ringsAt(folder.path()));
    CHECK(rung == 1);
    CHECK(ringsAt(folder.path() + QStringLiteral("/.//"))); // the same folder, spelt otherwise
    CHECK(rung == 2);
}

TEST_CASE("where nobody listens, nobody answers", "[desk]")
{
    QTemporaryDir folder;
    CHECK_FALSE(Doorbell::ring(folder.path(), 60ms));
}

TEST_CASE("a bell rings for its own folder only", "[desk]")
{
    QTemporaryDir mine;
    QTemporaryDir other;
    Doorbell bell(mine.path());
    REQUIRE(bell.listen());
    CHECK_FALSE(ringsAt(other.path(), 60ms));
}

TEST_CASE("what a console that died left behind does not keep the next from listening", "[desk]")
{
    QTemporaryDir folder;
    Doorbell died(folder.path());
    REQUIRE(died.listen());
    Doorbell next(folder.path());
    REQUIRE(next.listen());
    int rung = 0;
    QObject::connect(&next, &Doorbell::rung, &next, [&] { ++rung; });
    CHECK(ringsAt(folder.path()));
    CHECK(rung == 1);
}
