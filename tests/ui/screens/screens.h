#pragma once

// Every state of the window that somebody must have looked at, as a table of names and of what
// brings each about. tests/ui/screens_test.cpp makes pictures of them, in all sizes and colours.

#include "core/regulatory/accountlook.h"
#include "tests/support/catch.h"
#include "tests/ui/screens/morning.h"

#include <QLineEdit>
#include <QTest>

#include <functional>

namespace ivm::test {

/// The window in the state so far, and what a person does with it.
class Stage
{
public:
    Stage(Morning &desk, QWidget &window)
        : morning(desk)
        , m_window(window)
    { }

    Morning &morning;
    QWidget &widget() { return m_window; }
    MainWindow &window() { return dynamic_cast<MainWindow &>(m_window); }

    void open(int who, const char *queue = "SAC");
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Presses a button by its objectName; it must be there.
    void click(const char *name);
    void type(const char *name, const QString &text);
    void point(QWidget &at, const QPoint &where); ///< Moves the pointer there.
    void tell(const DeskStatus &status);
    void tell(DeskStatus::Line line, Millis since = {});
    /// The file has changed for this client: the window is told, as by the back office.
    void changed(int who, const char *queue = "SAC");
    /// The settings at a page, where nobody has chosen a password, nor does now.
    void openSettings(const char *page);
    void scrollSettings(int percent);
    void wait(int ms = 150); ///< For what is decoded or searched elsewhere.

    template <typename T>
    T &part(const char *name)
    {
        T *found = m_window.findChild<T *>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }

private:
    QWidget &m_window;
};

struct Screen
{
    const char *name;
    std::function<void(Morning &)> before; ///< Bends the morning; may be empty.
    std::function<void(Stage &)> act; ///< May be empty.
    std::function<std::unique_ptr<QWidget>()> instead; ///< Another window than the console's.
};

/// How the window stands when a screen is brought about.
struct Setting
{
    QSize size{ 1366, 768 };
    qreal zoom = 1;
    bool dark = false;
};

/// Brings it about and does something with it; all is as before afterwards.
void onStage(const Screen &screen, const Setting &setting,
             const std::function<void(Stage &)> &then);

/// Twilio’s word on our numbers: approved as declared, in review, and rejected with three days
/// left.
AccountLook mixedVerifications(Instant now);

QList<Screen> allScreens();
QList<Screen> listScreens();
QList<Screen> threadScreens();
QList<Screen> composerScreens();
QList<Screen> windowScreens();
QList<Screen> questionScreens();
QList<Screen> blockingScreens();
QList<Screen> firstRunScreens();
QList<Screen> pageScreens();
QList<Screen> settingsScreens();
QList<Screen> lockScreens();
QList<Screen> clinicScreens();
QList<Screen> practiceScreens();

} // namespace ivm::test
