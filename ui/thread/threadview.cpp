#include "ui/thread/threadview.h"

#include "ui/look/announce.h"
#include "ui/look/look.h"
#include "ui/thread/photos.h"
#include "ui/thread/scrolldownbutton.h"
#include "ui/thread/threadaccessible.h"
#include "ui/thread/threadkeys.h"
#include "ui/thread/threadmodel.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>

namespace ivm {

ThreadView::ThreadView(ThreadModel &model, Photos &photos, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_photos(photos)
    , m_down(new ScrollDownButton(viewport()))
{
    installThreadAccessibility();
    setObjectName(QStringLiteral("threadView"));
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    look::overlayScrollBars(*this);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ThreadView::measureRest);
    dress();

    connect(&m_model, &QAbstractItemModel::modelReset, this, &ThreadView::modelReset);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] { relayout(); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] { relayout(); });
    connect(&m_model, &ThreadModel::becameFailed, this, &ThreadView::tell);
    connect(&m_photos, &Photos::ready, this, [this] { viewport()->update(); });
    connect(&m_photos, &Photos::broken, this, [this] { viewport()->update(); });
    connect(m_down, &QAbstractButton::clicked, this, [this] {
        if (m_model.hasNewer())
            Q_EMIT newestWanted();
        scrollToBottom();
        setFocus();
    });
}

ThreadView::~ThreadView() = default;

// ---- layout ----------------------------------------------------------------------------------

void ThreadView::dress()
{
    m_stack.setMetrics(ThreadMetrics::forFont(look::font()));
    verticalScrollBar()->setSingleStep(int(40 * m_stack.metrics().unit));
    relayout();
}

void ThreadView::relayout()
{
    m_stack.arrange(m_model.rows(), viewport()->width());
    measureInSight();
    if (!m_stack.isMeasured())
        m_rest.start();
    if (!m_following && verticalScrollBar()->maximum() == 0)
        noteScroll(); // the pane has grown: all of it is in sight
    wantPictures();
    placeButton();
    viewport()->update();
}

// An estimate that becomes true moves what is below it: the eye's place is kept each time.
void ThreadView::measureInSight(int beyond)
{
    do
        restore();
    while (m_stack.measure(rowAt(-beyond), rowAt(viewport()->height() + beyond)));
}

void ThreadView::measureRest()
{
    if (m_stack.measureSome())
        m_rest.start();
    restore();
    wantPictures();
    viewport()->update();
}

void ThreadView::restore()
{
    m_restoring = true;
    QScrollBar *bar = verticalScrollBar();
    const int range = std::max(0, int(std::ceil(m_stack.total())) - viewport()->height());
    bar->setPageStep(viewport()->height());
    bar->setRange(0, range);
    if (m_following || m_stack.count() == 0) {
        bar->setValue(range);
    } else if (m_anchor) {
        int row = m_model.indexOf(m_anchor->row);
        if (row < 0) { // it is gone: the next one stands for it
            row = 0;
            while (row + 1 < m_model.rowCount() && raw(m_model.row(row).id) < raw(m_anchor->row))
                ++row;
        }
        bar->setValue(qRound(m_stack.top(row) - m_anchor->offset));
    }
    m_restoring = false;
}

qreal ThreadView::originY() const
{
    // A short thread stands at the bottom, beside the composer.
    return std::max(0., viewport()->height() - m_stack.total());
}

