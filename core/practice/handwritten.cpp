#include "core/practice/handwritten.h"

#include <QCoreApplication>

namespace ivm::practice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonFaults)
};

constexpr qsizetype MostBytes = 1 << 20;

} // namespace

Result<QJsonDocument> readHandwritten(const QByteArray &json)
{
    if (json.size() > MostBytes)
        return failure(Error::Kind::Invalid, Words::tr("the file is larger than a megabyte"));
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Invalid,
                       Words::tr("line %1: %2")
                           .arg(json.left(error.offset).count('\n') + 1)
                           .arg(error.errorString()));
    return document;
}

Handwritten::Handwritten(const QJsonValue &value, QString where, std::optional<Error> &fault)
    : m_object(value.toObject())
    , m_where(std::move(where))
    , m_fault(&fault)
{
    if (!value.isObject())
        refuse(Words::tr("{ … } is expected here"));
}

void Handwritten::refuse(const QString &why) const
{
    if (!*m_fault)
        *m_fault = Error{ .kind = Error::Kind::Invalid,
                          .message
                          = m_where.isEmpty() ? why : QStringLiteral("%1: %2").arg(m_where, why) };
}

QString Handwritten::inside(const QString &what) const
{
    return m_where.isEmpty() ? what : QStringLiteral("%1, %2").arg(m_where, what);
}

QJsonValue Handwritten::take(const QString &field, QJsonValue::Type type, const QString &kind)
{
    const QJsonValue found = value(field);
    if (found.isUndefined())
        refuse(Words::tr("\"%1\" is missing").arg(field));
    else if (found.type() != type)
        refuse(Words::tr("\"%1\" must be %2").arg(field, kind));
    return found;
}

QJsonValue Handwritten::value(const QString &field)
{
    m_known.append(field);
    return m_object.value(field);
}

QString Handwritten::words(const QString &field)
{
    const QString found = take(field, QJsonValue::String, Words::tr("words")).toString();
    if (found.trimmed().isEmpty())
        refuse(Words::tr("\"%1\" is empty").arg(field));
    return found;
}

QString Handwritten::wordsIfAny(const QString &field)
{
    if (!has(field)) {
        m_known.append(field);
        return {};
    }
    return take(field, QJsonValue::String, Words::tr("words")).toString();
}

QString Handwritten::oneOf(const QString &field, const QStringList &known)
{
    const QString found = words(field);
    if (!found.isEmpty() && !known.contains(found))
        refuse(Words::tr("\"%1\" is \"%2\"; it may be %3")
                   .arg(field, found, known.join(QStringLiteral(", "))));
    return found;
}

QStringList Handwritten::listOfWords(const QString &field)
{
    QStringList list;
    for (const QJsonValue &one :
         take(field, QJsonValue::Array, Words::tr("a list of words")).toArray()) {
        if (!one.isString() || one.toString().isEmpty())
            refuse(Words::tr("\"%1\" must be a list of words").arg(field));
        list.append(one.toString());
    }
    return list;
}

double Handwritten::number(const QString &field, double least, double most)
{
    const double found = take(field, QJsonValue::Double, Words::tr("a number")).toDouble();
    if (found >= least && found <= most)
        return found;
    refuse(Words::tr("\"%1\" must be from %2 to %3").arg(field).arg(least).arg(most));
    return least;
}

QList<Handwritten> Handwritten::objects(const QString &field, const QString &each)
{
    QList<Handwritten> list;
    for (const QJsonValue &one : take(field, QJsonValue::Array, Words::tr("a list")).toArray())
        list.append(Handwritten(one, inside(QStringLiteral("%1 %2").arg(each).arg(list.size() + 1)),
                                *m_fault));
    return list;
}

Handwritten Handwritten::object(const QString &field)
{
    return Handwritten(value(field), inside(QStringLiteral("\"%1\"").arg(field)), *m_fault);
}

void Handwritten::finish()
{
    for (auto field = m_object.begin(); field != m_object.end(); ++field) {
        if (!m_known.contains(field.key()))
            refuse(Words::tr("there is no \"%1\" here, only %2")
                       .arg(field.key(), m_known.join(QStringLiteral(", "))));
    }
}

} // namespace ivm::practice
