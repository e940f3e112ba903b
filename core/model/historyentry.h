#pragma once

// The change history: what a supervisor, or the program by itself, changed, and who it was. Values.

#include "core/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ivm {

/// Whose hand it was, as far as a computer can tell: the initials somebody chose, the account they
/// were signed in to, and the computer.
struct Actor
{
    QString initials; ///< Empty: nobody said; the program itself, or a terminal.
    QString account; ///< The operating system's user.
    QString workstation; ///< The computer's name.

    bool operator==(const Actor &) const = default;
};

/// Written to disk: numbers are never used again for something else.
enum class HistoryKind : int {
    SettingChanged = 1, ///< subject: the place, "hours.queues.SAC.week.mon"; before, after: JSON.
    SettingsImported = 2, ///< subject: the file's documents.
    QueueChanged = 3, ///< subject: what of it, "number"; before, after: as people read it.
    LiveSwitch = 4, ///< before, after: "on" or "off".
    /// Settings were found changed without the password; subject: which ("seal" and "history" when
    /// those were); after: settingsFingerprint() of what was found.
    ChangedBehind = 5,
    ChangeConfirmed = 6, ///< And a supervisor let that stand; subject: which.
    ChangePutBack = 7, ///< Or put it back as it was; subject: which.

    PasswordSet = 10, ///< after: the key's fingerprint, as with the next two.
    PasswordChanged = 11,
    PasswordReset = 12, ///< By whoever could show the line's secret.
    PasswordWrong = 13,

    Blocked = 20, ///< subject: the client's number; after: the reason. So with the rest of these.
    Unblocked = 21,
    BlockKept = 22,
    BlockDeclined = 23,

    DirectoryImported = 30, ///< after: how many.
    ConsentImported = 31,

    CardMasked = 40, ///< subject: the text's sid; after: the reason.
    HoldBegun = 41,
    HoldEnded = 42,
    RecordsExported = 43, ///< subject: whose, empty for everyone; after: which days, and how.

    KeyReplaced = 50, ///< The API key. Never the secret.
};

struct HistoryEntry
{
    qint64 id = 0; ///< Grows; 0: not kept yet.
    Instant at{};
    HistoryKind kind = HistoryKind::SettingChanged;
    Actor who;
    QString queue; ///< Its name at the time; empty: all, or none.
    QString subject;
    QString before; ///< Empty: there was nothing.
    QString after; ///< Empty: there is nothing any more.
    qint64 together = 0; ///< The id of the first entry of the same saving; 0: of its own.

    bool operator==(const HistoryEntry &) const = default;
};

/// "setting changed", "role password set": for files and terminals. The window has its own words.
QString historyWord(HistoryKind kind);

/// The columns of a table of it, as people read them, and an entry under them: UTC, what, queue,
/// subject, before, after, initials, account, workstation.
QStringList historyColumns();
QStringList historyCells(const HistoryEntry &entry);

} // namespace ivm
