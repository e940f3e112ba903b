#include "core/model/smstext.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace ivm {

namespace {

struct Replacement
{
    char16_t from;
    char16_t to; ///< Last of the range.
    const char16_t *with;
};

// Sorted; full-width forms are handled by arithmetic.
// clang-format off
constexpr Replacement Replacements[] = {
    {0x0009, 0x0009, u" "},    // tab
    {0x0060, 0x0060, u"'"},    // backtick
    {0x00A0, 0x00A0, u" "},    // no-break space
    {0x00AB, 0x00AB, u"\""},   {0x00AD, 0x00AD, u""},      // guillemet, soft hyphen
    {0x00B4, 0x00B4, u"'"},    // acute accent
    {0x00B7, 0x00B7, u"-"},    {0x00BB, 0x00BB, u"\""},
    {0x00BC, 0x00BC, u"1/4"},  {0x00BD, 0x00BD, u"1/2"},   {0x00BE, 0x00BE, u"3/4"},
    {0x02B9, 0x02B9, u"'"},    {0x02BA, 0x02BA, u"\""},    {0x02BB, 0x02BD, u"'"},
    {0x02C8, 0x02C8, u"'"},    {0x02CA, 0x02CB, u"'"},     {0x02CD, 0x02CD, u"_"},
    {0x02D0, 0x02D0, u":"},    {0x02DC, 0x02DC, u"~"},     {0x02DD, 0x02DD, u"\""},
    {0x02EE, 0x02EE, u"\""},
    {0x061C, 0x061C, u""},     {0x180E, 0x180E, u""},
    {0x1680, 0x1680, u" "},    {0x2000, 0x200A, u" "},     // spaces of many widths
    {0x200B, 0x200F, u""},     // zero width, direction marks
    {0x2010, 0x2015, u"-"},    {0x2016, 0x2016, u"||"},    {0x2017, 0x2017, u"_"},
    {0x2018, 0x2019, u"'"},    {0x201A, 0x201A, u","},     {0x201B, 0x201B, u"'"},
    {0x201C, 0x201F, u"\""},   {0x2022, 0x2023, u"-"},
    {0x2024, 0x2024, u"."},    {0x2025, 0x2025, u".."},    {0x2026, 0x2026, u"..."},
    {0x2027, 0x2027, u"-"},    {0x2028, 0x2029, u"\n"},    {0x202A, 0x202E, u""},
    {0x202F, 0x202F, u" "},    {0x2032, 0x2032, u"'"},     {0x2033, 0x2033, u"\""},
    {0x2034, 0x2034, u"'''"},  {0x2035, 0x2035, u"'"},     {0x2036, 0x2036, u"\""},
    {0x2037, 0x2037, u"'''"},  {0x2039, 0x2039, u"<"},     {0x203A, 0x203A, u">"},
    {0x203C, 0x203C, u"!!"},   {0x2043, 0x2043, u"-"},     {0x2044, 0x2044, u"/"},
    {0x2047, 0x2047, u"\?\?"}, {0x2048, 0x2048, u"?!"},    {0x2049, 0x2049, u"!?"},
    {0x204E, 0x204E, u"*"},    {0x2053, 0x2053, u"~"},     {0x205F, 0x205F, u" "},
    {0x2060, 0x2064, u""},     {0x2066, 0x2069, u""},
    {0x2153, 0x2153, u"1/3"},  {0x2154, 0x2154, u"2/3"},
    {0x215B, 0x215B, u"1/8"},  {0x215C, 0x215C, u"3/8"},   {0x215D, 0x215D, u"5/8"},
    {0x215E, 0x215E, u"7/8"},
    {0x2212, 0x2212, u"-"},    {0x2215, 0x2215, u"/"},     {0x2217, 0x2217, u"*"},
    {0x2219, 0x2219, u"-"},    {0x2223, 0x2223, u"|"},     {0x2236, 0x2236, u":"},
    {0x223C, 0x223C, u"~"},    {0x25CF, 0x25CF, u"-"},     {0x25E6, 0x25E6, u"-"},
    {0x275B, 0x275C, u"'"},    {0x275D, 0x275E, u"\""},
    {0x3000, 0x3000, u" "},    {0x3001, 0x3001, u","},     {0x3002, 0x3002, u"."},
    {0x301D, 0x301F, u"\""},
    {0xFEFF, 0xFEFF, u""},
};
// clang-format on

const Replacement *replacementFor(char16_t c)
{
    const auto *found = std::lower_bound(std::begin(Replacements), std::end(Replacements), c,
                                         [](const Replacement &r, char16_t x) { return r.to < x; });
    return found != std::end(Replacements) && found->from <= c ? found : nullptr;
}

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'\n' || (c >= u' ' && c <= u'~' && c != u'`'); });
}

constexpr QStringView GsmBasic
    = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr QStringView GsmExtension = u"\f^{}\\[~]|€";

