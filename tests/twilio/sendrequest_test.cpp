#include "core/twilio/answer.h"
#include "core/twilio/sendrequest.h"
#include "tests/support/catch.h"

#include <QUrlQuery>

using namespace ivm;
using namespace ivm::twilio;
using Fault = HttpReply::Fault;

namespace {

SendRequest request()
{
    SendRequest out;
    out.from = PhoneNumber(QStringLiteral("+18444073300"));
    out.to = PhoneNumber(QStringLiteral("+12175550148"));
    out.body = QStringLiteral("Bella is ready");
    return out;
}

const QByteArray Created = R"({"sid":"SM00000000000000000000000000000001","to":"+12175550148",
    "from":"+18444073300","body":"Bella is ready","status":"queued","direction":"outbound-api",
    "date_created":"Mon, 23 Nov 2026 12:00:00 +0000","date_sent":null,"num_media":"0"})";

HttpReply answered(int status, const QByteArray &body, Fault fault = Fault::None, int sent = 1)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.fault = fault;
    reply.requestsSent = sent;
    return reply;
}

QByteArray twilioError(int code, int status)
{
    return QStringLiteral(R"({"code":%1,"message":"no +12175550148","more_info":"x","status":%2})")
        .arg(code)
        .arg(status)
        .toUtf8();
}

template <typename Outcome>
Outcome expect(const HttpReply &reply)
{
    const SendOutcome outcome = classifySend(reply, request());
    REQUIRE(std::holds_alternative<Outcome>(outcome));
    return std::get<Outcome>(outcome);
}

} // namespace

TEST_CASE("the form carries any text whole", "[twilio]")
{
    SendRequest send = request();
    send.body = QString::fromUtf8("1+1=2 & 100% \"\xC3\xA9\xF0\x9F\x90\x95\"\nnext");
    const QByteArray form = encodeForm(send);
    QUrlQuery query;
    query.setQuery(QString::fromLatin1(form));
    CHECK(query.queryItemValue(QStringLiteral("To"), QUrl::FullyDecoded) == send.to.text());
    CHECK(query.queryItemValue(QStringLiteral("From"), QUrl::FullyDecoded) == send.from.text());
    CHECK(query.queryItemValue(QStringLiteral("Body"), QUrl::FullyDecoded) == send.body);
    CHECK_FALSE(form.contains('+'));
}

TEST_CASE("a whole valid answer about this text is the only proof of sending", "[twilio]")
{
    CHECK(expect<Sent>(answered(201, Created)).message.sid
          == MessageSid(QStringLiteral("SM00000000000000000000000000000001")));
    CHECK(std::holds_alternative<Sent>(classifySend(answered(200, Created), request())));
    QByteArray foreign = Created;
    foreign.replace("+12175550148", "+12175550173");
    CHECK(expect<Unconfirmed>(answered(201, foreign)).alarm);
    QByteArray sidless = Created;
    sidless.replace("SM00", "XX00");
    expect<Unconfirmed>(answered(201, sidless));
    for (qsizetype cut = 0; cut < Created.size(); ++cut) {
        const SendOutcome outcome = classifySend(answered(201, Created.first(cut)), request());
        REQUIRE(std::holds_alternative<Unconfirmed>(outcome));
    }
    expect<Unconfirmed>(answered(201, Created, Fault::Broken));
}

TEST_CASE("what never left, was rate-limited or refused at the door was not sent", "[twilio]")
{
    CHECK(expect<NotSent>(answered(0, {}, Fault::NotConnected, 0)).why.kind
          == Error::Kind::Network);
    CHECK(expect<NotSent>(answered(0, {}, Fault::TimedOut, 0)).why.kind == Error::Kind::Network);
    CHECK(expect<NotSent>(answered(0, {}, Fault::Aborted, 0)).why.kind == Error::Kind::Cancelled);
    HttpReply busy = answered(429, twilioError(20429, 429));
    busy.headers.append(std::pair<QByteArray, QByteArray>("retry-after", "7"));
    const auto notSent = expect<NotSent>(busy);
    CHECK(notSent.why.kind == Error::Kind::RateLimited);
    CHECK(notSent.retryAfter == Millis(7000));
    CHECK(expect<NotSent>(answered(429, "<html>", Fault::Broken)).why.kind
          == Error::Kind::RateLimited);
    CHECK(expect<NotSent>(answered(401, twilioError(20003, 401))).why.kind
          == Error::Kind::Unauthorized);
    CHECK(expect<NotSent>(answered(403, twilioError(70051, 403))).why.kind
          == Error::Kind::Unauthorized);
}

