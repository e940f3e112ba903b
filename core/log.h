#pragma once

// Log categories, and the only way foreign text may come near a log: it may not. Logs carry ids,
// counts and kinds. `redacted` is the second net: the installed message handler runs every line
// through it (numbers in any spelling, keys, Base64 credentials, URLs).

#include "core/logfile.h"

#include <QLoggingCategory>
#include <QString>

namespace ivm {

Q_DECLARE_LOGGING_CATEGORY(lcDesk)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcOutbox)
Q_DECLARE_LOGGING_CATEGORY(lcPractice)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// The line with everything that looks like a number, a key or a secret replaced by its kind.
QString redacted(const QString &line);

/// For a terminal: what would drive it, or turn the direction of what follows, as spaces. Line
/// breaks stay.
QString unsteered(const QString &text);

/// From here on every Qt message goes, redacted, to stderr. Call once, first thing in main.
void installRedactedLog();

/// How much of it stderr gets from here on; whoever reads it as an answer wants less.
enum class Shown { Everything, Warnings, Critical };
void showOfLog(Shown shown);

/// While it lives, what goes to stderr is kept in a folder as well (logfile.h). Owned by whoever
/// owns the data folder. Several may live at once; each keeps everything.
class KeptLog
{
public:
    explicit KeptLog(const QString &folder);
    ~KeptLog();
    KeptLog(const KeptLog &) = delete;
    KeptLog &operator=(const KeptLog &) = delete;

private:
    friend struct KeptLogs;
    LogFile m_file;
};

} // namespace ivm
