#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/toast.h"
#include "ui/mainwindow/windowparts.h"

#include <QApplication>
#include <QSplitter>

#include <algorithm>

// Which panes the window shows, how wide, and how the keyboard goes round them.

namespace ivm {

using namespace look;

void MainWindow::arrangePanes()
{
    Parts &p = *m_parts;
    const int room = p.frame->deskWidth(width());
    const bool one = room < px(Metrics::OnePaneBelow);
    // A narrow window shows one thing at a time: the list, the thread, or who the client is.
    const bool alone = one && m_threadInFront && m_open;
    const bool side = m_sideWanted && m_open
        && (one ? alone && m_sideForced : room >= px(Metrics::HideSideBelow) || m_sideForced);
    const QWidget *focus = QApplication::focusWidget();
    const bool fromList = one && m_threadInFront && focus && p.list->isAncestorOf(focus);
    const bool toSide = one && side && focus && p.middle->isAncestorOf(focus);
    p.list->setMinimumWidth(one ? 0 : px(Metrics::ListWidthLeast));
    p.middle->setMinimumWidth(one ? 0 : std::min(px(Metrics::ThreadWidthLeast), room / 2));
    p.side->setMinimumWidth(side && !one ? px(200) : 0);
    p.list->setVisible(!one || !m_threadInFront);
    p.middle->setVisible(!one || (m_threadInFront && !side));
    p.side->setVisible(side);
    p.back->setLabel(one && side ? tr("Conversation") : tr("Conversations"));
    p.wayBack->setVisible(one && m_threadInFront && !p.inSettings);
    if (toSide)
        p.back->setFocus(Qt::OtherFocusReason);
    else if (fromList)
        p.thread->focusComposer();
    p.toast->keepTo(p.list->isHidden() ? p.thread->texts() : p.list);
    settleNotSent();
}

void MainWindow::setBeside(Beside *beside)
{
    m_parts->frame->setBeside(beside);
}

void MainWindow::roomChanged()
{
    arrangePanes();
    if (!m_panesDragged)
        m_parts->splitter->setSizes(usualPanes());
}

void MainWindow::toggleSide()
{
    m_sideForced = m_sideWanted = !m_parts->side->isVisible();
    arrangePanes();
}

/// From the client to the thread, from the thread to the list.
void MainWindow::goBack()
{
    const bool fromSide
        = m_sideForced && m_parts->side->isVisible() && !m_parts->middle->isVisible();
    if (!fromSide) {
        showThreadPane(false);
        return;
    }
    m_sideForced = false;
    arrangePanes();
    m_parts->thread->focusComposer();
}

QList<int> MainWindow::usualPanes() const
{
    // On a small screen the list gives way before the thread does.
    const int room = m_parts->frame->deskWidth(width());
    const int list
        = std::clamp(room * 3 / 10, px(Metrics::ListWidthUsualLeast), px(Metrics::ListWidth));
    const int side = px(Metrics::SideWidth);
    return { list, std::max(px(400), room - list - side), side };
}

void MainWindow::showThreadPane(bool thread)
{
    m_threadInFront = thread;
    if (!thread)
        m_sideForced = false;
    arrangePanes();
    if (!thread)
        m_parts->list->focusList();
}

void MainWindow::cyclePanes(int by)
{
    Parts &p = *m_parts;
    QList<QPair<QWidget *, std::function<void()>>> stops{
        { p.bar,
          [&p] {
              p.bar->findChild<QWidget *>(QStringLiteral("queueButton"))
                  ->setFocus(Qt::TabFocusReason);
          } },
        { p.list, [&p] { p.list->focusList(); } },
        { p.middle, [&p] { p.thread->focusComposer(); } },
        { p.side, [&p] { p.side->setFocus(Qt::TabFocusReason); } },
    };
    if (Beside *beside = p.frame->beside())
        stops.append({ beside, [beside] { beside->setFocus(Qt::TabFocusReason); } });
    const QWidget *focus = QApplication::focusWidget();
    int at = 0;
    for (int i = 0; i < stops.size(); ++i) {
        if (focus && (stops.at(i).first == focus || stops.at(i).first->isAncestorOf(focus)))
            at = i;
    }
    for (int step = 1; step <= stops.size(); ++step) {
        const int next = (at + by * step + 4 * int(stops.size())) % int(stops.size());
        QWidget *stop = stops.at(next).first;
        if (!stop->isVisible())
            continue;
        stops.at(next).second();
        const QWidget *now = QApplication::focusWidget();
        if (now && (now == stop || stop->isAncestorOf(now)))
            return;
    }
}

void MainWindow::setZoom(qreal zoom)
{
    look::setZoom(zoom);
    arrangePanes();
}

} // namespace ivm
