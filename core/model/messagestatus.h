#pragma once

#include <QStringView>

namespace ivm {

/// Where a message is on its way. The first group is only ours (an outbox entry without a sid); the
/// rest are Twilio's (spec: message_enum_status). Numbers are stored: never renumber.
enum class MessageStatus : int {
    // Ours: not in Twilio's log yet, or never.
    Waiting = 1, ///< In the outbox, not sent.
    Posting = 2, ///< Being handed to Twilio right now.
    Unconfirmed = 3, ///< It may or may not have been sent; being looked for in the log.
    Refused = 4, ///< Twilio or our own rules said no; nothing was sent.
    Withdrawn = 5, ///< Taken back before it was sent, or given up by a person.
    // Twilio's.
    Accepted = 20,
    Scheduled = 21,
    Queued = 22,
    Sending = 23,
    Sent = 24, ///< May be final: the receipt of the carrier may never come.
    Delivered = 25,
    Undelivered = 26,
    Failed = 27,
    Canceled = 28,
    Receiving = 30,
    Received = 31,
    Read = 32,
    PartiallyDelivered = 33,
    Other = 40, ///< A word Twilio did not have when this was written; kept as text beside it.
};

/// Twilio's word, or for our own states: waiting, posting, unconfirmed, refused, withdrawn.
QString statusWord(MessageStatus status);
MessageStatus statusFromWord(QStringView word);

/// Nothing more will be heard of it.
bool isFinal(MessageStatus status);
/// It did not reach the client, as far as anyone knows.
bool isFailure(MessageStatus status);
/// Not in Twilio's log (yet).
bool isOurs(MessageStatus status);
/// A later report may only move a message forward (RELIABILITY N17): higher wins, final stays.
bool supersedes(MessageStatus next, MessageStatus known);

} // namespace ivm
