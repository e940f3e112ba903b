#include "core/commlog/rendering.h"

#include "core/commlog/linewrap.h"

#include <algorithm>

namespace ivm::commlog {

namespace {

const QString Indent = QStringLiteral("    ");

/// "Correction" or "belongs before the last copy" beside the author; empty for an ordinary entry.
QString mark(const Entry &entry, const Format &format)
{
    switch (entry.kind) {
    case Entry::Kind::Message:
    case Entry::Kind::Note:
        return {};
    case Entry::Kind::Correction:
        return format.label(QLatin1StringView("correction"));
    case Entry::Kind::Late:
        return format.label(QLatin1StringView("late"));
    }
    return {};
}

QString headline(const Entry &entry, const Format &format)
{
    const QString marked = mark(entry, format);
    const QString line = entry.time + QStringLiteral(" | ") + entry.who;
    return marked.isEmpty() ? line : QStringLiteral("%1 [%2]").arg(line, marked);
}

/// What is said about a text below it.
QStringList remarks(const Entry &entry)
{
    QStringList result = entry.photos;
    if (!entry.failure.isEmpty())
        result.append(entry.failure);
    return result;
}

QString textOf(const Entry &entry, const Format &format)
{
    if (!entry.text.isEmpty())
        return entry.text;
    return entry.photos.isEmpty() ? u'(' + format.label(QLatin1StringView("no_text")) + u')'
                                  : QString();
}

void addLine(QStringList &lines, const QString &line, const QString &indent, int width)
{
    const int room = width > 0 ? width - int(indent.size()) : 0;
    for (const QString &part : wrapped(line, room))
        lines.append(indent + part);
}

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            result += QLatin1String("&amp;");
            break;
        case u'<':
            result += QLatin1String("&lt;");
            break;
        case u'>':
            result += QLatin1String("&gt;");
            break;
        case u'"':
            result += QLatin1String("&quot;");
            break;
        case u'\'':
            result += QLatin1String("&#39;");
            break;
        case u'\n':
            result += QLatin1String("<br>");
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace

Header headerOf(const Source &source, const QList<Entry> &entries, const Format &format)
{
    Header header;
    for (const QString &field : format.header) {
        QString value;
        if (field == QLatin1String("client"))
            value = source.clientName.isEmpty() ? format.label(QLatin1StringView("unknown_name"))
                                                : source.clientName;
        else if (field == QLatin1String("number"))
            value = source.client.display();
        else if (field == QLatin1String("queue"))
            value = QStringList{ source.queue.name, source.queue.title,
                                 source.queue.number.displayOurs() }
                        .join(QStringLiteral(", "));
        else if (field == QLatin1String("period") && !entries.isEmpty())
            value = entries.first().time == entries.last().time
                ? entries.first().time
                : QStringLiteral("%1 %2 %3")
                      .arg(entries.first().time, format.label(QLatin1StringView("to")),
                           entries.last().time);
        else if (field == QLatin1String("copied"))
            value = source.copiedBy.isEmpty()
                ? localTime(source.copiedAt, format)
                : QStringLiteral("%1 %2 %3")
                      .arg(localTime(source.copiedAt, format),
                           format.label(QLatin1StringView("by")), source.copiedBy);
        else if (field != QLatin1String("title"))
            continue;
        const QString label = format.labels.value(field).toString();
        header.append({ label, readable(value).simplified() });
    }
    if (!source.sharedBy.isEmpty()) {
        // Who wrote is not certain: the reader of the record knows, whatever the format leaves out.
        header.append(
            { format.label(QLatin1StringView("shared")), readable(source.sharedBy).simplified() });
    }
    if (source.chosenOf > 0) {
        // A record that is not all of it says so, whatever the format leaves out.
        QString part = format.label(QLatin1StringView("part_of"));
        const auto texts = std::ranges::count_if(
            entries, [](const Entry &entry) { return entry.kind != Entry::Kind::Note; });
        part.replace(QLatin1String("{n}"), QString::number(texts));
        part.replace(QLatin1String("{all}"), QString::number(source.chosenOf));
        header.append({ format.label(QLatin1StringView("part")), part });
    }
    return header;
}

QString plainText(const Header &header, const QList<Entry> &entries, const QString &footer,
                  const Format &format)
{
    const int width = format.lineWidth;
    QStringList lines;
    for (const auto &[label, value] : header)
        addLine(lines, value.isEmpty() ? label : label + QStringLiteral(": ") + value, {}, width);
    for (const Entry &entry : entries) {
        lines.append(QString());
        addLine(lines, headline(entry, format).replace(u'\n', u' '), {}, width);
        if (const QString text = textOf(entry, format); !text.isEmpty()) {
            for (const QString &line : text.split(u'\n'))
                addLine(lines, line, Indent, width);
        }
        for (const QString &remark : remarks(entry))
            addLine(lines, u'[' + remark + u']', Indent, width);
    }
    if (!footer.isEmpty()) {
        lines.append(QString());
        addLine(lines, footer, {}, width);
    }
    return lines.join(u'\n') + u'\n';
}

QString html(const Header &header, const QList<Entry> &entries, const QString &footer,
             const Format &format)
{
    QString out = QStringLiteral("<meta charset=\"utf-8\">"
                                 "<div style=\"font-family:sans-serif;font-size:10pt\">");
    out += QStringLiteral("<p style=\"margin:0 0 10px 0\">");
    QStringList fields;
    for (const auto &[label, value] : header)
        fields.append(value.isEmpty()
                          ? QStringLiteral("<b>") + escaped(label) + QStringLiteral("</b>")
                          : QStringLiteral("<b>") + escaped(label) + QStringLiteral(":</b> <bdi>")
                              + escaped(value) + QStringLiteral("</bdi>"));
    out += fields.join(QStringLiteral("<br>")) + QStringLiteral("</p>");
    for (const Entry &entry : entries) {
        out += QStringLiteral("<p style=\"margin:0 0 2px 0\">") + escaped(entry.time)
            + QStringLiteral(" | <b><bdi>") + escaped(entry.who) + QStringLiteral("</bdi></b>");
        if (const QString marked = mark(entry, format); !marked.isEmpty())
            out += QStringLiteral(" <i>[") + escaped(marked) + QStringLiteral("]</i>");
        out += QStringLiteral("</p>");
        if (const QString text = textOf(entry, format); !text.isEmpty())
            out += QStringLiteral("<div dir=\"auto\" style=\"margin:0 0 2px 18px;"
                                  "white-space:pre-wrap;unicode-bidi:isolate\">")
                + escaped(text) + QStringLiteral("</div>");
        for (const QString &remark : remarks(entry))
            out += QStringLiteral("<div style=\"margin:0 0 2px 18px\"><i>[<bdi>") + escaped(remark)
                + QStringLiteral("</bdi>]</i></div>");
        out += QStringLiteral("<div style=\"margin:0 0 6px 0\"></div>");
    }
    if (!footer.isEmpty())
        out += QStringLiteral("<p style=\"margin:0\">") + escaped(footer) + QStringLiteral("</p>");
    return out + QStringLiteral("</div>\n");
}

} // namespace ivm::commlog
