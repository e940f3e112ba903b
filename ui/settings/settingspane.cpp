#include "ui/settings/settingspane.h"

#include "core/desk/commands.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/keptfocus.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/settings/changewords.h"
#include "ui/settings/pagelist.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int NarrowBelow = 760; // at 100 %
constexpr int WordsAtOnce = 12;

/// What fits into a question; the rest is counted.
QString listed(QStringList words)
{
    if (words.size() > WordsAtOnce) {
        const auto more = words.size() - WordsAtOnce;
        words = words.mid(0, WordsAtOnce);
        words.append(SettingsPane::tr("and %1 more").arg(more));
    }
    for (QString &line : words)
        line.prepend(QStringLiteral("• "));
    return words.join(u'\n');
}

/// Where the keyboard begins on a page.
void focusFirst(const QWidget &page)
{
    if (const QList<QWidget *> stops = tabStops(page); !stops.isEmpty())
        stops.first()->setFocus(Qt::TabFocusReason);
}

} // namespace

SettingsPane::SettingsPane(const SettingsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new PageList(this))
    , m_work(new QWidget(this))
{
    setObjectName(QStringLiteral("settingsPane"));
    setAccessibleName(tr("Settings"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    makeBar(whole);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_list);
    sides->addWidget(m_work, 1);
    whole->addLayout(sides, 1);

    m_back = new Button(tr("All settings"), Button::Kind::Quiet, m_work);
    m_back->setObjectName(QStringLiteral("allSettings"));
    m_back->setIcon(Icon::Back);
    m_title = new PlainLabel({}, Text::Queue, &Colours::text, QFont::DemiBold, m_work);
    m_title->setObjectName(QStringLiteral("settingsTitle"));
    m_title->setElided(true);
    m_count = new PlainLabel({}, Text::Small, &Colours::orange, QFont::DemiBold, m_work);
    m_count->setObjectName(QStringLiteral("editCount"));
    m_discard = new Button(tr("Discard"), Button::Kind::Plain, m_work);
    m_discard->setObjectName(QStringLiteral("discardChanges"));
    m_save = new Button(tr("Save changes"), Button::Kind::Solid, m_work);
    m_save->setObjectName(QStringLiteral("saveChanges"));
    m_save->setHint(tr("Shows what changes first"), QKeySequence(Qt::CTRL | Qt::Key_S));
    m_strip = new Strip(Strip::Kind::Blue, m_work);
    m_strip->setObjectName(QStringLiteral("settingsStrip"));
    m_strip->hide();
    m_scroll = new QScrollArea(m_work);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    overlayScrollBars(*m_scroll);

    auto *column = new QVBoxLayout(m_work);
    auto *head = new QWidget(m_work);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->addWidget(m_title, 1);
    m_head->addStretch();
    m_head->addWidget(m_count);
    m_head->addWidget(m_discard);
    m_head->addWidget(m_save);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(head);
    column->addWidget(m_strip);
    column->addWidget(m_scroll, 1);
    keepMeasured(this, [this, column] {
        const int edge = isNarrow() ? px(12) : px(32);
        column->setContentsMargins(edge, px(18), edge, 0);
        column->setSpacing(px(14));
        m_head->setSpacing(px(10));
        arrange();
    });
    connect(m_list, &PageList::chosen, this, [this](const QString &name) {
        if (!isNarrow())
            showPage(name);
    });
    connect(m_list, &PageList::activated, this, [this](const QString &name) {
        m_listInFront = false;
        showPage(name);
        arrange();
        if (const SettingsPage *page = current())
            focusFirst(*page);
    });
    connect(m_back, &Button::clicked, this, [this] {
        m_listInFront = true;
        arrange();
        m_list->focusList();
    });
    connect(m_save, &Button::clicked, this, &SettingsPane::save);
    connect(m_discard, &Button::clicked, this, [this] {
        m_context.asker.ask({ .title = tr("Discard what you changed?"),
                              .text = listed(changeWords(m_saved, m_draft)),
                              .choices = { tr("Discard"), tr("Keep editing") },
                              .proposed = 1,
                              .safe = 1,
                              .danger = true },
                            this, [this](int choice) {
                                if (choice == 0)
                                    discard();
                            });
    });
    connect(&m_context.commands, &Commands::changed, this, &SettingsPane::apply);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, QWidget *now) { bringIntoSight(now); });
    dress();
}

