// The desk report in the settings, as a supervisor works it.

#include "core/report/readreport.h"
#include "tests/ui/console.h"
#include "tests/ui/settingsdesk.h"
#include "ui/help/helpwindow.h"
#include "ui/look/announce.h"
#include "ui/report/figuretable.h"
#include "ui/report/hourchart.h"
#include "ui/report/reportpaper.h"
#include "ui/report/reportview.h"
#include "ui/report/reportwords.h"
#include "ui/settings/fields.h"

#include <QAccessible>
#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QTextBlock>
#include <QTextDocument>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// The whole window with the report in its settings, nobody having chosen a password.
struct ReportWindow : Console
{
    ReportWindow()
    {
        folder.fillIsComplete();
        folder.receives("Lame horse").from(Miguel).on("LAC");
        folder.receives("My dog ate a sock");
    }
    void opensReport()
    {
        open({ .dataFolder = folder.path() });
        window->openSettings(QStringLiteral("report"));
        QTest::qWait(20);
        if (auto *later = window->findChild<QAbstractButton *>(QStringLiteral("passwordLater")))
            later->click();
        REQUIRE(QTest::qWaitFor([this] {
            auto *print = window->findChild<QAbstractButton *>(QStringLiteral("reportPrint"));
            return print && print->isEnabled();
        }));
        QCoreApplication::processEvents();
    }
    bool inSettings() { return part<QWidget>("settingsPane")->isVisible(); }
    void opensNotCopied()
    {
        part<QAbstractButton>("openNotCopied1")->click(); // LAC's, the older one
        QTest::qWait(20);
    }
};

/// Friday, 10:45 in Chicago: Karen was answered within a few minutes, Miguel waits.
struct ReportDesk : SettingsDesk
{
    ReportDesk()
    {
        folder.fillIsComplete();
        const Instant now = folder.clock.now();
        folder.receives("My dog ate a sock").at(now - 2h);
        folder.sent("Please come in").at(now - 2h + 4min);
        folder.receives("Lame horse").from(Miguel).on("LAC").at(now - 1h);
        folder.sent("Nobody gets this")
            .to(Miguel)
            .on("LAC")
            .at(now - 59min)
            .withStatus(MessageStatus::Undelivered, 30006);
    }
    void opens()
    {
        open("report");
        waitUntilRead();
    }
    void waitUntilRead()
    {
        waitFor([this] {
            return part<QAbstractButton>("reportPrint").isEnabled()
                || part<QWidget>("reportAgain").isVisible();
        });
        QCoreApplication::processEvents();
    }
    QString state() { return part<QLabel>("reportState").text(); }
    QString which() { return part<QLabel>("reportWhich").text(); }
    /// What the figures of a card say to a screen reader.
    QStringList figures(const char *card)
    {
        QStringList said;
        for (const QObject *tile : part<QWidget>(card).children()) {
            if (const auto *widget = qobject_cast<const QWidget *>(tile))
                said.append(QString(widget->accessibleName()).replace(QChar(QChar::Nbsp), u' '));
        }
        return said;
    }
    QStringList row(const char *table, int row)
    {
        QStringList cells;
        const QAbstractItemModel *model = part<FigureTable>(table).model();
        for (int i = 0; i < model->columnCount(); ++i)
            cells.append(model->index(row, i).data().toString().replace(QChar(QChar::Nbsp), u' '));
        return cells;
    }
};

} // namespace

TEST_CASE("a supervisor finds the report by what it is about, and sees today at a glance",
          "[report]")
{
    ReportDesk desk;
    desk.open();
    desk.find("response times");
    CHECK(desk.pane->page() == QStringLiteral("report"));
    desk.waitUntilRead();
    CHECK(desk.which() == QStringLiteral("Friday, November 27, 2026"));
    CHECK(desk.figures("responseFigures")
              .contains(QStringLiteral("Half were answered within: 4 min")));
    CHECK(
        desk.figures("responseFigures").contains(QStringLiteral("Answered within 5 min: 1 of 1")));
    CHECK(desk.figures("responseFigures")
              .contains(QStringLiteral("Still waiting, the longest for 1 h: 1")));
    CHECK(desk.figures("responseFigures").last() == QStringLiteral("Needed no reply: 0"));
    CHECK(desk.figures("textFigures")
          == QStringList({ QStringLiteral("Came in: 2"), QStringLiteral("Written by people: 2"),
                           QStringLiteral("Automatic: 0"), QStringLiteral("Did not arrive: 1") }));
    CHECK(desk.row("failureFigures", 0).last() == QStringLiteral("1"));
    CHECK(desk.row("queueFigures", 0).first() == QStringLiteral("SAC"));
}