void ThreadView::modelReset()
{
    m_stack.clear();
    m_anchor.reset();
    m_current.reset();
    m_selectFrom.reset();
    m_chosen.clear();
    m_chosenFrom.reset();
    m_hovered.reset();
    m_pressed.reset();
    m_found.clear();
    m_foundCurrent.reset();
    m_newBelow = 0;
    m_following = true;
    relayout();
    noteChosen();
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void ThreadView::rowsInserted(int first, int last)
{
    const bool atEnd = last + 1 == m_model.rowCount() && first > 0 && !m_model.hasNewer();
    if (atEnd && m_model.isTakingNews()) {
        for (int i = first; i <= last; ++i) {
            if (m_model.row(i).side == ThreadRow::Side::Client)
                m_newBelow += m_following ? 0 : 1;
            tell(i);
        }
    }
    relayout();
}

/// What a client wrote, politely; what became of ours only when it failed, and then at once.
void ThreadView::tell(int row)
{
    const ThreadRow &what = m_model.row(row);
    const bool theirs = what.side == ThreadRow::Side::Client;
    if (!theirs && !what.failed)
        return;
    look::announce(*this, what.spoken, theirs ? look::Heed::Politely : look::Heed::Now);
    Q_EMIT announced(what.spoken);
}

QRectF ThreadView::rowRect(int row) const
{
    const qreal y = originY() + m_stack.top(row) - verticalScrollBar()->value();
    return { 0, y, qreal(viewport()->width()), m_stack.layout(row).height };
}

const BubbleLayout &ThreadView::rowLayout(int row) const
{
    return m_stack.layout(row);
}

int ThreadView::rowAt(int viewportY) const
{
    return m_stack.rowAt(viewportY - originY() + verticalScrollBar()->value());
}

// ---- scrolling -------------------------------------------------------------------------------

void ThreadView::wantPictures()
{
    const qreal ratio = devicePixelRatioF();
    const qreal from = -viewport()->height();
    const qreal to = 2. * viewport()->height();
    for (int i = std::max(0, rowAt(int(from))); i < m_stack.count(); ++i) {
        if (rowRect(i).top() > to)
            break;
        const QList<QRectF> &boxes = m_stack.layout(i).media;
        if (boxes.isEmpty() || i >= m_model.rowCount())
            continue;
        const Message &message = m_model.message(i);
        for (qsizetype m = 0; m < message.media.size() && m < boxes.size(); ++m) {
            if (m_model.row(i).media.at(m).picture)
                m_photos.want(message.media.at(m), (boxes.at(m).size() * ratio).toSize());
        }
    }
}

void ThreadView::placeButton()
{
    m_down->setCount(m_newBelow);
    const QSize size = m_down->sizeHint();
    const int gap = int(16 * m_stack.metrics().unit);
    m_down->setGeometry(QRect(QPoint(viewport()->width() - size.width() - gap,
                                     viewport()->height() - size.height() - gap),
                              size));
    m_down->setVisible(!m_following && m_model.rowCount() > 0);
}

// ---- painting --------------------------------------------------------------------------------

BubbleLooks ThreadView::looksOf(int row) const
{
    BubbleLooks looks;
    const ThreadRow &what = m_model.row(row);
    looks.current = m_current == what.id && hasFocus();
    looks.chosen = isChosen(what.id);
    if (m_selectFrom) {
        const TextPlace from = std::min(*m_selectFrom, m_selectTo);
        const TextPlace to = std::max(*m_selectFrom, m_selectTo);
        const int length = int(what.text.text.size());
        if (raw(from.row) <= raw(what.id) && raw(what.id) <= raw(to.row)) {
            looks.selectionStart = from.row == what.id ? std::min(from.at, length) : 0;
            looks.selectionEnd = to.row == what.id ? std::min(to.at, length) : length;
        }
    }
    for (const FoundInRow &found : m_found) {
        if (found.row == what.id)
            looks.found = found.spans;
    }
    if (m_foundCurrent && m_foundCurrent->first == what.id)
        looks.foundCurrent = m_foundCurrent->second;
    for (qsizetype i = 0; i < what.media.size(); ++i) {
        looks.pictures << m_photos.picture(what.media.at(i).id);
        if (m_photos.isBroken(what.media.at(i).id))
            looks.broken << int(i);
    }
    if (m_hovered && m_hovered->first == what.id)
        looks.mediaUnderPointer = m_hovered->second;
    return looks;
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const look::Colours &colours = look::colours();
    painter.fillRect(event->rect(), colours.background);
    if (m_model.rowCount() == 0) {
        if (m_model.conversation()) {
            painter.setPen(colours.muted);
            painter.setFont(m_stack.metrics().meta);
            painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                             tr("No texts with this client yet"));
        }
        return;
    }
    for (int i = std::max(0, rowAt(event->rect().top())); i < m_stack.count(); ++i) {
        const QRectF rect = rowRect(i);
        if (rect.top() > event->rect().bottom())
            break;
        painter.save();
        painter.translate(0, std::round(rect.top()));
        paintBubble(painter, m_model.row(i), m_stack.layout(i), looksOf(i), m_stack.metrics(),
                    colours);
        painter.restore();
    }
    if (m_following)
        return;
    // The day of what stands on top, while reading further up.
    const int top = rowAt(0);
    int named = top;
    while (named > 0 && m_model.row(named).day.isEmpty())
        --named;
    if (named == top && rowRect(top).top() > -m_stack.layout(top).day.bottom())
        return;
    const QString day = m_model.row(named).day;
    const ThreadMetrics &fonts = m_stack.metrics();
    const qreal padding = 12 * fonts.unit;
    const QFontMetricsF metrics(fonts.line);
    const QSizeF size(metrics.horizontalAdvance(day) + 2 * padding,
                      metrics.height() + 8 * fonts.unit);
    const QRectF pill(QPointF((viewport()->width() - size.width()) / 2, 8 * fonts.unit), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(pill, size.height() / 2, size.height() / 2);
    painter.setPen(colours.muted);
    painter.setFont(fonts.line);
    painter.drawText(pill, Qt::AlignCenter, day);
}

void ThreadView::resizeEvent(QResizeEvent *)
{
    relayout();
}

void ThreadView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (byKey && !m_current && m_model.rowCount() > 0)
        setCurrent(rowAt(viewport()->height() - 1));
    viewport()->update();
}

