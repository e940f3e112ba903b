#pragma once

// A page of the message log, read tolerantly: whatever one row holds, the others are taken in
// (TWILIO.md 1, RELIABILITY N14). Pure; runs on any thread.

#include "core/model/loggedmessage.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <string_view>

namespace ivm::twilio {

struct MessagePage
{
    QList<LoggedMessage> rows; ///< As they came: newest first by date sent.
    QList<QuarantinedRow> quarantined;
    QString nextPage; ///< As Twilio wrote it; empty on the last page. Api::nextPage checks it.
};

/// BadReply when it is not a page at all: a captive portal, a cut body, another JSON.
Result<MessagePage> parseMessagePage(const QByteArray &json);

/// One message resource: the answer to a fetch.
Result<LoggedMessage> parseMessage(const QByteArray &json);
/// The answer to a create: a sid and numbers are enough, dates may be missing.
Result<LoggedMessage> parseCreated(const QByteArray &json);

/// "Mon, 23 Nov 2026 12:00:00 +0000", or ISO 8601 as the newer APIs write it.
std::optional<Instant> parseDate(std::string_view text);

} // namespace ivm::twilio