TEST_CASE("days and queue are chosen by keyboard", "[report][keyboard]")
{
    ReportDesk desk;
    desk.opens();
    desk.part<QWidget>("reportDays").setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Down); // yesterday
    desk.waitUntilRead();
    CHECK(desk.which() == QStringLiteral("Thursday, November 26, 2026"));
    CHECK(desk.state() == QStringLiteral("Nobody texted in these days, in or out."));
    CHECK_FALSE(desk.part<QWidget>("reportView").isVisible());
    desk.press(Qt::Key_Down); // the last 7 days
    desk.waitUntilRead();
    CHECK(desk.part<QWidget>("reportView").isVisible());
    desk.press(Qt::Key_End); // other days
    CHECK(desk.state() == QStringLiteral("Type the first day, and the last one."));
    desk.tabTo("reportFrom");
    desk.types("11/26/2026");
    desk.tabOn();
    desk.waitUntilRead();
    CHECK(desk.which() == QStringLiteral("Thursday, November 26, 2026"));
    desk.types("today");
    desk.press(Qt::Key_Return);
    desk.waitUntilRead();
    CHECK(desk.part<QWidget>("reportView").isVisible());
    CHECK(desk.figures("textFigures").first() == QStringLiteral("Came in: 2"));

    desk.tabTo("reportQueue");
    desk.press(Qt::Key_Down); // SAC
    desk.waitUntilRead();
    CHECK(desk.figures("textFigures").first() == QStringLiteral("Came in: 1"));
    CHECK(desk.part<FigureTable>("queueFigures").model()->rowCount() == 1);
}

TEST_CASE("days that make no sense are objected to, and nothing stale stays in sight", "[report]")
{
    ReportDesk desk;
    desk.opens();
    desk.part<ChoiceField>("reportDays").setCurrentIndex(4);
    auto &from = desk.part<QLineEdit>("reportFrom");
    from.setFocus();
    SECTION("no day")
    {
        desk.types("perhaps");
        desk.press(Qt::Key_Return);
        CHECK(desk.state().startsWith(QStringLiteral("A day is written like")));
    }
    SECTION("the wrong way round")
    {
        desk.types("11/26/2026");
        desk.tabOn();
        desk.types("11/25/2026");
        desk.press(Qt::Key_Return);
        CHECK(desk.state() == QStringLiteral("The last day is before the first."));
    }
    CHECK_FALSE(desk.part<QWidget>("reportView").isVisible());
    CHECK_FALSE(desk.part<QAbstractButton>("reportPrint").isEnabled());
    CHECK_FALSE(desk.part<QAbstractButton>("reportCsv").isEnabled());
}

TEST_CASE("a field that is left as it was takes nothing away: Print is pressed from it", "[report]")
{
    ReportDesk desk;
    desk.opens();
    desk.part<ChoiceField>("reportDays").setCurrentIndex(4);
    desk.part<QLineEdit>("reportFrom").setFocus();
    desk.types("11/27/2026");
    desk.press(Qt::Key_Return);
    desk.waitUntilRead();
    desk.file = desk.files.filePath(QStringLiteral("report.csv"));
    auto &csv = desk.part<QAbstractButton>("reportCsv");
    desk.types("1");
    desk.press(Qt::Key_Backspace);
    csv.setFocus(Qt::MouseFocusReason); // leaves the field, as a press of the mouse does
    REQUIRE(csv.isEnabled());
    QTest::mouseClick(&csv, Qt::LeftButton);
    CHECK(QFile::exists(desk.file));
}

TEST_CASE("when the figures cannot be read that is said, and can be tried again", "[report]")
{
    ReportDesk desk;
    desk.dataFolder = desk.files.filePath(QStringLiteral("disk"));
    REQUIRE(QFile::link(desk.folder.path(), desk.dataFolder));
    desk.opens();
    REQUIRE(QFile::remove(desk.dataFolder));
    desk.part<ChoiceField>("reportDays").setCurrentIndex(1);
    desk.waitUntilRead();
    CHECK_FALSE(desk.state().isEmpty());
    CHECK_FALSE(desk.part<QWidget>("reportView").isVisible());
    REQUIRE(QFile::link(desk.folder.path(), desk.dataFolder));
    desk.click("reportAgain");
    desk.waitUntilRead();
    CHECK(desk.which() == QStringLiteral("Thursday, November 26, 2026"));
}

