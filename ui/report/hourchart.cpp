#include "ui/report/hourchart.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/look.h"
#include "ui/report/reportwords.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// One of the three parts of a bar, or its sign beside its name.
void paintPart(QPainter &painter, const QRectF &rect, const QColor &colour, Qt::BrushStyle pattern)
{
    if (rect.height() <= 0)
        return;
    painter.save();
    painter.setBrush(QBrush(colour, pattern));
    painter.setPen(QPen(colour, 1));
    painter.drawRect(rect);
    painter.restore();
}

struct Part
{
    QString name;
    int Volume::*count;
    QColor colour;
    Qt::BrushStyle pattern;
};

QList<Part> partsIn(const ChartColours &colours)
{
    return { { Words::tr("Came in"), &Volume::in, colours.in, Qt::SolidPattern },
             { Words::tr("By people"), &Volume::byPeople, colours.byPeople, Qt::Dense5Pattern },
             { Words::tr("Automatic"), &Volume::automatic, colours.automatic, Qt::BDiagPattern } };
}

/// The names of the three, from the left, below one another where they must. Answers where it ends.
qreal paintNames(QPainter &painter, const QRectF &place, const QList<Part> &parts,
                 const QColor &text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal sign = metrics.ascent();
    qreal x = place.left();
    qreal y = place.top();
    for (const Part &part : parts) {
        const qreal wide = sign * 1.5 + metrics.horizontalAdvance(part.name);
        if (x > place.left() && x + wide > place.right()) {
            x = place.left();
            y += metrics.lineSpacing();
        }
        paintPart(painter, QRectF(x, y + metrics.leading() + 1, sign, sign - 1), part.colour,
                  part.pattern);
        painter.setPen(text);
        painter.drawText(QPointF(x + sign * 1.5, y + metrics.ascent()), part.name);
        x += wide + sign * 1.5;
    }
    return y + metrics.lineSpacing() * 1.5;
}

void paintScale(QPainter &painter, const QRectF &plot, int end, const ChartColours &colours)
{
    const QFontMetricsF metrics(painter.font());
    for (const int mark : end % 2 == 0 ? QList{ 0, end / 2, end } : QList{ 0, end }) {
        const qreal y = plot.bottom() - plot.height() * mark / end;
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colours.text);
        const QString words = QLocale().toString(mark);
        painter.drawText(
            QPointF(plot.left() - metrics.averageCharWidth() - metrics.horizontalAdvance(words),
                    y + metrics.ascent() / 2 - 1),
            words);
    }
}

void paintHourNames(QPainter &painter, const QRectF &plot, const QColor &text)
{
    const QFontMetricsF metrics(painter.font());
    qreal widest = 0;
    for (int hour = 0; hour < 24; ++hour)
        widest = std::max(widest, metrics.horizontalAdvance(hourWords(hour)));
    int step = 1;
    for (const int each : { 1, 2, 3, 6, 12 }) {
        step = each;
        if (plot.width() / 24 * each > widest * 1.25)
            break;
    }
    painter.setPen(text);
    for (int hour = 0; hour < 24; hour += step) {
        const QString words = hourWords(hour);
        const qreal middle = plot.left() + plot.width() * (hour + 0.5) / 24;
        const qreal left = middle - metrics.horizontalAdvance(words) / 2;
        painter.drawText(QPointF(left, plot.bottom() + metrics.ascent() * 1.4), words);
    }
}

} // namespace

ChartColours paperChartColours()
{
    return { .in = QColor(0x17458F),
             .byPeople = QColor(0x14673A),
             .automatic = QColor(0xA8360C),
             .line = QColor(0xC9D0DA),
             .text = QColor(0x1B2230) };
}

int endOfScale(int most)
{
    for (int ten = 1;; ten *= 10) {
        for (const int step : { 1, 2, 5 }) {
            if (ten * step >= most)
                return ten * step;
        }
    }
}

void paintHours(QPainter &painter, const QRectF &place, const std::array<Volume, 24> &hours,
                const ChartColours &colours, const QFont &font)
{
    painter.save();
    painter.setFont(font);
    const QFontMetricsF metrics(painter.font());
    const QList<Part> parts = partsIn(colours);
    const int end = endOfScale(std::ranges::max(hours, {}, &Volume::total).total());
    QRectF plot = place;
    plot.setTop(paintNames(painter, place, parts, colours.text));
    plot.setBottom(place.bottom() - metrics.lineSpacing() * 1.3);
    plot.setLeft(place.left() + metrics.averageCharWidth()
                 + metrics.horizontalAdvance(QLocale().toString(end)) + 2);
    paintScale(painter, plot, end, colours);
    paintHourNames(painter, plot, colours.text);
    const qreal wide = plot.width() / 24;
    for (int hour = 0; hour < 24; ++hour) {
        qreal bottom = plot.bottom();
        for (const Part &part : parts) {
            const qreal high = plot.height() * (hours.at(size_t(hour)).*part.count) / end;
            paintPart(painter,
                      QRectF(plot.left() + wide * (hour + 0.15), bottom - high, wide * 0.7, high),
                      part.colour, part.pattern);
            bottom -= high;
        }
    }
    painter.restore();
}

HourChart::HourChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("hourChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(Words::tr("Texts by the hour"));
}

void HourChart::setHours(const std::array<Volume, 24> &hours, const QString &inWords)
{
    m_hours = hours;
    setAccessibleDescription(inWords);
    update();
}

QSize HourChart::sizeHint() const
{
    return { px(520), px(200) };
}

QSize HourChart::minimumSizeHint() const
{
    return { px(120), px(200) };
}

void HourChart::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    paintHours(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_hours,
               { .in = c.accent,
                 .byPeople = c.green,
                 .automatic = c.orange,
                 .line = c.line,
                 .text = c.muted },
               look::font(Text::Tiny));
}

bool HourChart::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace ivm
