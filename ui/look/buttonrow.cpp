#include "ui/look/buttonrow.h"

#include <QEvent>

#include <algorithm>

namespace ivm::look {

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Button *ButtonRow::add(const QString &words, const QString &objectName, Button::Kind kind)
{
    auto *made = new Button(words, kind, this);
    made->setObjectName(objectName);
    made->installEventFilter(this);
    m_buttons.append(made);
    return made;
}

QSize ButtonRow::sizeHint() const
{
    return { px(200), heightForWidth(std::max(width(), px(200))) };
}

QSize ButtonRow::minimumSizeHint() const
{
    int widest = 0;
    for (const Button *button : m_buttons)
        widest = std::max(widest, button->isHidden() ? 0 : button->sizeHint().width());
    return { widest, 0 };
}

void ButtonRow::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

bool ButtonRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::eventFilter(watched, event);
}

bool ButtonRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

int ButtonRow::arrange(int width, bool apply) const
{
    int y = 0;
    QList<Button *> line;
    int x = 0;
    int high = 0;
    const auto place = [&] {
        int at = 0;
        for (Button *button : std::as_const(line)) { // links are lower than buttons
            const QSize size = button->sizeHint();
            if (apply)
                button->setGeometry(QRect(QPoint(at, y + (high - size.height()) / 2), size));
            at += size.width() + px(8);
        }
    };
    for (Button *button : m_buttons) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            place();
            y += high + px(6);
            line.clear();
            x = high = 0;
        }
        line.append(button);
        x += size.width() + px(8);
        high = std::max(high, size.height());
    }
    place();
    return y + high;
}

} // namespace ivm::look
