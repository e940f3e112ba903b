#include "ui/queuebar/queuemenu.h"

#include "ui/look/paint.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

int shadow()
{
    return px(18);
}

class QueueItem final : public QAbstractButton
{
public:
    QueueItem(const QueueLine &line, bool current, Instant now, const DateText &dates, int index,
              QWidget *parent)
        : QAbstractButton(parent)
        , m_line(line)
        , m_current(current)
    {
        setObjectName(QStringLiteral("queue%1").arg(line.queue.name));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        const QueueCounts &counts = line.counts;
        m_waiting = counts.needsReply > 0 ? QueueMenu::tr("%1 waiting").arg(counts.needsReply)
                                          : QueueMenu::tr("None waiting");
        QStringList state;
        if (counts.urgent > 0)
            state << QueueMenu::tr("%1 urgent").arg(counts.urgent);
        if (counts.longestWaitSince)
            state << QueueMenu::tr("longest %1").arg(dates.wait(now - *counts.longestWaitSince));
        m_state = state.join(QStringLiteral(" · "));
        if (index < 9)
            m_key = QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + index)))
                        .toString(QKeySequence::NativeText);
        QStringList spoken{ line.queue.name, line.queue.title, m_waiting };
        if (!m_state.isEmpty())
            spoken << m_state;
        if (counts.unread > 0)
            spoken << QueueMenu::tr("%1 unread").arg(counts.unread);
        if (current)
            spoken << QueueMenu::tr("open now");
        setAccessibleName(spoken.join(u", "));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(hasFocus() ? c.accentWeak : c.hover);
            painter.drawRoundedRect(rect(), px(8), px(8));
        }
        const int line = Qt::AlignVCenter | Qt::TextSingleLine;
        const bool wide = width() > px(520);
        QRectF words = QRectF(rect()).adjusted(px(14), px(10), -px(14), -px(10));
        qreal right = words.right();
        const QFont tiny = look::font(Text::Tiny, QFont::DemiBold);
        if (m_line.counts.unread > 0) {
            const QString count = QString::number(m_line.counts.unread);
            const qreal w = std::max<qreal>(px(20), pillWidth(count, tiny, px(6)));
            paintBadge(painter, QRectF(right - w, (height() - px(20)) / 2., w, px(20)), count,
                       tiny);
        }
        right -= px(38);
        painter.setFont(look::font(Text::Small));
        if (wide && !m_key.isEmpty()) {
            painter.setPen(c.muted);
            painter.drawText(QRectF(right - px(60), 0, px(52), height()), line | Qt::AlignRight,
                             m_key);
            right -= px(64);
        }
        const bool waits = m_line.counts.needsReply > 0;
        const qreal pill = pillWidth(m_waiting, tiny, px(10));
        const qreal pillLeft = wide ? words.left() + px(284) : right - pill;
        paintPill(painter, QRectF(pillLeft, (height() - px(24)) / 2., pill, px(24)), m_waiting,
                  tiny, waits ? c.orange : c.muted, waits ? c.orangeWeak : c.background, px(12));
        if (wide) {
            const QFont small = look::font(Text::Small);
            painter.setFont(small);
            painter.setPen(c.muted);
            const qreal left = pillLeft + pill + px(14);
            painter.drawText(QRectF(left, 0, right - left, height()), line,
                             oneLine(m_state, QFontMetricsF(small), right - left));
        }
        const qreal room = pillLeft - px(10) - words.left();
        const QFont name = look::font(Text::Body, m_current ? QFont::Bold : QFont::DemiBold);
        painter.setFont(name);
        painter.setPen(c.text);
        const QRectF upper(words.left(), words.top(), room, words.height() / 2);
        painter.drawText(upper, line, oneLine(m_line.queue.name, QFontMetricsF(name), room));
        const QFont small = look::font(Text::Small);
        painter.setFont(small);
        painter.setPen(c.muted);
        const QString number = m_line.queue.number.displayOurs();
        const QString title = m_line.queue.title.isEmpty()
            ? number
            : QStringLiteral("%1 · %2").arg(m_line.queue.title, number);
        painter.drawText(upper.translated(0, words.height() / 2), line,
                         oneLine(title, QFontMetricsF(small), room));
    }

private:
    QueueLine m_line;
    bool m_current;
    QString m_waiting, m_state, m_key;
};

} // namespace

QueueMenu::QueueMenu(DateText dates, QWidget *window)
    : QWidget(window)
    , m_dates(std::move(dates))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("queueMenu"));
    setAccessibleName(tr("Queues"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    overlayScrollBars(*m_scroll);
    m_scroll->setWidget(new QWidget);
    m_scroll->widget()->setAutoFillBackground(false);
    hide();
}

void QueueMenu::open(const QList<QueueLine> &queues, QueueId current, Instant now,
                     const QPoint &topLeft)
{
    qDeleteAll(m_items);
    m_items.clear();
    m_before = QApplication::focusWidget();
    const int edge = shadow(), inner = px(8), item = px(64);
    const int wide = std::min(px(700), parentWidget()->width() - 2 * px(8)) + 2 * edge;
    const int across = wide - 2 * (edge + inner), all = item * int(queues.size());
    // As much of the window as is left below the bar, and one queue at least.
    const int left = parentWidget()->height() - topLeft.y() - px(8) - 2 * inner;
    const int high = std::min(all, std::max(left, item));
    QAbstractButton *first = nullptr;
    for (const QueueLine &line : queues) {
        auto *button = new QueueItem(line, line.queue.id == current, now, m_dates,
                                     int(m_items.size()), m_scroll->widget());
        button->setGeometry(0, item * int(m_items.size()), across, item);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, id = line.queue.id] {
            close();
            Q_EMIT chosen(id);
        });
        button->show();
        m_items.append(button);
        if (!first || line.queue.id == current)
            first = button;
    }
    m_scroll->widget()->resize(across, all);
    m_scroll->setGeometry(edge + inner, edge + inner, across, high);
    setGeometry(topLeft.x() - edge, topLeft.y() - edge, wide, high + 2 * (inner + edge));
    raise();
    show();
    if (first)
        focusOn(first, Qt::PopupFocusReason);
}

void QueueMenu::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void QueueMenu::focusItem(int by)
{
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i)->hasFocus()) {
            const int count = int(m_items.size());
            focusOn(m_items.at((i + by + count) % count), Qt::TabFocusReason);
            return;
        }
    }
}

void QueueMenu::focusOn(QAbstractButton *item, Qt::FocusReason reason)
{
    item->setFocus(reason);
    m_scroll->ensureWidgetVisible(item, 0, 0);
}

bool QueueMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            focusItem(1);
            return true;
        case Qt::Key_Up:
            focusItem(-1);
            return true;
        case Qt::Key_Home:
            focusOn(m_items.first(), Qt::TabFocusReason);
            return true;
        case Qt::Key_End:
            focusOn(m_items.last(), Qt::TabFocusReason);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            static_cast<QAbstractButton *>(watched)->click();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    } else if (event->type() == QEvent::FocusOut
               && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        // Where it goes is known once this event is over.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isVisible() && !isAncestorOf(QApplication::focusWidget()))
                    close();
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void QueueMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = shadow();
    paintPopup(painter, QRectF(rect()).adjusted(edge, edge, -edge, -edge), px(12), edge);
}

} // namespace ivm