TEST_CASE("the chart says in words what it shows, and its figures can be read as a table",
          "[report][access]")
{
    ReportDesk desk;
    desk.opens();
    auto &chart = desk.part<HourChart>("hourChart");
    CHECK(chart.isVisible());
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&chart);
    REQUIRE(told);
    CHECK(told->role() == QAccessible::Chart);
    CHECK(told->text(QAccessible::Name) == QStringLiteral("Texts by the hour"));
    CHECK(told->text(QAccessible::Description)
              .startsWith(QStringLiteral("Most texts in the hour from 8 AM: 1 came in")));
    desk.tabTo("hoursAsTable");
    desk.press(Qt::Key_Space);
    CHECK_FALSE(chart.isVisible());
    CHECK(desk.part<FigureTable>("hourFigures").isVisible());
    CHECK(desk.row("hourFigures", 0)
          == QStringList({ QStringLiteral("8 AM"), QStringLiteral("1"), QStringLiteral("1"),
                           QStringLiteral("0") }));
    desk.press(Qt::Key_Space);
    CHECK(chart.isVisible());
}

TEST_CASE("a table without room for its columns says each row in words", "[report]")
{
    ReportDesk desk;
    desk.opens();
    auto &table = desk.part<FigureTable>("queueFigures");
    QTest::qWait(30);
    CHECK_FALSE(table.isStacked());
    desk.pane->resize(420, 720);
    desk.waitFor([&] { return table.isStacked(); });
    CHECK(desk.row("queueFigures", 0).first().startsWith(QStringLiteral("SAC\nCame in: 1 · ")));
    CHECK(table.height() >= table.sizeHint().height());
}

TEST_CASE("a conversation that is not copied is opened from the report", "[report][keyboard]")
{
    ReportDesk desk;
    QList<ConversationId> opened;
    desk.openConversation = [&](ConversationId id) { opened.append(id); };
    desk.opens();
    desk.tabTo("openNotCopied0");
    CHECK(desk.part<QWidget>("openNotCopied0").accessibleName().contains(QStringLiteral("LAC")));
    desk.press(Qt::Key_Space);
    CHECK(opened == QList{ desk.folder.idOf("LAC", Miguel) });
}

TEST_CASE("a conversation that is not copied stands in the window, with the settings left behind",
          "[report]")
{
    ReportWindow desk;
    desk.opensReport();
    REQUIRE(desk.inSettings());
    desk.opensNotCopied();
    CHECK_FALSE(desk.inSettings());
    CHECK(desk.window->conversation() == desk.folder.idOf("LAC", Miguel));
    CHECK(desk.window->queue() == desk.folder.queue("LAC").id);
}

TEST_CASE("whoever stays for changes that are not saved is led nowhere, also later", "[report]")
{
    ReportWindow desk;
    desk.opensReport();
    const auto before = desk.window->conversation();
    auto *phone = desk.part<QLineEdit>("officePhone");
    phone->setText(QStringLiteral("217-555-0111"));
    Q_EMIT phone->textEdited(phone->text());
    desk.asker.willChoose(QStringLiteral("Keep editing"));
    desk.opensNotCopied();
    REQUIRE(desk.inSettings());
    desk.asker.willChoose(QStringLiteral("Discard"));
    desk.part<QAbstractButton>("leaveSettings")->click();
    QTest::qWait(20);
    CHECK_FALSE(desk.inSettings());
    CHECK(desk.window->conversation() == before);
}

TEST_CASE(
    "a window that was kept open for changes does not close when one leaves the settings later",
    "[settings]")
{
    ReportWindow desk;
    desk.opensReport();
    auto *phone = desk.part<QLineEdit>("officePhone");
    phone->setText(QStringLiteral("217-555-0111"));
    Q_EMIT phone->textEdited(phone->text());
    desk.asker.willChoose(QStringLiteral("Keep editing"));
    desk.window->close();
    QTest::qWait(20);
    REQUIRE(desk.window->isVisible());
    desk.asker.willChoose(QStringLiteral("Discard"));
    desk.part<QAbstractButton>("leaveSettings")->click();
    QTest::qWait(20);
    CHECK(desk.window->isVisible());
}

TEST_CASE("F1 in the report explains its figures", "[report][help]")
{
    ReportWindow desk;
    desk.opensReport();
    QApplication::setActiveWindow(nullptr); // off-screen nobody gives the keyboard back
    QApplication::setActiveWindow(desk.window.get());
    desk.part<QWidget>("reportDays")->setFocus();
    desk.press(Qt::Key_F1);
    const auto *help = desk.window->findChild<HelpWindow *>();
    REQUIRE(help);
    CHECK(help->page() == QStringLiteral("report"));
}

