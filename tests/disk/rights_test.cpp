// Whatever the account's mask says: what we write is for this account alone (RELIABILITY G9).

#include "core/backup/restore.h"
#include "core/desk/heldfolder.h"
#include "core/desk/rescue.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"
#include "tests/support/linkeddesk.h"

#include <QDir>
#include <QDirIterator>

#ifdef Q_OS_UNIX
#include <sys/stat.h>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// The most careless mask there is, for as long as it stands.
struct NoMask
{
    mode_t before = ::umask(0);
    ~NoMask() { ::umask(before); }
};

QStringList openToOthers(const QString &folder)
{
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        if (all.fileInfo().permissions() & Others)
            found.append(all.filePath().sliced(folder.size()));
    }
    return found;
}

} // namespace

TEST_CASE("every file is for this account alone after a day, a backup, a restore and a rescue",
          "[disk][rights]")
{
    const Goal goal("G9");
    const NoMask careless;
    LinkedDesk desk(holding(20));
    desk.starts();
    REQUIRE(desk.fills());
    desk.receives("Look at her paw", Karen, 2);
    desk.clock.advance(5min);
    CHECK(openToOthers(desk.folder.path()).isEmpty());

    const QTemporaryDir other;
    const QString backups = other.filePath(QStringLiteral("backups"));
    const BackupSource source{ .databaseFile = desk.folder.file(),
                               .mediaFolder = desk.folder.path() + QStringLiteral("/media") };
    const auto backup = makeBackup(source, backups, desk.clock.now());
    REQUIRE(backup);
    CHECK(backup->manifest.files.size() > 1);

    const DataFolder data(other.filePath(QStringLiteral("desk")));
    REQUIRE(data.prepare());
    REQUIRE(restoreBackup(
        backup->folder, { .databaseFile = data.databaseFile(), .mediaFolder = data.mediaFolder() },
        desk.clock.now()));
    REQUIRE(rescueFolder(data, desk.clock.now()));
    {
        const auto held = HeldFolder::hold(data, {}, LineKind::Practice, desk.clock.now());
        REQUIRE(held);
        CHECK(openToOthers(other.path()).isEmpty()); // journal, lock and run record too
    }
    const auto open = openToOthers(other.path()) + openToOthers(desk.folder.path());
    CHECK(open.isEmpty());
    goal.measured(
        QStringLiteral("day, backup, restore, rescue: %1 open to others").arg(open.size()),
        open.isEmpty());
}
#endif
