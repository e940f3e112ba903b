#include "core/twilio/jsonclean.h"
#include "core/twilio/messagepage.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ivm;
using namespace ivm::twilio;

namespace {

QByteArray sidOf(int n)
{
    return "SM" + QByteArray::number(n, 16).rightJustified(32, '0');
}

/// A row as Twilio writes it; `changed` replaces fields ("body": …).
QByteArray row(int n = 1, const QByteArray &changed = {})
{
    QByteArray out = R"({"body":"Bella is ready","num_segments":"1","direction":"outbound-api",
        "from":"+18444073300","date_updated":"Mon, 23 Nov 2026 12:00:09 +0000","price":"-0.00750",
        "error_message":null,"uri":"/x","account_sid":"AC1","num_media":"0","to":"+12175550148",
        "date_created":"Mon, 23 Nov 2026 12:00:00 +0000","status":"delivered","sid":")"
        + sidOf(n) + R"(","date_sent":"Mon, 23 Nov 2026 12:00:02 +0000","error_code":null,
        "price_unit":"USD","api_version":"2010-04-01","subresource_uris":{"media":"/m"})";
    return out + (changed.isEmpty() ? "" : "," + changed) + '}';
}

QByteArray page(const QList<QByteArray> &rows, const QByteArray &next = "null")
{
    return R"({"first_page_uri":"/f","end":1,"messages":[)" + rows.join(',')
        + R"(],"page":0,"next_page_uri":)" + next + R"(,"page_size":50,"start":0})";
}

LoggedMessage only(const QByteArray &json)
{
    const auto parsed = parseMessagePage(page({ json }));
    REQUIRE(parsed);
    REQUIRE(parsed->quarantined.isEmpty());
    REQUIRE(parsed->rows.size() == 1);
    return parsed->rows.first();
}

const Instant Noon = fromMs(1'795'435'200'000); // 2026-11-23 12:00:00 UTC

} // namespace

TEST_CASE("a row becomes a message", "[twilio]")
{
    const LoggedMessage message = only(row(7));
    CHECK(message.sid == MessageSid(QString::fromLatin1(sidOf(7))));
    CHECK(message.from == PhoneNumber(QStringLiteral("+18444073300")));
    CHECK(message.to == PhoneNumber(QStringLiteral("+12175550148")));
    CHECK(message.body == QLatin1String("Bella is ready"));
    CHECK(message.direction == Direction::Out);
    CHECK(message.status == MessageStatus::Delivered);
    CHECK(message.segments == 1);
    CHECK(message.created == Noon);
    CHECK(message.sent == Noon + std::chrono::seconds(2));
    CHECK(message.updated == Noon + std::chrono::seconds(9));
}

TEST_CASE("fields may be null, numbers or strings, unknown or given twice", "[twilio]")
{
    CHECK(only(row(1, R"("body":null)")).body.isEmpty());
    CHECK(only(row(1, R"("num_media":3)")).mediaCount == 3);
    CHECK(only(row(1, R"("num_media":"2","error_code":"30007")")).errorCode == 30007);
    CHECK(only(row(1, R"("error_code":30003)")).errorCode == 30003);
    CHECK(only(row(1, R"("date_sent":null)")).sent == std::nullopt);
    CHECK(only(row(1, R"("date_created":null)")).at() == Noon + std::chrono::seconds(2));
    CHECK(only(row(1, R"("invented":{"deep":[1,2,{"er":null}]})")).body
          == QLatin1String("Bella is ready"));
    CHECK(only(row(1, R"("error_code":123456789012345678901234567890)")).status
          == MessageStatus::Delivered);
    const LoggedMessage strange = only(row(1, R"("status":"teleported")"));
    CHECK(strange.status == MessageStatus::Other);
    CHECK(strange.statusText == QLatin1String("teleported"));
    // A word of our own states, from them, is none of ours.
    CHECK(only(row(1, R"("status":"waiting")")).status == MessageStatus::Other);
}

TEST_CASE("odd characters are cleaned at the edge", "[twilio]")
{
    CHECK(only(row(1, R"("body":"a\u0000b")")).body == QStringLiteral("a\u2400b"));
    CHECK(only(row(1, R"("body":"a\ud83dz")")).body == QStringLiteral("a\uFFFDz"));
    CHECK(only(row(1, R"("body":"a\ude00z")")).body == QStringLiteral("a\uFFFDz"));
    CHECK(only(row(1, R"("body":"\ud83d\ud83d\ude00")")).body
          == QString(QChar(0xFFFD)) + QString::fromUtf8("\xF0\x9F\x98\x80"));
    CHECK(only(row(1, R"("body":"\\ud83d")")).body == QLatin1String("\\ud83d"));
    CHECK(only(row(1, "\"body\":\"a\tb\"")).body == QLatin1String("a\tb"));
    CHECK(only(row(1, "\"body\":\"a\xff\"")).body == QStringLiteral("a\uFFFD"));
}

