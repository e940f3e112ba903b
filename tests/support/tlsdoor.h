#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace ivm::test {

/// A certificate for 127.0.0.1 that signs itself, made when first asked for (by `openssl`), valid
/// for a day. Another call with another name makes another one.
struct Certificate
{
    static const Certificate &ofThisRun(); ///< What the tests' programs are told to trust.
    static const Certificate &ofAStranger();

    QSslCertificate certificate;
    QSslKey key;
};

/// For as long as it stands, this process trusts the tests' certificate besides the system's.
class TrustInTests
{
public:
    TrustInTests();
    ~TrustInTests();
    TrustInTests(const TrustInTests &) = delete;
    TrustInTests &operator=(const TrustInTests &) = delete;

private:
    QSslConfiguration m_before;
};

/// TLS in front of a server without: what comes in is passed on, byte for byte, and so is how the
/// connection ends: in an orderly way, or not.
class TlsDoor
{
public:
    explicit TlsDoor(quint16 toPort, const Certificate &shown = Certificate::ofThisRun());
    quint16 port() const { return m_server.serverPort(); }
    void closes() { m_server.close(); }

private:
    void pass(QTcpSocket *outside);

    quint16 m_toPort;
    QSslServer m_server;
};

} // namespace ivm::test
