#include "tests/bench/window_bench.h"

#include "core/desk/baseurl.h"
#include "core/desk/desk.h"
#include "core/footprint.h"
#include "core/security/environmentkey.h"
#include "core/store/searchstore.h"
#include "tests/bench/stallwatch.h"
#include "ui/look/look.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/search/filesearch.h"
#include "ui/search/searcher.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QProcessEnvironment>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

namespace ivm::bench {

namespace {

qint64 nowNs(clockid_t clock = CLOCK_MONOTONIC)
{
    timespec ts{};
    clock_gettime(clock, &ts);
    return qint64(ts.tv_sec) * 1'000'000'000 + ts.tv_nsec;
}

double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

/// Calls once, right after the window has painted a widget that satisfies `ready`.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget *widget, std::function<bool()> ready, std::function<void()> call)
        : m_ready(std::move(ready))
        , m_call(std::move(call))
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_ready()) {
            watched->removeEventFilter(this);
            // Before whatever the window itself does next.
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return false;
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_call();
        return true;
    }

private:
    std::function<bool()> m_ready;
    std::function<void()> m_call;
};

struct Series
{
    QList<double> ms;
    QList<double> cpu; ///< Of this thread's processor: what a busy machine cannot lengthen.
    template <typename Work>
    void time(Work &&work)
    {
        const qint64 began = nowNs(), cpuBegan = nowNs(CLOCK_THREAD_CPUTIME_ID);
        work();
        cpu.append(double(nowNs(CLOCK_THREAD_CPUTIME_ID) - cpuBegan) / 1e6);
        ms.append(double(nowNs() - began) / 1e6);
    }
    QJsonObject json() const
    {
        QJsonObject made;
        const auto add = [&](const QString &name, QList<double> values) {
            if (values.isEmpty())
                return;
            std::sort(values.begin(), values.end());
            made.insert(name + QStringLiteral("median"), values.at(values.size() / 2));
            made.insert(name + QStringLiteral("p99"), values.at(values.size() * 99 / 100));
            made.insert(name + QStringLiteral("max"), values.last());
        };
        add(QString(), ms);
        add(QStringLiteral("cpu_"), cpu);
        made.insert(QStringLiteral("n"), int(ms.size()));
        return made;
    }
};

/// Everything that opening something causes in the window: layout and painting, of all its parts.
void settle()
{
    QCoreApplication::sendPostedEvents();
}

int finish(const QJsonObject &result)
{
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}

/// Waits on the event loop, at most `limit`.
bool waitFor(const std::function<bool()> &done, int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > limitMs)
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
    return true;
}

void openThreads(MainWindow &window, const ConversationStore &conversations, Series &series)
{
    const auto page = conversations.list(window.queue(), { .withArchived = true }, {}, 40);
    if (!page)
        return;
    for (const Conversation &row : page->rows) {
        series.time([&] {
            window.openConversation(row.id);
            settle();
        });
        QApplication::processEvents();
    }
}

void typeSearches(Database &database, Series &series)
{
    SearchStore search(database);
    for (const char *word :
         { "incision", "the", "appointment", "seizure", "maria", "2175550", "zzzyqx" }) {
        const QString text = QString::fromLatin1(word);
        for (qsizetype length = 3; length <= text.size(); ++length)
            series.time([&] { (void)search.search(text.left(length), 40); });
    }
}

