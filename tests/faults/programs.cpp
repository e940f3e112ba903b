#include "tests/faults/programs.h"

#include "tests/faults/httpcall.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <thread>

namespace ivm::faults {

namespace {

constexpr int BeginPatience = 30'000; // ms
constexpr int RunPatience = 90'000; // ms; nothing here takes that long

int broken = 0;

void noteBroken(const QProcess &process, const char *how)
{
    ++broken;
    std::fprintf(stderr, "%s: %s %s\n", how, qPrintable(process.program()),
                 qPrintable(process.arguments().value(0)));
}

bool isCrashed(const QProcess &process)
{
    return process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::CrashExit;
}

} // namespace

std::unique_ptr<PracticeLine> PracticeLine::begin(const QString &program, int messages,
                                                  quint64 seed)
{
    auto line = std::make_unique<PracticeLine>();
    QProcess &process = line->m_process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program,
                  { QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--messages"),
                    QString::number(messages), QStringLiteral("--seed"), QString::number(seed) });
    QByteArray ready;
    while (!ready.contains('\n')) {
        if (!process.waitForReadyRead(BeginPatience)) {
            std::fprintf(stderr, "the practice line did not begin\n");
            return nullptr;
        }
        ready += process.readAllStandardOutput();
    }
    const QJsonObject where = QJsonDocument::fromJson(ready).object();
    const auto text = [&](const char *key) { return where.value(QLatin1String(key)).toString(); };
    line->m_base = QUrl(text("base_url"));
    line->m_environment = QProcessEnvironment::systemEnvironment();
    line->m_environment.insert(QStringLiteral("TWILIO_ACCOUNT_SID"), text("account_sid"));
    line->m_environment.insert(QStringLiteral("TWILIO_API_KEY"), text("api_key"));
    line->m_environment.insert(QStringLiteral("TWILIO_API_SECRET"), text("api_secret"));
    return line;
}

PracticeLine::~PracticeLine()
{
    m_process.kill();
    m_process.waitForFinished();
}

std::optional<QByteArray> PracticeLine::control(const QByteArray &what,
                                                const QByteArray &form) const
{
    QUrl url = m_base;
    url.setPath(QStringLiteral("/practice/") + QString::fromLatin1(what));
    return httpCall(url, form);
}

bool PracticeLine::receives(const QByteArray &client, const QByteArray &body, int photos) const
{
    const auto taken
        = control("inbound",
                  "from=" + client.toPercentEncoding() + "&body=" + body.toPercentEncoding()
                      + "&photos=" + QByteArray::number(photos));
    const QJsonObject answer = QJsonDocument::fromJson(taken.value_or(QByteArray())).object();
    const bool isTaken = !answer.value(QLatin1String("sid")).toString().isEmpty();
    if (!isTaken)
        std::fprintf(stderr, "the line did not take a text in\n");
    return isTaken;
}

QByteArray PracticeLine::digestOf(const QByteArray &message, const QByteArray &media) const
{
    QByteArray &known = m_digests[media];
    if (!known.isEmpty())
        return known;
    const auto variable
        = [this](const char *name) { return m_environment.value(QLatin1String(name)).toLatin1(); };
    QUrl url = m_base;
    url.setPath(QStringLiteral("/2010-04-01/Accounts/%1/Messages/%2/Media/%3")
                    .arg(QString::fromLatin1(variable("TWILIO_ACCOUNT_SID")),
                         QString::fromLatin1(message), QString::fromLatin1(media)));
    const QByteArray key = variable("TWILIO_API_KEY") + ':' + variable("TWILIO_API_SECRET");
    const auto signedPlace = httpRedirect(url, "Basic " + key.toBase64());
    if (const auto bytes = signedPlace ? httpCall(*signedPlace) : std::nullopt)
        known = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
    return known;
}

Ctl::Ctl(QString program, const PracticeLine &line)
    : m_program(std::move(program))
    , m_line(line)
{ }

bool isAlive(QProcess &process)
{
    process.waitForFinished(1);
    return process.state() != QProcess::NotRunning;
}

int brokenPrograms()
{
    return broken;
}

void Ctl::Kills::operator()(QProcess *process) const
{
    process->waitForFinished(0);
    if (isCrashed(*process))
        noteBroken(*process, "crashed");
    process->kill();
    process->waitForFinished();
    delete process;
}

Ctl::Running Ctl::start(const QString &program, const QStringList &arguments) const
{
    Running process(new QProcess);
    QProcessEnvironment environment = m_line.environment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_state.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process->setProcessEnvironment(environment);
    process->start(program,
                   arguments
                       + QStringList{ QStringLiteral("--data-dir"), m_folder.path(),
                                      QStringLiteral("--base-url"), m_line.base().toString() });
    return process;
}

Ctl::Running Ctl::begin(const QStringList &arguments) const
{
    return start(m_program,
                 arguments
                     + QStringList{ QStringLiteral("--settle"), QStringLiteral("3"),
                                    QStringLiteral("--json") });
}

Ctl::Running Ctl::beginConsole(const QString &program) const
{
    return start(program, {});
}

namespace {

void endedByItself(const QProcess &process, Ctl::Ended &ended)
{
    if (process.error() == QProcess::FailedToStart)
        noteBroken(process, "did not start");
    else if (!isCrashed(process))
        ended.exit = process.exitCode();
}

} // namespace

Ctl::Ended Ctl::run(const QStringList &arguments, int killAfter, const QByteArray &input) const
{
    QElapsedTimer time;
    time.start();
    const auto running = begin(arguments);
    QProcess &process = *running;
    if (!input.isEmpty()) {
        process.write(input);
        process.closeWriteChannel();
    }
    Ended ended;
    const bool isRunning = !process.waitForFinished(killAfter < 0 ? RunPatience : killAfter)
        && process.state() != QProcess::NotRunning;
    ended.took = static_cast<int>(time.elapsed());
    if (isRunning) {
        ended.killed = killAfter >= 0;
        if (!ended.killed)
            noteBroken(process, "hung");
        ended.errors = process.readAllStandardError();
        return ended; // SIGKILL
    }
    endedByItself(process, ended);
    ended.errors = process.readAllStandardError();
    return ended;
}

Ctl::Ended Ctl::runAimed(const QStringList &arguments, const std::function<bool()> &isAtWork,
                         std::optional<std::chrono::microseconds> killAfter) const
{
    using Clock = std::chrono::steady_clock;
    const auto started = Clock::now();
    std::optional<Clock::time_point> begun;
    const auto since = [](Clock::time_point then) {
        return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - then);
    };
    const auto running = begin(arguments);
    QProcess &process = *running;
    process.waitForStarted(RunPatience);
    Ended ended;
    while (process.state() != QProcess::NotRunning) {
        if (!begun && isAtWork())
            begun = Clock::now();
        ended.killed = begun && killAfter && since(*begun) >= *killAfter;
        const bool hangs = since(started) > std::chrono::milliseconds(RunPatience);
        if (ended.killed)
            break; // SIGKILL
        if (hangs) {
            noteBroken(process, "hung");
            break;
        }
        process.waitForFinished(0);
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    ended.took = int(since(started) / std::chrono::milliseconds(1));
    ended.worked = begun ? since(*begun) : std::chrono::microseconds(0);
    if (process.state() == QProcess::NotRunning)
        endedByItself(process, ended);
    ended.errors = process.readAllStandardError();
    return ended;
}

} // namespace ivm::faults
