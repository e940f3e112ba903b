#include "ui/help/helpwindow.h"

#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int TopicHeight = 30;

}

HelpWindow::HelpWindow(KeyNames keys, std::function<QList<KeyLine>()> allKeys, QWidget *window)
    : QDialog(window)
    , m_keys(std::move(keys))
    , m_allKeys(std::move(allKeys))
    , m_pages(ourHelp(QLocale().name().section(u'_', 0, 0)))
    , m_find(new QLineEdit(this))
    , m_back(new Button(Icon::Back, tr("Back"), Button::Kind::Quiet, this))
    , m_all(new Button(tr("All topics"), Button::Kind::Plain, this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea)
    , m_list(new QListWidget)
    , m_nothing(new PlainLabel(tr("No page speaks of this."), Text::Body, &Colours::muted,
                               QFont::Normal, this))
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help"));
    setMinimumSize(px(300), px(280));
    dress();

    m_find->setObjectName(QStringLiteral("helpFind"));
    m_find->setPlaceholderText(tr("What do you want to do?"));
    m_find->setAccessibleName(tr("Find a page of help"));
    m_find->setClearButtonEnabled(true);
    m_back->setObjectName(QStringLiteral("helpBack"));
    m_back->setHint(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    m_all->setObjectName(QStringLiteral("helpAll"));
    for (Button *button : { m_back, m_all })
        button->setAutoRepeat(false);
    m_list->setObjectName(QStringLiteral("helpList"));
    m_list->setAccessibleName(tr("Pages of help"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_nothing->setObjectName(QStringLiteral("helpNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_scroll->setObjectName(QStringLiteral("helpPage"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // the arrows read on
    overlayScrollBars(*m_scroll);
    m_stack->addWidget(m_scroll);
    auto *topics = new QWidget;
    auto *inset = new QVBoxLayout(topics);
    inset->addWidget(m_list);
    m_stack->addWidget(topics);

    auto *head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_find, 1);
    head->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    keepMeasured(this, [this, head, column, inset] {
        inset->setContentsMargins(px(12), 0, px(12), px(8));
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setSizeHint(QSize(0, px(TopicHeight)));
        column->setContentsMargins(0, px(10), 0, 0);
        head->setContentsMargins(px(12), 0, px(12), px(6));
        head->setSpacing(px(8));
        m_nothing->setContentsMargins(px(20), px(8), px(20), 0);
        m_find->setMinimumHeight(px(Metrics::ButtonHeight));
    });
    connect(m_find, &QLineEdit::textEdited, this, &HelpWindow::find);
    connect(m_back, &Button::clicked, this, &HelpWindow::goBack);
    connect(m_all, &Button::clicked, this, &HelpWindow::showList);
    connect(m_list, &QListWidget::itemClicked, this, &HelpWindow::choose);
    m_find->installEventFilter(this);
    m_list->installEventFilter(this);

    const QSize room = window->screen()->availableSize() * 9 / 10;
    resize(QSize(px(440), px(620)).boundedTo(room.boundedTo(window->size())));
}

void HelpWindow::dress()
{
    QPalette ground = QApplication::palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);
    if (QWidget *view = m_scroll->widget())
        view->setPalette(ground);
}

bool HelpWindow::event(QEvent *event)
{
    const bool known = QDialog::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return known;
}

void HelpWindow::open(const QString &page)
{
    m_way.clear();
    m_page.clear();
    if (pageNamed(m_pages, page))
        show(page);
    else
        showList();
    QDialog::show();
    raise();
    activateWindow();
    m_find->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::show(const QString &id)
{
    const HelpPage *page = pageNamed(m_pages, id);
    if (!page)
        return;
    const bool fromLink = m_scroll->isAncestorOf(focusWidget());
    if (!m_page.isEmpty() && m_page != id)
        m_way.append(m_page);
    m_page = id;
    m_find->clear();
    m_nothing->hide();
    auto *view = new HelpView(*page, m_pages, m_keys, m_allKeys());
    connect(view, &HelpView::pageWanted, this, &HelpWindow::show, Qt::QueuedConnection);
    m_scroll->setWidget(view);
    view->setPalette(palette());
    m_scroll->setAccessibleName(page->title);
    m_scroll->verticalScrollBar()->setValue(0);
    m_stack->setCurrentWidget(m_scroll);
    m_back->setEnabled(!m_way.isEmpty());
    if (fromLink)
        m_scroll->setFocus(Qt::OtherFocusReason);
    announce(*m_scroll, page->title);
}

void HelpWindow::showList()
{
    m_find->clear();
    find({});
    m_list->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::find(const QString &typed)
{
    if (!m_page.isEmpty())
        m_way.append(m_page);
    m_page.clear();
    m_back->setEnabled(!m_way.isEmpty());
    m_list->clear();
    const QList<HelpPage> found = pagesAbout(m_pages, typed);
    for (const HelpPage &page : found) {
        auto *item = new QListWidgetItem(page.title, m_list);
        item->setData(Qt::UserRole, page.id);
        item->setSizeHint(QSize(0, px(TopicHeight)));
    }
    m_list->setCurrentRow(0);
    m_nothing->setVisible(found.isEmpty());
    m_stack->setCurrentWidget(m_list->parentWidget());
    if (found.isEmpty())
        announce(*m_nothing);
}

void HelpWindow::choose(const QListWidgetItem *item)
{
    if (!item)
        return;
    const bool fromHere = m_list->hasFocus();
    show(item->data(Qt::UserRole).toString());
    if (fromHere)
        m_scroll->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::goBack()
{
    if (m_way.isEmpty())
        return;
    const QString to = m_way.takeLast();
    m_page.clear(); // or the way would grow
    show(to);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier) {
        goBack();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        return; // no button of a dialog
    }
    QDialog::keyPressEvent(event);
}

bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool listed = m_stack->currentWidget() != m_scroll;
    if (enter && listed) {
        choose(m_list->currentItem());
        return true;
    }
    if (watched == m_find && listed && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_find && !listed
        && (key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp)) {
        m_scroll->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_scroll, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ivm
