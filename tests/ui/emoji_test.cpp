#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/composer/composerbox.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

namespace {

/// The box of an opted-in client, with the emoji open over it.
struct EmojiDesk : ThreadDesk
{
    EmojiDesk()
    {
        folder.receives("Thank you all!");
        optedIn();
        open();
        box = part<ComposerBox>("composerBox");
        pane->focusComposer();
        QTest::keyClicks(box, QStringLiteral("Any time "));
        QTest::keyClick(box, Qt::Key_Period, Qt::ControlModifier);
        picker = part<QWidget>("emojiPicker");
        search = part<QLineEdit>("emojiSearch");
        list = part<QListView>("emojiList");
    }
    QString named() const { return list->currentIndex().data().toString(); }

    ComposerBox *box;
    QWidget *picker;
    QLineEdit *search;
    QListView *list;
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("a key opens the emoji, letters find one by its name, and Enter puts it in",
          "[pane][emoji]")
{
    EmojiDesk desk;
    REQUIRE(desk.picker->isVisible());
    CHECK(desk.search->hasFocus());
    const int all = desk.list->model()->rowCount();
    QTest::keyClicks(desk.search, QStringLiteral("PAW"));
    CHECK(desk.list->model()->rowCount() == 1);
    CHECK(desk.named() == s("Paw prints"));
    QTest::keyClick(desk.search, Qt::Key_Return);
    CHECK(desk.box->toPlainText() == s("Any time 🐾"));
    CHECK_FALSE(desk.picker->isVisible());
    CHECK(desk.box->hasFocus());
    CHECK(desk.commands.sent.isEmpty());
    CHECK(desk.part<QLabel>("composerCount")->text().contains(s("70")));

    // The next time it begins anew.
    QTest::keyClick(desk.box, Qt::Key_Period, Qt::ControlModifier);
    CHECK(desk.list->model()->rowCount() == all);
    QTest::keyClick(desk.search, Qt::Key_Escape);
    desk.box->undo();
    CHECK(desk.box->toPlainText() == s("Any time "));
}

TEST_CASE("arrows walk through the emoji and stop at the ends; each is said by its name",
          "[pane][emoji]")
{
    EmojiDesk desk;
    QStringList said;
    look::listenToAnnouncements([&](const QString &words, look::Heed) { said << words; });
    const QString first = desk.named();
    QTest::keyClick(desk.search, Qt::Key_Left);
    CHECK(desk.named() == first);
    QTest::keyClick(desk.search, Qt::Key_Right);
    const QString second = desk.named();
    CHECK(second != first);
    CHECK(said.last().startsWith(second + s(" (2 of ")));
    QTest::keyClick(desk.search, Qt::Key_Down);
    CHECK(desk.list->currentIndex().row() > 2);
    QTest::keyClick(desk.search, Qt::Key_Up);
    CHECK(desk.named() == second);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(desk.search, Qt::Key_PageDown);
    CHECK(desk.list->currentIndex().row() == desk.list->model()->rowCount() - 1);
    look::listenToAnnouncements({});
}

TEST_CASE("no emoji of that name: it says so, and Enter does nothing; Esc leaves the text alone",
          "[pane][emoji]")
{
    EmojiDesk desk;
    QTest::keyClicks(desk.search, QStringLiteral("unicorn"));
    CHECK(desk.list->model()->rowCount() == 0);
    CHECK(desk.part<QLabel>("emojiWords")->text() == s("None is called that"));
    QTest::keyClick(desk.search, Qt::Key_Return);
    CHECK(desk.picker->isVisible());
    QTest::keyClick(desk.search, Qt::Key_Escape);
    CHECK_FALSE(desk.picker->isVisible());
    CHECK(desk.box->hasFocus());
    CHECK(desk.box->toPlainText() == s("Any time "));
    CHECK(desk.commands.sent.isEmpty());
}

TEST_CASE("the emoji stay within the window, however small it is", "[pane][emoji]")
{
    EmojiDesk desk;
    QTest::keyClick(desk.search, Qt::Key_Escape);
    for (const QSize size : { QSize(380, 480), QSize(700, 420), QSize(1400, 900) }) {
        desk.pane->resize(size);
        QCoreApplication::processEvents();
        desk.part<look::Button>("openEmoji")->click();
        const QRect there(desk.picker->mapTo(desk.pane.get(), QPoint()), desk.picker->size());
        CHECK(there.left() >= 0);
        CHECK(there.top() >= 0);
        CHECK(there.bottom() < desk.pane->height());
        CHECK(there.right() < desk.pane->width());
        CHECK(desk.list->viewport()->height() >= desk.list->gridSize().height());
        QTest::keyClick(desk.search, Qt::Key_Escape);
    }
}
