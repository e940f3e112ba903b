// ivm-bench: how fast and how large, at several sizes of history. Measures and asserts no speed; it
// ends with 1 when something it was to measure has no figure.
//
//   ivm-bench [--sizes 10000,100000,1000000] [--latencies 0,200] [--plain-loop] [--folder DIR]

#include "tests/bench/practiceserver.h"
#include "tests/bench/process.h"
#include "tests/support/goal.h"
#ifdef IVM_BENCH_WINDOW
#include "tests/bench/window_bench.h"
#endif

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace ivm::bench;

namespace {

QString monotonicNs()
{
    timespec ts{};
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return QString::number(qint64(ts.tv_sec) * 1'000'000'000 + ts.tv_nsec);
}

/// This program again, as a window of its own process.
QJsonObject window(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const Run done = run(QCoreApplication::applicationFilePath(),
                         QStringList(arguments) << monotonicNs(), environment);
    return QJsonDocument::fromJson(done.output.trimmed()).object();
}

void line(const char *what, const QString &figures)
{
    std::printf("  %-34s %s\n", what, qPrintable(figures));
    std::fflush(stdout);
}

/// What a window should have printed and did not is said once, by name.
bool hasAll(const QJsonObject &result, std::initializer_list<const char *> keys)
{
    bool all = true;
    for (const char *key : keys) {
        const QJsonValue figure = result.value(QLatin1String(key));
        const bool isThere = figure.isDouble()
            || (figure.isObject() && figure.toObject().value(QLatin1String("n")).toInt() > 0);
        if (!isThere)
            std::fprintf(stderr, "ivm-bench: no figure: %s\n", key);
        all = all && isThere;
    }
    return all;
}

QString series(const QJsonObject &result, const char *key)
{
    const QJsonObject all = result.value(QLatin1String(key)).toObject();
    const auto figure = [&](const char *name) {
        return QString::number(all.value(QLatin1String(name)).toDouble(), 'f', 1);
    };
    QString words
        = QStringLiteral("median %1 ms, worst %2 ms").arg(figure("median"), figure("max"));
    if (all.contains(QLatin1String("cpu_max")))
        words += QStringLiteral("; of processor %1 and %2")
                     .arg(figure("cpu_median"), figure("cpu_max"));
    return words + QStringLiteral(" (%1 times)").arg(all.value(QLatin1String("n")).toInt());
}

bool fill(qint64 messages, int latency, const QString &folder)
{
    const PracticeServer server(messages, latency);
    if (!server.isReady()) {
        std::fprintf(stderr, "ivm-bench: ivm-practice did not start\n");
        return false;
    }
    const Run filled
        = run(QStringLiteral(IVMCTL),
              { QStringLiteral("sync"), QStringLiteral("--full"), QStringLiteral("--data-dir"),
                folder, QStringLiteral("--base-url"), server.base(), QStringLiteral("--json") },
              server.environment());
    const QJsonObject report = QJsonDocument::fromJson(filled.output.trimmed()).object();
    const double log = report.value(QLatin1String("log_ms")).toDouble() / 1000;
    line(qPrintable(QStringLiteral("first fill, %1 ms a page").arg(latency)),
         QStringLiteral(
             "%1 messages/s (%2 s; with %3 pictures %4 s, %5 s of processor, peak %6 MiB)%7")
             .arg(double(messages) / log, 0, 'f', 0)
             .arg(log, 0, 'f', 1)
             .arg(report.value(QLatin1String("media_kept")).toInt())
             .arg(filled.seconds, 0, 'f', 1)
             .arg(filled.cpuSeconds, 0, 'f', 1)
             .arg(filled.peakMiB, 0, 'f', 0)
             .arg(filled.exitCode == 0 ? QString()
                                       : QStringLiteral("  FAILED, exit %1").arg(filled.exitCode)));
    return filled.exitCode == 0 && hasAll(report, { "log_ms", "media_kept" });
}

bool plainLoop(qint64 messages, int latency, const QString &folder)
{
    const PracticeServer server(messages, latency);
    const Run plain = run(QStringLiteral(IVM_PLAIN_LOOP),
                          { server.base(), server.account(), folder }, server.environment());
    line(qPrintable(QStringLiteral("curl and sqlite3, %1 ms a page").arg(latency)),
         QStringLiteral("%1 messages/s (%2 s)")
             .arg(double(messages) / plain.seconds, 0, 'f', 0)
             .arg(plain.seconds, 0, 'f', 1));
    if (plain.exitCode != 0)
        std::fprintf(stderr, "ivm-bench: the plain loop ended with %d\n", plain.exitCode);
    return plain.exitCode == 0;
}

/// A window without the console: the yardstick of start and memory.
QJsonObject emptyWindow(const QString &words)
{
    return window({ QStringLiteral("--empty"), words }, QProcessEnvironment::systemEnvironment());
}

bool windowFigures(qint64 messages, const QString &folder)
{
    const ivm::test::Goal goal("G12");
    const QJsonObject empty = emptyWindow({}), oneWord = emptyWindow(QStringLiteral("Texts"));
    const PracticeServer server(messages, 0);
    const QJsonObject shown
        = window({ QStringLiteral("--window"), folder, server.base() }, server.environment());
    const auto started = [](const QJsonObject &one) {
        return QStringLiteral("%1 (%2)")
            .arg(one.value(QLatin1String("start_ms")).toDouble(), 0, 'f', 0)
            .arg(one.value(QLatin1String("start_cpu_ms")).toDouble(), 0, 'f', 0);
    };
    line("start to first painted list",
         QStringLiteral("%1 ms; an empty window %2, a window with one word %3 (of processor)")
             .arg(started(shown), started(empty), started(oneWord)));
    line("opening a thread, painted", series(shown, "thread_ms"));
    line("another queue, painted", series(shown, "queue_ms"));
    line("a keystroke of a search", series(shown, "keystroke_ms"));
    line("look now to painted, text waiting", series(shown, "received_ms"));
    line("peak memory of the window",
         QStringLiteral("%1 MiB at the first list, %2 MiB after all this (an empty window %3 MiB)")
             .arg(shown.value(QLatin1String("start_peak_mib")).toDouble(), 0, 'f', 0)
             .arg(shown.value(QLatin1String("peak_mib")).toDouble(), 0, 'f', 0)
             .arg(empty.value(QLatin1String("peak_mib")).toDouble(), 0, 'f', 0));
    const QJsonObject stalls = shown.value(QLatin1String("stall_ms")).toObject();
    const double p99 = stalls.value(QLatin1String("p99")).toDouble();
    const double worst = stalls.value(QLatin1String("max")).toDouble();
    const int knocks = stalls.value(QLatin1String("n")).toInt();
    const QString figures = QStringLiteral("p99 %1 ms, worst %2 ms (%3 knocks)")
                                .arg(p99, 0, 'f', 1)
                                .arg(worst, 0, 'f', 1)
                                .arg(knocks);
    line("not listening, while things go wrong", figures);
    if (knocks > 0)
        goal.measured(QStringLiteral("13 faults: ") + figures, p99 <= 50 && worst <= 200);
    const auto Start = { "start_ms", "start_cpu_ms", "peak_mib" };
    const bool hasYardsticks = hasAll(empty, Start) && hasAll(oneWord, Start);
    return hasAll(shown,
                  { "start_ms", "start_cpu_ms", "start_peak_mib", "peak_mib", "thread_ms",
                    "queue_ms", "keystroke_ms", "received_ms", "stall_ms" })
        && hasYardsticks;
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef IVM_BENCH_WINDOW
    if (argc == 4 && qstrcmp(argv[1], "--empty") == 0)
        return emptyWindow(argc, argv, QByteArray(argv[3]).toLongLong(),
                           QString::fromLocal8Bit(argv[2]));
    if (argc == 5 && qstrcmp(argv[1], "--window") == 0)
        return consoleWindow(argc, argv, QByteArray(argv[4]).toLongLong(),
                             QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
#endif
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    const QCommandLineOption sizes(QStringLiteral("sizes"), QStringLiteral("Messages in the log."),
                                   QStringLiteral("N,…"), QStringLiteral("10000,100000,1000000"));
    const QCommandLineOption latencies(QStringLiteral("latencies"),
                                       QStringLiteral("Milliseconds a page, for the first fill."),
                                       QStringLiteral("L,…"), QStringLiteral("0,200"));
    const QCommandLineOption plain(
        QStringLiteral("plain-loop"),
        QStringLiteral("Also the yardstick: curl and the sqlite3 shell."));
    const QCommandLineOption place(QStringLiteral("folder"), QStringLiteral("Where to work."),
                                   QStringLiteral("DIR"), QDir::tempPath());
    options.addOptions({ sizes, latencies, plain, place });
    options.process(application);

    bool isComplete = true;
    for (const QString &size : options.value(sizes).split(u',')) {
        const qint64 messages = size.toLongLong();
        std::printf("%lld messages\n", messages);
        for (const QString &latency : options.value(latencies).split(u',')) {
            const QTemporaryDir folder(options.value(place) + QStringLiteral("/ivm-bench-XXXXXX"));
            const QString data = folder.filePath(QStringLiteral("data"));
            if (!fill(messages, latency.toInt(), data)) {
                isComplete = false;
                continue;
            }
            if (options.isSet(plain))
                isComplete
                    = plainLoop(messages, latency.toInt(), folder.filePath(QStringLiteral("plain")))
                    && isComplete;
#ifdef IVM_BENCH_WINDOW
            if (latency == options.value(latencies).split(u',').first())
                isComplete = windowFigures(messages, data) && isComplete;
#endif
        }
    }
    return isComplete ? 0 : 1;
}
