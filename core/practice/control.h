#pragma once

#include "core/practice/line.h"

namespace ivm::practice {

/// What a test harness or a trainer does to a running server, under /practice/ on its own port, in
/// forms and JSON, without credentials (it is on loopback):
///   GET  /practice/ledger     every create that reached the line
///   GET  /practice/messages   the truth: one JSON object a line
///   GET  /practice/state      counts
///   POST /practice/inbound    from, to, body, photos, at (ISO 8601), visible_after (s), error_code
///   POST /practice/fault      kind, method, path, skip, times, probability, status, takes_effect,
///                             effect_after (s), retry_after (s), bytes, pause (s)
///   POST /practice/calm       no faults any more
///   POST /practice/fate       number, kind (delivered, sent, undelivered, failed, refused), code
///   POST /practice/spoil      sid, how
///   POST /practice/manners    any of latency_ms, late_min, late_max (s), late_share,
///                             arrivals_between_pages, date_step (s), unsent_match_date_filter
///   POST /practice/clients    the cast of resources/practice begins
/// The man page, ivm-practice(1), lists the kinds and the nonsense. A number that is none, a text
/// that is not there and a kind that is none are a 400 that says so.
Answer control(Line &line, const Request &request);

/// One entry as one JSON object on one line, without the line's end.
QByteArray ledgerLine(const LedgerEntry &entry);

} // namespace ivm::practice
