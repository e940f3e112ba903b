#pragma once

#include "core/model/clientmark.h"
#include "core/model/evidence.h"
#include "core/model/queue.h"

#include <QList>
#include <QString>

namespace ivm {

/// One piece of consent evidence for people: what it is, and the exact words behind it.
struct EvidenceWords
{
    enum class Tone { Neutral, Good, Bad };
    QString what; ///< "Answered the opt-in request on SAC: yes"
    QString words; ///< Exactly as written or said, in quotes; empty if there are none.
    QString by; ///< "by phone, AB"; empty when it came from the log.
    Tone tone = Tone::Neutral;

    bool operator==(const EvidenceWords &) const = default;
};

EvidenceWords evidenceWords(const Evidence &evidence, const QList<Queue> &queues);
/// A mark's beginning, or its end.
EvidenceWords markWords(const ClientMark &mark, bool ended);

} // namespace ivm
