// The pages of the settings with what they hold on an ordinary day, on the first day, and at their
// fullest: long names, many queues, files with lines that will not do.

#include "core/desk/acts.h"
#include "core/desk/regulationof.h"
#include "tests/ui/screens/screens.h"
#include "ui/look/contrast.h"
#include "ui/settings/pages/importcard.h"
#include "ui/settings/settingspane.h"

#include <QComboBox>
#include <QFile>

namespace ivm::test {

namespace {

using namespace std::chrono_literals;

Screen page(const char *name, const char *page, std::function<void(Morning &)> before = {},
            std::function<void(Stage &)> then = {})
{
    return { name,
             [before = std::move(before)](Morning &m) {
                 m.config.dataFolder = m.folder.path();
                 m.config.backupFolder = m.folder.path() + QStringLiteral("/backups");
                 if (before)
                     before(m);
             },
             [page, then = std::move(then)](Stage &s) {
                 s.openSettings(page);
                 if (then)
                     then(s);
             },
             {} };
}

void does(Morning &m, const DeskAct &act)
{
    REQUIRE(Acts(m.folder.database(), m.folder.clock).perform(act));
}

void blocks(Morning &m)
{
    does(m,
         BlockClient{ number(Morning::Carl), std::nullopt,
                      QStringLiteral("Threatened the front desk on the phone, twice; the police "
                                     "were told and have a file"),
                      QStringLiteral("CH") });
    m.folder.clock.advance(24h * 91);
    does(m,
         BlockClient{ number(Morning::Tom), m.folder.queue("SAC").id,
                      QStringLiteral("Insults staff by text"), QStringLiteral("CH") });
    m.folder.clock.advance(1min);
    m.folder.receives(QStringLiteral("Duke is having a seizure"))
        .from(number(Morning::Tom))
        .on("SAC");
    does(m,
         AskForBlock{ m.id(Morning::Ben), QStringLiteral("Third insulting text this week"),
                      QStringLiteral("AB") });
}

/// A clinic with long names and one queue too many for the bar.
void longNames(Morning &m)
{
    m.sql(QStringLiteral("UPDATE queue SET title = 'Equine, Ruminant and Camelid Ambulatory "
                         "Service of the Teaching Hospital', name = 'AMBULATORY-1' WHERE name = "
                         "'SAC'"));
    m.config.queue = QStringLiteral("AMBULATORY-1");
    m.sql(QStringLiteral(
        "INSERT INTO setting (subject, version, document, changed_at) VALUES "
        "('clinic', 1, '{\"hospital\":\"University of Illinois Urbana-Champaign Veterinary "
        "Teaching Hospital, Basement\",\"emergency_phone\":\"217-555-0100\",\"faq_url\":"
        "\"https://practice.invalid/veterinary-medicine/texting/questions-and-answers\"}', 0), "
        "('staff', 1, '{\"initials\":[\"AB\",\"KC\",\"MRL\",\"TJ\",\"ABCDEFGHIJKL\"]}', 0)"));
}

void imports(Stage &s, const QString &page, const QByteArray &csv)
{
    const QString path = s.morning.folder.path() + QStringLiteral("/list.csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    Q_EMIT s.part<QWidget>(page.toLatin1().constData()).findChild<ImportCard *>()->fileChosen(path);
    s.wait(400);
}

QByteArray directory()
{
    return "Phone,Client name,Pets\n"
           "(217) 555-0172,Maria Reyes,\"Coco, Nube\"\n"
           "217-555-0199,Wolfeschlegelsteinhausenbergerdorff-Montgomery Alexandrina,Bartholomew\n"
           "12,Nobody,Rex\n"
           "2175550103,Tom Kowalski,Duke\n"
           ",No number,Rex\n"
           "217-555-0199,Twice there,Rex\n";
}

/// A busy day until a quarter to eleven: waits of all lengths, texts that did not arrive, answers
/// by itself in the night.
void reportedDay(Morning &m)
{
    const auto at = [](int hour, int minute) {
        return ivm::test::at("2026-11-23T00:00:00Z") + std::chrono::hours(hour + 6)
            + std::chrono::minutes(minute);
    };
    for (int i = 0; i < 60; ++i) {
        const PhoneNumber client = number(74 + i % 25);
        const int hour = 7 + i % 4;
        m.folder.receives(QStringLiteral("Question %1").arg(i))
            .from(client)
            .on(i % 5 ? "SAC" : "LAC")
            .at(at(hour, i % 40));
        if (i % 9 == 0)
            continue;
        const bool fails = i % 17 == 5;
        m.folder.sent(QStringLiteral("Answer %1").arg(i))
            .to(client)
            .on(i % 5 ? "SAC" : "LAC")
            .at(at(hour, i % 40 + 1 + i * 7 % 19))
            .withStatus(fails ? MessageStatus::Undelivered : MessageStatus::Delivered,
                        fails ? (i % 2 ? 30003 : 30006) : 0);
    }
    m.sql(QStringLiteral("UPDATE message SET automatic = 3 WHERE id IN (SELECT id FROM message "
                         "WHERE direction = 1 ORDER BY id DESC LIMIT 9)"));
    m.folder.receives(QStringLiteral("STOP")).from(number(80)).at(at(9, 50));
}

std::function<void(Stage &)> reportAt(int percent)
{
    return [percent](Stage &s) {
        s.wait(400);
        s.scrollSettings(percent);
    };
}

QByteArray earlier()
{
    return "Number,Date,Status,Wording\n"
           "217-555-0181,3/9/2026,opted in,Reply YES to get texts from the hospital\n"
           "217-555-0182,3/10/2026 2:15 PM,opted out,STOP\n"
           "217-555-0183,32/1/2026,opted in,YES\n"
           "555,3/9/2026,opted in,YES\n"
           "217-555-0184,3/9/2026,perhaps,\n";
}

} // namespace

QList<Screen> pageScreens()
{
    const auto below = [](Stage &s) { s.scrollSettings(100); };
    return {
        page("page-blocked", "blocked", blocks),
        page("page-blocked-texts", "blocked", blocks, [](Stage &s) { s.click("texts2"); }),
        page("page-blocked-none", "blocked"),
        page("page-directory", "directory"),
        page("page-directory-file", "directory", {},
             [](Stage &s) { imports(s, QStringLiteral("directoryPage"), directory()); }),
        page("page-directory-file-below", "directory", {},
             [](Stage &s) {
                 imports(s, QStringLiteral("directoryPage"), directory());
                 s.scrollSettings(100);
             }),
        page("page-directory-no-columns", "directory", {},
             [](Stage &s) { imports(s, QStringLiteral("directoryPage"), "a,b\n1,2\n"); }),
        page("page-earlier", "earlier"),
        page("page-earlier-file", "earlier", {},
             [](Stage &s) {
                 imports(s, QStringLiteral("earlierPage"), earlier());
                 s.scrollSettings(50);
             }),
        page("page-records", "records",
             [](Morning &m) {
                 does(m,
                      HoldRecords{ number(Morning::Amy), true,
                                   QStringLiteral("Claim of March 2026"), QStringLiteral("CH") });
             }),
        page("page-records-below", "records", {}, below),
        page("page-report", "report", reportedDay, [](Stage &s) { s.wait(400); }),
        page("page-report-contrast", "report", reportedDay,
             [](Stage &s) {
                 look::setHighContrast(true);
                 s.wait(400);
             }),
        page("page-report-middle", "report", reportedDay, reportAt(50)),
        page("page-report-below", "report", reportedDay, reportAt(100)),
        page("page-report-table", "report", reportedDay,
             [](Stage &s) {
                 s.wait(400);
                 s.click("hoursAsTable");
                 s.scrollSettings(45);
             }),
        page("page-report-empty", "report", {},
             [](Stage &s) {
                 auto &days = s.part<QComboBox>("reportDays");
                 days.setCurrentIndex(days.count() - 1);
                 s.type("reportFrom", QStringLiteral("2026-08-03"));
                 QTest::keyClick(&s.part<QLineEdit>("reportFrom"), Qt::Key_Return);
                 s.wait(400);
             }),
        page(
            "page-report-long", "report",
            [](Morning &m) {
                longNames(m);
                reportedDay(m);
            },
            [](Stage &s) { s.wait(400); }),
        page("page-regulatory", "regulatory",
             [](Morning &m) {
                 REQUIRE(keepLook(m.folder.database(), mixedVerifications(m.folder.clock.now())));
             }),
        page(
            "page-regulatory-below", "regulatory",
            [](Morning &m) {
                REQUIRE(keepLook(m.folder.database(), mixedVerifications(m.folder.clock.now())));
            },
            below),
        page("page-regulatory-first", "regulatory"),
        page("page-connection", "connection"),
        page("page-history", "history"),
        page("page-password", "password"),
        page("page-long-hours", "hours", longNames),
        page(
            "page-long-automatic", "automatic",
            [](Morning &m) {
                longNames(m);
                REQUIRE(keepLook(m.folder.database(), mixedVerifications(m.folder.clock.now())));
            },
            [](Stage &s) { s.scrollSettings(75); }),
        page("page-long-queues", "queues", longNames),
        page("page-long-queues-new", "queues", longNames, [](Stage &s) { s.click("addQueue"); }),
        page("page-long-clinic", "clinic", longNames),
        page("page-clinic-below", "clinic", longNames, below),
        page("page-long-staff", "staff", longNames),
        page("page-staff-none", "staff",
             [](Morning &m) {
                 m.sql(QStringLiteral("INSERT INTO setting (subject, version, document, "
                                      "changed_at) VALUES ('staff', 1, '{\"initials\":[]}', 0)"));
             }),
        page("page-templates-new", "templates", {}, [](Stage &s) { s.click("addTemplate"); }),
        page("page-urgent-below", "urgent", {}, below),
        page("page-commlog-below", "commlog", {}, below),
    };
}

} // namespace ivm::test
