#include "ui/search/searchpane.h"

#include "ui/look/announce.h"
#include "ui/look/errortext.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"
#include "ui/look/typedday.h"
#include "ui/search/hitdelegate.h"
#include "ui/search/searcher.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>

#include <utility>

namespace ivm {

using namespace look;

SearchPane::SearchPane(Searcher &searcher, Now now, DateText dates, QWidget *window)
    : QWidget(window)
    , m_searcher(searcher)
    , m_now(std::move(now))
    , m_dates(std::move(dates))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_words(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
{
    setObjectName(QStringLiteral("searchPane"));
    setAccessibleName(tr("Search"));
    m_field->setObjectName(QStringLiteral("searchText"));
    m_field->setAccessibleName(tr("Search messages and clients"));
    m_field->setPlaceholderText(tr("Name, animal, number, date or words"));
    m_field->setMaxLength(200);
    m_list->setObjectName(QStringLiteral("searchHits"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    overlayScrollBars(*m_list);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it; arrows reach the list from there
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &SearchPane::typed);
    connect(m_list, &QListView::clicked, this, &SearchPane::choose);
    connect(&m_searcher, &Searcher::found, this, &SearchPane::show);
    connect(&m_searcher, &Searcher::failed, this,
            [this](const QString &, const Error &error) { showFailure(error); });
    hide();
}

void SearchPane::setQueues(const QHash<QueueId, QString> &names)
{
    m_queues = names;
}

void SearchPane::open(const QRect &place)
{
    open(place, m_field->text());
}

void SearchPane::open(const QRect &place, const QString &text)
{
    m_place = place;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->setText(text);
    m_field->selectAll();
    typed(text);
    arrange();
    QWidget::show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SearchPane::close()
{
    if (!isVisible())
        return;
    m_searcher.drop();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void SearchPane::typed(const QString &text)
{
    const QString asked = text.trimmed();
    m_chooses = false;
    if (asked.isEmpty()) {
        m_searcher.drop();
        m_model->clear();
        m_answered.clear();
        m_field->setAccessibleDescription({});
        m_words->setText(tr("Clients by name, animal or any digits of their number, and every text "
                            "ever sent or received. A date, such as nov 22 or yesterday, finds the "
                            "texts of that day."));
        arrange();
        return;
    }
    // What is on the screen stays until the answer is here: nothing flickers.
    m_searcher.ask({ .typed = asked,
                     .days = typedDays(asked, m_dates.dateOf(m_now()), dateHabits()),
                     .zone = m_dates.zone() });
}

void SearchPane::showFailure(const Error &error)
{
    m_model->clear();
    m_answered = m_field->text().trimmed();
    m_chooses = false;
    m_words->setText(lineFor(error));
    arrange();
    announce(*m_words);
}

void SearchPane::show(const QString &typed, const SearchHits &hits)
{
    if (!isVisible() || typed != m_field->text().trimmed())
        return;
    m_model->clear();
    m_answered = typed;
    const auto lines = describeHits(hits, m_queues, m_now(), m_dates);
    for (const HitContent &content : lines) {
        auto *item = new QStandardItem(content.title);
        item->setData(QVariant::fromValue(content), Qt::UserRole);
        item->setData(content.spoken, Qt::AccessibleTextRole);
        item->setFlags(content.heading ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(item);
    }
    if (lines.isEmpty()) {
        m_words->setText(nothingFound(typed, hits));
        m_field->setAccessibleDescription({});
    } else {
        m_words->setText(hits.more ? tr("More than shown here: type more to narrow it down.")
                                   : QString());
        move(1);
    }
    arrange();
    announce(*m_words);
    if (std::exchange(m_chooses, false))
        choose(m_list->currentIndex());
}

/// Opens the first of what answers what is typed, and of nothing else.
void SearchPane::enter()
{
    if (m_field->text().trimmed() == m_answered)
        choose(m_list->currentIndex());
    else
        m_chooses = true;
}

QString SearchPane::nothingFound(const QString &typed, const SearchHits &hits) const
{
    if (hits.days) {
        const QString when = daysHeading(*hits.days, m_now(), m_dates);
        return hits.days->rest.isEmpty()
            ? tr("%1: no texts. Nothing else found for “%2”.", "a day").arg(when, typed)
            // It may have been no date: 1/2 tablet.
            : tr("Nothing found for “%1”.").arg(typed) + u' '
                + tr("%1: nothing found for “%2”.", "a day").arg(when, hits.days->rest);
    }
    return typed.size() < 3
        ? tr("No client with “%1”. Texts are searched from three letters on.").arg(typed)
        : tr("Nothing found for “%1”.").arg(typed);
}

void SearchPane::move(int by)
{
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : 0;
    while (row >= 0 && row < m_model->rowCount()
           && !(m_model->item(row)->flags() & Qt::ItemIsSelectable))
        row += by;
    if (row >= 0 && row < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        // The focus stays in the field: what Enter opens is told there.
        m_field->setAccessibleDescription(
            m_model->item(row)->data(Qt::AccessibleTextRole).toString());
        if (row == 1)
            m_list->scrollToTop(); // with its heading
    }
}

void SearchPane::choose(const QModelIndex &index)
{
    const auto content = index.data(Qt::UserRole).value<HitContent>();
    if (!index.isValid() || content.heading)
        return;
    close();
    if (content.message)
        Q_EMIT messageChosen(content.conversation, *content.message);
    else
        Q_EMIT conversationChosen(content.conversation);
}

void SearchPane::arrange()
{
    const int edge = px(18), inner = px(10), field = px(40);
    const int room = parentWidget()->width() - px(16);
    const int width = std::min(px(620), room);
    int right = std::max(m_place.right() + px(120), width + px(8));
    right = std::min(right, parentWidget()->width() - px(8));
    const int top = m_place.top() - px(6);
    const int most = parentWidget()->height() - top - px(24);
    int rows = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        rows += m_list->sizeHintForRow(i);
    const bool words = !m_words->text().isEmpty();
    const int wordsHeight = words ? m_words->heightForWidth(width - 2 * px(24)) + px(20) : 0;
    int height = inner + field + (rows ? px(6) + rows : 0) + wordsHeight + inner;
    height = std::min(height, std::max(most, px(140)));
    setGeometry(right - width - edge, top - edge, width + 2 * edge, height + 2 * edge);
    m_field->setGeometry(edge + inner, edge + inner, width - 2 * inner, field);
    const int list = height - 2 * inner - field - wordsHeight;
    m_list->setVisible(rows > 0);
    m_list->setGeometry(edge + 1, edge + inner + field + px(4), width - 2, std::max(0, list));
    m_words->setVisible(words);
    m_words->setGeometry(edge + px(24), edge + height - inner - wordsHeight, width - 2 * px(24),
                         wordsHeight);
    QPalette palette = m_list->palette();
    palette.setColor(QPalette::Base, colours().surface);
    m_list->setPalette(palette);
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int page = std::max(1, m_list->height() / px(56) - 1);
        m_chooses = false; // whatever else is pressed while Enter waits
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            for (int i = 0; i < page; ++i)
                move(1);
            return true;
        case Qt::Key_PageUp:
            for (int i = 0; i < page; ++i)
                move(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            enter();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    } else if (event->type() == QEvent::FocusOut
               && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
               && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
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

void SearchPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = px(18);
    paintPopup(painter, QRectF(rect()).adjusted(edge, edge, -edge, -edge), px(12), edge);
}

} // namespace ivm
