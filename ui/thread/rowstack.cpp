#include "ui/thread/rowstack.h"

#include <algorithm>
#include <cmath>

namespace ivm {

namespace {

// Letters laid out in one go while nobody waits: about two milliseconds.
constexpr qsizetype Go = 4000;

} // namespace

void RowStack::setMetrics(const ThreadMetrics &metrics)
{
    m_metrics = metrics;
    clear();
    m_width = -1;
}

void RowStack::clear()
{
    m_known.clear();
}

void RowStack::arrange(const QList<ThreadRow> &rows, qreal width)
{
    if (m_width != width) {
        m_known.clear();
        m_width = width;
    }
    m_rows = rows;
    m_layouts.resize(rows.size());
    m_measured.resize(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto known = m_known.constFind(raw(rows.at(i).id));
        m_measured[i] = known != m_known.constEnd() && known->row == rows.at(i);
        if (m_measured.at(i)) {
            m_layouts[i] = known->layout;
        } else {
            m_layouts[i] = {};
            m_layouts[i].height = estimate(rows.at(i));
        }
    }
    stack();
}

qreal RowStack::estimate(const ThreadRow &row) const
{
    const qreal unit = m_metrics.unit;
    const qreal letters = std::max(10., m_metrics.cap(m_width) / (7 * unit));
    const qreal lines = std::ceil(qreal(row.text.text.size()) / letters);
    const qreal between = (row.day.isEmpty() ? 0 : 1) + (row.newLine.isEmpty() ? 0 : 1)
        + (row.copiedLine.isEmpty() ? 0 : 1) + qreal(row.notes.size())
        + (row.meta.isEmpty() ? 0 : 1);
    return std::ceil(unit
                     * (24 + 19 * lines + 30 * between + 200 * qreal(row.media.isEmpty() ? 0 : 1)));
}

void RowStack::lay(int row)
{
    const ThreadRow &what = m_rows.at(row);
    m_layouts[row] = layoutBubble(what, m_width, m_metrics);
    m_measured[row] = true;
    m_known.insert(raw(what.id), { what, m_layouts.at(row) });
}

void RowStack::stack()
{
    m_tops.resize(m_layouts.size());
    qreal y = edge();
    for (qsizetype i = 0; i < m_layouts.size(); ++i) {
        m_tops[i] = y;
        y += m_layouts.at(i).height;
    }
    m_total = y + edge();
}

bool RowStack::measure(int first, int last)
{
    bool any = false;
    for (int i = std::max(0, first); i <= last && i < count(); ++i) {
        if (!m_measured.at(i)) {
            lay(i);
            any = true;
        }
    }
    if (any)
        stack();
    return any;
}

bool RowStack::measureSome()
{
    qsizetype letters = 0;
    for (int i = count() - 1; i >= 0; --i) {
        if (m_measured.at(i))
            continue;
        if (letters > Go) {
            stack();
            return true;
        }
        letters += 40 + m_rows.at(i).text.text.size();
        lay(i);
    }
    stack();
    return false;
}

int RowStack::rowAt(qreal y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return after == m_tops.begin() ? (m_tops.isEmpty() ? -1 : 0) : int(after - m_tops.begin()) - 1;
}

} // namespace ivm
