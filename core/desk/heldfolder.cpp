#include "core/desk/heldfolder.h"

#include "core/desk/rescue.h"
#include "core/store/firstopen.h"
#include "core/store/storagefault.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace ivm {

namespace {

Result<std::unique_ptr<Database>> openedAndLookedOver(const QString &file, Look look)
{
    auto database = Database::open(file, Database::Mode::Owner);
    if (!database)
        return database;
    if (auto whole = lookOver(**database, look); !whole) {
        (*database)->keepJournal(true);
        return tl::unexpected(whole.error());
    }
    return database;
}

Result<std::unique_ptr<Database>> lost()
{
    return failure(Error::Kind::Storage, QStringLiteral("the data file or its journal is gone"),
                   DamagedCode);
}

} // namespace

HeldFolder::~HeldFolder()
{
    if (!database)
        return; // moved from, or never opened
    RunRecord::end(folder);
    database.reset();
    qCInfo(lcDesk) << "the data folder is let go";
}

Result<> HeldFolder::begin(As as)
{
    const auto identity = folderIdentity(*database);
    if (!identity)
        return tl::unexpected(identity.error());
    // The first line of each run in the log that is kept.
    qCInfo(lcDesk) << "the data folder is held by" << QCoreApplication::applicationName()
                   << QCoreApplication::applicationVersion();
    return RunRecord::begin(folder, before, *identity, as == As::Console);
}

Result<HeldFolder> HeldFolder::take(const DataFolder &folder, Instant now)
{
    if (auto done = folder.prepare(); !done)
        return tl::unexpected(done.error());
    auto lock = FolderLock::take(folder.path());
    if (!lock)
        return tl::unexpected(lock.error());
    if (auto done = finishRescue(folder, now); !done)
        return tl::unexpected(done.error());
    HeldFolder held(folder, RunRecord::read(folder), std::move(*lock));
    const QString file = folder.databaseFile();
    const Look look = lookBefore(held.before, QFile::exists(file + QStringLiteral("-wal")),
                                 QFileInfo(file).size());
    // What is gone must not be begun afresh under its name, as if nothing had been.
    auto database = look == Look::Lost ? lost() : openedAndLookedOver(file, look);
    Journal journal = Journal::Whosever;
    if (database && look != Look::None && !held.before.identity.isEmpty()) {
        const auto identity = folderIdentity(**database);
        if (!identity)
            return tl::unexpected(identity.error());
        if (*identity != held.before.identity) {
            (*database)->keepJournal(true);
            database = lost();
            journal = Journal::Strange;
        }
    }
    if (!database && storageFault(database.error()) == StorageFault::Damaged) {
        if (auto rescued = rescueFolder(folder, now, journal); !rescued)
            return tl::unexpected(rescued.error());
        database = openedAndLookedOver(file, Look::None);
    }
    if (!database)
        return tl::unexpected(database.error());
    held.database = std::move(*database);
    return held;
}

Result<HeldFolder> HeldFolder::hold(const DataFolder &folder, const QString &accountSid,
                                    LineKind line, Instant now, As as)
{
    auto held = take(folder, now);
    if (!held)
        return held;
    if (auto done = stampFolder(*held->database, accountSid, line); !done)
        return tl::unexpected(done.error());
    if (auto done = beginFolder(*held->database, now); !done)
        return tl::unexpected(done.error());
    if (auto done = held->begin(as); !done)
        return tl::unexpected(done.error());
    return held;
}

Result<HeldFolder> HeldFolder::holdExisting(const DataFolder &folder, Instant now)
{
    if (auto there = folder.isThere(); !there)
        return tl::unexpected(there.error());
    auto held = take(folder, now);
    if (!held)
        return held;
    if (auto done = held->begin(As::Program); !done)
        return tl::unexpected(done.error());
    return held;
}

} // namespace ivm
