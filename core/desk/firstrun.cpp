#include "core/desk/firstrun.h"

#include "core/desk/regulationof.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/readers.h"
#include "core/store/settingstore.h"

#include <algorithm>

namespace ivm {

namespace {

const QString StepKey = QStringLiteral("first_run");

/// Those that stay: none of the account's numbers is theirs, but texts are.
Result<> removeOthers(Database &database, const QList<Queue> &wanted, const Supervisor &by)
{
    QueueStore store(database);
    const auto present = store.all();
    if (!present)
        return tl::unexpected(present.error());
    bool any = false;
    for (const Queue &queue : *present) {
        if (std::ranges::find(wanted, queue.number, &Queue::number) != wanted.end())
            continue;
        const auto removed = store.removeUnused(queue.id);
        if (!removed)
            return tl::unexpected(removed.error());
        any = any || *removed;
    }
    return any ? sealFor(database, by, { QStringLiteral("queues") }) : Result<>();
}

} // namespace

Result<> saveFirstRun(Database &database, const FirstRunChoice &choice, Instant now,
                      const Supervisor &by)
{
    SettingsChange change;
    change.queues = choice.queues;
    for (qsizetype i = 0; i < change.queues.size(); ++i)
        change.queues[i].position = int(i);
    for (auto each = choice.documents.cbegin(); each != choice.documents.cend(); ++each)
        change.documents.insert(each.key(), each.value());
    if (!change.isEmpty()) {
        if (auto done = applyChange(database, change, now, by); !done)
            return done;
    }
    // Should the computer stop here, the step is simply asked again.
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (!choice.queues.isEmpty()) {
        if (auto done = removeOthers(database, choice.queues, by); !done)
            return done;
    }
    if (auto done = SettingStore(database).setMeta(StepKey, choice.step); !done)
        return done;
    return transaction.commit();
}

Result<QString> firstRunStep(const Readers &readers)
{
    return readers.settings.meta(StepKey);
}

Result<QList<PhoneNumber>> numbersSeen(const Readers &readers)
{
    return lookKept(readers).map([](const std::optional<AccountLook> &look) {
        QList<PhoneNumber> numbers;
        if (look && look->numbers) {
            for (const twilio::NumberSetup &each : *look->numbers) {
                if (each.sms)
                    numbers.append(PhoneNumber(each.number));
            }
        }
        return numbers;
    });
}

QList<Queue> proposeQueues(const QList<Queue> &present, const QList<PhoneNumber> &seen)
{
    if (seen.isEmpty())
        return present;
    QList<Queue> proposed;
    QStringList names;
    for (const Queue &queue : present) {
        if (!seen.contains(queue.number))
            continue;
        proposed.append(queue);
        names.append(queue.name);
    }
    for (const PhoneNumber &number : seen) {
        if (std::ranges::find(proposed, number, &Queue::number) != proposed.end())
            continue;
        QString name = number.text().right(4);
        for (int again = 2; names.contains(name); ++again)
            name = QStringLiteral("%1-%2").arg(number.text().right(4)).arg(again);
        names.append(name);
        proposed.append({ .name = name, .title = {}, .number = number, .colour = {} });
    }
    return proposed;
}

} // namespace ivm
