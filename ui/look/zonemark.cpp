#include "ui/look/zonemark.h"

#include <QDateTime>

namespace ivm::look {

QString zoneMark(Instant at, const QTimeZone &clinic, const QTimeZone &here)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toMs(at), QTimeZone::utc());
    if (clinic.offsetFromUtc(moment) == here.offsetFromUtc(moment))
        return {};
    return clinic.abbreviation(moment);
}

} // namespace ivm::look
