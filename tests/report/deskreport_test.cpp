#include "core/csv/csvreader.h"
#include "core/report/deskreport.h"
#include "core/report/reportcsv.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <rapidcheck.h>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const QTimeZone Chicago("America/Chicago");

Instant wall(const char *text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    time.setTimeZone(Chicago);
    return fromMs(time.toMSecsSinceEpoch());
}

/// Open from 8 to 5, Monday to Friday.
OpeningHours weekdays()
{
    OpeningHours hours;
    hours.zone = Chicago;
    for (size_t day = 0; day < 5; ++day)
        hours.week[day] = { { 8 * 60, 17 * 60 } };
    return hours;
}

QList<ReportedQueue> desks()
{
    const auto queue = [](qint64 id, const char *name, const char *number) {
        return ReportedQueue{ Queue{ .id = QueueId(id),
                                     .name = QString::fromLatin1(name),
                                     .number = PhoneNumber(QString::fromLatin1(number)) },
                              weekdays() };
    };
    return { queue(1, "SAC", "+18444073300"), queue(2, "LAC", "+18444102300") };
}

/// Thursday, November 19, 2026; it is the evening of the 20th.
const ReportWanted Thursday{ .from = QDate(2026, 11, 19), .to = QDate(2026, 11, 19), .queue = {} };
const Instant Now = wall("2026-11-20T18:00");

FirstResponseOf response(qint64 queue, const char *asked, const char *answered)
{
    return { QueueId(queue), { .asked = wall(asked), .answered = wall(answered) } };
}

FirstResponseOf unanswered(qint64 queue, const char *asked)
{
    return { QueueId(queue), { .asked = wall(asked), .answered = {} } };
}

DeskReport reportOf(const ReportFacts &facts, const ReportWanted &wanted = Thursday)
{
    return deskReport(facts, desks(), wanted, Now);
}

Millis onlyResponse(const char *asked, const char *answered)
{
    return *reportOf({ .responses = { response(1, asked, answered) } }).whole.responses.longest;
}

TextCount texts(qint64 queue, const char *at, int count, Direction direction = Direction::In,
                AutoKind automatic = AutoKind::None)
{
    return { .queue = QueueId(queue),
             .quarter = wall(at),
             .direction = direction,
             .automatic = automatic,
             .texts = count };
}

TextCount failures(int code, int count)
{
    TextCount made = texts(1, "2026-11-19T10:00", count, Direction::Out);
    made.failed = true;
    made.errorCode = code;
    return made;
}

} // namespace

TEST_CASE("only the time in which texts are read counts towards a first response", "[report]")
{
    CHECK(onlyResponse("2026-11-19T09:00", "2026-11-19T09:07") == 7min);
    // Asked at night: the clock starts when the queue opens.
    CHECK(onlyResponse("2026-11-19T02:00", "2026-11-19T08:04") == 4min);
    // Asked just before closing on a Friday, answered on Monday.
    CHECK(onlyResponse("2026-11-13T16:50", "2026-11-16T08:05") == 15min);
    // Asked and answered on a Saturday.
    CHECK(onlyResponse("2026-11-14T10:00", "2026-11-14T11:00") == 0min);
}

TEST_CASE("a night on which the clocks change makes a response neither longer nor shorter",
          "[report]")
{
    OpeningHours hours = weekdays();
    hours.week[6] = { { 0, 24 * 60 } }; // Sundays, all day
    // November 1, 2026 has 25 hours, March 14, 2027 has 23.
    CHECK(openTimeIn(hours, wall("2026-10-31T12:00"), wall("2026-11-02T08:00")) == 25h);
    CHECK(openTimeIn(hours, wall("2027-03-13T12:00"), wall("2027-03-15T08:00")) == 23h);
}

TEST_CASE("a queue that closed early is not asked to answer afterwards", "[report]")
{
    auto queues = desks();
    queues[0].hours.closings
        = { { .from = wall("2026-11-19T12:00"), .to = wall("2026-11-20T00:00"), .why = {} } };
    const ReportFacts facts{ .responses = { response(1, "2026-11-19T11:50", "2026-11-20T08:10") } };
    CHECK(deskReport(facts, queues, Thursday, Now).whole.responses.longest == 20min);
}

TEST_CASE("the median, nine of ten and the longest are responses that were really given",
          "[report]")
{
    ReportFacts facts;
    for (int i = 1; i <= 10; ++i) {
        FirstResponseOf made = response(1, "2026-11-19T09:00", "2026-11-19T09:00");
        *made.response.answered += std::chrono::minutes(10 * i);
        facts.responses.prepend(made);
    }
    const ResponseTimes times = reportOf(facts).whole.responses;
    CHECK(times.median == 50min);
    CHECK(times.ninetieth == 90min);
    CHECK(times.longest == 100min);
    CHECK(times.within == std::array{ 0, 1, 6 });
    CHECK(times.answered == 10);
}

