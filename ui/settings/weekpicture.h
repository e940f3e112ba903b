#pragma once

#include "core/automessages/openinghours.h"

#include <QWidget>

namespace ivm {

/// Minutes of one day, 0 to 1440, in which texts are read; what runs over from the day before is
/// its morning. Pure.
QList<OpenSpan> dayPart(const std::array<QList<OpenSpan>, 7> &week, int day);

/// One day as a bar from midnight to midnight, filled where texts are read.
class DayTrack final : public QWidget
{
    Q_OBJECT

public:
    explicit DayTrack(QWidget *parent = nullptr);
    void setSpans(const QList<OpenSpan> &spans);
    /// A line at this minute of the day: now. -1 for none.
    void setNow(int minute);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<OpenSpan> m_spans;
    int m_now = -1;
};

} // namespace ivm
