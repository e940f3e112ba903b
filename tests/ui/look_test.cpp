#include "tests/support/catch.h"
#include "tests/support/simulatedclock.h"
#include "ui/look/button.h"
#include "ui/look/buttonrow.h"
#include "ui/look/contrast.h"
#include "ui/look/datetext.h"
#include "ui/look/emojitext.h"
#include "ui/look/errortext.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/look/switch.h"
#include "ui/mainwindow/toast.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace ivm;
using namespace ivm::look;
using namespace std::chrono_literals;

namespace {

Instant at(const char *iso)
{
    return *fromIsoUtc(QString::fromLatin1(iso));
}

} // namespace

TEST_CASE("every text stands on its ground with at least 4.5 to 1, light and dark", "[look]")
{
    for (const Colours *colours : { &lightColours(), &darkColours() }) {
        for (const TextPair &pair : textPairs()) {
            INFO(pair.where << (colours->dark ? ", dark" : ", light"));
            CHECK(contrast(colours->*pair.text, colours->*pair.ground) >= 4.5);
        }
        // What marks a control (WCAG 1.4.11) needs 3 : 1.
        CHECK(contrast(colours->accent, colours->surface) >= 3);
        CHECK(contrast(colours->muted, colours->surface) >= 3);
        CHECK(contrast(colours->barFieldLine, colours->bar) >= 3);
        // The ring around the focus, on every ground it stands on.
        for (const Role ground : { &Colours::surface, &Colours::background, &Colours::accentWeak,
                                   &Colours::selected, &Colours::orangeWeak, &Colours::redWeak })
            CHECK(contrast(colours->accent, colours->*ground) >= 3);
        CHECK(contrast(colours->accentText, colours->accent) >= 3);
        CHECK(contrast(colours->barText, colours->bar) >= 3);
        // Outlines that say something: unconfirmed, failed, practice.
        CHECK(contrast(colours->orange, colours->background) >= 3);
        CHECK(contrast(colours->red, colours->redWeak) >= 3);
        CHECK(contrast(colours->muted, colours->background) >= 3);
        CHECK(contrast(colours->lineGood, colours->bar) >= 3);
    }
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
}

TEST_CASE("high contrast has 7 to 1 for every text and outlines one can see", "[look]")
{
    const Colours &colours = contrastColours();
    for (const TextPair &pair : textPairs()) {
        INFO(pair.where);
        CHECK(contrast(colours.*pair.text, colours.*pair.ground) >= 7);
    }
    CHECK(contrast(colours.line, colours.surface) >= 7);
    CHECK(contrast(colours.inLine, colours.background) >= 7);
    CHECK(contrast(colours.accent, colours.selected) >= 4.5);
    install(Theme::Light);
    setHighContrast(true);
    CHECK(look::colours().text == contrastColours().text);
    setTheme(Theme::Dark); // the theme is kept for later
    CHECK(look::colours().text == contrastColours().text);
    setHighContrast(false);
    CHECK(look::colours().text == darkColours().text);
    setTheme(Theme::Light);
}

TEST_CASE("a change of theme reaches widgets that are already there", "[look]")
{
    install(Theme::Light);
    QWidget window;
    QWidget pane(&window);
    PlainLabel label(QStringLiteral("Karen"), Text::Small, &Colours::muted, QFont::Normal, &pane);
    window.show();
    const QColor light = label.palette().color(QPalette::WindowText);
    setTheme(Theme::Dark);
    QCoreApplication::processEvents();
    CHECK(light == lightColours().muted);
    CHECK(label.palette().color(QPalette::WindowText) == darkColours().muted);
    setTheme(Theme::Light);
}

TEST_CASE("a larger text size reaches text and what holds it", "[look]")
{
    install(Theme::Light);
    PlainLabel label(QStringLiteral("Karen"));
    Button button(QStringLiteral("Archive"));
    Strip strip;
    strip.setWords(QStringLiteral("No connection since 10:52 AM"), QString(120, u'x'));
    strip.resize(600, 10);
    const int small = label.fontInfo().pixelSize();
    const QSize before = button.sizeHint();
    setZoom(2);
    QCoreApplication::processEvents();
    CHECK(label.fontInfo().pixelSize() >= 2 * small - 1);
    CHECK(button.sizeHint().width() > before.width() * 3 / 2);
    CHECK(button.sizeHint().height() >= 2 * before.height() - 1);
    CHECK(strip.heightForWidth(600) > px(22) + 2 * small);
    setZoom(1);
}

