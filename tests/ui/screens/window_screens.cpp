#include "tests/support/simulatedclock.h"
#include "tests/ui/screens/screens.h"
#include "ui/look/button.h"
#include "ui/look/contrast.h"
#include "ui/look/density.h"
#include "ui/mainwindow/answernotice.h"
#include "ui/mainwindow/frame.h"
#include "ui/mainwindow/notsentband.h"

#include <QListView>
#include <QMenu>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

using Line = DeskStatus::Line;

/// Jordan's reminder, due a while ago.
void reminderIsDue(Morning &m)
{
    m.sql(QStringLiteral("INSERT INTO reminder (conversation_id, due, author, text, set_at) VALUES "
                         "(%1, %2, 'AB', 'results from the lab', 0)")
              .arg(raw(m.id(Morning::Jordan)))
              .arg(toMs(at("2026-11-23T16:55:00Z"))));
}

/// A notice as it stands over whatever else is on the desktop.
class NoticeOnDesktop final : public QWidget
{
public:
    explicit NoticeOnDesktop(bool mayAnswer)
    {
        AnswerNoticeContent content;
        content.title = mayAnswer ? QStringLiteral("Urgent text in SAC")
                                  : QStringLiteral("New text in LAC, and 2 more");
        content.who
            = mayAnswer ? QStringLiteral("Dana W.") : QStringLiteral("a number ending in 0148");
        content.words = mayAnswer
            ? QStringLiteral("He’s having another seizure, it has been three minutes and he does "
                             "not know me. Should I drive to you now or wait until it is over?")
            : QStringLiteral("Hi");
        content.answer = QStringLiteral("Answer Dana W. as SAC");
        content.mayAnswer = mayAnswer;
        content.urgent = mayAnswer;
        m_notice.setParent(this, Qt::Widget);
        m_notice.tell(content);
    }

protected:
    void resizeEvent(QResizeEvent *) override
    {
        m_notice.move(width() - m_notice.width() - 16, height() - m_notice.height() - 16);
    }

private:
    SimulatedClock m_clock{ fromMs(1'795'000'000'000) };
    AnswerNotice m_notice{ m_clock };
};

/// A state of the line, with Maria open.
Screen onTheLine(const char *name, DeskStatus status, Millis since = {})
{
    return { name,
             {},
             [status, since](Stage &s) {
                 s.open(Morning::Maria);
                 DeskStatus told = status;
                 if (since > Millis{}) {
                     told.since = s.morning.folder.clock.now() - since;
                     told.lastChecked = *told.since;
                 } else {
                     told.lastChecked = s.morning.folder.clock.now() - 2s;
                 }
                 s.tell(told);
             },
             {} };
}

DeskStatus line(Line kind)
{
    DeskStatus status;
    status.line = kind;
    return status;
}

void someHits(Morning &m)
{
    m.says(Morning::Carl, QStringLiteral("Is Dr. Marsh in today?"), "2026-11-23T15:40:00Z");
    m.answered(Morning::Jordan, QStringLiteral("Please ask for Mark at the pharmacy"),
               "2026-11-23T16:30:00Z");
    SearchHit client;
    client.conversation = m.folder.conversation("SAC", number(Morning::Maria));
    client.matches = { { 0, 3 } };
    SearchHit elsewhere;
    elsewhere.conversation = m.folder.conversation("LAC", number(Morning::Maria));
    elsewhere.matches = { { 0, 3 } };
    m.found.clients = { client, elsewhere };
    for (const int who : { Morning::Jordan, Morning::Carl }) {
        SearchHit hit;
        hit.conversation = m.folder.conversation("SAC", number(who));
        hit.message = m.folder.thread("SAC", number(who)).last();
        hit.matches = { { int(hit.message->body.indexOf(QLatin1String("Mar"))), 3 } };
        m.found.messages.append(hit);
    }
}

void search(Stage &s)
{
    s.open(Morning::Maria);
    s.window().openSearch();
    QTest::keyClicks(&s.part<QLineEdit>("searchText"), QStringLiteral("mar"));
    s.wait();
}

} // namespace

