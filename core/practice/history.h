#pragma once

// A plausible past: clients over many area codes (numbers 555-0100 … 0199 only), finished
// handshakes, conversations at clinic hours, some photos, failures, refusals and STOPs. Same seed,
// same past.

#include "core/practice/messagelog.h"
#include "core/practice/setup.h"

#include <set>

namespace ivm::practice {

/// (our number, client) that the network blocks.
using Blocks = std::set<std::pair<quint8, quint32>>;

/// The phrases a log of these numbers says word for word, by number.
struct HandshakePhrases
{
    struct OfNumber
    {
        quint16 request = 0;
        quint16 requestSpanish = 0;
        quint16 welcome = 0;
        quint16 welcomeSpanish = 0;
    };
    std::vector<OfNumber> numbers;
    quint16 stop = 0;
};
HandshakePhrases addHandshake(Phrases &phrases, const QList<OurNumber> &numbers);

/// Fills the empty log with exactly `count` rows that end before `now`; if everything recent is to
/// be answered, with a few closing words of ours more. `strangers` have none of them.
Blocks writeHistory(MessageLog &log, const HandshakePhrases &handshake, qint64 count, quint64 seed,
                    Instant now, bool answered = false, const QList<QByteArray> &strangers = {});

/// The history's client of this index, E.164.
std::string historyNumber(quint32 index);
/// Clients a history of so many messages has.
quint32 historyClients(qint64 count);

} // namespace ivm::practice