TEST_CASE("the table for other programs is the figures that are seen, for this account only",
          "[report]")
{
    ReportDesk desk;
    desk.opens();
    desk.file = desk.files.filePath(QStringLiteral("report.csv"));
    desk.click("reportCsv");
    QFile file(desk.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    CHECK(table.contains("\"all\",\"texts_in\",\"\",\"2\""));
    CHECK_FALSE(table.contains("555"));
    CHECK(QFileInfo(desk.file).permissions()
          == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    desk.file = desk.files.filePath(QStringLiteral("nowhere/report.csv"));
    desk.click("reportCsv");
    CHECK_FALSE(QFile::exists(desk.file));
}

TEST_CASE("the report on paper names the days, the queue and the figures, and no client",
          "[report]")
{
    ReportDesk desk;
    desk.opens();
    desk.file = desk.files.filePath(QStringLiteral("report.pdf"));
    desk.click("reportPdf");
    QFile file(desk.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("%PDF"));
    CHECK(QFileInfo(desk.file).permissions()
          == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

    const QDate today(2026, 11, 27);
    const auto report
        = readReport(desk.folder.file(), { .from = today, .to = today }, desk.folder.clock.now());
    REQUIRE(report);
    const ReportPaper paper{ .report = *report,
                             .hospital = QStringLiteral("Prairie <b>Clinic</b>"),
                             .queue = {} };
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setResolution(144);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait,
                                     QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter));
    QTextDocument document;
    layReport(paper, document, writer);
    const QString words = document.toPlainText().replace(QChar(QChar::Nbsp), u' ');
    for (const char *said :
         { "Prairie <b>Clinic</b>", "Friday, November 27, 2026", "All queues",
           "Half were answered within\n4 min", "SAC", "LAC", "not copied yet: 2" }) {
        INFO(said);
        CHECK(words.contains(QLatin1String(said)));
    }
    CHECK_FALSE(words.contains(QStringLiteral("555")));
    CHECK(document.pageCount() == 1);
    // The chart is as wide as the page, and no wider: dots of paper for those of the screen.
    const qreal finer
        = writer.logicalDpiX() / QGuiApplication::primaryScreen()->logicalDotsPerInchX();
    QList<qreal> charts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.textFormats()) {
            if (range.format.isImageFormat())
                charts.append(range.format.toImageFormat().width() * finer);
        }
    }
    REQUIRE(charts.size() == 1);
    CHECK(charts.first() <= document.pageSize().width());
    CHECK(charts.first() > document.pageSize().width() * 0.9);
}

TEST_CASE("while figures are read the window goes on, and only the last choice is shown",
          "[report]")
{
    ReportDesk desk;
    desk.opens();
    auto &days = desk.part<ChoiceField>("reportDays");
    days.setCurrentIndex(1);
    CHECK(desk.state() == QStringLiteral("Counting…")); // nothing was read on this thread
    days.setCurrentIndex(2);
    days.setCurrentIndex(0);
    desk.waitUntilRead();
    CHECK(desk.which() == QStringLiteral("Friday, November 27, 2026"));
    QTest::qWait(50);
    CHECK(desk.which() == QStringLiteral("Friday, November 27, 2026"));
}

TEST_CASE("bars are as high as their figures, and the scale ends at a round number", "[report]")
{
    CHECK(endOfScale(0) == 1);
    CHECK(endOfScale(5) == 5);
    CHECK(endOfScale(6) == 10);
    CHECK(endOfScale(23) == 50);
    CHECK(endOfScale(501) == 1000);

    std::array<Volume, 24> hours{};
    hours[6] = { .in = 10, .byPeople = 0, .automatic = 0 };
    hours[12] = { .in = 5, .byPeople = 0, .automatic = 0 };
    QImage image(960, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const ChartColours colours = paperChartColours();
    paintHours(painter, QRectF(image.rect()), hours, colours, look::font(look::Text::Tiny));
    painter.end();
    const auto highOf = [&](int hour) {
        int most = 0;
        for (int x = 0; x < image.width(); ++x) {
            int high = 0;
            for (int y = 0; y < image.height(); ++y)
                high += image.pixelColor(x, y) == colours.in ? 1 : 0;
            const bool here = x > 30 + 38 * hour && x < 30 + 38 * (hour + 1) + 20;
            most = here ? std::max(most, high) : most;
        }
        return most;
    };
    CHECK(highOf(6) > 150);
    CHECK(std::abs(highOf(6) - 2 * highOf(12)) <= 4);
    CHECK(highOf(18) == 0);
}

TEST_CASE("times of waiting are said in minutes and hours, a started minute as one", "[report]")
{
    const auto plain
        = [](Millis time) { return durationWords(time).replace(QChar(QChar::Nbsp), u' '); };
    CHECK(plain(0ms) == QStringLiteral("0 min"));
    CHECK(plain(1s) == QStringLiteral("1 min"));
    CHECK(plain(59min) == QStringLiteral("59 min"));
    CHECK(plain(60min) == QStringLiteral("1 h"));
    CHECK(plain(135min) == QStringLiteral("2 h 15 min"));
}