QList<Screen> windowScreens()
{
    DeskStatus waiting = line(Line::Offline);
    waiting.waitingToSend = 2;
    DeskStatus filling = line(Line::Online);
    filling.fill = DeskStatus::Fill{ .taken = 41'230, .part = 0.43, .remaining = 4min };
    DeskStatus hung = line(Line::ReadOnly);
    hung.ownerIsSilent = true;
    DeskStatus filledUp = line(Line::Stopped);
    filledUp.fault = Error{ .kind = Error::Kind::Storage,
                            .message = QStringLiteral("disk is full"),
                            .code = 13 };
    DeskStatus damaged = line(Line::Stopped);
    damaged.fault = Error{ .kind = Error::Kind::Storage,
                           .message = QStringLiteral("the file is damaged"),
                           .code = 11 };
    DeskStatus behind = line(Line::Online);
    behind.seal
        = { .hasPassword = true, .changed = { QStringLiteral("hours"), QStringLiteral("queues") } };
    DeskStatus rescued = line(Line::Online);
    rescued.rescued = Rescued{ .at = *fromIsoUtc(u"2026-11-23T15:10:00Z"),
                               .keptIn = QStringLiteral("damaged-2026-11-23T151000Z"),
                               .messages = 12'345,
                               .unsure = 2,
                               .incomplete = { QStringLiteral("client") } };
    DeskStatus repeated = line(Line::Online);
    repeated.repeatedSends = 1;
    return {
        { "answer-notice",
          {},
          {},
          []() -> std::unique_ptr<QWidget> { return std::make_unique<NoticeOnDesktop>(true); } },
        { "answer-notice-closed",
          {},
          {},
          []() -> std::unique_ptr<QWidget> { return std::make_unique<NoticeOnDesktop>(false); } },
        onTheLine("line-sent-twice", repeated),
        onTheLine("line-careful", line(Line::Careful), 1min),
        onTheLine("line-owner-hangs", hung, 1min),
        onTheLine("line-damaged", damaged, 1min),
        onTheLine("line-rescued", rescued),
        onTheLine("settings-changed-behind", behind),
        onTheLine("line-offline", waiting, 6min),
        onTheLine("line-key-refused", line(Line::Unauthorized), 6min),
        onTheLine("line-read-only", line(Line::ReadOnly)),
        onTheLine("line-busy", line(Line::Busy), 3min),
        onTheLine("line-stopped", filledUp, 3min),
        onTheLine("line-starting", line(Line::Starting)),
        onTheLine("first-fill", filling),
        { "not-sent",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              const Error full{ .kind = Error::Kind::Storage, .message = {}, .code = 13 };
              for (const int who : { Morning::Jordan, Morning::Dana })
                  s.part<NotSentBand>("notSent").add(s.morning.id(who), full);
          },
          {} },
        { "reminder-due", reminderIsDue, [](Stage &s) { s.open(Morning::Maria); }, {} },
        { "waits-too-long",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.window().findChild<Frame *>()->setAlarm(true);
              s.wait(20);
          },
          {} },
        { "practice",
          [](Morning &m) { m.config.practice = true; },
          [](Stage &s) { s.open(Morning::Maria); },
          {} },
        { "search", someHits, search, {} },
        { "search-opened",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.window().openSearch();
          },
          {} },
        { "search-day",
          [](Morning &m) {
              const auto zone = QTimeZone(QByteArrayLiteral("America/Chicago"));
              const QString typed = QStringLiteral("nov 22");
              const auto found = SearchStore(m.folder.database())
                                     .search({ .typed = typed,
                                               .days = typedDays(typed, QDate(2026, 11, 23), {}),
                                               .zone = zone });
              REQUIRE(found);
              m.found = *found;
          },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.window().openSearch();
              QTest::keyClicks(&s.part<QLineEdit>("searchText"), QStringLiteral("nov 22"));
              s.wait();
          },
          {} },
        { "search-nothing", {}, search, {} },
        { "search-scripts",
          [](Morning &m) {
              m.person(Morning::Tom, QString::fromUtf8("רבקה כהן"), { QString::fromUtf8("שוקו") });
              m.says(Morning::Tom,
                     QString::fromUtf8("שלום, מה שלום הכלב שלי היום? הוא אכל 3 פעמים"),
                     "2026-11-23T16:55:00Z");
              m.says(Morning::Jordan, QString(300, u'x') + QStringLiteral(" market"),
                     "2026-11-23T16:56:00Z");
              SearchHit client;
              client.conversation = m.folder.conversation("SAC", number(Morning::Tom));
              client.matches = { { 0, 4 } };
              m.found.clients = { client };
              SearchHit text = client;
              text.message = m.folder.thread("SAC", number(Morning::Tom)).last();
              text.matches = { { 6, 7 } };
              SearchHit far;
              far.conversation = m.folder.conversation("SAC", number(Morning::Jordan));
              far.message = m.folder.thread("SAC", number(Morning::Jordan)).last();
              far.matches = { { 301, 3 } };
              m.found.messages = { text, far };
          },
          search,
          {} },
        { "copied",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
              s.wait(200);
          },
          {} },
        { "archived-undo",
          {},
          [](Stage &s) {
              s.open(Morning::Lena);
              s.press(Qt::Key_E, Qt::ControlModifier);
              if (auto *anyway
                  = s.widget().findChild<QAbstractButton *>(QStringLiteral("archiveAnyway")))
                  anyway->click();
              s.wait(100);
              s.morning.folder.archive("SAC", number(Morning::Lena));
              s.changed(Morning::Lena);
          },
          {} },
        { "menu-row",
          {},
          [](Stage &s) {
              auto &list = s.part<QListView>("conversationList");
              s.open(Morning::Maria);
              list.setFocus();
              QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
              QCoreApplication::sendEvent(&list, &event);
              s.wait(20);
          },
          {} },
        { "menu-initials",
          [](Morning &m) {
              m.sql(QStringLiteral("INSERT INTO setting (subject, version, document, changed_at) "
                                   "VALUES ('staff', 1, '{\"initials\":[\"AB\",\"JK\",\"MR\"]}', "
                                   "0)"));
          },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("initials");
          },
          {} },
        { "menu-look",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("initials");
              s.part<QMenu>("lookMenu").popup(s.window().mapToGlobal(QPoint(700, 120)));
              s.wait(20);
          },
          {} },
        { "menu-sound",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("initials");
              s.part<QMenu>("soundMenu").popup(s.window().mapToGlobal(QPoint(700, 120)));
              s.wait(20);
          },
          {} },
        { "menu-language",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("initials");
              s.part<QMenu>("languageMenu").popup(s.window().mapToGlobal(QPoint(700, 120)));
              s.wait(20);
          },
          {} },
        { "high-contrast",
          {},
          [](Stage &s) {
              look::setHighContrast(true);
              s.open(Morning::Maria);
              s.window().write();
              s.type("composerBox", QStringLiteral("The redness is normal."));
          },
          {} },
        { "high-contrast-offline",
          {},
          [](Stage &s) {
              look::setHighContrast(true);
              s.open(Morning::Dana);
              s.tell(Line::Offline, 6min);
              s.click("more");
          },
          {} },
        { "compact",
          {},
          [](Stage &s) {
              look::setCompact(true);
              s.open(Morning::Maria);
              s.wait(20);
          },
          {} },
        { "menu-copy",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("copyMore");
          },
          {} },
        { "menu-more",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("more");
              s.press(Qt::Key_Down);
          },
          {} },
        { "keys",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_Slash, Qt::ControlModifier);
              s.wait(20);
          },
          {} },
        { "keys-waiting",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_Slash, Qt::ControlModifier);
              s.click("bind-new");
              s.wait(20);
              QTest::keyClick(&s.part<QWidget>("bind-new"), Qt::Key_F, Qt::ControlModifier);
              s.wait(20);
          },
          {} },
        { "keys-changed",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_Slash, Qt::ControlModifier);
              s.click("bind-search");
              QTest::keyClick(&s.part<QWidget>("bind-search"), Qt::Key_D, Qt::ControlModifier);
              s.wait(20);
          },
          {} },
    };
}

} // namespace ivm::test