TEST_CASE("who still waits is counted, with the open time so far, and makes no response time",
          "[report]")
{
    FirstResponseOf none = unanswered(1, "2026-11-19T10:00");
    none.response.neededNone = true;
    const auto times
        = reportOf({ .responses = { unanswered(1, "2026-11-19T16:00"), none } }).whole.responses;
    CHECK(times.asked == 2);
    CHECK(times.waiting == 1);
    CHECK(times.neededNone == 1);
    CHECK(times.longestWaiting == 10h); // one hour of Thursday, nine of Friday
    CHECK_FALSE(times.median);
}

TEST_CASE("texts are counted by the hour on the clinic's wall, by who wrote them", "[report]")
{
    const auto report = reportOf(
        { .texts = { texts(1, "2026-11-19T09:45", 3), texts(2, "2026-11-19T09:00", 2),
                     texts(1, "2026-11-19T09:15", 4, Direction::Out),
                     texts(1, "2026-11-19T22:00", 1, Direction::Out, AutoKind::AfterHours) } });
    CHECK(report.hours[9] == Volume{ .in = 5, .byPeople = 4, .automatic = 0 });
    CHECK(report.hours[22] == Volume{ .in = 0, .byPeople = 0, .automatic = 1 });
    CHECK(report.queues.at(1).volume == Volume{ .in = 2, .byPeople = 0, .automatic = 0 });
    CHECK(report.automatic == std::array{ 0, 0, 1, 0 });
}

TEST_CASE("failures are grouped by what their codes mean to a desk, the most frequent first",
          "[report]")
{
    // 21610 and 30630 are both a STOP.
    const auto report
        = reportOf({ .texts = { failures(30003, 2), failures(21610, 2), failures(30630, 1) } });
    CHECK(report.failures == QList{ FailureReason{ 21610, 3 }, FailureReason{ 30003, 2 } });
    CHECK(report.whole.failed == 5);
}

TEST_CASE("of one queue nothing of another one is told", "[report]")
{
    ReportWanted sac = Thursday;
    sac.queue = QueueId(1);
    const auto report
        = reportOf({ .texts = { texts(2, "2026-11-19T09:00", 2) },
                     .responses = { unanswered(2, "2026-11-19T10:00") },
                     .turns = { { wall("2026-11-19T10:00"), false, desks().at(1).queue.number },
                                { wall("2026-11-19T10:00"), false, PhoneNumber() } },
                     .notCopied = { { .conversation = ConversationId(7), .queue = QueueId(2) } } },
                   sac);
    CHECK(report.isEmpty());
    CHECK(report.queues.size() == 1);
    CHECK(report.whole.responses == ResponseTimes());
}

namespace {

rc::Gen<ReportFacts> anyFacts()
{
    return rc::gen::exec([] {
        const auto some = [](int most) { return *rc::gen::inRange(0, most); };
        const auto moment = [] {
            return wall("2026-11-19T00:00") + std::chrono::minutes(*rc::gen::inRange(0, 24 * 60));
        };
        ReportFacts facts;
        for (int i = some(20); i > 0; --i) {
            TextCount made{ .queue = QueueId(some(4)), // 0 and 3 are no queue of ours
                            .quarter = moment(),
                            .direction = Direction(some(2)),
                            .texts = some(9) };
            if (made.direction == Direction::Out) {
                made.automatic = AutoKind(some(5));
                made.failed = some(2);
                made.errorCode = made.failed ? *rc::gen::element(0, 21610, 30003, 30630, 77777) : 0;
            }
            facts.texts.append(made);
        }
        for (int i = some(20); i > 0; --i) {
            FirstResponseOf made{ QueueId(some(4)), { .asked = moment() } };
            made.response.neededNone = some(4) == 0;
            if (!made.response.neededNone && some(3))
                made.response.answered = made.response.asked + std::chrono::minutes(some(3000));
            facts.responses.append(made);
        }
        for (int i = some(9); i > 0; --i)
            facts.turns.append({ moment(), some(2) == 1,
                                 *rc::gen::element(desks().at(0).queue.number,
                                                   desks().at(1).queue.number, PhoneNumber()) });
        for (int i = some(9); i > 0; --i)
            facts.notCopied.append({ .conversation = ConversationId(i),
                                     .queue = QueueId(some(4)),
                                     .texts = 1,
                                     .lastAt = moment() });
        return facts;
    });
}

QList<ReportLine> everything(const DeskReport &report)
{
    return reportLines(report);
}

} // namespace

