#include "core/consent/consent.h"
#include "core/consent/defaultwordings.h"
#include "core/desk/openquestions.h"
#include "core/records/consentrecordof.h"
#include "core/store/database.h"
#include "core/store/wordingstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// A folder whose own wordings are known to it, and one of them.
struct Handshakes
{
    Handshakes()
    {
        folder.fillIsComplete();
        const auto queues = folder.readers().queues.all();
        Transaction transaction(folder.database());
        REQUIRE(
            WordingStore(folder.database()).learn(defaultWordings(*queues), folder.clock.now()));
        REQUIRE(transaction.commit());
        const auto known = WordingStore(folder.database()).all();
        folder.intake().setWordings(Wordings(*known));
    }
    QString ours(AutoKind kind)
    {
        for (const Wording &wording : defaultWordings(*folder.readers().queues.all())) {
            if (wording.kind == kind && wording.queue == folder.queue("SAC").id
                && !wording.whileClosed)
                return wording.text;
        }
        return {};
    }
    void asked(const PhoneNumber &client)
    {
        folder.clock.advance(1min);
        folder.sent(ours(AutoKind::Request)).to(client).on("SAC");
    }
    void texts(const PhoneNumber &client, const char *words)
    {
        folder.clock.advance(1min);
        folder.receives(words).from(client).on("SAC");
    }
    void decides(const PhoneNumber &client, EvidenceKind kind)
    {
        folder.clock.advance(1min);
        REQUIRE(folder.intake().decide(client,
                                       { .kind = kind,
                                         .at = folder.clock.now(),
                                         .words = QStringLiteral("=danger()"),
                                         .staff = QStringLiteral("AB") }));
    }
    Consent consent(const PhoneNumber &client)
    {
        return foldConsent(*folder.readers().clients.evidence(client), true);
    }
    QList<OpenQuestion> open() { return *openQuestions(folder.readers()); }

    DeskFolder folder;
};

} // namespace

TEST_CASE("a wish to stop in ordinary words waits for a person, with its words and its age",
          "[consent][stopwish][openquestions]")
{
    Handshakes desk;
    desk.texts(Karen, "Hi");
    desk.asked(Karen);
    desk.texts(Karen, "YES");
    CHECK(desk.open().isEmpty());
    desk.texts(Karen, "the bleeding won't stop");
    CHECK(desk.open().isEmpty());
    desk.texts(Karen, "please take me off this list");
    const Instant wished = desk.folder.clock.now();
    CHECK(desk.consent(Karen).suspectedStop);
    CHECK(desk.consent(Karen).standing == Standing::OptedIn); // nothing is decided silently
    desk.folder.clock.advance(2h);
    REQUIRE(desk.open().size() == 1);
    const OpenQuestion question = desk.open().front();
    CHECK(question.kind == OpenQuestion::Kind::StopWish);
    CHECK(question.said->words == QStringLiteral("please take me off this list"));
    CHECK(std::chrono::abs(question.since - wished) < 1s);
    CHECK(question.queue == QStringLiteral("SAC"));
    CHECK(question.conversation == desk.folder.idOf("SAC", Karen));

    SECTION("it was one")
    {
        desk.decides(Karen, EvidenceKind::StaffStop);
        CHECK(desk.consent(Karen).standing == Standing::OptedOut);
        CHECK(desk.open().isEmpty());
    }
    SECTION("it was none")
    {
        desk.decides(Karen, EvidenceKind::StaffNotAboutTexting);
        CHECK(desk.consent(Karen).standing == Standing::OptedIn);
        CHECK(desk.open().isEmpty());
        desk.texts(Karen, "I said stop texting me");
        CHECK(desk.open().size() == 1); // asked again
    }
}

TEST_CASE("a wish that is somebody's very first text is a first text too", "[consent][stopwish]")
{
    Handshakes desk;
    desk.texts(Karen, "stop texting my wife");
    REQUIRE(desk.consent(Karen).suspectedStop);
    CHECK(desk.consent(Karen).standing == Standing::Stranger);
    CHECK(desk.consent(Karen).lastText);
    desk.decides(Karen, EvidenceKind::StaffNotAboutTexting);
    desk.asked(Karen);
    CHECK(desk.consent(Karen).standing == Standing::Invited);
}

