#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace ivm {

class Database;

/// Settings, one JSON document per subject (DECISIONS 39): "hours", "commlog", "staff", "consent" …
/// A subject never saved gives its default from resources/defaults/SUBJECT.json.
class SettingStore
{
public:
    explicit SettingStore(Database &database);
    Result<QJsonObject> document(const QString &subject) const;
    Result<> save(const QString &subject, const QJsonObject &document,
                  Instant at); ///< In the caller's transaction.
    /// Facts about this folder: account, line, counters. Absent gives a null string.
    Result<QString> meta(const QString &key) const;
    Result<> setMeta(const QString &key, const QString &value);

private:
    Database &m_database;
};

} // namespace ivm