TEST_CASE("Twilio's own refusals are final and carry their code, not the number", "[twilio]")
{
    const auto [status, code] = GENERATE(table<int, int>({ { 400, 21610 },
                                                           { 400, 21211 },
                                                           { 400, 21617 },
                                                           { 404, 20404 },
                                                           { 409, 20409 },
                                                           { 410, 20410 },
                                                           { 422, 20422 } }));
    const auto rejected = expect<Rejected>(answered(status, twilioError(code, status)));
    CHECK(rejected.code == code);
    CHECK(rejected.httpStatus == status);
    CHECK_FALSE(rejected.message.contains(QLatin1String("2175550148")));
    const auto newer = expect<Rejected>(answered(
        400, R"({"type":"x","title":"Bad","status":400,"code":70002,"detail":"no good"})"));
    CHECK(newer.code == 70002);
}

TEST_CASE("everything else is unconfirmed", "[twilio]")
{
    expect<Unconfirmed>(answered(0, {}, Fault::TimedOut, 1));
    expect<Unconfirmed>(answered(0, {}, Fault::Broken, 1));
    expect<Unconfirmed>(answered(0, {}, Fault::Aborted, 1));
    expect<Unconfirmed>(answered(200, {}, Fault::TooLarge, 1));
    expect<Unconfirmed>(answered(200, "<html>Please sign in</html>"));
    expect<Unconfirmed>(answered(302, {}));
    expect<Unconfirmed>(answered(307, {}));
    expect<Unconfirmed>(answered(400, "<html>proxy</html>"));
    expect<Unconfirmed>(answered(404, {}));
    expect<Unconfirmed>(answered(408, twilioError(0, 408)));
    for (const int status : { 500, 502, 503, 504 })
        expect<Unconfirmed>(answered(status, twilioError(20500, status)));
}

TEST_CASE("whatever a repeated request is answered, a copy of it may have been sent", "[twilio]")
{
    CHECK(expect<Unconfirmed>(answered(0, {}, Fault::Broken, 2)).alarm);
    CHECK(expect<Unconfirmed>(answered(201, Created, Fault::None, 2)).alarm);
    const auto [status, code] = GENERATE(
        table<int, int>({ { 429, 20429 }, { 401, 20003 }, { 403, 70051 }, { 400, 21610 } }));
    CHECK(expect<Unconfirmed>(answered(status, twilioError(code, status), Fault::None, 2)).alarm);
}

TEST_CASE("an answer to a question is read for what can be done about it", "[twilio]")
{
    const auto kind = [](const HttpReply &reply) {
        const auto error = errorOf(reply);
        return error ? std::optional(error->kind) : std::nullopt;
    };
    using Kind = Error::Kind;
    CHECK(kind(answered(200, "{}")) == std::nullopt);
    CHECK(kind(answered(429, twilioError(20429, 429))) == Kind::RateLimited);
    CHECK(kind(answered(401, {})) == Kind::Unauthorized);
    CHECK(kind(answered(500, "<html>")) == Kind::Network);
    CHECK(kind(answered(503, {})) == Kind::Network);
    CHECK(kind(answered(404, twilioError(20404, 404))) == Kind::NotFound);
    CHECK(kind(answered(400, twilioError(21481, 400))) == Kind::Refused);
    CHECK(kind(answered(400, "<html>")) == Kind::BadReply);
    CHECK(kind(answered(302, {})) == Kind::BadReply);
    CHECK(kind(answered(200, "{", Fault::Broken)) == Kind::Network);
    CHECK(kind(answered(0, {}, Fault::Aborted)) == Kind::Cancelled);
}