SettingsPane::~SettingsPane()
{
    // Closing takes the focus away when what would look at it is gone already.
    disconnect(qApp, nullptr, this, nullptr);
}

/// Wherever the keyboard goes, also when a page sends it: a card that was just added, a field that
/// is wrong. Not under a hand that points at what it sees.
void SettingsPane::bringIntoSight(QWidget *focus)
{
    const QWidget *page = m_scroll->widget();
    if (!focus || !page || !page->isAncestorOf(focus)
        || QApplication::mouseButtons() != Qt::NoButton)
        return;
    QTimer::singleShot(0, focus, [this, focus] { // once it is laid out
        if (m_scroll->widget() && m_scroll->widget()->isAncestorOf(focus))
            m_scroll->ensureWidgetVisible(focus, 0, px(24));
    });
}

void SettingsPane::makeBar(QVBoxLayout *whole)
{
    m_bar = new QWidget(this);
    m_bar->setObjectName(QStringLiteral("settingsBar"));
    auto *row = new QHBoxLayout(m_bar);
    auto *title
        = new PlainLabel(tr("Settings"), Text::Queue, &Colours::barText, QFont::DemiBold, m_bar);
    m_lock = new PlainLabel({}, Text::Tiny, &Colours::barText, QFont::DemiBold, m_bar);
    m_lock->setObjectName(QStringLiteral("lockWords"));
    m_lock->setElided(true);
    m_lock->hide();
    auto *leave = new Button(tr("Return to texts"), Button::Kind::OnBar, m_bar);
    leave->setObjectName(QStringLiteral("leaveSettings"));
    leave->setHint(tr("Leave the settings"), Qt::Key_Escape);
    row->addWidget(title);
    row->addWidget(m_lock, 1);
    row->addStretch();
    row->addWidget(leave);
    connect(leave, &Button::clicked, this, &SettingsPane::leave);
    whole->addWidget(m_bar);
    keepMeasured(m_bar, [this, row] {
        m_bar->setFixedHeight(px(Metrics::BarHeight));
        row->setContentsMargins(px(20), 0, px(16), 0);
        row->setSpacing(px(14));
    });
}

void SettingsPane::addPage(SettingsPage *page)
{
    m_pages.append(page);
    page->setParent(m_work);
    page->hide();
    if (QWidget *beside = page->besideTitle()) {
        beside->setParent(m_work);
        beside->hide();
        m_head->insertWidget(1, beside);
        m_beside.insert(page->about().name, beside);
    }
    m_list->add(page->about());
    connect(page, &SettingsPage::changed, this, &SettingsPane::pageChanged);
    connect(page, &SettingsPage::said, this, [this](const QString &sentence) {
        m_strip->setKind(Strip::Kind::Blue);
        m_strip->clearButtons();
        m_strip->setWords(sentence, {});
        m_strip->show();
    });
}

SettingsDraft SettingsPane::read()
{
    auto draft = settingsDraft(m_context.readers.queues, m_context.readers.settings);
    if (draft)
        return std::move(*draft);
    m_strip->setKind(Strip::Kind::Red);
    m_strip->clearButtons();
    const ErrorWords words = wordsFor(draft.error());
    m_strip->setWords(words.what, words.next);
    m_strip->show();
    return m_saved;
}

void SettingsPane::open(const QString &page)
{
    m_listInFront = page.isEmpty() && isNarrow();
    if (!hasEdits()) {
        m_strip->hide();
        m_undo.reset();
        m_saved = m_draft = read();
        for (SettingsPage *each : std::as_const(m_pages))
            each->load(m_draft);
    }
    showPage(!page.isEmpty()         ? page
                 : !m_page.isEmpty() ? m_page
                 : m_pages.isEmpty() ? QString()
                                     : m_pages.first()->about().name);
    m_list->focusList();
}

