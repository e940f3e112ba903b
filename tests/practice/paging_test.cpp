#include "tests/practice/practiceaccount.h"

#include <QElapsedTimer>
#include <QSet>

#include <cstdio>

using namespace ivm;
using namespace ivm::test;

namespace {

practice::Setup holding(qint64 messages, quint64 seed = 7)
{
    practice::Setup setup;
    setup.messages = messages;
    setup.seed = seed;
    return setup;
}

QSet<QString> setOf(const QStringList &sids)
{
    return QSet<QString>(sids.begin(), sids.end());
}

QSet<QString> truth(const practice::Line &line)
{
    QSet<QString> sids;
    line.forEachMessage([&](const LoggedMessage &row) { sids.insert(row.sid.text()); });
    return sids;
}

} // namespace

TEST_CASE("a walk along the paging links sees every row once, newest first", "[practice]")
{
    PracticeAccount account(holding(1234));
    CHECK(account.line.messageCount() == 1234);
    const int size = GENERATE(1, 7, 50, 1000);
    const QStringList sids = account.walk("PageSize=" + QByteArray::number(size == 1 ? 13 : size));
    CHECK(sids.size() == 1234);
    CHECK(setOf(sids) == truth(account.line));
    std::optional<Instant> before;
    for (const QString &sid : sids) {
        const auto row = account.line.message(MessageSid(sid));
        REQUIRE(row);
        if (before)
            REQUIRE(*row->sent <= *before);
        before = row->sent;
    }
}

TEST_CASE("rows that arrive, move on or vanish during a walk double nothing and lose nothing old",
          "[practice]")
{
    holds("walks under traffic", [] {
        PracticeAccount account(holding(300, *rc::gen::inRange<quint64>(1, 1000)));
        const QSet<QString> old = truth(account.line);
        const QByteArray size = QByteArray::number(*rc::gen::inRange(1, 60));
        const auto times = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
        size_t step = 0;
        const QStringList sids = account.walk("PageSize=" + size, [&] {
            switch (step < times.size() ? times[step++] : 0) {
            case 1:
                account.receives(James, "one more");
                break;
            case 2:
                account.send(Maria, "sent between pages");
                break;
            case 3:
                account.clock.advance(2s);
                break;
            default:
                break;
            }
        });
        RC_ASSERT(setOf(sids).size() == sids.size());
        RC_ASSERT((old - setOf(sids)).isEmpty());
    });
}

TEST_CASE("new texts between pages are at the head of the next walk", "[practice]")
{
    PracticeAccount account(holding(200));
    account.line.manners().arrivalsBetweenPages = 3;
    const QStringList first = account.walk("PageSize=50");
    CHECK(setOf(first).size() == 200);
    account.line.manners().arrivalsBetweenPages = 0;
    CHECK(account.walk("PageSize=50").size() == 209);
}

TEST_CASE("a page can be turned back", "[practice]")
{
    PracticeAccount account(holding(100));
    const Heard first = account.list("PageSize=30");
    const Heard second = account.ask("GET", first.text("next_page_uri").toLatin1());
    const Heard again = account.ask("GET", second.text("previous_page_uri").toLatin1());
    CHECK(again.array("messages") == first.array("messages"));
    CHECK(second.json.value(QLatin1String("start")).toInt() == 30);
    CHECK(second.json.value(QLatin1String("end")).toInt() == 59);
}

TEST_CASE("a page out of range, without its token or with a foreign one is refused", "[practice]")
{
    PracticeAccount account(holding(100));
    CHECK(account.list("PageSize=1001").code() == 20007);
    CHECK(account.list("Page=2").code() == 21481);
    CHECK(account.list("Page=1&PageToken=PASM00000000000000000000000000000000").code() == 21481);
    CHECK(account.list("Page=1&PageToken=x").code() == 21481);
    CHECK(account.list().array("messages").size() == 50);
}

