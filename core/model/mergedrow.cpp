#include "core/model/mergedrow.h"

#include <algorithm>

namespace ivm {

MergedRow merged(const MergedRow &known, const LoggedMessage &seen)
{
    MergedRow all = known;
    LoggedMessage &row = all.row;
    if (supersedes(seen.status, row.status)) {
        row.status = seen.status;
        row.statusText = seen.statusText;
        row.errorCode = seen.errorCode != 0 ? seen.errorCode : row.errorCode;
    } else if (seen.errorCode != 0 && row.errorCode == 0) {
        row.errorCode = seen.errorCode;
    }
    if (row.body.isEmpty() != seen.body.isEmpty()) {
        all.redacted = true;
        if (row.body.isEmpty())
            row.body = seen.body;
    }
    if (!row.sent)
        row.sent = seen.sent;
    row.segments = std::max(row.segments, seen.segments);
    row.mediaCount = std::max(row.mediaCount, seen.mediaCount);
    return all;
}

} // namespace ivm
