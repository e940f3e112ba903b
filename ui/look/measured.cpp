#include "ui/look/measured.h"

#include <QEvent>
#include <QWidget>

namespace ivm::look {

namespace {

class Measure final : public QObject
{
public:
    Measure(QWidget *widget, std::function<void()> measure)
        : QObject(widget)
        , m_measure(std::move(measure))
    {
        widget->installEventFilter(this);
        m_measure();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            m_measure();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_measure;
};

} // namespace

void keepMeasured(QWidget *widget, std::function<void()> measure)
{
    new Measure(widget, std::move(measure));
}

} // namespace ivm::look
