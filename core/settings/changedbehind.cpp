#include "core/settings/changedbehind.h"

#include "core/settings/autosettingsnow.h"
#include "core/settings/keepsetting.h"
#include "core/settings/subjects.h"
#include "core/store/database.h"
#include "core/store/historystore.h"
#include "core/store/queuestore.h"
#include "core/store/rolepasswordstore.h"
#include "core/store/settingstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ivm {

namespace {

/// The history's words for what is no document.
const QString TheSeal = QStringLiteral("seal");
const QString TheHistory = QStringLiteral("history");

/// "1,'SAC','It''s open','+18444073300','#17458F',0": the parts of one line of
/// RolePasswordStore::rows(), and where it ends.
QStringList partsOfLine(const QString &text, qsizetype &at)
{
    QStringList parts{ QString() };
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'\'') {
            // Two in a quoted part are one that is meant.
            if (quoted && at + 1 < text.size() && text.at(at + 1) == u'\'')
                parts.last() += text.at(++at);
            else
                quoted = !quoted;
        } else if (!quoted && c == u',') {
            parts.append(QString());
        } else if (!quoted && c == u'\n') {
            ++at;
            break;
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

QList<Queue> queuesOf(const QByteArray &row)
{
    const QString text = QString::fromUtf8(row);
    QList<Queue> queues;
    for (qsizetype at = 0; at < text.size();) {
        const QStringList parts = partsOfLine(text, at);
        if (parts.size() != 6)
            continue;
        queues.append({ .id = QueueId(parts.at(0).toLongLong()),
                        .name = parts.at(1),
                        .title = parts.at(2),
                        .number = PhoneNumber(parts.at(3)),
                        .colour = parts.at(4),
                        .position = parts.at(5).toInt() });
    }
    std::ranges::stable_sort(queues, {}, &Queue::position);
    return queues;
}

QJsonObject documentOf(const QByteArray &row)
{
    return QJsonDocument::fromJson(row).object();
}

bool isOn(const QJsonObject &live)
{
    return live.value(QLatin1String("on")).toBool();
}

/// What the history says was found.
QString subjectsOf(const SealReport &report)
{
    QStringList subjects = report.isBroken ? QStringList{ TheSeal } : report.changed;
    if (report.historyCut)
        subjects.append(TheHistory);
    return subjects.join(QLatin1String(", "));
}

Result<> note(Database &database, HistoryKind kind, const QString &subject, Instant now,
              const Supervisor &by)
{
    const HistoryEntry entry{ .at = now, .kind = kind, .who = by.who, .subject = subject };
    return HistoryStore(database).add(entry).map([](qint64) { });
}

Result<> mustHaveKey(const Supervisor &by)
{
    return by.key
        ? Result<>()
        : failure(Error::Kind::NotPermitted, QStringLiteral("the role password is needed"));
}

/// The rows that were there, in the places of those that are.
Result<> putBackQueues(Database &database, const QList<Queue> &were)
{
    QueueStore store(database);
    const auto present = store.all();
    if (!present)
        return tl::unexpected(present.error());
    for (const Queue &queue : *present) {
        if (std::ranges::find(were, queue.id, &Queue::id) != were.end())
            continue;
        if (auto removed = store.removeUnused(queue.id); !removed)
            return tl::unexpected(removed.error());
    }
    if (auto done = store.putBack(were); !done)
        return done;
    return heedNumbers(database);
}

} // namespace

Result<ChangedBehind> changedBehind(Database &database)
{
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    const QueueStore queues(database);
    const SettingStore settings(database);
    const auto now = settingsDraft(queues, settings);
    if (!now)
        return tl::unexpected(now.error());
    const auto live = settings.document(subject::Live);
    if (!live)
        return tl::unexpected(live.error());
    const auto sealed = sealedRows(database);
    if (!sealed)
        return tl::unexpected(sealed.error());
    ChangedBehind found{ .report = *report, .before = *now, .now = *now, .unknown = {} };
    found.liveWasOn = found.liveIsOn = isOn(*live);
    const auto print = settingsFingerprint(database);
    if (!print)
        return tl::unexpected(print.error());
    found.fingerprint = *print;
    for (const QString &subject : report->changed) {
        const QByteArray row = sealed->value(subject);
        const bool wasThere = sealed->contains(subject);
        if (report->isBroken || (wasThere && row.isEmpty())
            || (subject == subject::Queues && !wasThere))
            found.unknown.append(subject);
        else if (subject == subject::Live)
            found.liveWasOn = isOn(documentOf(row));
        else if (subject == subject::Queues)
            found.before.queues = queuesOf(row);
        else // or it was not there, and what is shipped held
            found.before.documents.insert(subject,
                                          wasThere ? documentOf(row) : shippedSetting(subject));
    }
    return found;
}

Result<bool> noteChangedBehind(Database &database, Instant now)
{
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    if (!report->hasPassword || report->isIntact())
        return false;
    const auto print = settingsFingerprint(database);
    if (!print)
        return tl::unexpected(print.error());
    Transaction transaction(database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    HistoryStore history(database);
    const auto last = history.newestAboutSeal();
    if (!last)
        return tl::unexpected(last.error());
    const HistoryEntry entry{ .at = now,
                              .kind = HistoryKind::ChangedBehind,
                              .subject = subjectsOf(*report),
                              .after = *print };
    if (*last && (*last)->kind == HistoryKind::ChangedBehind && (*last)->subject == entry.subject
        && (*last)->after == entry.after)
        return false;
    if (auto added = history.add(entry); !added)
        return tl::unexpected(added.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<> confirmSettings(Database &database, Instant now, const Supervisor &by, const QString &seen)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto may = mustHaveKey(by); !may)
        return may;
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    const auto print = settingsFingerprint(database);
    if (!print)
        return tl::unexpected(print.error());
    if (!seen.isEmpty() && seen != *print)
        return failure(Error::Kind::Busy,
                       QStringLiteral("the settings were changed again since they were shown"));
    if (auto noted = note(database, HistoryKind::ChangeConfirmed, subjectsOf(*report), now, by);
        !noted)
        return noted;
    if (auto sealed = sealAll(database, *by.key); !sealed)
        return sealed;
    return transaction.commit();
}

Result<> putBackSettings(Database &database, Instant now, const Supervisor &by)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto may = mustHaveKey(by); !may)
        return may;
    const auto found = changedBehind(database);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->canPutBack())
        return failure(Error::Kind::NotFound, QStringLiteral("what it was is not known"));
    QStringList back;
    for (const QString &subject : found->report.changed) {
        if (found->unknown.contains(subject))
            continue;
        const Result<> done = subject == subject::Queues
            ? putBackQueues(database, found->before.queues)
            : subject == subject::Live
            ? keepSetting(database, subject, { { QStringLiteral("on"), found->liveWasOn } }, now)
            : keepSetting(database, subject, found->before.documents.value(subject), now);
        if (!done)
            return done;
        back.append(subject);
    }
    // Together with what stays it must be something one can go by.
    if (const auto fits = autoSettingsNow(database); !fits)
        return tl::unexpected(fits.error());
    if (auto noted
        = note(database, HistoryKind::ChangePutBack, back.join(QLatin1String(", ")), now, by);
        !noted)
        return noted;
    if (auto sealed = sealSubjects(database, *by.key, back); !sealed)
        return sealed;
    return transaction.commit();
}

} // namespace ivm
