#include "core/store/migrations.h"

#include "core/durablefile.h"
#include "core/store/database.h"
#include "core/store/storagefault.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace ivm {

namespace {

// clang-format off
// What is written to disk, in words. Times are INTEGER milliseconds UTC, numbers E.164 text,
// enumerations the integers of core/model.
//
//   queue         one texting number and its desk
//   client        one person, by number: name, animals, note, standing (the fold of `evidence`)
//   conversation  all texts between a queue and a client; carries what the list shows
//   message       one text; id says when (messageid.h), sid is Twilio's, NULL while only ours
//   outbox        what we mean to send: one row per message of ours, kept after its fate is proven
//   evidence      what a client's consent follows from: requests, answers, keywords, staff decisions
//   wording       every text of ours that counts as a request or other automatic one, old ones too
//   media         pictures and files of messages, and the queue of those still to be fetched
//   draft         what is being written, per conversation
//   copy, copied  what was copied for the Comm Log: a set, not a watermark
//   cursor        how far each walk through Twilio's log has come
//   quarantine    rows that could not be understood, whole
//   setting       one JSON document per subject
//   meta          what this folder is: account, line, counters
//   message_text  full-text index over message.body (trigrams)
//
// Some columns say less than they hold. conversation: read_arrival, no_reply_through and
// archived_through are arrivals (message.arrival: the order in which this computer saw the texts),
// archived_at is NULL while archived only because the thread was quiet when the folder began.
// message: meaning is core/model/waiting.h's, worked out once when the row comes in.
// clang-format on
constexpr std::array messages{
    R"(CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE queue (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL UNIQUE, colour TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0) STRICT)",

    R"(CREATE TABLE client (
        number TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '', animals TEXT NOT NULL DEFAULT '[]',
        note TEXT NOT NULL DEFAULT '', standing INTEGER NOT NULL DEFAULT 0,
        standing_since INTEGER, history_known INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE conversation (
        id INTEGER PRIMARY KEY, queue_id INTEGER NOT NULL REFERENCES queue(id), client TEXT NOT NULL,
        section INTEGER NOT NULL DEFAULT 2, sort_key INTEGER NOT NULL DEFAULT 0,
        urgent INTEGER NOT NULL DEFAULT 0, no_reply_through INTEGER NOT NULL DEFAULT 0,
        waiting_since INTEGER, unread INTEGER NOT NULL DEFAULT 0, read_arrival INTEGER NOT NULL DEFAULT 0,
        network_blocked INTEGER NOT NULL DEFAULT 0,
        archived INTEGER NOT NULL DEFAULT 0, archived_at INTEGER,
        archived_through INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0,
        last_at INTEGER NOT NULL DEFAULT 0, last_message INTEGER NOT NULL DEFAULT 0,
        last_body TEXT NOT NULL DEFAULT '', last_direction INTEGER NOT NULL DEFAULT 0,
        last_status INTEGER NOT NULL DEFAULT 40, last_error INTEGER NOT NULL DEFAULT 0,
        last_automatic INTEGER NOT NULL DEFAULT 0, last_author TEXT NOT NULL DEFAULT '',
        last_media INTEGER NOT NULL DEFAULT 0, not_copied INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0,
        UNIQUE (client, queue_id)) STRICT)",
    // Search among clients: those with a name, and numbers by newest text, without their rows.
    R"(CREATE INDEX client_named ON client (number, name, animals)
        WHERE name <> '' OR animals <> '[]')",
    R"(CREATE INDEX client_unknown ON client (number) WHERE history_known = 0)",
    R"(CREATE INDEX conversation_newest ON conversation (last_message, client))",
    // The list, its sections and its counts are ranges of this one.
    R"(CREATE INDEX conversation_list ON conversation (queue_id, section, sort_key, id))",
    // The same order, for the filters of the list.
    R"(CREATE INDEX conversation_unread ON conversation (queue_id, section, sort_key, id)
        WHERE unread > 0)",
    R"(CREATE INDEX conversation_not_copied ON conversation (queue_id, section, sort_key, id)
        WHERE not_copied > 0)",
    R"(CREATE INDEX conversation_failed ON conversation (queue_id, section, sort_key, id)
        WHERE failed > 0)",

    R"(CREATE TABLE message (
        id INTEGER PRIMARY KEY, sid TEXT UNIQUE, conversation_id INTEGER REFERENCES conversation(id),
        direction INTEGER NOT NULL, from_number TEXT NOT NULL, to_number TEXT NOT NULL,
        body TEXT NOT NULL, status INTEGER NOT NULL, status_text TEXT NOT NULL DEFAULT '',
        error_code INTEGER NOT NULL DEFAULT 0, segments INTEGER NOT NULL DEFAULT 0,
        media_count INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL, sent_at INTEGER,
        arrival INTEGER NOT NULL, seen_at INTEGER NOT NULL, author TEXT NOT NULL DEFAULT '',
        automatic INTEGER NOT NULL DEFAULT 0, urgent INTEGER NOT NULL DEFAULT 0,
        meaning INTEGER NOT NULL DEFAULT 0,
        redacted INTEGER NOT NULL DEFAULT 0) STRICT)",
    R"(CREATE INDEX message_thread ON message (conversation_id, id))",
    // Status reports still to come: a handful, whatever the history.
    R"(CREATE INDEX message_open ON message (id) WHERE direction = 1 AND status BETWEEN 20 AND 24)",

    R"(CREATE TABLE outbox (
        id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL UNIQUE REFERENCES message(id),
        conversation_id INTEGER NOT NULL, state INTEGER NOT NULL, kind INTEGER NOT NULL DEFAULT 0, author TEXT NOT NULL DEFAULT '',
        answer INTEGER NOT NULL DEFAULT 0, fingerprint TEXT NOT NULL,
        enqueued_at INTEGER NOT NULL, patience_from INTEGER NOT NULL, expires_at INTEGER,
        attempt INTEGER NOT NULL DEFAULT 0, attempt_started INTEGER, looks INTEGER NOT NULL DEFAULT 0,
        last_look INTEGER, ask_person INTEGER NOT NULL DEFAULT 0, reason INTEGER NOT NULL DEFAULT 0,
        scope TEXT, period TEXT, trigger_sid TEXT) STRICT)",
    R"(CREATE INDEX outbox_open ON outbox (id) WHERE state < 10)",
    // What a row of the log may turn out to be: sending, unconfirmed, given up.
    R"(CREATE INDEX outbox_undecided ON outbox (conversation_id) WHERE state IN (2, 3, 13))",
    // Automatic messages, each exactly once: DECISIONS 14.
    R"(CREATE UNIQUE INDEX outbox_once ON outbox (kind, scope, period) WHERE kind <> 0)",

    R"(CREATE TABLE evidence (
        id INTEGER PRIMARY KEY, client TEXT NOT NULL, kind INTEGER NOT NULL, number TEXT NOT NULL DEFAULT '',
        at INTEGER NOT NULL, sid TEXT UNIQUE, words TEXT NOT NULL DEFAULT '',
        wording_version INTEGER NOT NULL DEFAULT 0, staff TEXT NOT NULL DEFAULT '',
        how TEXT NOT NULL DEFAULT '', recorded_at INTEGER NOT NULL) STRICT)",
    R"(CREATE INDEX evidence_client ON evidence (client, at))",

    R"(CREATE TABLE wording (
        id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, queue_id INTEGER, language TEXT NOT NULL DEFAULT 'en',
        version INTEGER NOT NULL DEFAULT 1, text TEXT NOT NULL, fingerprint TEXT NOT NULL,
        since INTEGER NOT NULL DEFAULT 0) STRICT)",
    R"(CREATE INDEX wording_fingerprint ON wording (fingerprint))",

    R"(CREATE TABLE media (
        id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL REFERENCES message(id),
        position INTEGER NOT NULL DEFAULT 0, sid TEXT, content_type TEXT NOT NULL DEFAULT '',
        sniffed_type TEXT NOT NULL DEFAULT '', file TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '',
        bytes INTEGER NOT NULL DEFAULT 0, width INTEGER NOT NULL DEFAULT 0, height INTEGER NOT NULL DEFAULT 0,
        state INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
        next_at INTEGER NOT NULL DEFAULT 0, UNIQUE (message_id, position)) STRICT)",
    R"(CREATE INDEX media_wanted ON media (next_at) WHERE state = 0)",

    R"(CREATE TABLE draft (
        conversation_id INTEGER PRIMARY KEY, text TEXT NOT NULL, changed_at INTEGER NOT NULL) STRICT)",

    R"(CREATE TABLE copy (
        id INTEGER PRIMARY KEY, conversation_id INTEGER NOT NULL, at INTEGER NOT NULL,
        author TEXT NOT NULL, through INTEGER NOT NULL) STRICT)",
    R"(CREATE INDEX copy_conversation ON copy (conversation_id, id))",
    // What a copy said of a message: a later failure makes it worth a correction entry.
    R"(CREATE TABLE copied (
        message_id INTEGER PRIMARY KEY, copy_id INTEGER NOT NULL REFERENCES copy(id),
        failed INTEGER NOT NULL DEFAULT 0) STRICT)",

    R"(CREATE TABLE cursor (name TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE quarantine (
        id INTEGER PRIMARY KEY, seen_at INTEGER NOT NULL, reason TEXT NOT NULL, raw BLOB NOT NULL,
        digest TEXT NOT NULL UNIQUE) STRICT)",
    R"(CREATE TABLE setting (
        subject TEXT PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL,
        changed_at INTEGER NOT NULL) STRICT, WITHOUT ROWID)",

    R"(CREATE VIRTUAL TABLE message_text USING fts5 (
        body, content = 'message', content_rowid = 'id', tokenize = 'trigram', detail = 'none'))",
    // How much of the index is gathered in memory before it is written: a stroke of a first fill.
    "INSERT INTO message_text (message_text, rank) VALUES ('hashsize', 8388608)",
    // Rows of Twilio's log are indexed by intake, in strokes; a text of ours at once, whoever adds
    // it.
    R"(CREATE TRIGGER message_text_ours AFTER INSERT ON message WHEN new.sid IS NULL BEGIN
        INSERT INTO message_text (rowid, body) VALUES (new.id, new.body); END)",
};

