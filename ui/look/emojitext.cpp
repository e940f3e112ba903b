#include "ui/look/emojitext.h"

#include "ui/look/look.h"

#include <QPainter>

namespace ivm::look {

namespace {

constexpr QChar PictureSelector(0xFE0F);
constexpr QChar KeycapFrame(0x20E3);

} // namespace

QList<std::pair<int, int>> emojiSequences(const QString &text)
{
    QList<std::pair<int, int>> found;
    for (qsizetype at = text.indexOf(PictureSelector); at >= 0;
         at = text.indexOf(PictureSelector, at + 1)) {
        if (at == 0 || text.at(at - 1).isSpace())
            continue; // nothing that it could make a picture of
        const bool pair = at > 1 && text.at(at - 1).isLowSurrogate();
        const qsizetype start = at - (pair ? 2 : 1);
        const bool framed = at + 1 < text.size() && text.at(at + 1) == KeycapFrame;
        found.append({ int(start), int(at + 1 - start + (framed ? 1 : 0)) });
    }
    return found;
}

QList<QTextLayout::FormatRange> emojiFormats(const QString &text)
{
    QList<QTextLayout::FormatRange> formats;
    const QString family = emojiFamily();
    if (family.isEmpty())
        return formats;
    for (const auto &[start, length] : emojiSequences(text)) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = length;
        range.format.setFontFamilies({ family });
        formats << range;
    }
    return formats;
}

void paintLine(QPainter &painter, const QRectF &rect, const QString &line)
{
    const auto formats = emojiFormats(line);
    if (formats.isEmpty()) {
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, line);
        return;
    }
    QTextLayout layout(line, painter.font(), painter.device());
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    // Not one pixel is worth another line.
    only.setLineWidth(rect.width() + painter.fontMetrics().averageCharWidth());
    layout.endLayout();
    layout.draw(&painter, { rect.left(), rect.top() + (rect.height() - only.height()) / 2 });
}

} // namespace ivm::look
