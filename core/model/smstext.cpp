#include "core/model/smstext.h"

#include <algorithm>

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

} // namespace

QString normalised(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_C);
    result.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.replace(u'\r', u'\n');
    return result;
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
        if (u >= 0xFF01 && u <= 0xFF5E)
            result += QChar(u - 0xFF01 + 0x21);
        else if (const Replacement *r = replacementFor(u))
            result += QStringView(r->with);
        else
            result += c;
    }
    return result;
}

} // namespace ivm
