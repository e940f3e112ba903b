#include "ui/queuebar/queuebutton.h"

#include "ui/look/contrast.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace ivm {

using namespace look;

QueueButton::QueueButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("queueButton"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void QueueButton::setContent(const BarContent &content, const BarLayout &layout,
                             const BarMetrics &metrics)
{
    m_content = content;
    m_layout = layout;
    m_metrics = metrics;
    setAccessibleName(content.spoken);
    update();
}

void QueueButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void QueueButton::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), underMouse() || isDown() ? c.barHover : c.bar);
    if (highContrast()) // its ground is the window's: a line says where it ends
        painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
    const int line = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setPen(c.barText);
    painter.setFont(m_metrics.queue);
    painter.drawText(m_layout.name, line, m_content.name);
    if (!m_layout.title.isEmpty()) {
        painter.setPen(c.barMuted);
        painter.setFont(m_metrics.title);
        painter.drawText(m_layout.title.translated(0, 1), line, m_layout.titleText);
    }
    paintIcon(painter, Icon::ChevronDown, m_layout.chevron, c.barText);
    if (!m_layout.waiting.isEmpty())
        paintPill(painter, m_layout.waiting, m_layout.waitingText, m_metrics.pill, c.signalText,
                  c.signal, m_metrics.pillHeight / 2);
    for (const BarLayout::Pill &other : m_layout.others)
        paintPill(painter, other.rect, other.text, m_metrics.pill, c.barText, c.barPill,
                  m_metrics.pillHeight / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_content.dot == BarContent::Dot::Good       ? c.lineGood
                         : m_content.dot == BarContent::Dot::Busy ? c.lineBusy
                                                                  : c.lineBad);
    // Shape as well as colour: a whole disc is good, a hollow one is not.
    if (m_content.dot == BarContent::Dot::Bad) {
        painter.setPen(QPen(c.lineBad, 2));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(m_layout.dot);
    if (!m_layout.sync.isEmpty()) {
        painter.setFont(m_metrics.sync);
        painter.setPen(c.barMuted);
        painter.drawText(m_layout.sync, line, m_layout.syncText);
    }
    if (showsFocus(*this))
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), 6, c.barText);
}

} // namespace ivm
