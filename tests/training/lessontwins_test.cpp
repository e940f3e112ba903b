// The lessons in Spanish beside the English ones: told otherwise, but the same clients do the same,
// and the same counts.

#include "core/compiledin.h"
#include "core/consent/keywords.h"
#include "core/consent/stopwish.h"
#include "core/model/urgency.h"
#include "core/training/lesson.h"
#include "tests/support/catch.h"

#include <QDir>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace ivm::training;

namespace {

struct Twins
{
    Lesson english;
    Lesson spanish;
};

QList<Twins> allTwins()
{
    const QList<Lesson> english = ourLessons(QStringLiteral("en"));
    const QList<Lesson> spanish = ourLessons(QStringLiteral("es"));
    REQUIRE(english.size() == spanish.size());
    QList<Twins> all;
    for (int i = 0; i < english.size(); ++i)
        all.append({ english.at(i), spanish.at(i) });
    return all;
}

/// What a condition asks for, without the words of either language.
Condition wordless(Condition condition)
{
    if (!condition.containing.isEmpty())
        condition.containing = { QStringLiteral("some words") };
    for (auto *list : { &condition.of, &condition.after, &condition.before }) {
        for (Condition &one : *list)
            one = wordless(one);
    }
    return condition;
}

std::optional<Condition> wordless(const std::optional<Condition> &condition)
{
    return condition ? std::optional(wordless(*condition)) : std::nullopt;
}

/// Every condition of a lesson, those inside others too.
QList<Condition> allConditions(const Lesson &lesson)
{
    QList<Condition> all;
    for (const LessonStep &step : lesson.steps) {
        if (step.when)
            all.append(*step.when);
    }
    for (const LessonCheck &check : lesson.checks) {
        if (check.onlyIf)
            all.append(*check.onlyIf);
        all.append(check.when);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Condition one = all.at(i);
        all += one.of + one.after + one.before;
    }
    return all;
}

bool areTold(const QString &english, const QString &spanish)
{
    return english.isEmpty() ? spanish.isEmpty() : !spanish.isEmpty() && spanish != english;
}

} // namespace

TEST_CASE("every English lesson has a Spanish one", "[training]")
{
    const QDir lessons(QStringLiteral(IVM_SOURCE_DIR "/resources/practice/lessons"));
    const QStringList english = QDir(lessons.filePath(QStringLiteral("en"))).entryList(QDir::Files);
    CHECK(english.size() == ourLessons().size());
    CHECK(QDir(lessons.filePath(QStringLiteral("es"))).entryList(QDir::Files) == english);
    for (const QString &name : english) {
        INFO(name.toStdString());
        CHECK(isCompiledIn(QStringLiteral("practice/lessons/en/") + name));
        CHECK(isCompiledIn(QStringLiteral("practice/lessons/es/") + name));
    }
}

TEST_CASE("a Spanish lesson has the clients, steps and checks of the English one, all of it told",
          "[training]")
{
    for (const auto &[english, spanish] : allTwins()) {
        INFO(english.title.toStdString());
        CHECK(areTold(english.title, spanish.title));
        CHECK(areTold(english.about, spanish.about));
        CHECK(spanish.minutes == english.minutes);
        CHECK(spanish.queue == english.queue);
        REQUIRE(spanish.clients.size() == english.clients.size());
        for (int i = 0; i < english.clients.size(); ++i) {
            LessonClient there = english.clients.at(i);
            const LessonClient &here = spanish.clients.at(i);
            INFO(there.id.toStdString());
            REQUIRE(here.script.steps.size() == there.script.steps.size());
            for (int step = 0; step < there.script.steps.size(); ++step) {
                QString &text = there.script.steps[step].text;
                const QString &words = here.script.steps.at(step).text;
                // Keywords are the same in every language.
                CHECK((keywordOf(text) == KeywordMatch{} ? areTold(text, words) : words == text));
                text = words;
            }
            CHECK(here == there); // who, when, photos and the rest
        }
        REQUIRE(spanish.steps.size() == english.steps.size());
        for (int i = 0; i < english.steps.size(); ++i) {
            const LessonStep &there = english.steps.at(i);
            const LessonStep &here = spanish.steps.at(i);
            INFO(there.title.toStdString());
            CHECK(areTold(there.title, here.title));
            CHECK(areTold(there.instruction, here.instruction));
            CHECK(areTold(there.hint, here.hint));
            CHECK(here.show == there.show);
            CHECK((wordless(here.when) == wordless(there.when)));
        }
        REQUIRE(spanish.checks.size() == english.checks.size());
        for (int i = 0; i < english.checks.size(); ++i) {
            const LessonCheck &there = english.checks.at(i);
            const LessonCheck &here = spanish.checks.at(i);
            INFO(there.well.toStdString() << there.missed.toStdString());
            CHECK(areTold(there.well, here.well));
            CHECK(areTold(there.missed, here.missed));
            CHECK((wordless(here.onlyIf) == wordless(there.onlyIf)));
            CHECK((wordless(here.when) == wordless(there.when)));
        }
    }
}

