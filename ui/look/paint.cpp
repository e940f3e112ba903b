#include "ui/look/paint.h"

#include "ui/look/isolated.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace ivm::look {

QString initialsOf(const QString &name)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return !word.at(0).isLetter(); });
    if (words.isEmpty())
        return QStringLiteral("#");
    const auto first = [](const QString &word) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        return word.left(std::max<qsizetype>(1, finder.toNextBoundary())).toUpper();
    };
    QString made = first(words.first());
    if (words.size() > 1)
        made += first(words.last());
    return made;
}

QString oneLine(const QString &text, const QFontMetricsF &metrics, qreal width)
{
    // Whatever breaks lines or moves the cursor becomes a blank; far more than fits is not
    // measured.
    QString line = text.left(400);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
        else if (c >= QChar(0x202A) && c <= QChar(0x202E))
            c = QChar::ReplacementCharacter; // would turn round what follows
    }
    // Held apart, so that the ellipsis stands where a right-to-left line ends.
    return isolated(metrics.elidedText(line.simplified(), Qt::ElideRight, width));
}

qreal pillWidth(const QString &text, const QFont &font, qreal padding)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 2 * padding;
}

void paintPill(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
               const QColor &textColour, const QColor &ground, qreal radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setFont(font);
    painter.setPen(textColour);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void paintAvatar(QPainter &painter, const QRectF &rect, const QString &initials,
                 const QColor &textColour, const QColor &ground)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(rect);
    QFont small = font(Text::Body, QFont::DemiBold);
    small.setPixelSize(std::max(8, qRound(rect.width() * 0.35)));
    painter.setFont(small);
    painter.setPen(textColour);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, initials);
}

void paintBadge(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font)
{
    paintPill(painter, rect, text, font, colours().accentText, colours().accent, rect.height() / 2);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

int popupShadow()
{
    return px(14);
}

void paintPopup(QPainter &painter, const QRectF &rect, qreal radius, qreal shadow)
{
    const Colours &c = colours();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rings of fading strength: cheap, and the same on every platform.
    const int rings = std::max(4, int(shadow));
    for (int i = rings; i > 0; --i) {
        QColor ring = c.shadow;
        const qreal part = 1 - qreal(i) / rings;
        ring.setAlphaF(float(c.shadow.alphaF() * part * 0.05));
        painter.setBrush(ring);
        const qreal grow = shadow * i / rings;
        painter.drawRoundedRect(rect.adjusted(-grow, -grow * 0.5, grow, grow), radius + grow,
                                radius + grow);
    }
    painter.setBrush(c.surface);
    painter.setPen(c.line);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace ivm::look
