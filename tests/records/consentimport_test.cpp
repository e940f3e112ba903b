#include "core/desk/acts.h"
#include "core/records/consentimport.h"
#include "core/records/consentrecordof.h"
#include "core/records/importdate.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QDateTime>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

using Kind = ConsentImportLine::Kind;

const QTimeZone Chicago("America/Chicago");

Instant local(const char *iso)
{
    QDateTime at = QDateTime::fromString(QLatin1String(iso), Qt::ISODate);
    at.setTimeZone(Chicago);
    return fromMs(at.toMSecsSinceEpoch());
}

/// The clock stands in November 2026.
struct HandedOverDesk
{
    HandedOverDesk() { folder.fillIsComplete(); }
    ConsentImportPlan plan(const QByteArray &csv, std::optional<EvidenceKind> all = std::nullopt)
    {
        const auto made = planConsent({ .csv = csv,
                                        .zone = Chicago,
                                        .now = folder.clock.now(),
                                        .author = QStringLiteral("CH"),
                                        .allAre = all },
                                      folder.readers().clients);
        REQUIRE(made);
        return *made;
    }
    void takes(const ConsentImportPlan &plan)
    {
        REQUIRE(Acts(folder.database(), folder.clock)
                    .perform(TakeConsent{ plan.evidence(), QStringLiteral("CH") }));
    }
    DeskFolder folder;
};

QList<Kind> kinds(const ConsentImportPlan &plan)
{
    QList<Kind> all;
    for (const ConsentImportLine &line : plan.lines)
        all.append(line.kind);
    return all;
}

} // namespace

TEST_CASE("12: opt-ins and opt-outs of an earlier system become evidence with their file's hash",
          "[consentimport]")
{
    HandedOverDesk desk;
    const QByteArray csv = "Phone,Status,Date,Wording\n"
                           "217-555-0148,Opted in,3/9/2025 2:05 PM,I agree to texts\n"
                           "217-555-0173,Opted out,2025-06-01,\n"
                           "309-555-0112,maybe,2025-06-01,\n"
                           "309-555-0112,opt-in,someday,\n"
                           "309-555-0112,opt-in,,\n"
                           "309-555-0112,opt-in,2031-01-01,\n";
    const auto plan = desk.plan(csv);
    CHECK(kinds(plan) == QList{ Kind::New, Kind::New, Kind::Bad, Kind::Bad, Kind::Bad, Kind::Bad });
    CHECK(plan.optIns() == 1);
    CHECK(plan.optOuts() == 1);
    CHECK(desk.folder.standing(Karen) != Standing::OptedIn); // only looked at
    desk.takes(plan);
    CHECK(desk.folder.standing(Karen) == Standing::OptedIn);
    CHECK(desk.folder.standing(Miguel) == Standing::OptedOut);

    const auto record = consentRecordOf(desk.folder.readers(), Karen, desk.folder.clock.now());
    REQUIRE(record);
    REQUIRE(record->lines.size() == 1);
    CHECK(record->lines.first().at == local("2025-03-09T14:05:00"));
    CHECK(record->lines.first().words == QStringLiteral("I agree to texts"));
    CHECK(record->lines.first().staff == QStringLiteral("CH"));
    CHECK(record->lines.first().how.contains(plan.sha256));
    CHECK(plan.sha256.size() == 64);

    // The same file again brings nothing.
    CHECK(desk.plan(csv).evidence().isEmpty());
    CHECK(kinds(desk.plan(csv)).first() == Kind::Same);
}

TEST_CASE("12: an opt-out wins over an older opt-in, and over one of the same day",
          "[consentimport]")
{
    HandedOverDesk desk;
    const auto plan = desk.plan("Phone,Status,Date\n"
                                "217-555-0148,out,2025-06-02\n"
                                "217-555-0148,in,2025-06-02\n"
                                "217-555-0173,out,2025-06-02\n"
                                "217-555-0173,in,2025-06-03\n");
    CHECK(kinds(plan) == QList{ Kind::New, Kind::Overruled, Kind::New, Kind::New });
    desk.takes(plan);
    CHECK(desk.folder.standing(Karen) == Standing::OptedOut);
    CHECK(desk.folder.standing(Miguel) == Standing::OptedIn);
}

TEST_CASE("12: a list never loosens a STOP that the log shows, however new the list",
          "[consentimport]")
{
    HandedOverDesk desk;
    desk.folder.receives("STOP");
    desk.folder.clock.advance(24h * 10);
    const auto plan = desk.plan("Phone,Status,Date\n217-555-0148,in,11/20/2026\n");
    REQUIRE(kinds(plan) == QList{ Kind::Overruled });
    desk.takes(plan);
    CHECK(desk.folder.standing(Karen) == Standing::OptedOut);
    CHECK(desk.folder.conversation("SAC").networkBlocked);
    // It stays in the record all the same.
    CHECK(desk.folder.readers().clients.evidence(Karen)->size() == 2);
}

TEST_CASE("12: an opt-out of a list ends an older yes of the log, not a newer one",
          "[consentimport]")
{
    HandedOverDesk desk;
    desk.takes(desk.plan("Phone,Status,Date\n217-555-0148,in,2026-01-01\n"));
    REQUIRE(desk.folder.standing(Karen) == Standing::OptedIn);
    SECTION("older")
    {
        desk.takes(desk.plan("Phone,Status,Date\n217-555-0148,out,2025-01-01\n"));
        CHECK(desk.folder.standing(Karen) == Standing::OptedIn);
    }
    SECTION("newer")
    {
        desk.takes(desk.plan("Phone,Status,Date\n217-555-0148,out,2026-02-01\n"));
        CHECK(desk.folder.standing(Karen) == Standing::OptedOut);
    }
}

TEST_CASE("a file without a column for it can be all opt-ins or all opt-outs", "[consentimport]")
{
    HandedOverDesk desk;
    const QByteArray csv = "Mobile,Consent date\n217-555-0148,2025-06-02\n";
    CHECK_FALSE(desk.plan(csv).columns);
    CHECK(desk.plan(csv, EvidenceKind::ImportedOptOut).optOuts() == 1);
    CHECK_FALSE(desk.plan("Name,Pet\nKaren,Rex\n", EvidenceKind::ImportedOptOut).columns);
}

TEST_CASE("dates are read as American systems write them", "[consentimport]")
{
    const auto read = [](const char *text, bool end = false) {
        return dateImported(QLatin1String(text), Chicago, end);
    };
    CHECK(read("2025-03-09") == local("2025-03-09T00:00:00"));
    CHECK(read("3/9/2025") == local("2025-03-09T00:00:00"));
    CHECK(read("3/9/25") == local("2025-03-09T00:00:00"));
    CHECK(read("Mar 9, 2025") == local("2025-03-09T00:00:00"));
    CHECK(read("3/9/2025 14:05") == local("2025-03-09T14:05:00"));
    CHECK(read("3/9/2025, 2:05:30 PM") == local("2025-03-09T14:05:30"));
    CHECK(read("2025-06-09T14:05:00Z") == fromMs(1'749'477'900'000));
    CHECK(read("2025-06-09 14:05:00+02:00") == fromMs(1'749'470'700'000));
    CHECK(*read("2025-06-09", true) - *read("2025-06-09") == 24h - 1ms);
    for (const char *no :
         { "", "soon", "13/13/2025", "2025-02-30", "3/9", "20250309", "3/9/2025 25:00" })
        CHECK_FALSE(read(no));
}
