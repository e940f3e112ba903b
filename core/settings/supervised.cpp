#include "core/settings/supervised.h"

#include "core/security/settingseal.h"
#include "core/settings/autosettingsnow.h"
#include "core/settings/keepsetting.h"
#include "core/settings/settingdifference.h"
#include "core/settings/subjects.h"
#include "core/store/database.h"
#include "core/store/historystore.h"
#include "core/store/queuestore.h"
#include "core/store/rolepasswordstore.h"
#include "core/store/settingstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

HistoryEntry entryOf(HistoryKind kind, const Supervisor &by, Instant now)
{
    return { .at = now, .kind = kind, .who = by.who };
}

/// What a list of queues must be, whoever made it.
Result<> checkQueues(const QList<Queue> &queues)
{
    const auto wrong = [](const QString &what) {
        return failure(Error::Kind::Invalid, QStringLiteral("queues: ") + what);
    };
    QStringList names;
    QStringList numbers;
    for (const Queue &queue : queues) {
        if (queue.name.trimmed().isEmpty() || queue.name != queue.name.trimmed()
            || queue.name.size() > 12 || queue.name.contains(u'.') || queue.name == u"default")
            return wrong(Words::tr("a short name is 1 to 12 characters, without a dot"));
        if (!queue.number.isE164())
            return wrong(Words::tr("%1 has no phone number").arg(queue.name));
        names.append(queue.name.toCaseFolded());
        numbers.append(queue.number.text());
    }
    if (names.removeDuplicates() > 0)
        return wrong(Words::tr("two have the same name"));
    if (numbers.removeDuplicates() > 0)
        return wrong(Words::tr("two have the same number"));
    return {};
}

QList<HistoryEntry> differencesOf(const Queue &before, const Queue &after, const Supervisor &by,
                                  Instant now)
{
    QList<HistoryEntry> entries;
    const auto compare = [&](const char *what, const QString &old, const QString &fresh) {
        if (old == fresh)
            return;
        HistoryEntry entry = entryOf(HistoryKind::QueueChanged, by, now);
        entry.queue = after.name;
        entry.subject = QLatin1String(what);
        entry.before = old;
        entry.after = fresh;
        entries.append(entry);
    };
    compare("name", before.name, after.name);
    compare("title", before.title, after.title);
    compare("number", before.number.text(), after.number.text());
    compare("colour", before.colour, after.colour);
    const auto place = [](const Queue &queue) {
        return queue.name.isEmpty() ? QString() : QString::number(queue.position);
    };
    compare("position", place(before), place(after));
    return entries;
}

/// Keeps them and answers what there is to note.
Result<QList<HistoryEntry>> saveQueues(Database &database, const QList<Queue> &wanted, Instant now,
                                       const Supervisor &by)
{
    QueueStore store(database);
    const auto present = store.all();
    if (!present)
        return tl::unexpected(present.error());
    QList<HistoryEntry> entries;
    QList<Queue> result = *present;
    for (const Queue &queue : wanted) {
        const auto known = std::ranges::find(result, queue.id, &Queue::id);
        if (raw(queue.id) == 0) {
            entries += differencesOf({}, queue, by, now);
            result.append(queue);
        } else if (known == result.end()) {
            return failure(Error::Kind::NotFound, QStringLiteral("there is no such queue"));
        } else {
            entries += differencesOf(*known, queue, by, now);
            *known = queue;
        }
    }
    if (auto fine = checkQueues(result); !fine)
        return tl::unexpected(fine.error());
    // Two that swap names or numbers pass through a state in which both have the same.
    for (const Queue &queue : wanted) {
        Queue parked = queue;
        parked.name = QStringLiteral("parked %1").arg(raw(queue.id));
        parked.number = PhoneNumber(parked.name);
        if (raw(queue.id) != 0) {
            if (auto saved = store.save(parked); !saved)
                return tl::unexpected(saved.error());
        }
    }
    for (const Queue &queue : wanted) {
        if (auto saved = store.save(queue); !saved)
            return tl::unexpected(saved.error());
    }
    if (std::ranges::any_of(entries, [](const HistoryEntry &entry) {
            return entry.subject == QLatin1String("number");
        })) {
        if (auto done = heedNumbers(database); !done)
            return tl::unexpected(done.error());
    }
    return entries;
}

