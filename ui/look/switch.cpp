#include "ui/look/switch.h"

#include "ui/look/paint.h"

#include <QEvent>
#include <QPainter>

namespace ivm::look {

Switch::Switch(const QString &label, QWidget *parent)
    : QCheckBox(label, parent)
{
    setFont(ivm::look::font(Text::Small));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(label);
    m_slide.setDuration(140);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_place = value.toReal();
        update();
    });
    connect(this, &QCheckBox::toggled, this, [this](bool on) {
        const bool midway = m_slide.state() == QAbstractAnimation::Running;
        m_slide.stop();
        if (animates() && isVisible()) {
            m_slide.setStartValue(midway ? m_place : on ? 0. : 1.);
            m_slide.setEndValue(on ? 1. : 0.);
            m_slide.start();
        } else {
            update();
        }
    });
}

void Switch::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setToolTip(compact ? ivm::look::toolTip(text()) : QString());
    updateGeometry();
    update();
}

QSize Switch::sizeHint() const
{
    const int words = m_compact ? 0 : fontMetrics().horizontalAdvance(text()) + px(8);
    return { words + px(34) + px(4), std::max(px(Metrics::Target), fontMetrics().height()) };
}

void Switch::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal w = px(34), h = px(20);
    const QRectF track(width() - w - px(2), (height() - h) / 2., w, h);
    if (!m_compact) {
        painter.setFont(font());
        painter.setPen(underMouse() ? c.text : c.muted);
        painter.drawText(QRectF(0, 0, track.left() - px(8), height()),
                         Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text());
    }
    // What it is, however it was set: nobody is told when signals are blocked.
    const qreal place = m_slide.state() == QAbstractAnimation::Running ? m_place
        : isChecked()                                                  ? 1
                                                                       : 0;
    const auto mix = [place](const QColor &from, const QColor &to) {
        const auto part = [&](float a, float b) { return a + (b - a) * float(place); };
        return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                                part(from.blueF(), to.blueF()));
    };
    painter.setPen(QPen(mix(c.muted, c.accent), 1.5));
    painter.setBrush(mix(c.surface, c.accent));
    painter.drawRoundedRect(track.adjusted(0.75, 0.75, -0.75, -0.75), h / 2, h / 2);
    const qreal knob = h - px(7);
    const qreal travel = w - knob - 2 * px(3.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mix(c.muted, c.accentText));
    painter.drawEllipse(
        QRectF(track.left() + px(3.5) + travel * place, track.top() + (h - knob) / 2, knob, knob));
    if (showsFocus(*this))
        paintFocusRing(painter, track.adjusted(-2, -2, 2, 2), h / 2 + 1, c.accent);
}

bool Switch::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(ivm::look::font(Text::Small));
        updateGeometry();
    }
    return QCheckBox::event(event);
}

} // namespace ivm::look
