#include "core/practice/session.h"
#include "tests/practice/practiceaccount.h"

#include <QSet>

using namespace ivm;
using namespace ivm::test;
using practice::ClientScript;
using practice::Step;

namespace {

QStringList texts(PracticeAccount &account, const QByteArray &from)
{
    account.list(); // what fell due is lived through when the line is asked
    QStringList bodies;
    account.line.forEachMessage([&](const LoggedMessage &row) {
        if (row.from.text() == QString::fromLatin1(from))
            bodies.append(row.body);
    });
    return bodies;
}

} // namespace

TEST_CASE("a scripted client waits for the request, then for an answer", "[practice]")
{
    PracticeAccount account;
    const auto scripts = practice::readScripts(R"([{"number": "+12175550148", "queue": "SAC",
        "startsAfter": 5, "steps": [{"text": "hello"}, {"awaitRequest": 0}, {"wait": 3},
        {"text": "YES"}, {"awaitAnswer": 0}, {"text": "thanks"}]}])");
    REQUIRE(scripts);
    account.line.add(scripts->first());
    account.clock.advance(4s);
    CHECK(texts(account, Maria).isEmpty());
    account.clock.advance(1h);
    CHECK(texts(account, Maria).size() == 1);

    account.send(Maria, account.line.setup().numbers.first().request.toUtf8());
    account.clock.advance(1min);
    CHECK(texts(account, Maria).last() == QStringLiteral("YES"));

    account.send(Maria, account.line.setup().numbers.first().welcome.toUtf8());
    account.clock.advance(1h);
    CHECK(texts(account, Maria).size() == 2);

    account.send(Maria, "How can we help?");
    account.clock.advance(1min);
    CHECK(texts(account, Maria).last() == QStringLiteral("thanks"));
}

TEST_CASE("a client's patience ends", "[practice]")
{
    PracticeAccount account;
    ClientScript script;
    script.client.number = Maria;
    script.queue = "SAC";
    script.steps = { Step{ .kind = Step::Kind::Text, .text = QStringLiteral("hello?") },
                     Step{ .kind = Step::Kind::AwaitAnswer, .wait = 5min },
                     Step{ .kind = Step::Kind::Text, .text = QStringLiteral("anyone there?") } };
    account.line.add(script);
    account.clock.advance(4min);
    CHECK(texts(account, Maria).size() == 1);
    account.clock.advance(2min);
    CHECK(texts(account, Maria).size() == 2);
}

TEST_CASE("a broken script is refused, not half read", "[practice]")
{
    CHECK_FALSE(practice::readScripts("{}"));
    CHECK_FALSE(practice::readScripts(R"([{"number": "+12175550148", "queue": "SAC",
        "steps": [{"dance": 3}]}])"));
    CHECK_FALSE(practice::readScripts(R"([{"queue": "SAC"}])"));
    const auto fault = [](const QByteArray &json) {
        const auto scripts = practice::readScripts(json);
        return scripts ? QString() : scripts.error().message;
    };
    CHECK(fault(R"([{"number": "+12175550148", "queue": "SAC", "steps": [{"wait": "long"}]}])")
          == QLatin1String("client 1, step 1: \"wait\" must be a number"));
    CHECK(fault(R"([{"number": "+12175550148", "queue": "ZOO", "steps": []}])")
              .startsWith(QLatin1String("client 1: \"queue\" is \"ZOO\"")));
    CHECK(fault(R"([{"number": "+12175550148", "queue": "SAC", "colour": 1, "steps": []}])")
              .contains(QLatin1String("no \"colour\" here")));
    CHECK(fault("[\n{\"number\": }]").startsWith(QLatin1String("line 2: ")));
}

TEST_CASE("a practice session has everyone texting within two minutes, then a calm trickle",
          "[practice]")
{
    practice::Setup setup;
    setup.messages = 2000;
    PracticeAccount account(setup);
    practice::beginSession(account.line);
    account.clock.advance(2min);
    account.list();
    QSet<QString> writing;
    const Instant began = account.clock.now() - 2min;
    account.line.forEachMessage([&](const LoggedMessage &row) {
        if (row.direction == Direction::In && row.created && *row.created >= began - 1s)
            writing.insert(row.from.text());
    });
    const auto cast = practice::ourScripts();
    CHECK(cast.size() >= 10);
    for (const ClientScript &script : cast) {
        INFO(script.client.number.toStdString());
        CHECK(writing.contains(QString::fromLatin1(script.client.number)));
    }
    CHECK(account.line.isBlocked(Sac, "+12175550172"));

    const qint64 before = account.line.messageCount();
    account.clock.advance(1h);
    account.list();
    const qint64 trickled = account.line.messageCount() - before;
    CHECK(trickled > 10);
    CHECK(trickled < 200);
    bool known = false;
    for (const auto &entry : account.line.directory())
        known = known || entry.name == QStringLiteral("Maria Reyes");
    CHECK(known);
}

TEST_CASE("a newcomer of a script is nobody from the history, which is as long as ever",
          "[practice]")
{
    practice::Setup setup;
    setup.messages = 2000;
    const auto textsFrom = [&](const QByteArray &number) {
        PracticeAccount account(setup);
        CHECK(account.line.messageCount() == 2000);
        return texts(account, number).size();
    };
    REQUIRE(textsFrom("+13095550117") > 0);
    setup.strangers = { "+13095550117" };
    CHECK(textsFrom("+13095550117") == 0);
}
