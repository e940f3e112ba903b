#include "core/practice/form.h"

namespace ivm::practice {

namespace {

QByteArray decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}

} // namespace

Form::Form(const QByteArray &encoded)
{
    for (const QByteArray &field : encoded.split('&')) {
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        if (equals < 0)
            m_fields.append({ decoded(field), {} });
        else
            m_fields.append({ decoded(field.first(equals)), decoded(field.sliced(equals + 1)) });
    }
}

std::optional<QByteArray> Form::value(QByteArrayView name) const
{
    for (const auto &[known, value] : m_fields) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QList<QByteArray> Form::values(QByteArrayView name) const
{
    QList<QByteArray> all;
    for (const auto &[known, value] : m_fields) {
        if (known == name)
            all.append(value);
    }
    return all;
}

} // namespace ivm::practice
