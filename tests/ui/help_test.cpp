#include "tests/ui/console.h"
#include "tests/ui/screens/picture.h"
#include "ui/help/helpcontext.h"
#include "ui/help/helppicture.h"
#include "ui/help/helpwindow.h"
#include "ui/look/button.h"

#include <QAccessible>
#include <QDir>
#include <QImageReader>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>

using namespace ivm;
using namespace ivm::test;

namespace {

Conversation standing(Standing standing)
{
    Conversation conversation;
    conversation.standing = standing;
    return conversation;
}

/// Of every picture that a page in this language shows, its name; sorted.
QStringList shownIn(const QString &language)
{
    QStringList shown;
    for (const HelpPage &page : ourHelp(language)) {
        for (const HelpLine &line : page.lines) {
            if (line.kind == HelpLine::Kind::Picture)
                shown << line.picture;
        }
    }
    shown.sort();
    return shown;
}

HelpWindow &help(Console &console)
{
    auto *window = console.window->findChild<HelpWindow *>(QStringLiteral("help"));
    REQUIRE(window);
    return *window;
}

} // namespace

TEST_CASE("every page of help can be read, and its links lead somewhere", "[help]")
{
    const QList<HelpPage> pages = ourHelp();
    CHECK(pages.size() >= 15);
    QSet<QString> linked;
    for (const HelpPage &page : pages) {
        INFO(page.id.toStdString());
        CHECK_FALSE(page.title.isEmpty());
        CHECK(page.lines.size() >= 3);
        int step = 0;
        for (const HelpLine &line : page.lines) {
            INFO(line.words.toStdString());
            if (line.kind == HelpLine::Kind::Link) {
                CHECK(pageNamed(pages, line.words));
                CHECK(line.words != page.id);
                linked.insert(line.words);
            }
            if (line.kind == HelpLine::Kind::Step)
                CHECK(line.number == ++step);
            CHECK_FALSE(line.words.contains(QLatin1String("Ctrl+"))); // keys come from the bindings
            CHECK_FALSE(line.words.contains(u'<'));
        }
    }
    CHECK(linked.size() >= 10);
}

TEST_CASE("every key that a page of help names is bound", "[help]")
{
    Console console;
    console.folder.receives("hello");
    console.open();
    int named = 0;
    for (const HelpPage &page : ourHelp()) {
        for (const HelpLine &line : page.lines) {
            for (const QString &key : keysNamed(line.words)) {
                INFO(page.id.toStdString() << " names " << key.toStdString());
                CHECK_FALSE(console.window->keyFor(key).isEmpty());
                ++named;
            }
        }
    }
    CHECK(named > 15);
    CHECK(withKeys(QStringLiteral("a {key:archive} b"),
                   [&](const QString &key) { return console.window->keyFor(key); })
          == QStringLiteral("a Ctrl+E b"));
}

TEST_CASE("wherever one asks for help there is a page for it", "[help]")
{
    const QList<HelpPage> pages = ourHelp();
    for (const QString &part : partsWithHelp() + QStringList{ QString() }) {
        for (int value = 0; value <= int(Standing::OptedOut); ++value) {
            const HelpPlace place{ .part = part, .conversation = standing(Standing(value)) };
            INFO(part.toStdString() << value);
            CHECK(pageNamed(pages, helpPageFor(place)));
        }
        CHECK(pageNamed(pages, helpPageFor({ .part = part })));
        CHECK(helpPageFor({ .part = part, .settings = true })
              == QLatin1String(part == QLatin1String("reportPage") ? "report" : "settings"));
    }
}

TEST_CASE("a closed box explains itself before anything else", "[help]")
{
    const auto inBox = [](const Conversation &conversation) {
        return helpPageFor({ .part = QStringLiteral("composer"), .conversation = conversation });
    };
    CHECK(inBox(standing(Standing::OptedIn)) == QLatin1String("answer"));
    CHECK(inBox(standing(Standing::OptedOut)) == QLatin1String("stop"));
    CHECK(inBox(standing(Standing::Invited)) == QLatin1String("optin"));
    CHECK(inBox(standing(Standing::Declined)) == QLatin1String("optin"));
    Conversation blocked = standing(Standing::OptedIn);
    blocked.networkBlocked = true;
    CHECK(inBox(blocked) == QLatin1String("stop"));
    blocked.section = Section::Blocked;
    CHECK(inBox(blocked) == QLatin1String("block"));
    Conversation urgent = standing(Standing::OptedIn);
    urgent.urgent = true;
    CHECK(inBox(urgent) == QLatin1String("urgent"));
    // In the list one asks about the list.
    CHECK(helpPageFor({ .part = QStringLiteral("conversationsPane"),
                        .conversation = standing(Standing::OptedOut) })
          == QLatin1String("signs"));
}

