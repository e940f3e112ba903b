#include "tests/ui/screens/screens.h"
#include "ui/look/switch.h"

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

void archived(Stage &stage)
{
    stage.part<look::Switch>("showArchived").setChecked(true);
    QCoreApplication::processEvents();
}

void manyPeople(Morning &m)
{
    m.person(
        Morning::Lena,
        QStringLiteral("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Third of Somewhere"),
        { QStringLiteral("Sir Barksalot the Magnificent"), QStringLiteral("Luna"),
          QStringLiteral("Prince Tassilo vom Hohenstein") });
    m.person(Morning::Tom, QString::fromUtf8("רבקה כהן"), { QString::fromUtf8("שוקו") });
    m.says(Morning::Tom, QString::fromUtf8("שלום, מה שלום הכלב שלי היום? הוא אכל 3 פעמים"),
           "2026-11-23T16:55:00Z");
    m.person(Morning::Carl, QString::fromUtf8("ليلى حداد"), { QStringLiteral("Simba") });
    m.sql(QStringLiteral("DELETE FROM draft"));
    m.says(Morning::Carl, QString::fromUtf8("مرحبا، كيف حال القطة اليوم؟"), "2026-11-23T16:54:00Z");
    m.person(Morning::Jordan, QString::fromUtf8("王秀英"), { QString::fromUtf8("小白") });
    m.says(Morning::Jordan, QString::fromUtf8("谢谢，明天见"), "2026-11-23T16:53:00Z");
    m.person(Morning::Amy, QStringLiteral("<b>Amy</b> & \"Pepper\" O'Neil"),
             { QStringLiteral("&amp;") });
    m.says(Morning::Priya,
           QString::fromUtf8(
               "👨‍👩‍👧‍👦 🇺🇸 👍🏽 ❤️ thank you so much 🐶🐱"),
           "2026-11-23T16:52:30Z");
}

} // namespace

QList<Screen> listScreens()
{
    return {
        { "list-nothing-open", {}, {}, {} },
        { "list-needs-reply", {}, [](Stage &s) { s.click("filterNeedsReply"); }, {} },
        { "list-filter-menu", {}, [](Stage &s) { s.click("filterMore"); }, {} },
        { "list-not-copied",
          {},
          [](Stage &s) {
              s.click("filterMore");
              s.part<QAction>("filterNotCopied").trigger();
              s.wait(20);
          },
          {} },
        { "list-archived",
          [](Morning &m) {
              m.folder.archive("SAC", number(Morning::Lena));
              m.folder.archive("SAC", number(Morning::Ben));
          },
          archived,
          {} },
        { "list-names-and-scripts", manyPeople, [](Stage &s) { s.open(Morning::Tom); }, {} },
        { "list-states",
          [](Morning &m) {
              m.sql(QStringLiteral("UPDATE message SET status = 3, sid = NULL "
                                   "WHERE body LIKE 'Her lab results%'"));
              m.sql(QStringLiteral("UPDATE conversation SET last_status = 3 WHERE client = "
                                   "'+12175550104'"));
              m.onRecord(Morning::Carl, EvidenceKind::No, "2026-11-23T15:40:00Z", "No",
                         Standing::Declined);
              m.sql(QStringLiteral("UPDATE conversation SET network_blocked = 1 WHERE client = "
                                   "'+12175550109'"));
          },
          [](Stage &s) { s.open(Morning::Ben); },
          {} },
        { "list-keyboard",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_F6);
              s.press(Qt::Key_F6);
              s.press(Qt::Key_Tab);
              s.press(Qt::Key_Backtab);
          },
          {} },
        { "empty-needs-reply",
          {},
          [](Stage &s) {
              s.window().showQueue(s.morning.folder.queue("VMSC").id);
              s.click("filterNeedsReply");
          },
          {} },
        { "empty-queue",
          {},
          [](Stage &s) { s.window().showQueue(s.morning.folder.queue("VMSC").id); },
          {} },
        { "empty-archived",
          {},
          [](Stage &s) {
              s.window().showQueue(s.morning.folder.queue("VMSC").id);
              archived(s);
          },
          {} },
        { "queues",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.window().openQueues();
          },
          {} },
    };
}

} // namespace ivm::test
