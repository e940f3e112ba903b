#include "tests/ui/screens/screens.h"

#include "ui/look/contrast.h"
#include "ui/look/density.h"

#include <QAbstractButton>
#include <QApplication>

namespace ivm::test {

void Stage::open(int who, const char *queue)
{
    window().openConversation(morning.id(who, queue));
    QCoreApplication::processEvents();
    morning.folder.clock.advance(std::chrono::seconds(3)); // read, before it is answered
}

void Stage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *focus = popup ? popup : QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_window, key, modifiers);
    QCoreApplication::processEvents();
}

void Stage::click(const char *name)
{
    part<QAbstractButton>(name).click();
    QCoreApplication::processEvents();
}

void Stage::openSettings(const char *page)
{
    window().openSettings(QString::fromLatin1(page));
    wait(40);
    click("passwordLater");
}

void Stage::scrollSettings(int percent)
{
    QScrollBar *bar = part<QScrollArea>("settingsScroll").verticalScrollBar();
    bar->setValue(bar->maximum() * percent / 100);
    wait(20);
}

void Stage::type(const char *name, const QString &text)
{
    auto &field = part<QWidget>(name);
    field.setFocus();
    QTest::keyClicks(&field, text);
    QCoreApplication::processEvents();
}

void Stage::point(QWidget &at, const QPoint &where)
{
    QTest::mouseMove(&at, where);
    QCoreApplication::processEvents();
}

void Stage::tell(const DeskStatus &status)
{
    morning.commands.tell(status);
    QCoreApplication::processEvents();
}

void Stage::tell(DeskStatus::Line line, Millis since)
{
    DeskStatus status;
    status.line = line;
    if (since > Millis{})
        status.since = morning.folder.clock.now() - since;
    status.lastChecked = morning.folder.clock.now() - since;
    tell(status);
}

void Stage::changed(int who, const char *queue)
{
    Change change = morning.folder.lastTaken().change;
    change.conversations.insert(morning.id(who, queue));
    change.clients.insert(number(who));
    morning.commands.tell(change);
    wait(130); // one beat of the window's own pace
}

void Stage::wait(int ms)
{
    QTest::qWait(ms);
}

void onStage(const Screen &screen, const Setting &setting, const std::function<void(Stage &)> &then)
{
    const auto theme = setting.dark ? look::Theme::Dark : look::Theme::Light;
    look::install(theme);
    look::setAnimates(false);
    look::setZoom(setting.zoom);
    Morning morning;
    if (screen.before)
        screen.before(morning);
    morning.rememberLook(theme, setting.zoom); // the window's own memory decides
    std::unique_ptr<QWidget> window;
    if (screen.instead) {
        window = screen.instead();
        window->resize(setting.size);
        window->show();
        QApplication::setActiveWindow(window.get());
    } else {
        window = morning.window(setting.size);
    }
    QTest::qWait(20);
    Stage stage(morning, *window);
    if (screen.act)
        screen.act(stage);
    QTest::qWait(40);
    then(stage);
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over != window.get() && over->isVisible())
            over->close();
    }
    look::setZoom(1);
    look::setTheme(look::Theme::Light);
    look::setHighContrast(false);
    look::setCompact(false);
}

QList<Screen> allScreens()
{
    return threadScreens() + listScreens() + composerScreens() + windowScreens() + questionScreens()
        + blockingScreens() + firstRunScreens() + settingsScreens() + pageScreens() + lockScreens()
        + clinicScreens() + practiceScreens();
}

} // namespace ivm::test
