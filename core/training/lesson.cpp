#include "core/training/lesson.h"

#include "core/compiledin.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <iterator>

namespace ivm::training {

using practice::Handwritten;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonFaults)
};

// clang-format off
constexpr std::pair<Place, const char *> Places[] = {
    { Place::QueueBar, "queue bar" },
    { Place::List, "list" },
    { Place::NeedsReply, "needs reply" },
    { Place::ShowArchived, "show archived" },
    { Place::Thread, "conversation" },
    { Place::Photo, "photo" },
    { Place::Box, "box" },
    { Place::Send, "send" },
    { Place::WhyClosed, "why closed" },
    { Place::Copy, "copy" },
    { Place::Archive, "archive" },
    { Place::More, "more" },
    { Place::Client, "client" },
    { Place::Initials, "initials" },
    { Place::Settings, "settings" },
};

constexpr const char *Ours[] = { "newcomer", "emergency", "angry", "stop", "yesafterstop",
                                 "photo", "wrongnumber", "commlog", "endofday" };
// clang-format on

LessonClient readLessonClient(Handwritten &from, const QStringList &known)
{
    LessonClient client;
    client.id = from.words(QStringLiteral("id"));
    if (known.contains(client.id))
        from.refuse(Words::tr("\"%1\" is the id of another client too").arg(client.id));
    client.script = practice::readClient(from);
    from.finish();
    return client;
}

LessonStep readLessonStep(Handwritten &from, const QStringList &clients)
{
    LessonStep step;
    step.title = from.words(QStringLiteral("title"));
    step.instruction = from.words(QStringLiteral("do"));
    step.hint = from.wordsIfAny(QStringLiteral("hint"));
    if (from.has(QStringLiteral("show"))) {
        const QString place = from.oneOf(QStringLiteral("show"), allPlaces());
        for (const auto &[known, word] : Places) {
            if (place == QLatin1String(word))
                step.show = known;
        }
    }
    if (from.has(QStringLiteral("when"))) {
        Handwritten when = from.object(QStringLiteral("when"));
        step.when = readCondition(when, clients);
    }
    from.finish();
    return step;
}

LessonCheck readLessonCheck(Handwritten &from, const QStringList &clients)
{
    LessonCheck check;
    check.well = from.wordsIfAny(QStringLiteral("well"));
    check.missed = from.wordsIfAny(QStringLiteral("missed"));
    if (check.well.isEmpty() && check.missed.isEmpty())
        from.refuse(Words::tr("a check needs \"well\", \"missed\" or both"));
    if (from.has(QStringLiteral("if"))) {
        Handwritten only = from.object(QStringLiteral("if"));
        check.onlyIf = readCondition(only, clients);
    }
    Handwritten when = from.object(QStringLiteral("when"));
    check.when = readCondition(when, clients);
    from.finish();
    return check;
}

} // namespace

QStringList allPlaces()
{
    QStringList all;
    for (const auto &[place, word] : Places)
        all.append(QString::fromLatin1(word));
    return all;
}

Result<Lesson> readLesson(const QByteArray &json)
{
    const auto document = practice::readHandwritten(json);
    if (!document)
        return tl::unexpected(document.error());
    std::optional<Error> fault;
    Handwritten from(document->isObject() ? QJsonValue(document->object()) : QJsonValue(), {},
                     fault);
    Lesson lesson;
    lesson.title = from.words(QStringLiteral("title"));
    lesson.about = from.words(QStringLiteral("about"));
    lesson.minutes = int(from.number(QStringLiteral("minutes"), 1, 120));
    lesson.queue = from.words(QStringLiteral("queue"));
    QStringList ids;
    QList<QByteArray> numbers;
    for (Handwritten &one : from.objects(QStringLiteral("clients"), Words::tr("client"))) {
        lesson.clients.append(readLessonClient(one, ids));
        ids.append(lesson.clients.last().id);
        const QByteArray number = lesson.clients.last().script.client.number;
        if (numbers.contains(number))
            one.refuse(Words::tr("another client has this number too"));
        numbers.append(number);
    }
    for (Handwritten &one : from.objects(QStringLiteral("steps"), Words::tr("step")))
        lesson.steps.append(readLessonStep(one, ids));
    if (from.has(QStringLiteral("checks"))) {
        for (Handwritten &one : from.objects(QStringLiteral("checks"), Words::tr("check")))
            lesson.checks.append(readLessonCheck(one, ids));
    }
    if (lesson.steps.isEmpty())
        from.refuse(Words::tr("a lesson needs at least one step"));
    const auto isOfQueue = [&](const LessonClient &client) {
        return QString::fromLatin1(client.script.queue) == lesson.queue;
    };
    if (!lesson.clients.isEmpty() && std::ranges::none_of(lesson.clients, isOfQueue))
        from.refuse(
            Words::tr("nobody texts \"%1\", the queue the lesson opens with").arg(lesson.queue));
    from.finish();
    if (fault)
        return tl::unexpected(*fault);
    return lesson;
}

Result<Lesson> readLessonFile(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, Words::tr("the lesson cannot be opened"));
    // One byte more than may be: a larger file is refused, not read.
    return readLesson(opened.read((1 << 20) + 1));
}

Lesson toldAs(Lesson lesson, const Lesson &twin)
{
    if (lesson.steps.size() != twin.steps.size() || lesson.checks.size() != twin.checks.size())
        return lesson;
    lesson.title = twin.title;
    lesson.about = twin.about;
    for (int i = 0; i < lesson.steps.size(); ++i) {
        lesson.steps[i].title = twin.steps.at(i).title;
        lesson.steps[i].instruction = twin.steps.at(i).instruction;
        lesson.steps[i].hint = twin.steps.at(i).hint;
    }
    for (int i = 0; i < lesson.checks.size(); ++i) {
        lesson.checks[i].well = twin.checks.at(i).well;
        lesson.checks[i].missed = twin.checks.at(i).missed;
    }
    return lesson;
}

QList<Lesson> ourLessons(const QString &language)
{
    QList<Lesson> lessons;
    for (const char *name : Ours) {
        const auto path = [&](const QString &in) {
            return QStringLiteral("practice/lessons/%1/%2.json").arg(in, QLatin1String(name));
        };
        const bool translated = !language.isEmpty() && isCompiledIn(path(language));
        const auto lesson
            = readLesson(compiledIn(path(translated ? language : QStringLiteral("en"))));
        if (!lesson)
            qFatal("lesson %s: %s", name, qUtf8Printable(lesson.error().message));
        lessons.append(*lesson);
    }
    return lessons;
}

} // namespace ivm::training