TEST_CASE("the same rows in any order, and again, leave the same wish", "[consent][stopwish]")
{
    Handshakes desk;
    const auto wish = desk.folder.receives("please quit texting me").from(Karen).on("SAC").row();
    desk.folder.take({ wish });
    desk.folder.take({ wish }, Source::Sweep);
    const auto evidence = desk.folder.readers().clients.evidence(Karen);
    REQUIRE(evidence->size() == 1);
    CHECK(evidence->front().kind == EvidenceKind::SuspectedStop);
}

TEST_CASE("wishes from long before the folder began are not asked about", "[consent][stopwish]")
{
    Handshakes desk;
    desk.folder.receives("stop texting me")
        .from(Karen)
        .on("SAC")
        .at(desk.folder.clock.now() - 24h * 90)
        .through(Source::Fill);
    CHECK(desk.open().isEmpty());
}

TEST_CASE("handshakes that are stuck are listed, with what was said instead", "[openquestions]")
{
    Handshakes desk;
    desk.texts(Karen, "Hi");
    desk.asked(Karen);
    desk.texts(Karen, "yes this is Karen");
    desk.texts(Miguel, "hola");
    desk.asked(Miguel);
    auto open = desk.open();
    REQUIRE(open.size() == 2);
    CHECK(open.at(0).client == Karen); // asked first
    CHECK(open.at(0).kind == OpenQuestion::Kind::NoYesYet);
    CHECK(open.at(0).said->words == QStringLiteral("yes this is Karen"));
    CHECK_FALSE(open.at(1).said);
    desk.decides(Karen, EvidenceKind::StaffAccept);
    open = desk.open();
    REQUIRE(open.size() == 1);
    CHECK(open.at(0).client == Miguel);
    desk.texts(Miguel, "si");
    CHECK(desk.open().isEmpty());
}

TEST_CASE("the consent record tells everything, in order, with exact words", "[consentrecord]")
{
    Handshakes desk;
    desk.texts(Karen, "Hi");
    desk.asked(Karen);
    desk.texts(Karen, "Yes <b>please</b>");
    desk.decides(Karen, EvidenceKind::StaffAccept);
    desk.folder.clock.advance(1min);
    desk.folder.sent(desk.ours(AutoKind::Welcome)).to(Karen).on("SAC");
    desk.texts(Karen, "STOP");
    const auto record = consentRecordOf(desk.folder.readers(), Karen, desk.folder.clock.now());
    REQUIRE(record);
    QStringList what;
    for (const ConsentLine &line : record->lines)
        what.append(line.what);
    INFO(what.join(u'|').toStdString());
    REQUIRE(record->lines.size() == 6);
    CHECK(what.at(0) == QStringLiteral("client's text"));
    CHECK(what.at(1) == QStringLiteral("opt-in request sent"));
    CHECK(what.at(3) == QStringLiteral("staff: answer accepted as yes"));
    CHECK(what.at(4).startsWith(QStringLiteral("welcome")));
    CHECK(what.at(5) == QStringLiteral("client texted STOP"));
    CHECK(record->lines.at(1).wordingVersion >= 1);
    CHECK(record->lines.at(4).wordingVersion >= 1);
    CHECK_FALSE(record->lines.at(5).sid.isEmpty());
    CHECK(record->lines.at(5).number == desk.folder.queue("SAC").number);
    CHECK(record->standing == Standing::OptedOut);

    const QByteArray csv = consentCsv(*record);
    CHECK(csv.startsWith("\xEF\xBB\xBF\"Consent record of\",\"'+12175550148\"\r\n"));
    CHECK(csv.contains("\"'=danger()\"")); // no formula
    CHECK(csv.contains("\"Yes <b>please</b>\""));
    CHECK_FALSE(csv.contains(",\"="));
    const QByteArray html = consentHtml(*record);
    CHECK(html.contains("Yes &lt;b&gt;please&lt;/b&gt;"));
    CHECK_FALSE(html.contains("<b>"));
}

TEST_CASE("no cell of a consent record is a formula to a spreadsheet", "[consentrecord]")
{
    ConsentRecord record;
    record.zone = QTimeZone::utc();
    record.client = Karen;
    for (const char *words :
         { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|cmd", "%1" })
        record.lines.append(
            { .what = QStringLiteral("client's text"), .words = QString::fromLatin1(words) });
    const QByteArray csv = consentCsv(record);
    for (const char *begin :
         { ",\"=", ",\"+", ",\"-", ",\"@", ",\"\t", ",\"\r", ",\" =", ",\"|", ",\"%" }) {
        INFO(begin);
        CHECK_FALSE(csv.contains(begin));
    }
}
