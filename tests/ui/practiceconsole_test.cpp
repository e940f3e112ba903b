// The program itself in practice, on the computer's own clock: lessons follow one another, each on
// a fresh desk, and go on when the language changes.

#include "app/console/console.h"
#include "tests/support/catch.h"
#include "ui/look/look.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPointer>
#include <QTest>

using namespace ivm;

namespace {

struct PracticeProgram
{
    ivm::Console console{ [] {
        ConsoleOptions options;
        options.practice = true;
        return options;
    }() };
    QPointer<MainWindow> window;
    QString folder; ///< Of the desk behind it.
    int windows = 0;

    PracticeProgram()
    {
        look::install(look::Theme::Light);
        QObject::connect(&console, &Console::windowOpened, &console,
                         [this](MainWindow *opened, Desk *desk) {
                             window = opened;
                             folder = desk->folder().path();
                             ++windows;
                         });
        REQUIRE(console.start());
        REQUIRE(QTest::qWaitFor([this] { return windows == 1; }, 20'000));
    }

    QString words(const char *label) const
    {
        const auto *found
            = window ? window->findChild<QLabel *>(QString::fromLatin1(label)) : nullptr;
        return found ? found->text() : QString();
    }
    void click(const char *button)
    {
        auto *found = window->findChild<QAbstractButton *>(QString::fromLatin1(button));
        INFO(button);
        REQUIRE(found);
        found->click();
    }
    bool says(const char *label, const char *text) const
    {
        return QTest::qWaitFor([&] { return words(label) == QString::fromUtf8(text); }, 20'000);
    }
};

/// English again, whatever a test chose.
struct EnglishAfter
{
    EnglishAfter() = default;
    ~EnglishAfter() { look::speak(look::Language::English, QLocale::c()); }
    Q_DISABLE_COPY_MOVE(EnglishAfter)
};

} // namespace

TEST_CASE("one lesson follows another while it runs, each on a desk of its own", "[lessons]")
{
    const EnglishAfter english;
    PracticeProgram program;
    look::speak(look::Language::English, QLocale::c());
    program.click("lesson0");
    REQUIRE(program.says("guideStep", "Say who you are"));
    const QString first = program.folder;
    program.window->setAuthor(QStringLiteral("AB"));
    REQUIRE(program.says("guideStep", "Open the new conversation"));

    program.click("guideOthers");
    REQUIRE(QTest::qWaitFor([&] {
        return program.window->findChild<QAbstractButton *>(QStringLiteral("lesson3")) != nullptr;
    }));
    program.click("lesson3");
    REQUIRE(program.says("guideStep", "Open Paul Lindqvist"));
    CHECK(program.folder != first);
    CHECK(program.window->author() == QStringLiteral("AB")); // still the same person
    CHECK(program.window->windowTitle().contains(QStringLiteral("PRACTICE – ")));

    // And the same once more, from its beginning.
    const QString second = program.folder;
    program.click("guideAgain");
    REQUIRE(QTest::qWaitFor([&] { return program.folder != second; }, 20'000));
    CHECK(program.says("guideStep", "Open Paul Lindqvist"));
}

TEST_CASE("a lesson goes on in Spanish from the moment it is chosen, and the others are in it too",
          "[lessons]")
{
    const EnglishAfter english;
    PracticeProgram program;
    program.click("lesson0");
    REQUIRE(program.says("guideStep", "Say who you are"));
    program.window->setAuthor(QStringLiteral("AB"));
    REQUIRE(program.says("guideStep", "Open the new conversation"));
    const QString desk = program.folder;
    const int windows = program.windows;

    Q_EMIT program.window->languageChosen(look::Language::Spanish);
    REQUIRE(QTest::qWaitFor([&] { return program.windows > windows; }, 20'000));
    CHECK(program.folder == desk); // nothing at the desk began anew
    CHECK(program.says("guideStep", "Abra la conversación nueva"));
    CHECK(program.words("guideCounter") == QStringLiteral("Paso 2 de 8"));
    program.click("guideOthers");
    REQUIRE(QTest::qWaitFor([&] {
        const auto *row = program.window->findChild<QAbstractButton *>(QStringLiteral("lesson1"));
        return row && row->accessibleName() == QStringLiteral("Una emergencia entre otros");
    }));
}
