#include "tests/faults/restorerun.h"

#include "core/backup/backup.h"
#include "core/durablefile.h"
#include "core/store/database.h"
#include "tests/faults/aim.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cstdio>

namespace ivm::faults {

namespace {

/// A folder with texts, pictures and settings, and a backup of it.
class Original
{
public:
    Original(const QString &program, const PracticeLine &line)
        : m_ctl(program, line)
    {
        const auto does = [this](std::initializer_list<const char *> words) {
            QStringList list;
            for (const char *word : words)
                list.append(QLatin1String(word));
            const Ctl::Ended ended = m_ctl.run(list);
            if (ended.exit != 0)
                std::fprintf(stderr, "%s: exit %d %s\n", *words.begin(), ended.exit,
                             ended.errors.constData());
            return ended.exit == 0;
        };
        for (int i = 0; i < 20; ++i)
            line.receives(Client, "Look", 2);
        if (!does({ "sync", "--full", "--media" }) || !does({ "backup" }))
            return;
        const auto backups = backupsIn(m_ctl.folder() + QStringLiteral("/backups"));
        m_backup = backups.isEmpty() ? QString() : backups.first().folder;
    }

    bool isReady() const { return !m_backup.isEmpty(); }
    const QString &backup() const { return m_backup; }
    const Ctl &ctl() const { return m_ctl; }

    /// How many rows are in one and not in the other, over every table but the one that says that
    /// it was restored; and pictures with other bytes. -1: the restored file cannot be read.
    int differencesIn(const QString &folder) const
    {
        const auto opened
            = Database::open(folder + QStringLiteral("/desk.sqlite"), Database::Mode::Reader);
        if (!opened)
            return -1;
        Database &both = **opened;
        if (!both.execute(QStringLiteral("ATTACH '%1/desk.sqlite' AS original").arg(m_backup)))
            return -1;
        QStringList tables;
        Query names(both,
                    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                    "'sqlite_%' AND name NOT LIKE 'message_text%' AND name <> 'meta'");
        for (bool ran = names.run().has_value(); ran && names.next();)
            tables.append(names.text(0));
        int differences = tables.size() > 10 ? 0 : 1;
        for (const QString &table : std::as_const(tables)) {
            for (const auto &[one, other] :
                 { std::pair("main", "original"), std::pair("original", "main") }) {
                const QString sql = QStringLiteral("SELECT count(*) FROM (SELECT * FROM %1.%3 "
                                                   "EXCEPT SELECT * FROM %2.%3)")
                                        .arg(QLatin1String(one), QLatin1String(other), table);
                // Prepared statements are known by where their text stands: it must stay there.
                static QSet<QByteArray> all;
                Query query(both, all.insert(sql.toLatin1())->constData());
                differences += query.run() && query.next() ? int(query.integer(0)) : 1;
            }
        }
        const QDir pictures(m_backup + QStringLiteral("/media"));
        const QStringList files = pictures.entryList(QDir::Files);
        differences += files.isEmpty() ? 1 : 0;
        for (const QString &name : files) {
            const auto before = digestOf(pictures.filePath(name));
            const auto after = digestOf(folder + QStringLiteral("/media/") + name);
            differences += before && after && *before == *after ? 0 : 1;
        }
        return differences;
    }

private:
    Ctl m_ctl;
    QString m_backup;
};

/// Every file that an export names is there, with the bytes that it names. Absent: no export.
std::optional<bool> isWholeExport(const QString &folder)
{
    if (!QFile::exists(folder))
        return std::nullopt;
    QFile manifest(folder + QStringLiteral("/manifest.json"));
    if (!manifest.open(QIODevice::ReadOnly))
        return false;
    const QJsonArray files = QJsonDocument::fromJson(manifest.readAll())
                                 .object()
                                 .value(QLatin1String("files"))
                                 .toArray();
    for (const QJsonValue &each : files) {
        const auto digest
            = digestOf(folder + u'/' + each.toObject().value(QLatin1String("name")).toString());
        if (!digest || *digest != each.toObject().value(QLatin1String("sha256")).toString())
            return false;
    }
    return !files.isEmpty();
}

struct Counts
{
    int killed = 0;
    int atWork = 0; ///< Something was there by then, but not all of it.
    int half = 0; ///< There by name, but not whole.
    int different = 0; ///< Done again, or done, and not the same.
    int refused = 0; ///< Could not be done again.
};

void restores(Counts &counts, const QString &program, const PracticeLine &line,
              const Original &original, Aim &aim, Random &random)
{
    const Ctl ctl(program, line);
    const QStringList command{ QStringLiteral("restore"), QStringLiteral("--from"),
                               original.backup() };
    const QString file = ctl.folder() + QStringLiteral("/desk.sqlite");
    const auto isAtWork = [&] { return QDir(ctl.folder()).entryList(QDir::Files).size() > 1; };
    const Ctl::Ended ended = aim.run(ctl, command, isAtWork, random);
    counts.killed += ended.killed;
    if (QFile::exists(file)) {
        counts.half += original.differencesIn(ctl.folder()) != 0;
    } else {
        counts.atWork += ended.killed && isAtWork();
        counts.refused += ctl.run(command).exit != 0;
        counts.different += original.differencesIn(ctl.folder()) != 0;
    }
    // It is opened as the next program does, which finds nothing wrong with it.
    counts.refused += ctl.run({ QStringLiteral("sync"), QStringLiteral("--once") }).exit != 0;
    const bool isDamaged
        = !QDir(ctl.folder()).entryList({ QStringLiteral("damaged-*") }, QDir::Dirs).isEmpty();
    counts.different += isDamaged;
}

void exports(Counts &counts, const Original &original, Aim &aim, Random &random)
{
    const QTemporaryDir place;
    const QString to = place.filePath(QStringLiteral("records"));
    const QStringList command{ QStringLiteral("export"), QStringLiteral("--as"),
                               QStringLiteral("AB"), QStringLiteral("--to"), to };
    const Ctl &ctl = original.ctl();
    const auto isAtWork = [&] { return QFile::exists(to + QStringLiteral(".partial")); };
    const Ctl::Ended ended = aim.run(ctl, command, isAtWork, random);
    counts.killed += ended.killed;
    const auto whole = isWholeExport(to);
    counts.half += whole == false;
    if (whole)
        return;
    counts.atWork += ended.killed && isAtWork();
    counts.refused += ctl.run(command).exit != 0;
    counts.different += isWholeExport(to) != true || QFile::exists(to + QStringLiteral(".partial"));
}

} // namespace

bool restoreIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random)
{
    const Original original(program, line);
    if (!original.isReady()) {
        std::fprintf(stderr, "no backup could be made\n");
        return false;
    }
    Counts restored, exported;
    Aim restoreAim, exportAim;
    for (int round = 0; restored.killed + exported.killed < kills && round < kills * 4; ++round) {
        if (round % 2 == 0)
            restores(restored, program, line, original, restoreAim, random);
        else
            exports(exported, original, exportAim, random);
    }
    bool good = restored.killed + exported.killed >= kills;
    for (const auto &[what, counts] :
         { std::pair("restores", restored), std::pair("exports", exported) }) {
        std::printf("kills %d (%s)  at work %d  half there %d  different %d  not done again %d\n",
                    counts.killed, what, counts.atWork, counts.half, counts.different,
                    counts.refused);
        good = good && counts.atWork > 0 && counts.half + counts.different + counts.refused == 0;
    }
    return good;
}

} // namespace ivm::faults
