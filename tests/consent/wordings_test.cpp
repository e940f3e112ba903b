#include "core/consent/wordings.h"
#include "tests/consent/life.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace ivm::test;

TEST_CASE("a wording is recognised however Twilio's replacements and white space changed it",
          "[consent]")
{
    const Wordings wordings(
        { Wording{ .kind = AutoKind::Welcome,
                   .text = QStringLiteral("Bella’s clinic – reply “STOP” to end…") } });
    for (const QString &seen : { QStringLiteral("Bella’s clinic – reply “STOP” to end…"),
                                 QStringLiteral("Bella's clinic - reply \"STOP\" to end..."),
                                 QStringLiteral("Bella's  clinic - reply\n\"STOP\" to end... ") }) {
        const auto match = wordings.match(seen);
        REQUIRE(match);
        CHECK(match->kind == AutoKind::Welcome);
    }
    CHECK_FALSE(wordings.match(QStringLiteral("Bella's clinic - reply \"STOP\" to end")));
    CHECK_FALSE(wordings.match(QString()));
    CHECK_FALSE(Wordings().match(QStringLiteral("Hi")));
}

TEST_CASE("old versions of a wording are recognised and say which they are", "[consent]")
{
    const Wordings wordings(
        { Wording{ .kind = AutoKind::Request, .version = 1, .text = QStringLiteral("Reply YES") },
          Wording{ .kind = AutoKind::Request,
                   .version = 2,
                   .text = QStringLiteral("Please reply YES") } });
    CHECK(wordings.match(QStringLiteral("Reply YES"))->version == 1);
    CHECK(wordings.match(QStringLiteral("Please reply YES"))->version == 2);
}

TEST_CASE("a row of the log says what evidence it is", "[consent]")
{
    LoggedMessage row;
    row.sid = MessageSid(QStringLiteral("SM1"));
    row.from = Client;
    row.to = Sac;
    row.body = QStringLiteral("Yes!");
    row.status = MessageStatus::Received;
    row.created = fromMs(1'790'000'000'000);
    const auto kind = [&row] {
        const auto evidence = evidenceOf(row, testWordings());
        return evidence ? evidence->kind : EvidenceKind(0);
    };

    CHECK(kind() == EvidenceKind::Yes);
    CHECK(evidenceOf(row, testWordings())->words == QStringLiteral("Yes!"));
    CHECK(evidenceOf(row, testWordings())->number == Sac);

    row.mediaCount = 1; // a picture with "yes" under it is not the whole message
    CHECK(kind() == EvidenceKind::FirstText);
    row.body = QStringLiteral("STOP"); // Twilio and the network act on it, picture or not
    CHECK(kind() == EvidenceKind::Stop);

    row.direction = Direction::Out;
    row.from = Sac;
    row.to = Client;
    row.status = MessageStatus::Delivered;
    CHECK(kind() == EvidenceKind(0)); // our own "STOP" is nobody's wish
    row.body = RequestText;
    CHECK(kind() == EvidenceKind::Request);
    CHECK(evidenceOf(row, testWordings())->wordingVersion == 7);
    row.status = MessageStatus::Undelivered;
    CHECK(kind() == EvidenceKind::FailedRequest);
    row.body = QStringLiteral("Bella is ready");
    row.errorCode = 30003;
    CHECK(kind() == EvidenceKind(0));
    row.errorCode = 21610;
    CHECK(kind() == EvidenceKind::NetworkRefusal);

    row.created.reset(); // cannot be put in order
    CHECK(kind() == EvidenceKind(0));
}
