#pragma once

#include "ui/conversations/conversationlistmodel.h"

#include <QListView>
#include <QTimer>

namespace ivm {

class RowDelegate;

/// The list. What is new is shown at once, but not under a moving pointer: rows stand still while
/// someone is about to click, for two seconds at most. Scrolled down, the rows one sees stay put.
class ConversationListView final : public QListView
{
    Q_OBJECT

public:
    explicit ConversationListView(ConversationListModel &model, QWidget *parent = nullptr);

    /// Opens nothing: of the same queue the open one stays marked, as far as it is in the list.
    void showQueue(QueueId queue, const ListFilter &filter);
    /// Something changed: refreshes now, or when the pointer rests.
    void refresh();
    /// Marks the open conversation without announcing it.
    void setOpen(std::optional<ConversationId> conversation);
    /// Opens the row below or above the open one.
    void step(int rows);
    /// Opens what stands where this one stood, or stands: it is leaving the list.
    void stepFrom(ConversationId leaving);

Q_SIGNALS:
    void opened(ivm::ConversationId conversation);
    void menuWanted(ivm::ConversationId conversation, const QPoint &at);
    void typed(const QString &text); ///< Letters are not for the list.

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    bool event(QEvent *event) override;

private:
    void refreshNow();

    ConversationListModel &m_model;
    RowDelegate *m_delegate;
    QTimer m_rest; // runs while the pointer has moved lately
    QTimer m_longest; // runs while something is held back
    bool m_held = false;
    bool m_pressed = false;
    bool m_quiet = false; // a change of the current row that is ours, not a person's
    std::optional<ConversationId> m_open;
    int m_lastRow = 0; // where the open one stood last
};

} // namespace ivm