TEST_CASE("a client's text in a label, button or tooltip stays text", "[look]")
{
    const QString hostile = QStringLiteral("<img src='file:///etc/passwd'>&amp;<b>x</b>");
    const PlainLabel label(hostile);
    CHECK(label.textFormat() == Qt::PlainText);
    const Button button(hostile);
    CHECK(button.label() == hostile);
    CHECK(button.shortcut().isEmpty());
    CHECK(toolTip(hostile).contains(QLatin1String("&lt;img")));
    CHECK_FALSE(toolTip(hostile).contains(QLatin1String("<img")));
    Strip strip;
    strip.setWords(hostile, hostile);
    for (const QLabel *part : strip.findChildren<QLabel *>())
        CHECK(part->textFormat() == Qt::PlainText);
}

TEST_CASE("buttons of a strip move below its words when it is narrow", "[look]")
{
    install(Theme::Light);
    Strip strip(Strip::Kind::Amber);
    strip.setWords(QStringLiteral("Twilio’s log does not show this text"),
                   QStringLiteral("It was probably not sent. Looked 9 times, last at 11:02 AM."));
    Button *again = strip.addButton(QStringLiteral("Send again"), Button::Kind::Primary);
    Button *drop = strip.addButton(QStringLiteral("Don’t send"));
    for (const int width : { 300, 420, 640, 900 }) {
        strip.resize(width, strip.heightForWidth(width));
        QResizeEvent event(strip.size(), QSize());
        QCoreApplication::sendEvent(&strip, &event);
        INFO("width " << width);
        CHECK(strip.rect().contains(again->geometry()));
        CHECK(strip.rect().contains(drop->geometry()));
        CHECK_FALSE(again->geometry().intersects(drop->geometry()));
        for (const QLabel *words : strip.findChildren<QLabel *>()) {
            CHECK(strip.rect().contains(words->geometry()));
            CHECK_FALSE(words->geometry().intersects(again->geometry()));
        }
    }
}

TEST_CASE("buttons in a row go on in the next line where one would be cut off", "[look]")
{
    ButtonRow row;
    for (const char *words : { "Responder", "No necesita respuesta", "Archivar" })
        row.add(QString::fromUtf8(words), QString::fromUtf8(words), Button::Kind::Plain);
    CHECK(row.heightForWidth(230) > row.heightForWidth(800));
    for (const int width : { 800, 230, 180 }) {
        row.resize(width, row.heightForWidth(width));
        row.show();
        QCoreApplication::processEvents();
        for (const auto *button : row.findChildren<Button *>()) {
            INFO(width << ": " << button->label().toStdString());
            CHECK(row.rect().contains(button->geometry()));
        }
    }
}

TEST_CASE("a strip is as high as its words, however long the ones before were", "[look]")
{
    install(Theme::Light);
    QWidget pane;
    auto *column = new QVBoxLayout(&pane);
    auto *strip = new Strip(Strip::Kind::Amber);
    column->addWidget(strip);
    column->addStretch();
    pane.resize(500, 400);
    strip->setWords(QStringLiteral("Asked to opt in"),
                    QStringLiteral("You may answer this text by hand. ").repeated(9));
    strip->addButton(QStringLiteral("Answer this text"));
    pane.show();
    const int high = strip->height();
    strip->clearButtons();
    strip->setWords(QStringLiteral("Answering before a YES"), QStringLiteral("Until 10:40 AM."));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    CHECK(strip->height() < high);
    CHECK(strip->height() == strip->heightForWidth(strip->width()));
}

TEST_CASE("a right-to-left line is cut where it ends, and turns nothing round it", "[look]")
{
    const QFontMetricsF metrics(font());
    const QString hebrew = QStringLiteral("שלום, מה שלום הכלב שלי היום? הוא אכל פעמיים");
    const QString cut = oneLine(hebrew, metrics, metrics.horizontalAdvance(hebrew) / 2);
    // Held apart, the ellipsis belongs to it and stands on its left.
    CHECK(cut.startsWith(QChar(0x2068)));
    CHECK(cut.endsWith(QString(QChar(0x2026)) + QChar(0x2069)));
    CHECK_FALSE(oneLine(QStringLiteral("x\u202Egnp.exe"), metrics, 900).contains(QChar(0x202E)));
    CHECK(oneLine(QStringLiteral("left"), metrics, 900) == QStringLiteral("left"));
}

