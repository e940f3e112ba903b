#include "ui/mainwindow/mainwindow.h"

#include "core/records/cliniczone.h"
#include "core/store/readers.h"
#include "ui/ask/dialogasker.h"
#include "ui/client/clientpanel.h"
#include "ui/conversations/conversationspane.h"
#include "ui/look/contrast.h"
#include "ui/look/density.h"
#include "ui/look/errortext.h"
#include "ui/look/icons.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/frame.h"
#include "ui/mainwindow/notifier.h"
#include "ui/mainwindow/toast.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/queuebar/queuebar.h"
#include "ui/queuebar/queuemenu.h"
#include "ui/search/searcher.h"
#include "ui/search/searchpane.h"
#include "ui/settings/unlockdialog.h"
#include "ui/thread/threadpane.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

/// The clock on the clinic's wall, in the person's language.
DateText clinicDates(const Readers &readers)
{
    const auto zone = clinicZone(readers.settings);
    return zone ? DateText(*zone, QLocale()) : DateText();
}

QString onTheClipboard(int messages)
{
    return messages == 1
        ? MainWindow::tr("One message is on the clipboard for the Comm Log")
        : MainWindow::tr("%1 messages are on the clipboard for the Comm Log").arg(messages);
}

} // namespace

MainWindow::MainWindow(Readers &readers, Commands &commands, Clock &clock, Searcher &searcher,
                       const WindowConfig &config, Asker *asker)
    : m_readers(readers)
    , m_commands(commands)
    , m_clock(clock)
    , m_searcher(searcher)
    , m_config(config)
    , m_dates(clinicDates(readers))
    , m_ownAsker(asker ? nullptr : std::make_unique<DialogAsker>(this))
    , m_asker(asker ? *asker : *m_ownAsker)
    , m_parts(std::make_unique<Parts>())
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(380, 480);
    const WindowMemory memory = WindowMemory::load(config.memoryFile);
    look::setTheme(memory.theme);
    look::setHighContrast(memory.highContrast);
    look::setCompact(memory.compact);
    if (!qFuzzyCompare(memory.zoom, look::zoom()))
        look::setZoom(memory.zoom);

    makeParts();
    makeActions();
    connectParts();

    // Title and border of the window are on the screen, too.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(px(8), px(40))));
    goBackTo(memory);
    m_panesDragged = memory.panes.size() == 3;
    m_parts->splitter->setSizes(m_panesDragged ? memory.panes : usualPanes());
    m_closeToTray = memory.closeToTray;
    setEnterSends(memory.enterSends);
    useKeys(memory.keys);
    m_parts->notifier->ringer().choose(memory.chime, memory.loudness);
    if (memory.showArchived)
        m_parts->list->setFilter({ .needsReplyOnly = false, .withArchived = true });

    m_apply.setSingleShot(true);
    connect(&m_apply, &QTimer::timeout, this, &MainWindow::applyNow);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
    m_second.start();

    loadQueues();
    QueueId first = m_queues.isEmpty() ? QueueId{} : m_queues.first().queue.id;
    const QString wanted = config.queue.isEmpty() ? memory.queue : config.queue;
    for (const QueueLine &line : std::as_const(m_queues)) {
        if (line.queue.name.compare(wanted, Qt::CaseInsensitive) == 0)
            first = line.queue.id;
    }
    showQueue(first);
    if (memory.open) { // reopened once the list is on the screen
        const auto conversation = m_readers.conversations.one(*memory.open);
        if (conversation && *conversation)
            m_lastOpen.insert((*conversation)->queue, *memory.open);
    }
    tick();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeParts()
{
    Parts &p = *m_parts;
    const auto now = [this] { return m_clock.now(); };
    p.frame = new Frame(m_config.practice, this);
    setCentralWidget(p.frame);
    p.bar = new QueueBar(m_dates, p.frame);
    p.banner = new Strip(Strip::Kind::Amber, p.frame);
    p.banner->setObjectName(QStringLiteral("banner"));
    p.banner->setFlat(true);
    p.banner->hide();
    p.reminder = new Strip(Strip::Kind::Amber, p.frame);
    p.reminder->setObjectName(QStringLiteral("reminder"));
    p.reminder->setFlat(true);
    p.reminder->hide();
    const std::tuple<const char *, QString, ReminderAct> acts[]
        = { { "reminderOpen", tr("Open"), ReminderAct::Open },
            { "reminderDone", tr("Done"), ReminderAct::Done },
            { "reminderLater", tr("In 15 minutes"), ReminderAct::Later } };
    for (const auto &[name, words, act] : acts) {
        Button *button = p.reminder->addButton(words);
        button->setObjectName(QLatin1String(name));
        connect(button, &Button::clicked, this, [this, act = act] { actOnReminder(act); });
    }
    p.notSent
        = new NotSentBand(m_readers, [this](QueueId queue) { return queueName(queue); }, p.frame);
    connect(p.notSent, &NotSentBand::openWanted, this,
            [this](ConversationId id) { openFromOutside(id, true); });
    p.splitter = new QSplitter(Qt::Horizontal, p.frame);
    p.splitter->setObjectName(QStringLiteral("panes"));
    p.splitter->setHandleWidth(1);
    p.splitter->setChildrenCollapsible(false);
    p.list = new ConversationsPane(
        [this](QueueId queue, const ListFilter &filter, const std::optional<ListPlace> &after,
               int limit) { return m_readers.conversations.list(queue, filter, after, limit); },
        [this](QueueId queue) { return m_readers.conversations.counts(queue); }, now, m_dates);
    p.middle = new QWidget;
    auto *column = new QVBoxLayout(p.middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    p.wayBack = new QWidget(p.frame);
    p.wayBack->setAutoFillBackground(true);
    p.wayBack->setBackgroundRole(QPalette::Base);
    auto *wayBack = new QHBoxLayout(p.wayBack);
    wayBack->setContentsMargins(px(6), px(2), px(6), px(2));
    p.back = new Button(tr("Conversations"), Button::Kind::Quiet, p.wayBack);
    p.back->setObjectName(QStringLiteral("back"));
    p.back->setIcon(Icon::Back);
    p.back->setHint(tr("Back to the list"), NamedKey{ "back", Qt::ALT | Qt::Key_Left });
    wayBack->addWidget(p.back);
    wayBack->addStretch();
    p.wayBack->hide();
    p.thread = new ThreadPane(m_readers, m_commands, m_asker, m_clock, m_dates, p.middle);
    p.thread->setMediaFolder(m_config.mediaFolder);
    column->addWidget(p.thread, 1);
    p.side = new ClientPanel(m_readers, m_commands, m_asker, m_clock, m_dates);
    p.splitter->addWidget(p.list);
    p.splitter->addWidget(p.middle);
    p.splitter->addWidget(p.side);
    // A splitter keeps what came last at the back; screen readers read from the back.
    for (QWidget *pane : std::initializer_list<QWidget *>{ p.list, p.middle, p.side })
        pane->raise();
    for (int i = 1; i < p.splitter->count(); ++i) {
        p.splitter->handle(i)->setAccessibleName(tr("Divider"));
        p.splitter->handle(i)->raise(); // wider to the pointer than to the eye
    }
    p.splitter->setStretchFactor(0, 0);
    p.splitter->setStretchFactor(1, 1);
    p.splitter->setStretchFactor(2, 0);
    p.frame->column()->addWidget(p.bar);
    p.frame->column()->addWidget(p.banner);
    p.frame->column()->addWidget(p.reminder);
    p.frame->column()->addWidget(p.notSent);
    p.frame->column()->addWidget(p.wayBack);
    p.frame->column()->addWidget(p.splitter, 1);

    p.queues = new QueueMenu(m_dates, p.frame);
    p.search = new SearchPane(m_searcher, now, m_dates, p.frame);
    p.toast = new Toast(m_clock, p.frame);
    p.notifier = new Notifier(*this, m_config.practice);
    p.notifier->setParent(this);
}

void MainWindow::connectParts()
{
    Parts &p = *m_parts;
    connect(&m_commands, &Commands::changed, this, &MainWindow::apply);
    connect(&m_commands, &Commands::statusChanged, this, &MainWindow::setStatus);
    connect(p.bar, &QueueBar::queuesWanted, this, &MainWindow::openQueues);
    connect(p.bar, &QueueBar::searchWanted, this, [this] { openSearch(); });
    connect(p.bar, &QueueBar::settingsWanted, this, [this] { openSettings(); });
    connect(p.bar, &QueueBar::meWanted, this, &MainWindow::showMeMenu);
    connect(p.queues, &QueueMenu::chosen, this, &MainWindow::showQueue);
    connect(p.list, &ConversationsPane::opened, this, &MainWindow::openConversation);
    connect(p.list, &ConversationsPane::activated, this, &MainWindow::write);
    connect(p.list, &ConversationsPane::clicked, this,
            [this] { m_parts->thread->focusComposer(Qt::MouseFocusReason); });
    connect(p.list, &ConversationsPane::typed, this, [this](const QString &text) {
        if (m_parts->middle->isVisible())
            m_parts->thread->type(text);
    });
    connect(p.list, &ConversationsPane::menuWanted, this, &MainWindow::showRowMenu);
    connect(p.list, &ConversationsPane::newConversationWanted, this, &MainWindow::newConversation);
    const auto say = [this](const QString &sentence) { m_parts->toast->show(sentence, {}, {}); };
    connect(p.list, &ConversationsPane::failed, this, say);
    connect(p.thread, &ThreadPane::failed, this, say);
    connect(p.side, &ClientPanel::failed, this, say);
    connect(p.thread, &ThreadPane::done, this, say);
    // Blocking a client takes the role password, wherever it is asked for; and opens no more.
    p.thread->setGate(
        { .ask =
              [this](const QString &what, QObject *context, std::function<void()> granted) {
                  auto *door = openDoor(Unlock::OneAct, what);
                  connect(door, &QDialog::accepted, context, std::move(granted),
                          Qt::QueuedConnection);
              },
          .close = [this] { m_commands.lockSettings(); } });
    connect(p.thread, &ThreadPane::covered, this, &MainWindow::enableActions);
    connect(p.thread, &ThreadPane::nextWanted, this, &MainWindow::openNextWaiting);
    connect(p.thread, &ThreadPane::conversationWanted, this, [this](ConversationId id) {
        openConversation(id);
        write();
    });
    connect(p.thread, &ThreadPane::numberWanted, this,
            [this](const PhoneNumber &client) { writeFirst(m_queue, client); });
    connect(p.notifier, &Notifier::quitWanted, this, &MainWindow::quit);
    connect(p.thread, &ThreadPane::archived, this, &MainWindow::offerUndo);
    connect(p.thread, &ThreadPane::copied, this, [this](ConversationId, int messages) {
        m_parts->toast->show(onTheClipboard(messages), {}, {});
    });
    connect(p.thread, &ThreadPane::authorChosen, this, &MainWindow::setAuthor);
    connect(p.thread, &ThreadPane::historyWanted, this, [this] {
        m_sideWanted = m_sideForced = true;
        arrangePanes();
        m_parts->side->showHistory();
    });
    connect(p.side, &ClientPanel::authorChosen, this, &MainWindow::setAuthor);
    connect(p.side, &ClientPanel::conversationWanted, this, &MainWindow::openConversation);
    connect(p.search, &SearchPane::conversationChosen, this, [this](ConversationId id) {
        const auto chosen = m_readers.conversations.one(id);
        const auto from = std::exchange(m_writesFrom, std::nullopt);
        if (from && chosen && *chosen && (*chosen)->queue != *from) {
            writeFirst(*from, (*chosen)->client);
            return;
        }
        openConversation(id);
        write();
    });
    connect(p.search, &SearchPane::messageChosen, this, &MainWindow::openMessage);
    connect(p.notifier, &Notifier::clicked, this,
            [this](ConversationId id) { openFromOutside(id); });
    connect(p.thread, &ThreadPane::sent, this, [this](ConversationId id) {
        m_parts->notSent->drop(id);
        answerTaken(true);
    });
    connect(p.thread, &ThreadPane::notTaken, this, [this] { answerTaken(false); });
    connect(p.thread, &ThreadPane::leftBehind, p.notSent, &NotSentBand::add);
    connect(p.back, &Button::clicked, this, &MainWindow::goBack);
    connect(p.frame, &Frame::roomChanged, this, &MainWindow::roomChanged);
    connect(p.splitter, &QSplitter::splitterMoved, this, [this] {
        m_panesDragged = true;
        m_parts->toast->place();
    });
}

void MainWindow::showQueue(QueueId queue)
{
    if (queue != m_queue) {
        m_queue = queue;
        m_parts->list->showQueue(queue, queueName(queue));
        m_parts->bar->setQueues(m_queues, m_queue);
        showTitle();
        if (m_lastOpen.contains(queue))
            reopenLast();
        else
            showNothing();
        arrangePanes();
    }
    if (!m_parts->thread->isVisible() || !m_open)
        m_parts->list->focusList();
}

void MainWindow::reopenLast()
{
    const bool front = m_threadInFront;
    openConversation(m_lastOpen.value(m_queue));
    m_threadInFront = front;
    arrangePanes();
}

/// What the first painted list can do without.
void MainWindow::afterFirstPaint()
{
    setWindowIcon(m_parts->notifier->icon());
    m_parts->notifier->begin(m_config.tray(),
                             m_config.desktopNotices ? m_config.desktopNotices() : nullptr);
    m_parts->thread->prepare();
    m_parts->side->prepare();
    if (m_config.spelling)
        m_parts->thread->checkSpelling();
    if (!m_open && m_lastOpen.contains(m_queue))
        reopenLast();
    showTitle();
    m_blockedUrgent = m_readers.blocks.anyUrgent().value_or(false);
    showBanner();
}

void MainWindow::showNothing()
{
    m_parts->thread->closePictures();
    m_open.reset();
    m_parts->list->setOpen(std::nullopt);
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_parts->middle->isAncestorOf(focus))
        m_parts->list->focusList(); // what it was in is going
    m_parts->thread->showNothing();
    m_parts->side->showNothing();
    m_threadInFront = false;
    arrangePanes();
}

