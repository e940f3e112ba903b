#include "core/desk/doorbell.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace ivm {

namespace {

constexpr char Heard = '!';

/// By the folder, however it is spelt. Not inside it: a socket's path holds a hundred characters.
QString nameFor(const QString &folder)
{
    const QString canonical = QDir(folder).canonicalPath();
    const QByteArray digest
        = QCryptographicHash::hash((canonical.isEmpty() ? folder : canonical).toUtf8(),
                                   QCryptographicHash::Sha256)
              .toHex()
              .left(24);
    const QString name = QStringLiteral("ivm-") + QString::fromLatin1(digest);
#ifdef Q_OS_WIN
    return name;
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#endif
}

bool rangOnce(const QString &name, const QDeadlineTimer &end)
{
    QLocalSocket socket;
    socket.connectToServer(name, QIODevice::ReadOnly);
    if (!socket.waitForConnected(int(end.remainingTime())))
        return false;
    char said = 0;
    return (socket.bytesAvailable() > 0 || socket.waitForReadyRead(int(end.remainingTime())))
        && socket.read(&said, 1) == 1 && said == Heard;
}

} // namespace

Doorbell::Doorbell(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(4);
    connect(&m_server, &QLocalServer::newConnection, this, &Doorbell::answer);
}

bool Doorbell::listen()
{
    const QString name = nameFor(m_folder);
    QLocalServer::removeServer(name);
    return m_server.listen(name);
}

void Doorbell::answer()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        visitor->write(&Heard, 1);
        visitor->disconnectFromServer(); // once it has been written
        Q_EMIT rung();
    }
}

bool Doorbell::ring(const QString &folder, Millis patience)
{
    const QString name = nameFor(folder);
    const QDeadlineTimer end(patience);
    // It may hold the lock and not listen yet.
    while (!end.hasExpired()) {
        if (rangOnce(name, end))
            return true;
        QThread::msleep(50);
    }
    return false;
}

} // namespace ivm
