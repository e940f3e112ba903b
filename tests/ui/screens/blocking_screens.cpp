#include "core/desk/acts.h"
#include "tests/ui/screens/screens.h"
#include "ui/thread/threadheader.h"
#include "ui/thread/threadview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>

// Blocking a client, what waits for a supervisor, and card numbers.

namespace ivm::test {

namespace {

void does(Morning &m, const DeskAct &act)
{
    const auto done = Acts(m.folder.database(), m.folder.clock).perform(act);
    INFO((done ? QString() : done.error().message).toStdString());
    REQUIRE(done);
}

void blocks(Morning &m, int who)
{
    does(m,
         BlockClient{ number(who), std::nullopt,
                      QStringLiteral("Threatens staff over the phone and by text"),
                      QStringLiteral("CH") });
}

void chooseFromMore(Stage &s, const char *words)
{
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
}

void pressChoice(Stage &s, const QString &words)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible() || top == &s.widget())
            continue;
        for (auto *button : top->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == words || button->text() == words) {
                button->click();
                s.wait(20);
                return;
            }
        }
    }
}

} // namespace

QList<Screen> blockingScreens()
{
    return {
        { "block-may-i",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Tom);
              chooseFromMore(s, "Block client…");
          },
          {} },
        { "block-where",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Tom);
              chooseFromMore(s, "Block client…");
              pressChoice(s, QCoreApplication::translate("SupervisorGate", "I am a supervisor"));
          },
          {} },
        { "block-why",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Tom);
              chooseFromMore(s, "Block client…");
              pressChoice(s, QCoreApplication::translate("SupervisorGate", "I am a supervisor"));
              pressChoice(s,
                          QCoreApplication::translate("Blocking", "Block for %1")
                              .arg(QStringLiteral("SAC")));
          },
          {} },
        { "block-more-menu",
          {},
          [](Stage &s) {
              s.open(Morning::Tom);
              s.click("more");
          },
          {} },
        { "block-urgent",
          [](Morning &m) {
              blocks(m, Morning::Tom);
              m.says(Morning::Tom, QStringLiteral("Duke is having a seizure"),
                     "2026-11-23T16:58:00Z");
          },
          [](Stage &s) {
              s.open(Morning::Tom);
              s.changed(Morning::Tom);
              s.wait();
          },
          {} },
        { "block-for-supervisor",
          [](Morning &m) {
              does(m,
                   AskForBlock{ m.id(Morning::Carl),
                                QStringLiteral("Third insulting text this week"),
                                QStringLiteral("AB") });
              blocks(m, Morning::Tom);
              m.says(Morning::Tom, QStringLiteral("Duke is having a seizure"),
                     "2026-11-23T16:58:00Z");
          },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
              s.wait(20);
          },
          {} },
        { "client-marked",
          [](Morning &m) {
              does(m,
                   MarkClient{ number(Morning::Maria), ClientMarkKind::SharedPhone,
                               QStringLiteral("Luis Reyes (husband), Ana (16)"),
                               QStringLiteral("AB") });
              does(m,
                   MarkClient{ number(Morning::Maria),
                               ClientMarkKind::SuspectedMinor,
                               {},
                               QStringLiteral("CD") });
          },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_I, Qt::ControlModifier);
              if (!s.part<QWidget>("clientPanel").isVisible())
                  s.press(Qt::Key_I, Qt::ControlModifier);
              s.wait(20);
          },
          {} },
        { "client-marked-composer",
          [](Morning &m) {
              does(m,
                   MarkClient{ number(Morning::Maria), ClientMarkKind::SharedPhone,
                               QStringLiteral("Luis Reyes (husband), Ana (16)"),
                               QStringLiteral("AB") });
              does(m,
                   MarkClient{ number(Morning::Maria),
                               ClientMarkKind::SuspectedMinor,
                               {},
                               QStringLiteral("CD") });
          },
          [](Stage &s) { s.open(Morning::Maria); },
          {} },
        { "client-shared-names",
          [](Morning &m) { m.ownQuestions = true; },
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_I, Qt::ControlModifier);
              if (!s.part<QWidget>("clientPanel").isVisible())
                  s.press(Qt::Key_I, Qt::ControlModifier);
              s.click("setShared");
              s.wait(20);
          },
          {} },
        { "card-number",
          [](Morning &m) {
              m.says(Morning::Tom,
                     QStringLiteral("You can charge 4111 1111 1111 1111 for the visit"),
                     "2026-11-23T16:53:00Z");
          },
          [](Stage &s) { s.open(Morning::Tom); },
          {} },
        { "card-number-mask",
          [](Morning &m) {
              m.ownQuestions = true;
              m.says(Morning::Tom,
                     QStringLiteral("You can charge 4111 1111 1111 1111 for the visit"),
                     "2026-11-23T16:53:00Z");
          },
          [](Stage &s) {
              s.open(Morning::Tom);
              auto &view = s.part<ThreadView>("threadView");
              const auto newest
                  = s.morning.folder.readers().messages.newest(s.morning.id(Morning::Tom), 1);
              Q_EMIT view.maskWanted(newest->first().id);
              s.wait(20);
          },
          {} },
        { "card-number-masked",
          [](Morning &m) {
              m.says(Morning::Tom,
                     QStringLiteral("You can charge 4111 1111 1111 1111 for the visit"),
                     "2026-11-23T16:53:00Z");
              const auto newest = m.folder.readers().messages.newest(m.id(Morning::Tom), 1);
              does(m,
                   MaskCards{ newest->first().id, QStringLiteral("Card number"),
                              QStringLiteral("AB") });
          },
          [](Stage &s) { s.open(Morning::Tom); },
          {} },
    };
}

} // namespace ivm::test
