// Lessons played to their ends, well and badly, on the practice line itself.

#include "tests/ui/practicedesk.h"
#include "ui/look/language.h"
#include "ui/look/practiceicon.h"
#include "ui/mainwindow/notifier.h"

#include <QClipboard>
#include <QMimeData>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

enum class Ours {
    Newcomer,
    Emergency,
    Angry,
    Stop,
    YesAfterStop,
    Photo,
    WrongNumber,
    CommLog,
    EndOfDay
};

training::Lesson ours(Ours lesson, const char *language = "en")
{
    return training::ourLessons(QLatin1String(language)).at(int(lesson));
}

struct InSpanish
{
    InSpanish()
    {
        look::speak(look::Language::Spanish, QLocale(QLocale::Spanish, QLocale::UnitedStates));
    }
    ~InSpanish() { look::speak(look::Language::English, QLocale::c()); }
    Q_DISABLE_COPY_MOVE(InSpanish)
};

} // namespace

TEST_CASE("the first lesson is played as it says, and nothing was missed", "[lessons]")
{
    PracticeDesk desk(ours(Ours::Newcomer));
    CHECK(desk.comesTo("Open the new conversation"));
    desk.opens("new");
    REQUIRE(desk.comesTo("See what went out by itself"));
    desk.clicks("guideNext");
    REQUIRE(desk.comesTo("See the welcome")); // the YES came by itself
    desk.clicks("guideNext");
    REQUIRE(desk.comesTo("Answer the question"));
    REQUIRE(desk.until([&] { return desk.conversation("new")->lastBody.contains(u"Pretzel"); }));
    desk.writes("Hello, we have Thursday at 10:30.");
    REQUIRE(desk.comesTo("Copy it for the Comm Log"));
    REQUIRE(desk.until([&] { return desk.conversation("new")->lastBody.contains(u"see you"); }));
    desk.clicks("copy");
    REQUIRE(desk.comesTo("Archive it"));
    desk.strikes(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(desk.ends());
    CHECK(desk.words("lessonEnd") == QStringLiteral("Well done, nothing was missed"));
    CHECK(desk.findings().size() == 3);
}

TEST_CASE("a lesson taken at night goes as by day: nobody is told that no texts are read",
          "[lessons]")
{
    PracticeDesk desk(ours(Ours::Newcomer), 13h); // 11:45 PM
    desk.opens("new");
    REQUIRE(desk.until([&] { return desk.conversation("new")->lastBody.contains(u"Pretzel"); }));
    desk.clock->advance(1min);
    const auto texts = desk.desk->readers()->messages.newest(desk.conversation("new")->id, 20);
    REQUIRE(texts);
    CHECK(texts->size() == 5); // Hi, the request, YES, the welcome, the question
    for (const Message &text : *texts)
        CHECK_FALSE(text.body.contains(QStringLiteral("8:00")));
}

TEST_CASE("a lesson played badly says what was missed", "[lessons]")
{
    PracticeDesk desk(ours(Ours::CommLog));
    desk.opens("jordan");
    desk.writes("They are in, Dr. Ames will call.");
    REQUIRE(desk.comesTo("Copy it for the Comm Log"));
    desk.clicks("copy");
    REQUIRE(desk.comesTo("See the line"));
    desk.clicks("guideNext");
    REQUIRE(desk.comesTo("Wait for the next text, and answer"));
    REQUIRE(desk.until([&] { return desk.conversation("jordan")->notCopied > 0; }));
    // Neither answered nor copied: archived.
    desk.clicks("guideSkip");
    desk.clicks("guideSkip");
    REQUIRE(desk.comesTo("Archive it"));
    desk.strikes(Qt::Key_E, Qt::ControlModifier);
    desk.clicks("archiveAnyway");
    REQUIRE(desk.comesTo("Find it again"));
    desk.clicks("guideSkip");
    REQUIRE(desk.ends());
    CHECK(desk.words("lessonEnd") == QStringLiteral("Done, with 5 to look at"));
    CHECK(desk.findings()
          == QStringList{
              QStringLiteral(
                  "The conversation was archived with texts that are not in the Comm Log."),
              QStringLiteral("Jordan’s last texts are not in the Comm Log."),
              QStringLiteral("Skipped: Wait for the next text, and answer"),
              QStringLiteral("Skipped: Copy only what is new"),
              QStringLiteral("Skipped: Find it again") });
}

TEST_CASE("a Spanish lesson is played in Spanish, with clients who write it", "[lessons]")
{
    const InSpanish spanish;
    {
        PracticeDesk desk(ours(Ours::Stop, "es"));
        REQUIRE(desk.comesTo("Abra a Paul Lindqvist"));
        REQUIRE(desk.until([&] {
            const auto paul = desk.conversation("paul");
            return paul && paul->standing == Standing::OptedOut;
        }));
        desk.opens("paul");
        REQUIRE(desk.comesTo("Vea por qué no puede escribir"));
        desk.clicks("guideNext");
        REQUIRE(desk.comesTo("Abra a Nora Fields"));
        desk.opens("nora");
        REQUIRE(desk.comesTo("Decida")); // she has written
        desk.presses("Detener todos los mensajes"); // her wish was recognized
        REQUIRE(desk.comesTo("Cuando se dice por teléfono"));
        desk.clicks("guideNext");
        REQUIRE(desk.ends());
        CHECK(desk.words("lessonEnd") == QStringLiteral("Muy bien, no faltó nada"));
        CHECK(desk.findings().contains(
            QStringLiteral("Usted reconoció una petición de baja en palabras comunes.")));
    }
}

TEST_CASE("who answers others while an animal is in danger is told so", "[lessons]")
{
    PracticeDesk desk(ours(Ours::Emergency));
    REQUIRE(desk.until([&] {
        const auto tom = desk.conversation("tom");
        return tom && tom->urgent;
    }));
    desk.opens("aisha");
    desk.writes("After 4.");
    desk.clicks("guideNext");
    desk.clock->advance(80s);
    desk.opens("tom");
    desk.writes("It may be epilepsy, please come in now.");
    REQUIRE(desk.comesTo("Tell the team"));
    desk.clicks("guideSkip");
    desk.clicks("guideSkip");
    REQUIRE(desk.ends());
    const QStringList found = desk.findings();
    CHECK(found.filter(QStringLiteral("The red row comes first.")).size() == 1);
    CHECK(found.filter(QStringLiteral("Tom waited more than a minute.")).size() == 1);
    CHECK(found.filter(QStringLiteral("Your text spoke of what the animal may have.")).size() == 1);
    CHECK(found.filter(QStringLiteral("No note says that the team was told.")).size() == 1);
}

TEST_CASE("who texted STOP and then YES is phoned, and answered after UNSTOP", "[lessons]")
{
    PracticeDesk desk(ours(Ours::YesAfterStop));
    REQUIRE(desk.until([&] {
        const auto karen = desk.conversation("karen");
        return karen && karen->lastBody.contains(u"prescription");
    }));
    desk.opens("karen");
    REQUIRE(desk.comesTo("Read why the box is closed"));
    desk.clicks("guideNext");
    desk.asker.willType(QString());
    desk.choosesFromMore("Phoned…");
    REQUIRE(desk.comesTo("Wait for UNSTOP"));
    REQUIRE(desk.comesTo("Answer her question")); // it came by itself
    desk.writes("It is ready until 6.");
    REQUIRE(desk.ends());
    CHECK(desk.words("lessonEnd") == QStringLiteral("Well done, nothing was missed"));
}

TEST_CASE("a wrong number is recorded and left in peace", "[lessons]")
{
    PracticeDesk desk(ours(Ours::WrongNumber));
    desk.opens("stranger");
    REQUIRE(desk.comesTo("Record the wrong number"));
    desk.asker.willChoose(QStringLiteral("Wrong number"));
    desk.choosesFromMore("Wrong number…");
    REQUIRE(desk.comesTo("Archive it"));
    desk.strikes(Qt::Key_E, Qt::ControlModifier);
    desk.clicks("archiveAnyway"); // their texts are in no record yet, and need not be
    REQUIRE(desk.ends());
    CHECK(desk.findings().size() == 2);
}

TEST_CASE("an angry client is calmed, the promise written down, and a threat handed on",
          "[lessons]")
{
    PracticeDesk desk(ours(Ours::Angry));
    desk.opens("denise");
    REQUIRE(desk.comesTo("Answer calmly"));
    desk.writes("I am sorry you had to wait. I am asking Dr. Ames now, she calls before 3:00.");
    REQUIRE(desk.comesTo("Write down the promise"));
    desk.asker.willType(QStringLiteral("Dr. Ames asked, calls before 3:00"));
    desk.choosesFromMore("Add a note…");
    REQUIRE(desk.comesTo("Open Rick Dalton"));
    REQUIRE(desk.until( // she is calmer for it
        [&] {
            return desk.conversation("denise")->lastBody.contains(u"Thank you for telling me");
        }));
    desk.opens("rick");
    REQUIRE(desk.comesTo("Ask a supervisor"));
    desk.asker.willType(QStringLiteral("Threatens staff"));
    desk.choosesFromMore("Ask for a block…");
    REQUIRE(desk.ends());
    CHECK(desk.words("lessonEnd") == QStringLiteral("Well done, nothing was missed"));
    CHECK(desk.findings().size() == 4);
}

TEST_CASE("who argues with a threat, and leaves the angry one waiting, is told so", "[lessons]")
{
    PracticeDesk desk(ours(Ours::Angry));
    desk.opens("rick");
    desk.writes("That is no way to talk to us.");
    desk.clock->advance(2min);
    desk.opens("denise");
    desk.writes("We are doing what we can.");
    REQUIRE(desk.comesTo("Write down the promise"));
    desk.clicks("guideSkip");
    REQUIRE(desk.comesTo("Ask a supervisor")); // he was opened before his turn
    desk.clicks("guideSkip");
    REQUIRE(desk.ends());
    CHECK(desk.findings()
          == QStringList{
              QStringLiteral(
                  "A word that you understand, or that you are sorry, would have helped Denise."),
              QStringLiteral("Denise waited more than two minutes, which does not make anybody "
                             "calmer."),
              QStringLiteral("You answered Rick. Threats go to a supervisor, not into a "
                             "conversation."),
              QStringLiteral("No supervisor was asked about Rick."),
              QStringLiteral("Skipped: Write down the promise"),
              QStringLiteral("Skipped: Ask a supervisor") });
}

TEST_CASE("a photo is looked at with the keyboard, answered without a diagnosis, and copied",
          "[lessons]")
{
    PracticeDesk desk(ours(Ours::Photo));
    REQUIRE(desk.comesTo("Open Maria Reyes"));
    desk.opens("maria");
    REQUIRE(desk.comesTo("See the photo large"));
    REQUIRE(desk.looksAtPhoto());
    REQUIRE(desk.comesTo("Answer without a diagnosis"));
    desk.strikesIn("photoViewer", Qt::Key_Escape);
    desk.writes("Thank you, Maria. Dr. Ames will look at it and we will text you by noon.");
    REQUIRE(desk.comesTo("Copy it for the Comm Log"));
    REQUIRE(desk.until([&] { return desk.conversation("maria")->lastBody.contains(u"relief"); }));
    desk.clicks("copy");
    REQUIRE(desk.ends());
    CHECK(desk.words("lessonEnd") == QStringLiteral("Well done, nothing was missed"));
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text().contains(QStringLiteral("[Photo")));
}