TEST_CASE("the ring around the focus is for those who work with the keyboard", "[look]")
{
    install(Theme::Light);
    QWidget window;
    Button one(QStringLiteral("One"), Button::Kind::Plain, &window);
    Button two(QStringLiteral("Two"), Button::Kind::Plain, &window);
    two.move(200, 0);
    window.show();
    QApplication::setActiveWindow(&window);
    QTest::mouseClick(&one, Qt::LeftButton);
    one.setFocus();
    CHECK_FALSE(showsFocus(one));
    QTest::keyClick(&one, Qt::Key_Tab);
    CHECK(two.hasFocus());
    CHECK(showsFocus(two));
    CHECK_FALSE(showsFocus(one));
    const QImage ringed = two.grab().toImage();
    QTest::mouseClick(&two, Qt::LeftButton);
    CHECK_FALSE(showsFocus(two));
    CHECK(two.grab().toImage() != ringed);
}

TEST_CASE("a key that is held presses a button once", "[look]")
{
    Button button(QStringLiteral("Stop all texts"));
    int pressed = 0;
    QObject::connect(&button, &Button::clicked, &button, [&] { ++pressed; });
    for (const int key : { Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space }) {
        INFO(key);
        pressed = 0;
        QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(&button, &held);
        QKeyEvent stillHeld(QEvent::KeyRelease, key, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(&button, &stillHeld);
        CHECK(pressed == 0);
        QTest::keyClick(&button, Qt::Key(key));
        CHECK(pressed == 1);
    }
}

TEST_CASE("the second half of a double click presses nothing, but what is pressed in a row",
          "[look]")
{
    Button button(QStringLiteral("No reply needed"));
    int pressed = 0;
    QObject::connect(&button, &Button::clicked, &button, [&] { ++pressed; });
    const auto clickTwice = [&button] {
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::mouseDClick(&button, Qt::LeftButton); // the second press
        QTest::mouseRelease(&button, Qt::LeftButton);
    };
    clickTwice();
    CHECK(pressed == 1);
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(pressed == 2);
    button.setRepeats(true);
    pressed = 0;
    clickTwice();
    CHECK(pressed == 2);
}

TEST_CASE("scroll bars over a list leave its rows the whole width", "[look]")
{
    install(Theme::Light);
    QListWidget list;
    list.setFrameShape(QFrame::NoFrame);
    overlayScrollBars(list);
    for (int i = 0; i < 100; ++i)
        list.addItem(QString::number(i));
    list.resize(200, 100);
    list.show();
    QCoreApplication::processEvents();
    REQUIRE(list.verticalScrollBar()->isVisible());
    CHECK(list.viewport()->width() == 200);
}

TEST_CASE("every icon has a drawing inside its grid", "[look]")
{
    for (int i = 0; i <= int(Icon::ZoomOut); ++i) {
        INFO("icon " << i);
        const QRectF box = iconPath(Icon(i)).boundingRect();
        CHECK_FALSE(box.isEmpty());
        CHECK(QRectF(0, 0, 16, 16).contains(box));
    }
    CHECK_FALSE(programIcon().isNull());
}

TEST_CASE("initials come from first and last name, whatever the script", "[look]")
{
    CHECK(initialsOf(QStringLiteral("Maria Reyes")) == QStringLiteral("MR"));
    CHECK(initialsOf(QStringLiteral("maria de la  cruz")) == QStringLiteral("MC"));
    CHECK(initialsOf(QStringLiteral("Cher")) == QStringLiteral("C"));
    CHECK(initialsOf(QString()) == QStringLiteral("#"));
    CHECK(initialsOf(QStringLiteral("(217) 555-0148")) == QStringLiteral("#"));
    CHECK(initialsOf(QStringLiteral("Élodie O’Brien")) == QStringLiteral("ÉO"));
}

TEST_CASE("emoji have their colours where the machine has a face with them", "[look]")
{
    install(Theme::Light);
    if (emojiFamily().isEmpty())
        return;
    // The second is a letter's heart until the selector behind it makes it a picture.
    const QString line = GENERATE(QStringLiteral("😊"), QStringLiteral("\u2764\uFE0F"));
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font(Text::Queue));
    painter.setPen(Qt::black);
    paintLine(painter, image.rect(), line);
    painter.end();
    int coloured = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            coloured += image.pixelColor(x, y).saturation() > 100 ? 1 : 0;
    }
    CHECK(coloured > 50);
}

