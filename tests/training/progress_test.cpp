#include "tests/training/traineeship.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using training::Finding;
using training::Progress;

TEST_CASE("a step is done when what it waits for happened, to the client it names", "[training]")
{
    Trainee trainee(R"({"happening": "opened", "client": "tom"})");
    CHECK_FALSE(trainee.isDone());
    trainee.opens("aisha");
    CHECK_FALSE(trainee.isDone());
    trainee.opens("tom");
    CHECK(trainee.isDone());
}

TEST_CASE("an answer counts by its words, whatever their case", "[training]")
{
    Trainee trainee(
        R"({"happening": "answered", "client": "tom", "containing": ["come in", "call"]})");
    trainee.answers("tom", "Oh no");
    CHECK_FALSE(trainee.isDone());
    trainee.answers("tom", "Please COME IN now");
    CHECK(trainee.isDone());
}

TEST_CASE("an answer counts within its time from the client's first text", "[training]")
{
    const QByteArray within = R"({"happening": "answered", "client": "tom", "within": 60})";
    Trainee quick(within);
    CHECK(quick.hears("tom", "help").waits(60s).answers("tom", "now").isDone());
    Trainee slow(within);
    CHECK_FALSE(slow.hears("tom", "help").waits(61s).answers("tom", "now").isDone());
    Trainee unasked(within);
    CHECK_FALSE(unasked.answers("tom", "now").isDone());
}

TEST_CASE("what must come after something else does not count before it", "[training]")
{
    Trainee trainee(R"({"happening": "answered", "client": "tom",
        "after": {"happening": "texted", "client": "tom", "containing": ["another"]}})");
    trainee.hears("tom", "a seizure").answers("tom", "come in");
    CHECK_FALSE(trainee.isDone());
    trainee.hears("tom", "another one");
    CHECK_FALSE(trainee.isDone());
    CHECK(trainee.answers("tom", "hurry").isDone());
}

TEST_CASE("who was answered first is decided by the first answers", "[training]")
{
    const QByteArray checks = R"([{"well": "first", "missed": "late", "when":
        {"happening": "answered", "client": "tom",
         "before": {"happening": "answered", "client": "aisha"}}}])";
    const auto lesson = *training::readLesson(lessonWith(R"([{"title": "S", "do": "D"}])", checks));
    const auto says = [](const Trainee &trainee) { return trainee.findings().value(0); };
    const Finding well{ true, QStringLiteral("first") };
    const Finding missed{ false, QStringLiteral("late") };
    CHECK(says(Trainee(lesson).answers("tom", "a").answers("aisha", "b")) == well);
    CHECK(says(Trainee(lesson).answers("tom", "a")) == well);
    CHECK(says(Trainee(lesson).answers("aisha", "b").answers("tom", "a")) == missed);
    CHECK(says(Trainee(lesson).answers("aisha", "b")) == missed);
    CHECK(says(Trainee(lesson)) == missed);
}

TEST_CASE("a copy that still holds is one after which they wrote nothing", "[training]")
{
    const QByteArray checks = R"([{"missed": "not all", "when":
        {"happening": "copied", "client": "tom", "still": true}}])";
    const auto lesson = *training::readLesson(lessonWith(R"([{"title": "S", "do": "D"}])", checks));
    Trainee trainee(lesson);
    trainee.hears("tom", "a").copies("tom");
    CHECK(trainee.findings().isEmpty());
    trainee.hears("tom", "b");
    CHECK(trainee.findings() == QList<Finding>{ { false, QStringLiteral("not all") } });
    trainee.hears("aisha", "c").copies("tom");
    CHECK(trainee.findings().isEmpty());
}

TEST_CASE("archiving what was not copied is missed, archiving after the copy done well",
          "[training]")
{
    const QByteArray checks = R"([{"well": "copied", "missed": "lost", "when":
        {"not": {"happening": "archived", "client": "tom", "as": "not copied"}}}])";
    const auto lesson = *training::readLesson(lessonWith(R"([{"title": "S", "do": "D"}])", checks));
    CHECK(Trainee(lesson).copies("tom").archives("tom").findings().first().well);
    CHECK_FALSE(Trainee(lesson).archives("tom", "not copied").findings().first().well);
}

TEST_CASE("a check that is only for some cases says nothing in the others", "[training]")
{
    const QByteArray checks = R"([{"well": "calm", "missed": "shouted",
        "if": {"happening": "answered", "client": "tom"},
        "when": {"happening": "answered", "client": "tom", "containing": ["sorry"]}}])";
    const auto lesson = *training::readLesson(lessonWith(R"([{"title": "S", "do": "D"}])", checks));
    CHECK(Trainee(lesson).findings().isEmpty());
    CHECK_FALSE(Trainee(lesson).answers("tom", "NO").findings().first().well);
    CHECK(Trainee(lesson).answers("tom", "Sorry!").findings().first().well);
}

TEST_CASE("all, any and not are what they say", "[training]")
{
    const QByteArray tom = R"({"happening": "opened", "client": "tom"})";
    const QByteArray aisha = R"({"happening": "opened", "client": "aisha"})";
    CHECK_FALSE(Trainee(R"({"all": [)" + tom + "," + aisha + "]}").opens("tom").isDone());
    CHECK(Trainee(R"({"all": [)" + tom + "," + aisha + "]}").opens("tom").opens("aisha").isDone());
    CHECK(Trainee(R"({"any": [)" + tom + "," + aisha + "]}").opens("aisha").isDone());
    CHECK(Trainee(R"({"not": )" + tom + "}").opens("aisha").isDone());
}

TEST_CASE("steps go in order, but one done before its turn is not asked for again", "[training]")
{
    Trainee trainee(*training::readLesson(lessonWith(R"([
        {"title": "read", "do": "D"},
        {"title": "open", "do": "D", "when": {"happening": "opened", "client": "tom"}},
        {"title": "answer", "do": "D", "when": {"happening": "answered", "client": "tom"}}])")));
    CHECK(trainee.progress().at == 0);
    trainee.opens("tom");
    CHECK(trainee.progress().at == 0);
    CHECK(trainee.progress().behind() == 1);
    trainee.passes(0);
    CHECK(trainee.progress().at == 2);
    trainee.answers("tom", "hello");
    CHECK(trainee.isDone());
    CHECK(trainee.progress().steps.first() == Progress::Step::Passed);
    CHECK(trainee.progress().steps.last() == Progress::Step::Done);
}

TEST_CASE("a step once done stays done", "[training]")
{
    Trainee trainee(R"({"happening": "copied", "client": "tom", "still": true})");
    trainee.hears("tom", "a").copies("tom");
    CHECK(trainee.isDone());
    trainee.hears("tom", "b");
    CHECK(trainee.isDone());
}

TEST_CASE("a skipped step is missed, a read one is not", "[training]")
{
    Trainee trainee(*training::readLesson(lessonWith(R"([
        {"title": "read it", "do": "D"},
        {"title": "open Tom", "do": "D", "when": {"happening": "opened", "client": "tom"}}])")));
    trainee.passes(0).passes(1);
    CHECK(trainee.isDone());
    CHECK(trainee.findings() == QList<Finding>{ { false, QStringLiteral("open Tom"), true } });
    trainee.opens("tom");
    CHECK(trainee.findings().isEmpty());
}
