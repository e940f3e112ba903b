#include "core/commlog/aboutanimal.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

/// A conversation, text after text a minute apart; which of them are about one animal.
struct Talk
{
    QStringList animals{ QStringLiteral("Max"), QStringLiteral("Émile") };
    QList<Message> messages;
    Instant now = fromMs(1'795'000'000'000);

    Talk &says(const char *body)
    {
        Message message;
        message.id = MessageId(messages.size() + 1);
        message.body = QString::fromUtf8(body);
        message.at = now;
        messages << message;
        now += 1min;
        return *this;
    }
    Talk &pauses(Millis span)
    {
        now += span;
        return *this;
    }
    Talk &automatically()
    {
        messages.last().direction = Direction::Out;
        messages.last().automatic = AutoKind::AfterHours;
        return *this;
    }
    QList<qint64> about(const char *animal) const
    {
        QList<qint64> ids;
        for (const MessageId id : commlog::textsAbout(QString::fromUtf8(animal), animals, messages))
            ids << raw(id);
        return ids;
    }
};

using Ids = QList<qint64>;

} // namespace

TEST_CASE("texts about an animal name it, or go on from one that does", "[commlog][animal]")
{
    Talk talk;
    talk.says("Hello").says("MAX's stitches look red").says("He licks them").says("How is emile?");
    talk.says("Fine, thanks").says("And Max?");
    CHECK(talk.about("Max") == Ids{ 2, 3, 6 });
    CHECK(talk.about("Émile") == Ids{ 4, 5 });
}

TEST_CASE("a name inside another word names nobody", "[commlog][animal]")
{
    Talk talk;
    talk.says("What is the maximum dose?").says("Max2 is my wifi").says("(max)");
    CHECK(talk.about("Max") == Ids{ 3 });
}

TEST_CASE("a text about two is about each, and what follows about neither", "[commlog][animal]")
{
    Talk talk;
    talk.says("Max and Émile both ate").says("He is fine now");
    CHECK(talk.about("Max") == Ids{ 1 });
    CHECK(talk.about("Émile") == Ids{ 1 });
}

TEST_CASE("half a day of silence, and a text nobody wrote, end the subject", "[commlog][animal]")
{
    Talk talk;
    talk.says("Max vomits").pauses(13h).says("Are you open?");
    talk.says("Max again").says("We are closed").automatically().says("Ok");
    CHECK(talk.about("Max") == Ids{ 1, 3 });
}

TEST_CASE("an animal without a name is about nothing", "[commlog][animal]")
{
    Talk talk;
    talk.says("Hello  there");
    CHECK(talk.about("").isEmpty());
    CHECK(talk.about("  ").isEmpty());
}