// Version 2, in words:
//
//   outbox.sought_from  automatic texts: the log cannot show one that was made before this
//   undecided_text      texts that the rules look at again: the client's history was not known when
//                       they came, or the log not read so far
//   unsent_intent       automatic texts that the rules gave and that were not owed: the switch was
//                       off (why 1), or nobody was there when their trigger came (why 2)
constexpr std::array automaticMessages{
    "ALTER TABLE outbox ADD COLUMN sought_from INTEGER",
    "DROP INDEX outbox_undecided",
    // What a row of the log may turn out to be: being sent, unconfirmed, given up; and automatic
    // texts before they are tried.
    R"(CREATE INDEX outbox_undecided ON outbox (conversation_id) WHERE state IN (1, 2, 3, 13))",
    R"(CREATE INDEX outbox_automatic ON outbox (conversation_id, kind) WHERE kind <> 0)",
    R"(CREATE INDEX message_automatic ON message (conversation_id, id) WHERE automatic <> 0)",
    R"(CREATE TABLE undecided_text (message_id INTEGER PRIMARY KEY, client TEXT NOT NULL) STRICT)",
    R"(CREATE TABLE unsent_intent (
        id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL,
        why INTEGER NOT NULL, queue_id INTEGER NOT NULL, client TEXT NOT NULL, text TEXT NOT NULL,
        rule INTEGER NOT NULL, trigger_sid TEXT NOT NULL, triggered_at INTEGER NOT NULL,
        noted_at INTEGER NOT NULL, UNIQUE (kind, scope, period, why)) STRICT)",
};

