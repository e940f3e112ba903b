#include "tests/ui/console.h"
#include "ui/help/keyedtext.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/practice/guide.h"
#include "ui/practice/guidepane.h"
#include "ui/practice/pointer.h"

#include <QScrollArea>
#include <QSignalSpy>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Karen's lesson: open, answer, read, archive.
const QByteArray KarensLesson = R"({"title": "Karen", "about": "One text.", "minutes": 2,
    "queue": "SAC",
    "clients": [{"id": "karen", "number": "+12175550148", "queue": "SAC",
                 "steps": [{"text": "hello"}]}],
    "steps": [
      {"title": "Open it", "do": "Open Karen’s conversation.", "hint": "In the list.",
       "show": "list", "when": {"happening": "opened", "client": "karen"}},
      {"title": "Read", "do": "Archive with {key:archive}, later.", "show": "box"},
      {"title": "Answer", "do": "Answer her.",
       "when": {"happening": "answered", "client": "karen"}}],
    "checks": [
      {"when": {"not": {"happening": "archived", "client": "karen", "as": "not copied"}},
       "well": "Nothing lost.", "missed": "Lost."},
      {"when": {"happening": "copied", "client": "karen"}, "well": "Copied.",
       "missed": "Not copied."}]})";

struct Practice
{
    Console console;
    std::unique_ptr<Guide> guide;

    explicit Practice(bool lesson = true, QSize size = { 1440, 900 })
    {
        console.folder.receives("long ago");
        console.everyoneOptedIn();
        console.folder.clock.advance(1h);
        WindowConfig config;
        config.practice = true;
        console.open(config, size);
        GuideCourse course;
        course.lessons
            = { *training::readLesson(KarensLesson), *training::readLesson(KarensLesson) };
        if (lesson) {
            course.lesson = course.lessons.first();
            course.at = 0;
        }
        guide = std::make_unique<Guide>(*console.window, console.folder.readers(), console.commands,
                                        console.folder.clock, course);
        QCoreApplication::processEvents();
    }
    ~Practice() { guide.reset(); } // before its window

    GuidePane &pane() { return *console.part<GuidePane>("guide"); }
    QString words(const char *label)
    {
        const auto *found = pane().findChild<QLabel *>(QString::fromLatin1(label));
        return found && found->isVisibleTo(&pane()) ? found->text() : QString();
    }
    bool comesTo(const char *step)
    {
        return QTest::qWaitFor([&] { return words("guideStep") == QString::fromUtf8(step); });
    }
    look::Button *button(const char *name)
    {
        return pane().findChild<look::Button *>(QString::fromLatin1(name));
    }
    void click(const char *name)
    {
        REQUIRE(button(name));
        button(name)->click();
        QCoreApplication::processEvents();
    }
    void answered()
    {
        console.folder.clock.advance(10s);
        console.folder.sent("Hello Karen").to(Karen).on("SAC");
        console.changed("SAC");
    }
    void open() { console.window->openConversation(console.folder.idOf("SAC", Karen)); }
};

} // namespace

TEST_CASE("the guide leads step by step, and goes on when a step is done at the desk", "[guide]")
{
    Practice practice;
    CHECK(practice.words("guideCounter") == QStringLiteral("Step 1 of 3"));
    CHECK(practice.words("guideStep") == QStringLiteral("Open it"));
    practice.open();
    REQUIRE(practice.comesTo("Read"));
    // The key is the one that is bound.
    CHECK(practice.words("guideDo") == QStringLiteral("Archive with Ctrl+E, later."));
    practice.click("guideNext");
    REQUIRE(practice.comesTo("Answer"));
    practice.answered();
    REQUIRE(QTest::qWaitFor([&] { return !practice.words("lessonEnd").isEmpty(); }));
    CHECK(practice.words("lessonEnd") == QStringLiteral("Done, with 1 to look at"));
    QStringList findings;
    for (const QWidget *line : practice.pane().findChildren<QWidget *>(QStringLiteral("finding")))
        findings << line->accessibleName();
    CHECK(findings
          == QStringList{ QStringLiteral("Nothing lost."), QStringLiteral("Not copied.") });
}

TEST_CASE("what was at the desk before the lesson ticks nothing", "[guide]")
{
    Practice practice;
    practice.console.changed("SAC");
    QTest::qWait(300); // one look of the guide
    CHECK(practice.words("guideStep") == QStringLiteral("Open it"));
}

TEST_CASE("a hint is shown on demand, a step can be skipped and then counts as missed", "[guide]")
{
    Practice practice;
    CHECK(practice.words("guideHint").isEmpty());
    practice.click("guideHintButton");
    CHECK(practice.words("guideHint") == QStringLiteral("In the list."));
    practice.click("guideSkip");
    CHECK(practice.words("guideStep") == QStringLiteral("Read"));
    CHECK(practice.words("guideHint").isEmpty());
    practice.click("guideNext");
    practice.click("guideSkip");
    REQUIRE(QTest::qWaitFor([&] { return !practice.words("lessonEnd").isEmpty(); }));
    CHECK(practice.words("lessonEnd") == QStringLiteral("Done, with 3 to look at"));
}

