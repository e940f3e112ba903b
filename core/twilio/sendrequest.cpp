#include "core/twilio/sendrequest.h"

#include "core/log.h"
#include "core/twilio/answer.h"
#include "core/twilio/messagepage.h"

#include <QUrl>

namespace ivm::twilio {

QByteArray encodeForm(const SendRequest &request)
{
    const auto field = [](const char *name, const QString &value) {
        return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
    };
    return field("To", request.to.text()) + '&' + field("From", request.from.text()) + '&'
        + field("Body", request.body);
}

SendOutcome classifySend(const HttpReply &reply, const SendRequest &request)
{
    const auto unconfirmed = [](const char *why) { return Unconfirmed{ QLatin1String(why) }; };
    using Fault = HttpReply::Fault;

    if (reply.requestsSent == 0 && reply.fault != Fault::None) {
        const auto kind
            = reply.fault == Fault::Aborted ? Error::Kind::Cancelled : Error::Kind::Network;
        return NotSent{ Error{ kind, QStringLiteral("the request never left"), 0 }, {} };
    }
    // An answer is about one of the copies; what became of the others only the log can tell.
    if (reply.requestsSent > 1) {
        qCCritical(lcNet) << "a send was handed to the network" << reply.requestsSent << "times";
        return Unconfirmed{ QStringLiteral("the request was repeated"), true };
    }
    // These status lines alone prove it; their bodies do not matter.
    if (reply.status == 429 || reply.status == 401 || reply.status == 403)
        return NotSent{ errorOf(reply).value_or(Error{}), retryAfter(reply) };

    switch (reply.fault) {
    case Fault::None:
        break;
    case Fault::TimedOut:
        return unconfirmed("no answer in time");
    case Fault::Aborted:
        return unconfirmed("stopped while it was under way");
    case Fault::TooLarge:
        return unconfirmed("the answer is too large");
    case Fault::NotConnected:
    case Fault::Untrusted:
    case Fault::Proxied:
    case Fault::Broken:
        return unconfirmed("the answer broke off");
    }
    if (reply.status == 200 || reply.status == 201) {
        const auto message = parseCreated(reply.body);
        if (!message)
            return unconfirmed("the answer is no message");
        if (message->to != request.to || message->direction != Direction::Out) {
            qCCritical(lcNet) << "a send was answered with another message";
            return Unconfirmed{ QStringLiteral("the answer is about another message"), true };
        }
        return Sent{ *message };
    }
    if (reply.status >= 400 && reply.status < 500 && reply.status != 408) {
        if (const auto said = parseErrorBody(reply.body))
            return Rejected{ said->code, reply.status, said->message };
        return unconfirmed("refused by something that is not Twilio");
    }
    return unconfirmed(reply.status >= 500 ? "Twilio had a fault" : "an answer of no meaning");
}

} // namespace ivm::twilio
