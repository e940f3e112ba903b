#include "core/desk/heldfolder.h"

#include "core/store/firstopen.h"

namespace ivm {

namespace {

Result<HeldFolder> taken(const DataFolder &folder)
{
    if (auto done = folder.prepare(); !done)
        return tl::unexpected(done.error());
    auto lock = FolderLock::take(folder.path());
    if (!lock)
        return tl::unexpected(lock.error());
    auto database = Database::open(folder.databaseFile(), Database::Mode::Owner);
    if (!database)
        return tl::unexpected(database.error());
    return HeldFolder{ .folder = folder,
                       .lock = std::move(*lock),
                       .database = std::move(*database) };
}

} // namespace

Result<HeldFolder> HeldFolder::hold(const DataFolder &folder, const QString &accountSid,
                                    LineKind line, Instant now)
{
    auto held = taken(folder);
    if (!held)
        return held;
    if (auto done = stampFolder(*held->database, accountSid, line); !done)
        return tl::unexpected(done.error());
    if (auto done = beginFolder(*held->database, now); !done)
        return tl::unexpected(done.error());
    return held;
}

Result<HeldFolder> HeldFolder::holdExisting(const DataFolder &folder)
{
    if (!folder.exists())
        return failure(Error::Kind::NotFound,
                       QStringLiteral("there is no data folder yet; ivmctl sync --full makes one"));
    return taken(folder);
}

} // namespace ivm
