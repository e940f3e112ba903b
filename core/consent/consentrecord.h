#pragma once

// The consent record of a client: everything that was asked, answered and decided, with the exact
// words, as evidence for others. Pure.

#include "core/model/clientmark.h"
#include "core/model/evidence.h"
#include "core/model/queue.h"
#include "core/model/standing.h"

#include <QList>
#include <QStringList>
#include <QTimeZone>

namespace ivm {

/// One line of it.
struct ConsentLine
{
    Instant at{};
    QString what; ///< "opt-in request", "yes", "STOP", "staff: client said stop" …
    QString queue; ///< Its name; empty where it concerns all.
    PhoneNumber number; ///< Ours; empty where it concerns all.
    QString words; ///< Exactly as written or said.
    int wordingVersion = 0; ///< Of a text of ours; 0 for none.
    MessageSid sid;
    QString staff; ///< Initials.
    QString how; ///< phone, desk, mail; an import's file; a refusal's code.

    bool operator==(const ConsentLine &) const = default;
};

struct ConsentRecord
{
    QString hospital;
    PhoneNumber client;
    QString clientName; ///< Empty when unknown.
    Standing standing = Standing::Unknown;
    std::optional<Instant> since;
    QTimeZone zone; ///< For local times.
    Instant made{}; ///< When the record was drawn up.
    QList<ConsentLine> lines; ///< In order of time.

    bool operator==(const ConsentRecord &) const = default;
};

/// A piece of evidence as a line.
ConsentLine consentLine(const Evidence &evidence, const QList<Queue> &queues);
/// What staff marked about who answers: a line for the beginning and, if it is past, one for the
/// end.
QList<ConsentLine> consentLines(const ClientMark &mark);
/// The columns of the table, as people read them, and a line under them: UTC, local time, what,
/// queue, our number, exact words, wording, message sid, by, how.
QStringList consentColumns();
QStringList consentCells(const ConsentLine &line, const QTimeZone &zone);
/// Who it is about, how they stand and when it was drawn up: label and value.
QList<std::pair<QString, QString>> consentHeading(const ConsentRecord &record);

/// UTF-8 with a mark, CRLF, every cell in quotes. A cell that a spreadsheet would take for a
/// formula begins with an apostrophe.
QByteArray consentCsv(const ConsentRecord &record);
/// A page that stands by itself; every text is escaped.
QByteArray consentHtml(const ConsentRecord &record);

} // namespace ivm
