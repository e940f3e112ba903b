#include "tests/faults/migrationrun.h"

#include "core/store/migrations.h"
#include "tests/faults/aim.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace ivm::faults {

namespace {

constexpr int Texts = 3'000;

/// What one look into a file says, not by our own hands: Database would migrate it.
struct Look
{
    int schema = -1;
    int texts = -1;
    bool intact = false;
};

/// Runs `what` on a plain connection of its own.
template <typename What>
void onFile(const QString &file, What what)
{
    const QString name = QStringLiteral("look");
    {
        QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        plain.setDatabaseName(file);
        if (plain.open())
            what(plain);
        else
            std::fprintf(stderr, "%s\n", qPrintable(plain.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

int number(const QSqlDatabase &plain, const char *sql)
{
    QSqlQuery query(QString::fromLatin1(sql), plain);
    return query.next() ? query.value(0).toInt() : -1;
}

Look lookInto(const QString &file)
{
    Look look;
    onFile(file, [&](const QSqlDatabase &plain) {
        look.schema = number(plain, "PRAGMA user_version");
        look.texts = number(plain, "SELECT count(*) FROM message");
        QSqlQuery check(QStringLiteral("PRAGMA integrity_check"), plain);
        look.intact = check.next() && check.value(0).toString() == QLatin1String("ok");
    });
    return look;
}

/// What an upgrade keeps beside the file, whatever it is called.
QFileInfoList copiesIn(const QString &folder)
{
    return QDir(folder).entryInfoList({ QStringLiteral("desk.sqlite.*") }, QDir::Files);
}

/// One of them is whole, and of an older schema.
bool hasCopy(const QString &folder)
{
    return std::ranges::any_of(copiesIn(folder), [](const QFileInfo &each) {
        const Look copy = lookInto(each.filePath());
        return copy.intact && copy.texts == Texts && copy.schema < currentSchema();
    });
}

/// The data file as the program of that version left it, with a client's texts since the first.
bool makeOldFile(const QString &file, int version)
{
    bool made = false;
    onFile(file, [&](QSqlDatabase &plain) {
        plain.transaction();
        QSqlQuery query(plain);
        const auto migrates = [&](const Migration &migration) {
            return std::ranges::all_of(migration.statements, [&](const char *statement) {
                return query.exec(QString::fromUtf8(statement));
            });
        };
        made = migrates(migrations().front());
        made = made
            && query.exec(QStringLiteral("INSERT INTO client (number) VALUES ('+12175550148')"))
            && query.exec(QStringLiteral("INSERT INTO queue (id, name, number) "
                                         "VALUES (1, 'SAC', '+18444073300')"))
            && query.exec(QStringLiteral("INSERT INTO conversation (id, queue_id, client) "
                                         "VALUES (1, 1, '+12175550148')"))
            && query.exec(QStringLiteral(
                "INSERT INTO meta (key, value) VALUES ('installed_at', '1795000000000')"));
        made = made
            && query.exec(
                QStringLiteral(
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                    "WHERE i < %1) INSERT INTO message (id, sid, conversation_id, direction, "
                    "from_number, to_number, body, status, created_at, arrival, seen_at) "
                    "SELECT 3765000000000000 + i * 2097152, printf('SM%032x', i), 1, 0, "
                    "'+12175550148', '+18444073300', 'Text ' || i, 40, 1795000000000 + i * 1000, "
                    "i, 1795000000000 FROM n")
                    .arg(Texts));
        for (const Migration &later : migrations().subspan(1))
            made = made && (later.version > version || migrates(later));
        made = made && query.exec(QStringLiteral("PRAGMA user_version = %1").arg(version))
            && plain.commit();
        if (!made)
            std::fprintf(stderr, "%s\n", qPrintable(query.lastError().text()));
    });
    return made;
}

} // namespace

bool migrationIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random)
{
    QTemporaryDir place;
    const auto old
        = [&](int version) { return place.filePath(QStringLiteral("%1.sqlite").arg(version)); };
    const int schemas = currentSchema() - 1; // released ones, counted from 1
    for (int version = 1; version <= schemas; ++version) {
        if (!makeOldFile(old(version), version))
            return false;
    }
    // The first writing command migrates; what it does besides does not matter here.
    const QStringList command{ QStringLiteral("archive"), QStringLiteral("--queue"),
                               QStringLiteral("SAC"), QStringLiteral("--client"),
                               QStringLiteral("+12175550148") };
    QMap<int, Aim> aims; // by schema
    QMap<int, int> atWork; // killed after the copy was begun and before all of it was done
    int killed = 0;
    int lost = 0;
    int copiesLost = 0;
    bool intact = true;
    bool worked = true;
    // So many, and from each schema at least one that hit.
    const auto isEnough = [&] { return killed >= kills && atWork.size() == schemas; };
    for (int round = 0; !isEnough() && round < (kills + schemas) * 8; ++round) {
        const int version = 1 + round % schemas;
        if (killed >= kills && atWork.contains(version))
            continue;
        const Ctl ctl(program, line);
        const QString file = ctl.folder() + QStringLiteral("/desk.sqlite");
        QFile::copy(old(version), file);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        const auto isAtWork = [&] { return !copiesIn(ctl.folder()).isEmpty(); };
        const Ctl::Ended first = aims[version].run(ctl, command, isAtWork, random);
        const Look half = lookInto(file);
        killed += first.killed ? 1 : 0;
        if (first.killed && isAtWork() && half.schema < currentSchema())
            ++atWork[version];
        else if (first.killed && isAtWork())
            aims[version].wasLate();
        worked = worked && (first.killed || first.exit == 0);
        intact = intact && half.intact && half.schema >= version;
        lost += half.texts != Texts ? 1 : 0;
        const Ctl::Ended ended = ctl.run(command);
        worked = worked && ended.exit == 0;
        if (ended.exit != 0)
            std::fprintf(stderr, "archive: exit %d %s\n", ended.exit, ended.errors.constData());
        const Look after = lookInto(file);
        intact = intact && after.intact && after.schema == currentSchema();
        lost += after.texts != Texts ? 1 : 0;
        copiesLost += hasCopy(ctl.folder()) ? 0 : 1;
    }
    const auto hits = atWork.values();
    std::printf(
        "kills %d  at work %d  from %d of %d schemas  lost %d  copies lost %d  integrity %s  "
        "opens %s\n",
        killed, std::accumulate(hits.begin(), hits.end(), 0), int(atWork.size()), schemas, lost,
        copiesLost, intact ? "ok" : "DAMAGED", worked ? "yes" : "NO");
    return lost == 0 && copiesLost == 0 && intact && worked && isEnough();
}

} // namespace ivm::faults
