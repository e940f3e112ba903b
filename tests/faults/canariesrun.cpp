#include "tests/faults/canariesrun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <functional>
#include <sys/resource.h>

namespace ivm::faults {

namespace {

const QByteArray Number = "+19075550187";
const QByteArray Words = "zanzibarquagga";
const QByteArray Name = "Quillonmarch";
constexpr int Patience = 60'000;

class Birdcage
{
public:
    Birdcage(const PracticeLine &line, QString program)
        : m_line(line)
        , m_program(std::move(program))
        , m_environment(line.environment())
    {
        const auto folder = [&](const char *name) {
            const QString path = m_all.filePath(QLatin1String(name));
            QDir().mkpath(path);
            return path;
        };
        m_environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_environment.insert(QStringLiteral("TMPDIR"), folder("tmp"));
        m_environment.insert(QStringLiteral("HOME"), folder("home"));
        m_environment.insert(QStringLiteral("XDG_STATE_HOME"), folder("state"));
        m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder("runtime"));
        m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), folder("cache"));
        folder("work");
        const QByteArray secret
            = m_environment.value(QStringLiteral("TWILIO_API_SECRET")).toLatin1();
        const QByteArray key = m_environment.value(QStringLiteral("TWILIO_API_KEY")).toLatin1();
        m_canaries = { Number,
                       "19075550187",
                       "9075550187",
                       "(907) 555-0187",
                       "907-555-0187",
                       Number.toPercentEncoding(),
                       Words,
                       Name,
                       secret,
                       secret.toPercentEncoding(),
                       secret.toBase64(),
                       (key + ':' + secret).toBase64() };
    }

    std::unique_ptr<QProcess> begin(const QStringList &arguments) const
    {
        return start(m_program,
                     arguments
                         + QStringList{ QStringLiteral("--settle"), QStringLiteral("2"),
                                        QStringLiteral("--json") });
    }

    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_all.filePath(QStringLiteral("work")));
        // It may leave an image of its memory, as far as we are concerned.
        process->setChildProcessModifier([] {
            const rlimit all{ RLIM_INFINITY, RLIM_INFINITY };
            ::setrlimit(RLIMIT_CORE, &all);
        });
        process->start(program,
                       arguments
                           + QStringList{ QStringLiteral("--data-dir"), data(),
                                          QStringLiteral("--base-url"), m_line.base().toString() });
        return process;
    }

    void run(const QStringList &arguments)
    {
        const auto process = begin(arguments);
        process->waitForFinished(Patience);
        ended(*process, arguments.first());
    }

    /// While it runs: what any other program of this computer may read of it. Then it crashes.
    /// False: it did not stay.
    bool crashes(const QStringList &arguments)
    {
        const auto process = begin(arguments);
        process->waitForReadyRead(5'000);
        return crash(*process, QStringLiteral("a crash"));
    }

    /// The console, off-screen, which shows all there is and rings for what comes; then it crashes.
    /// False: it did not stay.
    bool opensWindow(const QString &console, const std::function<void()> &meanwhile)
    {
        const auto process = start(console, {});
        process->waitForFinished(3'000);
        meanwhile();
        process->waitForFinished(7'000); // a poll, and what it sets off
        return crash(*process, QStringLiteral("a crash of the console"));
    }

    bool crash(QProcess &process, const QString &what)
    {
        // The id of one that does not run is 0, and a signal to that reaches whoever runs us.
        const bool isRunning = process.state() == QProcess::Running;
        if (isRunning) {
            QFile line(QStringLiteral("/proc/%1/cmdline").arg(process.processId()));
            if (line.open(QIODevice::ReadOnly))
                look(line.readAll(), "arguments");
            ::kill(pid_t(process.processId()), SIGSEGV);
            process.waitForFinished(Patience);
        }
        ended(process, what);
        return isRunning;
    }

    /// Everything beside the data file, its copies and the pictures.
    void lookThroughFiles()
    {
        QDirIterator all(m_all.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            const QString name = all.filePath().sliced(m_all.path().size());
            const bool isRecord = name.startsWith(QLatin1String("/desk/"))
                && (name.contains(QLatin1String("desk.sqlite"))
                    || name.contains(QLatin1String("/media/")));
            if (isRecord || name.startsWith(QLatin1String("/given/")))
                continue;
            ++m_files;
            if (file.open(QIODevice::ReadOnly))
                look(file.readAll(), name.toUtf8());
            look(name.toUtf8(), "a file's name");
            if (all.fileInfo().permissions() & (QFile::ReadGroup | QFile::ReadOther)) {
                std::fprintf(stderr, "others may read %s\n", qPrintable(name));
                ++m_found;
            }
        }
    }

    QString data() const { return m_all.filePath(QStringLiteral("desk")); }
    /// What somebody hands in.
    QString given(const char *name, const QByteArray &content) const
    {
        const QString folder = m_all.filePath(QStringLiteral("given"));
        QDir().mkpath(folder);
        QFile file(folder + u'/' + QLatin1String(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    int runs() const { return m_runs; }
    int lines() const { return m_lines; }
    int files() const { return m_files; }
    int found() const { return m_found; }

private:
    void ended(QProcess &process, const QString &what)
    {
        ++m_runs;
        const QByteArray said = process.readAllStandardError();
        m_lines += int(said.count('\n'));
        look(said, "stderr of " + what.toUtf8());
    }
    void look(const QByteArray &text, const QByteArray &where)
    {
        for (const QByteArray &canary : std::as_const(m_canaries)) {
            if (!text.contains(canary))
                continue;
            ++m_found;
            std::fprintf(stderr, "found in %s\n", where.constData()); // not what
            for (const QByteArray &each : text.split('\n')) {
                if (each.contains(canary))
                    std::fprintf(stderr, "    %s\n", each.left(300).constData());
            }
        }
    }

    const PracticeLine &m_line;
    QString m_program;
    QProcessEnvironment m_environment;
    QTemporaryDir m_all;
    QList<QByteArray> m_canaries;
    int m_runs = 0;
    int m_lines = 0;
    int m_files = 0;
    int m_found = 0;
};

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

bool canariesStayInside(const PracticeLine &line, const QString &program, const QString &console)
{
    Birdcage cage(line, program);
    const QString number = QString::fromLatin1(Number);
    const QString text = QString::fromLatin1(Words);
    line.receives(Number, Words + " he ate a sock, call 907-555-0187", 1);
    cage.run(words("sync --once"));

    // A client with a name, a consent record and a queue of texts.
    const QByteArray table = "Phone,Name\n" + Number + "," + Name + "\n(907) 555-0187," + Name
        + " the second\n\"907-555-0187\"x," + Words + "\n12,\"" + Name;
    const QString clients = cage.given("clients.csv", table);
    for (const char *what : { "clients", "consent" }) {
        cage.run(words("import")
                 + QStringList{ QLatin1String(what), QStringLiteral("--file"), clients,
                                QStringLiteral("--dry-run") });
        cage.run(words("import")
                 + QStringList{ QLatin1String(what), QStringLiteral("--file"), clients,
                                QStringLiteral("--as"), QStringLiteral("AB") });
    }
    cage.run(words("settings import")
             + QStringList{ cage.given("settings.json", "{\"" + Words + "\": " + Number) });
    cage.run(words("search") + QStringList{ text });

    const QStringList send = words("send --queue SAC --as AB --answer --wait 4 --to")
        + QStringList{ number, text + QStringLiteral(" please come in") };
    const auto sendsWith = [&](const QByteArray &fault) {
        line.control("calm", "x=1");
        line.control("fault", fault);
        cage.run(send);
    };
    sendsWith("kind=error&status=500&takes_effect=1&method=POST");
    sendsWith("kind=429&retry_after=1&method=POST");
    sendsWith("kind=reset&takes_effect=1&method=POST");
    sendsWith("kind=close&method=POST");
    sendsWith("kind=cut&bytes=40&takes_effect=1&method=POST");
    sendsWith("kind=foreign&times=-1");
    sendsWith("kind=cut&bytes=200&method=GET&times=-1");
    line.control("calm", "x=1");
    for (const char *code : { "21211", "21610", "30007" }) {
        line.control("fate", "number=" + Number.toPercentEncoding() + "&kind=refused&code=" + code);
        cage.run(send);
    }
    line.control("fate", "number=" + Number.toPercentEncoding() + "&kind=delivered");
    line.receives(Number, "STOP");
    cage.run(words("sync --once"));
    cage.run(send); // not permitted
    cage.run(words("send --queue SAC --as AB --to")
             + QStringList{ QStringLiteral("907-555-0187x"), text });
    cage.run(words("show --queue SAC --client") + QStringList{ QStringLiteral("(907) 555-0187") });
    cage.run(words("mask")); // a verb that is none, and options that are none
    cage.run(words("send --too") + QStringList{ number });
    cage.run(words("backup --to /proc/nowhere"));
    cage.run(words("export --as AB --to /proc/nowhere --client") + QStringList{ number });
    cage.run(words("doctor"));
    bool stays = cage.crashes(words("watch"));
    stays = cage.crashes(words("respond")) && stays;
    // One who may be texted writes to an open window: the list, the band, the ring.
    line.receives(Number, "START");
    stays = cage.opensWindow(console, [&] {
        line.receives(Number, Words + " he ate another sock", 1);
        line.control("fault", "kind=cut&bytes=200&method=GET&times=2");
    }) && stays;
    line.control("calm", "x=1");

    // The data file is damaged: salvaged, and said.
    QFile damaged(cage.data() + QStringLiteral("/desk.sqlite"));
    if (damaged.open(QIODevice::ReadWrite)) {
        damaged.seek(40'960);
        damaged.write(QByteArray(9'000, 'x'));
        damaged.close();
    }
    cage.run(words("sync --once"));
    cage.run(words("doctor"));
    cage.lookThroughFiles();
    std::printf("canaries: runs %d  lines of log %d  files %d  found %d\n", cage.runs(),
                cage.lines(), cage.files(), cage.found());
    return stays && cage.found() == 0 && cage.lines() > 100 && cage.files() > 0;
}

} // namespace ivm::faults
