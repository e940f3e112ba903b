#include "core/model/documentplace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

} // namespace

DocumentPlace::DocumentPlace(const QString &subject, const QJsonObject &document)
    : DocumentPlace(subject, document, std::make_shared<std::optional<Error>>())
{ }

DocumentPlace::DocumentPlace(QString path, QJsonValue value,
                             std::shared_ptr<std::optional<Error>> fault)
    : m_path(std::move(path))
    , m_value(std::move(value))
    , m_fault(std::move(fault))
{ }

DocumentPlace DocumentPlace::at(const QString &key) const
{
    if (isThere() && !m_value.isObject())
        isWrong(Words::tr("this is { \"name\": value, ... }"));
    const QJsonObject object = m_value.toObject();
    return { m_path + u'.' + key,
             object.contains(key) ? object.value(key) : QJsonValue(QJsonValue::Undefined),
             m_fault };
}

QList<DocumentPlace> DocumentPlace::rows() const
{
    if (isThere() && !m_value.isArray())
        isWrong(Words::tr("this is a list: [ ... ]"));
    QList<DocumentPlace> all;
    for (const QJsonValue row : m_value.toArray())
        all.append(
            DocumentPlace(QStringLiteral("%1[%2]").arg(m_path).arg(all.size()), row, m_fault));
    return all;
}

QStringList DocumentPlace::keys() const
{
    if (isThere() && !m_value.isObject())
        isWrong(Words::tr("this is { \"name\": value, ... }"));
    return m_value.toObject().keys();
}

void DocumentPlace::knowsOnly(const QStringList &known) const
{
    for (const QString &key : keys()) {
        if (!known.contains(key))
            at(key).isWrong(Words::tr("nothing here has this name; there are %1")
                                .arg(known.join(QLatin1String(", "))));
    }
}

QString DocumentPlace::text(const QString &missing) const
{
    if (!isThere())
        return missing;
    if (!m_value.isString())
        isWrong(Words::tr("this is a text in quotes"));
    return m_value.toString();
}

QStringList DocumentPlace::texts() const
{
    QStringList all;
    for (const DocumentPlace &row : rows())
        all.append(row.text());
    return all;
}

bool DocumentPlace::flag(bool missing) const
{
    if (!isThere())
        return missing;
    if (!m_value.isBool())
        isWrong(Words::tr("this is true or false"));
    return m_value.toBool(missing);
}

int DocumentPlace::integer(int missing, int least, int most) const
{
    if (!isThere())
        return missing;
    const double number = m_value.toDouble(least - 1.0);
    if (!m_value.isDouble() || number < least || number > most || number != double(int(number))) {
        isWrong(Words::tr("this is a whole number from %1 to %2").arg(least).arg(most));
        return missing;
    }
    return int(number);
}

int DocumentPlace::oneOf(const QStringList &words, int missing) const
{
    if (!isThere())
        return missing;
    const auto found = words.indexOf(m_value.toString());
    if (found < 0) {
        isWrong(Words::tr("this is one of %1").arg(words.join(QLatin1String(", "))));
        return missing;
    }
    return int(found);
}

QTimeZone DocumentPlace::zone(const char *missing) const
{
    const QByteArray name = text(QString::fromLatin1(missing)).toLatin1();
    // Qt takes an unknown name for a POSIX rule: "Illinois" would be UTC.
    if (QTimeZone::isTimeZoneIdAvailable(name))
        return QTimeZone(name);
    isWrong(Words::tr("this computer has no time-zone data for \"%1\"; install it (tzdata)")
                .arg(QString::fromLatin1(name)));
    return {};
}

void DocumentPlace::isWrong(const QString &why) const
{
    if (!*m_fault)
        *m_fault = Error{ .kind = Error::Kind::Invalid,
                          .message = m_path + QStringLiteral(": ") + why,
                          .code = 0 };
}

} // namespace ivm
