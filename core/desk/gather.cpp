#include "core/desk/gather.h"

#include "core/backup/backup.h"
#include "core/consent/defaultwordings.h"
#include "core/desk/datafolder.h"
#include "core/desk/diskencryption.h"
#include "core/desk/folderlock.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/foldercounts.h"
#include "core/store/historystore.h"
#include "core/store/queuestore.h"
#include "core/store/rescued.h"
#include "core/store/settingstore.h"
#include "core/twilio/api.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QTimeZone>

namespace ivm {

void gatherComputer(const DataFolder &folder, Facts &facts)
{
    QString existing = folder.path();
    while (!QFileInfo::exists(existing) && QFileInfo(existing).path() != existing)
        existing = QFileInfo(existing).path();
    const QStorageInfo storage(existing);
    if (storage.isValid())
        facts.freeBytes = storage.bytesAvailable();
    facts.diskEncrypted = isDiskEncrypted(existing);
    facts.timeZoneKnown = QTimeZone("America/Chicago").isValid();
    facts.folderExists = folder.exists();
    if (!facts.folderExists)
        return;
    facts.folderOnNetwork = folder.isOnNetwork();
    facts.folderOwned = FolderLock::isTaken(folder.path());
    if (const QList<Backup> backups = backupsIn(folder.backupFolder()); !backups.isEmpty())
        facts.sinceBackup
            = fromMs(QDateTime::currentMSecsSinceEpoch()) - backups.first().manifest.made;
    constexpr auto others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    facts.folderPrivate = !(QFileInfo(folder.databaseFile()).permissions() & others)
        && !(QFileInfo(folder.path()).permissions() & (QFile::WriteGroup | QFile::WriteOther));
}

Result<> gatherFolder(Database &reader, Facts &facts)
{
    const auto queues = QueueStore(reader).all();
    if (!queues)
        return tl::unexpected(queues.error());
    facts.queues = *queues;
    const SettingStore settings(reader);
    const auto clinic = settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    facts.emergencyPhoneMissing = clinicFacts(*clinic).emergencyPhone.isEmpty();
    const QString zone
        = clinic->value(QLatin1String("zone")).toString(QStringLiteral("America/Chicago"));
    facts.timeZoneKnown = QTimeZone(zone.toLatin1()).isValid();
    const auto counts = folderCounts(reader);
    if (!counts)
        return tl::unexpected(counts.error());
    facts.quarantined = counts->quarantined;
    facts.unconfirmed = counts->unconfirmed;
    const auto began = folderBegan(reader);
    if (!began)
        return tl::unexpected(began.error());
    const auto others = sentByOthers(
        reader,
        std::max(*began, fromMs(QDateTime::currentMSecsSinceEpoch()) - std::chrono::hours(24 * 7)));
    if (!others)
        return tl::unexpected(others.error());
    facts.sentByOthers = *others;
    const auto rescued = lastRescued(reader);
    if (!rescued)
        return tl::unexpected(rescued.error());
    facts.rescued = *rescued;
    const auto seal = checkSeal(reader);
    if (!seal)
        return tl::unexpected(seal.error());
    facts.seal = *seal;
    const auto broken = HistoryStore(reader).brokenAt();
    if (!broken)
        return tl::unexpected(broken.error());
    facts.historyBrokenAt = *broken;
    for (const PhoneNumber &number : counts->numbersWithoutQueue)
        facts.numbersWithoutQueue.append(number.text());
    return {};
}

QCoro::Task<Result<QList<twilio::ServiceSetup>>> servicesWithNumbers(twilio::Api &api)
{
    auto services = co_await api.services();
    if (!services)
        co_return services;
    for (twilio::ServiceSetup &service : *services) {
        if (service.useNumberWebhook) // the number's own setup says where its texts go
            continue;
        if (const auto inIt = co_await api.serviceNumbers(service.sid))
            service.numbers = *inIt;
    }
    co_return services;
}

QCoro::Task<> gatherLine(twilio::Api &api, const Clock &ours, Facts &facts)
{
    twilio::MessageQuery oneRow;
    oneRow.pageSize = 1;
    const auto list = co_await api.messages(oneRow, twilio::Haste::Live);
    facts.list = list ? Result<>() : Result<>(tl::unexpected(list.error()));
    if (const auto there = api.serverTime())
        facts.clockSkew = *there - ours.now();
    if (!list)
        co_return; // nothing else would be answered either
    facts.numbers = co_await api.phoneNumbers();
    facts.services = co_await servicesWithNumbers(api);
    facts.verifications = co_await api.verifications();
}

} // namespace ivm
