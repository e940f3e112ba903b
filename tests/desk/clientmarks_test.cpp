// What staff know of who answers a number: a suspected minor, a shared phone.

#include "core/desk/acts.h"
#include "core/desk/performact.h"
#include "core/records/consentrecordof.h"
#include "core/store/historystore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

using Kind = ClientMarkKind;

struct MarkingDesk
{
    MarkingDesk()
    {
        folder.fillIsComplete();
        folder.receives("Hello");
        folder.clock.advance(1min);
    }
    Result<Change> does(const DeskAct &act)
    {
        const auto done = Acts(folder.database(), folder.clock).perform(act);
        folder.clock.advance(1min);
        return done;
    }
    void marks(Kind kind, const char *who = "", const char *author = "AB")
    {
        REQUIRE(does(MarkClient{ Karen, kind, QString::fromUtf8(who), QString::fromUtf8(author) }));
    }
    QList<ClientMark> all() { return *folder.readers().marks.of(Karen); }
    QString sharedBy() { return *folder.readers().marks.sharedBy(Karen); }
    QStringList record()
    {
        QStringList lines;
        const auto drawn = consentRecordOf(folder.readers(), Karen, folder.clock.now());
        REQUIRE(drawn);
        for (const ConsentLine &line : drawn->lines) {
            if (line.what.startsWith(QLatin1String("staff: ")))
                lines << QStringList{ line.what, line.words, line.staff }.join(u'|');
        }
        return lines;
    }
    DeskFolder folder;
};

} // namespace

TEST_CASE("a mark says who set it and when, and who took it back and when", "[marks]")
{
    MarkingDesk desk;
    const Instant set = desk.folder.clock.now();
    desk.marks(Kind::SuspectedMinor);
    REQUIRE(desk.all().size() == 1);
    CHECK(inForce(desk.all(), Kind::SuspectedMinor));
    CHECK_FALSE(inForce(desk.all(), Kind::SharedPhone));
    CHECK(desk.all().first().by == QStringLiteral("AB"));
    CHECK(desk.all().first().at == set);

    const Instant ended = desk.folder.clock.now();
    const auto change
        = desk.does(UnmarkClient{ Karen, Kind::SuspectedMinor, QStringLiteral("CD") });
    REQUIRE(change);
    CHECK(change->clients.contains(Karen));
    CHECK_FALSE(inForce(desk.all(), Kind::SuspectedMinor));
    REQUIRE(desk.all().size() == 1);
    CHECK(desk.all().first().endedAt == ended);
    CHECK(desk.all().first().endedBy == QStringLiteral("CD"));
    CHECK(desk.record()
          == QStringList{ QStringLiteral("staff: may be under 18||AB"),
                          QStringLiteral("staff: no longer marked as under 18||CD") });
}

TEST_CASE("who shares a phone is said in other words, and what was said before stays in the record",
          "[marks]")
{
    MarkingDesk desk;
    desk.marks(Kind::SharedPhone, "  Luis\n Reyes ");
    CHECK(desk.sharedBy() == QStringLiteral("Luis Reyes"));
    desk.marks(Kind::SharedPhone, "Luis Reyes"); // the same again is nothing new
    CHECK(desk.all().size() == 1);
    desk.marks(Kind::SharedPhone, "Luis Reyes, Ana (16)", "CD");
    CHECK(desk.sharedBy() == QStringLiteral("Luis Reyes, Ana (16)"));
    CHECK(desk.record()
          == QStringList{ QStringLiteral("staff: shared phone, also answered by|Luis Reyes|AB"),
                          QStringLiteral("staff: no longer marked as shared with|Luis Reyes|CD"),
                          QStringLiteral("staff: shared phone, also answered by|Luis Reyes, Ana "
                                         "(16)|CD") });
}

TEST_CASE("marks are anybody's at the desk, signed, and a shared phone has names", "[marks]")
{
    MarkingDesk desk;
    CHECK_FALSE(needsSupervisor(MarkClient{}));
    CHECK_FALSE(needsSupervisor(UnmarkClient{}));
    CHECK(desk.does(MarkClient{ Karen, Kind::SuspectedMinor, {}, QStringLiteral(" ") }).error().kind
          == Error::Kind::Invalid);
    CHECK(desk.does(UnmarkClient{ Karen, Kind::SuspectedMinor, {} }).error().kind
          == Error::Kind::Invalid);
    CHECK(
        desk.does(MarkClient{ Karen, Kind::SharedPhone, QStringLiteral(" "), QStringLiteral("AB") })
            .error()
            .kind
        == Error::Kind::Invalid);
    CHECK(desk.all().isEmpty());
}

TEST_CASE("a mark changes nobody's standing and holds nothing back", "[marks]")
{
    MarkingDesk desk;
    const Standing before = desk.folder.standing();
    desk.marks(Kind::SuspectedMinor);
    CHECK(desk.folder.standing() == before);
    CHECK(desk.folder.conversation("SAC").waitingSince);
}

TEST_CASE("a wrong number takes the name, the animals and the marks off the number", "[marks]")
{
    MarkingDesk desk;
    REQUIRE(Acts(desk.folder.database(), desk.folder.clock)
                .setClientName(Karen, QStringLiteral("Karen Miller"), { QStringLiteral("Bella") }));
    desk.marks(Kind::SuspectedMinor);
    desk.marks(Kind::SharedPhone, "Luis");
    const Instant when = desk.folder.clock.now();
    REQUIRE(desk.folder.intake().decide(
        Karen,
        { .kind = EvidenceKind::StaffWrongNumber, .at = when, .staff = QStringLiteral("CD") }));
    const Client client = *desk.folder.readers().clients.client(Karen);
    CHECK(client.name.isEmpty());
    CHECK(client.animals.isEmpty());
    CHECK(desk.folder.conversation("SAC").clientName.isEmpty());
    REQUIRE(desk.all().size() == 2);
    for (const ClientMark &mark : desk.all()) {
        CHECK(mark.endedAt == when);
        CHECK(mark.endedBy == QStringLiteral("CD"));
    }
    // Any other decision leaves who it is alone.
    REQUIRE(Acts(desk.folder.database(), desk.folder.clock)
                .setClientName(Karen, QStringLiteral("Ruth"), {}));
    REQUIRE(desk.folder.intake().decide(
        Karen, { .kind = EvidenceKind::StaffStop, .at = when, .staff = QStringLiteral("CD") }));
    CHECK(desk.folder.readers().clients.client(Karen)->name == QStringLiteral("Ruth"));
}
