#include "ui/composer/emojipicker.h"

#include "core/compiledin.h"
#include "ui/look/announce.h"
#include "ui/look/look.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int EmojiRole = Qt::UserRole + 1;
constexpr int NamesRole = Qt::UserRole + 2; ///< What it is found by.
constexpr int Columns = 9;
constexpr int MostRows = 5;

int cell()
{
    return std::max(px(40), QFontMetrics(look::font(Text::Queue)).height() + px(12));
}

/// One emoji, large, in its own colours where the machine has them.
class EmojiDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { cell(), cell() };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF ground = QRectF(option.rect).adjusted(px(2), px(2), -px(2), -px(2));
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(c.accent, px(2)));
            painter->setBrush(c.accentWeak);
            painter->drawRoundedRect(ground, px(8), px(8));
        } else if (option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.hover);
            painter->drawRoundedRect(ground, px(8), px(8));
        }
        QFont font = look::font(Text::Queue);
        if (!emojiFamily().isEmpty())
            font.setFamilies({ emojiFamily() });
        painter->setFont(font);
        painter->setPen(c.text);
        painter->drawText(option.rect, Qt::AlignCenter, index.data(EmojiRole).toString());
        painter->restore();
    }
};

} // namespace

EmojiPicker::EmojiPicker(QWidget *box)
    : QWidget(box)
    , m_box(box)
{
    setObjectName(QStringLiteral("emojiPicker"));
    setAccessibleName(tr("Emoji"));
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("emojiSearch"));
    m_search->setAccessibleName(tr("Find an emoji by its name"));
    m_search->setPlaceholderText(tr("Find an emoji by its name"));
    m_search->setMaxLength(40);
    m_search->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("emojiList"));
    m_list->setAccessibleName(tr("Emoji"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_found = new QSortFilterProxyModel(this);
    m_found->setFilterRole(NamesRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new EmojiDelegate(m_list));
    m_words = new PlainLabel({}, Text::Tiny, &Colours::muted, QFont::Normal, this);
    m_words->setObjectName(QStringLiteral("emojiWords"));
    m_words->setElided(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(6));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_words);
    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::find);
    connect(m_list, &QListView::clicked, this, [this] { take(); });
    hide();
}

void EmojiPicker::fill()
{
    auto *all = new QStandardItemModel(this);
    const QJsonArray known = compiledInDocument(QStringLiteral("words/emoji.json"))
                                 .value(QLatin1String("emoji"))
                                 .toArray();
    for (const auto &one : known) {
        const QString english = one.toObject().value(QLatin1String("name")).toString();
        const QString name
            = QCoreApplication::translate("EmojiNames", english.toUtf8().constData());
        auto *item = new QStandardItem(name);
        item->setData(one.toObject().value(QLatin1String("emoji")).toString(), EmojiRole);
        item->setData(QString(name + u'\n' + english), NamesRole);
        all->appendRow(item);
    }
    delete m_found->sourceModel();
    m_found->setSourceModel(all);
}

void EmojiPicker::open()
{
    fill(); // the language may be another by now
    m_search->clear();
    m_search->setFont(look::font(Text::Body));
    m_search->setMinimumHeight(px(32));
    if (parentWidget() != m_box->window())
        setParent(m_box->window()); // the box may have been built before its window
    place();
    show();
    raise();
    m_search->setFocus();
    find({});
}

void EmojiPicker::close()
{
    if (!isOpen())
        return;
    const bool had = m_search->hasFocus();
    hide();
    if (had)
        m_box->setFocus();
}

void EmojiPicker::place()
{
    const int edge = popupShadow();
    layout()->setContentsMargins(edge + px(10), edge + px(10), edge + px(10), edge + px(8));
    const int row = cell();
    m_list->setGridSize({ row, row });
    QWidget *over = parentWidget();
    const QPoint box = m_box->mapTo(over, QPoint(0, 0));
    const int other = px(32) + QFontMetrics(look::font(Text::Tiny)).height() + px(30) + 2 * edge;
    const int room = box.y() + edge - px(8);
    const int rows = std::clamp((room - other) / row, 1, MostRows);
    // With room for the bar that scrolls.
    const int width = std::min(Columns * row + px(36), std::max(px(200), over->width() - 2 * edge));
    const int height = rows * row + other;
    const int left = std::clamp(box.x() - edge, 0, std::max(0, over->width() - width - 2 * edge));
    setGeometry(left, std::max(0, box.y() - height + edge - px(4)), width + 2 * edge, height);
}

void EmojiPicker::find(const QString &name)
{
    m_found->setFilterFixedString(name.trimmed());
    m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->scrollToTop();
    say();
}

void EmojiPicker::step(int by)
{
    const int count = m_found->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, count - 1);
    m_list->setCurrentIndex(m_found->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    say();
}

void EmojiPicker::say()
{
    const QModelIndex at = m_list->currentIndex();
    m_words->setText(at.isValid() ? tr("%1 (%2 of %3): Enter puts it in, Esc closes")
                                        .arg(at.data(Qt::DisplayRole).toString())
                                        .arg(at.row() + 1)
                                        .arg(m_found->rowCount())
                                  : tr("None is called that"));
    if (isOpen())
        announce(*m_words);
}

void EmojiPicker::take()
{
    const QString emoji = m_list->currentIndex().data(EmojiRole).toString();
    if (emoji.isEmpty())
        return;
    close();
    Q_EMIT chosen(emoji);
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || !isOpen())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        close();
        return false;
    }
    // Before the window's own keys: while it is open, these are its.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int columns = std::max(1, m_list->viewport()->width() / cell());
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        step(-1);
        return true;
    case Qt::Key_Right:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-columns);
        return true;
    case Qt::Key_Down:
        step(columns);
        return true;
    case Qt::Key_PageUp:
        step(-columns * MostRows);
        return true;
    case Qt::Key_PageDown:
        step(columns * MostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void EmojiPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = popupShadow();
    paintPopup(painter, QRectF(rect()).adjusted(edge, edge, -edge, -edge), px(Metrics::RadiusLarge),
               edge);
}

bool EmojiPicker::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange)
        close();
    return QWidget::event(event);
}

} // namespace ivm
