#include "ui/settings/historypagewords.h"

#include "core/model/phonenumber.h"
#include "ui/look/isolated.h"
#include "ui/settings/placewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryPage)
};

/// Settings are kept as JSON; a text is shown without its quotes.
QString plainValue(const QString &value)
{
    constexpr qsizetype Longest = 400;
    QString text = value;
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.sliced(1, text.size() - 2)
                   .replace(QLatin1String("\\n"), QLatin1String(" "))
                   .replace(QLatin1String("\\\""), QLatin1String("\""));
    if (text == u"true")
        text = Words::tr("yes");
    else if (text == u"false")
        text = Words::tr("no");
    if (text.size() > Longest)
        text = text.left(Longest) + QStringLiteral("…");
    return isolated(text);
}

/// Whose subject is a list of documents.
bool namesSubjects(HistoryKind kind)
{
    return kind == HistoryKind::ChangedBehind || kind == HistoryKind::ChangeConfirmed
        || kind == HistoryKind::ChangePutBack || kind == HistoryKind::SettingsImported;
}

QString subjectsWords(const QString &subjects)
{
    QStringList words;
    for (const QString &subject : subjects.split(QLatin1String(", "), Qt::SkipEmptyParts))
        words.append(subjectWords(subject));
    return words.join(QLatin1String(", "));
}

} // namespace

QString historyTitle(const HistoryEntry &entry)
{
    switch (entry.kind) {
    case HistoryKind::SettingChanged:
        return Words::tr("Setting changed");
    case HistoryKind::SettingsImported:
        return Words::tr("Settings imported");
    case HistoryKind::QueueChanged:
        return Words::tr("Queue changed");
    case HistoryKind::LiveSwitch:
        return entry.after == u"on" ? Words::tr("Automatic texts switched on")
                                    : Words::tr("Automatic texts switched off");
    case HistoryKind::ChangedBehind:
        return Words::tr("Changed without the role password");
    case HistoryKind::ChangeConfirmed:
        return Words::tr("Change without the role password let stand");
    case HistoryKind::ChangePutBack:
        return Words::tr("Change without the role password put back");
    case HistoryKind::PasswordSet:
        return Words::tr("Role password set");
    case HistoryKind::PasswordChanged:
        return Words::tr("Role password changed");
    case HistoryKind::PasswordReset:
        return Words::tr("Role password reset");
    case HistoryKind::PasswordWrong:
        return Words::tr("Wrong role password");
    case HistoryKind::Blocked:
        return Words::tr("Client blocked");
    case HistoryKind::Unblocked:
        return Words::tr("Client unblocked");
    case HistoryKind::BlockKept:
        return Words::tr("Block kept");
    case HistoryKind::BlockDeclined:
        return Words::tr("Request to block declined");
    case HistoryKind::DirectoryImported:
        return Words::tr("Client directory imported");
    case HistoryKind::ConsentImported:
        return Words::tr("Opt-ins and opt-outs imported");
    case HistoryKind::CardMasked:
        return Words::tr("Card number masked");
    case HistoryKind::HoldBegun:
        return Words::tr("Legal hold begun");
    case HistoryKind::HoldEnded:
        return Words::tr("Legal hold ended");
    case HistoryKind::RecordsExported:
        return Words::tr("Records exported");
    case HistoryKind::KeyReplaced:
        return Words::tr("API key replaced");
    }
    return Words::tr("Changed");
}

QString historySubject(const HistoryEntry &entry)
{
    QStringList parts;
    if (!entry.queue.isEmpty())
        parts.append(entry.queue);
    const PhoneNumber number(entry.subject);
    const bool isQueue = entry.kind == HistoryKind::QueueChanged;
    if (isQueue && entry.subject == u"name")
        parts.append(Words::tr("short name"));
    else if (isQueue && entry.subject == u"title")
        parts.append(Words::tr("name"));
    else if (isQueue && entry.subject == u"number")
        parts.append(Words::tr("number"));
    else if (isQueue && entry.subject == u"colour")
        parts.append(Words::tr("color"));
    else if (isQueue && entry.subject == u"position")
        parts.append(Words::tr("place in the order"));
    else if (entry.subject == u"someone else sends our automatic texts") // as core keeps it
        parts.append(Words::tr("someone else sends our automatic texts"));
    else if (entry.kind == HistoryKind::SettingChanged)
        parts.append(subjectWords(entry.subject.section(u'.', 0, 0)));
    else if (namesSubjects(entry.kind))
        parts.append(subjectsWords(entry.subject));
    else if (entry.kind == HistoryKind::CardMasked)
        return parts.join(QStringLiteral(" · ")); // a text's name says nothing to people
    else if (!entry.subject.isEmpty())
        parts.append(number.isE164() ? number.display() : isolated(entry.subject));
    return parts.join(QStringLiteral(" · "));
}

QString historyChange(const HistoryEntry &entry)
{
    switch (entry.kind) {
    case HistoryKind::LiveSwitch: // the title says it
    case HistoryKind::PasswordSet: // a key's fingerprint is for the export
    case HistoryKind::PasswordChanged:
    case HistoryKind::PasswordReset:
    case HistoryKind::PasswordWrong:
    case HistoryKind::ChangedBehind: // so is that of what was found
        return {};
    default:
        break;
    }
    if (entry.before.isEmpty() && entry.after.isEmpty())
        return {};
    if (entry.before.isEmpty())
        return plainValue(entry.after);
    if (entry.after.isEmpty())
        return Words::tr("removed; was %1").arg(plainValue(entry.before));
    return Words::tr("%1; was %2").arg(plainValue(entry.after), plainValue(entry.before));
}

QString historyActor(const Actor &who)
{
    if (who == Actor{})
        return Words::tr("the program itself");
    const QString place
        = Words::tr("as %1 on %2").arg(isolated(who.account), isolated(who.workstation));
    return who.initials.isEmpty() ? place : isolated(who.initials) + QStringLiteral(", ") + place;
}

} // namespace ivm