// What waits for a person, without looking through everyone.
constexpr std::array openQuestions{
    "CREATE INDEX client_invited ON client (standing_since) WHERE standing = 2",
    "CREATE INDEX evidence_stop_wish ON evidence (client) WHERE kind = 25",
};

// clang-format off
// The role password, and what it guards (core/security).
//
//   role_password   one row: the record, signed by the key it holds
//   role_guess      one row: guesses since the last right one, and when the last began
//   settings_seal   one row: digests of every settings document and of the queues, signed
//   change_history  who changed what; rows are added and never changed. together is the first row
//                   of the same saving, search what the others say in folded case, digest covers
//                   the row and the digest before it
// clang-format on
constexpr std::array rolePassword{
    R"(CREATE TABLE role_password (id INTEGER PRIMARY KEY CHECK (id = 1), record BLOB NOT NULL) STRICT)",
    R"(CREATE TABLE role_guess (
        id INTEGER PRIMARY KEY CHECK (id = 1), wrong INTEGER NOT NULL, boot TEXT NOT NULL,
        uptime INTEGER NOT NULL, server INTEGER) STRICT)",
    R"(CREATE TABLE settings_seal (
        id INTEGER PRIMARY KEY CHECK (id = 1), manifest BLOB NOT NULL, signature BLOB NOT NULL) STRICT)",
    R"(CREATE TABLE change_history (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind INTEGER NOT NULL,
        initials TEXT NOT NULL, account TEXT NOT NULL, workstation TEXT NOT NULL,
        queue TEXT NOT NULL, subject TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
        together INTEGER NOT NULL, search TEXT NOT NULL, digest BLOB NOT NULL) STRICT)",
    R"(CREATE INDEX change_history_queue ON change_history (queue, id) WHERE queue <> '')",
    R"(CREATE INDEX change_history_together ON change_history (together, id))",
    R"(CREATE INDEX change_history_password ON change_history (id) WHERE kind IN (10, 11, 12))",
    R"(CREATE TRIGGER change_history_unchanged BEFORE UPDATE ON change_history BEGIN
        SELECT RAISE(ABORT, 'the change history is only added to'); END)",
    // REPLACE deletes without asking the trigger below.
    R"(CREATE TRIGGER change_history_once BEFORE INSERT ON change_history
        WHEN EXISTS (SELECT 1 FROM change_history WHERE id = new.id) BEGIN
        SELECT RAISE(ABORT, 'the change history is only added to'); END)",
    R"(CREATE TRIGGER change_history_kept BEFORE DELETE ON change_history BEGIN
        SELECT RAISE(ABORT, 'the change history is only added to'); END)",
};

