#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>

#include <algorithm>

// Whole texts chosen in a thread, to be copied together. A selection that reaches over several
// texts chooses them; so what a copy for the Comm Log would hold is marked in one way.

namespace ivm {

bool ThreadView::isChosen(MessageId row) const
{
    if (!m_chosen.isEmpty())
        return m_chosen.contains(row);
    if (!m_selectFrom || m_selectFrom->row == m_selectTo.row)
        return false;
    const auto [from, to] = std::minmax({ raw(m_selectFrom->row), raw(m_selectTo.row) });
    return from <= raw(row) && raw(row) <= to;
}

QList<MessageId> ThreadView::chosen() const
{
    QList<MessageId> ids(m_chosen.begin(), m_chosen.end());
    if (ids.isEmpty() && m_selectFrom && m_selectFrom->row != m_selectTo.row) {
        for (const ThreadRow &row : m_model.rows()) {
            if (isChosen(row.id))
                ids << row.id;
        }
    }
    std::ranges::sort(ids, {}, [](MessageId id) { return raw(id); });
    return ids;
}

void ThreadView::choose(const QList<MessageId> &rows)
{
    m_selectFrom.reset();
    m_chosen = QSet<MessageId>(rows.begin(), rows.end());
    m_chosenFrom.reset();
    noteChosen();
}

void ThreadView::toggleChosen(int row)
{
    const MessageId id = m_model.row(row).id;
    const QList<MessageId> before = chosen(); // also those a selection reached over
    m_selectFrom.reset();
    m_chosen = QSet<MessageId>(before.begin(), before.end());
    if (!m_chosen.remove(id))
        m_chosen.insert(id);
    m_chosenFrom = id;
    setCurrent(row);
    noteChosen();
}

/// From where choosing began up to this one, as a list does it.
void ThreadView::chooseTo(int row)
{
    if (m_model.rowCount() == 0)
        return;
    row = std::clamp(row, 0, m_model.rowCount() - 1);
    if (!m_chosenFrom || m_model.indexOf(*m_chosenFrom) < 0)
        m_chosenFrom = m_model.row(currentRow() >= 0 ? currentRow() : row).id;
    const auto [first, last] = std::minmax({ m_model.indexOf(*m_chosenFrom), row });
    m_selectFrom.reset();
    m_chosen.clear();
    for (int i = first; i <= last; ++i)
        m_chosen.insert(m_model.row(i).id);
    setCurrent(row);
    noteChosen();
}

void ThreadView::noteChosen()
{
    viewport()->update();
    const qsizetype now = chosen().size();
    if (std::exchange(m_chosenTold, now) == now)
        return;
    QAccessibleEvent event(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
    Q_EMIT chosenChanged();
}

/// One step outward: what is chosen, then the ring; false when there was nothing left here.
bool ThreadView::letGo()
{
    if (!m_chosen.isEmpty() || m_selectFrom) {
        clearSelection();
        return true;
    }
    if (!m_current)
        return false;
    m_current.reset();
    viewport()->update();
    return true;
}

void ThreadView::copySelection() const
{
    QString text = selectedText();
    if (!m_chosen.isEmpty()) {
        QStringList bodies;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            if (m_chosen.contains(m_model.row(i).id) && !m_model.message(i).body.isEmpty())
                bodies << m_model.message(i).body;
        }
        text = bodies.join(u'\n');
    }
    if (text.isEmpty() && currentRow() >= 0)
        text = m_model.message(currentRow()).body;
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ThreadView::clearSelection()
{
    m_selectFrom.reset();
    m_selecting = false;
    m_chosen.clear();
    m_chosenFrom.reset();
    noteChosen();
}

} // namespace ivm
