#pragma once

#include "core/model/loggedmessage.h"
#include "core/store/database.h"

namespace ivm {

/// What a row of the log says, as columns of the table of messages, in the order of loggedRow().
#define IVM_LOGGED_ROW                                                                             \
    "sid, direction, from_number, to_number, body, status, status_text, error_code, segments, "    \
    "media_count, created_at, sent_at"

/// Reads them from this column on.
inline LoggedMessage loggedRow(const Query &query, int first)
{
    LoggedMessage row;
    row.sid = MessageSid(query.text(first));
    row.direction = Direction(query.integer(first + 1));
    row.from = PhoneNumber(query.text(first + 2));
    row.to = PhoneNumber(query.text(first + 3));
    row.body = query.text(first + 4);
    row.status = MessageStatus(query.integer(first + 5));
    row.statusText = query.text(first + 6);
    row.errorCode = int(query.integer(first + 7));
    row.segments = int(query.integer(first + 8));
    row.mediaCount = int(query.integer(first + 9));
    row.created = query.instant(first + 10);
    row.sent = query.maybeInstant(first + 11);
    return row;
}

} // namespace ivm
