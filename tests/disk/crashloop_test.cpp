// A program that ends right after its start, again and again (RELIABILITY C15).

#include "core/desk/desk.h"
#include "core/desk/practiceconfig.h"
#include "core/desk/runrecord.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ivm;

namespace {

/// A console on this folder, opened.
struct Started
{
    explicit Started(const QString &folder, bool careful = true)
    {
        DeskConfig config = practiceConfig(DataFolder(folder));
        config.careful = careful;
        desk = std::make_unique<Desk>(std::move(config));
        bool isOpen = false;
        QObject::connect(desk.get(), &Desk::opened, desk.get(),
                         [&](const std::optional<Error> &said) {
                             isOpen = true;
                             fault = said;
                         });
        desk->start();
        REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 20'000));
    }
    std::optional<Error> fault;
    std::unique_ptr<Desk> desk;
};

/// As if the program had died so often, each time soon after its start.
void diedSoon(const DataFolder &folder, int times)
{
    for (int i = 0; i < times; ++i)
        REQUIRE(RunRecord::begin(folder, RunRecord::read(folder), {}, true));
    QFile journal(folder.databaseFile() + QStringLiteral("-wal"));
    REQUIRE(journal.open(QIODevice::WriteOnly)); // there is one after every crash
}

bool isOnline(Desk &desk)
{
    return QTest::qWaitFor([&] { return desk.status().line == DeskStatus::Line::Online; }, 20'000);
}

} // namespace

TEST_CASE("[C15] after three quick ends a console starts without its line and says so, until a "
          "person wants it",
          "[disk][C15]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    {
        Started first(folder.path());
        REQUIRE_FALSE(first.fault);
        REQUIRE(isOnline(*first.desk));
    }
    SECTION("two are no loop")
    {
        diedSoon(data, 2);
        Started third(folder.path());
        CHECK(isOnline(*third.desk));
    }
    SECTION("three are")
    {
        diedSoon(data, 3);
        {
            Started fourth(folder.path());
            REQUIRE_FALSE(fourth.fault);
            CHECK(QTest::qWaitFor(
                [&] { return fourth.desk->status().line == DeskStatus::Line::Careful; }));
            CHECK(fourth.desk->readers()); // reading works
            std::optional<Result<MessageId>> said;
            fourth.desk->send({ .conversation = ConversationId(1),
                                .text = QStringLiteral("Hello"),
                                .author = QStringLiteral("AB") },
                              fourth.desk.get(), [&](const Result<MessageId> &put) { said = put; });
            REQUIRE(QTest::qWaitFor([&] { return said.has_value(); }));
            CHECK_FALSE(*said);
        }
        Started wanted(folder.path(), false);
        CHECK(isOnline(*wanted.desk));
    }
}

TEST_CASE("[C15] a minute of life, or a good end, and the quick ends are forgotten", "[disk][C15]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    CHECK(RunRecord::read(data) == RunRecord::Before{});
    REQUIRE(RunRecord::begin(data, {}, {}, true));
    CHECK(RunRecord::read(data) == RunRecord::Before{ .endedBadly = true, .quickEnds = 1 });
    REQUIRE(RunRecord::begin(data, RunRecord::read(data), {}, true));
    CHECK(RunRecord::read(data).quickEnds == 2);
    REQUIRE(RunRecord::begin(data, RunRecord::read(data), {}, false)); // a single verb
    CHECK(RunRecord::read(data).quickEnds == 2);
    REQUIRE(RunRecord::lives(data));
    CHECK(RunRecord::read(data).quickEnds == 0);
    RunRecord::end(data);
    CHECK(RunRecord::read(data) == RunRecord::Before{});
}

TEST_CASE("[L4] that a file was found damaged is not forgotten by ending well", "[disk][L4]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    REQUIRE(RunRecord::begin(data, {}, {}, false));
    REQUIRE(RunRecord::foundDamage(data));
    RunRecord::end(data);
    CHECK(RunRecord::read(data).foundDamage);
}
