#include "tests/ui/screens/screens.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QToolTip>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

void maria(Stage &stage)
{
    stage.open(Morning::Maria);
    stage.wait();
}

/// Presses on the first picture of a row counted from the newest, 1.
void pressPicture(Stage &stage, int fromEnd)
{
    auto &view = stage.part<ThreadView>("threadView");
    const int row = view.model().rowCount() - fromEnd;
    REQUIRE(row >= 0);
    REQUIRE_FALSE(view.rowLayout(row).media.isEmpty());
    const QPoint at = view.rowLayout(row)
                          .media.constFirst()
                          .translated(view.rowRect(row).topLeft())
                          .center()
                          .toPoint();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    stage.wait();
}

void unconfirmed(Morning &m)
{
    m.answered(Morning::Maria, QStringLiteral("Thanks Maria, I’m showing this to Dr. Ames now."),
               "2026-11-23T16:57:00Z");
    m.sql(QStringLiteral("UPDATE message SET status = 3, sid = NULL, author = 'AB' "
                         "WHERE body LIKE 'Thanks Maria%'"));
    m.sql(QStringLiteral("UPDATE conversation SET last_status = 3 WHERE client = '+12175550172' "
                         "AND queue_id = 1"));
    m.folder.markRead("SAC", number(Morning::Maria));
}

void everyState(Morning &m)
{
    struct Row
    {
        const char *text;
        int status;
        int code;
    };
    const Row rows[] = { { "Waiting to be sent", 1, 0 },
                         { "Being sent", 2, 0 },
                         { "Not confirmed", 3, 0 },
                         { "Refused by the network", 4, 21610 },
                         { "Taken back", 5, 0 },
                         { "Queued", 22, 0 },
                         { "Sent", 24, 0 },
                         { "Delivered", 25, 0 },
                         { "Not delivered", 26, 30003 },
                         { "Failed", 27, 30007 } };
    int minute = 10;
    for (const Row &row : rows) {
        m.folder.sent(QString::fromUtf8(row.text))
            .to(number(Morning::Tom))
            .at(at("2026-11-23T14:00:00Z") + minute * 1min);
        minute += 17;
        m.sql(QStringLiteral("UPDATE message SET status = %1, error_code = %2, author = 'AB' "
                             "WHERE body = '%3'")
                  .arg(row.status)
                  .arg(row.code)
                  .arg(QString::fromUtf8(row.text)));
    }
}

void pictures(Morning &m)
{
    m.says(Morning::Tom, {}, "2026-11-23T16:52:00Z", "SAC", 4);
    for (int i = 0; i < 3; ++i)
        m.keepsPicture(Morning::Tom, i, i == 1 ? QSize(500, 900) : QSize(920, 560));
    m.says(Morning::Tom, QStringLiteral("and the lab report"), "2026-11-23T16:53:00Z", "SAC", 1);
    m.sql(QStringLiteral("UPDATE media SET state = 1, file = 'x', content_type = "
                         "'application/pdf', bytes = 120000 WHERE message_id = (SELECT id FROM "
                         "message WHERE body = 'and the lab report')"));
    m.says(Morning::Tom, QStringLiteral("gone"), "2026-11-23T16:53:20Z", "SAC", 1);
    m.sql(QStringLiteral("UPDATE media SET state = 3 WHERE message_id = (SELECT id FROM message "
                         "WHERE body = 'gone')"));
    m.says(Morning::Tom, QStringLiteral("too large"), "2026-11-23T16:53:40Z", "SAC", 1);
    m.sql(QStringLiteral("UPDATE media SET state = 2 WHERE message_id = (SELECT id FROM message "
                         "WHERE body = 'too large')"));
    m.says(Morning::Tom, QStringLiteral("broken"), "2026-11-23T16:54:00Z", "SAC", 1);
    m.sql(QStringLiteral("UPDATE media SET state = 1, file = 'not-there', sniffed_type = "
                         "'image/jpeg', width = 400, height = 300 WHERE message_id = (SELECT id "
                         "FROM message WHERE body = 'broken')"));
    m.says(Morning::Tom, QStringLiteral("one still coming"), "2026-11-23T16:55:00Z", "SAC", 1);
    m.folder.markRead("SAC", number(Morning::Tom));
}

