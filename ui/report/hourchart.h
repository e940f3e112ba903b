#pragma once

#include "core/report/deskreport.h"

#include <QColor>
#include <QFont>
#include <QWidget>

class QPainter;

namespace ivm {

/// Colours of a chart, on the screen the theme's, on paper its own. What stands above one another
/// differs in pattern, too: never by colour alone.
struct ChartColours
{
    QColor in;
    QColor byPeople;
    QColor automatic;
    QColor line;
    QColor text;
};
ChartColours paperChartColours();

/// Texts by the hour of the day as bars: what came in, above it what people wrote, above that what
/// went out by itself; words for the three, and a scale. Fills the rectangle.
void paintHours(QPainter &painter, const QRectF &place, const std::array<Volume, 24> &hours,
                const ChartColours &colours, const QFont &font);

/// The lowest number of 1, 2, 5, 10, 20 … that is not below: what the scale ends at.
int endOfScale(int most);

/// The same on a page. Its name and words for screen readers are the owner's.
class HourChart final : public QWidget
{
    Q_OBJECT

public:
    explicit HourChart(QWidget *parent = nullptr);
    void setHours(const std::array<Volume, 24> &hours, const QString &inWords);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::array<Volume, 24> m_hours{};
};

} // namespace ivm
