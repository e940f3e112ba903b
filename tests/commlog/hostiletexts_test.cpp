#include "core/commlog/commlog.h"
#include "tests/support/catch.h"
#include "tests/support/hostiletexts.h"

#include <QRegularExpression>

using namespace ivm;

namespace {

/// What a reader of the HTML sees, by a tiny reader that knows only what we write; anything it does
/// not know fails the test.
QString seen(const QString &html)
{
    static const QRegularExpression ours(
        QStringLiteral("<(/?(div|p|b|i|bdi)|br|meta charset=\"utf-8\"|(div|p)( dir=\"auto\")? "
                       "style=\"[a-z0-9:; -]*\")>"));
    QString text;
    qsizetype i = 0;
    while (i < html.size()) {
        if (html.at(i) == u'<') {
            const auto tag = ours.match(html, i, QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption);
            REQUIRE(tag.hasMatch());
            if (tag.captured(1) == QLatin1String("br"))
                text += u'\n';
            else if (!tag.captured(1).contains(QLatin1String("b"))
                     && tag.captured(1) != QLatin1String("i"))
                text += u' ';
            i += tag.capturedLength();
        } else {
            REQUIRE(html.at(i) != u'>');
            text += html.at(i++);
        }
    }
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

} // namespace

TEST_CASE("whatever a client or a name says, it comes out as text in both forms", "[commlog]")
{
    const auto format = commlog::readFormat();
    REQUIRE(format);
    for (const QString &text : test::hostileTexts()) {
        commlog::Source source;
        source.client = PhoneNumber(QStringLiteral("+12175550148"));
        source.clientName = text.left(80);
        source.queue.name = QStringLiteral("SAC");
        Message message;
        message.id = MessageId(1);
        message.body = text;
        message.status = MessageStatus::Received;
        source.messages = { message };
        const auto copy = copyFor(source, *format);
        INFO(text.left(60).toStdString());

        const QString body = commlog::readable(text);
        CHECK(seen(copy.html).contains(body));
        QString indented = body;
        indented.replace(u'\n', QStringLiteral("\n    "));
        CHECK(copy.plain.contains(QStringLiteral("\n    ") + indented));

        // Only the lines of ours start at the edge: none can be forged.
        static const QRegularExpression entryLine(
            QStringLiteral("^[A-Z][a-z]{2} [0-9]+, [0-9]{4} .* \\| "));
        int atEdge = 0;
        for (const QString &line : copy.plain.split(u'\n'))
            atEdge += entryLine.match(line).hasMatch() ? 1 : 0;
        CHECK(atEdge == 1);
        for (const QString &form : { copy.plain, copy.html }) {
            CHECK(form.isValidUtf16());
            CHECK_FALSE(form.contains(QChar(u'\0')));
            CHECK_FALSE(form.contains(QChar(0x1B)));
        }
    }
}
