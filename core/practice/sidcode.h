#pragma once

// Sids without an index: the first 16 digits are a bijection of a row's number, the other 16 prove
// it. A million messages need no table to be found by name.

#include "core/practice/random.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace ivm::practice {

class SidCode
{
public:
    explicit constexpr SidCode(quint64 seed)
        : m_key(mixed(seed ^ 0x5bd1e995a7c3f00dULL))
    { }

    /// The number that orders rows of one second, as their sids do.
    constexpr quint64 rank(quint64 number) const { return mixed((number + 1) ^ m_key); }

    void write(char *digits, quint64 number) const
    {
        const quint64 first = rank(number);
        writeHex(digits, first);
        writeHex(digits + 16, proof(first));
    }
    QByteArray sid(const char *prefix, quint64 number) const
    {
        QByteArray text(34, Qt::Uninitialized);
        text[0] = prefix[0];
        text[1] = prefix[1];
        write(text.data() + 2, number);
        return text;
    }
    /// The number of a sid made here; the prefix is the caller's to check.
    std::optional<quint64> number(QByteArrayView sid) const
    {
        if (sid.size() != 34)
            return std::nullopt;
        const auto first = readHex(sid.sliced(2, 16));
        const auto second = readHex(sid.sliced(18, 16));
        if (!first || !second || *second != proof(*first))
            return std::nullopt;
        return (unmixed(*first) ^ m_key) - 1;
    }

private:
    constexpr quint64 proof(quint64 first) const { return mixed(first + (m_key | 1)); }
    static void writeHex(char *to, quint64 value)
    {
        for (int i = 15; i >= 0; --i, value >>= 4)
            to[i] = "0123456789abcdef"[value & 15];
    }
    static std::optional<quint64> readHex(QByteArrayView digits)
    {
        quint64 value = 0;
        for (const char c : digits) {
            if (c >= '0' && c <= '9')
                value = value << 4 | quint64(c - '0');
            else if (c >= 'a' && c <= 'f')
                value = value << 4 | quint64(c - 'a' + 10);
            else
                return std::nullopt;
        }
        return value;
    }

    quint64 m_key;
};

} // namespace ivm::practice
