#include "core/practice/httpfront.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace ivm::practice {

namespace {

using Ending = Answer::Ending;
constexpr int IdleSeconds = 5;
constexpr qsizetype LongestHead = 64 * 1024;
constexpr qsizetype LongestBody = 16 * 1024 * 1024;

const char *reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 307:
        return "Temporary Redirect";
    default:
        return status < 500 ? "Client Error" : "Server Error";
    }
}

/// A request as far as it has come.
struct Incomplete
{
    Request request;
    qsizetype headLength = 0;
    qsizetype bodyLength = 0;
    bool close = false;
    bool expectsContinue = false;
};

std::optional<Incomplete> parseHead(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    Incomplete parsed;
    parsed.headLength = end + 4;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    parsed.request.method = first.value(0);
    const QByteArray target = first.value(1);
    const qsizetype mark = target.indexOf('?');
    parsed.request.path = mark < 0 ? target : target.first(mark);
    parsed.request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    parsed.close = first.value(2) == "HTTP/1.0";
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).trimmed().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name == "content-length")
            parsed.bodyLength = value.toLongLong();
        else if (name == "content-type")
            parsed.request.contentType = value;
        else if (name == "authorization")
            parsed.request.authorization = value;
        else if (name == "connection")
            parsed.close = value.toLower() == "close";
        else if (name == "expect")
            parsed.expectsContinue = true;
    }
    return parsed;
}

/// One connection: reads a request, answers it as told, and goes on. Owned by its socket.
class Connection final : public QObject
{
public:
    Connection(QTcpSocket *socket, std::function<Answer(const Request &)> handler)
        : QObject(socket)
        , m_socket(socket)
        , m_handler(std::move(handler))
    {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
        m_idle.setSingleShot(true);
        connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
        m_idle.start(IdleSeconds * 1000);
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        if (m_answering)
            return;
        if (!m_head)
            m_head = parseHead(m_buffer);
        if (!m_head) {
            if (m_buffer.size() > LongestHead)
                m_socket->abort();
            return;
        }
        if (m_head->bodyLength < 0 || m_head->bodyLength > LongestBody) {
            m_socket->abort();
            return;
        }
        if (m_head->expectsContinue) {
            m_head->expectsContinue = false;
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (m_buffer.size() < m_head->headLength + m_head->bodyLength)
            return;
        m_idle.stop();
        m_answering = true;
        m_head->request.body = m_buffer.mid(m_head->headLength, m_head->bodyLength);
        m_buffer.remove(0, m_head->headLength + m_head->bodyLength);
        m_close = m_head->close;
        const Answer answer = m_handler(m_head->request);
        m_head.reset();
        if (answer.delay > Millis(0))
            QTimer::singleShot(answer.delay, Qt::PreciseTimer, this,
                               [this, answer] { write(answer); });
        else
            write(answer);
    }

    void write(const Answer &answer)
    {
        switch (answer.ending) {
        case Ending::Silent:
            return; // until the other side gives up
        case Ending::Refused:
        case Ending::Reset:
            reset();
            return;
        case Ending::Closed:
            m_socket->disconnectFromHost();
            return;
        case Ending::Cut:
            m_socket->write(head(answer));
            m_socket->write(answer.body.first(answer.bytes));
            m_socket->disconnectFromHost();
            return;
        case Ending::Drip:
            m_socket->write(head(answer));
            drip(answer.body, answer.bytes, answer.pause);
            return;
        case Ending::Whole:
        case Ending::Repeated:
            m_socket->write(head(answer));
            m_socket->write(answer.body);
            finished();
            return;
        }
    }

    QByteArray head(const Answer &answer) const
    {
        QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
            + reason(answer.status) + "\r\n";
        for (const auto &[name, value] : answer.headers)
            text += name + ": " + value + "\r\n";
        if (answer.status != 204)
            text += "content-length: " + QByteArray::number(answer.body.size()) + "\r\n";
        return text + (m_close ? "connection: close\r\n\r\n" : "connection: keep-alive\r\n\r\n");
    }

    void drip(const QByteArray &rest, qint64 bytes, Millis pause)
    {
        m_socket->write(rest.first(std::min<qint64>(bytes, rest.size())));
        if (rest.size() <= bytes) {
            finished();
            return;
        }
        QTimer::singleShot(pause, this, [this, rest = rest.sliced(bytes), bytes, pause] {
            drip(rest, bytes, pause);
        });
    }

    void finished()
    {
        m_answering = false;
        if (m_close) {
            m_socket->disconnectFromHost();
            return;
        }
        m_idle.start(IdleSeconds * 1000);
        if (!m_buffer.isEmpty())
            QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
    }

    void reset()
    {
        // Closing with zero linger sends RST instead of FIN.
        const linger now{ 1, 0 };
        setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                   reinterpret_cast<const char *>(&now), sizeof now);
        m_socket->abort();
    }

    QTcpSocket *m_socket;
    std::function<Answer(const Request &)> m_handler;
    QTimer m_idle;
    QByteArray m_buffer;
    std::optional<Incomplete> m_head;
    bool m_answering = false;
    bool m_close = false;
};

QByteArray originOf(const QTcpServer &server)
{
    return "http://127.0.0.1:" + QByteArray::number(server.serverPort());
}

} // namespace

HttpFront::HttpFront(Line &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
    serve(m_api, [this](const Request &request) {
        if (m_control && request.path.startsWith("/practice/"))
            return m_control(request);
        return m_line.handle(request);
    });
    serve(m_media, [this](const Request &request) { return m_line.handleMedia(request); });
}

HttpFront::~HttpFront() = default;

bool HttpFront::listen(quint16 port)
{
    if (!m_api.listen(QHostAddress::LocalHost, port) || !m_media.listen(QHostAddress::LocalHost))
        return false;
    m_line.setOrigins(originOf(m_api), originOf(m_media));
    return true;
}

QByteArray HttpFront::base() const
{
    return originOf(m_api);
}

void HttpFront::setControl(std::function<Answer(const Request &)> control)
{
    m_control = std::move(control);
}

void HttpFront::serve(QTcpServer &server, const Handler &handler)
{
    connect(&server, &QTcpServer::newConnection, this, [&server, handler] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            new Connection(socket, handler);
    });
}

} // namespace ivm::practice
