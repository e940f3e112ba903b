#include "ui/conversations/filterchip.h"

#include "ui/look/paint.h"

#include <QEvent>
#include <QPainter>

namespace ivm {

using namespace look;

FilterChip::FilterChip(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_label(label)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(label);
    setAccessibleName(label);
    dress();
    connect(this, &QAbstractButton::toggled, this, [this] { dress(); });
}

void FilterChip::dress()
{
    setFont(look::font(Text::Small, isChecked() ? QFont::DemiBold : QFont::Normal));
    updateGeometry();
    update();
}

void FilterChip::setCount(int count)
{
    const QString words = tr("%1 %2").arg(m_label, locale().toString(count));
    if (words == text())
        return;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    // As wide as when it is on, so that its neighbours stand still.
    const QFontMetrics bold(look::font(Text::Small, QFont::DemiBold));
    return { bold.horizontalAdvance(text()) + 2 * px(10), px(26) };
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(underMouse() ? c.muted : c.line));
    painter.setBrush(on ? c.accentWeak : underMouse() ? c.hover : c.surface);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(font());
    painter.setPen(on ? c.accent : c.muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (showsFocus(*this))
        paintFocusRing(painter, rect(), height() / 2., c.accent);
}

bool FilterChip::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    else if (event->type() == QEvent::ApplicationPaletteChange)
        update();
    return QAbstractButton::event(event);
}

} // namespace ivm