TEST_CASE("signs that a selector makes pictures are found, whole, and nothing else is", "[look]")
{
    using Places = QList<std::pair<int, int>>;
    CHECK(emojiSequences(QStringLiteral("no 😊 here, nor a bare \u2764")).isEmpty());
    CHECK(emojiSequences(QStringLiteral("thanks \u2764\uFE0F!")) == Places{ { 7, 2 } });
    CHECK(emojiSequences(QStringLiteral("\u2764\uFE0F\u2600\uFE0F"))
          == Places{ { 0, 2 }, { 2, 2 } });
    CHECK(emojiSequences(QStringLiteral("press 1\uFE0F\u20E3")) == Places{ { 6, 3 } });
    CHECK(emojiSequences(QStringLiteral("\U0001F321\uFE0F")) == Places{ { 0, 3 } });
    CHECK(emojiSequences(QStringLiteral("\uFE0F")).isEmpty());
    CHECK(emojiSequences(QStringLiteral("a \uFE0F")).isEmpty());
}

TEST_CASE("one line is one line, and a huge one is cut before it is measured", "[look]")
{
    const QFontMetricsF metrics(font());
    CHECK(oneLine(QStringLiteral("one\n\ntwo\u2028three"), metrics, 900)
          == QStringLiteral("one two three"));
    const QString cut = oneLine(QString(1'000'000, u'x'), metrics, 200);
    CHECK(metrics.horizontalAdvance(cut) <= 200);
    CHECK(cut.endsWith(QChar(0x2026)));
}

TEST_CASE("times are the clinic's, in words a desk uses", "[look]")
{
    const DateText text(QTimeZone(QByteArrayLiteral("America/Chicago")),
                        QLocale(QLocale::English, QLocale::UnitedStates));
    const Instant now = at("2026-11-23T17:00:00Z"); // Monday, 11:00 AM in Chicago
    const auto plain = [](QString s) { return s.replace(QChar(0x202F), u' '); };

    CHECK(plain(text.time(at("2026-11-23T16:45:00Z"))) == QStringLiteral("10:45 AM"));
    CHECK(plain(text.brief(at("2026-11-23T16:45:00Z"), now)) == QStringLiteral("10:45 AM"));
    // 11:30 PM on the 22nd in Chicago, though already the 23rd in UTC.
    CHECK(text.brief(at("2026-11-23T05:30:00Z"), now) == QStringLiteral("Yesterday"));
    CHECK(text.brief(at("2026-11-19T20:00:00Z"), now) == QStringLiteral("Thursday"));
    CHECK(text.brief(at("2026-11-03T20:00:00Z"), now) == QStringLiteral("Nov 3"));
    CHECK(text.brief(at("2025-11-03T20:00:00Z"), now) == QStringLiteral("11/3/25"));
    CHECK(text.day(at("2026-11-23T12:00:00Z"), now) == QStringLiteral("Today"));
    CHECK(text.day(at("2026-11-22T12:00:00Z"), now) == QStringLiteral("Yesterday"));
    CHECK(text.day(at("2026-11-19T20:00:00Z"), now) == QStringLiteral("Thursday, November 19"));
    CHECK(text.day(at("2025-11-19T20:00:00Z"), now)
          == QStringLiteral("Wednesday, November 19, 2025"));
    CHECK(plain(text.stamp(at("2026-11-22T22:12:00Z"), now))
          == QStringLiteral("yesterday 4:12 PM"));
    CHECK(plain(text.stamp(at("2026-11-19T20:31:00Z"), now)) == QStringLiteral("Nov 19, 2:31 PM"));
}

TEST_CASE("waits are short on the screen and whole words when spoken", "[look]")
{
    const DateText text;
    CHECK(text.wait(5s) == QStringLiteral("1 min"));
    CHECK(text.wait(18min + 59s) == QStringLiteral("18 min"));
    CHECK(text.wait(2h + 59min) == QStringLiteral("2 h"));
    CHECK(text.wait(72h) == QStringLiteral("3 days"));
    CHECK(text.waitSpoken(12min) == QStringLiteral("12 minutes"));
    CHECK(text.waitSpoken(1min) == QStringLiteral("1 minute"));
    CHECK(text.ago(3s) == QStringLiteral("3 s ago"));
}

