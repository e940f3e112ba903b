#pragma once

#include "core/automessages/openinghours.h"

#include <QWidget>

class QBoxLayout;

namespace ivm {

class DayTrack;
class FlowRow;
class TimeField;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// One weekday: its name, the day as a picture, and the hours in fields: as many spans as one
/// likes, each may run past midnight.
class DayRow final : public QWidget
{
    Q_OBJECT

public:
    DayRow(const QString &day, const QString &name, QWidget *parent);
    void setSpans(const QList<OpenSpan> &spans);
    const QList<OpenSpan> &spans() const { return m_spans; }
    /// What is drawn: with the night before.
    void setPicture(const QList<OpenSpan> &part);
    /// Why these hours will not do; empty when they will.
    QString objection() const;
    /// Of the narrow arrangement, in either: what a row asks for may not follow from what it got,
    /// or the page it stands on never comes to rest.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void read();
    void arrange();

    QString m_day;
    QList<OpenSpan> m_spans;
    QBoxLayout *m_sides;
    look::PlainLabel *m_name;
    DayTrack *m_track;
    FlowRow *m_fields;
    QList<std::pair<TimeField *, TimeField *>> m_times;
    bool m_wide = true;
    bool m_building = false;
};

/// Hours by two fields: to before from is the next morning.
OpenSpan spanOf(int from, int to);

} // namespace ivm
