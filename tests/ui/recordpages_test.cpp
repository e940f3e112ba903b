#include "core/desk/acts.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/pages/blockedpage.h"
#include "ui/settings/pages/directorypage.h"
#include "ui/settings/pages/earlierpage.h"
#include "ui/settings/pages/importcard.h"
#include "ui/settings/pages/linesmodel.h"
#include "ui/settings/pages/recordspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// A page of the settings on a folder; CH sits here.
struct PageDesk
{
    PageDesk() { folder.fillIsComplete(); }
    SettingsContext context()
    {
        return { .readers = folder.readers(),
                 .commands = commands,
                 .clock = folder.clock,
                 .asker = asker,
                 .dates = {},
                 .dataFolder = folder.path(),
                 .backupFolder = {},
                 .author = [] { return QStringLiteral("CH"); } };
    }
    void does(const DeskAct &act) { REQUIRE(Acts(folder.database(), folder.clock).perform(act)); }
    QString file(const char *name, const QByteArray &bytes)
    {
        const QString path = folder.path() + u'/' + QString::fromUtf8(name);
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return path;
    }
    template <typename Condition>
    static bool until(Condition &&condition)
    {
        return QTest::qWaitFor(condition, 10'000);
    }
    DeskFolder folder;
    FakeCommands commands;
    FakeAsker asker;
};

look::Button *button(QWidget &page, const QString &name)
{
    auto *found = page.findChild<look::Button *>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return found;
}

QString everyWord(const QWidget &page)
{
    QStringList words;
    for (const auto *label : page.findChildren<look::PlainLabel *>()) {
        if (!label->isHidden())
            words << label->text();
    }
    return words.join(u'\n');
}

} // namespace

TEST_CASE("the page of blocked clients says who, where, why, by whom and when to look again",
          "[pages][block]")
{
    PageDesk desk;
    desk.folder.receives("Hello");
    desk.folder.clock.advance(1min);
    {
        BlockedPage none(desk.context());
        CHECK(none.findChild<QWidget *>(QStringLiteral("nobodyBlocked")));
    }
    desk.does(BlockClient{ Karen, desk.folder.queue("SAC").id, QStringLiteral("<b>rude</b>"),
                           QStringLiteral("MK") });
    desk.folder.clock.advance(1min);
    desk.folder.receives("my dog is having a seizure");
    BlockedPage page(desk.context());
    page.resize(700, 600);
    page.show();
    CHECK(everyWord(page).contains(QStringLiteral("<b>rude</b>")));
    CHECK(everyWord(page).contains(QStringLiteral("MK")));
    CHECK(everyWord(page).contains(QStringLiteral("SAC")));
    CHECK(everyWord(page).contains(QStringLiteral("urgent words")));
    CHECK_FALSE(everyWord(page).contains(QStringLiteral("seizure")));
    button(page, QStringLiteral("texts1"))->click();
    REQUIRE(PageDesk::until([&] { return everyWord(page).contains(QStringLiteral("seizure")); }));
    CHECK_FALSE(everyWord(page).contains(QStringLiteral("Hello"))); // before the block

    button(page, QStringLiteral("seen1"))->click();
    REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 1; }));
    CHECK(std::get<SeenBlockedText>(desk.commands.acts.first()).conversation
          == desk.folder.idOf("SAC"));

    desk.asker.willType(QStringLiteral("apologised"));
    button(page, QStringLiteral("unblock1"))->click();
    REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 2; }));
    const auto act = std::get<UnblockClient>(desk.commands.acts.last());
    CHECK(act.client == Karen);
    CHECK(act.author == QStringLiteral("CH"));
    CHECK(desk.asker.asked.isEmpty()); // the page is unlocked already
}

