#include "ui/settings/pagelist.h"

#include "ui/look/look.h"
#include "ui/look/measured.h"
#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int NameRole = Qt::UserRole;
constexpr int EditedRole = Qt::UserRole + 1;

/// A heading has no name.
bool isHeading(const QModelIndex &index)
{
    return index.data(NameRole).toString().isEmpty();
}

class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return { px(120), isHeading(index) ? px(index.row() == 0 ? 28 : 40) : px(38) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
        QRectF words = row.adjusted(px(12), 0, -px(12), 0);
        if (isHeading(index)) {
            painter->setFont(look::font(Text::Tiny, QFont::DemiBold));
            painter->setPen(c.muted);
            painter->drawText(words.adjusted(0, 0, 0, -px(5)), Qt::AlignBottom | Qt::TextSingleLine,
                              index.data().toString());
            painter->restore();
            return;
        }
        const bool on = option.state & QStyle::State_Selected;
        painter->setPen(Qt::NoPen);
        if (on || option.state & QStyle::State_MouseOver) {
            painter->setBrush(on ? c.accentWeak : c.hover);
            painter->drawRoundedRect(row, px(Metrics::Radius), px(Metrics::Radius));
        }
        if (index.data(EditedRole).toBool()) {
            const qreal dot = px(7);
            painter->setBrush(c.orange);
            painter->drawEllipse(QRectF(words.right() - dot, row.center().y() - dot / 2, dot, dot));
            words.setRight(words.right() - dot - px(6));
        }
        painter->setFont(look::font(Text::Body, on ? QFont::DemiBold : QFont::Normal));
        painter->setPen(on ? c.accent : c.text);
        painter->drawText(
            words, Qt::AlignVCenter | Qt::TextSingleLine,
            oneLine(index.data().toString(), QFontMetricsF(painter->font()), words.width()));
        if (on && option.widget && showsFocus(*option.widget))
            paintFocusRing(*painter, row, px(Metrics::Radius), c.accent);
        painter->restore();
    }
};

/// What one typed, word by word: "auto-message" is two.
QStringList wordsTyped(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return typed.split(between, Qt::SkipEmptyParts);
}

/// How many of the words are said of this page, in whatever order.
int wordsFound(const PageAbout &about, const QStringList &words)
{
    const QString all = about.title + u' ' + about.words;
    return int(std::count_if(words.begin(), words.end(), [&](const QString &word) {
        return all.contains(word, Qt::CaseInsensitive);
    }));
}

QString groupTitle(PageAbout::Group group)
{
    switch (group) {
    case PageAbout::Group::Texting:
        return PageList::tr("Texting");
    case PageAbout::Group::People:
        return PageList::tr("People");
    case PageAbout::Group::System:
        return PageList::tr("System");
    }
    return {};
}

} // namespace

PageList::PageList(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("pageList"));
    setAccessibleName(tr("Subjects of the settings"));
    m_filter->setObjectName(QStringLiteral("pageFilter"));
    m_filter->setPlaceholderText(tr("Find a setting"));
    m_filter->setAccessibleName(tr("Find a setting"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(tr("Subjects of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new Delegate(m_list));
    overlayScrollBars(*m_list);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    keepMeasured(this, [this, column] {
        column->setContentsMargins(px(10), px(14), px(11), px(10));
        column->setSpacing(px(6));
        m_list->doItemsLayout();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &PageList::rebuild);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { Q_EMIT activated(m_current); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PageList::tellCurrent);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        if (const QString name = item->data(NameRole).toString(); !name.isEmpty())
            Q_EMIT activated(name);
    });
    m_list->installEventFilter(this);
    dress();
}

void PageList::add(const PageAbout &about)
{
    m_pages.append(about);
    rebuild();
}

void PageList::setCurrent(const QString &name)
{
    m_current = name;
    m_building = true;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(NameRole).toString() == name)
            m_list->setCurrentRow(i);
    }
    m_building = false;
}

void PageList::setEdited(const QStringList &names)
{
    m_edited = names;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool edited = names.contains(item->data(NameRole).toString());
        item->setData(EditedRole, edited);
        item->setData(Qt::AccessibleDescriptionRole, edited ? tr("Not saved yet") : QString());
    }
}

void PageList::focusList()
{
    m_list->setFocus(Qt::TabFocusReason);
}

void PageList::rebuild()
{
    m_building = true;
    m_list->clear();
    const QStringList wanted = wordsTyped(m_filter->text());
    // A whole sentence of the manual may hold words that nothing is called: most of them will do.
    int most = 0;
    for (const PageAbout &about : std::as_const(m_pages))
        most = std::max(most, wordsFound(about, wanted));
    for (const auto group :
         { PageAbout::Group::Texting, PageAbout::Group::People, PageAbout::Group::System }) {
        bool headed = false;
        for (const PageAbout &about : std::as_const(m_pages)) {
            if (about.group != group || wordsFound(about, wanted) < most
                || (most == 0 && !wanted.isEmpty()))
                continue;
            if (!std::exchange(headed, true)) {
                auto *heading = new QListWidgetItem(groupTitle(group), m_list);
                heading->setFlags(Qt::NoItemFlags);
            }
            auto *item = new QListWidgetItem(about.title, m_list);
            item->setData(NameRole, about.name);
            if (about.name == m_current)
                m_list->setCurrentItem(item);
        }
    }
    if (m_list->count() == 0 && !m_pages.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing is called that"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    setEdited(m_edited);
    m_building = false;
    if (!m_list->currentItem() && m_list->count() > 1 && !wanted.isEmpty())
        m_list->setCurrentRow(1); // the best there is
}

void PageList::tellCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (m_building || !item || item->data(NameRole).toString().isEmpty())
        return;
    m_current = item->data(NameRole).toString();
    Q_EMIT chosen(m_current);
}

void PageList::dress()
{
    QPalette ground = m_list->palette();
    ground.setColor(QPalette::Base, colours().surface);
    m_list->setPalette(ground);
}

void PageList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours().line);
}

bool PageList::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return QWidget::event(event);
}

bool PageList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_filter && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            focusList();
            return true;
        }
        if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT activated(m_current);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ivm