TEST_CASE("who answers a photo unseen, with what it may be, is told both", "[lessons]")
{
    PracticeDesk desk(ours(Ours::Photo));
    desk.opens("maria");
    desk.writes("That looks fine, nothing to worry about.");
    REQUIRE(desk.comesTo("See the photo large"));
    REQUIRE(desk.looksAtPhoto()); // too late
    desk.strikesIn("photoViewer", Qt::Key_Escape);
    REQUIRE(desk.comesTo("Copy it for the Comm Log"));
    desk.clicks("copy");
    REQUIRE(desk.ends());
    CHECK(desk.findings()
          == QStringList{
              QStringLiteral("You answered before you had looked at the photo."),
              QStringLiteral("Your answer judges what the photo shows. A clinician does that.") });
}

TEST_CASE("a day is ended in every queue: answered, copied, archived, handed over", "[lessons]")
{
    PracticeDesk desk(ours(Ours::EndOfDay));
    const auto copyAndArchive = [&desk] {
        desk.strikes(Qt::Key_E, Qt::ControlModifier);
        desk.clicks("copyAndArchive");
    };
    REQUIRE(desk.comesTo("Answer Maria Reyes"));
    desk.opens("maria");
    desk.writes("From tomorrow on, half of it at first.");
    REQUIRE(desk.comesTo("Thanks needs no reply"));
    desk.opens("aisha");
    desk.strikes(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comesTo("Look at the other queues"));
    desk.opens("greg");
    desk.writes("Yes, Dr. Vance is with you at 8.");
    REQUIRE(desk.comesTo("Copy and archive all three"));
    copyAndArchive();
    desk.opens("maria");
    copyAndArchive();
    desk.opens("aisha");
    copyAndArchive();
    REQUIRE(desk.comesTo("Hand over"));
    desk.strikes(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    desk.clicks("guideNext");
    REQUIRE(desk.ends());
    CHECK(desk.words("lessonEnd") == QStringLiteral("Well done, nothing was missed"));
    CHECK(desk.findings().size() == 3);
}

TEST_CASE("who ends a day with somebody waiting and nothing copied is told so", "[lessons]")
{
    PracticeDesk desk(ours(Ours::EndOfDay));
    desk.opens("maria");
    desk.writes("From tomorrow on.");
    REQUIRE(desk.comesTo("Thanks needs no reply"));
    desk.clicks("guideSkip");
    desk.strikes(Qt::Key_E, Qt::ControlModifier);
    desk.clicks("archiveAnyway");
    REQUIRE(desk.comesTo("Look at the other queues"));
    desk.clicks("guideSkip");
    REQUIRE(desk.comesTo("Copy and archive all three"));
    desk.clicks("guideSkip");
    REQUIRE(desk.comesTo("Hand over"));
    desk.clicks("guideNext");
    REQUIRE(desk.ends());
    CHECK(desk.findings()
          == QStringList{
              QStringLiteral("Somebody still waits for an answer."),
              QStringLiteral("Something was archived before it was copied for the Comm Log."),
              QStringLiteral("Conversations are left on the desk."),
              QStringLiteral("Skipped: Thanks needs no reply"),
              QStringLiteral("Skipped: Look at the other queues"),
              QStringLiteral("Skipped: Copy and archive all three") });
}

TEST_CASE("another window of the same practice goes on in the lesson where one was", "[lessons]")
{
    PracticeDesk desk(ours(Ours::Newcomer));
    desk.opens("new");
    REQUIRE(desk.comesTo("See what went out by itself"));
    desk.clicks("guideNext");
    REQUIRE(desk.comesTo("See the welcome"));
    const auto soFar = desk.guide->soFar();
    REQUIRE(soFar);
    desk.guide.reset();
    desk.window.reset();
    desk.lesson = training::toldAs(desk.lesson, ours(Ours::Newcomer, "es"));
    desk.showWindow();
    desk.openGuide(soFar);
    CHECK(desk.words("guideStep") == QStringLiteral("Vea la bienvenida"));
    CHECK(desk.words("guideCounter") == QStringLiteral("Step 5 of 8"));
}

TEST_CASE("nothing of a practice window can be mistaken for the real one", "[lessons]")
{
    PracticeDesk desk(ours(Ours::CommLog));
    desk.opens("jordan");
    desk.clicks("copy");
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    REQUIRE(copied->hasText());
    CHECK(copied->text().section(u'\n', 0, 0).contains(QStringLiteral("PRACTICE")));
    CHECK(copied->html().contains(QStringLiteral("PRACTICE")));
    CHECK(desk.window->windowTitle().section(u' ', 0, 3).contains(QStringLiteral("PRACTICE –")));

    const Notifier notifier(*desk.window, true);
    const Notifier real(*desk.window, false);
    CHECK(notifier.said(QStringLiteral("New text in SAC"))
          == QStringLiteral("PRACTICE: New text in SAC"));
    CHECK(real.said(QStringLiteral("New text in SAC")) == QStringLiteral("New text in SAC"));
    CHECK(notifier.icon().pixmap(32, 32).toImage()
          == look::practiceIcon().pixmap(32, 32).toImage());
    CHECK(notifier.icon().pixmap(32, 32).toImage() != real.icon().pixmap(32, 32).toImage());
}