void ThreadView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ThreadView::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        dress();
    else if (event->type() == QEvent::PaletteChange
             || event->type() == QEvent::ApplicationPaletteChange)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

// ---- keys ------------------------------------------------------------------------------------

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    auto key = threadKeyOf(*event);
    if (event->matches(QKeySequence::Copy)) // on some systems it has a second one
        key = ThreadKey::Copy;
    if (key && act(*key))
        return;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const QString text = event->text();
    if (!control && !(event->modifiers() & Qt::AltModifier) && !text.isEmpty()
        && text.at(0).isPrint()) {
        Q_EMIT typed(text);
        return;
    }
    event->ignore(); // to the pane and the window; scrolling is all handled above
}

/// Whether the key meant something here now.
bool ThreadView::act(ThreadKey key)
{
    const int row = currentRow();
    const auto earlier = [&] { return row < 0 ? rowAt(viewport()->height() - 1) : row - 1; };
    const auto later = [&] { return row < 0 ? rowAt(0) : row + 1; };
    switch (key) {
    case ThreadKey::Earlier:
        setCurrent(earlier());
        return true;
    case ThreadKey::Later:
        setCurrent(later());
        return true;
    case ThreadKey::ChooseEarlier:
        chooseTo(earlier());
        return true;
    case ThreadKey::ChooseLater:
        chooseTo(later());
        return true;
    case ThreadKey::Choose:
        if (row >= 0)
            toggleChosen(row);
        return row >= 0;
    case ThreadKey::Open:
        if (row < 0)
            return false;
        if (!m_model.row(row).media.isEmpty())
            Q_EMIT mediaClicked(m_model.row(row).id, 0);
        else if (m_model.row(row).text.cut)
            Q_EMIT showAllWanted(m_model.row(row).id);
        else if (!m_model.row(row).links.isEmpty())
            Q_EMIT linkClicked(m_model.row(row).id, 0);
        return true;
    case ThreadKey::PageUp:
        scrollByKey(Qt::Key_PageUp);
        return true;
    case ThreadKey::PageDown:
        scrollByKey(Qt::Key_PageDown);
        return true;
    case ThreadKey::Oldest:
        scrollByKey(Qt::Key_Home);
        return true;
    case ThreadKey::Newest:
        scrollByKey(Qt::Key_End);
        return true;
    case ThreadKey::Copy:
        copySelection();
        return true;
    case ThreadKey::LetGo:
        return letGo();
    }
    return false;
}

int ThreadView::currentRow() const
{
    return m_current ? m_model.indexOf(*m_current) : -1;
}

void ThreadView::setCurrent(int row)
{
    if (m_model.rowCount() == 0)
        return;
    row = std::clamp(row, 0, m_model.rowCount() - 1);
    m_current = m_model.row(row).id;
    if (m_stack.measure(row, row))
        restore();
    const QRectF rect = rowRect(row);
    if (rect.top() < 0)
        scrollTo(m_stack.top(row) - m_stack.edge());
    else if (rect.bottom() > viewport()->height())
        scrollTo(m_stack.top(row) + rect.height() - viewport()->height() + m_stack.edge());
    viewport()->update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

// ---- what a search found ---------------------------------------------------------------------

void ThreadView::setFound(const QList<FoundInRow> &found,
                          std::optional<std::pair<MessageId, int>> current)
{
    m_found = found;
    m_foundCurrent = current;
    viewport()->update();
}

} // namespace ivm
