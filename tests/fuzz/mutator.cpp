#include "tests/fuzz/mutator.h"

namespace ivm::fuzz {

namespace {

/// What readers of JSON, CSV, pictures and searches stumble over.
const QList<QByteArray> &words()
{
    static const QList<QByteArray> all{
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999999999999",
        "\\u0000",
        "\\ud800",
        "\\udc00",
        "\\ufffe",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\n",
        "\r",
        "\t",
        ";",
        "\"\"",
        "\xff\xfe",
        "\xef\xbb\xbf",
        "\xff\xc0",
        "\xff\xff",
        "RIFF",
        "WEBPVP8X",
        "GIF89a",
        "IHDR",
        "NEAR(",
        "*",
        "AND",
        "'",
        "%",
        "\"sid\":",
        "\"body\":",
        "\"code\":",
        "+12175550148",
        "(217) 555-0148",
        "\xe2\x80\xae",
        "\xf0\x9f\x90\x95",
        QByteArray(1, '\0'),
        QByteArray(4, '\xff'),
        QByteArray(300, '['),
    };
    return all;
}

qsizetype below(std::mt19937_64 &chance, qsizetype bound)
{
    return bound <= 0 ? 0 : qsizetype(chance() % quint64(bound));
}

void once(QByteArray &bytes, const QList<QByteArray> &corpus, std::mt19937_64 &chance)
{
    const qsizetype at = below(chance, bytes.size() + 1);
    const qsizetype length = below(chance, std::min<qsizetype>(bytes.size() - at, 64) + 1);
    switch (chance() % 8) {
    case 0: // a bit
        if (at < bytes.size())
            bytes[at] = char(uchar(bytes.at(at)) ^ (1U << (chance() % 8)));
        return;
    case 1: // a byte
        if (at < bytes.size())
            bytes[at] = char(chance());
        return;
    case 2:
        bytes.remove(at, length);
        return;
    case 3: // again
        bytes.insert(at, bytes.mid(at, length));
        return;
    case 4:
        bytes.insert(at, words().at(below(chance, words().size())));
        return;
    case 5:
        bytes.replace(at, length, words().at(below(chance, words().size())));
        return;
    case 6: { // a piece of another
        const QByteArray &other = corpus.at(below(chance, corpus.size()));
        bytes.insert(at, other.mid(below(chance, other.size()), 1 + below(chance, 200)));
        return;
    }
    default:
        bytes.truncate(at);
    }
}

} // namespace

QByteArray mutated(const QList<QByteArray> &corpus, std::mt19937_64 &chance)
{
    constexpr qsizetype Longest = 20'000;
    QByteArray bytes = corpus.at(below(chance, corpus.size()));
    for (int n = 1 + int(chance() % 6); n > 0; --n)
        once(bytes, corpus, chance);
    bytes.truncate(Longest);
    return bytes;
}

} // namespace ivm::fuzz
