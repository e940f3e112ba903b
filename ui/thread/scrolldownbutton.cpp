#include "ui/thread/scrolldownbutton.h"

#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace ivm {

ScrollDownButton::ScrollDownButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("scrollDown"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus); // Ctrl+Down does the same
    setAttribute(Qt::WA_Hover);
    setCount(0);
    hide();
}

void ScrollDownButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    const QString words
        = count ? tr("To the newest text, %n new", nullptr, count) : tr("To the newest text");
    setAccessibleName(words);
    setToolTip(look::toolTip(words, QKeySequence(Qt::CTRL | Qt::Key_Down)));
    update();
}

QSize ScrollDownButton::sizeHint() const
{
    return { look::px(44), look::px(50) };
}

void ScrollDownButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Colours &colours = look::colours();
    const qreal side = width() - 4;
    const QRectF circle(2, height() - side - 2, side, side);
    painter.setPen(QPen(underMouse() ? colours.accent : colours.line, 1));
    painter.setBrush(colours.surface);
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    const qreal icon = look::px(16);
    look::paintIcon(painter, look::Icon::ChevronDown,
                    QRectF(circle.center() - QPointF(icon / 2, icon / 2), QSizeF(icon, icon)),
                    colours.accent);
    if (m_count > 0) {
        const QFont font = look::font(look::Text::Tiny, QFont::Bold);
        const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const qreal wide = std::max<qreal>(
            look::px(20), QFontMetricsF(font).horizontalAdvance(text) + look::px(10));
        look::paintBadge(painter, QRectF((width() - wide) / 2, 0, wide, look::px(20)), text, font);
    }
}

} // namespace ivm
