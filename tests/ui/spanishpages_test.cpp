// Help and lessons in Spanish: a page for each English one, of the same shape, that calls buttons
// what the window calls them.

#include "core/compiledin.h"
#include "core/training/lesson.h"
#include "tests/ui/tsfile.h"
#include "ui/help/helppage.h"
#include "ui/help/keyedtext.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace ivm;
using namespace ivm::test;

namespace {

/// The same sentence in both languages.
struct Told
{
    QString place; ///< For a person who is to mend it.
    QString english;
    QString spanish;
};

QList<Told> allTold()
{
    QList<Told> all;
    const QList<HelpPage> english = ourHelp(QStringLiteral("en"));
    const QList<HelpPage> spanish = ourHelp(QStringLiteral("es"));
    REQUIRE(english.size() == spanish.size());
    for (int page = 0; page < english.size(); ++page) {
        const HelpPage &there = english.at(page);
        const HelpPage &here = spanish.at(page);
        INFO(there.id.toStdString());
        REQUIRE(here.lines.size() == there.lines.size());
        all.append({ there.id, there.title, here.title });
        for (int line = 0; line < there.lines.size(); ++line)
            all.append({ there.id, there.lines.at(line).words, here.lines.at(line).words });
    }
    const QList<training::Lesson> lessons = training::ourLessons(QStringLiteral("en"));
    const QList<training::Lesson> lecciones = training::ourLessons(QStringLiteral("es"));
    REQUIRE(lessons.size() == lecciones.size());
    for (int lesson = 0; lesson < lessons.size(); ++lesson) {
        const auto &there = lessons.at(lesson);
        const auto &here = lecciones.at(lesson);
        REQUIRE(here.steps.size() == there.steps.size());
        for (int step = 0; step < there.steps.size(); ++step) {
            all.append(
                { there.title, there.steps.at(step).instruction, here.steps.at(step).instruction });
            all.append({ there.title, there.steps.at(step).hint, here.steps.at(step).hint });
        }
    }
    return all;
}

QStringList quoted(const QString &text)
{
    static const QRegularExpression quotes(QStringLiteral("“([^”]*)”"));
    QStringList found;
    for (auto matches = quotes.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

/// A label without the sign before it and the date after it: "✓ opted in", "… through here · %1".
QString bare(QString label)
{
    static const QRegularExpression around(QStringLiteral("^[✓⊘×?…] | · %1$"));
    return label.remove(around);
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

TEST_CASE("every English page of help has a Spanish one", "[help][translations]")
{
    const QDir pages(QStringLiteral(IVM_SOURCE_DIR "/resources/help/pages"));
    const QStringList english = QDir(pages.filePath(QStringLiteral("en"))).entryList(QDir::Files);
    CHECK(english.size() == ourHelp().size());
    CHECK(QDir(pages.filePath(QStringLiteral("es"))).entryList(QDir::Files) == english);
    for (const QString &name : english) {
        INFO(name.toStdString());
        CHECK(isCompiledIn(QStringLiteral("help/pages/en/") + name));
        CHECK(isCompiledIn(QStringLiteral("help/pages/es/") + name));
    }
}

TEST_CASE("a Spanish page has the lines of the English one: steps, signs and links, all of it told",
          "[help][translations]")
{
    const QList<HelpPage> english = ourHelp(QStringLiteral("en"));
    const QList<HelpPage> spanish = ourHelp(QStringLiteral("es"));
    REQUIRE(english.size() == spanish.size());
    for (int page = 0; page < english.size(); ++page) {
        const HelpPage &there = english.at(page);
        const HelpPage &here = spanish.at(page);
        INFO(there.id.toStdString());
        CHECK(here.id == there.id);
        CHECK(here.title != there.title);
        REQUIRE(here.lines.size() == there.lines.size());
        for (int line = 0; line < there.lines.size(); ++line) {
            const HelpLine &one = there.lines.at(line);
            const HelpLine &twin = here.lines.at(line);
            INFO(one.words.toStdString() << " / " << twin.words.toStdString());
            CHECK((twin.kind == one.kind));
            CHECK((twin.icon == one.icon));
            CHECK(twin.picture == one.picture);
            CHECK(twin.number == one.number);
            CHECK_FALSE(twin.words.contains(QLatin1String("Ctrl+")));
            const bool isName
                = one.kind == HelpLine::Kind::Link || one.kind == HelpLine::Kind::Keys;
            CHECK((twin.words == one.words) == isName);
        }
    }
}

TEST_CASE("Spanish pages and lessons name the same keys as the English ones",
          "[help][translations]")
{
    for (const Told &told : allTold()) {
        INFO(told.place.toStdString() << ": " << told.spanish.toStdString());
        CHECK(sorted(keysNamed(told.spanish)) == sorted(keysNamed(told.english)));
    }
}

TEST_CASE(
    "what an English page quotes from the window, the Spanish one quotes as the window has it",
    "[help][translations]")
{
    QHash<QString, QSet<QString>> spanishOf;
    for (const Entry &entry :
         entriesOf(QStringLiteral(IVM_SOURCE_DIR "/resources/translations/ivm_es.ts"))) {
        for (const QString &form : entry.forms)
            spanishOf[bare(entry.source)].insert(bare(form));
    }
    int labels = 0;
    for (const Told &told : allTold()) {
        const QStringList there = quoted(told.english);
        const QStringList here = quoted(told.spanish);
        INFO(told.place.toStdString() << ": " << told.spanish.toStdString());
        REQUIRE(here.size() == there.size());
        for (int i = 0; i < there.size(); ++i) {
            if (!spanishOf.contains(there.at(i)))
                continue; // somebody's words, no label
            ++labels;
            INFO(there.at(i).toStdString() << " is not " << here.at(i).toStdString());
            CHECK(spanishOf.value(there.at(i)).contains(here.at(i)));
        }
    }
    CHECK(labels > 40);
}
