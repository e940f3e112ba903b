#include "ui/conversations/conversationspane.h"

#include "ui/conversations/conversationlistview.h"
#include "ui/conversations/filterchip.h"
#include "ui/conversations/rarerfilters.h"
#include "ui/look/emptystate.h"
#include "ui/look/errortext.h"
#include "ui/look/icons.h"
#include "ui/look/switch.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int MostCounted = 100;
constexpr int MostLookedThrough = 500; ///< Rows, for the first archived one.

/// The archive's sign beside a slide switch, as good to click as the switch.
class ArchiveMark final : public QWidget
{
public:
    ArchiveMark(QAbstractButton &target, QWidget *parent)
        : QWidget(parent)
        , m_target(target)
    {
        setObjectName(QStringLiteral("archivedMark"));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
        setToolTip(look::toolTip(target.text()));
    }
    QSize sizeHint() const override { return { px(18), px(Metrics::Target) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const qreal side = px(18);
        paintIcon(painter, Icon::Archive, QRectF(0, (height() - side) / 2, side, side),
                  colours().muted);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
            m_target.click();
    }

private:
    QAbstractButton &m_target;
};

} // namespace

struct ConversationsPane::Parts
{
    QWidget *head;
    FilterChip *needsReply;
    FilterChip *all;
    RarerFilters *rarer;
    Switch *archived;
    QWidget *archivedMark; ///< Stands for its words.
    ConversationListView *list;
    EmptyState *empty;
    QStackedLayout *stack;
};

ConversationsPane::ConversationsPane(ConversationListModel::ReadPage readPage,
                                     ReadCounts readCounts, ConversationListModel::Now now,
                                     DateText dates, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
    , m_readPage(std::move(readPage))
    , m_readCounts(std::move(readCounts))
    , m_model(new ConversationListModel(m_readPage, std::move(now), std::move(dates), this))
{
    setObjectName(QStringLiteral("conversationsPane"));
    Parts &p = *m_parts;
    p.head = new QWidget(this);
    p.needsReply = new FilterChip(tr("Needs reply"), p.head);
    p.needsReply->setObjectName(QStringLiteral("filterNeedsReply"));
    p.all = new FilterChip(tr("All"), p.head);
    p.all->setObjectName(QStringLiteral("filterAll"));
    p.rarer = new RarerFilters([this](const ListFilter &filter) { return count(filter); }, p.head);
    p.rarer->setObjectName(QStringLiteral("filterMore"));
    p.archived = new Switch(tr("Show archived"), p.head);
    p.archived->setObjectName(QStringLiteral("showArchived"));
    auto *row = new QHBoxLayout(p.head);
    row->addWidget(p.needsReply);
    row->addWidget(p.all);
    row->addWidget(p.rarer);
    row->addStretch();
    p.archivedMark = new ArchiveMark(*p.archived, p.head);
    row->addWidget(p.archivedMark);
    row->addWidget(p.archived);
    arrange();

    p.list = new ConversationListView(*m_model, this);
    p.empty = new EmptyState(this);
    p.stack = new QStackedLayout;
    p.stack->addWidget(p.list);
    p.stack->addWidget(p.empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(p.head);
    column->addLayout(p.stack);
    p.all->setChecked(true);

    connect(p.needsReply, &FilterChip::clicked, this, [this] {
        setFilter({ .needsReplyOnly = true, .withArchived = m_filter.withArchived });
    });
    connect(p.all, &FilterChip::clicked, this,
            [this] { setFilter({ .withArchived = m_filter.withArchived }); });
    connect(p.rarer, &RarerFilters::chosen, this, &ConversationsPane::setFilter);
    connect(p.archived, &Switch::toggled, this, [this](bool on) {
        m_filter.withArchived = on;
        if (on) // an archived conversation never needs a reply
            m_filter.needsReplyOnly = false;
        showFilter();
        // They stand below all others: what was asked for comes into sight.
        for (int at = 0; on && at < MostLookedThrough; ++at) {
            if (at == m_model->rowCount() && m_model->canFetchMore({}))
                m_model->fetchMore({});
            const auto conversation = m_model->conversation(at);
            if (conversation && conversation->isArchived()) {
                m_parts->list->scrollTo(m_model->index(std::max(0, at - 1)),
                                        QAbstractItemView::PositionAtTop);
                break;
            }
        }
    });
    connect(p.list, &ConversationListView::opened, this, &ConversationsPane::opened);
    connect(p.list, &ConversationListView::menuWanted, this, &ConversationsPane::menuWanted);
    connect(p.list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto conversation = m_model->conversation(index.row()))
            Q_EMIT activated(conversation->id);
    });
    connect(p.list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const auto conversation = m_model->conversation(index.row()))
            Q_EMIT clicked(conversation->id);
    });
    connect(p.list, &ConversationListView::typed, this, &ConversationsPane::typed);
    connect(m_model, &ConversationListModel::refreshed, this, &ConversationsPane::showEmptiness);
    connect(m_model, &ConversationListModel::failed, this,
            [this](const Error &error) { Q_EMIT failed(lineFor(error)); });
    connect(p.empty, &EmptyState::acted, this, [this] {
        if (m_filter.needsReplyOnly || RarerFilters::isRarer(m_filter))
            setFilter({});
        else
            Q_EMIT newConversationWanted();
    });
}

ConversationsPane::~ConversationsPane() = default;

