#include "core/automessages/closedtoday.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const QList<Queue> Both{ Queue{ .id = QueueId(1),
                                .name = QStringLiteral("SAC"),
                                .number = PhoneNumber(QStringLiteral("+18445550101")) },
                         Queue{ .id = QueueId(2),
                                .name = QStringLiteral("LAC"),
                                .number = PhoneNumber(QStringLiteral("+18445550102")) } };

/// Two queues that go by everybody's hours: days until 5, Friday nights until 2.
class Hours
{
public:
    Hours()
        : document(QJsonDocument::fromJson(R"({ "zone": "America/Chicago", "queues": { "default": {
              "week": { "mon": ["08:00-17:00"], "tue": ["08:00-17:00"], "wed": ["08:00-17:00"],
                        "thu": ["08:00-17:00"], "fri": ["08:00-17:00", "20:00-02:00"],
                        "sat": ["08:00-12:00"], "sun": [] } } } })")
                       .object())
    { }
    QueueRules rules(qint64 queue = 1) const
    {
        const auto settings = autoSettings({ { QStringLiteral("hours"), document } }, Both);
        REQUIRE(settings);
        return *settings->of(QueueId(queue));
    }
    bool isOpen(Instant at, qint64 queue = 1) const { return rules(queue).hours.isOpen(at); }
    void closes(Instant now)
    {
        document = closedForToday(document, rules(), now, QStringLiteral("closed today"));
    }
    void opens(Instant now) { document = openedAgain(document, rules(), now); }

    QJsonObject document;
};

/// On the clinic's wall in winter: Wednesday the 25th of November is "25 14:30".
Instant november(int day, int hour, int minute)
{
    const QDateTime utc(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC);
    return fromMs(utc.toMSecsSinceEpoch()) + 6h;
}

} // namespace

TEST_CASE("closed today: nobody reads from this minute on, tomorrow is as always", "[hours]")
{
    Hours hours;
    const QJsonObject queuesBefore = hours.document.value(QLatin1String("queues")).toObject();
    hours.closes(november(25, 14, 30) + 40s);
    CHECK_FALSE(hours.isOpen(november(25, 14, 30) + 40s));
    CHECK_FALSE(hours.isOpen(november(25, 16, 59)));
    CHECK(hours.isOpen(november(25, 14, 29)));
    CHECK(hours.isOpen(november(26, 8, 0)));
    CHECK(hours.isOpen(november(25, 15, 0), 2)); // the other queue's are read
    // Everybody's hours are still this queue's: a change of theirs holds for it, too.
    CHECK(hours.document.value(QLatin1String("queues")).toObject() == queuesBefore);
    CHECK(hours.rules().hours.closings.first().why == QStringLiteral("closed today"));
}

TEST_CASE("closed today covers a shift that runs past midnight, and in the small hours only it",
          "[hours]")
{
    Hours hours;
    SECTION("in the evening")
    {
        hours.closes(november(27, 21, 0)); // Friday
        CHECK_FALSE(hours.isOpen(november(28, 1, 30)));
        CHECK(hours.isOpen(november(28, 8, 0)));
    }
    SECTION("after midnight")
    {
        hours.closes(november(28, 1, 0));
        CHECK_FALSE(hours.isOpen(november(28, 1, 30)));
        CHECK(hours.isOpen(november(28, 8, 0))); // Saturday's own
    }
}

TEST_CASE("a closing of today can be taken back, and what came during it stays in it", "[hours]")
{
    Hours hours;
    const QJsonObject before = hours.document;
    SECTION("at once")
    {
        hours.closes(november(25, 14, 30));
        hours.opens(november(25, 14, 30) + 30s);
        CHECK(hours.document.value(QLatin1String("closings")).toArray().isEmpty());
    }
    SECTION("later")
    {
        hours.closes(november(25, 14, 30));
        hours.opens(november(25, 15, 10));
        CHECK_FALSE(hours.isOpen(november(25, 15, 9)));
    }
    CHECK(hours.isOpen(november(25, 15, 10)));
}

TEST_CASE("whoever writes a queue's hours anew takes its closings over", "[hours]")
{
    Hours hours;
    hours.closes(november(25, 14, 30));
    CHECK(withoutClosings(hours.document, QStringLiteral("LAC")) == hours.document);
    hours.document = withoutClosings(hours.document, QStringLiteral("SAC"));
    CHECK(hours.isOpen(november(25, 15, 0)));
}

TEST_CASE("closing twice, or a queue that is closed anyhow, changes nothing", "[hours]")
{
    Hours hours;
    QJsonObject before = hours.document;
    hours.opens(november(25, 9, 0)); // nothing to take back
    CHECK(hours.document == before);
    hours.closes(november(25, 18, 0));
    CHECK(hours.document == before);
    hours.closes(november(25, 9, 0));
    before = hours.document;
    hours.closes(november(25, 10, 0));
    CHECK(hours.document == before);
}

TEST_CASE("a closing of a queue that is none is said with its place", "[hours]")
{
    Hours hours;
    hours.document.insert(
        QStringLiteral("closings"),
        QJsonArray{ QJsonObject{ { QStringLiteral("queue"), QStringLiteral("ZOO") },
                                 { QStringLiteral("from"), QStringLiteral("2026-11-25T12:00") },
                                 { QStringLiteral("to"), QStringLiteral("2026-11-25T13:00") } } });
    const auto read = autoSettings({ { QStringLiteral("hours"), hours.document } }, Both);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.startsWith(QStringLiteral("hours.closings[0].queue")));
}
