#include "core/model/historyentry.h"

#include <QStringList>

namespace ivm {

QString historyWord(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::SettingChanged:
        return QStringLiteral("setting changed");
    case HistoryKind::SettingsImported:
        return QStringLiteral("settings imported");
    case HistoryKind::QueueChanged:
        return QStringLiteral("queue changed");
    case HistoryKind::LiveSwitch:
        return QStringLiteral("automatic texts switched");
    case HistoryKind::ChangedBehind:
        return QStringLiteral("changed without the password");
    case HistoryKind::ChangeConfirmed:
        return QStringLiteral("change without the password confirmed");
    case HistoryKind::ChangePutBack:
        return QStringLiteral("change without the password put back");
    case HistoryKind::PasswordSet:
        return QStringLiteral("role password set");
    case HistoryKind::PasswordChanged:
        return QStringLiteral("role password changed");
    case HistoryKind::PasswordReset:
        return QStringLiteral("role password reset");
    case HistoryKind::PasswordWrong:
        return QStringLiteral("wrong role password");
    case HistoryKind::Blocked:
        return QStringLiteral("client blocked");
    case HistoryKind::Unblocked:
        return QStringLiteral("client unblocked");
    case HistoryKind::BlockKept:
        return QStringLiteral("block kept");
    case HistoryKind::BlockDeclined:
        return QStringLiteral("block declined");
    case HistoryKind::DirectoryImported:
        return QStringLiteral("client directory imported");
    case HistoryKind::ConsentImported:
        return QStringLiteral("opt-ins and opt-outs imported");
    case HistoryKind::CardMasked:
        return QStringLiteral("card number masked");
    case HistoryKind::HoldBegun:
        return QStringLiteral("legal hold begun");
    case HistoryKind::HoldEnded:
        return QStringLiteral("legal hold ended");
    case HistoryKind::RecordsExported:
        return QStringLiteral("records exported");
    case HistoryKind::KeyReplaced:
        return QStringLiteral("API key replaced");
    }
    return QStringLiteral("changed"); // a newer version's
}

QStringList historyColumns()
{
    return { QStringLiteral("UTC"),   QStringLiteral("what"),    QStringLiteral("queue"),
             QStringLiteral("where"), QStringLiteral("before"),  QStringLiteral("after"),
             QStringLiteral("by"),    QStringLiteral("account"), QStringLiteral("workstation") };
}

QStringList historyCells(const HistoryEntry &entry)
{
    return { isoUtc(entry.at),     historyWord(entry.kind),
             entry.queue,          entry.subject,
             entry.before,         entry.after,
             entry.who.initials,   entry.who.account,
             entry.who.workstation };
}

} // namespace ivm
