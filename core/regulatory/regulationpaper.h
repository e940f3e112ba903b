#pragma once

// The regulatory status laid out for reading: the same parts for the page, the printout and ivmctl.
// Pure.

#include "core/regulatory/regulation.h"

#include <QByteArray>

#include <functional>

namespace ivm {

/// One of our own sentences, marked in "Regulation" for translators, in the reader's language. The
/// window gives one; programs say it in English.
using RegulationWords = std::function<QString(const char *english)>;
QString inEnglish(const char *english);

struct RegulationRow
{
    enum class Tone { Plain, Good, Attention, Bad };
    QString label;
    QString value;
    Tone tone = Tone::Plain;
    QList<WordRun>
        difference{}; ///< Declared first, ours second; then `value` says that they differ.
    bool operator==(const RegulationRow &) const = default;
};

struct RegulationPart
{
    QString title; ///< "SAC · 1-844-407-3300", "Open wishes to stop" …
    QList<RegulationRow> rows;
    bool operator==(const RegulationPart &) const = default;
};

QList<RegulationPart> regulationParts(const Regulation &regulation, Instant now,
                                      const RegulationWords &say = inEnglish);
/// How old it is, in a sentence: "Twilio was asked 3 hours ago."
QString regulationAge(const Regulation &regulation, Instant now,
                      const RegulationWords &say = inEnglish);
QString trapWords(const NumberRegulation::Trap &trap, const RegulationWords &say = inEnglish);
/// "3 days 4 hours", "2 hours 10 minutes", "less than a minute". Never negative.
QString timeLeft(Millis span, const RegulationWords &say = inEnglish);

QString regulationText(const Regulation &regulation, Instant now,
                       const RegulationWords &say = inEnglish);
/// A page that stands by itself; every text is escaped.
QByteArray regulationHtml(const Regulation &regulation, Instant now,
                          const RegulationWords &say = inEnglish);

} // namespace ivm
