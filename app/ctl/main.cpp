// ivmctl: the texting desk without a screen.

#include "app/ctl/interrupt.h"
#include "app/ctl/standardstreams.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/datafolder.h"
#include "core/footprint.h"
#include "core/log.h"
#include "core/security/coredumps.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace ivm;
using namespace ivm::ctl;

namespace {

QCoro::Task<> run(Invocation &invocation)
{
    const Exit exit = co_await perform(invocation);
    QCoreApplication::exit(static_cast<int>(exit));
}

/// Qt would put a mark in place of what is no UTF-8, and a client would be texted that mark.
bool areUtf8(std::span<char *> words)
{
#ifdef Q_OS_WIN
    return true; // UTF-16 there, and Qt reads that
#else
    return std::ranges::all_of(words,
                               [](const char *word) { return QByteArrayView(word).isValidUtf8(); });
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    keepStandardStreams();
    boundFootprint();
    forbidCoreDumps();
    restrictNewFiles();
    installRedactedLog();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ivmctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IVM_VERSION));

    const QStringList typed = QCoreApplication::arguments().mid(1);
    Invocation invocation;
    invocation.environment = QProcessEnvironment::systemEnvironment();
    const auto arguments = areUtf8(std::span(argv, size_t(argc)))
        ? parseArguments(typed)
        : failure(Error::Kind::Invalid, QStringLiteral("what was typed is not UTF-8"));
    invocation.output = Output(typed.contains(QStringLiteral("--json")));
    // What goes wrong is said by the verb; programs read stderr too. QT_LOGGING_RULES shows the
    // log; the one beside the data file has it all.
    if (qEnvironmentVariableIsEmpty("QT_LOGGING_RULES"))
        showOfLog(invocation.output.isJson() ? Shown::Critical : Shown::Warnings);
    if (!arguments)
        return static_cast<int>(invocation.output.error(arguments.error()));
    invocation.arguments = *arguments;
    invocation.output = Output(arguments->has("json"));
    onInterrupt([&invocation] { invocation.stop.request(); });
    QMetaObject::invokeMethod(
        &application, [&invocation] { run(invocation); }, Qt::QueuedConnection);
    return application.exec();
}