TEST_CASE("To and From take one address each, exactly", "[practice]")
{
    PracticeAccount account(holding(500));
    account.receives(Maria, "to small", Sac);
    account.receives(Maria, "to large", Lac);
    account.send(Maria, "from small", Sac);
    CHECK(account.list("From=%2B12175550148&To=%2B18444102300").array("messages").size() >= 1);
    for (const QJsonValue &row :
         account.list("From=%2B12175550148&To=%2B18444102300&PageSize=1000").array("messages")) {
        CHECK(row.toObject().value(QLatin1String("from")).toString() == QString::fromLatin1(Maria));
        CHECK(row.toObject().value(QLatin1String("to")).toString() == QString::fromLatin1(Lac));
    }
    // A plus that was not encoded is a space, and no number.
    CHECK(account.list("From=+12175550148").array("messages").isEmpty());

    qsizetype apart = 0;
    for (const QByteArray &ours : { Sac, Lac, QByteArray("+18444014300") }) {
        apart += account.walk("PageSize=1000&To=" + ours.toPercentEncoding()).size();
        apart += account.walk("PageSize=1000&From=" + ours.toPercentEncoding()).size();
    }
    CHECK(apart == account.line.messageCount());
}

TEST_CASE("date filters go by GMT days, and both bounds hold the day they name", "[practice]")
{
    PracticeAccount account;
    const auto at = [&](const char *iso, const char *text) {
        account.line.receive({ .from = Maria,
                               .to = Sac,
                               .body = QString::fromUtf8(text),
                               .at = fromIsoUtc(QString::fromLatin1(iso)) });
    };
    at("2026-11-15T23:59:59Z", "before");
    at("2026-11-16T00:00:00Z", "first");
    at("2026-11-16T23:59:59Z", "last");
    at("2026-11-17T00:00:00Z", "after");
    struct Row
    {
        const char *query;
        QStringList bodies;
    };
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    const QList<Row> rows{
        { "DateSent=2026-11-16", { s("last"), s("first") } },
        { "DateSent%3E=2026-11-16", { s("after"), s("last"), s("first") } },
        { "DateSent%3C=2026-11-16", { s("last"), s("first"), s("before") } },
        { "DateSent%3E=2026-11-16&DateSent%3C=2026-11-16", { s("last"), s("first") } },
        { "DateSent>=2026-11-17", { s("after") } }, // the operator is part of the name
        { "DateSent%3E=2026-11-16T20:30:00Z", { s("after"), s("last"), s("first") } },
        // Wrongly shaped, or no filter of this resource: ignored without a word.
        { "DateSent=>2026-11-17", { s("after"), s("last"), s("first"), s("before") } },
        { "DateSent%3E%3D=2026-11-17", { s("after"), s("last"), s("first"), s("before") } },
        { "DateCreated%3E=2026-11-17", { s("after"), s("last"), s("first"), s("before") } },
        { "Status=delivered", { s("after"), s("last"), s("first"), s("before") } },
    };
    for (const Row &row : rows) {
        INFO(row.query);
        QStringList bodies;
        for (const QJsonValue &message : account.list(row.query).array("messages"))
            bodies.append(message.toObject().value(QLatin1String("body")).toString());
        CHECK(bodies == row.bodies);
    }
    CHECK(account.list("DateSent%3E=soon").code() == 20001);
}

TEST_CASE("a text not sent yet leads the list, and a date filter hides it unless told otherwise",
          "[practice]")
{
    PracticeAccount account(holding(20));
    const QString sid = account.send(Maria, "on its way").text("sid");
    account.receives(James, "newer");
    const auto isFirst = [&](const QByteArray &query) {
        return account.list(query).array("messages").first().toObject().value(QLatin1String("sid"))
            == sid;
    };
    const QByteArray today = "DateSent%3E=2026-11-18";
    CHECK(isFirst({}));
    CHECK_FALSE(isFirst(today));
    account.line.manners().unsentMatchDateFilter = true;
    CHECK(isFirst(today));
    account.clock.advance(1min);
    CHECK(isFirst(today));
}

