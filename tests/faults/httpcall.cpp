#include "tests/faults/httpcall.h"

#include <QTcpSocket>

namespace ivm::faults {

namespace {

constexpr int Patience = 20'000; // ms

struct Answer
{
    QByteArray head; ///< Status line and headers.
    QByteArray body;
};

std::optional<Answer> exchange(const QUrl &url, const QByteArray &authorization,
                               const QByteArray &form)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(Patience))
        return std::nullopt;
    QByteArray request = form.isEmpty() ? "GET " : "POST ";
    request += url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        request += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    request += " HTTP/1.1\r\nHost: " + url.host().toLatin1() + "\r\nConnection: close\r\n";
    if (!authorization.isEmpty())
        request += "Authorization: " + authorization + "\r\n";
    if (!form.isEmpty())
        request += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(form.size()) + "\r\n";
    socket.write(request + "\r\n" + form);
    QByteArray answer;
    while (socket.waitForReadyRead(Patience))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    return Answer{ .head = answer.first(end), .body = answer.sliced(end + 4) };
}

} // namespace

std::optional<QByteArray> httpCall(const QUrl &url, const QByteArray &form)
{
    auto answer = exchange(url, {}, form);
    if (!answer || !answer->head.startsWith("HTTP/1.1 200"))
        return std::nullopt;
    return std::move(answer->body);
}

std::optional<QUrl> httpRedirect(const QUrl &url, const QByteArray &authorization)
{
    const auto answer = exchange(url, authorization, {});
    if (!answer || !answer->head.startsWith("HTTP/1.1 30"))
        return std::nullopt;
    for (const QByteArray &line : answer->head.split('\n')) {
        if (line.toLower().startsWith("location:"))
            return QUrl::fromEncoded(line.sliced(9).trimmed());
    }
    return std::nullopt;
}

} // namespace ivm::faults
