#include "tests/practice/practiceaccount.h"

using namespace ivm;
using namespace ivm::test;

TEST_CASE("a text sent is queued at first, then on its way, then delivered", "[practice]")
{
    PracticeAccount account;
    const Heard created = account.send(Maria, "Coco is ready");
    CHECK(created.status == 201);
    CHECK(created.text("status") == QStringLiteral("queued"));
    CHECK(created.json.value(QLatin1String("date_sent")).isNull());
    CHECK(created.text("num_segments") == QStringLiteral("1"));
    CHECK(created.json.value(QLatin1String("price")).isNull());
    const QString sid = created.text("sid");

    account.clock.advance(500ms);
    CHECK(account.fetch(sid).text("status") == QStringLiteral("sending"));
    account.clock.advance(1s);
    const Heard sent = account.fetch(sid);
    CHECK(sent.text("status") == QStringLiteral("sent"));
    CHECK(sent.text("date_sent").endsWith(QStringLiteral(" +0000")));
    account.clock.advance(3s);
    CHECK(account.fetch(sid).text("status") == QStringLiteral("delivered"));
}

TEST_CASE("what becomes of a text is up to the phone it goes to", "[practice]")
{
    using Kind = practice::Fate::Kind;
    struct Row
    {
        practice::Fate fate;
        const char *status;
        int code;
    };
    const auto row = GENERATE(Row{ { Kind::SentForEver, 0 }, "sent", 0 },
                              Row{ { Kind::Undelivered, 30006 }, "undelivered", 30006 },
                              Row{ { Kind::Undelivered, 30003 }, "undelivered", 30003 },
                              Row{ { Kind::Failed, 30007 }, "failed", 30007 });
    PracticeAccount account;
    account.line.setFate(Maria, row.fate);
    const QString sid = account.send(Maria, "hello").text("sid");
    account.clock.advance(24h);
    const Heard later = account.fetch(sid);
    CHECK(later.text("status") == QLatin1String(row.status));
    const QJsonValue code = later.json.value(QLatin1String("error_code"));
    CHECK(code.toInt() == row.code);
    CHECK(code.isNull() == (row.code == 0));
}

TEST_CASE("a create that makes no sense is refused with Twilio's own code", "[practice]")
{
    struct Row
    {
        const char *form;
        int code;
    };
    const auto row = GENERATE(
        Row{ "From=%2B18444073300&Body=a", 21604 }, Row{ "To=%2B12175550148&Body=a", 21603 },
        Row{ "To=%2B12175550148&From=%2B18444073300", 21602 },
        Row{ "To=12175550148&From=%2B18444073300&Body=a", 21211 },
        Row{ "To=%2B1217555014&From=%2B18444073300&Body=a", 21211 },
        Row{ "To=55512&From=%2B18444073300&Body=a", 21265 },
        Row{ "To=%2B12175550148&From=%2B18445550100&Body=a", 21606 },
        Row{ "To=%2B12175550148&From=desk&Body=a", 21212 },
        Row{ "To=%2B442079460000&From=%2B18444073300&Body=a", 21408 },
        Row{ "To=%2B18444073300&From=%2B18444073300&Body=a", 21266 },
        Row{ "To=%2B12175550148&From=%2B18444073300&Body=a&ValidityPeriod=0", 21624 },
        Row{ "To=%2B12175550148&From=%2B18444073300&MediaUrl=nowhere", 21620 });
    PracticeAccount account;
    const Heard refused
        = account.ask("POST", account.root() + "/Messages.json", QByteArray(row.form));
    CHECK(refused.status == 400);
    CHECK(refused.code() == row.code);
    CHECK(refused.json.value(QLatin1String("status")).toInt() == 400);
    CHECK(refused.text("more_info").endsWith(QString::number(row.code)));
    CHECK(account.line.messageCount() == 0);
    REQUIRE(account.line.ledger().size() == 1);
    CHECK_FALSE(account.line.ledger().first().tookEffect);
}

TEST_CASE("1600 characters are the most a text may have", "[practice]")
{
    PracticeAccount account;
    CHECK(account.send(Maria, QByteArray(1600, 'a')).status == 201);
    CHECK(account.send(Maria, QByteArray(1601, 'a')).code() == 21617);
}

TEST_CASE("a JSON body is not read", "[practice]")
{
    PracticeAccount account;
    const auto answer
        = account.line.handle({ .method = "POST",
                                .path = account.root() + "/Messages.json",
                                .query = {},
                                .body = R"({"To":"+12175550148","From":"+18444073300","Body":"a"})",
                                .contentType = "application/json",
                                .authorization = account.line.credentials().authorization() });
    CHECK(answer.status == 400);
    CHECK(answer.body.contains("21604"));
}

TEST_CASE("a wrong secret, and a key that asks for accounts, are turned away alike", "[practice]")
{
    PracticeAccount account;
    const auto wrong = account.line.handle({ .method = "GET",
                                             .path = account.root() + "/Messages.json",
                                             .query = {},
                                             .body = {},
                                             .contentType = {},
                                             .authorization = "Basic bm86bm8=" });
    CHECK(wrong.status == 401);
    CHECK(wrong.body.contains("20003"));
    CHECK(account.ask("GET", "/2010-04-01/Accounts.json").code() == 20003);
    CHECK(account.ask("GET", account.root() + ".json").code() == 20003);
}

TEST_CASE("what is not there is a 404 in Twilio's shape", "[practice]")
{
    PracticeAccount account;
    const Heard missing = account.fetch(QStringLiteral("SM00000000000000000000000000000000"));
    CHECK(missing.status == 404);
    CHECK(missing.code() == 20404);
}

