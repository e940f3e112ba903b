#pragma once

// A lesson in the making and what happened in it, in a few words.
//
//     Trainee trainee(R"({"happening": "answered", "client": "tom", "within": 60})");
//     trainee.hears("tom", "a seizure!").waits(30s).answers("tom", "Come in now");
//     CHECK(trainee.isDone());

#include "core/training/progress.h"
#include "tests/support/catch.h"

namespace ivm::test {

using training::Happening;

/// A lesson of Tom and Aisha with these steps and checks, as JSON.
inline QByteArray lessonWith(const QByteArray &steps, const QByteArray &checks = "[]")
{
    return R"({"title": "T", "about": "A", "minutes": 2, "queue": "SAC", "clients": [
        {"id": "tom", "name": "Tom Becker", "number": "+12175550151", "queue": "SAC",
         "steps": [{"text": "a seizure"}]},
        {"id": "aisha", "number": "+12175550139", "queue": "SAC", "steps": [{"text": "hello"}]}],
        "steps": )"
        + steps + R"(, "checks": )" + checks + "}";
}

class Trainee
{
public:
    /// One step, done when this holds.
    explicit Trainee(const QByteArray &when)
        : Trainee(*training::readLesson(
              lessonWith(R"([{"title": "S", "do": "D", "when": )" + when + "}]")))
    { }
    explicit Trainee(training::Lesson lesson)
        : m_lesson(std::move(lesson))
    { }

    Trainee &waits(Millis time)
    {
        m_now += time;
        return *this;
    }
    Trainee &sees(Happening::Kind kind, const char *client, const char *words = "")
    {
        record.append({ .kind = kind,
                        .at = m_now,
                        .client = QString::fromUtf8(client),
                        .words = QString::fromUtf8(words) });
        return *this;
    }
    Trainee &hears(const char *client, const char *text)
    {
        return sees(Happening::Kind::Texted, client, text);
    }
    Trainee &answers(const char *client, const char *text)
    {
        return sees(Happening::Kind::Answered, client, text);
    }
    Trainee &opens(const char *client) { return sees(Happening::Kind::Opened, client); }
    Trainee &copies(const char *client) { return sees(Happening::Kind::Copied, client); }
    Trainee &archives(const char *client, const char *how = "")
    {
        return sees(Happening::Kind::Archived, client, how);
    }
    Trainee &passes(int step)
    {
        passed.insert(step);
        return *this;
    }

    training::Progress progress() const { return training::progressOf(m_lesson, record, passed); }
    QList<training::Finding> findings() const
    {
        return training::findingsOf(m_lesson, record, passed);
    }
    bool isDone() const { return progress().isOver(); }

    training::Record record;
    QSet<int> passed;

private:
    training::Lesson m_lesson;
    Instant m_now = fromMs(1'795'000'000'000);
};

} // namespace ivm::test
