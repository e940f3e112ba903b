#include "core/automessages/rehearsal.h"
#include "core/compiledin.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

/// Friday evening in Chicago; texts are read from 8 to 5 on weekdays.
const Instant Evening = *fromIsoUtc(u"2026-11-28T03:40:00Z");
const Instant Morning = *fromIsoUtc(u"2026-11-27T16:00:00Z");

AutoSettings shipped()
{
    const auto settings
        = autoSettings({}, queuesIn(compiledInDocument(QStringLiteral("defaults/queues.json"))));
    REQUIRE(settings);
    return *settings;
}

/// "client us nobody": who speaks, in order.
QStringList speakers(Rehearsal::Client client, Instant at, const QStringList &texts)
{
    const auto settings = shipped();
    QStringList all;
    for (const RehearsedText &text :
         rehearse(settings, { .client = client, .queue = QueueId(1), .at = at, .texts = texts })) {
        all.append(text.from == RehearsedText::From::Client ? QStringLiteral("client")
                       : text.from == RehearsedText::From::Us
                       ? QString::number(int(text.kind))
                       : QStringLiteral("nobody %1").arg(int(text.rule)));
    }
    return all;
}

QString kind(AutoKind kind)
{
    return QString::number(int(kind));
}

} // namespace

TEST_CASE("a rehearsal shows the reply of a closing once, by the rules for real texts",
          "[rehearsal]")
{
    CHECK(speakers(Rehearsal::Client::OptedIn, Evening,
                   { QStringLiteral("Hi, Coco won't eat"), QStringLiteral("ok thanks") })
          == QStringList{ QStringLiteral("client"), kind(AutoKind::AfterHours),
                          QStringLiteral("client"),
                          QStringLiteral("nobody %1").arg(int(AutoRule::TellsThisClosing)) });
    CHECK(speakers(Rehearsal::Client::OptedIn, Morning, { QStringLiteral("Hi") })
          == QStringList{ QStringLiteral("client"),
                          QStringLiteral("nobody %1").arg(int(AutoRule::Open)) });
    CHECK(speakers(Rehearsal::Client::OptedIn, Evening, { QStringLiteral("not breathing") })
          == QStringList{ QStringLiteral("client"), kind(AutoKind::Emergency) });
}

TEST_CASE("a rehearsal of a new client goes from the request to the welcome", "[rehearsal]")
{
    CHECK(speakers(Rehearsal::Client::New, Morning,
                   { QStringLiteral("Hi, Coco won't eat"), QStringLiteral("Yes") })
          == QStringList{ QStringLiteral("client"), kind(AutoKind::Request),
                          QStringLiteral("client"), kind(AutoKind::Welcome) });
    // STOP is Twilio's to answer; nobody is asked anything.
    CHECK(
        speakers(Rehearsal::Client::New, Morning, { QStringLiteral("STOP") })
        == QStringList{ QStringLiteral("client"),
                        QStringLiteral("nobody %1").arg(int(AutoRule::KeywordAnsweredByTwilio)) });
    CHECK(rehearse(shipped(), { .queue = QueueId(99), .at = Morning, .texts = {} }).isEmpty());
}
