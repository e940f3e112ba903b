#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "ui/look/language.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // The same words and dates on every computer.
    ivm::look::speak(ivm::look::Language::English, QLocale::c());
    return Catch::Session().run(argc, argv);
}
