#include "ui/settings/weekpicture.h"

#include "ui/look/look.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int Day = 24 * 60;

} // namespace

QList<OpenSpan> dayPart(const std::array<QList<OpenSpan>, 7> &week, int day)
{
    QList<OpenSpan> part;
    for (const OpenSpan &span : week[size_t((day + 6) % 7)]) {
        if (span.to > Day)
            part.append({ std::max(0, span.from - Day), span.to - Day });
    }
    for (const OpenSpan &span : week[size_t(day)])
        part.append({ span.from, std::min(span.to, Day) });
    std::ranges::sort(part, {}, &OpenSpan::from);
    return part;
}

DayTrack::DayTrack(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayTrack::setSpans(const QList<OpenSpan> &spans)
{
    m_spans = spans;
    update();
}

void DayTrack::setNow(int minute)
{
    m_now = minute;
    update();
}

QSize DayTrack::sizeHint() const
{
    return { px(220), px(20) };
}

QSize DayTrack::minimumSizeHint() const
{
    return { px(90), px(20) };
}

void DayTrack::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal high = px(14);
    const QRectF track
        = QRectF(0, (height() - high) / 2., width(), high).adjusted(.5, .5, -.5, -.5);
    QPainterPath shape;
    shape.addRoundedRect(track, high / 2, high / 2);
    painter.fillPath(shape, c.surface);
    const auto x = [&](int minute) { return track.left() + track.width() * minute / Day; };
    painter.setPen(QPen(c.line, 1));
    for (const int hour : { 6, 12, 18 })
        painter.drawLine(QPointF(x(hour * 60), track.top() + 3),
                         QPointF(x(hour * 60), track.bottom() - 3));
    painter.save();
    painter.setClipPath(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    for (const OpenSpan &span : m_spans) {
        QRectF open(x(span.from), track.top(), x(span.to) - x(span.from), track.height());
        // Round where it ends within the day, straight where it goes on.
        const qreal over = high;
        if (span.from == 0)
            open.setLeft(open.left() - over);
        if (span.to == Day)
            open.setRight(open.right() + over);
        painter.drawRoundedRect(open, high / 2, high / 2);
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.muted, 1));
    painter.drawPath(shape);
    if (m_now >= 0) {
        painter.setPen(QPen(c.orange, 2));
        painter.drawLine(QPointF(x(m_now), 1), QPointF(x(m_now), height() - 1));
    }
}

} // namespace ivm