void ConversationsPane::arrange()
{
    QLayout *row = m_parts->head->layout();
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(6));
    Parts &p = *m_parts;
    p.head->setFixedHeight(px(Metrics::FilterHeight));
    // First the switch gives up its words, then the rarer filters theirs.
    p.archived->setCompact(false);
    p.archivedMark->hide();
    p.rarer->setBrief(false);
    const auto wanted = [&p] {
        return p.needsReply->sizeHint().width() + p.all->sizeHint().width()
            + p.rarer->sizeHint().width() + p.archived->sizeHint().width() + px(12 * 2 + 6 * 4);
    };
    p.archived->setText(tr("Show archived"));
    if (wanted() > width())
        p.archived->setText(tr("Archived"));
    const bool noWords = wanted() > width();
    if (noWords)
        p.archived->setText(tr("Show archived")); // in its tooltip
    p.archived->setCompact(noWords);
    p.rarer->setBrief(wanted() > width());
    // A slide that says nothing is a riddle: a sign says what it shows, as far as there is room.
    const int mark = p.archivedMark->sizeHint().width() + px(6);
    p.archivedMark->setVisible(noWords && wanted() + mark <= width());
}

bool ConversationsPane::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && m_parts->head) {
        // The parts may not have heard yet.
        for (QWidget *part : std::initializer_list<QWidget *>{ m_parts->needsReply, m_parts->all,
                                                               m_parts->rarer, m_parts->archived })
            QCoreApplication::sendEvent(part, event);
        arrange();
    }
    return QWidget::event(event);
}

void ConversationsPane::showQueue(QueueId queue, const QString &name)
{
    m_queueName = name;
    m_parts->list->showQueue(queue, m_filter);
    recount();
}

void ConversationsPane::setFilter(const ListFilter &filter)
{
    m_filter = filter;
    showFilter();
}

void ConversationsPane::showFilter()
{
    const QSignalBlocker quiet(m_parts->archived);
    m_parts->rarer->show(m_filter);
    arrange();
    if (!RarerFilters::isRarer(m_filter))
        (m_filter.needsReplyOnly ? m_parts->needsReply : m_parts->all)->setChecked(true);
    m_parts->archived->setChecked(m_filter.withArchived);
    m_parts->list->showQueue(m_model->queue(), m_filter);
}

void ConversationsPane::apply(const Change &change)
{
    if (change.conversations.isEmpty() && change.clients.isEmpty() && !change.queues
        && !change.everything)
        return;
    m_parts->list->refresh();
    recount();
}

/// Of the open queue; a hundred at most, beyond it nobody counts.
int ConversationsPane::count(const ListFilter &filter) const
{
    const auto page = m_readPage(m_model->queue(), filter, std::nullopt, MostCounted);
    return page ? int(page->rows.size()) : 0;
}

void ConversationsPane::recount()
{
    if (RarerFilters::isRarer(m_filter))
        m_parts->rarer->show(m_filter);
    if (const auto counts = m_readCounts(m_model->queue())) {
        m_counts = *counts;
        m_parts->needsReply->setCount(counts->needsReply);
        m_parts->all->setCount(counts->open);
        arrange(); // numbers have their width
        showEmptiness();
    }
}

void ConversationsPane::setOpen(std::optional<ConversationId> conversation)
{
    m_parts->list->setOpen(conversation);
}

void ConversationsPane::setAuthor(const QString &author)
{
    m_model->setAuthor(author);
}

void ConversationsPane::step(int rows)
{
    m_parts->list->step(rows);
}

void ConversationsPane::stepFrom(ConversationId leaving)
{
    m_parts->list->stepFrom(leaving);
}

void ConversationsPane::focusList()
{
    QWidget *target = m_parts->stack->currentWidget() == m_parts->list
        ? static_cast<QWidget *>(m_parts->list)
        : m_parts->all;
    target->setFocus(Qt::OtherFocusReason);
}

void ConversationsPane::tick()
{
    m_model->tick();
}

void ConversationsPane::setFilling(bool filling)
{
    m_filling = filling;
    showEmptiness();
}

void ConversationsPane::showEmptiness()
{
    Parts &p = *m_parts;
    if (m_model->rowCount() > 0) {
        p.stack->setCurrentWidget(p.list);
        return;
    }
    if (m_filter.needsReplyOnly && m_counts.open > 0)
        p.empty->setWords(Icon::Check, tr("Nobody is waiting"),
                          tr("Every text in %1 has been answered.").arg(m_queueName),
                          tr("Show all %1").arg(m_counts.open));
    else if (RarerFilters::isRarer(m_filter) && m_counts.open > 0)
        p.empty->setWords(
            Icon::Check,
            m_filter.notCopiedOnly    ? tr("Everything is copied")
                : m_filter.unreadOnly ? tr("Everything is read")
                                      : tr("Everything arrived"),
            m_filter.notCopiedOnly    ? tr("All of %1 is in the Comm Log copy.").arg(m_queueName)
                : m_filter.unreadOnly ? tr("Nothing in %1 is new to everyone.").arg(m_queueName)
                                      : tr("No text of %1 failed last.").arg(m_queueName),
            tr("Show all %1").arg(m_counts.open));
    else if (m_filling)
        p.empty->setWords(Icon::Inbox, tr("Loading texts"),
                          tr("The newest come first; you can work while the rest follow."));
    else if (m_filter.withArchived)
        p.empty->setWords(
            Icon::Inbox, tr("No texts yet"),
            tr("When a client texts %1, the conversation appears here.").arg(m_queueName),
            tr("Text a client first"));
    else
        p.empty->setWords(
            Icon::Inbox, tr("Nothing open in %1").arg(m_queueName),
            tr("When a client texts, the conversation appears here. Finished ones are "
               "under “Show archived”."),
            tr("Text a client first"));
    p.stack->setCurrentWidget(p.empty);
}

void ConversationsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ConversationsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    const int below = m_parts->head->geometry().bottom();
    painter.fillRect(QRect(0, below, width(), 1), colours().line);
}

} // namespace ivm