TEST_CASE("the whole is the sum of its parts", "[report][property]")
{
    CHECK(rc::check([] {
        const DeskReport report = reportOf(*anyFacts());
        QueueFigures sum;
        for (const QueueFigures &queue : report.queues) {
            sum.volume += queue.volume;
            sum.failed += queue.failed;
            sum.optIns += queue.optIns;
            sum.optOuts += queue.optOuts;
            sum.notCopied += queue.notCopied;
            sum.responses.asked += queue.responses.asked;
            sum.responses.answered += queue.responses.answered;
            sum.responses.waiting += queue.responses.waiting;
            sum.responses.neededNone += queue.responses.neededNone;
            for (size_t i = 0; i < sum.responses.within.size(); ++i)
                sum.responses.within[i] += queue.responses.within[i];
        }
        const QueueFigures &whole = report.whole;
        RC_ASSERT(whole.volume == sum.volume);
        RC_ASSERT(whole.failed == sum.failed);
        RC_ASSERT(whole.notCopied == sum.notCopied);
        RC_ASSERT(whole.notCopied == int(report.notCopied.size()));
        RC_ASSERT(whole.optIns == sum.optIns + report.optInsElsewhere);
        RC_ASSERT(whole.optOuts == sum.optOuts + report.optOutsElsewhere);
        RC_ASSERT(whole.responses.asked == sum.responses.asked);
        RC_ASSERT(whole.responses.within == sum.responses.within);
        for (const ResponseTimes &times : { whole.responses, sum.responses })
            RC_ASSERT(times.asked == times.answered + times.waiting + times.neededNone);

        Volume hours;
        for (const Volume &hour : report.hours)
            hours += hour;
        RC_ASSERT(whole.volume == hours);
        RC_ASSERT(whole.volume.automatic
                  == std::accumulate(report.automatic.begin(), report.automatic.end(), 0));
        int failed = 0;
        for (const FailureReason &failure : report.failures)
            failed += failure.texts;
        RC_ASSERT(whole.failed == failed);
    }));
}

TEST_CASE("any order of what happened gives the same report", "[report][property]")
{
    CHECK(rc::check([] {
        const ReportFacts facts = *anyFacts();
        ReportFacts other = facts;
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        std::ranges::shuffle(other.texts, random);
        std::ranges::shuffle(other.responses, random);
        std::ranges::shuffle(other.turns, random);
        std::ranges::shuffle(other.notCopied, random);
        RC_ASSERT(everything(reportOf(facts)) == everything(reportOf(other)));
        RC_ASSERT(reportOf(facts).notCopied == reportOf(other).notCopied);
    }));
}

TEST_CASE("the table has a line for each figure, with no client in it", "[report][csv]")
{
    ReportFacts facts{ .texts = { texts(1, "2026-11-19T09:45", 3), failures(30003, 2) },
                       .responses = { response(1, "2026-11-19T09:00", "2026-11-19T09:06") },
                       .notCopied = { { .conversation = ConversationId(7),
                                        .queue = QueueId(1),
                                        .client = PhoneNumber(QStringLiteral("+12175550148")),
                                        .clientName = QStringLiteral("=cmd|Karen"),
                                        .texts = 2 } } };
    const QByteArray csv = reportCsv(reportOf(facts));
    CHECK_FALSE(csv.contains("Karen"));
    CHECK_FALSE(csv.contains("5550148"));
    QMap<QString, QString> values;
    CsvReader reader(csv, u',');
    CsvRecord record;
    REQUIRE(reader.next(record));
    CHECK(record.cells.join(u' ') == QStringLiteral("from to queue figure detail value"));
    while (reader.next(record)) {
        REQUIRE(record.cells.size() == 6);
        CHECK(record.cells.at(0) == QStringLiteral("2026-11-19"));
        values.insert(record.cells.sliced(2, 3).join(u'/'), record.cells.at(5));
    }
    CHECK(values.value(QStringLiteral("all/texts_in/")) == QStringLiteral("3"));
    CHECK(values.value(QStringLiteral("SAC/texts_in/")) == QStringLiteral("3"));
    CHECK(values.value(QStringLiteral("LAC/texts_in/")) == QStringLiteral("0"));
    CHECK(values.value(QStringLiteral("all/hour_texts_in/09:00")) == QStringLiteral("3"));
    CHECK(values.value(QStringLiteral("all/first_response_median_minutes/"))
          == QStringLiteral("6"));
    CHECK(values.value(QStringLiteral("all/answered_within_minutes/15")) == QStringLiteral("1"));
    CHECK(values.value(QStringLiteral("all/threads_not_copied/")) == QStringLiteral("1"));
}

TEST_CASE("a queue that is called like a formula stays a name in the table", "[report][csv]")
{
    auto queues = desks();
    queues[0].queue.name = QStringLiteral("=1+1");
    CHECK(reportCsv(deskReport({}, queues, Thursday, Now)).contains("\"'=1+1\""));
}
