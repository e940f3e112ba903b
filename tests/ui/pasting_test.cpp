#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/composer/composerbox.h"

#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QUrl>

using namespace ivm;
using namespace ivm::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A conversation one may write in, and a clipboard.
struct Pasting : ThreadDesk
{
    Pasting()
    {
        folder.receives("Hi");
        optedIn();
        open();
        box = part<ComposerBox>("composerBox");
        box->setFocus();
    }
    void pastes(QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    void pastes(const QString &text)
    {
        auto *data = new QMimeData;
        data->setText(text);
        pastes(data);
    }
    void types(const char *text)
    {
        QTest::keyClicks(box, s(text));
        QCoreApplication::processEvents();
    }
    QString text() const { return box->toPlainText(); }
    /// The words above the box, empty if there are none.
    QString objection()
    {
        auto *strip = part<QWidget>("notTaken");
        return strip->isVisible() ? strip->accessibleName() : QString();
    }
    ComposerBox *box;
};

} // namespace

TEST_CASE("a paste that is too long says what of it is there, and Ctrl+Z takes it all back",
          "[pane][pasting]")
{
    Pasting desk;
    desk.types("Dear Karen ");
    desk.pastes(QString(20000, u'a'));
    CHECK(desk.text() == s("Dear Karen ") + QString(1589, u'a'));
    CHECK(desk.objection().contains(s("Only the first 1600 characters")));
    QTest::keyClick(desk.box, Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.text() == s("Dear Karen "));
    CHECK(desk.objection().isEmpty());
    QTest::keyClick(desk.box, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.text().size() == 1600);
}

TEST_CASE("what is pasted over chosen words has their room, and no character is halved",
          "[pane][pasting]")
{
    Pasting desk;
    desk.pastes(QString(1600, u'a'));
    CHECK(desk.objection().isEmpty());
    desk.box->selectAll();
    desk.pastes(QString(1599, u'b') + s("🐾"));
    CHECK(desk.text() == QString(1599, u'b'));
    CHECK(desk.objection().contains(s("Only the first")));
}

TEST_CASE("a letter too many is said, and undoing goes on behind it", "[pane][pasting]")
{
    Pasting desk;
    desk.pastes(QString(1600, u'a'));
    desk.types("x");
    CHECK(desk.text() == QString(1600, u'a'));
    CHECK(desk.objection().contains(s("Only the first")));
    for (int i = 0; i < 3 && !desk.text().isEmpty(); ++i)
        QTest::keyClick(desk.box, Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.text().isEmpty());
}

TEST_CASE("a picture or a file in the box says that only words go out, and no path gets in",
          "[pane][pasting]")
{
    Pasting desk;
    auto *picture = new QMimeData;
    picture->setImageData(QImage(8, 8, QImage::Format_RGB32));
    desk.pastes(picture);
    CHECK(desk.text().isEmpty());
    CHECK(desk.objection().contains(s("Pictures and files cannot be sent")));
    desk.types("See");
    CHECK(desk.objection().isEmpty());

    auto *file = new QMimeData;
    file->setUrls({ QUrl(s("file:///home/desk/Pictures/coco.jpg")) });
    file->setText(s("/home/desk/Pictures/coco.jpg"));
    desk.pastes(file);
    CHECK(desk.text() == s("See"));
    CHECK(desk.objection().contains(s("Pictures and files cannot be sent")));

    auto *link = new QMimeData;
    link->setUrls({ QUrl(s("https://vetmed.illinois.edu")) });
    link->setText(s(" https://vetmed.illinois.edu"));
    desk.pastes(link);
    CHECK(desk.text() == s("See https://vetmed.illinois.edu"));
}
