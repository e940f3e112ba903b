#include "tests/support/catch.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/ask/dialogasker.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

namespace {

/// Asks for somebody's initials, unless there is something to say against them.
TextQuestion initialsUnless(std::function<QString(const QString &)> objection)
{
    return { .title = QStringLiteral("Your initials"),
             .text = {},
             .label = QStringLiteral("Initials"),
             .initial = {},
             .accept = QStringLiteral("Use"),
             .secret = false,
             .objection = std::move(objection) };
}

} // namespace

TEST_CASE("a question is answered by its button, and Esc means the safe choice", "[ask]")
{
    QWidget window;
    window.show();
    DialogAsker asker(&window);
    const Question question{ .title = QStringLiteral("3 messages are not in the Comm Log copy"),
                             .text = QString(),
                             .choices
                             = { QStringLiteral("Copy and archive"),
                                 QStringLiteral("Archive anyway"), QStringLiteral("Cancel") } };
    int answer = -1;
    const auto open = [&] {
        answer = -1;
        asker.ask(question, &window, [&](int choice) { answer = choice; });
        auto *dialog = window.findChild<QDialog *>(QStringLiteral("question"));
        REQUIRE(dialog);
        return dialog;
    };

    auto *button = open()->findChild<look::Button *>(QStringLiteral("choice1"));
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(answer == 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QTest::keyClick(open(), Qt::Key_Escape);
    CHECK(answer == 2);
}

TEST_CASE("what cannot be taken back is never under Enter", "[ask]")
{
    QWidget window;
    window.show();
    QApplication::setActiveWindow(&window);
    DialogAsker asker(&window);
    int answer = -1;
    asker.ask({ .title = QStringLiteral("Is this the wrong number for Maria Reyes?"),
                .text = {},
                .choices = { QStringLiteral("Wrong number"), QStringLiteral("Cancel") },
                .proposed = 0,
                .safe = 1,
                .danger = true },
              &window, [&](int choice) { answer = choice; });
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("question"));
    REQUIRE(dialog);
    QApplication::setActiveWindow(dialog);
    REQUIRE(dialog->focusWidget());
    CHECK(dialog->focusWidget()->objectName() == QStringLiteral("choice1"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    CHECK(answer == 1);
}

TEST_CASE("a typed answer cannot be given while there is an objection", "[ask]")
{
    QWidget window;
    window.show();
    DialogAsker asker(&window);
    std::optional<QString> answer;
    asker.askText(initialsUnless([](const QString &t) {
                      return t.size() < 2 ? QStringLiteral("Two letters or more") : QString();
                  }),
                  &window, [&](std::optional<QString> text) { answer = text; });
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("answer"));
    REQUIRE(field);
    QTest::keyClicks(field, QStringLiteral("A"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(answer.has_value());
    QTest::keyClicks(field, QStringLiteral("B"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(answer == QStringLiteral("AB"));
}

TEST_CASE("an objection to what is typed is said when it comes and when it is another", "[ask]")
{
    QWidget window;
    window.show();
    DialogAsker asker(&window);
    asker.askText(initialsUnless([](const QString &t) {
                      return t.contains(u'1') ? QStringLiteral("Letters only")
                          : t.size() < 3      ? QStringLiteral("Three letters or more")
                                              : QString();
                  }),
                  &window, [](const std::optional<QString> &) {});
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("answer"));
    REQUIRE(field);
    QStringList heard;
    look::listenToAnnouncements([&](const QString &words, look::Heed) { heard << words; });
    QTest::keyClicks(field, QStringLiteral("AB"));
    CHECK(heard == QStringList{ QStringLiteral("Three letters or more") });
    QTest::keyClicks(field, QStringLiteral("C"));
    CHECK(heard.size() == 1);
    QTest::keyClicks(field, QStringLiteral("1"));
    look::listenToAnnouncements({});
    REQUIRE(heard.size() == 2);
    CHECK(heard.last() == QStringLiteral("Letters only"));
}

TEST_CASE("the fake door writes down what was asked and answers once, later", "[ask]")
{
    FakeCommands commands;
    QObject context;
    int answers = 0;
    bool good = false;
    commands.refuses(QStringLiteral("archive"), Error::Kind::Busy);
    commands.archive(ConversationId(7), &context, [&](Result<> done) {
        ++answers;
        good = done.has_value();
    });
    CHECK(answers == 0);
    QCoreApplication::processEvents();
    CHECK(answers == 1);
    CHECK_FALSE(good);
    CHECK(commands.asked == QStringList{ QStringLiteral("archive 7") });
}
