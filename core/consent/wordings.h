#pragma once

// Which text of ours is what. Recognises a request in the log that this folder did not send itself
// (another desk, an earlier folder, the previous system): by fingerprint, over all versions known.

#include "core/model/evidence.h"
#include "core/model/loggedmessage.h"
#include "core/model/smstext.h"
#include "core/model/wording.h"

#include <QHash>
#include <QList>

#include <optional>

namespace ivm {

class Wordings
{
public:
    Wordings() = default;
    explicit Wordings(const QList<Wording> &all);
    /// What an outbound text of the log is; absent when no wording of ours. A placeholder that is
    /// only filled when sending ({next_open}) stands for up to 60 characters.
    std::optional<Wording> match(const QString &text) const;
    const QList<Wording> &all() const { return m_all; }

private:
    QList<Wording> m_all;
    struct Pattern
    {
        QStringList pieces; ///< Between the placeholders, in order.
        int wording = 0;
    };
    QHash<QString, int> m_byFingerprint;
    QList<Pattern> m_patterns;
    qsizetype m_longest = 0;
    qsizetype m_shortest = 0;
};

/// The evidence a row of the log is; absent for a row without a time and for texts of ours that are
/// no request and met no block. Any other text of theirs is FirstText: of these the caller keeps
/// the first ever and the first after each request and STOP; no standing depends on the others. A
/// request that failed with a blocking code is FailedRequest with the code in `how`, which the fold
/// takes for a refusal as well. Pure.
std::optional<Evidence> evidenceOf(const LoggedMessage &row, const Wordings &wordings);

} // namespace ivm
