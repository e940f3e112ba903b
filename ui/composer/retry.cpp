#include "ui/composer/retry.h"

#include "core/model/errorwords.h"
#include "core/model/smstext.h"

#include <QSet>

#include <ranges>

namespace ivm {

namespace {

constexpr std::chrono::hours OldestRetry{ 24 };

} // namespace

QList<MessageId> textsToRetry(const QList<Message> &oldestFirst, Instant now)
{
    QList<MessageId> retry;
    QSet<QString> saidSince; // by fingerprint: the same words later are that text, sent again
    for (const Message &message : std::views::reverse(oldestFirst)) {
        if (message.direction == Direction::In || message.automatic != AutoKind::None
            || message.status == MessageStatus::Withdrawn)
            continue;
        if (!isFailure(message.status) || now - message.at > OldestRetry)
            break;
        const QString words = fingerprint(message.body);
        const bool again
            = ivm::ErrorWords::forCode(message.errorCode).again != ivm::ErrorWords::Again::No;
        if (again && !saidSince.contains(words))
            retry.prepend(message.id);
        saidSince.insert(words);
    }
    return retry;
}

} // namespace ivm
