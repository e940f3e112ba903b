#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace ivm::practice {

/// application/x-www-form-urlencoded, read as a server reads it: plus is a space, and a parameter
/// whose name is not exactly the expected one does not exist.
class Form
{
public:
    explicit Form(const QByteArray &encoded);
    std::optional<QByteArray> value(QByteArrayView name) const; ///< The first of that name.
    QList<QByteArray> values(QByteArrayView name) const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

} // namespace ivm::practice
