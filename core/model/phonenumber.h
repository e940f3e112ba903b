#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace ivm {

/// A phone number in E.164 ("+12175550148"), or a short code or sender name as Twilio logs them.
/// What people type becomes one through parseTyped (libphonenumber; not on the start path).
class PhoneNumber
{
public:
    PhoneNumber() = default;
    /// From Twilio or our own file: taken as it is.
    explicit PhoneNumber(QString text)
        : m_text(std::move(text))
    { }

    /// What a person typed or a CSV holds, read as a US number unless it says otherwise; absent if
    /// it is no number.
    static std::optional<PhoneNumber> parseTyped(const QString &typed);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    /// "+" and 8 to 15 digits. Nothing is ever sent to anything else (short codes, names).
    bool isE164() const;
    /// "(217) 555-0148" for US numbers, the text itself otherwise. What a client's number looks
    /// like.
    QString display() const;
    /// "1-844-407-3300" for US numbers: what our own numbers look like in the manual.
    QString displayOurs() const;

    auto operator<=>(const PhoneNumber &other) const { return m_text.compare(other.m_text) <=> 0; }
    bool operator==(const PhoneNumber &) const = default;

private:
    QString m_text;
};

inline size_t qHash(const PhoneNumber &number, size_t seed = 0)
{
    return qHash(number.text(), seed);
}

} // namespace ivm
