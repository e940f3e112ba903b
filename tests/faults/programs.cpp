#include "tests/faults/programs.h"

#include "tests/faults/httpcall.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace ivm::faults {

namespace {

constexpr int BeginPatience = 30'000; // ms
constexpr int RunPatience = 90'000; // ms; nothing here takes that long

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

Ctl::Ctl(QString program, const PracticeLine &line)
    : m_program(std::move(program))
    , m_line(line)
{ }

void Ctl::Kills::operator()(QProcess *process) const
{
    process->kill();
    process->waitForFinished();
    delete process;
}

Ctl::Running Ctl::begin(const QStringList &arguments) const
{
    Running process(new QProcess);
    QProcessEnvironment environment = m_line.environment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_state.path());
    process->setProcessEnvironment(environment);
    process->start(m_program,
                   arguments
                       + QStringList{ QStringLiteral("--data-dir"), m_folder.path(),
                                      QStringLiteral("--base-url"), m_line.base().toString(),
                                      QStringLiteral("--settle"), QStringLiteral("3"),
                                      QStringLiteral("--json") });
    return process;
}

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
    ended.killed = !process.waitForFinished(killAfter < 0 ? RunPatience : killAfter)
        && process.state() != QProcess::NotRunning;
    ended.took = static_cast<int>(time.elapsed());
    if (ended.killed) {
        process.kill(); // SIGKILL
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ended.exit = process.exitCode();
    }
    ended.errors = process.readAllStandardError();
    return ended;
}

} // namespace ivm::faults