void MainWindow::openConversation(ConversationId id)
{
    const auto found = m_readers.conversations.one(id);
    if (!found || !*found) {
        if (!found)
            m_parts->toast->show(lineFor(found.error()), {}, {});
        return;
    }
    m_parts->thread->closePictures(); // whoever asks for the texts sees them
    const QueueId queue = (*found)->queue;
    m_lastOpen.insert(queue, id);
    if (queue != m_queue) {
        m_queue = queue;
        m_parts->list->showQueue(queue, queueName(queue));
        m_parts->bar->setQueues(m_queues, m_queue);
        showTitle();
    }
    const bool other = m_open != id;
    m_open = id;
    m_parts->list->setOpen(id);
    if (other) {
        m_parts->thread->showConversation(id);
        m_parts->side->showConversation(id);
    }
    showThreadPane(true);
    if (inSight() == id)
        m_parts->notifier->settle(id);
}

std::optional<ConversationId> MainWindow::inSight() const
{
    return isActiveWindow() && m_parts->thread->isVisible() ? m_open : std::nullopt;
}

void MainWindow::openMessage(ConversationId conversation, MessageId message)
{
    openConversation(conversation);
    m_parts->thread->showMessage(message);
}

void MainWindow::write()
{
    showThreadPane(true);
    m_parts->thread->focusComposer();
}