/// Units in GSM: 1, 2 for an extension character, 0 for what is not in it.
int gsmUnits(QChar c)
{
    // All of GSM but the Greek capitals and the euro lies in Latin-1.
    static const auto latin = [] {
        std::array<quint8, 256> table{};
        for (const QChar basic : GsmBasic) {
            if (basic.unicode() < 256)
                table[basic.unicode()] = 1;
        }
        for (const QChar extension : GsmExtension) {
            if (extension.unicode() < 256)
                table[extension.unicode()] = 2;
        }
        return table;
    }();
    if (c.unicode() < 256)
        return latin[c.unicode()];
    if (c == u'€')
        return 2;
    return GsmBasic.contains(c) ? 1 : 0;
}

bool isGsm(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return gsmUnits(c) > 0; });
}

/// Fills segments with pieces that are not split.
class Packer
{
public:
    Packer(int single, int several)
        : m_single(single)
        , m_several(several)
    { }
    void add(int units)
    {
        m_total += units;
        ++m_pieces;
        if (m_used + units > m_several) {
            ++m_segments;
            m_used = 0;
        }
        m_used += units;
    }
    void count(SmsCount &result) const
    {
        result.units = m_total;
        result.characters = m_pieces;
        const bool one = m_total <= m_single;
        result.segments = one ? 1 : m_segments;
        result.left = one ? m_single - m_total : m_several - m_used;
    }

private:
    int m_single;
    int m_several;
    int m_total = 0;
    int m_used = 0;
    int m_segments = 1;
    int m_pieces = 0;
};

/// What could stand for it within GSM: the plain character, else the letter without its accent.
std::optional<QString> suggestionFor(QStringView grapheme)
{
    const QString simple = plain(grapheme.toString());
    if (isGsm(simple))
        return simple;
    const QString composed = simple.normalized(QString::NormalizationForm_KC);
    if (isGsm(composed))
        return composed;
    QString bare;
    for (const QChar c : composed.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            bare += c;
    }
    if (!bare.isEmpty() && isGsm(bare))
        return bare;
    return {};
}

void countUnicode(const QString &text, SmsCount &result)
{
    constexpr int Several = 67;
    Packer packer(70, Several);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const QStringView grapheme = QStringView(text).sliced(start, end - start);
        if (grapheme == u"\r\n") { // one to a reader, two to a phone
            packer.add(1);
            packer.add(1);
        } else if (grapheme.size() > Several) {
            qsizetype i = 0;
            while (i < grapheme.size()) {
                const bool pair = grapheme.at(i).isHighSurrogate() && i + 1 < grapheme.size()
                    && grapheme.at(i + 1).isLowSurrogate();
                packer.add(pair ? 2 : 1);
                i += pair ? 2 : 1;
            }
        } else {
            packer.add(int(grapheme.size()));
        }
        if (!isGsm(grapheme))
            result.culprits.append({ start, end - start, suggestionFor(grapheme) });
        start = end;
    }
    packer.count(result);
}

} // namespace

QString encodingWord(SmsEncoding encoding)
{
    return encoding == SmsEncoding::Gsm7 ? QStringLiteral("GSM-7") : QStringLiteral("UCS-2");
}

SmsCount segments(const QString &text)
{
    SmsCount result;
    if (isGsm(text)) {
        Packer packer(160, 153);
        for (const QChar c : text)
            packer.add(gsmUnits(c));
        packer.count(result);
    } else {
        result.encoding = SmsEncoding::Ucs2;
        countUnicode(text, result);
    }
    return result;
}

QString fingerprint(const QString &text)
{
    // What plain() leaves out may have stood between two marks that are composed or sorted now.
    QString result = text;
    for (QString next;; result = std::move(next)) {
        next = plain(result.normalized(QString::NormalizationForm_C));
        if (next == result)
            return result.simplified();
    }
}

QString normalised(const QString &text)
{
    QString result = text;
    result.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.replace(u'\r', u'\n');
    // Before the letters are composed: what stood between two of them is gone by then.
    result.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return result.normalized(QString::NormalizationForm_C);
}

QString plain(const QString &text)
{
    if (isPlainAscii(text))
        return text;
    QString result;
    result.reserve(text.size());
    bool joins = false; // a joiner inside an emoji sequence holds it together
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t u = c.unicode();
        if (u == 0x200D && joins) {
            result += c;
            continue;
        }
        joins = c.isSurrogate() || (u >= 0x2190 && u <= 0x2BFF) || (u == 0xFE0F && joins);
        // A full-width sign is what it is wide of, which may have a replacement itself.
        const char16_t narrow = u >= 0xFF01 && u <= 0xFF5E ? char16_t(u - 0xFF01 + 0x21) : u;
        if (const Replacement *r = replacementFor(narrow))
            result += QStringView(r->with);
        else
            result += QChar(narrow);
    }
    return result;
}

} // namespace ivm