TEST_CASE("a page that is wrong is refused with its line", "[help]")
{
    const auto fault = [](const char *text) {
        const auto page = readHelpPage(QStringLiteral("p"), QString::fromUtf8(text));
        return page ? QString() : page.error().message;
    };
    CHECK(fault("no title").startsWith(QLatin1String("line 1")));
    CHECK(fault("# T\n! moon | what is it").startsWith(QLatin1String("line 2")));
    CHECK(fault("# T\n- \n").startsWith(QLatin1String("line 2")));
    CHECK(fault("# T\n\n[picture moon] What it is").startsWith(QLatin1String("line 3")));
    CHECK(fault("# T\n[picture composer]").startsWith(QLatin1String("line 2")));
    CHECK(fault("# T\n[picture composer]  ").startsWith(QLatin1String("line 2")));
    CHECK(fault("# T\n[picture] words").startsWith(QLatin1String("line 2")));
    CHECK(fault("# T\n[picture composer words").startsWith(QLatin1String("line 2")));
    CHECK(fault("# T\n[picture ../composer] words").startsWith(QLatin1String("line 2")));
    const auto page = readHelpPage(QStringLiteral("p"),
                                   QStringLiteral("# T\nwords\n\n2. second\n! bell | rings\n> q"));
    REQUIRE(page);
    CHECK(page->lines.size() == 4);
    CHECK(page->lines.at(1).number == 2);
    CHECK(page->lines.at(2).icon == look::Icon::Bell);
    const auto pictured = readHelpPage(QStringLiteral("p"),
                                       QStringLiteral("# T\n[picture composer] The box [open]"));
    REQUIRE(pictured);
    CHECK((pictured->lines.first().kind == HelpLine::Kind::Picture));
    CHECK(pictured->lines.first().picture == QLatin1String("composer"));
    CHECK(pictured->lines.first().words == QStringLiteral("The box [open]"));
    CHECK_FALSE(readHelpPage(QStringLiteral("p"), QStringLiteral("# T\n[picture composer] box"),
                             QStringLiteral("xx")));
}

TEST_CASE("help is found by any words of a page, and by those of its title first", "[help]")
{
    const QList<HelpPage> pages = ourHelp();
    CHECK(pagesAbout(pages, QStringLiteral("  ")) == pages);
    CHECK(pagesAbout(pages, QStringLiteral("photo")).first().id == QLatin1String("photos"));
    CHECK(pagesAbout(pages, QStringLiteral("UNSTOP yes")).first().id == QLatin1String("stop"));
    CHECK(pagesAbout(pages, QStringLiteral("helicopter")).isEmpty());
}

TEST_CASE("F1 opens the page that fits, and the keyboard goes through help and back", "[help]")
{
    Console console;
    console.folder.receives("Please stop");
    console.everyoneOptedIn();
    console.sql(QStringLiteral("UPDATE client SET standing = 5"));
    console.open();
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    console.press(Qt::Key_F1);
    // The keyboard may be in the list: then it is about the list; from the conversation, why not.
    HelpWindow &window = help(console);
    CHECK(window.isVisible());
    window.open(QStringLiteral("stop"));
    CHECK(window.page() == QLatin1String("stop"));

    auto *find = window.findChild<QLineEdit *>(QStringLiteral("helpFind"));
    auto *list = window.findChild<QListWidget *>(QStringLiteral("helpList"));
    QTest::keyClicks(find, QStringLiteral("archive"));
    CHECK(window.page().isEmpty());
    REQUIRE(list->count() > 1);
    CHECK(list->item(0)->text() == QStringLiteral("Finish and archive"));
    QTest::keyClick(find, Qt::Key_Return);
    CHECK(window.page() == QLatin1String("archive"));

    auto *link = window.findChild<look::Button *>(QStringLiteral("helpLink-commlog"));
    REQUIRE(link);
    QTest::mouseClick(link, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return window.page() == QLatin1String("commlog"); }));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    CHECK(window.page() == QLatin1String("archive"));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    CHECK(window.page() == QLatin1String("stop"));

    QTest::keyClicks(find, QStringLiteral("helicopter"));
    CHECK(window.findChild<QWidget *>(QStringLiteral("helpNothing"))->isVisible());
    QTest::keyClick(&window, Qt::Key_Escape);
    CHECK_FALSE(window.isVisible());
}

TEST_CASE("help opens from the list about the list, and from a closed box about why", "[help]")
{
    Console console;
    console.folder.receives("Please stop");
    console.everyoneOptedIn();
    console.sql(QStringLiteral("UPDATE client SET standing = 5"));
    console.open();
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    console.list().setFocus();
    console.press(Qt::Key_F1);
    CHECK(help(console).page() == QLatin1String("signs"));
    help(console).close();
    QApplication::setActiveWindow(console.window.get());
    console.part<QWidget>("threadView")->setFocus();
    console.press(Qt::Key_F1);
    CHECK(help(console).page() == QLatin1String("stop"));
}

TEST_CASE("every picture of the table is on a page, and every page's picture is in the table",
          "[help]")
{
    QStringList made;
    for (const HelpShot &shot : helpShots())
        made << QLatin1String(shot.id);
    made.sort();
    CHECK(made.size() >= 13);
    CHECK(QSet<QString>(made.begin(), made.end()).size() == made.size());
    for (const char *language : { "en", "es" }) {
        INFO(language);
        CHECK(shownIn(QLatin1String(language)) == made);
    }
}

