#pragma once

// Which text of ours is what. Recognises a request in the log that this folder did not send itself
// (another desk, an earlier folder, the previous system): by fingerprint, over all versions known.

#include "core/model/evidence.h"
#include "core/model/loggedmessage.h"
#include "core/model/wording.h"

#include <QHash>
#include <QList>

#include <optional>

namespace ivm {

/// NFC, white space folded, Twilio's smart-encoding replacements folded: equal for two texts that
/// the log may show for one another (RELIABILITY 5.3). Used for wordings and by reconciliation.
QString fingerprint(const QString &text);

class Wordings
{
public:
    Wordings() = default;
    explicit Wordings(const QList<Wording> &all);
    /// What an outbound text of this log row is; absent when no wording of ours.
    std::optional<Wording> match(const QString &text) const;
    const QList<Wording> &all() const { return m_all; }

private:
    QList<Wording> m_all;
    QHash<QString, int> m_byFingerprint;
};

/// The evidence a row of the log is, if any: keyword or request. `queue` is the queue of our
/// number. Ordinary texts are evidence (FirstText) only as DECISIONS 7 and 9 need them; the caller
/// keeps the first one. Pure.
std::optional<Evidence> evidenceOf(const LoggedMessage &row, const Wordings &wordings);

} // namespace ivm
