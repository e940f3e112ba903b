#include "ui/look/plainlabel.h"

#include "ui/look/paint.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ivm::look {

PlainLabel::PlainLabel(const QString &text, Text size, Role colour, QFont::Weight weight,
                       QWidget *parent)
    : QLabel(parent)
    , m_size(size)
    , m_colour(colour)
    , m_weight(weight)
{
    setForegroundRole(QPalette::WindowText); // inside a button it would be the button's
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

void PlainLabel::setColour(Role colour)
{
    m_colour = colour;
    dress();
}

void PlainLabel::setLook(Text size, QFont::Weight weight)
{
    m_size = size;
    m_weight = weight;
    dress();
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    if (elided)
        setSizePolicy(QSizePolicy::Ignored, sizePolicy().verticalPolicy());
}

QSize PlainLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elided)
        size.setWidth(fontMetrics().averageCharWidth() * 3);
    return size;
}

int PlainLabel::heightForWidth(int width) const
{
    Measured &known = m_measured;
    if (known.text != text() || known.font != font() || known.margins != contentsMargins())
        known = { text(), font(), contentsMargins(), {} };
    auto found = known.heights.constFind(width);
    if (found == known.heights.constEnd())
        found = known.heights.insert(width, QLabel::heightForWidth(width));
    return *found;
}

void PlainLabel::dress()
{
    m_dressing = true;
    setFont(ivm::look::font(m_size, m_weight));
    QPalette mine = palette();
    mine.setColor(QPalette::WindowText, colours().*m_colour);
    mine.setColor(QPalette::Text, colours().*m_colour);
    setPalette(mine);
    m_dressing = false;
}

bool PlainLabel::event(QEvent *event)
{
    if (!m_dressing
        && (event->type() == QEvent::ApplicationPaletteChange
            || event->type() == QEvent::ApplicationFontChange))
        dress();
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           ivm::look::toolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(colours().*m_colour);
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine,
                     oneLine(text(), QFontMetricsF(font()), contentsRect().width()));
}

} // namespace ivm::look