void MainWindow::setAuthor(const QString &initials)
{
    m_author = initials;
    if (!initials.isEmpty() && !m_staff.contains(initials)) {
        m_staff.append(initials);
        m_staff.sort();
        m_commands.setStaff(m_staff);
    }
    m_parts->bar->setAuthor(initials);
    m_parts->list->setAuthor(initials);
    m_parts->thread->setAuthor(initials);
    m_parts->side->setAuthor(initials);
}

void MainWindow::openSearch(const QString &typed)
{
    m_writesFrom.reset();
    m_parts->queues->close();
    const QRect field = m_parts->bar->searchPlace();
    const QRect place(m_parts->bar->mapTo(m_parts->frame, field.topLeft()), field.size());
    if (typed.isEmpty())
        m_parts->search->open(place);
    else
        m_parts->search->open(place, typed);
}

void MainWindow::openQueues()
{
    if (m_parts->queues->isOpen()) {
        m_parts->queues->close();
        return;
    }
    m_parts->search->close();
    const QPoint below
        = m_parts->bar->mapTo(m_parts->frame, QPoint(px(8), m_parts->bar->height() + px(4)));
    m_parts->queues->open(m_queues, m_queue, m_clock.now(), below);
}

/// `copied`: so many messages of it were put on the clipboard.
void MainWindow::offerUndo(ConversationId archived, bool unanswered, int copied)
{
    const auto found = m_readers.conversations.one(archived);
    const QString name = found && *found ? clientTitle(**found) : QString();
    const bool below = m_morning != nullptr; // nobody sees the texts: none are opened there
    if (m_open == archived) {
        if (!below)
            m_parts->list->stepFrom(archived);
        if (m_open == archived) // it was the last
            showNothing();
    }
    // Often right ("Thank you!"), so it is no question; but nobody goes unanswered unseen.
    QString what
        = unanswered ? tr("Archived %1 without an answer").arg(name) : tr("Archived %1").arg(name);
    if (copied > 0) // whoever goes on to the next client pastes it first
        what += QStringLiteral(". ") + onTheClipboard(copied);
    m_parts->toast->show(what, tr("Undo"), [this, archived] {
        m_commands.unarchive(archived, this, [this, archived](const Result<> &done) {
            if (done && !m_morning)
                openConversation(archived);
            else if (!done)
                m_parts->toast->show(lineFor(done.error()), {}, {});
        });
    });
}

