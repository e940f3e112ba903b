#pragma once

#include "core/training/lesson.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace ivm {

/// The control of the window that a lesson means; null while it is not to be seen.
QWidget *placeIn(const QWidget &window, training::Place place);

/// A ring around a control for some seconds, over whatever is there; the keyboard goes to the
/// control too, where it can. Belongs to the window. Lets every click through.
class Pointer final : public QWidget
{
    Q_OBJECT

public:
    explicit Pointer(QWidget &window);
    void pointAt(QWidget &control);
    QWidget *target() const { return isVisible() ? m_target.data() : nullptr; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QRect ring() const;

    QPointer<QWidget> m_target;
    QTimer m_away;
};

} // namespace ivm
