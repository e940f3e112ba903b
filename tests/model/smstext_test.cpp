#include "core/model/smstext.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

QString a(int count, char16_t c = u'a')
{
    return QString(count, QChar(c));
}

QString times(int count, const QString &text)
{
    return text.repeated(count);
}

const QString Euro = QStringLiteral("€");
const QString Dog = QStringLiteral("🐶");

int units(const QString &text)
{
    return segments(text).units;
}

int segmentsOf(const QString &text)
{
    return segments(text).segments;
}

bool isGsm(const QString &text)
{
    return segments(text).encoding == SmsEncoding::Gsm7;
}

} // namespace

TEST_CASE("an empty text is one segment of no length", "[model][smstext]")
{
    CHECK(segments(QString()) == SmsCount{});
    CHECK(encodingWord(segments(QString()).encoding) == QStringLiteral("GSM-7"));
}

TEST_CASE("one segment holds 160 plain characters, several hold 153 each", "[model][smstext]")
{
    CHECK(segmentsOf(a(160)) == 1);
    CHECK(segmentsOf(a(161)) == 2);
    CHECK(segmentsOf(a(306)) == 2);
    CHECK(segmentsOf(a(307)) == 3);
    CHECK(segmentsOf(a(1600)) == 11);
    CHECK(segments(a(160)).left == 0);
    CHECK(segments(a(100)).left == 60);
    CHECK(segments(a(161)).left == 145);
}

