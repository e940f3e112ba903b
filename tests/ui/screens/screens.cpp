#include "tests/ui/screens/screens.h"

#include <QAbstractButton>
#include <QApplication>

namespace ivm::test {

void Stage::open(int who, const char *queue)
{
    window().openConversation(morning.id(who, queue));
    QCoreApplication::processEvents();
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

} // namespace ivm::test
