#pragma once

// Where the rows of a thread stand, one below the other.

#include "ui/thread/bubblelayout.h"

#include <QHash>

namespace ivm {

/// The rows of one thread at one width. Each is laid out once, when it is needed: a thread opens
/// with what is in sight, and a row that nobody has seen yet stands with an estimate of its height.
/// A value; its owner says what is in sight and keeps the eye's place when estimates become true.
class RowStack
{
public:
    /// Forgets every layout.
    void setMetrics(const ThreadMetrics &metrics);
    const ThreadMetrics &metrics() const { return m_metrics; }
    void clear();

    /// Takes the rows as they are now; those that are known at this width keep their layout.
    void arrange(const QList<ThreadRow> &rows, qreal width);
    /// Lays out what is still estimated among these; whether there was any.
    bool measure(int first, int last);
    /// Lays out a part of what is still estimated, the newest first; whether some is left.
    bool measureSome();
    bool isMeasured() const { return !m_measured.contains(false); }

    int count() const { return int(m_layouts.size()); }
    /// Empty but for its height while that is an estimate.
    const BubbleLayout &layout(int row) const { return m_layouts.at(row); }
    qreal top(int row) const { return m_tops.at(row); }
    qreal total() const { return m_total; } ///< With the edges above and below.
    qreal edge() const { return 14 * m_metrics.unit; }
    /// The row at this distance from the top, the nearest one beyond the ends; -1 without rows.
    int rowAt(qreal y) const;

private:
    struct Known
    {
        ThreadRow row;
        BubbleLayout layout;
    };
    qreal estimate(const ThreadRow &row) const;
    void lay(int row);
    void stack();

    ThreadMetrics m_metrics;
    qreal m_width = -1;
    QHash<qint64, Known> m_known; // by message
    QList<ThreadRow> m_rows;
    QList<BubbleLayout> m_layouts;
    QList<bool> m_measured;
    QList<qreal> m_tops;
    qreal m_total = 0;
};

} // namespace ivm
