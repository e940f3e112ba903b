#include "tests/practice/practicehttp.h"

#include <QFile>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;

namespace {

/// A harness that steers the line over HTTP.
class Harness : public PracticeHttp
{
public:
    /// The answer, which has to be JSON, and its status.
    QJsonObject asks(const char *what, const QByteArray &form = {})
    {
        const auto reply = ask(QByteArray("/practice/") + what, form);
        answered = status(*reply);
        const auto json = QJsonDocument::fromJson(reply->readAll());
        CHECK(json.isObject());
        return json.object();
    }
    bool does(const char *what, const QByteArray &form)
    {
        INFO(what << ' ' << form.toStdString());
        const bool done = asks(what, form).value(QLatin1String("done")).toBool();
        CHECK(answered == (done ? 200 : 400));
        return done;
    }
    /// What is said to a word that is none, which lists those that are: "no such …; there are a,
    /// b".
    QStringList wordsOffered(const char *what, const QByteArray &form)
    {
        const QString error = asks(what, form).value(QLatin1String("error")).toString();
        CHECK(answered == 400);
        return error.section(QStringLiteral("there are "), 1).split(QStringLiteral(", "));
    }

    int answered = 0;
};

} // namespace

TEST_CASE("a harness can bring in a text, order a fault and read the ledger", "[practice]")
{
    PracticeHttp server;
    CHECK(status(*server.ask("/practice/inbound", "from=%2B12175550148&body=hello")) == 200);
    CHECK(server.account.line.messageCount() == 1);
    // A text that goes nowhere must not look as if it came in.
    for (const char *nowhere : { "from=+12175550148&body=hello", "body=hello",
                                 "from=%2B12175550148&to=%2B12175550100&body=hello" }) {
        INFO(nowhere);
        CHECK(status(*server.ask("/practice/inbound", nowhere)) == 400);
    }
    CHECK(server.account.line.messageCount() == 1);
    CHECK(status(*server.ask("/practice/fault", "kind=error&status=503&method=POST&takes_effect=1"))
          == 200);
    CHECK(status(*server.ask("/practice/fault", "kind=rain")) == 400);
    CHECK(status(*server.send()) == 503);
    const auto ledger = QJsonDocument::fromJson(server.ask("/practice/ledger")->readAll()).array();
    REQUIRE(ledger.size() == 1);
    CHECK(ledger.first().toObject().value(QLatin1String("took_effect")).toBool());
}

TEST_CASE("a harness steers manners, fates and nonsense, and reads how things stand", "[practice]")
{
    Harness harness;
    CHECK(harness.does("manners", "late_share=0.5&late_min=1.5&date_step=2"));
    CHECK(harness.account.line.manners().lateShare == 0.5);
    CHECK(harness.account.line.manners().lateMin == 1500ms);
    CHECK(harness.account.line.manners().dateStep == 2s);
    CHECK(harness.does("manners", "late_share=0&late_min=0"));

    CHECK(harness.does("fate", "number=" + Maria.toPercentEncoding() + "&kind=refused&code=21610"));
    CHECK(status(*harness.send()) == 400);
    CHECK(harness.does("fate", "number=" + Maria.toPercentEncoding() + "&kind=delivered"));
    CHECK(status(*harness.send()) == 201);

    const QByteArray sid = harness.account.receives(Maria, "hello").toLatin1();
    const auto isListedWhole = [&] {
        const auto rows = harness.account.list().array("messages");
        return std::ranges::any_of(rows, [](const QJsonValue &row) {
            return row.toObject().value(QLatin1String("status")).toString()
                == QStringLiteral("received");
        });
    };
    CHECK(isListedWhole());
    CHECK(harness.does("spoil", "sid=" + sid + "&how=unknown_status"));
    CHECK_FALSE(isListedWhole());

    CHECK(harness.does("fault", "kind=error&times=-1"));
    CHECK(status(*harness.send()) == 500);
    CHECK(harness.does("calm", "please=1"));
    CHECK(status(*harness.send()) == 201);

    const QJsonObject state = harness.asks("state");
    CHECK(state.value(QLatin1String("messages")).toInt() == 3);
    CHECK(state.value(QLatin1String("creates")).toInt() == 4);
    CHECK(state.value(QLatin1String("credentials_leaked")).toInt() == 0);
    const auto texts = harness.ask("/practice/messages");
    CHECK(texts->readAll().count('\n') == 3);
    CHECK(harness.does("clients", "please=1"));
    CHECK(harness.account.line.messageCount() > 3);
}

TEST_CASE("what a harness asks for and would have no effect is an error", "[practice]")
{
    Harness harness;
    const QByteArray sid = harness.account.receives(Maria, "hello").toLatin1();
    for (const auto &[what, form] : {
             std::pair<const char *, QByteArray>{ "fate", "kind=failed" },
             { "fate", "number=+12175550148&kind=failed" }, // its + comes as a blank
             { "fate", "number=12175550148&kind=failed" },
             { "fate", "number=%2B12175550148&kind=rain" },
             { "spoil", "how=bad_date" },
             { "spoil", "sid=SM00000000000000000000000000000000&how=bad_date" },
             { "spoil", "sid=" + sid + "&how=rain" },
             { "fault", "kind=rain" },
             { "weather", "kind=rain" },
         })
        CHECK_FALSE(harness.does(what, form));
    for (const char *what : { "weather", "fate" }) {
        CHECK(harness.asks(what).contains(QLatin1String("error")));
        CHECK(harness.answered == 400);
    }
}

TEST_CASE("the man page names every fault, fate and nonsense", "[practice]")
{
    QFile file(QStringLiteral(IVM_MAN_PAGES "/ivm-practice.1"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    Harness harness;
    const QStringList words = harness.wordsOffered("fault", "kind=rain")
        + harness.wordsOffered("fate", "number=%2B12175550148&kind=rain")
        + harness.wordsOffered(
            "spoil", "sid=" + harness.account.receives(Maria, "hello").toLatin1() + "&how=rain");
    CHECK(words.size() == 11 + 5 + 8);
    for (const QString &word : words) {
        INFO(word.toStdString());
        CHECK(page.contains(QStringLiteral("\n.It Li ") + word + u'\n'));
    }
}