TEST_CASE("every character of GSM's two tables is known", "[model][smstext]")
{
    const QString basic
        = QStringLiteral("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                         "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    CHECK(basic.size() == 127);
    CHECK(isGsm(basic));
    CHECK(units(basic) == 127);
    const QString extension = QStringLiteral("\f[\\]^{|}~€");
    CHECK(isGsm(extension));
    CHECK(units(extension) == 2 * extension.size());
}

TEST_CASE("one character outside turns the whole text into Unicode", "[model][smstext]")
{
    for (const char *text : { "`", "‘", "’",  "“",      "”",      "–", "—", "…", "•", "°",
                              "×", "½", "\t", "\u00A0", "\u200B", "ç", "á", "í", "ó", "ú" }) {
        INFO(text);
        const auto count = segments(QStringLiteral("abc") + QString::fromUtf8(text));
        CHECK(count.encoding == SmsEncoding::Ucs2);
        CHECK(encodingWord(count.encoding) == QStringLiteral("UCS-2"));
        REQUIRE(count.culprits.size() == 1);
        CHECK(count.culprits.front().position == 3);
    }
    for (const char *text : { "Ç", "à", "è", "é", "ì", "ò", "ù", "ñ", "ö", "ü", "¿", "¡" }) {
        INFO(text);
        CHECK(isGsm(QString::fromUtf8(text)));
    }
    CHECK(segmentsOf(a(69) + QStringLiteral("°")) == 1);
    CHECK(segmentsOf(a(70) + QStringLiteral("°")) == 2);
    CHECK(segmentsOf(a(133) + QStringLiteral("°")) == 2);
    CHECK(segmentsOf(a(134) + QStringLiteral("°")) == 3);
}

TEST_CASE("an extension character is not split over a border", "[model][smstext]")
{
    CHECK(segmentsOf(a(152) + Euro + a(152)) == 3);
    CHECK(units(a(152) + Euro + a(152)) == 306);
    CHECK(segmentsOf(a(151) + Euro + a(153)) == 2);
    CHECK(segmentsOf(a(158) + Euro) == 1);
    CHECK(segmentsOf(a(159) + Euro) == 2);
    CHECK(segmentsOf(times(80, Euro)) == 1);
    CHECK(segmentsOf(times(81, Euro)) == 2); // 76 to a segment, one unit lost
    CHECK(segmentsOf(times(152, Euro)) == 2);
    CHECK(segmentsOf(times(153, Euro)) == 3);
}

TEST_CASE("extension characters cost one unit in Unicode", "[model][smstext]")
{
    CHECK(units(QStringLiteral("€[]°")) == 4);
}

TEST_CASE("what a reader sees as one character stays in one segment", "[model][smstext]")
{
    CHECK(segmentsOf(times(35, Dog)) == 1);
    CHECK(units(times(35, Dog)) == 70);
    CHECK(segmentsOf(times(36, Dog)) == 2);
    CHECK(units(times(36, Dog)) == 72);
    // 66 units, then an emoji: it moves over whole, so the second segment starts with 2.
    const auto moved = segments(a(65, u'°') + QStringLiteral("a") + Dog + a(5));
    CHECK(moved.segments == 2);
    CHECK(moved.left == 67 - 7);
}

TEST_CASE("emoji cost what they are made of", "[model][smstext]")
{
    const auto one = [](const char *text) {
        const auto count = segments(QString::fromUtf8(text));
        INFO(text);
        CHECK(count.characters == 1);
        CHECK(count.culprits.size() == 1);
        return count.units;
    };
    CHECK(one("🐶") == 2);
    CHECK(one("👍🏽") == 4);
    CHECK(one("🇺🇸") == 4);
    CHECK(one("1️⃣") == 3);
    CHECK(one("❤️") == 2);
    CHECK(one("👨‍👩‍👧‍👦") == 11);
}

TEST_CASE("a decomposed letter forces Unicode, composed it does not", "[model][smstext]")
{
    const QString decomposed = QStringLiteral("e\u0301");
    CHECK_FALSE(isGsm(decomposed));
    CHECK(isGsm(normalised(decomposed)));
    CHECK(normalised(decomposed) == QStringLiteral("é"));
}

TEST_CASE("CRLF counts two and becomes a bare line feed before sending", "[model][smstext]")
{
    CHECK(units(QStringLiteral("a\r\nb")) == 4);
    CHECK(segments(QStringLiteral("°\r\n")).units == 3);
    CHECK(segments(QStringLiteral("°\r\n")).characters == 3);
    CHECK(normalised(QStringLiteral("a\r\nb\rc\nd")) == QStringLiteral("a\nb\nc\nd"));
    CHECK(normalised(QStringLiteral("“a” – b…")) == QStringLiteral("“a” – b…"));
}

TEST_CASE("what no phone can show does not leave with a text", "[model][smstext]")
{
    CHECK(normalised(QStringLiteral("bell\x07 colour\x1B[31m next\x85 rubout\x7F tab\t"))
          == QStringLiteral("bell colour[31m next rubout tab\t"));
    CHECK(normalised(QStringLiteral("e\x01\u0301")) == QStringLiteral("é"));
}

TEST_CASE("each culprit is named with where it is and what could stand there", "[model][smstext]")
{
    const auto count = segments(QStringLiteral("Bella’s día🐶"));
    REQUIRE(count.culprits.size() == 3);
    CHECK(count.culprits.at(0) == Culprit{ 5, 1, QStringLiteral("'") });
    CHECK(count.culprits.at(1) == Culprit{ 9, 1, QStringLiteral("i") });
    CHECK(count.culprits.at(2) == Culprit{ 11, 2, {} });
    CHECK(segments(QStringLiteral("a\u200Bb")).culprits.front().suggestion == QString());
    CHECK(segments(QStringLiteral("e\u0301")).culprits.front().suggestion == QStringLiteral("é"));
}

TEST_CASE("the plain form replaces look-alikes and leaves letters alone", "[model][smstext]")
{
    const std::pair<const char *, const char *> table[] = {
        { "“Bella’s” ‘x’", "\"Bella's\" 'x'" },
        { "9–5 — today", "9-5 - today" },
        { "wait…", "wait..." },
        { "a\u00A0b\u2003c\td", "a b c d" },
        { "• one", "- one" },
        { "½ cup", "1/2 cup" },
        { "‹x›", "<x>" },
        { "ＳＴＯＰ！", "STOP!" },
        { "zero\u200Bwidth\uFEFF", "zerowidth" },
        { "día ñ ç 30° × ™ ®", "día ñ ç 30° × ™ ®" },
        { "👨‍👩‍👧‍👦 ❤️", "👨‍👩‍👧‍👦 ❤️" },
        { "`x`", "'x'" },
    };
    for (const auto &[from, to] : table)
        CHECK(plain(QString::fromUtf8(from)) == QString::fromUtf8(to));
}

TEST_CASE("a letter under a thousand marks is split where it must be", "[model][smstext]")
{
    const auto count = segments(QStringLiteral("a") + a(1599, u'\u0301'));
    CHECK(count.units == 1600);
    CHECK(count.segments == 24);
}

TEST_CASE("a full-width sign becomes what its narrow one becomes", "[model][smstext]")
{
    CHECK(plain(QStringLiteral("\uFF21\uFF5E")) == QStringLiteral("A~"));
    // The grave accent has no place in GSM, however wide.
    CHECK(plain(QStringLiteral("\uFF40")) == plain(QStringLiteral("`")));
    CHECK(plain(QStringLiteral("\uFF40")) == QStringLiteral("'"));
}

TEST_CASE("a fingerprint's own fingerprint is itself, whatever stood between two marks",
          "[model][smstext]")
{
    for (const auto &text :
         { QStringLiteral("\u0300\u00AD\u0316"), QStringLiteral("a\u00AD\u0300") }) {
        CHECK(fingerprint(fingerprint(text)) == fingerprint(text));
    }
    CHECK(fingerprint(QStringLiteral("a\u00AD\u0300")) == fingerprint(QStringLiteral("\u00E0")));
}

TEST_CASE("counting agrees with itself for any text", "[model][smstext]")
{
    test::holds("count", [](const std::vector<unsigned short> &raw) {
        QString text;
        for (const unsigned short c : raw)
            text += QChar(c);
        const auto count = segments(text);
        RC_ASSERT(count.segments >= 1);
        RC_ASSERT(count.units <= 2 * text.size());
        const int several = count.encoding == SmsEncoding::Gsm7 ? 153 : 67;
        const int single = count.encoding == SmsEncoding::Gsm7 ? 160 : 70;
        const int room = count.segments == 1 ? single : count.segments * several;
        RC_ASSERT(count.units <= room);
        RC_ASSERT((count.encoding == SmsEncoding::Ucs2) == !count.culprits.isEmpty());
        // Following every suggestion changes nothing but the culprits.
        QString better = text;
        for (auto c = count.culprits.crbegin(); c != count.culprits.crend(); ++c)
            better.replace(c->position, c->length, c->suggestion.value_or(QString()));
        RC_ASSERT(segments(better).encoding == SmsEncoding::Gsm7);
        RC_ASSERT(plain(plain(text)) == plain(text));
        RC_ASSERT(normalised(normalised(text)) == normalised(text));
        RC_ASSERT(fingerprint(fingerprint(text)) == fingerprint(text));
    });
}
