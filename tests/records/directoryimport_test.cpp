#include "core/desk/acts.h"
#include "core/records/directoryimport.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;

namespace {

using Kind = DirectoryLine::Kind;

struct ImportingDesk
{
    ImportingDesk() { folder.fillIsComplete(); }
    DirectoryPlan plan(const QByteArray &csv)
    {
        const auto made = planDirectory(csv, folder.readers().clients);
        REQUIRE(made);
        return *made;
    }
    void takes(const DirectoryPlan &plan)
    {
        REQUIRE(Acts(folder.database(), folder.clock)
                    .perform(TakeDirectory{ plan.entries(), QStringLiteral("CH") }));
    }
    Client client(const PhoneNumber &number) { return *folder.readers().clients.client(number); }

    DeskFolder folder;
};

QList<Kind> kinds(const DirectoryPlan &plan)
{
    QList<Kind> all;
    for (const DirectoryLine &line : plan.lines)
        all.append(line.kind);
    return all;
}

} // namespace

TEST_CASE("a directory is looked through before anything is written, line by line", "[directory]")
{
    ImportingDesk desk;
    const QByteArray csv = "Client name,Cell phone,Pets\r\n"
                           "Karen Obi,(217) 555-0148,Biscuit; Gravy\r\n"
                           "Miguel Soto,217.555.0173,\r\n"
                           "Nobody,call the office,Rex\r\n"
                           ",309-555-0112,\r\n";
    const DirectoryPlan plan = desk.plan(csv);
    CHECK(kinds(plan) == QList{ Kind::New, Kind::New, Kind::Bad, Kind::Bad });
    CHECK(plan.lines.at(2).line == 4);
    CHECK(plan.lines.at(2).why == QStringLiteral("not a phone number"));
    CHECK(plan.lines.at(3).why == QStringLiteral("neither a name nor an animal"));
    CHECK(desk.client(Karen).name.isEmpty()); // only looked at

    desk.takes(plan);
    CHECK(desk.client(Karen).name == QStringLiteral("Karen Obi"));
    CHECK(desk.folder.standing(Karen) == Standing::Stranger); // the log has nothing of them
    CHECK(desk.client(Karen).animals
          == QStringList{ QStringLiteral("Biscuit"), QStringLiteral("Gravy") });
    CHECK(desk.client(Miguel).name == QStringLiteral("Miguel Soto"));
    // Again: nothing new, and an empty cell takes nothing away.
    CHECK(kinds(desk.plan(csv)) == QList{ Kind::Same, Kind::Same, Kind::Bad, Kind::Bad });
    const auto without = desk.plan("Name;Phone;Animal\nKaren Obi;2175550148;\n");
    CHECK(kinds(without) == QList{ Kind::Same });
    const auto changed = desk.plan("Name;Phone;Animal\nKaren Obi-Hall;2175550148;\n");
    REQUIRE(kinds(changed) == QList{ Kind::Changed });
    CHECK(changed.lines.first().nameBefore == QStringLiteral("Karen Obi"));
    CHECK(changed.lines.first().entry.animals
          == QStringList{ QStringLiteral("Biscuit"), QStringLiteral("Gravy") });
}

TEST_CASE("one line an animal is one client; two names for a number are said", "[directory]")
{
    ImportingDesk desk;
    const auto plan = desk.plan("First name,Last name,Phone,Patient\n"
                                "Karen,Obi,217-555-0148,Biscuit\n"
                                "Karen,Obi,+12175550148,Gravy\n"
                                "Dan,Obi,1 (217) 555-0148,Biscuit\n");
    REQUIRE(kinds(plan) == QList{ Kind::New, Kind::Duplicate });
    CHECK(plan.lines.first().entry.animals
          == QStringList{ QStringLiteral("Biscuit"), QStringLiteral("Gravy") });
    CHECK(plan.lines.at(1).line == 4);
    CHECK(plan.lines.at(1).why.contains(QStringLiteral("line 2")));
    CHECK(plan.entries().size() == 1);
}

TEST_CASE("a number that staff marked as wrong stays without a name", "[directory]")
{
    ImportingDesk desk;
    desk.folder.receives("who is this?");
    REQUIRE(desk.folder.intake().decide(Karen,
                                        { .kind = EvidenceKind::StaffWrongNumber,
                                          .at = desk.folder.clock.now(),
                                          .staff = QStringLiteral("AB") }));
    const auto plan = desk.plan("Name,Phone\nKaren Obi,2175550148\n");
    REQUIRE(kinds(plan) == QList{ Kind::Bad });
    CHECK(plan.lines.first().why.contains(QStringLiteral("wrong number")));
}

TEST_CASE("a file without a column of phone numbers asks which it is", "[directory]")
{
    ImportingDesk desk;
    const QByteArray csv = "A,B\nKaren Obi,2175550148\n";
    const auto asked = desk.plan(csv);
    CHECK_FALSE(asked.columns);
    CHECK(asked.headings == QStringList{ QStringLiteral("A"), QStringLiteral("B") });
    CHECK(asked.entries().isEmpty());
    const auto told = planDirectory(csv, desk.folder.readers().clients,
                                    DirectoryColumns{ .number = 1, .name = 0 });
    REQUIRE(told);
    CHECK(kinds(*told) == QList{ Kind::New });
    CHECK_FALSE(planDirectory({}, desk.folder.readers().clients));
}

TEST_CASE("hostile lines are bad lines", "[directory]")
{
    ImportingDesk desk;
    QByteArray csv = "Name,Phone\n";
    csv += "=cmd|' /C calc'!A0,217-555-0148\n"; // a name all the same: written out defused
    csv += QByteArray("Nul\0,217-555-0173\n", 18);
    csv += QByteArray(1'000'000, 'x') + ",309-555-0112\n";
    csv += "\"open,217-555-0111\n";
    csv += "Short\n";
    csv += "Far,12345678901234567890123456789012345678901234567890123456789012345\n";
    csv += "Letters,1-800-FLOWERS\n";
    const auto plan = desk.plan(csv);
    CHECK(kinds(plan)
          == QList{ Kind::New, Kind::Bad, Kind::Bad, Kind::Bad, Kind::Bad, Kind::Bad, Kind::Bad });
    for (const DirectoryLine &line : plan.lines)
        CHECK((line.kind == Kind::New || !line.why.isEmpty()));
}

TEST_CASE("an import that is given up has read nothing", "[directory]")
{
    ImportingDesk desk;
    const auto plan = planDirectory("Name,Phone\nKaren,2175550148\n", desk.folder.readers().clients,
                                    std::nullopt, [](double) { return false; });
    REQUIRE_FALSE(plan);
    CHECK(plan.error().kind == Error::Kind::Cancelled);
}
