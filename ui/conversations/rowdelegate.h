#pragma once

#include "ui/conversations/rowlayout.h"

#include <QAbstractItemDelegate>

namespace ivm {

/// Paints the rows of the list as laid out, nothing else.
class RowDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The text size changed.
    void remeasure();

private:
    RowMetrics m_metrics;
};

} // namespace ivm
