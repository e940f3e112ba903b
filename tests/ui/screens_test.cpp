// Pictures of every state of the window for people to look at, beside the mock-ups. One command
// makes them all; it is no part of the ordinary run:
//
//     IVM_SCREENS=DIR tests_ui "[.screens]"
//
// IVM_SCREENS_ONLY='composer-.*-1366-light' takes only the pictures whose names match, and
// IVM_SCREENS_LANG=es makes them in Spanish.

#include "tests/ui/screens/screens.h"
#include "ui/look/language.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>

using namespace ivm;
using namespace ivm::test;

namespace {

struct Format
{
    const char *name;
    QSize size;
    qreal zoom;
};

// The desks' screens, a large one, a small laptop, text at 200 %, and a window pushed aside.
const Format Formats[]
    = { { "1366", { 1366, 768 }, 1 },           { "1024", { 1024, 700 }, 1 },
        { "1920", { 1920, 1080 }, 1 },          { "1366-text-200", { 1366, 768 }, 2 },
        { "1920-text-200", { 1920, 1080 }, 2 }, { "narrow", { 420, 720 }, 1 } };

/// With menus and questions where they stand over it.
QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == &window || !over->isVisible())
            continue;
        const bool menu = qobject_cast<QMenu *>(over) || over->inherits("QTipLabel");
        if (!menu && !qobject_cast<QDialog *>(over))
            continue;
        // The off-screen platform keeps popups on its small screen and dialogs anywhere.
        const QPoint centre((window.width() - over->width()) / 2,
                            (window.height() - over->height()) / 3);
        painter.drawPixmap(menu ? window.mapFromGlobal(over->pos()) : centre, over->grab());
    }
    return picture;
}

} // namespace

TEST_CASE("pictures of every state of the window", "[.screens]")
{
    const QString folder = qEnvironmentVariable("IVM_SCREENS");
    REQUIRE_FALSE(folder.isEmpty());
    QDir().mkpath(folder);
    const QRegularExpression only(qEnvironmentVariable("IVM_SCREENS_ONLY", QStringLiteral(".")));
    REQUIRE(only.isValid());

    const bool spanish = qEnvironmentVariable("IVM_SCREENS_LANG") == QLatin1String("es");
    if (spanish)
        look::speak(look::Language::Spanish, QLocale(QLocale::Spanish, QLocale::UnitedStates));

    int taken = 0;
    for (const Screen &screen : allScreens()) {
        for (const Format &format : Formats) {
            for (const bool dark : { false, true }) {
                const QString name
                    = QStringLiteral("%1-%2-%3")
                          .arg(QLatin1String(screen.name), QLatin1String(format.name),
                               dark ? QStringLiteral("dark") : QStringLiteral("light"));
                if (!only.match(name).hasMatch())
                    continue;
                INFO(name.toStdString());
                onStage(screen, { format.size, format.zoom, dark }, [&](Stage &stage) {
                    const QString file = QStringLiteral("%1/%2.png").arg(folder, name);
                    REQUIRE(pictureOf(stage.widget()).save(file));
                });
                ++taken;
            }
        }
    }
    CHECK(taken > 0);
    if (spanish)
        look::speak(look::Language::English, QLocale::c());
}
