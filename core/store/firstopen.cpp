#include "core/store/firstopen.h"

#include "core/model/queue.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"
#include "core/store/straytexts.h"

#include <QJsonObject>

namespace ivm {

namespace {

const QString InstalledAt = QStringLiteral("installed_at");
const QString BeganAt = QStringLiteral("began_at"); // where the clock was wrong when it did
const QString RestoredAt = QStringLiteral("restored_at");
const QString RestoreHeeded = QStringLiteral("restore_heeded");

Result<> addDefaultQueues(Database &database)
{
    QueueStore queues(database);
    const auto present = queues.all();
    if (!present)
        return tl::unexpected(present.error());
    if (!present->isEmpty())
        return {};
    const auto document = SettingStore(database).document(QStringLiteral("queues"));
    if (!document)
        return tl::unexpected(document.error());
    for (Queue queue : queuesIn(*document)) {
        queue.id = {};
        if (auto saved = queues.save(queue); !saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

} // namespace

Result<> beginFolder(Database &database, Instant now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto done = beginWithin(database, now); !done)
        return done;
    return transaction.commit();
}

Result<> beginWithin(Database &database, Instant now)
{
    SettingStore settings(database);
    const auto installed = settings.meta(InstalledAt);
    if (!installed)
        return tl::unexpected(installed.error());
    StrayTexts strays(database);
    if (!installed->isNull()) {
        if (auto done = strays.awaitOnce(); !done)
            return done;
    } else {
        if (auto done = strays.setPlace(std::nullopt); !done)
            return done;
        if (auto done = settings.setMeta(InstalledAt, QString::number(toMs(now))); !done)
            return done;
    }
    return addDefaultQueues(database);
}

Result<Instant> folderBegan(Database &database)
{
    const SettingStore settings(database);
    const auto installed = settings.meta(InstalledAt);
    const auto began = settings.meta(BeganAt);
    if (!installed || !began)
        return tl::unexpected(installed ? began.error() : installed.error());
    const QString &at = began->isEmpty() ? *installed : *began;
    // The log has whole seconds: a text of the folder's first second came after it began.
    return std::chrono::floor<std::chrono::seconds>(fromMs(at.toLongLong()));
}

Result<> beganBefore(Database &database, Instant now)
{
    const auto began = folderBegan(database);
    if (!began)
        return tl::unexpected(began.error());
    // What is read now came a moment ago, and after the folder began.
    constexpr auto JustNow = std::chrono::minutes(1);
    return *began <= now
        ? Result<>()
        : SettingStore(database).setMeta(BeganAt, QString::number(toMs(now - JustNow)));
}

Result<QString> folderIdentity(Database &database)
{
    return SettingStore(database).meta(InstalledAt); // to the millisecond
}

Result<> markRestored(Database &database, Instant now)
{
    return SettingStore(database).setMeta(RestoredAt, isoUtc(now));
}

Result<std::optional<Instant>> folderRestored(Database &database)
{
    const auto said = SettingStore(database).meta(RestoredAt);
    if (!said)
        return tl::unexpected(said.error());
    return fromIsoUtc(*said);
}

Result<bool> isRestoreNew(Database &database)
{
    const SettingStore settings(database);
    const auto restored = settings.meta(RestoredAt);
    const auto heeded = settings.meta(RestoreHeeded);
    if (!restored || !heeded)
        return tl::unexpected(restored ? heeded.error() : restored.error());
    return *restored != *heeded;
}

Result<> markRestoreHeeded(Database &database)
{
    SettingStore settings(database);
    const auto restored = settings.meta(RestoredAt);
    if (!restored)
        return tl::unexpected(restored.error());
    return settings.setMeta(RestoreHeeded, *restored);
}

} // namespace ivm
