#include "tests/faults/httpcall.h"

#include <QTcpSocket>

namespace ivm::faults {

constexpr int Patience = 20'000; // ms

std::optional<QByteArray> httpCall(const QUrl &url, const QByteArray &form)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(Patience))
        return std::nullopt;
    QByteArray request = form.isEmpty() ? "GET " : "POST ";
    request += url.path(QUrl::FullyEncoded).toLatin1()
        + " HTTP/1.1\r\nHost: " + url.host().toLatin1() + "\r\nConnection: close\r\n";
    if (!form.isEmpty())
        request += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(form.size()) + "\r\n";
    socket.write(request + "\r\n" + form);
    QByteArray answer;
    while (socket.waitForReadyRead(Patience))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0 || !answer.startsWith("HTTP/1.1 200"))
        return std::nullopt;
    return answer.sliced(end + 4);
}

} // namespace ivm::faults
