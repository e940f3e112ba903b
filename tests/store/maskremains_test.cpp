#include "core/desk/acts.h"
#include "core/store/maskremains.h"
#include "core/store/searchstore.h"
#include "core/store/textindex.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/faultydisk.h"

#include <QFile>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Left = MaskRemains::Left;

namespace {

const QByteArray Digits = "6011 0009 9013 9424";
// How a piece of the index spells the run "601": one letter as in the run before, three of its own.
const QByteArray Run = "\x01\x03"
                       "601";

/// A folder in which a text with a card number was masked.
struct MaskedDesk
{
    MaskedDesk()
    {
        folder.fillIsComplete();
        for (int i = 0; i < 20; ++i)
            folder.receives("Good morning");
        const MessageId id = folder.receives("Hi, card 6011 0009 9013 9424, thanks").id();
        folder.receives("Hello?");
        REQUIRE(bytes().contains(Digits));
        REQUIRE(bytes().contains(Run));
        REQUIRE(Acts(folder.database(), folder.clock)
                    .perform(MaskCards{ id, QStringLiteral("card"), QStringLiteral("AB") }));
    }
    /// Of the data file and its journal.
    QByteArray bytes() const
    {
        QByteArray all;
        for (const char *part : { "", "-wal" }) {
            QFile file(folder.file() + QLatin1String(part));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    Left cleared()
    {
        auto left = MaskRemains(folder.database()).clear();
        while (left == Left::More)
            left = MaskRemains(folder.database()).clear();
        REQUIRE(left);
        return *left;
    }

    DeskFolder folder;
};

void isWhole(Database &database)
{
    CHECK(database.execute(QStringLiteral("INSERT INTO message_text (message_text, rank) "
                                          "VALUES ('integrity-check', 1)")));
}

} // namespace

TEST_CASE("the digits of a masked card number go from the bytes of the data file and its journal",
          "[mask]")
{
    MaskedDesk desk;
    SECTION("while it is open")
    {
        CHECK(desk.cleared() == Left::Nothing);
        CHECK_FALSE(desk.bytes().contains(Digits));
        CHECK_FALSE(desk.bytes().contains(Run));
    }
    SECTION("after a restart in between")
    {
        CHECK(MaskRemains(desk.folder.database()).clear() == Left::More);
        desk.folder.restart();
        CHECK(desk.cleared() == Left::Nothing);
        desk.folder.restart([&] {
            CHECK_FALSE(desk.bytes().contains(Digits));
            CHECK_FALSE(desk.bytes().contains(Run));
        });
    }
    SECTION("when somebody who read the journal meanwhile has ended")
    {
        const auto reader = Database::open(desk.folder.file(), Database::Mode::Reader);
        REQUIRE(reader);
        REQUIRE((*reader)->execute(QStringLiteral("BEGIN")));
        REQUIRE((*reader)->execute(QStringLiteral("SELECT count(*) FROM message")));
        CHECK(desk.cleared() == Left::Journal);
        CHECK(desk.cleared() == Left::Journal); // and nobody waited
        REQUIRE((*reader)->execute(QStringLiteral("COMMIT")));
        CHECK(desk.cleared() == Left::Nothing);
        CHECK_FALSE(desk.bytes().contains(Digits));
        CHECK_FALSE(desk.bytes().contains(Run));
    }
    SECTION("when the index has to be filled anew for it")
    {
        {
            Transaction transaction(desk.folder.database());
            REQUIRE(TextIndex(desk.folder.database()).beginAnew());
            REQUIRE(transaction.commit());
        }
        CHECK(desk.cleared() == Left::Nothing);
        CHECK_FALSE(desk.bytes().contains(Digits));
        CHECK_FALSE(desk.bytes().contains(Run));
        CHECK(TextIndex(desk.folder.database()).through() == TextIndex::Everything);
    }
    isWhole(desk.folder.database());
    CHECK(SearchStore(desk.folder.database()).search(QStringLiteral("thanks"), 10)->messages.size()
          == 1);
    CHECK(
        SearchStore(desk.folder.database()).search(QStringLiteral("6011"), 10)->messages.isEmpty());
    CHECK(MaskRemains(desk.folder.database()).clear() == Left::Nothing);
}

TEST_CASE("the index stays whole however often a card number is masked", "[mask]")
{
    const FaultyDisk spared; // nobody waits for the real one
    MaskedDesk desk;
    Database &database = desk.folder.database();
    qint64 longest = 0;
    for (int i = 0; i < 300; ++i) {
        desk.folder.receives("Good evening");
        {
            Transaction transaction(database);
            REQUIRE(MaskRemains(database).note());
            REQUIRE(transaction.commit());
        }
        REQUIRE(desk.cleared() == Left::Nothing);
        Query list(database, "SELECT length(block) FROM message_text_data WHERE id = 10");
        REQUIRE(list.run());
        REQUIRE(list.next());
        longest = std::max(longest, list.integer(0));
    }
    // SQLite's limit is at four thousand bytes of it.
    CHECK(longest < 560);
    isWhole(database);
    CHECK(SearchStore(database).search(QStringLiteral("evening"), 400)->messages.size() == 300);
}
