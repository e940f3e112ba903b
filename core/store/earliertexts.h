#pragma once

#include "core/model/loggedmessage.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// What the log shows of a system before this one. Reads some ten thousand rows, or all of them:
/// for the back office, not for the window.
class EarlierTexts
{
public:
    explicit EarlierTexts(Database &database);

    struct Row
    {
        QString text;
        int times = 0;
        int clients = 0;
    };
    /// The same words to at least two clients, of the newest texts, none that a person wrote here
    /// or that is known to be automatic; most clients first.
    Result<QList<Row>> repeated(int limit) const;
    /// Every text of ours in the log with just these words, oldest first.
    Result<QList<LoggedMessage>> saying(const QString &text) const;
    /// Notes of those that they went out by themselves; in the caller's transaction.
    Result<> markAutomatic(const QString &text, int kind);

private:
    Database &m_database;
};

} // namespace ivm