void SettingsPane::showPage(const QString &name)
{
    SettingsPage *shown = nullptr;
    for (SettingsPage *page : std::as_const(m_pages)) {
        if (page->about().name == name)
            shown = page;
    }
    if (!shown)
        return;
    m_page = name;
    m_list->setCurrent(name);
    if (m_scroll->widget() != shown) {
        if (QWidget *before = m_scroll->takeWidget()) {
            before->setParent(m_work);
            before->hide();
        }
        shown->load(m_draft); // another page may have changed what it shows
        m_scroll->setWidget(shown);
        shown->setAutoFillBackground(false);
        shown->show();
        m_scroll->verticalScrollBar()->setValue(0);
        shown->shown();
    }
    m_title->setText(shown->about().title);
    for (auto beside = m_beside.cbegin(); beside != m_beside.cend(); ++beside)
        (*beside)->setVisible(beside.key() == name);
    showState();
    arrange();
    orderTabs(*shown);
}

SettingsPage *SettingsPane::current() const
{
    return qobject_cast<SettingsPage *>(m_scroll->widget());
}

bool SettingsPane::hasEdits() const
{
    return m_saved != m_draft;
}

void SettingsPane::setLockWords(const QString &words)
{
    m_lock->setText(words);
    m_lock->setVisible(!words.isEmpty());
}

void SettingsPane::pageChanged()
{
    const auto *page = qobject_cast<SettingsPage *>(sender());
    if (!page)
        return;
    m_draft = page->edited(m_draft);
    m_strip->hide();
    showState();
    orderTabs(*page); // rows may have come or gone
}

void SettingsPane::showState()
{
    const QStringList words = hasEdits() ? changeWords(m_saved, m_draft) : QStringList();
    const SettingsPage *shown = current();
    m_save->setVisible(hasEdits() || !shown || shown->about().saves);
    m_save->setEnabled(hasEdits() && !m_saving);
    m_discard->setEnabled(hasEdits() && !m_saving);
    m_discard->setVisible(hasEdits());
    m_count->setText(words.isEmpty()         ? QString()
                         : words.size() == 1 ? tr("1 change not saved yet")
                                             : tr("%1 changes not saved yet").arg(words.size()));
    m_count->setToolTip(look::toolTip(listed(words)));
    m_count->setVisible(!words.isEmpty() && !isNarrow());
    QStringList edited;
    for (const SettingsPage *page : std::as_const(m_pages)) {
        if (page->edited(m_saved) != m_saved)
            edited.append(page->about().name);
    }
    m_list->setEdited(hasEdits() ? edited : QStringList());
}

void SettingsPane::save()
{
    if (!hasEdits() || m_saving)
        return;
    for (const SettingsPage *page : std::as_const(m_pages)) {
        const QString why = page->objection();
        if (why.isEmpty())
            continue;
        showPage(page->about().name);
        m_strip->setKind(Strip::Kind::Red);
        m_strip->clearButtons();
        m_strip->setWords(tr("This cannot be saved yet."), why);
        m_strip->show();
        return;
    }
    m_context.asker.ask(
        { .title = tr("Save these changes?"),
          .text = listed(changeWords(m_saved, m_draft)),
          .choices = { tr("Save changes"), tr("Keep editing") },
          .proposed = 0,
          .safe = 1,
          .danger = false },
        this, [this](int choice) {
            if (choice == 0)
                store({ m_saved, m_draft, m_context.author ? m_context.author() : QString() }, {});
        });
}

void SettingsPane::store(const SettingsEdit &edit, std::function<void()> stored)
{
    m_saving = true;
    showState();
    m_context.commands.saveSettings(
        edit, this, [this, edit, stored = std::move(stored)](const Result<> &done) {
            m_saving = false;
            if (!done) {
                showState();
                m_strip->setKind(Strip::Kind::Red);
                m_strip->clearButtons();
                const bool meanwhile = done.error().kind == Error::Kind::Busy;
                const ErrorWords words = wordsFor(done.error());
                m_strip->setWords(tr("Nothing was saved."),
                                  done.error().kind == Error::Kind::Invalid ? done.error().message
                                      : meanwhile
                                      ? tr("Somebody else changed this meanwhile. Discard your "
                                           "changes to see how it is now.")
                                      : done.error().kind == Error::Kind::NotPermitted
                                      ? tr("The settings were locked in the meantime. Your changes "
                                           "are kept here: save them again.")
                                      : done.error().kind == Error::Kind::Refused
                                      ? tr("It was changed without the role password before. Look "
                                           "at that first, under Change history: put it back, or "
                                           "let it stand.")
                                      : words.what + u' ' + words.next);
                m_strip->show();
                stay();
                if (done.error().kind == Error::Kind::NotPermitted)
                    Q_EMIT locked();
                return;
            }
            m_saved = read(); // new queues have their numbers now
            m_draft = m_saved;
            for (SettingsPage *page : std::as_const(m_pages))
                page->load(m_draft);
            showState();
            showSaved(edit);
            if (stored)
                stored();
        });
}

