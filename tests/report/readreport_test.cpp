#include "core/desk/acts.h"
#include "core/report/readreport.h"
#include "core/report/reportcsv.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QFile>
#include <QRegularExpression>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Wednesday, November 18, 2026, 9:00 in the morning on the clinic's wall.
constexpr Instant Morning = fromMs(1'795'014'000'000);
const QDate Today(2026, 11, 18);

class ReportedDesk : public DeskFolder
{
public:
    ReportedDesk()
        : DeskFolder(Morning)
    {
        fillIsComplete();
    }
    DeskReport report(QDate from = Today, QDate to = Today, std::optional<QueueId> queue = {})
    {
        const auto made
            = readReport(file(), { .from = from, .to = to, .queue = queue }, clock.now());
        REQUIRE(made);
        return *made;
    }
    void copiesAll(const char *queue)
    {
        QList<CopiedText> texts;
        for (const Message &message : thread(queue))
            texts.append({ .id = message.id });
        const ConversationId id = idOf(queue);
        Transaction transaction(database());
        REQUIRE(CopyStore(database()).mark(id, texts, QStringLiteral("AB"), clock.now()));
        REQUIRE(transaction.commit());
    }
};

} // namespace

TEST_CASE("a day at the desk is told in figures", "[report]")
{
    ReportedDesk desk;
    desk.receives("My dog ate a sock");
    desk.clock.advance(12min);
    desk.sent("Please come in");
    desk.clock.advance(1min);
    desk.receives("Lame horse").from(Miguel).on("LAC");
    desk.clock.advance(1min);
    desk.sent("Out of reach").to(Miguel).on("LAC").withStatus(MessageStatus::Undelivered, 30003);
    desk.clock.advance(20min);

    const DeskReport report = desk.report();
    CHECK(report.whole.volume == Volume{ .in = 2, .byPeople = 2, .automatic = 0 });
    CHECK(report.hours[9] == report.whole.volume);
    CHECK(report.whole.responses.median == 12min);
    CHECK(report.whole.responses.answered == 1);
    CHECK(report.whole.responses.waiting == 1);
    CHECK(report.whole.responses.longestWaiting == 21min);
    CHECK(report.failures == QList{ FailureReason{ 30003, 1 } });
    REQUIRE(report.queues.size() == 3);
    CHECK(report.queues.first().queue.name == QStringLiteral("SAC"));
    CHECK(report.queues.first().volume == Volume{ .in = 1, .byPeople = 1, .automatic = 0 });

    const DeskReport lac = desk.report(Today, Today, desk.queue("LAC").id);
    CHECK(lac.whole.volume == Volume{ .in = 1, .byPeople = 1, .automatic = 0 });
    CHECK(lac.queues.size() == 1);
    CHECK(desk.report(Today.addDays(-1), Today.addDays(-1)).isEmpty());
}

TEST_CASE("a text of the evening that is answered in the morning belongs to its evening",
          "[report]")
{
    ReportedDesk desk;
    desk.clock.advance(7h + 55min); // 16:55
    desk.receives("He is limping");
    desk.clock.advance(15h + 15min); // 8:10, the next morning
    desk.receives("Still limping");
    desk.clock.advance(5min);
    desk.sent("Please come in");

    const ResponseTimes evening = desk.report().whole.responses;
    CHECK(evening.asked == 1);
    CHECK(evening.longest == 20min); // five before closing, fifteen after opening
    // What came while the client was waiting already asks for nothing new.
    const QDate tomorrow = Today.addDays(1);
    CHECK(desk.report(tomorrow, tomorrow).whole.responses.asked == 0);
    CHECK(desk.report(Today, tomorrow).whole.responses.asked == 1);
}

TEST_CASE("a day of the clinic is its own, not the computer's or Greenwich's", "[report]")
{
    ReportedDesk desk;
    desk.clock.advance(14h + 30min); // 23:30, the next day in Greenwich
    desk.receives("Is anybody there?");
    CHECK(desk.report().hours[23].in == 1);
    CHECK(desk.report(Today.addDays(1), Today.addDays(1)).isEmpty());
    desk.clock.advance(30min);
    desk.receives("Hello?");
    CHECK(desk.report(Today.addDays(1), Today.addDays(1)).hours[0].in == 1);
}

