#include "tests/support/catch.h"
#include "ui/composer/guards.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z");

/// Maria Reyes with Duke, opened a minute ago; elsewhere Dana Whitfield with Bella, Sir Barks and
/// Lucky, and Karen Miller with another Duke.
struct Desk : GuardFacts
{
    Desk()
    {
        conversation.client = PhoneNumber(QStringLiteral("+12175550172"));
        conversation.clientName = QStringLiteral("Maria Reyes");
        conversation.animals = { QStringLiteral("Duke") };
        others = {
            { PhoneNumber(QStringLiteral("+12175550101")),
              QStringLiteral("Dana Whitfield"),
              { QStringLiteral("Bella"), QStringLiteral("Sir Barks"), QStringLiteral("Lucky") } },
            { PhoneNumber(QStringLiteral("+12175550148")),
              QStringLiteral("Karen Miller"),
              { QStringLiteral("Duke"), QStringLiteral("Maria") } },
            { conversation.client, QStringLiteral("Maria Reyes"), { QStringLiteral("Rex") } }
        };
        openedAt = Now - 1min;
        now = Now;
    }
    Desk &said(const char *body, Millis ago, MessageStatus status = MessageStatus::Delivered,
               Direction direction = Direction::Out)
    {
        Message message;
        message.body = QString::fromUtf8(body);
        message.at = Now - ago;
        message.status = status;
        message.direction = direction;
        recent << message;
        return *this;
    }
    /// The kinds, in order, as one word each.
    QString held(const char *draft) const
    {
        static const QStringList names{ QStringLiteral("unfilled"), QStringLiteral("name"),
                                        QStringLiteral("switched"), QStringLiteral("arrived"),
                                        QStringLiteral("same"),     QStringLiteral("link"),
                                        QStringLiteral("capitals"), QStringLiteral("many") };
        QStringList all;
        for (const Guard &guard : guards(QString::fromUtf8(draft), *this))
            all << names.at(int(guard.kind));
        return all.join(u' ');
    }
};

} // namespace

TEST_CASE("which words of a draft hold it", "[guards]")
{
    struct Case
    {
        const char *draft;
        const char *held;
    };
    const Case cases[] = {
        { "He is ready to go home", "" },
        { "", "" },
        { "   ", "" },
        // Names of other open conversations.
        { "Bella is ready to go home", "name" },
        { "bella is ready", "name" },
        { "Is BELLA's owner coming?", "name" },
        { "Belladonna is poisonous", "" },
        { "Tell sir barks hello", "name" },
        { "Yes sir, he barks again", "" },
        { "Duke is ready", "" }, // this client's, too
        { "Dear Maria, come in", "" }, // an animal elsewhere, this client here
        { "Rex is ready", "" }, // of this client's own row
        { "Hello Dana", "" }, // first names are anybody's
        { "Hello Dana Whitfield", "name" },
        // A word of every day counts when it is written as a name.
        { "You were lucky today", "" },
        { "Lucky you!", "" },
        { "We saw you. Lucky you!", "" },
        { "We can see Lucky at 4", "name" },
        { "Lucky is ready to go home", "name" },
        { "All done. Lucky may come home", "name" },
        { "Lucky's owner called", "name" },
        { "lucky is who dares", "" },
        // What carriers drop.
        { "See https://bit.ly/x1", "link" },
        { "see BIT.LY/x1 and tinyurl.com/2", "link link" },
        { "See https://rabbit.ly/x1", "" },
        { "Don't. t.co is fine", "" },
        { "See www.tinyurl.com/2", "link" },
        { "PLEASE CALL US AS SOON AS YOU CAN", "capitals" },
        { "PLEASE CALL US as soon as you can", "" },
        { "CBC AND ECG AT 3 PM", "" },
        // Fields of templates.
        { "Hi {client}, come at 4", "unfilled" },
        { "Hi {Client}, a {} and { x }", "" },
        { "{office_phone}", "unfilled" },
        // A template that there is none of, called by itself.
        { "/open", "unfilled" },
        { " /open-hours ", "unfilled" },
        { "We are open/closed", "" },
        { "/open is what you type", "" },
        { "Type /open", "" },
    };
    for (const Case &one : cases) {
        INFO(one.draft);
        CHECK(Desk().held(one.draft) == QString::fromUtf8(one.held));
    }
}

TEST_CASE("a guard says whose name it is", "[guards]")
{
    const auto held = guards(QStringLiteral("bella is ready"), Desk());
    REQUIRE(held.size() == 1);
    CHECK(held.first().about == QStringLiteral("Bella"));
    CHECK(held.first().whose.contains(QStringLiteral("Dana Whitfield")));
    CHECK_FALSE(held.first().blocks());
}

TEST_CASE("Enter within two seconds of coming here is held, a click on the name is not", "[guards]")
{
    Desk desk;
    desk.openedAt = Now - 1999ms;
    CHECK(desk.held("Come in") == QStringLiteral("switched"));
    desk.byEnter = false;
    CHECK(desk.held("Come in").isEmpty());
    desk.byEnter = true;
    desk.openedAt = Now - 2s;
    CHECK(desk.held("Come in").isEmpty());
}

TEST_CASE("a text that came meanwhile holds the draft", "[guards]")
{
    Desk desk;
    desk.arrived = QStringLiteral("never mind");
    CHECK(desk.held("Come in") == QStringLiteral("arrived"));
}

TEST_CASE("the same words within ten minutes are asked about, whatever became of their letters",
          "[guards]")
{
    CHECK(Desk().said("Come in at 4", 9min).held("Come in  at 4 ") == QStringLiteral("same"));
    CHECK(Desk().said("It’s ready", 0s).held("It's ready") == QStringLiteral("same"));
    CHECK(Desk().said("Come in at 4", 10min).held("Come in at 4").isEmpty());
    CHECK(Desk().said("Come in at 5", 1min).held("Come in at 4").isEmpty());
    CHECK(Desk().said("Come in", 1min, MessageStatus::Waiting).held("Come in")
          == QStringLiteral("same"));
    CHECK(Desk().said("Come in", 1min, MessageStatus::Unconfirmed).held("Come in")
          == QStringLiteral("same"));
    // What did not go, or the client's own words, may be said again.
    CHECK(Desk().said("Come in", 1min, MessageStatus::Failed).held("Come in").isEmpty());
    CHECK(Desk().said("Come in", 1min, MessageStatus::Withdrawn).held("Come in").isEmpty());
    CHECK(Desk().said("Ok", 1min, MessageStatus::Received, Direction::In).held("Ok").isEmpty());
}

TEST_CASE("five texts at once are asked about, four are not", "[guards]")
{
    const QString word = QStringLiteral("word ");
    CHECK(guards(word.repeated(122), Desk()).isEmpty()); // 610 characters, 4 texts
    const auto held = guards(word.repeated(124), Desk());
    REQUIRE(held.size() == 1);
    CHECK(held.first().kind == Guard::Kind::ManyTexts);
    CHECK(held.first().count == 5);
}

TEST_CASE("everything that holds a text is said at once, what stays first", "[guards]")
{
    Desk desk;
    desk.arrived = QStringLiteral("hm");
    desk.openedAt = Now;
    CHECK(desk.held("{a}: BELLA IS READY TO BE PICKED UP NOW")
          == QStringLiteral("unfilled name switched arrived capitals"));
}
