#include "core/consent/defaultwordings.h"
#include "core/consent/wordings.h"
#include "core/store/database.h"
#include "core/store/wordingstore.h"
#include "tests/support/catch.h"

#include <QSet>
#include <QTemporaryDir>

using namespace ivm;

namespace {

QList<Queue> clinic()
{
    const auto queue = [](int id, const char *name, const char *title, const char *number) {
        Queue q;
        q.id = QueueId(id);
        q.name = QString::fromLatin1(name);
        q.title = QString::fromLatin1(title);
        q.number = PhoneNumber(QString::fromLatin1(number));
        return q;
    };
    return { queue(1, "SAC", "Small Animal Clinic", "+18444073300"),
             queue(2, "LAC", "Large Animal Clinic", "+18444102300"),
             queue(3, "VMSC", "Veterinary Medicine South Clinic", "+18444014300") };
}

ClinicFacts complete()
{
    ClinicFacts facts = clinicFacts();
    facts.emergencyPhone = QStringLiteral("1-217-555-0100");
    facts.officePhone = QStringLiteral("1-217-555-0101");
    return facts;
}

QString textOf(const char *word, const ClinicFacts &facts)
{
    for (const Wording &wording : defaultWordings(clinic(), facts)) {
        if (wordingWord(wording) == QLatin1String(word))
            return wording.text;
    }
    return {};
}

} // namespace

TEST_CASE("there is one wording per kind, language and queue", "[consent][wordings]")
{
    QSet<std::pair<qint64, QString>> seen;
    const auto all = defaultWordings(clinic());
    for (const Wording &wording : all)
        seen.insert({ raw(*wording.queue), wordingWord(wording) });
    CHECK(seen.size() == all.size());
    for (const char *word :
         { "request", "request_es", "request_closed", "request_closed_es", "welcome", "welcome_es",
           "after_hours", "after_hours_es", "emergency", "emergency_es" }) {
        for (int queue = 1; queue <= 3; ++queue)
            CHECK(seen.contains({ queue, QString::fromLatin1(word) }));
    }
}

TEST_CASE("every wording stays within GSM and two texts, at its longest", "[consent][wordings]")
{
    for (Wording wording : defaultWordings(clinic(), complete())) {
        wording.text.replace(QStringLiteral("{next_open}"),
                             QStringLiteral("Wednesday, Sep 30 at 10:30 AM"));
        const auto count = segments(wording.text);
        INFO(wording.text.toStdString());
        CHECK(count.encoding == SmsEncoding::Gsm7);
        CHECK(count.segments <= 2);
        CHECK_FALSE(wording.text.contains(u'{'));
        CHECK(wording.text == wording.text.simplified());
    }
}

TEST_CASE("the request says who, what for, how often, what it costs, help, stop and emergencies",
          "[consent][wordings]")
{
    const QString text = textOf("request", complete());
    for (const char *part : { "Illinois Vet Teaching Hospital", "Small Animal Clinic", "YES",
                              "care", "frequency varies", "rates may apply", "HELP", "STOP",
                              "Not for emergencies: call 1-217-555-0100.", "responda SI" })
        CHECK(text.contains(QString::fromLatin1(part)));
}

TEST_CASE("the welcome names all clinics and the office", "[consent][wordings]")
{
    const QString text = textOf("welcome", complete());
    for (const char *part : { "SAC 1-844-407-3300", "LAC 1-844-410-2300", "VMSC 1-844-401-4300",
                              "1-217-555-0101", "STOP" })
        CHECK(text.contains(QString::fromLatin1(part)));
}

TEST_CASE("without an emergency phone its sentence is left out, none is invented",
          "[consent][wordings]")
{
    CHECK(clinicFacts().emergencyPhone.isEmpty());
    for (const Wording &wording : defaultWordings(clinic())) {
        INFO(wording.text.toStdString());
        CHECK_FALSE(wording.text.contains(QStringLiteral("call ")));
        CHECK_FALSE(wording.text.contains(QStringLiteral("llame")));
        CHECK_FALSE(wording.text.contains(QStringLiteral("{emergency_phone}")));
        CHECK(wording.text.size() > 60);
    }
}

TEST_CASE("a clinic's own facts stand in for the defaults", "[consent][wordings]")
{
    const auto facts
        = clinicFacts({ { QStringLiteral("hospital"), QStringLiteral("Prairie Vets") } });
    CHECK(
        textOf("request", facts).startsWith(QStringLiteral("Prairie Vets, Small Animal Clinic:")));
}

TEST_CASE("every wording is recognised as what it is, also with its opening time filled in",
          "[consent][wordings]")
{
    const auto all = defaultWordings(clinic(), complete());
    const Wordings wordings(all);
    for (Wording wording : all) {
        wording.text.replace(QStringLiteral("{next_open}"), QStringLiteral("Monday at 8:00 AM"));
        const auto match = wordings.match(wording.text);
        INFO(wording.text.toStdString());
        REQUIRE(match);
        CHECK(match->kind == wording.kind);
        CHECK(match->language == wording.language);
    }
    CHECK_FALSE(wordings.match(QStringLiteral("Small Animal Clinic: thank you for your text.")));
}

TEST_CASE("a folder learns a wording once, and a changed one as a new version", "[store][wordings]")
{
    const QTemporaryDir folder;
    auto database
        = Database::open(folder.filePath(QStringLiteral("desk.sqlite")), Database::Mode::Owner);
    REQUIRE(database);
    for (int id = 1; id <= 3; ++id) {
        REQUIRE((*database)->execute(
            QStringLiteral(
                "INSERT OR IGNORE INTO queue (id, name, number) VALUES (%1, 'q%1', '%1')")
                .arg(id)));
    }
    WordingStore store(**database);
    const auto before = defaultWordings(clinic());
    REQUIRE(store.learn(before, fromMs(1)) == int(before.size()));
    CHECK(store.learn(before, fromMs(2)) == 0);
    CHECK(store.all()->size() == before.size());
    CHECK(store.all()->front().text == before.front().text);

    const auto after = defaultWordings(clinic(), complete());
    const auto added = store.learn(after, fromMs(3));
    REQUIRE(added);
    CHECK(*added > 0);
    // A request of the old version in the log is still a request.
    const auto match = Wordings(*store.all()).match(before.front().text);
    REQUIRE(match);
    CHECK(match->version == 1);
    CHECK(Wordings(*store.all()).match(after.front().text)->version > match->version);
}