TEST_CASE("what is marked as needing no reply, archived or blocked does not wait", "[report]")
{
    ReportedDesk desk;
    desk.receives("Thank you!");
    desk.receives("Bye").from(Miguel);
    SECTION("marked")
    {
        desk.needsNoReply("SAC");
        desk.needsNoReply("SAC", Miguel);
    }
    SECTION("archived")
    {
        desk.archive("SAC");
        desk.archive("SAC", Miguel);
    }
    CHECK(desk.report().whole.responses.waiting == 0);
    CHECK(desk.report().whole.responses.neededNone == 2);
}

TEST_CASE("opt-outs and opt-ins are counted where and when they came", "[report]")
{
    ReportedDesk desk;
    desk.receives("Hi");
    desk.receives("STOP");
    desk.clock.advance(1min);
    desk.receives("STOP").on("LAC");
    desk.receives("STOP").from(Miguel).on("LAC");
    const DeskReport today = desk.report();
    CHECK(today.whole.optOuts == 2);
    CHECK(today.queues.at(0).optOuts == 1);
    CHECK(today.queues.at(1).optOuts == 1);
    CHECK(today.whole.responses.asked == 1); // a lone STOP asks for nothing

    desk.clock.advance(24h);
    desk.receives("START");
    const QDate tomorrow = Today.addDays(1);
    CHECK(desk.report(tomorrow, tomorrow).whole.optIns == 1);
    CHECK(desk.report(tomorrow, tomorrow).whole.optOuts == 0);
}

TEST_CASE("threads of the day that are not in the Comm Log are named, and gone once copied",
          "[report]")
{
    ReportedDesk desk;
    desk.receives("Hi");
    desk.sent("Hello");
    desk.clock.advance(1min);
    desk.receives("Hi").from(Miguel);
    const DeskReport report = desk.report();
    REQUIRE(report.notCopied.size() == 2);
    CHECK(report.notCopied.first().client == Miguel); // the newest first
    CHECK(report.notCopied.last().texts == 2);
    CHECK(report.notCopied.last().conversation == desk.idOf("SAC"));
    desk.copiesAll("SAC");
    CHECK(desk.report().whole.notCopied == 1);
    desk.clock.advance(24h);
    CHECK(desk.report(Today.addDays(1), Today.addDays(1)).notCopied.isEmpty());
}

TEST_CASE("texts that have not left are in no figure", "[report]")
{
    ReportedDesk desk;
    desk.receives("Hi");
    desk.sent("Hello").withStatus(MessageStatus::Queued);
    const ConversationId thread = desk.idOf("SAC");
    Query query(desk.database(), R"(
        INSERT INTO message (id, conversation_id, direction, from_number, to_number, body, status,
            created_at, arrival, seen_at)
        SELECT id + 1, conversation_id, direction, from_number, to_number, body, ?, created_at,
            arrival + 1, seen_at FROM message WHERE conversation_id = ? ORDER BY id DESC LIMIT 1)");
    query
        .bind(
            GENERATE(MessageStatus::Waiting, MessageStatus::Unconfirmed, MessageStatus::Withdrawn))
        .bind(thread);
    REQUIRE(query.run());
    CHECK(desk.report().whole.volume == Volume{ .in = 1, .byPeople = 1, .automatic = 0 });
}

TEST_CASE("where there is no data file none is made by asking for a report", "[report]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    const auto made = readReport(file, { .from = Today, .to = Today }, Morning);
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Kind::NotFound);
    CHECK_FALSE(QFile::exists(file));
}

TEST_CASE("days the wrong way round make no report", "[report]")
{
    ReportedDesk desk;
    const auto made
        = readReport(desk.file(), { .from = Today, .to = Today.addDays(-1) }, desk.clock.now());
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Kind::Invalid);
}

TEST_CASE("a report reads its days, and never walks through history", "[report][plans]")
{
    ReportedDesk desk;
    desk.receives("Hi");
    desk.receives("STOP").from(Miguel);
    desk.restart(); // forgets the statements of the writing
    REQUIRE(readReport(desk.database(), { .from = Today, .to = Today }, desk.clock.now()));
    const QStringList plans = desk.database().plans();
    CHECK(plans.size() > 8);
    CHECK(plans.filter(QStringLiteral("… SCAN"))
              .filter(QRegularExpression(
                  QStringLiteral("SCAN (c|m|k|p|message|conversation|client|evidence|copied)\\b")))
          == QStringList());
    CHECK(plans.filter(QStringLiteral("SEARCH m USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"))
              .size()
          >= 2);
    CHECK(plans.filter(QStringLiteral("evidence_turn")).size() == 1);
    CHECK(plans.filter(QStringLiteral("conversation_not_copied")).size() == 1);
}
