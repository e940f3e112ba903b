#include "core/store/settingstore.h"

#include "core/compiledin.h"
#include "core/store/database.h"

#include <QJsonDocument>

namespace ivm {

SettingStore::SettingStore(Database &database)
    : m_database(database)
{ }

Result<QJsonObject> SettingStore::document(const QString &subject) const
{
    Query query(m_database, "SELECT document FROM setting WHERE subject = ?");
    query.bind(subject);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (query.next())
        return QJsonDocument::fromJson(query.text(0).toUtf8()).object();
    const QString path = QStringLiteral("defaults/%1.json").arg(subject);
    return isCompiledIn(path) ? compiledInDocument(path) : QJsonObject();
}

Result<> SettingStore::save(const QString &subject, const QJsonObject &document, Instant at)
{
    Query query(m_database, R"(
        INSERT INTO setting (subject, version, document, changed_at) VALUES (?, 1, ?, ?)
        ON CONFLICT (subject) DO UPDATE SET version = version + 1, document = excluded.document,
            changed_at = excluded.changed_at)");
    query.bind(subject)
        .bind(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)))
        .bind(at);
    return query.run();
}

Result<QString> SettingStore::meta(const QString &key) const
{
    Query query(m_database, "SELECT value FROM meta WHERE key = ?");
    query.bind(key);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? query.text(0) : QString();
}

Result<> SettingStore::setMeta(const QString &key, const QString &value)
{
    Query query(m_database, R"(
        INSERT INTO meta (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value)");
    query.bind(key).bind(value);
    return query.run();
}

} // namespace ivm