TEST_CASE("what a lesson waits for a client to say, they do say, in either language", "[training]")
{
    int waitedFor = 0;
    for (const auto &twins : allTwins()) {
        for (const Lesson &lesson : { twins.english, twins.spanish }) {
            for (const Condition &condition : allConditions(lesson)) {
                if (condition.what != Happening::Kind::Texted || condition.containing.isEmpty())
                    continue;
                ++waitedFor;
                INFO(lesson.title.toStdString()
                     << ": " << condition.containing.join(u'/').toStdString());
                const auto client
                    = std::ranges::find(lesson.clients, condition.client, &LessonClient::id);
                REQUIRE(client != lesson.clients.end());
                CHECK(std::ranges::any_of(client->script.steps, [&](const practice::Step &step) {
                    return std::ranges::any_of(condition.containing, [&](const QString &part) {
                        return step.text.contains(part, Qt::CaseInsensitive);
                    });
                }));
            }
        }
    }
    CHECK(waitedFor > 10);
}

TEST_CASE("an English answer counts in a Spanish lesson as it does in an English one", "[training]")
{
    int compared = 0;
    for (const auto &[english, spanish] : allTwins()) {
        const QList<Condition> there = allConditions(english);
        const QList<Condition> here = allConditions(spanish);
        REQUIRE(here.size() == there.size());
        for (int i = 0; i < there.size(); ++i) {
            if (there.at(i).what != Happening::Kind::Answered)
                continue;
            for (const QString &part : there.at(i).containing) {
                ++compared;
                INFO(spanish.title.toStdString() << ": " << part.toStdString());
                CHECK(here.at(i).containing.contains(part));
            }
        }
    }
    CHECK(compared > 15);
}

TEST_CASE("what clients of a lesson write is as urgent, and as much a wish to stop, in Spanish",
          "[training]")
{
    int urgent = 0;
    int wishes = 0;
    for (const auto &[english, spanish] : allTwins()) {
        for (int client = 0; client < english.clients.size(); ++client) {
            const auto &there = english.clients.at(client).script.steps;
            const auto &here = spanish.clients.at(client).script.steps;
            for (int step = 0; step < there.size(); ++step) {
                INFO(here.at(step).text.toStdString());
                const bool isUrgent = UrgentWords::builtIn().isUrgent(there.at(step).text);
                const bool isWish = StopWishes::shipped().isSuspected(there.at(step).text);
                urgent += isUrgent;
                wishes += isWish;
                CHECK(UrgentWords::builtIn().isUrgent(here.at(step).text) == isUrgent);
                CHECK(StopWishes::shipped().isSuspected(here.at(step).text) == isWish);
            }
        }
    }
    CHECK(urgent > 0);
    CHECK(wishes > 0);
}

TEST_CASE("a lesson under way goes on in another language with the clients that are there",
          "[training]")
{
    for (const auto &[english, spanish] : allTwins()) {
        const Lesson told = toldAs(english, spanish);
        INFO(told.title.toStdString());
        CHECK(told.title == spanish.title);
        CHECK(told.steps.first().instruction == spanish.steps.first().instruction);
        CHECK(told.checks.last().well == spanish.checks.last().well);
        CHECK(told.clients == english.clients);
        CHECK((told.steps.last().when == english.steps.last().when));
        CHECK(toldAs(told, english) == english);
    }
    const Lesson first = ourLessons().first();
    Lesson other = first;
    other.steps.removeLast();
    CHECK(toldAs(first, other) == first);
}
