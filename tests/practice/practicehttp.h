#pragma once

// The practice line on a port of its own, and two ways to speak to it: Qt's network stack, and
// bytes.

#include "core/practice/control.h"
#include "core/practice/httpfront.h"
#include "tests/practice/practiceaccount.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrl>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ivm::test {

class PracticeHttp
{
public:
    PracticeHttp()
        : front(account.line)
    {
        REQUIRE(front.listen(0));
        front.setControl([this](const practice::Request &request) {
            return practice::control(account.line, request);
        });
    }

    PracticeAccount account;
    practice::HttpFront front;
    QNetworkAccessManager network;

    static constexpr const char *Text = "To=%2B12175550148&From=%2B18444073300&Body=hello";

    std::unique_ptr<QNetworkReply> ask(const QByteArray &target, const QByteArray &form = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(front.base() + target));
        request.setRawHeader("Authorization", account.line.credentials().authorization());
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? network.get(request)
                                                            : network.post(request, form));
        REQUIRE(QTest::qWaitFor([&] { return reply->isFinished(); }));
        return reply;
    }
    std::unique_ptr<QNetworkReply> send() { return ask(account.root() + "/Messages.json", Text); }

    enum class HangUp {
        None, ///< The connection still stands.
        Closed, ///< In order.
        Reset,
    };
    HangUp hangUp = HangUp::None; ///< What became of the connection of `bytes`.

    /// What the server writes until it hangs up, or until patience ends. Qt's sockets would not say
    /// how it hung up.
    QByteArray bytes(const QByteArray &request, Millis patience = 5000ms)
    {
        const int end = ::socket(AF_INET, SOCK_STREAM, 0);
        REQUIRE(end >= 0);
        sockaddr_in there{};
        there.sin_family = AF_INET;
        there.sin_port = htons(quint16(QUrl::fromEncoded(front.base()).port()));
        there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        CHECK(::connect(end, reinterpret_cast<const sockaddr *>(&there), sizeof there) == 0);
        CHECK(::send(end, request.constData(), size_t(request.size()), MSG_NOSIGNAL)
              == request.size());
        QByteArray all;
        hangUp = HangUp::None;
        if (!QTest::qWaitFor(
                [&] {
                    char some[4096];
                    const ssize_t count = ::recv(end, some, sizeof some, MSG_DONTWAIT);
                    if (count > 0)
                        all.append(some, count);
                    else if (count == 0)
                        hangUp = HangUp::Closed;
                    else if (errno == ECONNRESET)
                        hangUp = HangUp::Reset;
                    return hangUp != HangUp::None;
                },
                int(patience.count())))
            hangUp = HangUp::None;
        ::close(end);
        return all;
    }
    QByteArray rawGet() const { return rawRequest("GET"); }
    QByteArray rawSend() const { return rawRequest("POST", Text); }

private:
    QByteArray rawRequest(const QByteArray &method, const QByteArray &form = {}) const
    {
        return method + ' ' + account.root() + "/Messages.json HTTP/1.1\r\nHost: here\r\n"
            + "Authorization: " + account.line.credentials().authorization()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(form.size()) + "\r\nConnection: close\r\n\r\n" + form;
    }
};

inline int status(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace ivm::test
