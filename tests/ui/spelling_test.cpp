#include "tests/support/catch.h"
#include "ui/composer/spelling.h"
#include "ui/composer/spellmarker.h"

#include <QFile>
#include <QLibrary>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace ivm;

namespace {

/// A dictionary of a few words, so that the test is about us and not about English. Where Hunspell
/// is not installed there is nothing to look at.
struct Speller
{
    Speller()
    {
        write("made.aff", "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n");
        write("made.dic", "7\nthe/S\ndog/S\nis\nready\nhome/S\ncan't\ncafé\n");
        spelling.begin(folder.path(), QStringLiteral("made"));
        hunspell = QTest::qWaitFor([this] { return spelling.isReady(); }, 3000);
    }
    void write(const char *name, const char *text) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QStringList marked(const char *line, int cursor = -1) const
    {
        const QString text = QString::fromUtf8(line);
        QStringList words;
        for (const auto &[start, length] : spelling.misspelled(text, cursor))
            words << text.mid(start, length);
        return words;
    }
    QTemporaryDir folder;
    Spelling spelling;
    bool hunspell = false;
};

} // namespace

TEST_CASE("without a dictionary nothing is marked and nothing breaks", "[spelling]")
{
    Spelling spelling;
    CHECK_FALSE(spelling.isReady());
    CHECK(spelling.knows(QStringLiteral("xqzt")));
    CHECK(spelling.misspelled(QStringLiteral("xqzt")).isEmpty());
    CHECK(spelling.suggestions(QStringLiteral("xqzt")).isEmpty());
    spelling.begin(QStringLiteral("/nowhere"), QStringLiteral("none"));
    QTest::qWait(10);
    CHECK_FALSE(spelling.isReady());
}

TEST_CASE("misspelled words are marked, the trade's words and what is no word are not",
          "[spelling]")
{
    const Speller speller;
    if (!speller.hunspell) {
        WARN("Hunspell is not installed: nothing to test");
        return;
    }
    struct Case
    {
        const char *line;
        const char *marked;
    };
    const Case cases[] = {
        { "the dogs is ready", "" },
        { "teh dog is raedy", "teh raedy" },
        { "The Dog can't", "" },
        { "the dog’s home", "" }, // curly, too
        { "gabapentin Gabapentin's prednisone", "" },
        { "GDV CBC", "" }, // abbreviations
        { "T4 b12x 10:30", "" },
        { "http://teh.example/raedy teh@raedy", "" },
        { "{animl} is ready", "" },
        { "café", "" },
        { "", "" },
        { "x", "" },
    };
    for (const Case &one : cases) {
        INFO(one.line);
        CHECK(speller.marked(one.line).join(u' ') == QString::fromUtf8(one.marked));
    }
    CHECK(speller.marked("the teh", 7).isEmpty()); // still being written
    CHECK(speller.marked("the teh", 3) == QStringList{ QStringLiteral("teh") });
    CHECK(speller.spelling.suggestions(QStringLiteral("hte")).contains(QStringLiteral("the")));
}

TEST_CASE("a word that is right after all is marked no longer", "[spelling]")
{
    Speller speller;
    if (!speller.hunspell)
        return;
    QPlainTextEdit box;
    const SpellMarker marker(box, speller.spelling);
    box.setPlainText(QStringLiteral("the dog\nfloof is ready"));
    REQUIRE(marker.nextFrom(0));
    CHECK(marker.nextFrom(0)->text == QStringLiteral("floof"));
    CHECK(marker.markedAt(10)->start == 8);
    CHECK_FALSE(marker.markedAt(2));
    speller.spelling.learn(QStringLiteral("Floof"));
    CHECK_FALSE(marker.nextFrom(0));
    CHECK(box.toPlainText()
          == QStringLiteral("the dog\nfloof is ready")); // never changed by itself
}