TEST_CASE("one bad row is set aside with what it was; the others are read", "[twilio]")
{
    const auto [bad, reason] = GENERATE(table<QByteArray, QString>(
        { { "null", QStringLiteral("not an object") },
          { "[1,2]", QStringLiteral("not an object") },
          { "{}", QStringLiteral("no sid") },
          { row(2, R"("sid":null)"), QStringLiteral("no sid") },
          { row(2, R"("sid":"SM12")"), QStringLiteral("no sid") },
          { row(2, R"("direction":null)"), QStringLiteral("no direction") },
          { row(2, R"("direction":"sideways")"), QStringLiteral("no direction") },
          { row(2, R"("direction":"inbound","from":null)"),
            QStringLiteral("no sender or receiver") },
          { row(2, R"("to":null)"), QStringLiteral("no receiver") },
          { row(2, R"("body":17)"), QStringLiteral("the body is no text") },
          { row(2, R"("date_sent":null,"date_created":"yesterday")"),
            QStringLiteral("no date") } }));
    INFO(bad.toStdString());
    const auto parsed = parseMessagePage(page({ row(1), bad, row(3) }, "\"/next?Page=1\""));
    REQUIRE(parsed);
    CHECK(parsed->rows.size() == 2);
    REQUIRE(parsed->quarantined.size() == 1);
    CHECK(parsed->quarantined.first().reason == reason);
    CHECK(QJsonDocument::fromJson("[" + parsed->quarantined.first().raw + "]").array().size() == 1);
    CHECK(parsed->nextPage == QLatin1String("/next?Page=1"));
}

TEST_CASE("what is not a page is no page", "[twilio]")
{
    const QByteArray whole = page({ row(1), row(2) });
    const QByteArray json
        = GENERATE_COPY(as<QByteArray>(), "", "<html>Please sign in</html>", "[]", "{}", "null",
                        "{\"messages\":null}", "{\"code\":20003,\"message\":\"no\"}", whole + whole,
                        QByteArray("[").repeated(5000));
    const auto parsed = parseMessagePage(json);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().kind == Error::Kind::BadReply);
}

TEST_CASE("a page cut anywhere is no page", "[twilio]")
{
    const QByteArray whole = page({ row(1), row(2) });
    for (qsizetype cut = 0; cut < whole.size(); ++cut)
        REQUIRE_FALSE(parseMessagePage(whole.first(cut)));
    CHECK(parseMessagePage(whole));
}

TEST_CASE("any text comes through a page as it was", "[twilio]")
{
    ivm::test::holds("bodies", [] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
            rc::gen::inRange<char16_t>(1, 0xD800), rc::gen::inRange<char16_t>(0xE000, 0xFFFE)));
        const QString body(reinterpret_cast<const QChar *>(units.data()), qsizetype(units.size()));
        QJsonObject object = QJsonDocument::fromJson(row(1)).object();
        object[QLatin1String("body")] = body;
        const auto parsed
            = parseMessagePage(page({ QJsonDocument(object).toJson(QJsonDocument::Compact) }));
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(parsed->rows.first().body == body);
    });
}

TEST_CASE("dates are read in both forms, and nonsense is none", "[twilio]")
{
    CHECK(parseDate("Mon, 23 Nov 2026 12:00:00 +0000") == Noon);
    CHECK(parseDate("Mon, 23 Nov 2026 06:00:00 -0600") == Noon);
    CHECK(parseDate("Mon, 23 Nov 2026 12:00:00 GMT") == Noon);
    CHECK(parseDate("2026-11-23T12:00:00Z") == Noon);
    CHECK(parseDate("2026-11-23T12:00:00.123456Z") == Noon);
    CHECK(parseDate("2026-11-23T14:00:00+02:00") == Noon);
    for (const char *bad : { "", "Mon", "Mon, 31 Feb 2026 12:00:00 +0000", "Mon, 23 Nov 2026",
                             "Mon, 23 Foo 2026 12:00:00 +0000", "2026-13-01T00:00:00Z",
                             "2026-11-23T25:00:00Z", "Mon, 23 Nov 2026 12:00:00 +x",
                             "Mon, 23 Nov 99999999999 12:00:00 +0000", "0000-00-00T00:00:00Z" }) {
        INFO(bad);
        CHECK_FALSE(parseDate(bad).has_value());
    }
}

TEST_CASE("every second of our time is read back from Twilio's way of writing it", "[twilio]")
{
    ivm::test::holds("dates", [] {
        const Instant at = fromMs(*rc::gen::inRange<qint64>(0, 4'000'000'000) * 1000);
        RC_ASSERT(parseDate(toUtc(at).toString(Qt::RFC2822Date).toStdString()) == at);
        RC_ASSERT(parseDate(isoUtc(at).toStdString()) == at);
    });
}

TEST_CASE("pages are read fast enough for a million messages", "[.][bench]")
{
    QList<QByteArray> rows;
    for (int i = 0; i < 1000; ++i)
        rows.append(row(i));
    const QByteArray json = page(rows);
    QElapsedTimer timer;
    timer.start();
    int read = 0;
    while (timer.elapsed() < 1000)
        read += int(parseMessagePage(json)->rows.size());
    WARN(read * 1000 / timer.elapsed() << " rows/s");
    CHECK(read > 0);
}
