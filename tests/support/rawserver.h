#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace ivm::test {

/// A server that answers with exactly the bytes a test wants, at the moment it wants, on loopback
/// and on the thread of the test. What clients sent is kept, byte for byte.
///
///     RawServer server([](RawServer::Peer peer) { peer.says("HTTP/1.1 200 OK\r\n…");
///     peer.hangsUp(); });
class RawServer
{
public:
    class Peer
    {
    public:
        Peer(QTcpSocket *socket, QByteArray request)
            : m_socket(socket)
            , m_request(std::move(request))
        { }
        const QByteArray &request() const { return m_request; }
        void says(const QByteArray &bytes) const
        {
            m_socket->write(bytes);
            m_socket->flush();
        }
        void hangsUp() const { m_socket->disconnectFromHost(); }
        void resets() const { m_socket->abort(); }
        QTcpSocket *socket() const { return m_socket; }

    private:
        QTcpSocket *m_socket;
        QByteArray m_request;
    };
    using Script = std::function<void(Peer)>;

    /// The script runs once per whole request (headers, and as much body as Content-Length says).
    explicit RawServer(Script script)
        : m_script(std::move(script))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++connections;
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    const QByteArray bytes = socket->readAll();
                    received += bytes;
                    QByteArray &pending = m_pending[socket];
                    pending += bytes;
                    while (const qsizetype whole = wholeRequest(pending)) {
                        const QByteArray request = pending.first(whole);
                        pending.remove(0, whole);
                        requests.append(request);
                        m_script(Peer(socket, request));
                    }
                });
                QObject::connect(socket, &QTcpSocket::disconnected, socket,
                                 [this, socket] { m_pending.remove(socket); });
            }
        });
    }

    QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    /// From here on connections are refused.
    void closes() { m_server.close(); }

    int connections = 0;
    QByteArray received; ///< Everything, over all connections.
    QList<QByteArray> requests;

private:
    /// Length of the first whole request; 0 if it is not all here.
    static qsizetype wholeRequest(const QByteArray &bytes)
    {
        const qsizetype headersEnd = bytes.indexOf("\r\n\r\n");
        if (headersEnd < 0)
            return 0;
        qsizetype length = 0;
        for (const QByteArray &line : bytes.first(headersEnd).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        const qsizetype whole = headersEnd + 4 + length;
        return bytes.size() >= whole ? whole : 0;
    }

    Script m_script;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QTcpServer m_server; // last: its sockets still report that they go
};

/// A whole answer with its length.
inline QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK",
                         const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace ivm::test
