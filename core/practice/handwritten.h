#pragma once

// JSON that people write by hand (scripts of clients, lessons), read strictly: a field that is
// missing, misspelled or of the wrong kind is refused with its place, in words a trainer can act
// on. The first fault is the one that counts; reading goes on with empty values.

#include "core/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace ivm::practice {

/// The document, or "line 12: …" of what is no JSON. Invalid too when it is larger than a megabyte.
Result<QJsonDocument> readHandwritten(const QByteArray &json);

/// One object of it. `fault` outlives it.
class Handwritten
{
public:
    /// `where` is how people find it: "client 2, step 3"; empty at the top.
    Handwritten(const QJsonValue &value, QString where, std::optional<Error> &fault);

    bool has(const QString &field) const { return m_object.contains(field); }
    const QString &where() const { return m_where; }

    /// Not empty.
    QString words(const QString &field);
    /// May be missing or empty.
    QString wordsIfAny(const QString &field);
    /// One word of a list.
    QString oneOf(const QString &field, const QStringList &known);
    QStringList listOfWords(const QString &field);
    double number(const QString &field, double least, double most);
    /// Each as its own object; `each` names them: "client" gives "client 1", "client 2" …
    QList<Handwritten> objects(const QString &field, const QString &each);
    Handwritten object(const QString &field);
    QJsonValue value(const QString &field);

    /// Everything else in it is a mistake. Call last.
    void finish();
    void refuse(const QString &why) const;

private:
    QJsonValue take(const QString &field, QJsonValue::Type type, const QString &kind);
    QString inside(const QString &what) const;

    QJsonObject m_object;
    QString m_where;
    std::optional<Error> *m_fault;
    QStringList m_known;
};

} // namespace ivm::practice
