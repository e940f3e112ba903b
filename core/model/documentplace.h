#pragma once

// Reading a settings document, which people write: what is wrong with it is said with its place,
// "hours.queues.SAC.week.mon[1]". Pure.

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <memory>
#include <optional>

namespace ivm {

/// One value of a document and where it stands. Questions answer the value, or what is given for a
/// missing one, or note a fault; the first fault noted anywhere in the document is kept. So a
/// reader asks for all it wants and looks at `fault()` once, at the end.
class DocumentPlace
{
public:
    /// The whole document; `subject` is how its places begin.
    DocumentPlace(const QString &subject, const QJsonObject &document);

    bool isThere() const { return !m_value.isUndefined(); }
    const QString &path() const { return m_path; }
    const QJsonValue &value() const { return m_value; }

    DocumentPlace at(const char *key) const { return at(QString::fromLatin1(key)); }
    DocumentPlace at(const QString &key) const;
    /// In order; a fault unless a list. A missing one is empty.
    QList<DocumentPlace> rows() const;
    /// By name; a fault unless an object. A missing one has none.
    QStringList keys() const;
    /// A name that is not among these is a fault: it is most likely misspelled.
    void knowsOnly(const QStringList &keys) const;

    QString text(const QString &missing = {}) const;
    QStringList texts() const;
    bool flag(bool missing) const;
    int integer(int missing, int least, int most) const;
    /// One of `words`, as its index.
    int oneOf(const QStringList &words, int missing) const;

    /// A zone by its name. Invalid, and a fault, when this computer has no data for it: a name is
    /// never taken for a rule of its own (DECISIONS 41).
    QTimeZone zone(const char *missing) const;

    /// Notes that this place is wrong, and why.
    void isWrong(const QString &why) const;
    /// Of the whole document. Invalid, "PLACE: what is wrong".
    std::optional<Error> fault() const { return *m_fault; }

private:
    DocumentPlace(QString path, QJsonValue value, std::shared_ptr<std::optional<Error>> fault);

    QString m_path;
    QJsonValue m_value;
    std::shared_ptr<std::optional<Error>> m_fault;
};

} // namespace ivm
