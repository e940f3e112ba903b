#include "ui/settings/keptinsight.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace ivm {

int keptAt(int scrolled, int seen, int content, int column)
{
    const int wanted = scrolled - std::max(0, content - seen);
    return std::clamp(wanted, 0, std::max(0, column - content));
}

KeptInSight::KeptInSight(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
{
    content->setParent(this);
}

bool KeptInSight::hasHeightForWidth() const
{
    return m_content->hasHeightForWidth();
}

int KeptInSight::heightForWidth(int width) const
{
    return m_content->heightForWidth(width);
}

QSize KeptInSight::sizeHint() const
{
    return m_content->sizeHint();
}

QSize KeptInSight::minimumSizeHint() const
{
    return m_content->minimumSizeHint();
}

void KeptInSight::place()
{
    const int high = hasHeightForWidth() ? heightForWidth(width()) : m_content->sizeHint().height();
    int at = 0;
    if (m_scroll && m_scroll->isAncestorOf(this)) { // a page is out of it while another is shown
        const QWidget *seen = m_scroll->viewport();
        at = keptAt(-mapTo(seen, QPoint()).y(), seen->height(), high, height());
    }
    m_content->setGeometry(0, at, width(), high);
}

void KeptInSight::resizeEvent(QResizeEvent *)
{
    place();
}

void KeptInSight::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QScrollArea *around = nullptr;
    for (QWidget *each = parentWidget(); each && !around; each = each->parentWidget())
        around = qobject_cast<QScrollArea *>(each);
    if (around && around != m_scroll) {
        m_scroll = around;
        around->viewport()->installEventFilter(this);
        connect(around->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
            if (isVisible())
                place();
        });
    }
    place();
}

bool KeptInSight::event(QEvent *event)
{
    // The content has become higher or lower: what stands around must know, too.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

bool KeptInSight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace ivm