constexpr std::array notes{
    R"(CREATE TABLE note (
        id INTEGER PRIMARY KEY, conversation_id INTEGER NOT NULL, at INTEGER NOT NULL,
        author TEXT NOT NULL, kind INTEGER NOT NULL, text TEXT NOT NULL,
        copy_id INTEGER REFERENCES copy(id)) STRICT)",
    "CREATE INDEX note_thread ON note (conversation_id, at)",
    R"(CREATE TABLE reminder (
        conversation_id INTEGER PRIMARY KEY, due INTEGER NOT NULL, author TEXT NOT NULL,
        text TEXT NOT NULL, set_at INTEGER NOT NULL) STRICT)",
    "CREATE INDEX reminder_due ON reminder (due)",
};

// The counts of the regulatory page, without looking through the log.
constexpr std::array refusedTexts{
    R"(CREATE INDEX message_refused ON message (error_code, created_at, direction, from_number)
        WHERE error_code IN (21610, 30004, 30007, 30032, 30630))",
};

// Version 7, in words:
//
//   block          a supervisor's blocks, in force and past; queue_id NULL: every queue
//   block_request  what staff asked a supervisor to block
//   mask           which texts had a card number taken out, by whom and why; the digits are gone
//   legal_hold     clients whose records must be kept as they are
constexpr std::array supervisors{
    R"(CREATE TABLE block (
        id INTEGER PRIMARY KEY, client TEXT NOT NULL, queue_id INTEGER REFERENCES queue(id),
        by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, review_at INTEGER NOT NULL,
        ended_at INTEGER, ended_by TEXT NOT NULL DEFAULT '',
        end_reason TEXT NOT NULL DEFAULT '') STRICT)",
    "CREATE INDEX block_client ON block (client, at DESC, id DESC)",
    "CREATE INDEX block_in_force ON block (review_at, id) WHERE ended_at IS NULL",
    R"(CREATE TABLE block_request (
        id INTEGER PRIMARY KEY, client TEXT NOT NULL, queue_id INTEGER NOT NULL REFERENCES queue(id),
        by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
        answer TEXT NOT NULL DEFAULT '', answered_by TEXT NOT NULL DEFAULT '',
        answered_at INTEGER) STRICT)",
    "CREATE INDEX block_request_open ON block_request (id) WHERE answered_at IS NULL",
    R"(CREATE TABLE mask (
        message_id INTEGER PRIMARY KEY REFERENCES message(id), sid TEXT NOT NULL UNIQUE,
        by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT)",
    R"(CREATE TABLE legal_hold (
        id INTEGER PRIMARY KEY, client TEXT NOT NULL, by TEXT NOT NULL, reason TEXT NOT NULL,
        at INTEGER NOT NULL, ended_at INTEGER, ended_by TEXT NOT NULL DEFAULT '') STRICT)",
    "CREATE UNIQUE INDEX legal_hold_in_force ON legal_hold (client) WHERE ended_at IS NULL",
};

