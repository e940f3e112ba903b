#pragma once

// What a supervisor does to the record, and what staff ask of one: each a value, so that the one
// door (commands.h) needs one handle for all of them and a log of acts can be made of them. Each is
// one transaction; `author` is whose initials stand in the trace, and never empty.

#include "core/model/block.h"
#include "core/model/client.h"
#include "core/model/clientmark.h"
#include "core/model/evidence.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace ivm {

/// No text of theirs reaches the desk and nothing is sent to them; what waited to be sent is
/// withdrawn. Consent goes on as before: STOP still counts.
struct BlockClient
{
    PhoneNumber client;
    std::optional<QueueId> queue; ///< Absent: every queue, those that come later too.
    QString reason;
    QString author;
};

/// Ends every block that keeps the client from this queue (one of all queues ends for all). Their
/// thread is back as it was; what came meanwhile is unread, but does not wait.
struct UnblockClient
{
    PhoneNumber client;
    std::optional<QueueId> queue; ///< Absent: from every queue.
    QString reason;
    QString author;
};

/// A supervisor looked at it again: it stays, for another 90 days.
struct KeepBlock
{
    qint64 block = 0;
    QString author;
};

struct AskForBlock
{
    ConversationId conversation{};
    QString reason;
    QString author;
};

/// Not blocked after all. (Blocking answers a request by itself.)
struct DeclineBlock
{
    qint64 request = 0;
    QString author;
};

/// A blocked client's urgent words were looked at.
struct SeenBlockedText
{
    ConversationId conversation{};
};

/// Takes the card numbers out of a text (core/store/maskstore.h). Refused while a legal hold keeps
/// the client's records as they are.
struct MaskCards
{
    MessageId message{};
    QString reason;
    QString author;
};

/// Anyone at the desk: what they know of who answers this number. For people to see; nothing is
/// sent or held back by it.
struct MarkClient
{
    PhoneNumber client;
    ClientMarkKind kind{};
    QString who; ///< A shared phone: who else answers. Invalid without. Nothing for the others.
    QString author;
};

/// It is not so, or no more.
struct UnmarkClient
{
    PhoneNumber client;
    ClientMarkKind kind{};
    QString author;
};

struct HoldRecords
{
    PhoneNumber client;
    bool hold = true; ///< False ends it.
    QString reason;
    QString author;
};

/// Names and animals of a checked import; all of them or none.
struct TakeDirectory
{
    QList<DirectoryEntry> entries;
    QString author;
};

/// Opt-ins and opt-outs of an earlier system, as evidence (DECISIONS 12); all or none.
struct TakeConsent
{
    QList<std::pair<PhoneNumber, Evidence>> evidence;
    QString author;
};

/// Records are about to leave this computer: the trace comes before the files, so that no export is
/// without one.
struct ExportRecords
{
    std::optional<PhoneNumber> client; ///< Absent: everyone.
    std::optional<QueueId> queue; ///< Absent: every queue.
    QString what; ///< "from 2026-03-09 until 2026-03-31, without phone numbers"; may be empty.
    QString author;
};

using DeskAct = std::variant<BlockClient, UnblockClient, KeepBlock, AskForBlock, DeclineBlock,
                             SeenBlockedText, MaskCards, MarkClient, UnmarkClient, HoldRecords,
                             TakeDirectory, TakeConsent, ExportRecords>;

} // namespace ivm
