#include "core/store/databasecopy.h"

#include "core/model/keptname.h"
#include "core/model/message.h"
#include "core/store/checkedpages.h"
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/sqlitehandle.h"

#include <QFile>
#include <QScopeGuard>

#include <memory>
namespace ivm {

namespace {

tl::unexpected<Error> failed(const QString &what, int code)
{
    return failure(Error::Kind::Storage, QStringLiteral("%1 (SQLite %2)").arg(what).arg(code),
                   code & 0xff);
}

Result<SqliteHandle> opened(const QString &file, int flags)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &raw, flags, checkedPages());
    SqliteHandle handle(raw);
    if (code != SQLITE_OK)
        return failed(QStringLiteral("the copy of the data file cannot be opened"), code);
    return handle;
}

/// The first row of a check that says more than that all is well.
Result<bool> finds(sqlite3 *handle, const char *check, const char *well)
{
    sqlite3_stmt *statement = nullptr;
    if (const int code = sqlite3_prepare_v2(handle, check, -1, &statement, nullptr);
        code != SQLITE_OK)
        return failed(QStringLiteral("the data file cannot be checked"), code);
    const int step = sqlite3_step(statement);
    const auto *said = step == SQLITE_ROW
        ? reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))
        : nullptr;
    const bool found = step == SQLITE_ROW && (!well || qstrcmp(said, well) != 0);
    sqlite3_finalize(statement);
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        return failed(QStringLiteral("the data file cannot be checked"), step);
    return found;
}

} // namespace

Result<> copyDatabase(Database &source, const QString &target,
                      const std::function<bool()> &cancelled)
{
    QFile fresh(target);
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                    QFile::ReadOwner | QFile::WriteOwner))
        return failure(Error::Kind::Storage, QStringLiteral("the copy cannot be made"));
    fresh.close();
    const auto into = opened(target, SQLITE_OPEN_READWRITE);
    if (!into)
        return tl::unexpected(into.error());
    // One snapshot for all steps: without it every commit of the writer would begin the copy anew.
    Query snapshot(source, "SELECT count(*) FROM meta");
    if (auto done = source.execute(QStringLiteral("BEGIN")); !done)
        return done;
    const auto ending = qScopeGuard([&] { (void)source.execute(QStringLiteral("COMMIT")); });
    if (auto done = snapshot.run(); !done)
        return done;
    while (snapshot.next()) { }
    sqlite3_backup *copying = sqlite3_backup_init(into->get(), "main", source.handle(), "main");
    if (!copying)
        return failed(QStringLiteral("the copy cannot begin"), sqlite3_errcode(into->get()));
    constexpr int PagesAtOnce = 1000;
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !(cancelled && cancelled()))
        code = sqlite3_backup_step(copying, PagesAtOnce);
    sqlite3_backup_finish(copying);
    if (code == SQLITE_OK)
        return failure(Error::Kind::Cancelled, QStringLiteral("the copy was given up"));
    if (code != SQLITE_DONE)
        return failed(QStringLiteral("the copy could not be finished"), code);
    // The copy says WAL in its header, as the source does; beside a backup no journal may be
    // needed.
    if (const int mode
        = sqlite3_exec(into->get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        mode != SQLITE_OK)
        return failed(QStringLiteral("the copy could not be closed"), mode);
    return {};
}

Result<> checkDatabase(const QString &file)
{
    const auto handle = opened(file, SQLITE_OPEN_READONLY);
    if (!handle)
        return tl::unexpected(handle.error());
    const auto foreign = finds(handle->get(), "PRAGMA user_version", nullptr);
    if (!foreign)
        return tl::unexpected(foreign.error());
    const auto damaged = finds(handle->get(), "PRAGMA integrity_check(1)", "ok");
    if (!damaged)
        return tl::unexpected(damaged.error());
    const auto orphans = finds(handle->get(), "PRAGMA foreign_key_check", nullptr);
    if (!orphans)
        return tl::unexpected(orphans.error());
    if (*damaged || *orphans)
        return failure(Error::Kind::Storage, QStringLiteral("the data file is damaged"),
                       SQLITE_CORRUPT);
    const auto ours
        = finds(handle->get(), "SELECT name FROM sqlite_schema WHERE name = 'message'", nullptr);
    if (!ours)
        return tl::unexpected(ours.error());
    if (!*ours)
        return failure(Error::Kind::Storage, QStringLiteral("this is no data file of the desk"));
    return {};
}

namespace {

/// Every line of a schema as SQLite keeps it. Empty when it cannot be read.
QStringList linesOf(sqlite3 *handle)
{
    QStringList lines;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle,
                       "SELECT type || name || tbl_name || ifnull(sql, '') FROM sqlite_schema", -1,
                       &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        lines.append(
            QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    lines.removeIf([](const QString &line) { return line.contains(QLatin1String("sqlite_stat")); });
    lines.sort();
    return lines;
}

/// A bit that flips in the name of a column leaves a schema that SQLite finds whole.
Result<bool> isOurSchema(sqlite3 *open)
{
    const auto made
        = opened(QStringLiteral(":memory:"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY);
    if (!made)
        return tl::unexpected(made.error());
    for (const Migration &migration : migrations()) {
        for (const char *statement : migration.statements)
            sqlite3_exec(made->get(), statement, nullptr, nullptr, nullptr);
    }
    return linesOf(open) == linesOf(made->get());
}

} // namespace

Result<> checkOpen(Database &database, Depth depth)
{
    const auto ours = isOurSchema(database.handle());
    if (!ours)
        return tl::unexpected(ours.error());
    Query quick(database, "PRAGMA quick_check(1)");
    Query whole(database, "PRAGMA integrity_check(1)");
    Query &asked = depth == Depth::Quick ? quick : whole;
    if (auto done = asked.run(); !done)
        return done;
    bool well = asked.next() && asked.text(0) == QLatin1String("ok");
    Query orphans(database, "PRAGMA foreign_key_check");
    if (well && depth == Depth::Whole) {
        if (auto done = orphans.run(); !done)
            return done;
        well = !orphans.next();
    }
    if (!well || !*ours)
        return failure(Error::Kind::Storage, QStringLiteral("the data file is damaged"),
                       SQLITE_CORRUPT);
    return {};
}

Result<QList<MediaFile>> keptMediaFiles(Database &database)
{
    Query query(database, "SELECT file, sha256 FROM media WHERE state = ? ORDER BY id");
    query.bind(MediaItem::State::Kept);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<MediaFile> files;
    while (query.next()) {
        const QString name = query.text(0);
        files.append({ .name = isKeptName(name) ? name : QString(), .sha256 = query.text(1) });
    }
    return files;
}

} // namespace ivm