// Version 8, in words:
//
//   lost_mask   masks whose text was lost with a damaged file: should Twilio's log bring the text
//               again, it is masked as it comes
constexpr std::array lostMasks{
    R"(CREATE TABLE lost_mask (
        sid TEXT PRIMARY KEY, by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL)
        STRICT, WITHOUT ROWID)",
};

// Texts of ours are put into the index by who makes them (OutboxStore): asked of every row, the
// trigger took a fifth of what a row of a first fill costs.
constexpr std::array indexedByHand{
    "DROP TRIGGER message_text_ours",
};

// Who opted in or out in a time: a report of one day does not go through everybody's evidence.
constexpr std::array consentTurns{
    R"(CREATE INDEX evidence_turn ON evidence (at, client)
        WHERE kind IN (3, 4, 6, 7, 8, 10, 20, 21, 22, 30, 31))",
};

// Version 11, in words:
//
//   client_mark   what staff know of who answers a number (core/model/clientmark.h), in force and
//                 past; at most one of a kind is in force
constexpr std::array clientMarks{
    R"(CREATE TABLE client_mark (
        id INTEGER PRIMARY KEY, client TEXT NOT NULL, kind INTEGER NOT NULL,
        who TEXT NOT NULL DEFAULT '', by TEXT NOT NULL, at INTEGER NOT NULL,
        ended_at INTEGER, ended_by TEXT NOT NULL DEFAULT '') STRICT)",
    "CREATE INDEX client_mark_client ON client_mark (client, id)",
    R"(CREATE UNIQUE INDEX client_mark_in_force ON client_mark (client, kind)
        WHERE ended_at IS NULL)",
};

constexpr Migration All[] = {
    { 1, "Messages, consent, outbox, copies", messages },
    { 2, "Automatic messages", automaticMessages },
    { 3, "Open questions of consent", openQuestions },
    { 4, "Role password and change history", rolePassword },
    { 5, "Notes and reminders", notes },
    { 6, "Refused texts", refusedTexts },
    { 7, "Blocks, masks and legal holds", supervisors },
    { 8, "Masks of texts that were lost", lostMasks },
    { 9, "Texts of ours indexed by who makes them", indexedByHand },
    { 10, "Opt-ins and opt-outs by time", consentTurns },
    { 11, "Marks on clients' numbers", clientMarks },
};

} // namespace

std::span<const Migration> migrations()
{
    return All;
}

int currentSchema()
{
    return migrations().back().version;
}

Result<int> schemaVersion(Database &database)
{
    Query query(database, "PRAGMA user_version");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return static_cast<int>(query.integer(0));
}

namespace {

/// Complete or absent: it gets its name last. One of an upgrade that broke off after its first
/// migration stays beside it, under its own schema's name.
Result<> keepCopy(Database &database, int schema)
{
    const QString kept = QStringLiteral("%1.schema-%2").arg(database.file()).arg(schema);
    const QString making = kept + QStringLiteral(".making");
    QFile::remove(making);
    // VACUUM takes an empty file, and so it is nobody else's from the first byte on.
    if (QFile empty(making);
        !empty.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(Error::Kind::Storage,
                       QStringLiteral("the copy before an upgrade cannot be made"));
    QString quoted = making;
    quoted.replace(u'\'', QLatin1String("''"));
    if (auto done = database.execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !done)
        return done;
    QFile::remove(kept);
    if (!QFile::rename(making, kept))
        return failure(Error::Kind::Storage,
                       QStringLiteral("the copy before an upgrade cannot be given its name"));
    syncFolder(QFileInfo(kept).path());
    return {};
}

} // namespace

Result<> migrate(Database &database)
{
    const auto found = schemaVersion(database);
    if (!found)
        return tl::unexpected(found.error());
    if (*found > currentSchema())
        return newerSchema(*found);
    if (*found == currentSchema())
        return {};
    if (*found > 0) {
        if (auto done = keepCopy(database, *found); !done)
            return done;
    }
    for (const Migration &migration : migrations()) {
        if (migration.version <= *found)
            continue;
        Transaction transaction(database);
        if (!transaction.begun())
            return transaction.begun();
        for (const char *statement : migration.statements) {
            if (auto done = database.execute(QString::fromUtf8(statement)); !done)
                return done;
        }
        // A pragma takes no bound values; the number is our own.
        if (auto done
            = database.execute(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
            !done)
            return done;
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace ivm