/// From "look now" to the bubble in the open thread, a text waiting on the line. The first one
/// begins the conversation and is not counted.
void receive(const QString &base, Desk &desk, MainWindow &window, Series &series)
{
    const PhoneNumber client = *PhoneNumber::parseTyped(QStringLiteral("+12175550123"));
    for (int i = 0; i < 11; ++i) {
        QProcess::execute(
            QStringLiteral("curl"),
            { QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
              QStringLiteral("-d"),
              QStringLiteral("from=%2B12175550123&to=%2B18444073300&body=Bench+%1").arg(i),
              base + QStringLiteral("/practice/inbound") });
        bool changed = false;
        QObject guard;
        QObject::connect(&desk, &Commands::changed, &guard, [&](const Change &change) {
            changed = changed || !change.arrived.isEmpty();
        });
        const qint64 began = nowNs();
        desk.pollNow();
        if (i == 0) {
            waitFor([&] { return changed; }, 8'000);
            const auto opened = desk.readers()->conversations.ofClient(client);
            if (!opened || opened->isEmpty())
                return;
            window.openConversation(opened->first().id);
            QApplication::processEvents();
            continue;
        }
        auto *thread = window.findChild<QAbstractScrollArea *>(QStringLiteral("threadView"));
        bool painted = false;
        FirstPaint paint(thread->viewport(), [&] { return changed; }, [&] { painted = true; });
        if (waitFor([&] { return painted; }, 8'000))
            series.ms.append(double(nowNs() - began) / 1e6);
    }
}

void control(const QString &base, const char *what, const QByteArray &form)
{
    QProcess::execute(QStringLiteral("curl"),
                      { QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                        QStringLiteral("-d"), QString::fromLatin1(form),
                        base + QStringLiteral("/practice/") + QLatin1String(what) });
}

/// No file of this program can grow past its first page: whatever it writes down fails.
class NoSpace
{
public:
    NoSpace()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 4096;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoSpace() { setrlimit(RLIMIT_FSIZE, &m_before); }
    NoSpace(const NoSpace &) = delete;
    NoSpace &operator=(const NoSpace &) = delete;

private:
    rlimit m_before{};
};

/// What the line does to its callers; each for two seconds, while texts come in, threads are opened
/// and read. The last two are not the line's: another program holds the data file, and the disk
/// takes nothing more.
constexpr const char *DataFileHeld = "held";
constexpr const char *DiskFull = "full";
constexpr const char *Troubles[] = { "kind=429&retry_after=1",
                                     "kind=error&status=503",
                                     "kind=refuse",
                                     "kind=reset",
                                     "kind=close",
                                     "kind=timeout",
                                     "kind=cut&bytes=2000",
                                     "kind=foreign",
                                     "kind=drip&bytes=500&pause=0.05",
                                     "kind=slow&pause=1",
                                     "kind=resend&method=GET",
                                     DataFileHeld,
                                     DiskFull };

/// How long the window did not listen while a fault was active, in milliseconds.
Series stalls(const QString &base, Desk &desk, MainWindow &window)
{
    Series all;
    const auto threads = desk.readers()->conversations.list(window.queue(), {}, {}, 40);
    for (const char *trouble : Troubles) {
        std::unique_ptr<Database> held;
        std::optional<Transaction> transaction;
        std::optional<NoSpace> noSpace;
        control(base, "calm", "x=1");
        for (int i = 0; i < 20; ++i)
            control(base, "inbound",
                    "from=%2B1217555" + QByteArray::number(100 + i).rightJustified(4, '0')
                        + "&to=%2B18444073300&body=He+ate+a+sock");
        if (trouble == DiskFull) {
            noSpace.emplace();
        } else if (trouble != DataFileHeld) {
            control(base, "fault", QByteArray(trouble) + "&times=-1&probability=0.5");
        } else if (auto other
                   = Database::open(desk.folder().databaseFile(), Database::Mode::Owner)) {
            held = std::move(*other);
            transaction.emplace(*held);
        }
        StallWatch watch;
        QElapsedTimer time;
        time.start();
        for (int n = 0; time.elapsed() < 2'000; ++n) {
            if (n % 10 == 0)
                desk.pollNow();
            if (threads && !threads->rows.isEmpty())
                window.openConversation(threads->rows.at(n % threads->rows.size()).id);
            waitFor([] { return false; }, 100);
        }
        all.ms += watch.result();
    }
    control(base, "calm", "x=1");
    return all;
}

} // namespace

int emptyWindow(int argc, char *argv[], qint64 startedNs, const QString &words)
{
    QApplication application(argc, argv);
    QLabel window(words);
    window.resize(1440, 900);
    FirstPaint paint(
        &window, [] { return true; },
        [&] {
            finish(
                { { QStringLiteral("start_ms"), double(nowNs() - startedNs) / 1e6 },
                  { QStringLiteral("start_cpu_ms"), double(nowNs(CLOCK_THREAD_CPUTIME_ID)) / 1e6 },
                  { QStringLiteral("peak_mib"), peakMiB() } });
            QApplication::quit();
        });
    window.show();
    return QApplication::exec();
}

int consoleWindow(int argc, char *argv[], qint64 startedNs, const QString &folder,
                  const QString &base)
{
    boundFootprint(); // as ivm does
    QApplication application(argc, argv);
    look::install();
    const auto origin = parseLoopbackBase(base);
    const auto key = credentialsFrom(QProcessEnvironment::systemEnvironment());
    if (!origin || !key || !*key)
        return 2;
    SystemClock clock;
    Desk desk(lineConfig(DataFolder(folder), *origin, **key));
    desk.start();
    if (!desk.readers())
        return 1;
    Searcher searcher(searchFile(desk.folder().databaseFile()));
    WindowConfig config;
    config.mediaFolder = desk.folder().mediaFolder();
    MainWindow window(*desk.readers(), desk, clock, searcher, config);
    window.resize(1440, 900);
    auto *list = window.findChild<QAbstractItemView *>(QStringLiteral("conversationList"));
    if (!list)
        return 1;

    QJsonObject result;
    bool started = false;
    FirstPaint paint(
        list->viewport(), [&] { return list->model() && list->model()->rowCount() > 0; },
        [&] {
            result.insert(QStringLiteral("start_ms"), double(nowNs() - startedNs) / 1e6);
            result.insert(QStringLiteral("start_cpu_ms"),
                          double(nowNs(CLOCK_THREAD_CPUTIME_ID)) / 1e6);
            result.insert(QStringLiteral("start_peak_mib"), peakMiB());
            started = true;
        });
    window.show();
    if (!waitFor([&] { return started; }, 30'000))
        return 1;
    waitFor([&] { return desk.status().line == DeskStatus::Line::Online; }, 10'000);

    Series threads, queues, keystrokes, received;
    openThreads(window, desk.readers()->conversations, threads);
    if (const auto all = desk.readers()->queues.all()) {
        for (int round = 0; round < 3; ++round) {
            for (const Queue &queue : *all) {
                queues.time([&] {
                    window.showQueue(queue.id);
                    settle();
                });
                QApplication::processEvents();
            }
        }
        window.showQueue(all->first().id);
    }
    if (auto reader = Database::open(desk.folder().databaseFile(), Database::Mode::Reader))
        typeSearches(**reader, keystrokes);
    receive(base, desk, window, received);
    result.insert(QStringLiteral("thread_ms"), threads.json());
    result.insert(QStringLiteral("queue_ms"), queues.json());
    result.insert(QStringLiteral("keystroke_ms"), keystrokes.json());
    result.insert(QStringLiteral("received_ms"), received.json());
    result.insert(QStringLiteral("peak_mib"), peakMiB());
    result.insert(QStringLiteral("stall_ms"), stalls(base, desk, window).json());
    return finish(result);
}

} // namespace ivm::bench
