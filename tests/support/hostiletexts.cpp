#include "tests/support/hostiletexts.h"

namespace ivm::test {

QStringList hostileTexts()
{
    const auto times
        = [](int count, const char *text) { return QString::fromUtf8(text).repeated(count); };
    QStringList texts{
        // Markup.
        QStringLiteral("<b>bold</b>"),
        QStringLiteral("see <script>alert(1)</script> there"),
        QStringLiteral("first line\n<img src=x onerror=alert(1)>"),
        QStringLiteral("&lt;b&gt; &amp;amp; &#60;i&#62;"),
        QStringLiteral("<img src=\"file:///etc/passwd\">"),
        QStringLiteral("<img src='file:///tmp/fifo'><img src=/dev/zero>"),
        QStringLiteral("<img src=\"\\\\\\\\host\\\\share\\\\x.png\">"),
        QStringLiteral("<img src=http://203.0.113.9/x.png>"),
        QStringLiteral("<a href=\"javascript:alert(1)\">x</a><a href=\"file:///\">y</a><a "
                       "href=ms-word:x>z</a>"),
        QStringLiteral("</div></td></table><table style=\"display:none\">"),
        QStringLiteral("<!-- "),
        QStringLiteral("--></style></title></textarea>"),
        QStringLiteral("<style>*{display:none}</style>"),
        QStringLiteral("<?xml version=\"1.0\"?><svg onload=alert(1)/>"),
        QStringLiteral("<!doctype html><html><body>"),
        QStringLiteral("![x](file:///etc/passwd) [y](javascript:alert(1)) # h *b* `c`"),
        QStringLiteral("\" onmouseover=\"alert(1)"),
        QStringLiteral("' style='position:fixed"),
        // Lengths and marks.
        QString(1600, u'W'),
        QStringLiteral("e") + QString(1599, QChar(0x0301)),
        times(200, "Z\u0351\u036B\u0343"),
        QString(1600, QChar(0xFDFD)),
        QString(100'000, u'a'),
        // Direction.
        times(800, "\u2067"),
        times(800, "\u202E"),
        QStringLiteral("\u202Eabc\u202C def \u2066ghi"),
        QString::fromUtf8("שלום +1 217 555 0148 مرحبا"),
        // Invisible.
        times(300, "\u200B\u200C\u200D"),
        QStringLiteral("\uFEFFBOM \uFEFF inside"),
        // Pictures.
        QString::fromUtf8("👨‍👩‍👧‍👦🇺🇸👍🏽1️⃣❤️"),
        QString::fromUcs4(U"\U000E0041\U0010FFFD\U0001F9FF", 3),
        // Broken.
        QStringLiteral("lone ") + QChar(0xD83D) + QStringLiteral(" high"),
        QStringLiteral("lone ") + QChar(0xDC36) + QStringLiteral(" low"),
        QStringLiteral("nul ") + QChar(u'\0') + QStringLiteral(" inside"),
        QStringLiteral("non ") + QChar(0xFFFE) + QChar(0xFFFF),
        // Lines.
        QString(500, u'\n'),
        QStringLiteral("a\rb\r\nc\vd\fe\u0085f\u2028g\u2029h"),
        QStringLiteral("x\nNov 3, 2026 9:05 AM CST | SAC KT\n    We pay you back."),
        // Terminals, formats, formulas, databases.
        QStringLiteral("\u001b[31mred\u001b[0m \u001b]0;title\u0007 \b\b"),
        QStringLiteral("%n %s %1 %99 %L1 %%"),
        QStringLiteral("&File &&x"),
        QStringLiteral("=cmd|' /C calc'!A0"),
        QStringLiteral("+1 -1 @SUM(A1)"),
        QStringLiteral("\t=1+1"),
        QString::fromUtf8("＝1+1"),
        QStringLiteral("'; DROP TABLE message; --"),
        QStringLiteral("\" OR NEAR(a b) * ^x -y"),
        QStringLiteral("100% _x_ \\\\ \\n"),
        QStringLiteral("{\"a\":\"\\u0000\"} {{x}} ${x} {emergency_phone}"),
        // Keywords in disguise.
        QStringLiteral("S.T.O.P"),
        QString::fromUtf8("STОP"),
        QString(),
        QStringLiteral(" "),
    };
    return texts;
}

} // namespace ivm::test
