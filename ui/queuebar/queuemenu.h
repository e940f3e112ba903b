#pragma once

#include "ui/queuebar/barcontent.h"

#include <QPointer>
#include <QWidget>

class QAbstractButton;
class QScrollArea;

namespace ivm {

/// The list of queues, over the window below the bar. Arrows, Enter, Esc; closes when the focus
/// goes elsewhere. A child of the window, not a window of its own: it ends where the window does,
/// and scrolls to what has no room.
class QueueMenu final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueMenu(look::DateText dates, QWidget *window);
    void open(const QList<QueueLine> &queues, QueueId current, Instant now, const QPoint &topLeft);
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void chosen(ivm::QueueId queue);
    void closed();

public Q_SLOTS:
    void close();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusItem(int by);
    void focusOn(QAbstractButton *item, Qt::FocusReason reason);

    look::DateText m_dates;
    QScrollArea *m_scroll;
    QList<QAbstractButton *> m_items;
    QPointer<QWidget> m_before; // where the focus was
};

} // namespace ivm
