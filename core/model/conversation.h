#pragma once

#include "core/model/message.h"
#include "core/model/standing.h"

#include <QStringList>

namespace ivm {

/// The parts of the list, top to bottom (DECISIONS 21). Numbers are stored and sorted by.
enum class Section : int {
    Urgent = 0,
    Waiting = 1, ///< Longest wait first.
    Answered = 2, ///< Newest activity first.
    Archived = 3,
    Blocked = 4, ///< Never on the desk.
};

/// What the list shows of a conversation, kept up to date whenever something is written, so that a
/// queue of any history is one indexed query.
struct Conversation
{
    ConversationId id{};
    QueueId queue{};
    PhoneNumber client;
    QString clientName; ///< Empty when unknown.
    QStringList animals;
    Standing standing = Standing::Unknown;
    bool networkBlocked
        = false; ///< The toll-free network blocks this (queue, client) pair since STOP.
    Section section = Section::Answered;
    bool urgent = false;
    bool noReplyNeeded = false; ///< Someone said so of the newest texts.
    std::optional<Instant>
        waitingSince; ///< First text no person has answered; absent when not waiting.
    int unread = 0;
    Instant lastAt{};
    MessageId lastMessage{};
    QString lastBody; ///< At most 200 characters.
    Direction lastDirection = Direction::In;
    MessageStatus lastStatus = MessageStatus::Other;
    int lastErrorCode = 0;
    AutoKind lastAutomatic = AutoKind::None;
    QString lastAuthor;
    int lastMedia = 0;
    /// What the client wrote last, where only the program has answered since: what a desk needs to
    /// read of it. At most 200 characters; elsewhere empty and 0.
    QString waitingBody;
    int waitingMedia = 0;
    QString draft; ///< First line of what is being written; empty if nothing.
    int notCopied = 0; ///< Messages a copy for the Comm Log would bring.
    bool failed = false; ///< The last text we sent did not arrive.
    std::optional<Instant> remindAt; ///< It is to come back then; may be over.

    bool operator==(const Conversation &) const = default;
    bool isArchived() const { return section == Section::Archived; }
};

/// What the blue bar shows of a queue.
struct QueueCounts
{
    QueueId queue{};
    int needsReply = 0;
    int urgent = 0;
    int unread = 0; ///< Conversations with unread texts.
    int open = 0; ///< Not archived.
    std::optional<Instant> longestWaitSince;

    bool operator==(const QueueCounts &) const = default;
};

} // namespace ivm
