#include "core/training/lesson.h"
#include "tests/training/traineeship.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;
using training::Lesson;

namespace {

QString faultOf(const QByteArray &json)
{
    const auto lesson = training::readLesson(json);
    REQUIRE_FALSE(lesson);
    CHECK(lesson.error().kind == Error::Kind::Invalid);
    return lesson.error().message;
}

QString faultOfStep(const QByteArray &step)
{
    return faultOf(lessonWith("[" + step + "]"));
}

/// Everything a condition names.
void gather(const training::Condition &condition, QSet<QString> &clients)
{
    if (!condition.client.isEmpty())
        clients.insert(condition.client);
    for (const auto *list : { &condition.of, &condition.after, &condition.before }) {
        for (const training::Condition &one : *list)
            gather(one, clients);
    }
}

} // namespace

TEST_CASE("the shipped lessons can be read, and cover the manual", "[training]")
{
    const QList<Lesson> lessons = training::ourLessons();
    CHECK(lessons.size() == 9);
    for (const Lesson &lesson : lessons) {
        INFO(lesson.title.toStdString());
        CHECK(lesson.steps.size() >= 3);
        CHECK(lesson.steps.size() <= 10);
        CHECK_FALSE(lesson.checks.isEmpty());
        QSet<QString> named;
        for (const auto &step : lesson.steps) {
            if (step.when)
                gather(*step.when, named);
        }
        for (const auto &client : lesson.clients)
            CHECK(named.contains(client.id)); // nobody texts for nothing
    }
}

TEST_CASE("a lesson is not over before anything was done", "[training]")
{
    for (const Lesson &lesson : training::ourLessons()) {
        INFO(lesson.title.toStdString());
        const auto progress = training::progressOf(lesson, {}, {});
        CHECK(progress.at == 0);
        CHECK(progress.behind() == 0);
    }
}

TEST_CASE("a language without lessons of its own has the English ones", "[training]")
{
    CHECK(training::ourLessons(QStringLiteral("tlh")) == training::ourLessons());
}

TEST_CASE("a fault of a lesson is said with its line or its field", "[training]")
{
    CHECK(
        faultOf("{\n\"title\": \"T\",\n\"about\" \"A\"\n}").startsWith(QLatin1String("line 3: ")));
    CHECK(faultOf("[]").contains(QStringLiteral("{ … }")));
    CHECK(faultOf("{}") == QLatin1String("\"title\" is missing"));
    CHECK(faultOf(QByteArray(1 << 21, ' ')).contains(QLatin1String("megabyte")));
    CHECK(faultOfStep(R"({"title": "S", "do": ""})") == QLatin1String("step 1: \"do\" is empty"));
    CHECK(faultOfStep(R"({"title": "S", "do": 3})")
          == QLatin1String("step 1: \"do\" must be words"));
    CHECK(faultOfStep(R"({"title": "S", "do": "D", "wen": {}})")
              .startsWith(QLatin1String("step 1: there is no \"wen\" here")));
    CHECK(faultOfStep(R"({"title": "S", "do": "D", "show": "the moon"})")
              .startsWith(QLatin1String("step 1: \"show\" is \"the moon\"; it may be queue bar")));
    CHECK(faultOfStep(
              R"({"title": "S", "do": "D", "when": {"happening": "opened", "client": "bob"}})")
          == QLatin1String("step 1, \"when\": \"client\" is \"bob\"; it may be tom, aisha"));
    CHECK(faultOfStep(R"({"title": "S", "do": "D", "when": {"happening": "danced"}})")
              .startsWith(QLatin1String("step 1, \"when\": \"happening\" is \"danced\"")));
    CHECK(faultOfStep(R"({"title": "S", "do": "D", "when": {"any": []}})")
          == QLatin1String("step 1, \"when\": \"any\" is empty"));
    CHECK(faultOfStep(R"({"title": "S", "do": "D", "when":
              {"happening": "decided", "client": "tom", "as": "maybe"}})")
              .contains(QLatin1String("\"as\" is \"maybe\"; it may be stop")));
    CHECK(faultOf(lessonWith("[]")) == QLatin1String("a lesson needs at least one step"));
    CHECK(faultOf(lessonWith(R"([{"title": "S", "do": "D"}])",
                             R"([{"when": {"happening": "opened"}}])"))
              .startsWith(QLatin1String("check 1: a check needs")));
}

TEST_CASE("clients of a lesson are made ones, each with an id and a number of its own",
          "[training]")
{
    const QByteArray good = lessonWith(R"([{"title": "S", "do": "D"}])");
    REQUIRE(training::readLesson(good));
    const auto with = [&](const char *old, const char *fresh) {
        return faultOf(QByteArray(good).replace(old, fresh));
    };
    CHECK(with("+12175550151", "+12173331234").contains(QLatin1String("555-01xx")));
    CHECK(with("+12175550151", "+12175550139").contains(QLatin1String("another client")));
    CHECK(with("\"aisha\"", "\"tom\"").contains(QLatin1String("the id of another client")));
    CHECK(with("\"text\": \"hello\"", "\"texts\": \"hello\"")
              .startsWith(QLatin1String("client 2, step 1:")));
    CHECK(with("\"minutes\": 2, \"queue\": \"SAC\"", "\"minutes\": 2, \"queue\": \"LAC\"")
              .contains(QLatin1String("nobody texts \"LAC\"")));
    CHECK(QString(with("\"queue\": \"SAC\", \"steps\": [{\"text\": \"hello\"}]",
                       "\"queue\": \"ZOO\", \"steps\": [{\"text\": \"hello\"}]"))
              .contains(QLatin1String("\"queue\" is \"ZOO\"; it may be SAC")));
}

TEST_CASE("a trainer's file is read like ours", "[training]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.json"));
    CHECK(training::readLessonFile(path).error().kind == Error::Kind::NotFound);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(lessonWith(R"([{"title": "S", "do": "D"}])"));
    file.close();
    const auto lesson = training::readLessonFile(path);
    REQUIRE(lesson);
    CHECK(lesson->clients.size() == 2);
    CHECK(lesson->clients.first().script.client.name == QLatin1String("Tom Becker"));
}
