#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QScrollBar>

#include <algorithm>

// Moving through a thread: where the eye is, what is loaded there, and finding back.

namespace ivm {

void ThreadView::noteScroll()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool following = !m_model.hasNewer() && bar->value() >= bar->maximum() - 4;
    const int top = rowAt(0);
    if (top >= 0)
        m_anchor = Anchor{ m_model.row(top).id, m_stack.top(top) - bar->value() };
    if (following)
        m_newBelow = 0;
    if (following != m_following) {
        m_following = following;
        Q_EMIT followingChanged(following);
    }
    placeButton();
}

void ThreadView::scrollContentsBy(int, int)
{
    if (!m_restoring) {
        noteScroll();
        measureInSight(viewport()->height());
    }
    wantPictures();
    viewport()->update();
    const QScrollBar *bar = verticalScrollBar();
    const bool nearTop = m_model.hasOlder() && bar->value() < viewport()->height();
    const bool nearEnd = m_model.hasNewer() && bar->value() > bar->maximum() - viewport()->height();
    if ((nearTop || nearEnd) && !m_loadQueued) {
        m_loadQueued = true;
        QMetaObject::invokeMethod(this, &ThreadView::loadMore, Qt::QueuedConnection);
    }
}

void ThreadView::loadMore()
{
    m_loadQueued = false;
    const QScrollBar *bar = verticalScrollBar();
    if (m_model.hasOlder() && bar->value() < viewport()->height())
        m_model.loadOlder();
    else if (m_model.hasNewer() && bar->value() > bar->maximum() - viewport()->height())
        m_model.loadNewer();
    noteScroll();
}

void ThreadView::scrollTo(qreal y)
{
    verticalScrollBar()->setValue(qRound(y));
    noteScroll();
}

void ThreadView::scrollToBottom()
{
    scrollTo(m_stack.total());
}

void ThreadView::scrollToTop()
{
    m_following = false;
    m_model.showOldest();
    scrollTo(0);
}

void ThreadView::scrollByKey(int key)
{
    const int page = viewport()->height() * 9 / 10;
    switch (key) {
    case Qt::Key_PageUp:
        scrollTo(verticalScrollBar()->value() - page);
        return;
    case Qt::Key_PageDown:
        scrollTo(verticalScrollBar()->value() + page);
        return;
    case Qt::Key_Up:
    case Qt::Key_Home:
        scrollToTop();
        return;
    case Qt::Key_Down:
    case Qt::Key_End:
        if (m_model.hasNewer())
            Q_EMIT newestWanted();
        scrollToBottom();
        return;
    default:
        return;
    }
}

void ThreadView::reveal(MessageId id, bool mark)
{
    const int row = m_model.indexOf(id);
    if (row < 0)
        return;
    m_following = false;
    m_stack.measure(0, m_stack.count() - 1);
    restore();
    const QRectF rect = rowRect(row);
    const qreal height = viewport()->height();
    if (rect.top() < 0 || rect.bottom() > height) {
        const qreal room = std::max(0., (height - rect.height()) / 3);
        scrollTo(m_stack.top(row) - room);
    }
    noteScroll();
    if (mark)
        setCurrent(row);
}

void ThreadView::settle()
{
    if (const auto first = m_model.newFrom()) {
        const int row = m_model.indexOf(*first);
        m_stack.measure(row - 1, m_stack.count() - 1);
        if (row >= 0 && m_stack.total() - m_stack.top(row) > viewport()->height()) {
            m_following = false;
            restore();
            scrollTo(m_stack.top(row) - m_stack.edge());
            return;
        }
    } else if (m_model.conversation()) {
        const auto left = m_left.constFind(raw(*m_model.conversation()));
        if (left != m_left.constEnd() && m_model.indexOf(left->row) >= 0) {
            m_following = false;
            m_anchor = *left;
            measureInSight();
            noteScroll();
            return;
        }
    }
    scrollToBottom();
}

void ThreadView::rememberPlace()
{
    if (!m_model.conversation())
        return;
    if (m_following || !m_anchor)
        m_left.remove(raw(*m_model.conversation()));
    else
        m_left.insert(raw(*m_model.conversation()), *m_anchor);
}

} // namespace ivm