TEST_CASE("a row that shows late is at the place its date gives it", "[practice]")
{
    PracticeAccount account;
    account.receives(Maria, "first");
    account.clock.advance(1min);
    const QString late = account.line
                             .receive({ .from = James,
                                        .to = Sac,
                                        .body = QStringLiteral("late"),
                                        .visibleAfter = 10min })
                             .text();
    account.clock.advance(1min);
    account.receives(Maria, "third");
    CHECK(account.list().array("messages").size() == 2);
    CHECK(account.fetch(late).status == 200);
    account.clock.advance(10min);
    const auto rows = account.list().array("messages");
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(1).toObject().value(QLatin1String("sid")) == late);
}

TEST_CASE("rows can be made to share their second", "[practice]")
{
    practice::Setup setup;
    setup.manners.dateStep = 60s;
    PracticeAccount account(setup);
    for (int i = 0; i < 5; ++i) {
        account.receives(Maria, "again");
        account.clock.advance(1s);
    }
    QSet<QString> dates;
    for (const QJsonValue &row : account.list().array("messages"))
        dates.insert(row.toObject().value(QLatin1String("date_sent")).toString());
    CHECK(dates.size() == 1);
    CHECK(account.walk("PageSize=2").size() == 5);
}

TEST_CASE("the same seed gives the same history, to the letter", "[practice]")
{
    PracticeAccount one(holding(400));
    PracticeAccount same(holding(400));
    PracticeAccount other(holding(400, 8));
    const QByteArray all = "PageSize=400";
    CHECK(one.list(all).json == same.list(all).json);
    CHECK(one.list(all).array("messages") != other.list(all).array("messages"));
}

TEST_CASE("a history holds finished handshakes, photos and stops, from numbers that do not exist",
          "[practice]")
{
    PracticeAccount account(holding(5000));
    int welcomes = 0;
    int photos = 0;
    int stops = 0;
    const auto isWelcome = [&](const QString &body) {
        for (const practice::OurNumber &number : account.line.setup().numbers) {
            if (body == number.welcome || body == number.welcomeSpanish)
                return true;
        }
        return false;
    };
    account.line.forEachMessage([&](const LoggedMessage &row) {
        welcomes += isWelcome(row.body) ? 1 : 0;
        photos += row.mediaCount;
        stops += row.body == QStringLiteral("STOP") ? 1 : 0;
        const PhoneNumber &client = row.direction == Direction::In ? row.from : row.to;
        REQUIRE(client.text().mid(5, 5) == QStringLiteral("55501"));
        REQUIRE(row.sent <= account.clock.now());
        REQUIRE(row.sent > account.clock.now() - 400 * 24h);
    });
    CHECK(welcomes > 50);
    CHECK(photos > 20);
    CHECK(stops > 0);
}

TEST_CASE("in an answered history nobody waits for an answer of the last days", "[practice]")
{
    const bool answered = GENERATE(false, true);
    practice::Setup setup = holding(2000);
    setup.answered = answered;
    PracticeAccount account(setup);
    struct Last
    {
        Instant at;
        bool theirs = false;
    };
    QHash<QString, Last> last;
    account.line.forEachMessage([&](const LoggedMessage &row) {
        const bool theirs = row.direction == Direction::In;
        Last &known = last[theirs ? row.from.text() : row.to.text()];
        if (*row.sent >= known.at && row.body != QStringLiteral("STOP"))
            known = { *row.sent, theirs };
    });
    int recent = 0;
    int waiting = 0;
    for (const Last &one : std::as_const(last)) {
        const bool fresh = one.at > account.clock.now() - 72h;
        recent += fresh ? 1 : 0;
        waiting += fresh && one.theirs ? 1 : 0;
    }
    CHECK(recent > 10);
    CHECK((waiting == 0) == answered);
}