void scripts(Morning &m)
{
    const QString texts[] = {
        QStringLiteral("<b>bold?</b> <img src=file:///etc/passwd> &lt;ok&gt;"),
        QString::fromUtf8("שלום, מה שלום הכלב שלי היום? הוא אכל 3 פעמים (2 kg)."),
        QString::fromUtf8("مرحبا، كيف حال القطة اليوم؟ أكلت القليل من الطعام هذا الصباح وهي تشرب "
                          "الماء بشكل جيد."),
        u'a' + QString(40, QChar(0x0301)) + QStringLiteral(" zalgo ") + QChar(0x202E)
            + QStringLiteral("gnp.exe") + QChar(0x1B) + QStringLiteral("[31m"),
        QString::fromUtf8("👨‍👩‍👧‍👦 🇺🇸 👍🏽 thank you so much 🐶🐱"),
        QStringLiteral("Llanfairpwllgwyngyll").repeated(12),
        QStringLiteral("https://example.com/a/very/long/address?with=many&parts=that&never=end"),
        QString::fromUtf8("谢谢，明天见。小白今天早上吃了一点东西。"),
        QString::fromUtf8("👍"),
    };
    int second = 0;
    for (const QString &text : texts) {
        m.folder.receives(text)
            .from(number(Morning::Tom))
            .at(at("2026-11-23T16:52:00Z") + second * 1s);
        second += 20;
    }
    m.person(
        Morning::Tom,
        QStringLiteral("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Third of Somewhere"),
        { QStringLiteral("Sir Barksalot the Magnificent"), QStringLiteral("Luna") },
        QString::fromUtf8("מעדיפה שיחת טלפון"));
    m.folder.markRead("SAC", number(Morning::Tom));
}

void tenThousand(Morning &m)
{
    QList<LoggedMessage> rows;
    for (int i = 0; i < 10'000; ++i) {
        const Instant when = at("2026-11-20T16:00:00Z") - (10'000 - i) * 37min;
        const QString text
            = QStringLiteral("Text %1 of a long story about Duke and his paw.").arg(i + 1);
        rows << (i % 3 ? m.folder.receives(text).from(number(Morning::Tom)).at(when).row()
                       : m.folder.sent(text).to(number(Morning::Tom)).at(when).row());
    }
    m.folder.take(rows, Source::Fill);
}

} // namespace

