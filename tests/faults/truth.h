#pragma once

#include "tests/faults/scenario.h"

#include <QMap>

#include <optional>

namespace ivm::faults {

/// What is in the folder against what is at the line. All of them must be 0 but the first four.
struct Verdict
{
    int sent = 0;
    int unconfirmed = 0; ///< Visibly so, and not in the ledger: a person decides.
    int neverAccepted = 0; ///< Killed before the text was on disk: nobody was told otherwise.
    int media = 0; ///< Kept, with the bytes that the line has.

    int lost = 0; ///< Sent by the folder's or ivmctl's word, but not in the ledger; or gone.
    int doubled = 0; ///< In the ledger more than once.
    int unadopted = 0; ///< In the ledger, but not known here as sent.
    int broken = 0; ///< ivmctl said "not sent", but it was.
    int stuck = 0; ///< Neither sent nor put to a person.
    int missingRows = 0; ///< At the line, not here.
    int strangeRows = 0; ///< Here, not at the line.
    int lostMedia = 0; ///< Kept, it says, but with other bytes than the line has, or none.
    int brokenBackups = 0; ///< There by name, but not whole.
    bool intact = true; ///< PRAGMA integrity_check.

    bool isClean() const
    {
        return lost + doubled + unadopted + broken + stuck + missingRows + strangeRows + lostMedia
                + brokenBackups
            == 0
            && intact;
    }
};

/// The folder is nobody's while this looks.
Verdict compare(const PracticeLine &line, const QString &folder, const Deeds &deeds);
bool isIntact(const QString &folder);
/// How many texts took effect at the line, by whom they went to.
QMap<QByteArray, int> textsTo(const PracticeLine &line);
/// Settings of two imports stand in the folder, some of one and some of the other.
bool isHalfImported(const QString &folder);
/// The texts that stand in the outbox, however they ended.
QSet<QString> acceptedIn(const QString &folder);
/// How many texts are still to be sent, or looked for; absent when the folder cannot be read.
std::optional<qsizetype> stillAtWork(const QString &folder);

} // namespace ivm::faults
