#include "tests/support/tlsdoor.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>

namespace ivm::test {

namespace {

Certificate made()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("key"));
    const QString certificate = folder.filePath(QStringLiteral("certificate"));
    QProcess openssl;
    openssl.start(
        QStringLiteral("openssl"),
        QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                       "-days 1 -subj /CN=127.0.0.1 -addext "
                       "subjectAltName=IP:127.0.0.1 -keyout %1 -out %2")
            .arg(key, certificate)
            .split(u' '));
    REQUIRE(openssl.waitForFinished());
    QFile keyFile(key);
    REQUIRE(keyFile.open(QIODevice::ReadOnly));
    const auto certificates = QSslCertificate::fromPath(certificate);
    REQUIRE(certificates.size() == 1);
    return { .certificate = certificates.first(), .key = QSslKey(keyFile.readAll(), QSsl::Ec) };
}

} // namespace

const Certificate &Certificate::ofThisRun()
{
    static const Certificate certificate = made();
    return certificate;
}

const Certificate &Certificate::ofAStranger()
{
    static const Certificate certificate = made();
    return certificate;
}

TrustInTests::TrustInTests()
    : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(Certificate::ofThisRun().certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustInTests::~TrustInTests()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

TlsDoor::TlsDoor(quint16 toPort, const Certificate &shown)
    : m_toPort(toPort)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of the other side, the program
    configuration.setLocalCertificate(shown.certificate);
    configuration.setPrivateKey(shown.key);
    m_server.setSslConfiguration(configuration);
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] {
        while (QTcpSocket *outside = m_server.nextPendingConnection())
            pass(outside);
    });
}

void TlsDoor::pass(QTcpSocket *outside)
{
    auto *const inside = new QTcpSocket(outside);
    const auto forward = [](QTcpSocket *from, QTcpSocket *to) {
        to->write(from->readAll());
        if (to->state() == QAbstractSocket::ConnectedState) // else Qt keeps it until it is
            to->flush();
    };
    QObject::connect(outside, &QTcpSocket::readyRead, inside, [=] { forward(outside, inside); });
    QObject::connect(inside, &QTcpSocket::readyRead, outside, [=] { forward(inside, outside); });
    QObject::connect(inside, &QTcpSocket::errorOccurred, outside,
                     [=](QAbstractSocket::SocketError error) {
                         if (error != QAbstractSocket::RemoteHostClosedError)
                             outside->abort();
                     });
    QObject::connect(inside, &QTcpSocket::disconnected, outside, [=] {
        forward(inside, outside);
        outside->disconnectFromHost();
    });
    QObject::connect(outside, &QTcpSocket::disconnected, inside, &QTcpSocket::disconnectFromHost);
    QObject::connect(outside, &QTcpSocket::disconnected, outside, &QObject::deleteLater);
    inside->connectToHost(QHostAddress::LocalHost, m_toPort);
    if (outside->bytesAvailable())
        forward(outside, inside);
}

} // namespace ivm::test
