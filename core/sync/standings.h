#pragma once

#include "core/consent/stopwish.h"
#include "core/consent/wordings.h"
#include "core/model/message.h"
#include "core/model/waiting.h"
#include "core/result.h"

namespace ivm {

class Database;

/// Keeps what follows from the log for consent: evidence, standings, blocked pairs. Part of
/// intake; inside its transaction.
class Standings
{
public:
    explicit Standings(Database &database);
    void setWordings(Wordings wordings) { m_wordings = std::move(wordings); }
    void setStopWishes(StopWishes wishes) { m_wishes = std::move(wishes); }

    /// What a row is, by its words.
    struct Reading
    {
        std::optional<Evidence> evidence; ///< Of a client's ordinary text: absent, see refold.
        AutoKind automatic = AutoKind::None;
        Meaning meaning = Meaning::Ordinary;
    };
    Reading read(const LoggedMessage &row) const;
    /// The same for a row whose words are news here: an ordinary text that sounds like a wish to
    /// stop is evidence that waits for a person (DECISIONS 11).
    Reading readNew(const LoggedMessage &row) const;

    /// Adds the evidence; true when that is news and the client's standing must be folded again.
    Result<bool> add(const PhoneNumber &client, const Evidence &evidence, Instant now);

    /// Folds all evidence anew and stores what follows. Of ordinary texts it first makes evidence
    /// what the fold may need: the first ever, and the first after every other piece of evidence
    /// (DECISIONS 7, 9), found in the messages themselves, so that the order in which rows came in
    /// makes no difference. True when the standing or a blocked pair changed.
    Result<bool> refold(const PhoneNumber &client, Instant now);

private:
    Result<> keepTexts(const PhoneNumber &client, Instant now);

    Database &m_database;
    Wordings m_wordings;
    StopWishes m_wishes;
};

} // namespace ivm