QString MainWindow::queueName(QueueId queue) const
{
    for (const QueueLine &line : m_queues) {
        if (line.queue.id == queue)
            return line.queue.name;
    }
    return {};
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_parts->queues->close();
    m_parts->search->close();
    roomChanged();
}

bool MainWindow::event(QEvent *event)
{
    // Not before all parts are made.
    if (event->type() == QEvent::ApplicationFontChange && m_parts && m_parts->toast) {
        roomChanged();
    } else if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QMetaObject::invokeMethod(this, &MainWindow::afterFirstPaint, Qt::QueuedConnection);
    } else if (event->type() == QEvent::WindowActivate && m_open && m_parts->thread->isVisible()) {
        m_parts->notifier->settle(*m_open); // somebody came, and it is before them
        settleNotSent();
    } else if (event->type() == QEvent::Show && m_open) {
        settleNotSent();
    }
    return QMainWindow::event(event);
}

/// Where it was when it was last open, if that is still there.
void MainWindow::goBackTo(const WindowMemory &memory)
{
    if (memory.place.isEmpty())
        return;
    QList<QRect> rooms{ QGuiApplication::primaryScreen()->availableGeometry() };
    for (const QScreen *other : QGuiApplication::screens()) {
        if (other != QGuiApplication::primaryScreen())
            rooms.append(other->availableGeometry());
    }
    setGeometry(windowPlace(memory.place, memory.frame, rooms));
    if (memory.maximized)
        setWindowState(windowState() | Qt::WindowMaximized);
}

