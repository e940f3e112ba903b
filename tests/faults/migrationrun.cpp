#include "tests/faults/migrationrun.h"

#include "core/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <cstdio>

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

/// The data file as the first released program left it, with a client's texts.
bool makeOldFile(const QString &file)
{
    bool made = false;
    onFile(file, [&](QSqlDatabase &plain) {
        plain.transaction();
        QSqlQuery query(plain);
        const Migration &first = migrations().front();
        made = std::ranges::all_of(first.statements, [&](const char *statement) {
            return query.exec(QString::fromUtf8(statement));
        });
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
        made = made && query.exec(QStringLiteral("PRAGMA user_version = %1").arg(first.version))
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
    const QString old = place.filePath(QStringLiteral("old.sqlite"));
    if (!makeOldFile(old))
        return false;
    // The first writing command migrates; what it does besides does not matter here.
    const QStringList command{ QStringLiteral("archive"), QStringLiteral("--queue"),
                               QStringLiteral("SAC"), QStringLiteral("--client"),
                               QStringLiteral("+12175550148") };
    int span = 0; // ms, unharmed
    int killed = 0;
    int atWork = 0; // killed after the copy was begun and before all of it was done
    int lost = 0;
    int copiesLost = 0;
    bool intact = true;
    bool worked = true;
    for (int round = 0; killed < kills && round < kills * 4; ++round) {
        const Ctl ctl(program, line);
        const QString file = ctl.folder() + QStringLiteral("/desk.sqlite");
        QFile::copy(old, file);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        if (span > 0) {
            const Ctl::Ended ended = ctl.run(command, 1 + below(random, span));
            killed += ended.killed ? 1 : 0;
            const Look half = lookInto(file);
            atWork += ended.killed && !copiesIn(ctl.folder()).isEmpty()
                    && half.schema < currentSchema()
                ? 1
                : 0;
            intact = intact && half.intact && half.schema >= 1;
            lost += half.texts != Texts ? 1 : 0;
        }
        const Ctl::Ended ended = ctl.run(command);
        worked = worked && ended.exit == 0;
        if (ended.exit != 0)
            std::fprintf(stderr, "archive: exit %d %s\n", ended.exit, ended.errors.constData());
        if (span == 0)
            span = ended.took;
        const Look after = lookInto(file);
        intact = intact && after.intact && after.schema == currentSchema();
        lost += after.texts != Texts ? 1 : 0;
        copiesLost += hasCopy(ctl.folder()) ? 0 : 1;
    }
    std::printf("kills %d  at work %d  lost %d  copies lost %d  integrity %s  opens %s\n", killed,
                atWork, lost, copiesLost, intact ? "ok" : "DAMAGED", worked ? "yes" : "NO");
    return lost == 0 && copiesLost == 0 && intact && worked && killed >= kills;
}

} // namespace ivm::faults
