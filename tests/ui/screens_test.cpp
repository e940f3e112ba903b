// Pictures of every state of the window for people to look at, beside the mock-ups. One command
// makes them all; it is no part of the ordinary run:
//
//     IVM_SCREENS=DIR tests_ui "[.screens]"
//
// IVM_SCREENS_ONLY='composer-.*-1366-light' takes only the pictures whose names match, and
// IVM_SCREENS_LANG=es makes them in Spanish. Those of the pages of help are made by
// packaging/help-pictures: a table (screens/picture.cpp) of states and of the parts to show.

#include "tests/ui/screens/picture.h"
#include "ui/help/helppicture.h"
#include "ui/look/language.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QDir>
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

/// Speaks it until the end of the scope.
class Spoken
{
public:
    explicit Spoken(bool spanish)
        : m_spanish(spanish)
    {
        if (spanish)
            look::speak(look::Language::Spanish, QLocale(QLocale::Spanish, QLocale::UnitedStates));
    }
    ~Spoken()
    {
        if (m_spanish)
            look::speak(look::Language::English, QLocale::c());
    }

private:
    bool m_spanish;
};

} // namespace

TEST_CASE("pictures of every state of the window", "[.screens]")
{
    const QString folder = qEnvironmentVariable("IVM_SCREENS");
    REQUIRE_FALSE(folder.isEmpty());
    QDir().mkpath(folder);
    const QRegularExpression only(qEnvironmentVariable("IVM_SCREENS_ONLY", QStringLiteral(".")));
    REQUIRE(only.isValid());

    const Spoken spoken(qEnvironmentVariable("IVM_SCREENS_LANG") == QLatin1String("es"));

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
}

TEST_CASE("pictures for the pages of help", "[.helppictures]")
{
    const QString folder = qEnvironmentVariable("IVM_HELP_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    const QRegularExpression only(qEnvironmentVariable("IVM_SCREENS_ONLY", QStringLiteral(".")));
    QApplication::setCursorFlashTime(0); // the same picture, whenever it is taken
    for (const bool spanish : { false, true }) {
        const Spoken spoken(spanish);
        const QString language = spanish ? QStringLiteral("es") : QStringLiteral("en");
        for (const HelpShot &shot : helpShots()) {
            INFO(shot.id << ": " << shot.screen);
            if (!only.match(QLatin1String(shot.id)).hasMatch())
                continue;
            const auto screen = screenNamed(shot.screen);
            REQUIRE(screen);
            for (const bool dark : { false, true }) {
                const QString file
                    = folder + helpPictureName(QLatin1String(shot.id), language, dark);
                QDir().mkpath(QFileInfo(file).path());
                onStage(*screen, { shot.window, 1, dark }, [&](Stage &stage) {
                    const QImage picture = pictureOf(stage.widget(), shot, HelpPictureDensity);
                    REQUIRE(picture.convertToFormat(QImage::Format_RGB32).save(file));
                });
            }
        }
    }
}
