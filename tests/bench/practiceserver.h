#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

namespace ivm::bench {

/// An ivm-practice of our own on loopback; ended with this object.
class PracticeServer
{
public:
    PracticeServer(qint64 messages, int latencyMs, int seed = 1);
    ~PracticeServer();
    bool isReady() const { return !m_base.isEmpty(); }
    const QString &base() const { return m_base; }
    const QString &account() const { return m_account; }
    const QString &key() const { return m_key; }
    const QString &secret() const { return m_secret; }
    /// What ivm and ivmctl need to reach it.
    QProcessEnvironment environment() const;

private:
    QProcess m_process;
    QString m_base, m_account, m_key, m_secret;
};

} // namespace ivm::bench