TEST_CASE("each kind of error has its own words, and none shows the fact for programs", "[look]")
{
    QStringList seen;
    for (int kind = 0; kind <= int(Error::Kind::Cancelled); ++kind) {
        const Error error{ .kind = Error::Kind(kind), .message = QStringLiteral("internal fact") };
        const ErrorWords words = wordsFor(error);
        CHECK_FALSE(words.what.isEmpty());
        CHECK_FALSE(seen.contains(words.what));
        CHECK_FALSE(lineFor(error).contains(error.message));
        seen << words.what;
    }
    CHECK(deliveryFailure(30006).contains(QLatin1String("landline")));
    CHECK(deliveryFailure(12345).contains(QLatin1String("12345")));
}

TEST_CASE("the switch is a check box to the keyboard and to screen readers", "[look]")
{
    Switch archived(QStringLiteral("Show archived"));
    archived.show();
    archived.setFocus();
    QTest::keyClick(&archived, Qt::Key_Space);
    CHECK(archived.isChecked());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&archived);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::CheckBox);
    CHECK(spoken->state().checked);
    CHECK(spoken->text(QAccessible::Name) == QStringLiteral("Show archived"));
}

TEST_CASE("a box to tick stands out from its ground with at least 3 to 1, ticked or not", "[look]")
{
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        look::install(theme);
        for (const bool ticked : { false, true }) {
            QCheckBox box(QStringLiteral("Only for SAC"));
            box.setChecked(ticked);
            box.ensurePolished();
            box.resize(box.sizeHint());
            QPalette ground = box.palette();
            ground.setColor(QPalette::Window, look::colours().surface);
            box.setPalette(ground);
            const QImage picture = box.grab().toImage();
            double best = 1; // somewhere on the way into the box from the left
            for (int x = 0; x < 8; ++x)
                best = std::max(best,
                                look::contrast(picture.pixelColor(x, picture.height() / 2),
                                               look::colours().surface));
            INFO((theme == look::Theme::Light ? "light" : "dark") << (ticked ? ", ticked" : ""));
            CHECK(best >= 3);
        }
    }
    look::install(look::Theme::Light);
}

TEST_CASE("a switch shows what it is, also when it was set without telling anybody", "[look]")
{
    look::install(look::Theme::Light);
    const auto pictureOf = [](bool quietly, bool on) {
        look::Switch made(QStringLiteral("Sent by themselves"));
        const QSignalBlocker quiet(quietly ? &made : nullptr);
        made.setChecked(on);
        made.resize(made.sizeHint());
        return made.grab().toImage();
    };
    CHECK(pictureOf(true, true) == pictureOf(false, true));
    CHECK(pictureOf(true, true) != pictureOf(false, false));
}

TEST_CASE("a quiet button that cannot be pressed looks so", "[look]")
{
    const Theme theme = GENERATE(Theme::Light, Theme::Dark);
    install(theme);
    Button button(Icon::ChevronUp, QStringLiteral("Move up"), Button::Kind::Quiet);
    button.resize(40, 34);
    const auto ink = [&button] { // how far its strongest pixel is from the ground
        const QImage picture = button.grab().toImage();
        const int ground = qGray(picture.pixel(1, 1));
        int most = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                most = std::max(most, std::abs(qGray(picture.pixel(x, y)) - ground));
        }
        return most;
    };
    const int strong = ink();
    button.setEnabled(false);
    CHECK(ink() < strong * 2 / 3);
}

TEST_CASE("a word at the foot of the window is never cut off", "[look][toast]")
{
    ivm::test::SimulatedClock clock;
    QWidget window;
    window.resize(420, 400);
    Toast toast(clock, &window);
    const auto *words = toast.findChild<QLabel *>(QStringLiteral("toastWords"));
    window.show();
    toast.show(QStringLiteral("Archived Lena Fischer without an answer. 2 messages are on the "
                              "clipboard for the Comm Log"),
               QStringLiteral("Undo"), [] { });
    CHECK(toast.width() <= window.width());
    CHECK(words->wordWrap());
    CHECK(words->height() >= words->heightForWidth(words->width()));
    CHECK(toast.geometry().bottom() <= window.rect().bottom());
    const int tall = toast.height();
    toast.show(QStringLiteral("Archived"), QStringLiteral("Undo"), [] { });
    CHECK(toast.height() < tall);
    CHECK(words->sizeHint().width() <= words->width());
}
