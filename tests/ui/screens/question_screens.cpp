#include "tests/ui/screens/screens.h"
#include "ui/composer/composerstate.h"
#include "ui/mainwindow/toast.h"
#include "ui/thread/threadheader.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>

namespace ivm::test {

namespace {

/// A question in a dialog, asked for by choosing from More.
Screen fromMore(const char *name, const char *words, int who = Morning::Maria)
{
    return { name,
             [](Morning &m) { m.ownQuestions = true; },
             [words, who](Stage &s) {
                 s.open(who);
                 s.click("more");
                 auto &menu = s.part<QMenu>("moreMenu");
                 for (QAction *action : menu.actions()) {
                     if (action->text() == ThreadHeader::tr(words)) {
                         menu.close();
                         action->trigger();
                         break;
                     }
                 }
                 s.wait(20);
             },
             {} };
}

/// The card, in a language and a form as they stand in their boxes.
Screen optInCard(const char *name, int language, int form)
{
    return { name,
             {},
             [language, form](Stage &s) {
                 s.open(Morning::Maria);
                 for (QAction *action : s.window().actions()) {
                     if (action->text() == MainWindow::tr("Opt-in card…"))
                         action->trigger();
                 }
                 s.part<QComboBox>("cardLanguage").setCurrentIndex(language);
                 s.part<QComboBox>("cardForm").setCurrentIndex(form);
                 s.wait(20);
             },
             {} };
}

} // namespace

QList<Screen> questionScreens()
{
    return {
        fromMore("question-client-said-stop", "Client said stop…"),
        fromMore("question-wrong-number", "Wrong number…"),
        { "open-questions",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
              s.wait(20);
          },
          {} },
        { "consent-record",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("clientHistory");
              s.click("clientRecord");
              s.wait(20);
          },
          {} },
        optInCard("opt-in-card", 0, 0),
        optInCard("opt-in-card-both", 2, 0),
        optInCard("opt-in-card-stand", 2, 1),
        { "question-new-conversation",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_N, Qt::ControlModifier);
              QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("21755"));
              s.wait(20);
          },
          {} },
        { "question-initials",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.window().setAuthor({});
              s.click("more");
              auto &menu = s.part<QMenu>("moreMenu");
              for (QAction *action : menu.actions()) {
                  if (action->text() == ThreadHeader::tr("Client said stop…")) {
                      menu.close();
                      action->trigger();
                      break;
                  }
              }
              s.wait(20);
          },
          {} },
        { "morning-sheet",
          [](Morning &m) {
              m.says(Morning::Lena,
                     QStringLiteral("Hi, Luna threw up twice tonight, should we come "
                                    "in? She is drinking and looks fine otherwise."),
                     "2026-11-23T05:10:00Z");
          },
          [](Stage &s) {
              s.window().showMorning();
              s.wait(20);
          },
          {} },
        { "morning-sheet-archived",
          {},
          [](Stage &s) {
              s.window().showMorning();
              s.part<Toast>("toast").show(
                  QStringLiteral("Archived Lena Fischer · Otto without an answer. 2 messages are "
                                 "on the clipboard for the Comm Log"),
                  QStringLiteral("Undo"), [] { });
              s.wait(20);
          },
          {} },
        { "morning-sheet-empty",
          [](Morning &m) {
              m.sql(QStringLiteral("UPDATE conversation SET section = 2, waiting_since = NULL"));
          },
          [](Stage &s) {
              s.window().showMorning();
              s.wait(20);
          },
          {} },
        { "handover-sheet",
          [](Morning &m) {
              m.sql(QStringLiteral(
                        "INSERT INTO reminder (conversation_id, due, author, text, set_at) "
                        "VALUES (%1, %2, 'AB', 'results from the lab', 0)")
                        .arg(raw(m.id(Morning::Jordan)))
                        .arg(toMs(at("2026-11-23T21:00:00Z"))));
          },
          [](Stage &s) {
              s.window().showHandover();
              s.wait(20);
          },
          {} },
        { "question-hand-over",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Maria);
              Q_EMIT s.part<ThreadHeader>("threadHeader")
                  .handOverWanted(s.morning.folder.queue("LAC").id);
              s.wait(20);
          },
          {} },
        { "more-menu",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.click("more");
          },
          {} },
        { "question-say-on-phone",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Ben);
              s.click(QByteArray("choice")
                          .append(QByteArray::number(int(ComposerAction::SayOnPhone)))
                          .constData());
              s.wait(20);
          },
          {} },
    };
}

} // namespace ivm::test
