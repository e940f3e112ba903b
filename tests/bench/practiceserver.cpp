#include "tests/bench/practiceserver.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ivm::bench {

PracticeServer::PracticeServer(qint64 messages, int latencyMs, int seed)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(IVM_PRACTICE),
                    { QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--messages"),
                      QString::number(messages), QStringLiteral("--latency-ms"),
                      QString::number(latencyMs), QStringLiteral("--seed"),
                      QString::number(seed) });
    while (!m_process.canReadLine() && m_process.waitForReadyRead(120'000)) { }
    const auto ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_base = ready.value(QLatin1String("base_url")).toString();
    m_account = ready.value(QLatin1String("account_sid")).toString();
    m_key = ready.value(QLatin1String("api_key")).toString();
    m_secret = ready.value(QLatin1String("api_secret")).toString();
}

PracticeServer::~PracticeServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

QProcessEnvironment PracticeServer::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TWILIO_ACCOUNT_SID"), m_account);
    environment.insert(QStringLiteral("TWILIO_API_KEY"), m_key);
    environment.insert(QStringLiteral("TWILIO_API_SECRET"), m_secret);
    return environment;
}

} // namespace ivm::bench
