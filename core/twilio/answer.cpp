#include "core/twilio/answer.h"

#include "core/log.h"
#include "core/model/linefault.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ivm::twilio {

std::optional<ErrorBody> parseErrorBody(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const bool older = object.contains(QLatin1String("message"));
    const bool newer = object.contains(QLatin1String("title"))
        || object.contains(QLatin1String("detail")); // RFC 9457
    if (!object.contains(QLatin1String("code")) && !object.contains(QLatin1String("status")))
        return std::nullopt;
    if (!older && !newer)
        return std::nullopt;
    const QJsonValue code = object.value(QLatin1String("code"));
    QString message = object.value(QLatin1String("message")).toString();
    if (message.isEmpty())
        message = object.value(QLatin1String("detail")).toString();
    if (message.isEmpty())
        message = object.value(QLatin1String("title")).toString();
    message = redacted(message.left(500)).replace(QChar(u'\0'), QChar(0x2400));
    return ErrorBody{ .code = code.isString() ? code.toString().toInt() : code.toInt(),
                      .message = message };
}

std::optional<Error> errorOf(const HttpReply &reply)
{
    const auto error = [](Error::Kind kind, const QString &message, int code = 0) {
        return Error{ .kind = kind, .message = message, .code = code };
    };
    const auto proxy = [&] {
        return error(Error::Kind::Network, QStringLiteral("a proxy does not let this desk through"),
                     codeOf(LineFault::Proxy));
    };
    switch (reply.fault) {
    case HttpReply::Fault::None:
        break;
    case HttpReply::Fault::NotConnected:
        return error(Error::Kind::Network, QStringLiteral("no connection"));
    case HttpReply::Fault::Untrusted:
        return error(Error::Kind::Network,
                     QStringLiteral("whoever answers in Twilio's place shows no certificate that "
                                    "this computer trusts"),
                     codeOf(LineFault::Untrusted));
    case HttpReply::Fault::Proxied:
        return proxy();
    case HttpReply::Fault::TimedOut:
        return error(Error::Kind::Network, QStringLiteral("no answer in time"));
    case HttpReply::Fault::Broken:
        // A refusal is one even when its body was cut.
        if (reply.status != 429 && reply.status != 401 && reply.status != 403)
            return error(Error::Kind::Network, QStringLiteral("the answer broke off"));
        break;
    case HttpReply::Fault::TooLarge:
        return error(Error::Kind::BadReply, QStringLiteral("the answer is too large"));
    case HttpReply::Fault::Aborted:
        return error(Error::Kind::Cancelled, QStringLiteral("stopped"));
    }
    const int status = reply.status;
    if (status == 200 || status == 201)
        return std::nullopt;
    const auto said = parseErrorBody(reply.body);
    const QString message = said && !said->message.isEmpty()
        ? said->message
        : QStringLiteral("HTTP status %1").arg(status);
    const int code = said ? said->code : 0;
    if (status == 429)
        return error(Error::Kind::RateLimited, message, code);
    if (status == 401 || status == 403)
        return error(Error::Kind::Unauthorized, message, code);
    if (status == 407)
        return proxy();
    if (status >= 500 || status == 408)
        return error(Error::Kind::Network, message, code);
    if (status == 404)
        return error(Error::Kind::NotFound, message, code);
    if (status >= 400 && said)
        return error(Error::Kind::Refused, message, code);
    return error(Error::Kind::BadReply, message, code);
}

std::optional<Millis> retryAfter(const HttpReply &reply)
{
    bool ok = false;
    const int seconds = reply.header("retry-after").trimmed().toInt(&ok);
    if (!ok || seconds < 0)
        return std::nullopt; // Twilio writes seconds; a date is not worth trusting two clocks for
    return std::chrono::seconds(std::min(seconds, 300));
}

} // namespace ivm::twilio
