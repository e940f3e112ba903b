#include "ui/conversations/conversationlistview.h"

#include "ui/conversations/rowdelegate.h"
#include "ui/look/look.h"

#include <QContextMenuEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace ivm {

ConversationListView::ConversationListView(ConversationListModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new RowDelegate(this))
{
    setObjectName(QStringLiteral("conversationList"));
    setAccessibleName(tr("Conversations"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    look::overlayScrollBars(*this);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideNone);
    m_rest.setSingleShot(true);
    m_rest.setInterval(700);
    m_longest.setSingleShot(true);
    m_longest.setInterval(2000);
    const auto release = [this] {
        if (m_held && !m_pressed)
            refreshNow();
    };
    connect(&m_rest, &QTimer::timeout, this, release);
    connect(&m_longest, &QTimer::timeout, this, release);
}

void ConversationListView::showQueue(QueueId queue, const ListFilter &filter)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const bool same = queue == m_model.queue();
    m_model.show(queue, filter);
    if (same) // Qt may have marked a neighbour of what left the list
        setOpen(m_open);
}

void ConversationListView::refresh()
{
    if (m_rest.isActive() || m_pressed) {
        m_held = true;
        if (!m_longest.isActive())
            m_longest.start();
        return;
    }
    refreshNow();
}

void ConversationListView::refreshNow()
{
    m_held = false;
    m_longest.stop();
    // The row at the top edge stays where it is, unless the list stands at its top: news shows
    // there.
    std::optional<ConversationId> anchor;
    int offset = 0;
    if (verticalScrollBar()->value() > 0) {
        QModelIndex top = indexAt(QPoint(width() / 2, 1));
        while (top.isValid() && m_model.content(top.row()).header)
            top = m_model.index(top.row() + 1);
        if (top.isValid()) {
            anchor = m_model.content(top.row()).id;
            offset = visualRect(top).top();
        }
    }
    const QScopedValueRollback quiet(m_quiet, true);
    m_model.refresh();
    if (anchor) {
        const QModelIndex now = m_model.indexOf(*anchor);
        if (now.isValid()) {
            executeDelayedItemsLayout();
            verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(now).top()
                                          - offset);
        }
    }
    // Qt marks a neighbour when the current row goes; open is what a person opened, or nothing.
    const QModelIndex open = m_open ? m_model.indexOf(*m_open) : QModelIndex();
    if (!open.isValid()) {
        selectionModel()->clear();
    } else {
        if (currentIndex() != open || !selectionModel()->isSelected(open))
            selectionModel()->setCurrentIndex(open, QItemSelectionModel::ClearAndSelect);
        if (!m_model.conversation(open.row())->isArchived())
            m_lastRow = open.row();
    }
}

void ConversationListView::stepFrom(ConversationId leaving)
{
    const QModelIndex row = m_model.indexOf(leaving);
    const bool here = row.isValid() && !m_model.conversation(row.row())->isArchived();
    const QModelIndex next = m_model.nearest(here ? row.row() + 1 : m_lastRow);
    if (next.isValid() && next != row) {
        setCurrentIndex(next);
        scrollTo(next);
    }
}

void ConversationListView::setOpen(std::optional<ConversationId> conversation)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_open = conversation;
    const QModelIndex found = conversation ? m_model.reach(*conversation) : QModelIndex();
    if (!found.isValid()) {
        selectionModel()->clear();
        setCurrentIndex({});
        return;
    }
    if (currentIndex() != found || !selectionModel()->isSelected(found)) {
        selectionModel()->setCurrentIndex(found, QItemSelectionModel::ClearAndSelect);
        scrollTo(found);
    }
    m_lastRow = found.row();
}

void ConversationListView::step(int rows)
{
    QModelIndex next;
    if (!currentIndex().isValid()) {
        // The open one has left the list (answered, archived): go on from where it stood.
        next = m_model.nearest(rows > 0 ? m_lastRow : std::max(0, m_lastRow - 1));
    } else {
        int row = currentIndex().row() + rows;
        while (row >= 0 && row < m_model.rowCount() && m_model.content(row).header)
            row += rows;
        if (row >= m_model.rowCount() && m_model.canFetchMore({}))
            m_model.fetchMore({});
        if (row < 0 || row >= m_model.rowCount())
            return;
        next = m_model.index(row);
    }
    if (next.isValid()) {
        setCurrentIndex(next);
        scrollTo(next);
    }
}

void ConversationListView::mouseMoveEvent(QMouseEvent *event)
{
    m_rest.start();
    QListView::mouseMoveEvent(event);
}

void ConversationListView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = true;
    const QModelIndex before = currentIndex();
    QListView::mousePressEvent(event);
    // A click on the row that is open already opens it again (one pane: comes back to it).
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid() && at == before
        && !m_model.content(at.row()).header)
        Q_EMIT opened(m_model.content(at.row()).id);
}

void ConversationListView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = false;
    QListView::mouseReleaseEvent(event);
    if (m_held && !m_rest.isActive())
        refreshNow();
}

void ConversationListView::leaveEvent(QEvent *event)
{
    m_rest.stop();
    QListView::leaveEvent(event);
    if (m_held && !m_pressed)
        refreshNow();
}

void ConversationListView::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex at
        = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    m_pressed = false;
    if (!at.isValid() || m_model.content(at.row()).header)
        return;
    const QPoint where = event->reason() == QContextMenuEvent::Mouse
        ? event->globalPos()
        : viewport()->mapToGlobal(visualRect(at).center());
    setCurrentIndex(at);
    Q_EMIT menuWanted(m_model.content(at.row()).id, where);
}

void ConversationListView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    // Letters are for the composer, not for jumping about in the list.
    if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
        if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
            || event->text().at(0).isSpace())
            event->ignore();
        else
            Q_EMIT typed(event->text());
        return;
    }
    QListView::keyPressEvent(event);
}

void ConversationListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!current.isValid() || m_model.content(current.row()).header)
        return;
    if (m_quiet)
        return;
    m_lastRow = current.row();
    m_open = m_model.content(current.row()).id;
    Q_EMIT opened(*m_open);
}

QModelIndex ConversationListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {};
    const int page = std::max(1, viewport()->height() / std::max(1, sizeHintForRow(rows - 1)) - 1);
    int row = currentIndex().isValid() ? currentIndex().row() : m_lastRow - 1;
    int by = 1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        by = -1;
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        by = -1;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        by = -1;
        break;
    default:
        return currentIndex();
    }
    row = std::clamp(row, 0, rows - 1);
    while (row >= 0 && row < rows && m_model.content(row).header)
        row += by;
    return row >= 0 && row < rows ? m_model.index(row) : currentIndex();
}

QItemSelectionModel::SelectionFlags
ConversationListView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    // A click on a title or below the last row changes nothing: one row stays open.
    if (!index.isValid() || m_model.content(index.row()).header)
        return QItemSelectionModel::NoUpdate;
    return QListView::selectionCommand(index, event);
}

bool ConversationListView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        m_delegate->remeasure();
        scheduleDelayedItemsLayout();
    } else if (event->type() == QEvent::ApplicationPaletteChange) {
        viewport()->update();
    }
    return QListView::event(event);
}

} // namespace ivm
