#include "core/model/standing.h"

namespace ivm {

QString standingWord(Standing standing)
{
    switch (standing) {
    case Standing::Unknown:
        return QStringLiteral("unknown");
    case Standing::Stranger:
        return QStringLiteral("stranger");
    case Standing::Invited:
        return QStringLiteral("invited");
    case Standing::Declined:
        return QStringLiteral("declined");
    case Standing::OptedIn:
        return QStringLiteral("opted_in");
    case Standing::OptedOut:
        return QStringLiteral("opted_out");
    }
    return QStringLiteral("unknown");
}

} // namespace ivm