TEST_CASE("a step that is done takes the keyboard from nobody who writes", "[guide]")
{
    Practice practice;
    practice.button("guideShow")->setFocus(Qt::MouseFocusReason); // was there before
    practice.open();
    auto *box = practice.console.part<QWidget>("composerBox");
    box->setFocus();
    REQUIRE(practice.console.focus() == QStringLiteral("composerBox"));
    REQUIRE(practice.comesTo("Read"));
    CHECK(practice.console.focus() == QStringLiteral("composerBox"));
    // Who is in the guide stays in it.
    practice.button("guideNext")->setFocus();
    practice.click("guideNext");
    REQUIRE(practice.comesTo("Answer"));
    CHECK(practice.pane().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("each step is said to screen readers, politely and once", "[guide]")
{
    QStringList said;
    look::listenToAnnouncements([&](const QString &words, look::Heed heed) {
        if (words.startsWith(QLatin1String("Step"))) {
            CHECK(heed == look::Heed::Politely);
            said << words;
        }
    });
    Practice practice;
    practice.open();
    REQUIRE(practice.comesTo("Read"));
    practice.console.changed("SAC");
    look::listenToAnnouncements({});
    CHECK(said
          == QStringList{ QStringLiteral("Step 1 of 3. Open Karen’s conversation."),
                          QStringLiteral("Step 2 of 3. Archive with Ctrl+E, later.") });
    CHECK_FALSE(practice.pane().accessibleName().isEmpty());
}

TEST_CASE("the guide points at what it means, with a ring and with the keyboard", "[guide]")
{
    Practice practice;
    auto *pointer = practice.console.part<Pointer>("pointer");
    practice.click("guideShow");
    REQUIRE(pointer->target());
    CHECK(pointer->target()->objectName() == QStringLiteral("conversationList"));
    CHECK(practice.console.focus() == QStringLiteral("conversationList"));
    CHECK(pointer->testAttribute(Qt::WA_TransparentForMouseEvents));
    practice.click("guideSkip");
    practice.click("guideShow"); // the box, while no conversation is open
    CHECK(practice.words("guideSaid").contains(QStringLiteral("open the conversation first")));
    practice.open();
    practice.click("guideShow");
    CHECK(practice.words("guideSaid").isEmpty());
    CHECK(pointer->target()->objectName() == QStringLiteral("composerBox"));
    CHECK(practice.console.focus() == QStringLiteral("composerBox"));
}

TEST_CASE("every place that a lesson can show is in the window", "[guide]")
{
    Practice practice;
    practice.open();
    for (int place = 0; place <= int(training::Place::Settings); ++place) {
        INFO(training::allPlaces().at(place).toStdString());
        CHECK(placeIn(*practice.console.window, training::Place(place)));
    }
}

TEST_CASE("every key that a lesson names is bound", "[guide]")
{
    Practice practice;
    int named = 0;
    for (const training::Lesson &lesson : training::ourLessons()) {
        for (const training::LessonStep &step : lesson.steps) {
            for (const QString &key : keysNamed(step.instruction + step.hint)) {
                INFO(lesson.title.toStdString() << " names " << key.toStdString());
                CHECK_FALSE(practice.console.window->keyFor(key).isEmpty());
                ++named;
            }
            CHECK_FALSE((step.instruction + step.hint).contains(QLatin1String("Ctrl+")));
        }
    }
    CHECK(named > 10);
}

TEST_CASE("without a lesson the guide offers them, and a file that is none says why", "[guide]")
{
    Practice practice(false);
    QSignalSpy wanted(practice.guide.get(), &Guide::lessonWanted);
    auto *second = practice.pane().findChild<QAbstractButton *>(QStringLiteral("lesson1"));
    REQUIRE(second);
    CHECK(second->accessibleName() == QStringLiteral("Karen"));
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return wanted.size() == 1; }));
    CHECK(wanted.first().first().toInt() == 1);
    practice.guide->refuseFile(QStringLiteral("step 2: \"do\" is missing"));
    CHECK(practice.words("lessonFault").endsWith(QStringLiteral("step 2: \"do\" is missing")));
    QSignalSpy file(practice.guide.get(), &Guide::fileWanted);
    practice.click("lessonFile");
    CHECK(QTest::qWaitFor([&] { return file.size() == 1; }));
}