TEST_CASE("a block that is due can be kept, and a request granted or declined", "[pages][block]")
{
    PageDesk desk;
    desk.folder.receives("Hello");
    desk.does(AskForBlock{ desk.folder.idOf("SAC"), QStringLiteral("rude"), QStringLiteral("AB") });
    {
        BlockedPage page(desk.context());
        button(page, QStringLiteral("decline1"))->click();
        REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 1; }));
        CHECK(std::get<DeclineBlock>(desk.commands.acts.first()).request == 1);
        desk.asker.willChoose(QStringLiteral("Block for SAC"));
        desk.asker.willType(QStringLiteral("rude"));
        button(page, QStringLiteral("grant1"))->click();
        REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 2; }));
        CHECK(std::get<BlockClient>(desk.commands.acts.last()).client == Karen);
    }
    desk.does(BlockClient{ Karen, std::nullopt, QStringLiteral("rude"), QStringLiteral("CH") });
    desk.folder.clock.advance(24h * 91);
    BlockedPage page(desk.context());
    button(page, QStringLiteral("keep1"))->click();
    REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 3; }));
    CHECK(std::get<KeepBlock>(desk.commands.acts.last()).block == 1);
}

TEST_CASE("who thinks better of a block on its page finds the settings open as before",
          "[pages][block]")
{
    PageDesk desk;
    desk.folder.receives("Hello");
    desk.does(AskForBlock{ desk.folder.idOf("SAC"), QStringLiteral("rude"), QStringLiteral("AB") });
    SECTION("where to block")
    {
        BlockedPage page(desk.context());
        button(page, QStringLiteral("grant1"))->click();
        QCoreApplication::processEvents();
        CHECK(desk.asker.asked.size() == 1);
    }
    SECTION("why to block")
    {
        BlockedPage page(desk.context());
        desk.asker.willChoose(QStringLiteral("Block for SAC"));
        button(page, QStringLiteral("grant1"))->click();
        REQUIRE(PageDesk::until([&] { return desk.asker.askedText.size() == 1; }));
        QCoreApplication::processEvents();
    }
    SECTION("why to unblock")
    {
        desk.does(BlockClient{ Karen, std::nullopt, QStringLiteral("rude"), QStringLiteral("CH") });
        BlockedPage page(desk.context());
        button(page, QStringLiteral("unblock1"))->click();
        REQUIRE(desk.asker.askedText.size() == 1);
        QCoreApplication::processEvents();
    }
    CHECK(desk.commands.acts.isEmpty());
    CHECK_FALSE(desk.commands.wasAsked(QStringLiteral("lockSettings")));
}

TEST_CASE("a directory is shown before it is taken over, and taken over once", "[pages][directory]")
{
    PageDesk desk;
    DirectoryPage page(desk.context());
    page.resize(800, 700);
    page.show();
    page.lookThrough(desk.file("clients.csv",
                               "Name,Phone,Pets\nKaren Obi,2175550148,Biscuit\n"
                               "Nobody,none,\n"));
    auto *accept = button(page, QStringLiteral("importAccept"));
    REQUIRE(PageDesk::until([&] { return accept->isVisible(); }));
    CHECK(accept->label() == QStringLiteral("Import 1 client"));
    CHECK(page.findChild<QTableView *>(QStringLiteral("importLines"))->model()->rowCount() == 2);
    CHECK(desk.commands.acts.isEmpty());
    QSignalSpy said(&page, &SettingsPage::said);
    accept->click();
    REQUIRE(PageDesk::until([&] { return said.size() == 1; }));
    REQUIRE(desk.commands.acts.size() == 1);
    const auto act = std::get<TakeDirectory>(desk.commands.acts.first());
    REQUIRE(act.entries.size() == 1);
    CHECK(act.entries.first().name == QStringLiteral("Karen Obi"));
    CHECK(accept->isHidden());
}

