#pragma once

#include <QApplication>
#include <QEvent>

namespace ivm::test {

/// Counts what a pointer does while it lives.
class NoMouse final : public QObject
{
public:
    NoMouse() { qApp->installEventFilter(this); }
    int touched = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
        case QEvent::Wheel:
            ++touched;
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace ivm::test
