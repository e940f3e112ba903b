#pragma once

#include "ui/look/look.h"

#include <QCheckBox>
#include <QVariantAnimation>

namespace ivm::look {

/// A check box that looks like a slide switch, its words to the left of it. To a screen reader it
/// is a check box.
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(const QString &label, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// Leaves the words to tooltip and screen reader when there is no room for them.
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }
    bool event(QEvent *event) override;

private:
    QVariantAnimation m_slide{ this };
    qreal m_place = 0; // while it slides: 0 off … 1 on
    bool m_compact = false;
};

} // namespace ivm::look