TEST_CASE("every picture of help is there in light and dark and in each language", "[help]")
{
    const auto lightness = [](const QImage &picture) {
        return picture.convertToFormat(QImage::Format_RGB32)
            .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .pixelColor(0, 0)
            .lightness();
    };
    for (const HelpShot &shot : helpShots()) {
        for (const char *language : { "en", "es" }) {
            INFO(shot.id << ' ' << language);
            QImage pictures[2];
            for (const bool dark : { false, true }) {
                const QString file
                    = helpPictureFile(QLatin1String(shot.id), QLatin1String(language), dark);
                REQUIRE_FALSE(file.isEmpty());
                QImage &picture = pictures[dark];
                picture = QImageReader(file, "png").read();
                REQUIRE_FALSE(picture.isNull());
                // Within the window it was taken of, and nothing that would fill a page.
                CHECK(picture.width() <= shot.window.width() * HelpPictureDensity);
                CHECK(picture.width() >= 250 * HelpPictureDensity);
                CHECK(picture.height() <= 580 * HelpPictureDensity);
            }
            CHECK(lightness(pictures[true]) < lightness(pictures[false]));
        }
    }
    for (const char *language : { "en", "es" }) {
        const QDir all(QStringLiteral(IVM_SOURCE_DIR "/resources/help/pictures/")
                       + QLatin1String(language));
        CHECK(all.entryList(QDir::Files).size() == 2 * helpShots().size());
    }
}

TEST_CASE("the pictures of help are of states there are, with the parts they show", "[help]")
{
    for (const HelpShot &shot : helpShots()) {
        INFO(shot.id << ": " << shot.screen << ", " << shot.parts);
        const auto screen = screenNamed(shot.screen);
        REQUIRE(screen);
        onStage(*screen, { shot.window }, [&](Stage &stage) {
            const QSize now = pictureOf(stage.widget(), shot, 1).size();
            const QSize then
                = QImageReader(helpPictureFile(QLatin1String(shot.id), QStringLiteral("en"), false),
                               "png")
                      .size()
                / HelpPictureDensity;
            // Other fonts may move a line; another part, or one that has grown, needs new pictures.
            CHECK(std::abs(now.width() - then.width()) <= 24);
            CHECK(std::abs(now.height() - then.height()) <= 48);
        });
    }
}

TEST_CASE("a picture of help says what it shows, follows the theme and fits its column", "[help]")
{
    Console console;
    console.folder.receives("hello");
    console.open();
    console.press(Qt::Key_F1);
    HelpWindow &window = help(console);
    window.open(QStringLiteral("answer"));
    auto *picture = window.findChild<HelpPicture *>(QStringLiteral("helpPicture-composer"));
    REQUIRE(picture);
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(picture);
    REQUIRE(read);
    CHECK(read->role() == QAccessible::Graphic);
    CHECK_FALSE(read->text(QAccessible::Name).isEmpty());
    QString shows;
    const QList<HelpPage> pages = ourHelp();
    for (const HelpLine &line : pageNamed(pages, QStringLiteral("answer"))->lines) {
        if (line.kind == HelpLine::Kind::Picture)
            shows = line.words;
    }
    CHECK(read->text(QAccessible::Description) == shows);
    // The keyboard reads on past it.
    CHECK(picture->focusPolicy() == Qt::NoFocus);

    CHECK(picture->file().endsWith(QLatin1String("en/composer-light.png")));
    look::setTheme(look::Theme::Dark);
    QCoreApplication::processEvents();
    CHECK(picture->file().endsWith(QLatin1String("en/composer-dark.png")));
    CHECK(window.palette().color(QPalette::Window) == look::colours().surface);
    // Scaled down, what is even stays even: most of the box is its ground, to the last pixel.
    REQUIRE(picture->width() < picture->sizeHint().width());
    const QImage seen = picture->grab().toImage();
    int ground = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            ground += seen.pixelColor(x, y) == look::colours().surface;
    }
    CHECK(ground > seen.width() * seen.height() / 3);
    look::setTheme(look::Theme::Light);
    QCoreApplication::processEvents();
    CHECK(picture->file().endsWith(QLatin1String("en/composer-light.png")));

    const QSize whole = picture->sizeHint();
    CHECK(picture->pictureSize(10'000) == whole);
    const QSize half = picture->pictureSize(whole.width() / 2);
    CHECK(half.width() == whole.width() / 2);
    CHECK(std::abs(half.height() - whole.height() / 2) <= 1);
    look::setZoom(2);
    CHECK(picture->sizeHint().width() == whole.width() * 2);
    for (const QSize size : { QSize(440, 620), QSize(300, 280), QSize(900, 700) }) {
        window.resize(size);
        QCoreApplication::processEvents();
        CHECK(picture->width()
              <= window.findChild<QScrollArea *>(QStringLiteral("helpPage"))->viewport()->width());
        CHECK(picture->height() == picture->pictureSize(picture->width()).height());
    }
    look::setZoom(1);
}