TEST_CASE("a finished text can be redacted and deleted, one under way cannot", "[practice]")
{
    PracticeAccount account;
    const QString sid = account.send(Maria, "private").text("sid");
    CHECK(account.ask("DELETE", account.messagePath(sid)).code() == 20009);
    account.clock.advance(1min);
    const Heard redacted = account.ask("POST", account.messagePath(sid), "Body=");
    CHECK(redacted.status == 200);
    CHECK(redacted.text("body").isEmpty());
    CHECK(account.ask("DELETE", account.messagePath(sid)).status == 204);
    CHECK(account.fetch(sid).status == 404);
    CHECK(account.list().array("messages").isEmpty());
}

TEST_CASE("a text can be emptied or cancelled, not reworded, nor both at once", "[practice]")
{
    PracticeAccount account;
    const QString sid = account.send(Maria, "private").text("sid");
    account.clock.advance(1min);
    for (const char *form : { "Body=something+else", "Body=&Status=canceled" }) {
        INFO(form);
        const Heard refused = account.ask("POST", account.messagePath(sid), form);
        CHECK(refused.status == 400);
        CHECK(refused.code() == 30400); // TWILIO.md 3
    }
    CHECK(account.ask("POST", account.messagePath(sid), "Status=canceled").code() == 30409);
    CHECK(account.fetch(sid).text("body") == QStringLiteral("private"));
}

TEST_CASE("every field of a row has the type that Twilio gives it", "[practice]")
{
    PracticeAccount account;
    account.receives(Maria, "¿Está lista Coco? 👍");
    const QJsonObject row = account.list().array("messages").first().toObject();
    for (const char *text : { "account_sid", "api_version", "body", "date_created", "date_sent",
                              "date_updated", "direction", "from", "num_media", "num_segments",
                              "price", "price_unit", "sid", "status", "to", "uri" }) {
        INFO(text);
        CHECK(row.value(QLatin1String(text)).isString());
    }
    for (const char *none : { "error_code", "error_message", "messaging_service_sid" }) {
        INFO(none);
        CHECK(row.contains(QLatin1String(none)));
        CHECK(row.value(QLatin1String(none)).isNull());
    }
    CHECK(row.value(QLatin1String("body")).toString() == QStringLiteral("¿Está lista Coco? 👍"));
    CHECK(row.value(QLatin1String("subresource_uris")).isObject());
}

TEST_CASE("a photo is fetched from another origin, and credentials are not wanted there",
          "[practice]")
{
    PracticeAccount account;
    const QString sid
        = account.line.receive({ .from = Maria, .to = Sac, .body = {}, .photos = 2 }).text();
    CHECK(sid.startsWith(QStringLiteral("MM")));
    const Heard media
        = account.ask("GET", account.root() + "/Messages/" + sid.toLatin1() + "/Media.json");
    REQUIRE(media.array("media_list").size() == 2);
    const QJsonObject item = media.array("media_list").first().toObject();
    const QByteArray uri = item.value(QLatin1String("uri")).toString().toLatin1().chopped(5);

    const auto redirect
        = account.line.handle({ .method = "GET",
                                .path = uri,
                                .query = {},
                                .body = {},
                                .contentType = {},
                                .authorization = account.line.credentials().authorization() });
    CHECK(redirect.status == 307);
    QUrl location;
    for (const auto &[name, value] : redirect.headers) {
        if (name == "location")
            location = QUrl::fromEncoded(value);
    }
    CHECK(location.host() != QUrl::fromEncoded(account.line.setup().origin).host());

    practice::Request request{ .method = "GET",
                               .path = location.path().toLatin1(),
                               .query = location.query(QUrl::FullyEncoded).toLatin1(),
                               .body = {},
                               .contentType = {},
                               .authorization = account.line.credentials().authorization() };
    CHECK(account.line.handleMedia(request).status == 400);
    CHECK(account.line.credentialsLeaked() == 1);
    request.authorization.clear();
    const auto bytes = account.line.handleMedia(request);
    CHECK(bytes.status == 200);
    CHECK((bytes.body.startsWith("\x89PNG") || bytes.body.startsWith("\xff\xd8\xff")));
    account.clock.advance(5h);
    CHECK(account.line.handleMedia(request).status == 403);
}

TEST_CASE("the account's numbers and their verifications can be read", "[practice]")
{
    practice::Setup setup;
    setup.numbers[1].smsUrl = "https://demo.twilio.com/welcome/sms/reply";
    setup.numbers[2].verification = "TWILIO_REJECTED";
    setup.numbers[2].rejectionCode = 30445;
    setup.numbers[2].rejectionReason = "Business not verifiable";
    setup.service = practice::MessagingService{};
    setup.numbers[0].inService = true;
    PracticeAccount account(setup);
    const auto numbers = account.ask("GET", account.root() + "/IncomingPhoneNumbers.json")
                             .array("incoming_phone_numbers");
    REQUIRE(numbers.size() == 3);
    CHECK(numbers.at(1).toObject().value(QLatin1String("sms_url")).toString()
          == QStringLiteral("https://demo.twilio.com/welcome/sms/reply"));
    const auto rejected
        = account.ask("GET", "/v1/Tollfree/Verifications?Status=TWILIO_REJECTED&PageSize=20")
              .array("verifications");
    REQUIRE(rejected.size() == 1);
    CHECK(rejected.first().toObject().value(QLatin1String("error_code")).toInt() == 30445);
    CHECK(account.ask("GET", "/v1/Services").array("services").size() == 1);

    // The trap: what is texted to that number is lost without a trace.
    CHECK(account.receives(Maria, "hello?").isEmpty());
    CHECK(account.line.messageCount() == 0);
}
