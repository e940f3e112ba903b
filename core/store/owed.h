#pragma once

// What the desk owes to the record, of a `message m` with `copied c` joined to it: the one rule
// that the list's count, the copy and the report go by (DECISIONS 24, 25). Pieces of SQL.

/// Refused or in Twilio's log (what is on its way or unconfirmed is held back, what was taken back
/// never was); never copied, or copied as good and failed since.
#define IVM_OWED                                                                                   \
    "(m.status = 4 OR m.status >= 20) "                                                            \
    "AND (c.message_id IS NULL "                                                                   \
    "OR (c.failed = 0 AND m.direction = 1 AND m.status IN (4, 26, 27, 28))) "

/// A copy has words for it: automatic texts may be left out by the setting `commlog`, which is
/// looked at once a statement.
#define IVM_TOLD_IN_A_COPY                                                                         \
    "(m.automatic = 0 OR NOT EXISTS (SELECT 1 FROM setting WHERE subject = 'commlog' "             \
    "AND CASE WHEN json_valid(document) "                                                          \
    "THEN json_type(document, '$.include_automatic') IS 'false' END))"

/// Something a person said: keywords and automatic texts alone are no conversation.
#define IVM_A_PERSON_SAID                                                                          \
    "((m.direction = 1 AND m.automatic = 0) OR (m.direction = 0 AND m.meaning IN (0, 3)))"
