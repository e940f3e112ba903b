// ivm: the console, the window of the texting desk.

#include "app/console/console.h"
#include "app/console/tour.h"
#include "core/desk/datafolder.h"
#include "core/footprint.h"
#include "core/log.h"
#include "core/security/coredumps.h"
#include "ui/look/look.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>

using namespace ivm;

namespace {

/// What is wrong may quote a file or a server.
void complain(const Error &error)
{
    QTextStream(stderr) << "ivm: " << unsteered(error.message) << Qt::endl;
}

} // namespace

int main(int argc, char *argv[])
{
    boundFootprint();
    forbidCoreDumps();
    restrictNewFiles();
    installRedactedLog();
    QStringList typed;
    for (int i = 0; i < argc; ++i)
        typed << QString::fromLocal8Bit(argv[i]);
    // Help and version need no display.
    for (const QString &word : std::as_const(typed)) {
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            QTextStream(stdout) << helpText();
            return 0;
        }
        if (word == QLatin1String("--version")) {
            QTextStream(stdout) << "ivm " IVM_VERSION "\n";
            return 0;
        }
    }
    // What makes no sense is said before a display is asked for, unless it is Qt's (-platform …),
    // which takes its own words away.
    const bool qts = std::any_of(typed.begin() + 1, typed.end(), [](const QString &word) {
        return word.startsWith(u'-') && !word.startsWith(QLatin1String("--"));
    });
    if (const auto early = parseOptions(typed); !early && !qts) {
        complain(early.error());
        return 2;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ivm"));
    QApplication::setApplicationDisplayName(QStringLiteral("Illinois Vet Messenger"));
    QApplication::setApplicationVersion(QStringLiteral(IVM_VERSION));
    const auto options = parseOptions(QApplication::arguments());
    if (!options) {
        complain(options.error());
        return 2;
    }
    look::install();
    Console console(*options);
    if (options->tour) {
        QObject::connect(&console, &Console::windowOpened, &console,
                         [&](MainWindow *window, Desk *desk) {
                             new Tour(*window, *desk, *options->tour, window);
                         });
    }
    if (console.raiseOther()) {
        QTextStream(stdout) << "ivm is open already; its window comes to the front\n";
        return 0;
    }
    if (const auto started = console.start(); !started) {
        complain(started.error());
        return started.error().kind == Error::Kind::Invalid ? 2 : 1;
    }
    return QApplication::exec();
}