QList<Screen> threadScreens()
{
    return {
        { "console",
          unconfirmed,
          [](Stage &s) {
              maria(s);
              s.window().write();
              s.type("composerBox",
                     QStringLiteral("Dr. Ames says the redness is normal for day 3. Please keep "
                                    "the cone on and"));
          },
          {} },
        { "thread-nameless", {}, [](Stage &s) { s.open(Morning::Nameless); }, {} },
        { "thread-urgent-unread", {}, [](Stage &s) { s.open(Morning::Dana); }, {} },
        { "thread-one-message", {}, [](Stage &s) { s.open(Morning::Lena); }, {} },
        { "thread-no-message",
          [](Morning &m) {
              m.person(80, QStringLiteral("Nora Silva"), { QStringLiteral("Kit") });
              m.optedIn(80);
          },
          [](Stage &s) { s.open(80); },
          {} },
        { "thread-ten-thousand", tenThousand, [](Stage &s) { s.open(Morning::Tom); }, {} },
        { "thread-ten-thousand-scrolled",
          tenThousand,
          [](Stage &s) {
              s.open(Morning::Tom);
              s.part<ThreadView>("threadView").scrollByKey(Qt::Key_PageUp);
              s.part<ThreadView>("threadView").scrollByKey(Qt::Key_PageUp);
              s.morning.says(Morning::Tom, QStringLiteral("Are you there?"),
                             "2026-11-23T16:58:10Z");
              s.changed(Morning::Tom);
          },
          {} },
        { "thread-every-state", everyState, [](Stage &s) { s.open(Morning::Tom); }, {} },
        { "thread-pictures",
          pictures,
          [](Stage &s) {
              s.open(Morning::Tom);
              s.wait(300);
          },
          {} },
        { "thread-pictures-top",
          pictures,
          [](Stage &s) {
              s.open(Morning::Tom);
              s.part<ThreadView>("threadView").scrollToTop();
              s.wait(300);
          },
          {} },
        { "picture-viewer",
          {},
          [](Stage &s) {
              maria(s);
              pressPicture(s, 1);
          },
          {} },
        { "picture-side-by-side",
          [](Morning &m) {
              m.says(Morning::Maria, QStringLiteral("And now"), "2026-11-23T16:52:00Z", "SAC", 1);
              m.keepsPicture(Morning::Maria, 0, { 500, 900 });
              m.folder.markRead("SAC", number(Morning::Maria));
          },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.wait();
              pressPicture(s, 1);
              s.press(Qt::Key_B);
              s.wait(300);
          },
          {} },
        { "picture-turned",
          {},
          [](Stage &s) {
              maria(s);
              pressPicture(s, 1);
              s.press(Qt::Key_R);
              s.wait(100);
          },
          {} },
        { "thread-chosen",
          {},
          [](Stage &s) {
              maria(s);
              s.part<ThreadView>("threadView").setFocus(Qt::TabFocusReason);
              s.press(Qt::Key_Space);
              s.press(Qt::Key_Up, Qt::ShiftModifier);
              s.press(Qt::Key_Up, Qt::ShiftModifier);
          },
          {} },
        { "thread-copied",
          [](Morning &m) {
              const qint64 maria = raw(m.id(Morning::Maria));
              m.sql(QStringLiteral("INSERT INTO copy (conversation_id, at, author, through) "
                                   "SELECT conversation_id, 1795453080000, 'AB', max(id) FROM "
                                   "message WHERE conversation_id = %1")
                        .arg(maria));
              m.sql(QStringLiteral("INSERT OR IGNORE INTO copied (message_id, copy_id) SELECT id, "
                                   "(SELECT max(id) FROM copy) FROM message WHERE "
                                   "conversation_id = %1")
                        .arg(maria));
              m.sql(QStringLiteral("UPDATE conversation SET not_copied = 0 WHERE id = %1")
                        .arg(maria));
          },
          maria,
          {} },
        { "thread-copied-in-part",
          {},
          [](Stage &s) {
              s.morning.sql(
                  QStringLiteral("INSERT INTO copy (conversation_id, at, author, through) SELECT "
                                 "conversation_id, 1795453000000, 'AB', max(id) FROM message WHERE "
                                 "conversation_id = %1")
                      .arg(raw(s.morning.id(Morning::Maria))));
              maria(s);
          },
          {} },
        { "thread-scripts", scripts, [](Stage &s) { s.open(Morning::Tom); }, {} },
        { "thread-scripts-top",
          scripts,
          [](Stage &s) {
              s.open(Morning::Tom);
              s.part<ThreadView>("threadView").scrollToTop();
          },
          {} },
        { "thread-long-text",
          [](Morning &m) {
              m.says(Morning::Tom, QStringLiteral("line\n").repeated(200), "2026-11-23T16:52:00Z");
              m.folder.markRead("SAC", number(Morning::Tom));
          },
          [](Stage &s) { s.open(Morning::Tom); },
          {} },
        { "text-whole",
          [](Morning &m) {
              m.says(Morning::Tom, QStringLiteral("A line of a long story.\n").repeated(200),
                     "2026-11-23T16:52:00Z");
          },
          [](Stage &s) {
              s.open(Morning::Tom);
              auto &view = s.part<ThreadView>("threadView");
              Q_EMIT view.showAllWanted(view.model().row(view.model().rowCount() - 1).id);
              s.wait(20);
          },
          {} },
        { "pointer-on-a-row",
          {},
          [](Stage &s) {
              maria(s);
              auto &list = s.part<QAbstractItemView>("conversationList");
              s.point(*list.viewport(), list.visualRect(list.model()->index(1, 0)).center());
          },
          {} },
        { "pointer-on-a-button",
          {},
          [](Stage &s) {
              maria(s);
              auto &archive = s.part<QWidget>("archive");
              s.point(archive, archive.rect().center());
              QToolTip::showText(archive.mapToGlobal(QPoint(0, archive.height())),
                                 archive.toolTip(), &archive);
              s.wait(20);
          },
          {} },
        { "find",
          {},
          [](Stage &s) {
              maria(s);
              s.press(Qt::Key_F, Qt::ControlModifier);
              s.type("findLine", QStringLiteral("is"));
              s.wait();
          },
          {} },
        { "find-nothing",
          {},
          [](Stage &s) {
              maria(s);
              s.press(Qt::Key_F, Qt::ControlModifier);
              s.type("findLine", QStringLiteral("zebra"));
              s.wait();
          },
          {} },
        { "thread-keyboard",
          {},
          [](Stage &s) {
              maria(s);
              s.part<ThreadView>("threadView").setFocus(Qt::TabFocusReason);
              s.press(Qt::Key_Up);
              s.press(Qt::Key_Up);
          },
          {} },
        { "client-history",
          {},
          [](Stage &s) {
              maria(s);
              if (auto *more
                  = s.widget().findChild<QAbstractButton *>(QStringLiteral("clientHistory"));
                  more && more->isVisible())
                  more->click();
              s.wait(20);
          },
          {} },
        { "client-panel-asked-for",
          {},
          [](Stage &s) {
              maria(s);
              s.press(Qt::Key_I, Qt::ControlModifier);
              if (!s.part<QWidget>("clientPanel").isVisible())
                  s.press(Qt::Key_I, Qt::ControlModifier);
          },
          {} },
    };
}

} // namespace ivm::test
