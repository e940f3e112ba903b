#include "core/model/messagestatus.h"

#include <QString>

#include <array>
#include <utility>

namespace ivm {

namespace {

// clang-format off
constexpr std::array<std::pair<MessageStatus, QLatin1StringView>, 18> Words{{
    {MessageStatus::Waiting,            QLatin1StringView("waiting")},
    {MessageStatus::Posting,            QLatin1StringView("posting")},
    {MessageStatus::Unconfirmed,        QLatin1StringView("unconfirmed")},
    {MessageStatus::Refused,            QLatin1StringView("refused")},
    {MessageStatus::Withdrawn,          QLatin1StringView("withdrawn")},
    {MessageStatus::Accepted,           QLatin1StringView("accepted")},
    {MessageStatus::Scheduled,          QLatin1StringView("scheduled")},
    {MessageStatus::Queued,             QLatin1StringView("queued")},
    {MessageStatus::Sending,            QLatin1StringView("sending")},
    {MessageStatus::Sent,               QLatin1StringView("sent")},
    {MessageStatus::Delivered,          QLatin1StringView("delivered")},
    {MessageStatus::Undelivered,        QLatin1StringView("undelivered")},
    {MessageStatus::Failed,             QLatin1StringView("failed")},
    {MessageStatus::Canceled,           QLatin1StringView("canceled")},
    {MessageStatus::Receiving,          QLatin1StringView("receiving")},
    {MessageStatus::Received,           QLatin1StringView("received")},
    {MessageStatus::Read,               QLatin1StringView("read")},
    {MessageStatus::PartiallyDelivered, QLatin1StringView("partially_delivered")},
}};
// clang-format on

int rank(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Waiting:
        return 0;
    case MessageStatus::Posting:
        return 1;
    case MessageStatus::Unconfirmed:
        return 2;
    case MessageStatus::Refused:
    case MessageStatus::Withdrawn:
        return 3;
    case MessageStatus::Other:
        return 4;
    case MessageStatus::Scheduled:
    case MessageStatus::Accepted:
        return 5;
    case MessageStatus::Queued:
    case MessageStatus::Receiving:
        return 6;
    case MessageStatus::Sending:
        return 7;
    case MessageStatus::Sent:
        return 8;
    case MessageStatus::PartiallyDelivered:
        return 9;
    case MessageStatus::Delivered:
    case MessageStatus::Undelivered:
    case MessageStatus::Failed:
    case MessageStatus::Canceled:
    case MessageStatus::Received:
        return 10;
    case MessageStatus::Read:
        return 11;
    }
    return 4;
}

} // namespace

QString statusWord(MessageStatus status)
{
    for (const auto &[value, word] : Words) {
        if (value == status)
            return word;
    }
    return QStringLiteral("other");
}

MessageStatus statusFromWord(QStringView word)
{
    for (const auto &[value, known] : Words) {
        if (known == word)
            return value;
    }
    return MessageStatus::Other;
}

bool isFinal(MessageStatus status)
{
    return rank(status) >= 10 || status == MessageStatus::Refused
        || status == MessageStatus::Withdrawn;
}

bool isFailure(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Refused:
    case MessageStatus::Undelivered:
    case MessageStatus::Failed:
    case MessageStatus::Canceled:
        return true;
    default:
        return false;
    }
}

bool isOurs(MessageStatus status)
{
    return static_cast<int>(status) < 20;
}

bool supersedes(MessageStatus next, MessageStatus known)
{
    return rank(next) > rank(known);
}

} // namespace ivm