Result<QList<HistoryEntry>> saveDocument(Database &database, const QString &subject,
                                         const QJsonObject &document, Instant now,
                                         const Supervisor &by)
{
    const SettingStore settings(database);
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    if (auto fine = checkSetting(subject, document, *queues); !fine)
        return tl::unexpected(fine.error());
    const auto before = settings.document(subject);
    if (!before)
        return tl::unexpected(before.error());
    if (auto done = keepSetting(database, subject, document, now); !done)
        return tl::unexpected(done.error());
    QList<HistoryEntry> entries;
    if (subject == subject::Live) {
        const auto word = [](const QJsonObject &live) {
            return live.value(QLatin1String("on")).toBool() ? QStringLiteral("on")
                                                            : QStringLiteral("off");
        };
        HistoryEntry entry = entryOf(HistoryKind::LiveSwitch, by, now);
        entry.before = word(*before);
        entry.after = word(document);
        if (entry.before != entry.after)
            entries.append(entry);
        return entries;
    }
    for (const SettingDifference &each : settingDifferences(subject, *before, document)) {
        HistoryEntry entry = entryOf(HistoryKind::SettingChanged, by, now);
        entry.queue = each.queue;
        entry.subject = each.place;
        entry.before = each.before;
        entry.after = each.after;
        entries.append(entry);
    }
    return entries;
}

/// Nothing of it was changed behind the password.
Result<> isLookedAt(Database &database, const SettingsChange &edit)
{
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    QStringList subjects = edit.documents.keys();
    if (!edit.queues.isEmpty())
        subjects.append(subject::Queues);
    for (const QString &subject : subjects) {
        if (report->changed.contains(subject))
            return failure(Error::Kind::Refused,
                           QStringLiteral("%1 was changed without the role password: let that "
                                          "stand or put it back first")
                               .arg(subject));
    }
    return {};
}

} // namespace

Result<> maySupervise(Database &database, const Supervisor &by)
{
    if (by.key)
        return {};
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    if (report->hasPassword)
        return failure(Error::Kind::NotPermitted, QStringLiteral("the role password is needed"));
    return {};
}

Result<> sealFor(Database &database, const Supervisor &by, const QStringList &subjects)
{
    return by.key ? sealSubjects(database, *by.key, subjects) : Result<>();
}

Result<> applyChange(Database &database, const SettingsChange &edit, Instant now,
                     const Supervisor &by)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto may = maySupervise(database, by); !may)
        return may;
    QList<HistoryEntry> entries;
    QStringList subjects = edit.documents.keys();
    if (auto looked = isLookedAt(database, edit); !looked)
        return looked;
    if (edit.imported) {
        entries.append(entryOf(HistoryKind::SettingsImported, by, now));
        entries.last().subject = subjects.join(QLatin1String(", "));
    }
    if (!edit.queues.isEmpty()) {
        const auto saved = saveQueues(database, edit.queues, now, by);
        if (!saved)
            return tl::unexpected(saved.error());
        entries += *saved;
        subjects.append(subject::Queues);
    }
    for (auto at = edit.documents.begin(); at != edit.documents.end(); ++at) {
        const auto saved = saveDocument(database, at.key(), at.value(), now, by);
        if (!saved)
            return tl::unexpected(saved.error());
        entries += *saved;
    }
    if (!edit.queues.isEmpty()) {
        const auto fits = autoSettingsNow(database);
        if (!fits)
            return tl::unexpected(fits.error());
    }
    if (auto noted = HistoryStore(database).addTogether(entries); !noted)
        return noted;
    if (auto sealed = sealFor(database, by, subjects); !sealed)
        return sealed;
    return transaction.commit();
}

} // namespace ivm
