#pragma once

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/loggedmessage.h"

namespace ivm {

/// The row id of a message, made from when it was made, its direction and its sid, so that
/// - newest first is highest first, in a thread and over all (search stops at the first hits);
/// - within one second a client's text stands before our answer, then sids decide: the order does
///   not depend on the order of arrival.
/// Layout: seconds since 1970 << 21 | outbound << 20 | first five hexadecimal digits of the sid.
/// The whole stays under 2^53. Two messages may ask for the same id: the later one takes the next
/// free.
inline MessageId messageIdFor(Instant at, Direction direction, QStringView sidDigits)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    qint64 tie = 0;
    int used = 0;
    for (const QChar c : sidDigits) {
        if (used == 5)
            break;
        const char16_t u = c.unicode();
        const int digit = u >= u'0' && u <= u'9' ? u - u'0'
            : u >= u'a' && u <= u'f'             ? u - u'a' + 10
            : u >= u'A' && u <= u'F'             ? u - u'A' + 10
                                                 : 0;
        tie = tie * 16 + digit;
        ++used;
    }
    return MessageId((seconds << 21) | (direction == Direction::Out ? qint64(1) << 20 : 0) | tie);
}

/// The lowest id a message made at or after `at` can have.
constexpr MessageId firstMessageIdAt(Instant at)
{
    return MessageId(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count() << 21);
}

} // namespace ivm