TEST_CASE("from a lesson to the others and back, or again from its beginning", "[guide]")
{
    Practice practice;
    QSignalSpy again(practice.guide.get(), &Guide::againWanted);
    practice.click("guideAgain");
    CHECK(QTest::qWaitFor([&] { return again.size() == 1; }));
    practice.click("guideOthers");
    REQUIRE(QTest::qWaitFor([&] { return practice.button("lessonBack") != nullptr; }));
    practice.click("lessonBack");
    CHECK(practice.comesTo("Open it"));
}

TEST_CASE("in a narrow window the guide is a band, folded until it is wanted", "[guide]")
{
    Practice practice(true, { 420, 720 });
    REQUIRE(QTest::qWaitFor([&] { return practice.pane().isFolded(); }));
    CHECK(QTest::qWaitFor([&] { return practice.pane().height() < 60; }));
    CHECK(practice.pane().width() > 400);
    CHECK(practice.words("guideLine") == QStringLiteral("Guide: Step 1 of 3. Open it"));
    CHECK(practice.console.list().height() > 350);
    practice.click("guideFold");
    CHECK(practice.pane().height() > 250);
    CHECK(practice.console.list().height() > 150);
    auto *scroll = practice.console.part<QScrollArea>("guideScroll");
    CHECK(scroll->widget()->width() <= scroll->viewport()->width());
}

TEST_CASE("in a low window the folded guide shares the line of the practice words", "[guide]")
{
    {
        Practice practice(true, { 1366, 900 });
        look::setZoom(2);
        REQUIRE(QTest::qWaitFor([&] { return practice.pane().isFolded(); }));
        const auto *words = practice.console.part<QLabel>("practiceWords");
        const auto top = [&](const QWidget *widget) {
            return widget->mapTo(practice.console.window.get(), QPoint()).y();
        };
        const auto isBelow = [&] { return top(&practice.pane()) >= top(words) + words->height(); };
        CHECK(isBelow());
        const int had = practice.console.list().height();
        practice.console.window->resize(1366, 768);
        REQUIRE(QTest::qWaitFor([&] { return top(&practice.pane()) == top(words); }));
        CHECK(practice.pane().height() == words->height());
        const QRect room = words->contentsRect();
        CHECK(words->fontMetrics().horizontalAdvance(words->text()) <= room.width());
        CHECK(words->mapTo(practice.console.window.get(), room.topRight()).x()
              <= practice.pane().mapTo(practice.console.window.get(), QPoint()).x());
        CHECK(practice.words("guideLine") == QStringLiteral("Guide: Step 1 of 3. Open it"));
        CHECK(practice.button("guideFold")->height() >= 48);
        CHECK(practice.console.list().height() > had - 132 + 50); // lost less than the window
        practice.click("guideFold"); // and it opens as ever
        CHECK(practice.pane().height() > 400);
        practice.click("guideFold");
        CHECK(practice.pane().height() == words->height());
        practice.console.window->resize(1000, 768); // there both do not fit
        CHECK(QTest::qWaitFor(isBelow));
    }
    look::setZoom(1);
}

TEST_CASE("the guide comes back beside a desk that has room again, unless a person folded it",
          "[guide]")
{
    Practice practice(true, { 420, 720 });
    REQUIRE(QTest::qWaitFor([&] { return practice.pane().isFolded(); }));
    practice.console.window->resize(1366, 768); // as a window that is shown at its size
    CHECK(QTest::qWaitFor([&] { return practice.pane().height() > 600; }));
    CHECK_FALSE(practice.pane().isFolded());
    practice.click("guideFold");
    practice.console.window->resize(420, 720);
    QTest::qWait(1);
    practice.console.window->resize(1366, 768);
    QTest::qWait(1);
    CHECK(practice.pane().isFolded());
}

TEST_CASE("beside a wide desk the guide leaves the panes their room, and F6 comes to it", "[guide]")
{
    Practice practice(true, { 1366, 768 });
    practice.open();
    CHECK(practice.pane().width() == 300);
    CHECK(practice.pane().height() > 600);
    CHECK(practice.console.part<QWidget>("threadPane")->width() > 380);
    bool reached = false;
    practice.console.list().setFocus();
    for (int i = 0; i < 6 && !reached; ++i) {
        practice.console.press(Qt::Key_F6);
        reached = practice.pane().isAncestorOf(QApplication::focusWidget());
    }
    CHECK(reached);
    // Folded it makes room for the desk.
    practice.click("guideFold");
    CHECK(practice.pane().width() > 1200);
    CHECK(practice.pane().height() < 60);
}

TEST_CASE("at twice the text size everything of the guide is within reach", "[guide]")
{
    Practice practice(true, { 1366, 768 });
    look::setZoom(2);
    QCoreApplication::processEvents();
    auto *scroll = practice.console.part<QScrollArea>("guideScroll");
    practice.pane().setFolded(false);
    QCoreApplication::processEvents();
    CHECK(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
    look::setZoom(1);
}
