#include "tests/support/supervisedfolder.h"

#include "core/settings/settingsfile.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

namespace ivm::test {

RoleLock &SupervisedFolder::lock()
{
    if (!m_lock)
        m_lock = std::make_unique<RoleLock>(database(), clock, QStringLiteral("run 1"));
    return *m_lock;
}

NewRole SupervisedFolder::role(const char *password)
{
    auto made
        = makeRole(rolePasswordTyped(QString::fromUtf8(password)), Cheap, clock.now(), argon2id());
    REQUIRE(made);
    return std::move(*made);
}

void SupervisedFolder::setPassword(const char *password)
{
    NewRole made = role(password);
    REQUIRE(lock().set(made, whoever));
    m_key = std::move(made.key);
}

Result<RoleKey> SupervisedFolder::guess(const char *password)
{
    return lock().guess(rolePasswordTyped(QString::fromUtf8(password)), whoever);
}

Supervisor SupervisedFolder::supervisor()
{
    return { .who = whoever, .key = m_key ? &*m_key : nullptr };
}

Result<> SupervisedFolder::save(const char *subject, const QJsonObject &document)
{
    return saveSetting(database(), QString::fromLatin1(subject), document, clock.now(),
                       supervisor());
}

Result<> SupervisedFolder::save(const char *subject, const char *document)
{
    return save(subject, QJsonDocument::fromJson(document).object());
}

void SupervisedFolder::restart()
{
    m_lock.reset();
    DeskFolder::restart();
}

void SupervisedFolder::edit(const char *subject, const char *document)
{
    REQUIRE(database().execute(
        QStringLiteral("INSERT INTO setting (subject, version, document, changed_at) "
                       "VALUES ('%1', 1, '%2', 0) ON CONFLICT (subject) DO UPDATE SET "
                       "document = excluded.document")
            .arg(QLatin1String(subject), QLatin1String(document))));
}

void SupervisedFolder::execute(const char *sql)
{
    REQUIRE(database().execute(QLatin1String(sql)));
}

QByteArray SupervisedFolder::bytesOf(const char *table, const char *column, const char *where)
{
    // The statement lives as long as the connection: its address is its key.
    static QList<QByteArray> statements;
    statements.append("SELECT CAST(" + QByteArray(column) + " AS BLOB) FROM " + table + " WHERE "
                      + where);
    Query query(database(), statements.last().constData());
    REQUIRE(query.run());
    REQUIRE(query.next());
    return query.bytes(0);
}

void SupervisedFolder::putBytes(const char *table, const char *column, const char *where,
                                const QByteArray &bytes)
{
    const QString value = QStringLiteral("x'%1'").arg(QLatin1String(bytes.toHex()));
    const bool isText = QByteArray(table) == "setting";
    REQUIRE(
        database().execute(QStringLiteral("UPDATE %1 SET %2 = %3 WHERE %4")
                               .arg(QLatin1String(table), QLatin1String(column),
                                    isText ? QStringLiteral("CAST(%1 AS TEXT)").arg(value) : value,
                                    QLatin1String(where))));
}

} // namespace ivm::test