TEST_CASE("lines of a file are read without scrolling sideways, however narrow it is", "[pages]")
{
    PageDesk desk;
    DirectoryPage page(desk.context());
    page.show();
    Q_EMIT page.findChild<ImportCard *>()->fileChosen(desk.file(
        "clients.csv",
        "Phone,Name,Pets\n"
        "217-555-0172,Wolfeschlegelsteinhausenbergerdorff-Montgomery Alexandrina,Bartholomew\n"
        "12,Nobody,Rex\n"));
    auto *table = page.findChild<QTableView *>(QStringLiteral("importLines"));
    REQUIRE(desk.until([&] { return table->model()->rowCount() == 2; }));
    for (const int width : { 1100, 700, 420 }) {
        page.resize(width, 700);
        QTest::qWait(30);
        INFO(width);
        CHECK(table->horizontalHeader()->length() <= table->viewport()->width());
        const bool columns = table->model()->columnCount() > 1;
        CHECK(columns == (width > 560));
        if (columns)
            continue;
        const QString line = table->model()->index(1, 0).data().toString();
        CHECK(line.contains(QStringLiteral("Line 3 · Not used\nnot a phone number")));
        const int high = table->verticalHeader()->sectionSize(0);
        CHECK(high >= 3 * table->fontMetrics().lineSpacing());
    }

    CHECK(fittedWidths({ 40, 60, 100 }, 300) == QList<int>{ 40, 60, 100 });
    CHECK(fittedWidths({ 40, 60, 300 }, 300) == QList<int>{ 40, 60, 200 });
    CHECK(fittedWidths({ 40, 200, 300 }, 300) == QList<int>{ 40, 130, 130 });
    CHECK(fittedWidths({}, 300).isEmpty());
}

TEST_CASE("what a line of a file takes away is called what was before, with and without headings",
          "[pages][directory]")
{
    PageDesk desk;
    desk.does(
        TakeDirectory{ { { Karen, QStringLiteral("Karen Obi"), { QStringLiteral("Biscuit") } } },
                       QStringLiteral("CH") });
    DirectoryPage page(desk.context());
    page.show();
    Q_EMIT page.findChild<ImportCard *>()->fileChosen(
        desk.file("clients.csv", "Phone,Name\n217-555-0148,Karen Marsh\n"));
    auto *table = page.findChild<QTableView *>(QStringLiteral("importLines"));
    REQUIRE(desk.until([&] { return table->model()->rowCount() == 1; }));
    for (const int width : { 1100, 420 }) {
        page.resize(width, 700);
        QTest::qWait(30);
        const QAbstractItemModel &lines = *table->model();
        const QString last = lines.index(0, lines.columnCount() - 1).data().toString();
        INFO(width << " wide: " << last.toStdString());
        CHECK(last.section(u'\n', -1).startsWith(QStringLiteral("Before: Karen Obi")));
    }
}

TEST_CASE("names of a file and of before cannot turn their line round", "[pages][directory]")
{
    PageDesk desk;
    desk.does(TakeDirectory{
        { { Karen, QString::fromUtf8("Karen \u202eObi"), { QString::fromUtf8("Bis\u202ecuit") } } },
        QStringLiteral("CH") });
    DirectoryPage page(desk.context());
    page.show();
    Q_EMIT page.findChild<ImportCard *>()->fileChosen(
        desk.file("clients.csv", "Phone,Name\n217-555-0148,Karen \u202eMarsh\n"));
    const auto *table = page.findChild<QTableView *>(QStringLiteral("importLines"));
    REQUIRE(desk.until([&] { return table->model()->rowCount() == 1; }));
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const QString cell = table->model()->index(0, column).data().toString();
        INFO(cell.toStdString());
        CHECK_FALSE(cell.contains(QChar(0x202e)));
    }
}

TEST_CASE("columns without a name are chosen by hand", "[pages][directory]")
{
    PageDesk desk;
    DirectoryPage page(desk.context());
    page.show();
    page.lookThrough(desk.file("clients.csv", "A,B\nKaren Obi,2175550148\n"));
    auto *number = page.findChild<QComboBox *>(QStringLiteral("importColumn0"));
    auto *name = page.findChild<QComboBox *>(QStringLiteral("importColumn1"));
    REQUIRE(PageDesk::until([&] { return number->isVisible(); }));
    CHECK(button(page, QStringLiteral("importAccept"))->isHidden());
    name->setCurrentIndex(1);
    number->setCurrentIndex(2);
    Q_EMIT number->activated(2);
    REQUIRE(
        PageDesk::until([&] { return button(page, QStringLiteral("importAccept"))->isVisible(); }));
}

