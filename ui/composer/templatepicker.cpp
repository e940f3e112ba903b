#include "ui/composer/templatepicker.h"

#include "ui/look/announce.h"
#include "ui/look/look.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int TextRole = Qt::UserRole + 1;
constexpr int MostTemplates = 6;

/// Name above, the beginning of the text below.
class TemplateDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int name = QFontMetrics(look::font(Text::Body, QFont::DemiBold)).height();
        const int text = QFontMetrics(look::font(Text::Small)).height();
        return { px(200), name + text + px(12) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state & QStyle::State_Selected;
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? c.accentWeak : c.hover);
            painter->drawRoundedRect(option.rect, px(8), px(8));
        }
        const QRectF words = QRectF(option.rect).adjusted(px(10), px(6), -px(10), -px(6));
        const QFont name = look::font(Text::Body, QFont::DemiBold);
        const QFontMetricsF nameMetrics(name);
        painter->setFont(name);
        painter->setPen(c.text);
        painter->drawText(
            QRectF(words.left(), words.top(), words.width(), nameMetrics.height()),
            Qt::AlignVCenter | Qt::TextSingleLine,
            oneLine(index.data(Qt::DisplayRole).toString(), nameMetrics, words.width()));
        const QFont small = look::font(Text::Small);
        const QFontMetricsF smallMetrics(small);
        painter->setFont(small);
        painter->setPen(c.muted);
        painter->drawText(QRectF(words.left(), words.bottom() - smallMetrics.height(),
                                 words.width(), smallMetrics.height()),
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          oneLine(index.data(TextRole).toString(), smallMetrics, words.width()));
        painter->restore();
    }
};

} // namespace

TemplatePicker::TemplatePicker(QWidget *box)
    : QWidget(box)
    , m_box(box)
{
    setObjectName(QStringLiteral("templatePicker"));
    setAccessibleName(tr("Templates"));
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_model = new QStandardItemModel(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TemplateDelegate(m_list));
    m_words = new PlainLabel({}, Text::Tiny, &Colours::muted, QFont::Normal, this);
    m_words->setObjectName(QStringLiteral("templateWords"));
    m_words->setElided(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(4));
    column->addWidget(m_list, 1);
    column->addWidget(m_words);
    m_words->setContentsMargins(px(10), 0, px(10), 0);
    connect(m_list, &QListView::clicked, this, [this] { take(); });
    box->installEventFilter(this);
    hide();
}

void TemplatePicker::show(const QList<TextTemplate> &templates)
{
    if (templates.isEmpty()) {
        close();
        return;
    }
    const QString before = m_list->currentIndex().data(Qt::DisplayRole).toString();
    m_model->clear();
    int current = 0;
    for (const TextTemplate &one : templates) {
        auto *item = new QStandardItem(one.name);
        item->setData(one.text, TextRole);
        item->setData(one.name + QStringLiteral(": ") + one.text, Qt::AccessibleTextRole);
        if (isOpen() && one.name == before)
            current = m_model->rowCount();
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(current, 0));
    const bool opens = !isOpen();
    if (parentWidget() != m_box->window())
        setParent(m_box->window()); // the box may have been built before its window
    place();
    QWidget::show();
    raise();
    say();
    if (opens || m_list->currentIndex().data(Qt::DisplayRole).toString() != before)
        announce(*m_words); // Enter takes another than a letter ago
}

void TemplatePicker::close()
{
    hide();
}

void TemplatePicker::place()
{
    const int edge = popupShadow();
    layout()->setContentsMargins(edge + px(6), edge + px(6), edge + px(6), edge + px(8));
    const int row = std::max(1, m_list->sizeHintForRow(0));
    const int rows = std::min(MostTemplates, m_model->rowCount());
    QWidget *over = parentWidget();
    const QPoint box = m_box->mapTo(over, QPoint(0, 0));
    const int room = box.y() - px(36);
    const int words = QFontMetrics(look::font(Text::Tiny)).height() + px(12);
    const int height
        = std::min(rows * row + words + 2 * (edge + px(6)), std::max(room, row + words));
    const int width = std::min(m_box->width(), px(520)) + 2 * edge;
    // Above the words that say for whom: they stay to be read.
    const int label = QFontMetrics(look::font(Text::Small)).height() + px(12);
    setGeometry(box.x() - edge, std::max(0, box.y() - height + edge - label), width, height);
}

void TemplatePicker::step(int by)
{
    const int rows = m_model->rowCount();
    const int row = (m_list->currentIndex().row() + by + rows) % rows;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    say();
    announce(*m_words);
}

void TemplatePicker::say()
{
    const QModelIndex at = m_list->currentIndex();
    m_words->setText(tr("%1 (%2 of %3): Enter puts it in, Esc closes")
                         .arg(at.data(Qt::DisplayRole).toString())
                         .arg(at.row() + 1)
                         .arg(m_model->rowCount()));
}

void TemplatePicker::take()
{
    const QString text = m_list->currentIndex().data(TextRole).toString();
    close();
    Q_EMIT chosen(text);
}

bool TemplatePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (!isOpen())
        return false;
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier))
            return false;
        switch (key->key()) {
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            take();
            return true;
        case Qt::Key_Escape:
            close();
            Q_EMIT dismissed();
            return true;
        default:
            return false;
        }
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        return false;
    case QEvent::Resize:
        place();
        return false;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void TemplatePicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = popupShadow();
    paintPopup(painter, QRectF(rect()).adjusted(edge, edge, -edge, -edge), px(Metrics::RadiusLarge),
               edge);
}

bool TemplatePicker::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange)
        close();
    return QWidget::event(event);
}

} // namespace ivm
