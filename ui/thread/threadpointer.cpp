#include "ui/look/look.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QTextBoundaryFinder>
#include <QToolTip>

#include <algorithm>

// The pointer over the bubbles: what is under it, what it presses and what it selects.

namespace ivm {

BubbleHit ThreadView::hit(const QPoint &at, int *row) const
{
    *row = rowAt(at.y());
    if (*row < 0)
        return {};
    return hitBubble(m_stack.layout(*row), QPointF(at) - rowRect(*row).topLeft());
}

TextPlace ThreadView::placeAt(const QPoint &at) const
{
    const int row = rowAt(at.y());
    if (row < 0)
        return {};
    const BubbleLayout &layout = m_stack.layout(row);
    const MessageId id = m_model.row(row).id;
    const QPointF inside = QPointF(at) - rowRect(row).topLeft();
    if (!layout.text || inside.y() < layout.body.top())
        return { id, 0 };
    if (inside.y() > layout.body.bottom())
        return { id, int(m_model.row(row).text.text.size()) };
    const QPointF held(std::clamp(inside.x(), layout.body.left(), layout.body.right()), inside.y());
    return { id, std::max(0, hitBubble(layout, held).index) };
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    int row = -1;
    const BubbleHit at = hit(event->position().toPoint(), &row);
    m_pressed.reset();
    m_pressedAt = event->position().toPoint();
    if (row >= 0 && (event->modifiers() & Qt::ControlModifier)) {
        toggleChosen(row);
        return;
    }
    if (row >= 0 && (event->modifiers() & Qt::ShiftModifier) && !m_chosen.isEmpty()) {
        chooseTo(row);
        return;
    }
    m_chosen.clear();
    m_chosenFrom.reset();
    if (at.kind == BubbleHit::Kind::Media)
        m_pressed = std::pair(m_model.row(row).id, at.index);
    m_pressedLink.reset();
    if (at.kind == BubbleHit::Kind::Link)
        m_pressedLink = std::pair(m_model.row(row).id, at.link);
    m_selecting = at.kind != BubbleHit::Kind::Media;
    if (m_selecting) {
        m_selectTo = placeAt(event->position().toPoint());
        if (!(event->modifiers() & Qt::ShiftModifier) || !m_selectFrom)
            m_selectFrom = m_selectTo;
    }
    m_current.reset();
    noteChosen();
    viewport()->update();
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    int row = -1;
    const BubbleHit under = hit(at, &row);
    if (m_pressed && (event->buttons() & Qt::LeftButton)
        && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const auto [id, index] = *std::exchange(m_pressed, std::nullopt);
        Q_EMIT mediaDragged(id, index);
        return;
    }
    if (m_selecting && (event->buttons() & Qt::LeftButton)) {
        m_selectTo = placeAt(at);
        if (at.y() < 0)
            scrollTo(verticalScrollBar()->value() + at.y());
        else if (at.y() > viewport()->height())
            scrollTo(verticalScrollBar()->value() + at.y() - viewport()->height());
        noteChosen();
        viewport()->update();
        return;
    }
    std::optional<std::pair<MessageId, int>> hovered;
    if (under.kind == BubbleHit::Kind::Media)
        hovered = std::pair(m_model.row(row).id, under.index);
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    viewport()->setCursor(
        under.kind == BubbleHit::Kind::Body ? Qt::IBeamCursor
            : under.kind == BubbleHit::Kind::Media || under.kind == BubbleHit::Kind::Link
                || under.kind == BubbleHit::Kind::ShowAll
                || (under.kind == BubbleHit::Kind::Meta && m_model.row(row).hasCard)
            ? Qt::PointingHandCursor
            : Qt::ArrowCursor);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selecting = false;
    int row = -1;
    const BubbleHit at = hit(event->position().toPoint(), &row);
    if (at.kind == BubbleHit::Kind::Media && m_pressed
        && *m_pressed == std::pair(m_model.row(row).id, at.index)) {
        m_pressed.reset();
        Q_EMIT mediaClicked(m_model.row(row).id, at.index);
        return;
    }
    if (at.kind == BubbleHit::Kind::Link && selectedText().isEmpty()
        && m_pressedLink == std::pair(m_model.row(row).id, at.link)) {
        m_selectFrom.reset();
        Q_EMIT linkClicked(m_model.row(row).id, at.link);
        return;
    }
    if (at.kind == BubbleHit::Kind::ShowAll && selectedText().isEmpty()) {
        Q_EMIT showAllWanted(m_model.row(row).id);
        return;
    }
    if (at.kind == BubbleHit::Kind::Meta && m_model.row(row).hasCard && selectedText().isEmpty()) {
        Q_EMIT maskWanted(m_model.row(row).id);
        return;
    }
    const QString selected = selectedText();
    if (selected.isEmpty())
        m_selectFrom.reset();
    else if (QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selected, QClipboard::Selection);
    noteChosen();
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    int row = -1;
    const BubbleHit at = hit(event->position().toPoint(), &row);
    if (at.kind != BubbleHit::Kind::Body && at.kind != BubbleHit::Kind::Link)
        return;
    const QString &text = m_model.row(row).text.text;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(std::min(at.index, int(text.size())));
    const qsizetype start = words.isAtBoundary() ? words.position() : words.toPreviousBoundary();
    words.setPosition(start);
    const qsizetype end = words.toNextBoundary();
    m_selectFrom = TextPlace{ m_model.row(row).id, int(std::max<qsizetype>(0, start)) };
    m_selectTo = TextPlace{ m_model.row(row).id, int(end < 0 ? text.size() : end) };
    viewport()->update();
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    int row = currentRow();
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (row < 0)
            row = rowAt(viewport()->height() - 1);
        if (row >= 0)
            at = viewport()->mapToGlobal(rowRect(row)
                                             .translated(m_stack.layout(row).content().center())
                                             .topLeft()
                                             .toPoint());
    } else {
        hit(viewport()->mapFromGlobal(event->globalPos()), &row);
    }
    if (row >= 0)
        Q_EMIT menuWanted(m_model.row(row).id, at);
}

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        int row = -1;
        const BubbleHit at = hit(help->pos(), &row);
        if (row >= 0 && at.kind == BubbleHit::Kind::Meta)
            QToolTip::showText(help->globalPos(), look::toolTip(m_model.fullTime(row)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered) {
        m_hovered.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString ThreadView::selectedText() const
{
    if (!m_selectFrom)
        return {};
    const TextPlace from = std::min(*m_selectFrom, m_selectTo);
    const TextPlace to = std::max(*m_selectFrom, m_selectTo);
    QStringList parts;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const ThreadRow &row = m_model.row(i);
        if (raw(row.id) < raw(from.row) || raw(row.id) > raw(to.row))
            continue;
        const int length = int(row.text.text.size());
        const int start = row.id == from.row ? std::min(from.at, length) : 0;
        const int end = row.id == to.row ? std::min(to.at, length) : length;
        if (end > start)
            parts << row.text.text.sliced(start, end - start);
    }
    QString text = parts.join(u'\n');
    text.replace(QChar(QChar::LineSeparator), u'\n');
    return text;
}

} // namespace ivm
