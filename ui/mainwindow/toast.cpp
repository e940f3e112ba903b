#include "ui/mainwindow/toast.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr std::chrono::seconds Stay(8);

}

Toast::Toast(Clock &clock, QWidget *window)
    : QWidget(window)
    , m_clock(clock)
    , m_words(new PlainLabel({}, Text::Body, &Colours::text, QFont::Medium, this))
    , m_action(new Button(tr("Undo"), Button::Kind::Primary, this))
{
    setObjectName(QStringLiteral("toast"));
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_words->setObjectName(QStringLiteral("toastWords"));
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_action->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_words);
    row->addWidget(m_action);
    connect(m_action, &Button::clicked, this, &Toast::act);
    keepMeasured(this, [this] { measure(); });
    hide();
}

Toast::~Toast()
{
    if (m_timer)
        m_clock.cancel(*m_timer);
}

void Toast::show(const QString &words, const QString &action, std::function<void()> act)
{
    m_words->setText(words);
    m_act = std::move(act);
    m_action->setVisible(!action.isEmpty());
    if (!action.isEmpty()) {
        m_action->setLabel(action);
        m_action->setHint(action, QKeySequence::Undo);
    }
    setAccessibleName(words);
    measure();
    place();
    raise();
    QWidget::show();
    announce(*this, words);
    wait();
}

void Toast::measure()
{
    const int right = m_action->isHidden() ? 16 : 8;
    layout()->setContentsMargins(px(16 + 18), px(8 + 18), px(right + 18), px(8 + 18));
    layout()->setSpacing(px(16));
    adjustSize();
}

void Toast::wait()
{
    if (m_timer)
        m_clock.cancel(*m_timer);
    m_timer = m_clock.callAfter(Stay, [this] {
        m_timer.reset();
        if (underMouse())
            wait();
        else
            dismiss();
    });
}

void Toast::act()
{
    const auto act = std::exchange(m_act, nullptr);
    dismiss();
    if (act)
        act();
}

void Toast::dismiss()
{
    if (m_timer)
        m_clock.cancel(*m_timer);
    m_timer.reset();
    m_act = nullptr;
    hide();
}

void Toast::moveOver(QWidget *window)
{
    const bool shown = !isHidden(); // also when what it stood over is hidden already
    setParent(window); // hides it
    place();
    if (shown) {
        raise();
        QWidget::show();
    }
}

void Toast::keepTo(QWidget *part)
{
    if (part != m_part) {
        if (m_part)
            m_part->removeEventFilter(this);
        m_part = part;
        if (m_part)
            m_part->installEventFilter(this);
    }
    place();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize: // a composer that grows takes it from the texts
    case QEvent::Show:
    case QEvent::Hide:
        if (watched == m_part && !isHidden())
            place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QRect Toast::ground() const
{
    const QWidget *window = parentWidget();
    if (m_part && window->isAncestorOf(m_part) && m_part->isVisibleTo(window))
        return { m_part->mapTo(window, QPoint()), m_part->size() };
    return window->rect();
}

/// Never over the composer, where someone may be writing.
void Toast::place()
{
    const QRect on = ground();
    const int room = on.width() - px(4);
    m_words->setWordWrap(false);
    m_words->setWordWrap(sizeHint().width() > room);
    const int width = m_words->wordWrap() ? room : sizeHint().width();
    resize(width, hasHeightForWidth() ? heightForWidth(width) : sizeHint().height());
    // What is too low for it is covered beyond its top, not below.
    QWidget::move(on.left() + px(2), std::max(0, on.bottom() + 1 - height() - px(2)));
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal edge = px(18);
    paintPopup(painter, QRectF(rect()).adjusted(edge, edge, -edge, -edge), px(12), edge);
}

} // namespace ivm
