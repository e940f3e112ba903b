#include "ui/conversations/filterchip.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QEvent>
#include <QPainter>

#include <utility>

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
    say(tr("%1 %2").arg(m_label, locale().toString(count)));
}

void FilterChip::setLabel(const QString &label)
{
    m_label = label;
    say(label);
}

void FilterChip::setOpensMenu(bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
}

void FilterChip::setBrief(bool brief)
{
    if (std::exchange(m_brief, brief) == brief)
        return;
    updateGeometry();
    update();
}

void FilterChip::say(const QString &words)
{
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
    if (m_brief || text().isEmpty())
        return { px(30), px(26) };
    const int mark = m_opensMenu ? px(14) : 0;
    return { bold.horizontalAdvance(text()) + 2 * px(10) + mark, px(26) };
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
    const bool words = !m_brief && !text().isEmpty();
    const int mark = m_opensMenu ? px(14) : 0;
    if (words)
        painter.drawText(rect().adjusted(0, 0, -mark, 0), Qt::AlignCenter | Qt::TextSingleLine,
                         text());
    if (m_opensMenu) {
        const qreal x = words ? width() - px(10) - px(9) : (width() - px(10)) / 2.;
        const QRectF sign(x, (height() - px(9)) / 2., px(10), px(10));
        paintIcon(painter, Icon::ChevronDown, sign, on ? c.accent : c.muted);
    }
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
