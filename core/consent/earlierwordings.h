#pragma once

// What the system before this one sent by itself, guessed from the log: the same words to many
// clients. A person confirms; then those texts count as what they were, and the opt-ins they
// brought stay valid (core/consent/wordings.h). Pure.

#include "core/consent/wordings.h"

#include <QList>
#include <QString>

namespace ivm {

/// A text of ours that the log shows again and again.
struct RepeatedText
{
    QString text;
    int times = 0;
    int clients = 0; ///< To how many different ones.
    bool operator==(const RepeatedText &) const = default;
};

struct ProposedWording
{
    AutoKind kind = AutoKind::Request; ///< Request, Welcome or AfterHours, by its words.
    QString text;
    QString language; ///< en, es, or en+es.
    int times = 0;
    int clients = 0;
    bool operator==(const ProposedWording &) const = default;
};

/// Those that read like an opt-in request, a welcome or an after-hours reply and are not known yet;
/// what most clients got first, a few of each kind.
QList<ProposedWording> proposeWordings(const QList<RepeatedText> &repeated, const Wordings &known);

} // namespace ivm
