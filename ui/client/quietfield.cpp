#include "ui/client/quietfield.h"

#include "ui/look/look.h"
#include "ui/look/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ivm {

QuietField::QuietField(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setAttribute(Qt::WA_Hover);
    setAlignment(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter);
    // A line edit keeps two pixels before its text; the labels around it do not.
    setTextMargins(-2, 0, 0, 0);
}

bool QuietField::isCut() const
{
    return !hasFocus() && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void QuietField::paintEvent(QPaintEvent *event)
{
    const look::Colours &c = look::colours();
    QPainter painter(this);
    // That it can be written in shows with the pointer on it, and while it is.
    if (hasFocus())
        painter.fillRect(QRect(0, height() - 2, width(), 2), c.accent);
    else if (underMouse())
        painter.fillRect(QRect(0, height() - 1, width(), 1), c.muted);
    if (!isCut()) {
        painter.end();
        QLineEdit::paintEvent(event);
        return;
    }
    painter.setPen(c.text);
    painter.setFont(font());
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     look::oneLine(text(), QFontMetricsF(font()), contentsRect().width()));
}

bool QuietField::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), look::toolTip(text()),
                           this);
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace ivm
