#include "ui/composer/stripstack.h"

#include "ui/look/look.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ivm {

StripStack::StripStack(QWidget *parent)
    : QScrollArea(parent)
    , m_place(new QVBoxLayout)
{
    setObjectName(QStringLiteral("stripStack"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    look::overlayScrollBars(*this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *inside = new QWidget;
    inside->setLayout(m_place);
    m_place->setContentsMargins(0, 0, 0, 0);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    inside->installEventFilter(this);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &StripStack::showKept);
}

void StripStack::keepInSight(QWidget *strip)
{
    if (m_kept == strip)
        return;
    m_kept = strip;
    showKept();
}

/// Its end, where it says how to go on.
void StripStack::showKept()
{
    if (!m_kept)
        return;
    const QRect place = m_kept->geometry();
    const int page = viewport()->height();
    if (place.top() < verticalScrollBar()->value()
        || place.bottom() >= verticalScrollBar()->value() + page)
        verticalScrollBar()->setValue(place.bottom() + 1 - page);
}

/// Two fifths of the window: the thread, the box and its button keep the rest.
int StripStack::most() const
{
    return std::max(look::px(60), window()->height() * 2 / 5);
}

int StripStack::heightForWidth(int width) const
{
    const int all = m_place->isEmpty() ? 0 : m_place->heightForWidth(width);
    return std::min(std::max(all, 0), most());
}

QSize StripStack::sizeHint() const
{
    return { look::px(420), heightForWidth(std::max(width(), look::px(160))) };
}

QSize StripStack::minimumSizeHint() const
{
    return { look::px(160), sizeHint().height() };
}

bool StripStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void StripStack::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry(); // another width is another height
}

} // namespace ivm