TEST_CASE("an earlier system's list becomes evidence under the initials of who takes it over",
          "[pages][consentimport]")
{
    PageDesk desk;
    EarlierPage page(desk.context());
    page.resize(800, 700);
    page.show();
    page.lookThrough(desk.file("old.csv", "Phone,Status,Date\n2175550148,opted out,2025-06-01\n"));
    auto *accept = button(page, QStringLiteral("importAccept"));
    REQUIRE(PageDesk::until([&] { return accept->isVisible(); }));
    accept->click();
    REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 1; }));
    const auto act = std::get<TakeConsent>(desk.commands.acts.first());
    REQUIRE(act.evidence.size() == 1);
    CHECK(act.evidence.first().second.kind == EvidenceKind::ImportedOptOut);
    CHECK(act.evidence.first().second.staff == QStringLiteral("CH"));
}

TEST_CASE("records are exported from the page, and what does not fit is said", "[pages][records]")
{
    PageDesk desk;
    desk.folder.receives("Please call 217-555-0199");
    RecordsPage page(desk.context());
    page.resize(800, 900);
    page.show();
    page.shown();
    auto *outcome = page.findChild<look::PlainLabel *>(QStringLiteral("exportOutcome"));
    page.findChild<QLineEdit *>(QStringLiteral("exportClient"))->setText(QStringLiteral("nobody"));
    page.exportTo(desk.folder.path() + QStringLiteral("/one"));
    CHECK(outcome->text().contains(QStringLiteral("no phone number")));
    page.findChild<QLineEdit *>(QStringLiteral("exportClient"))->clear();
    page.findChild<QCheckBox *>(QStringLiteral("exportRedact"))->setChecked(true);
    outcome->setText({});
    page.exportTo(desk.folder.path() + QStringLiteral("/two"));
    REQUIRE(PageDesk::until([&] { return !outcome->text().isEmpty(); }));
    CHECK(outcome->text().contains(QStringLiteral("1 texts of 1 conversations")));
    QFile table(desk.folder.path() + QStringLiteral("/two/messages.csv"));
    REQUIRE(table.open(QIODevice::ReadOnly));
    CHECK_FALSE(table.readAll().contains("5550199"));

    // The history has it, and without the trace there is no export.
    REQUIRE(desk.commands.acts.size() == 1);
    CHECK(std::get<ExportRecords>(desk.commands.acts.first()).what
          == QStringLiteral("without phone numbers"));
    desk.commands.refuses(QStringLiteral("perform"), Error::Kind::NotPermitted);
    outcome->setText({});
    page.exportTo(desk.folder.path() + QStringLiteral("/three"));
    REQUIRE(PageDesk::until([&] { return !outcome->text().isEmpty(); }));
    CHECK(outcome->text().contains(QStringLiteral("locked again")));
    CHECK_FALSE(QFileInfo::exists(desk.folder.path() + QStringLiteral("/three")));
    desk.commands.refuses(QStringLiteral("perform"), Error::Kind::Cancelled);
    desk.commands.acts.clear();

    page.findChild<QLineEdit *>(QStringLiteral("holdClient"))
        ->setText(QStringLiteral("2175550148"));
    page.findChild<QLineEdit *>(QStringLiteral("holdReason"))->setText(QStringLiteral("case 26-1"));
    button(page, QStringLiteral("holdBegin"))->click();
    REQUIRE(PageDesk::until([&] { return desk.commands.acts.size() == 1; }));
    CHECK(std::get<HoldRecords>(desk.commands.acts.first()).hold);
}
