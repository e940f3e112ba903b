#pragma once

// Who we are to Twilio: an account, and an API key with its secret. Never the account's Auth Token.

#include "core/result.h"

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace ivm::twilio {

/// Overwrites bytes that nobody else shares, so that they are not found in memory afterwards; false
/// when somebody does, who then has to.
bool wipe(QByteArray &bytes);

/// Bytes that print as nothing, and are overwritten when their last holder goes. Whoever needs them
/// says `revealed`.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    { }
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept = default;
    Secret &operator=(const Secret &other)
    {
        Secret copy(other);
        m_bytes.swap(copy.m_bytes);
        return *this;
    }
    Secret &operator=(Secret &&other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Secret() { wipe(m_bytes); }
    const QByteArray &revealed() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    bool operator==(const Secret &) const = default;

private:
    QByteArray m_bytes;
};

inline QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "(secret)";
}

struct Credentials
{
    QString account; ///< AC…: stands in every path.
    QString key; ///< SK…
    Secret secret;

    /// Trims what pasting brings along and refuses what cannot work. Error Invalid, the message
    /// says what is wrong without repeating it. An Auth Token (key AC…) is refused: it opens
    /// everything and cannot be taken back for one workstation.
    static Result<Credentials> make(const QString &account, const QString &key,
                                    const QString &secret);

    /// The whole value of the Authorization header.
    QByteArray authorization() const;
    bool operator==(const Credentials &) const = default;
};

} // namespace ivm::twilio
