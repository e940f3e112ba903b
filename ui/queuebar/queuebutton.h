#pragma once

#include "ui/queuebar/barlayout.h"

#include <QAbstractButton>

namespace ivm {

/// The bar's ground: clickable anywhere, opens the list of queues.
class QueueButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit QueueButton(QWidget *parent);
    void setContent(const BarContent &content, const BarLayout &layout, const BarMetrics &metrics);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    BarContent m_content;
    BarLayout m_layout;
    BarMetrics m_metrics;
};

} // namespace ivm