void SettingsPane::showSaved(const SettingsEdit &edit)
{
    const bool back = m_undo && m_undo->before == edit.before && m_undo->after == edit.after;
    m_undone = back && !m_undone;
    m_undo = SettingsEdit{ m_saved, edit.before, edit.author };
    // A queue that was added is the clinic's from then on: there are no texts without one.
    const bool canUndo = m_saved.queues.size() == edit.before.queues.size();
    m_strip->setKind(Strip::Kind::Blue);
    m_strip->clearButtons();
    m_strip->setWords(m_undone ? tr("Put back as it was.") : tr("Saved."),
                      changeWords(edit.before, edit.after).mid(0, 3).join(QStringLiteral(" · ")));
    if (canUndo) {
        Button *button = m_strip->addButton(m_undone ? tr("Redo") : tr("Undo"));
        button->setObjectName(QStringLiteral("undoSave"));
        connect(button, &Button::clicked, this, &SettingsPane::undo);
    }
    m_strip->show();
}

void SettingsPane::undo()
{
    if (!m_undo || m_saving)
        return;
    store(*m_undo, {});
}

void SettingsPane::discard()
{
    m_saved = m_draft = read();
    for (SettingsPage *page : std::as_const(m_pages))
        page->load(m_draft);
    m_strip->hide();
    showState();
}

void SettingsPane::leave()
{
    if (!hasEdits())
        return go();
    if (std::exchange(m_leaving, true))
        return; // the answer is to come
    m_context.asker.ask(
        { .title = tr("You have changes that are not saved"),
          .text = listed(changeWords(m_saved, m_draft)),
          .choices = { tr("Save and leave"), tr("Discard"), tr("Keep editing") },
          .proposed = 0,
          .safe = 2,
          .danger = false },
        this, [this](int choice) {
            if (choice == 1) {
                discard();
                go();
            } else if (choice == 0) {
                for (const SettingsPage *page : std::as_const(m_pages)) {
                    if (page->objection().isEmpty())
                        continue;
                    stay();
                    return save(); // which says why not
                }
                store({ m_saved, m_draft, m_context.author ? m_context.author() : QString() },
                      [this] { go(); });
            } else {
                stay();
            }
        });
}

void SettingsPane::go()
{
    m_leaving = false;
    Q_EMIT closed();
}

void SettingsPane::stay()
{
    m_leaving = false;
    Q_EMIT kept();
}

void SettingsPane::apply(const Change &change)
{
    if (!isVisible() || m_saving || hasEdits()
        || !(change.settings || change.queues || change.everything))
        return;
    const SettingsDraft now = read();
    if (now == m_saved)
        return;
    m_saved = m_draft = now;
    if (SettingsPage *page = current())
        page->load(m_draft);
    showState();
}

bool SettingsPane::isNarrow() const
{
    return width() < px(NarrowBelow);
}

void SettingsPane::arrange()
{
    const bool narrow = isNarrow();
    const int edge = narrow ? px(12) : px(32);
    m_work->layout()->setContentsMargins(edge, narrow ? px(8) : px(18), edge, 0);
    m_list->setVisible(!narrow || m_listInFront);
    m_work->setVisible(!narrow || !m_listInFront);
    m_list->setFixedWidth(narrow ? width() : std::min(px(248), width() / 3));
    m_back->setVisible(narrow);
    m_save->setLabel(narrow ? tr("Save") : tr("Save changes"));
    m_count->setVisible(!m_count->text().isEmpty() && width() >= px(1000));
}

void SettingsPane::dress()
{
    // Everything on the page's own ground.
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().background);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setPalette(ground);
    update();
}

void SettingsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().background);
    painter.fillRect(m_bar->geometry(), colours().bar);
}

void SettingsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SettingsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (isNarrow() && !m_listInFront)
            m_back->click();
        else
            leave();
    } else if (event->matches(QKeySequence::Save)) {
        save();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool SettingsPane::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return QWidget::event(event);
}

} // namespace ivm
