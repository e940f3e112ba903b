#pragma once

// The opt-in card of a queue: what a client reads at the desk before texting for the first time.
// Made exact from data (resources/wordings/optincard.json) and the clinic's facts. Pure.

#include "core/consent/defaultwordings.h"
#include "core/model/queue.h"

#include <QString>
#include <QStringList>

namespace ivm {

/// One language's side of a card.
struct OptInCard
{
    QString language; ///< "en", "es".
    QString hospital;
    QString queue; ///< Its title.
    QString headline;
    QString code; ///< Beside the QR code.
    QString orText; ///< Before the number.
    QString number; ///< As the manual writes it: "1-844-407-3300".
    QStringList steps;
    QString emergency;
    /// The disclosure that a call to action must carry (CTIA Messaging Principles 5.1.1): program,
    /// frequency, rates, HELP, STOP, privacy and terms.
    QStringList small;

    bool operator==(const OptInCard &) const = default;
};

/// In the order they are offered.
QStringList optInCardLanguages();
/// `language` is one of optInCardLanguages().
OptInCard optInCard(const Queue &queue, const ClinicFacts &facts, const QString &language);
/// What the code holds: a text to the queue with its first word filled in. "SMSTO:", which the
/// cameras of both kinds of phones read (ZXing, "Barcode Contents").
QString optInCode(const Queue &queue);

} // namespace ivm