WindowMemory MainWindow::memory() const
{
    WindowMemory memory;
    memory.place = normalGeometry();
    const QRect inside = geometry(), whole = frameGeometry();
    memory.frame = QMargins(inside.left() - whole.left(), inside.top() - whole.top(),
                            whole.right() - inside.right(), whole.bottom() - inside.bottom());
    memory.maximized = windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    if (m_panesDragged)
        memory.panes = m_parts->splitter->sizes();
    if (memory.panes.contains(0)) // narrow: keep what was there when all three were
        memory.panes = WindowMemory::load(m_config.memoryFile).panes;
    memory.queue = queueName(m_queue);
    memory.open = m_open;
    if (!m_painted && m_lastOpen.contains(m_queue))
        memory.open = m_lastOpen.value(m_queue);
    memory.theme = look::theme();
    memory.zoom = look::zoom();
    memory.showArchived = m_parts->list->filter().withArchived;
    memory.closeToTray = m_closeToTray;
    memory.enterSends = m_enterSends;
    memory.keys = keyChanges();
    memory.chime = m_parts->notifier->ringer().chime();
    memory.loudness = m_parts->notifier->ringer().loudness();
    memory.highContrast = look::highContrast();
    memory.compact = look::isCompact();
    memory.language = look::language();
    return memory;
}

void MainWindow::rememberLook(const QString &file) const
{
    WindowMemory look = memory();
    look.open.reset();
    look.queue.clear();
    look.showArchived = false;
    look.save(file);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (keptOpenBySettings()) {
        event->ignore();
        return;
    }
    memory().save(m_config.memoryFile);
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace ivm
