#include "ui/thread/deliverywords.h"

#include "ui/look/errortext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Delivery)
};

using Tone = DeliveryWords::Tone;

QString withReason(const QString &what, const Message &message)
{
    if (!message.errorCode)
        return what;
    QString why = look::deliveryFailure(message.errorCode);
    // "Twilio …" keeps its capital.
    if (!why.startsWith(u"Twilio") && !why.isEmpty())
        why[0] = why.at(0).toLower();
    return Words::tr("%1: %2", "Not delivered: why").arg(what, why);
}

} // namespace

DeliveryWords deliveryWords(const Message &message)
{
    if (message.direction == Direction::In)
        return { QString(), QString(), Tone::Quiet, true };
    const QString tick(QChar(0x2713));
    const QString cross(QChar(0x00D7));
    switch (message.status) {
    case MessageStatus::Waiting:
        if (message.askPerson)
            return { QStringLiteral("?"), Words::tr("Not sent yet: still send it?"), Tone::Doubt };
        return { QString(), Words::tr("Waiting to be sent"), Tone::Quiet };
    case MessageStatus::Posting:
        return { QString(), Words::tr("Sending"), Tone::Quiet };
    case MessageStatus::Unconfirmed: // the bubble's dashed outline is its sign
        return { QString(),
                 message.askPerson ? Words::tr("Not confirmed: please decide")
                                   : Words::tr("Not confirmed yet: checking whether it went out"),
                 Tone::Doubt };
    case MessageStatus::Refused:
        return { cross, withReason(Words::tr("Not sent"), message), Tone::Failure };
    case MessageStatus::Withdrawn:
        return { cross, Words::tr("Taken back, not sent"), Tone::Quiet };
    case MessageStatus::Accepted:
    case MessageStatus::Scheduled:
    case MessageStatus::Queued:
    case MessageStatus::Sending:
        return { QString(), Words::tr("Sending"), Tone::Quiet };
    case MessageStatus::Sent:
        return { tick, Words::tr("Sent"), Tone::Quiet, true };
    case MessageStatus::Delivered:
    case MessageStatus::Read:
        return { tick + tick, Words::tr("Delivered"), Tone::Quiet, true };
    case MessageStatus::PartiallyDelivered:
        return { tick, Words::tr("Partly delivered"), Tone::Doubt };
    case MessageStatus::Undelivered:
        return { cross, withReason(Words::tr("Not delivered"), message), Tone::Failure };
    case MessageStatus::Failed:
        return { cross, withReason(Words::tr("Not sent"), message), Tone::Failure };
    case MessageStatus::Canceled:
        return { cross, Words::tr("Cancelled, not sent"), Tone::Failure };
    case MessageStatus::Receiving:
    case MessageStatus::Received:
        return { QString(), QString(), Tone::Quiet, true };
    case MessageStatus::Other:
        break;
    }
    return { QString(), message.statusText.isEmpty() ? QString() : message.statusText.left(40),
             Tone::Quiet };
}

QString automaticWords(AutoKind kind)
{
    switch (kind) {
    case AutoKind::None:
        return {};
    case AutoKind::Request:
        return Words::tr("Automatic: opt-in request");
    case AutoKind::Welcome:
        return Words::tr("Automatic: welcome");
    case AutoKind::AfterHours:
        return Words::tr("Automatic: after-hours reply");
    case AutoKind::Emergency:
        return Words::tr("Automatic: emergency reply");
    }
    return {};
}

} // namespace ivm
