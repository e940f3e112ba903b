#pragma once

// What the sheet of open questions says: words, not yet widgets. Pure.

#include "core/desk/missedtexts.h"
#include "core/desk/openquestions.h"
#include "ui/look/datetext.h"

namespace ivm {

enum class SheetAct { Open, AcceptAsYes, StopAllTexts, NotAboutTexting, NoReply, Archive };

/// One client and what waits there.
struct SheetRow
{
    QString who; ///< Name or number, and the queue.
    QString what; ///< What happened, and how long ago.
    QString words; ///< Exactly what they wrote, in quotes; empty if nothing.
    QList<std::pair<SheetAct, QString>> acts; ///< With the words of their buttons.
    std::optional<ConversationId> conversation;
    QString said; ///< The same words without quotes, for the record.

    bool operator==(const SheetRow &) const = default;
};

struct SheetSection
{
    QString title; ///< With the count: "2 wishes to stop".
    QString more; ///< What it means.
    QList<SheetRow> rows;

    bool operator==(const SheetSection &) const = default;
};

/// Wishes to stop that nobody decided, and clients who were asked to opt in and did not say yes.
QList<SheetSection> questionSections(const QList<OpenQuestion> &questions, Instant now,
                                     const look::DateText &dates);

/// "6 texts came in since 8:00 PM without an answer".
QString missedWords(int count, std::optional<Instant> since, Instant now,
                    const look::DateText &dates);
QList<SheetSection> missedSections(const QList<MissedText> &texts, Instant now,
                                   const look::DateText &dates);

/// What somebody wrote, shortened to a line, between quotation marks; nothing of nothing.
QString quoted(const QString &text);

} // namespace ivm
