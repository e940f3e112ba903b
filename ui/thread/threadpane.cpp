#include "ui/thread/threadpane.h"

#include "core/clock.h"
#include "core/consent/consent.h"
#include "core/desk/commands.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/client/staffdecisions.h"
#include "ui/composer/composer.h"
#include "ui/look/boundkeys.h"
#include "ui/look/emptystate.h"
#include "ui/look/errortext.h"
#include "ui/look/keyline.h"
#include "ui/look/strip.h"
#include "ui/thread/findbar.h"
#include "ui/thread/notcopied.h"
#include "ui/thread/photos.h"
#include "ui/thread/threadfinder.h"
#include "ui/thread/threadheader.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpaneparts.h"
#include "ui/thread/threadview.h"
#include "ui/thread/wholetext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace std::chrono_literals;

// ---- building --------------------------------------------------------------------------------

void ThreadPane::Private::sayKeys()
{
    const look::NamedKey search{ "search", Qt::CTRL | Qt::Key_K };
    nothing->setWords(look::Icon::Paw, tr("No conversation open"),
                      tr("Choose one from the list, or press %1 to look for a client or a text.")
                          .arg(look::keyWords(search.now())));
}

void ThreadPane::Private::build()
{
    header = new ThreadHeader(pane);
    question = new look::Strip(look::Strip::Kind::Blue, pane);
    question->setObjectName(QStringLiteral("archiveQuestion"));
    question->setFlat(true);
    question->hide();
    view = new ThreadView(model, photos, pane);
    // Takes what is left: on a small screen the composer goes first.
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    view->setMinimumHeight(48);
    composer = new Composer(commands, clock, pane);
    nothing = new look::EmptyState(pane);
    nothing->setObjectName(QStringLiteral("nothingOpen"));
    sayKeys();
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(question);
    column->addWidget(view, 1);
    column->addWidget(nothing, 1);
    chosen = new look::Strip(look::Strip::Kind::Blue, pane);
    chosen->setObjectName(QStringLiteral("chosenTexts"));
    chosen->setFlat(true);
    chosen->hide();
    column->addWidget(chosen);
    column->addWidget(composer);
    QWidget::setTabOrder(composer, header);
}

void ThreadPane::Private::connectParts()
{
    connect(header, &ThreadHeader::copyWanted, pane,
            [this](bool onlyNew) { copy(onlyNew ? CopyPart::newOnly() : CopyPart::whole()); });
    connect(header, &ThreadHeader::copyMenuWanted, pane,
            [this](const QPoint &at) { openCopyMenu(at); });
    connect(view, &ThreadView::chosenChanged, pane, [this] { showChosen(); });
    connect(header, &ThreadHeader::archiveWanted, pane, &ThreadPane::archive);
    connect(header, &ThreadHeader::noReplyToggled, pane, &ThreadPane::toggleNoReplyNeeded);
    connect(header, &ThreadHeader::findWanted, pane, &ThreadPane::findInThread);
    connect(header, &ThreadHeader::historyWanted, pane, &ThreadPane::historyWanted);
    connect(header, &ThreadHeader::markUnreadWanted, pane,
            [this] { commands.markUnread(conversation->id); });
    connect(header, &ThreadHeader::noteWanted, pane, [this](NoteKind kind) { addNote(kind); });
    connect(header, &ThreadHeader::reminderWanted, pane, [this] { askReminder(); });
    connect(header, &ThreadHeader::handOverWanted, pane, [this](QueueId to) { handOver(to); });
    connect(header, &ThreadHeader::otherQueueWanted, pane,
            [this](QueueId other) { writeFrom(other); });
    connect(header, &ThreadHeader::copyNumberWanted, pane,
            [this] { QApplication::clipboard()->setText(conversation->client.display()); });
    connect(header, &ThreadHeader::clientStopWanted, pane,
            [this] { withAuthor([this] { decisions().clientSaidStop(*conversation); }); });
    connect(header, &ThreadHeader::wrongNumberWanted, pane,
            [this] { withAuthor([this] { decisions().wrongNumber(*conversation); }); });
    connect(header, &ThreadHeader::blockWanted, pane, [this] { blockOrUnblock(); });
    connect(header, &ThreadHeader::blockRequestWanted, pane, &ThreadPane::askForBlock);

    connect(composer, &Composer::chosen, pane,
            [this](ComposerAction action, MessageId about) { choose(action, about); });
    connect(composer, &Composer::authorChosen, pane, [this](const QString &initials) {
        author = initials;
        Q_EMIT pane->authorChosen(initials);
    });
    connect(composer, &Composer::sent, pane,
            [this](ConversationId to, AfterSending after) { sentOne(to, after); });
    connect(composer, &Composer::notTaken, pane, &ThreadPane::notTaken);
    connect(composer, &Composer::leftBehind, pane, &ThreadPane::leftBehind);
    connect(composer, &Composer::failed, pane, &ThreadPane::failed);
    connect(composer, &Composer::stateWanted, pane, [this] { showState(); });
    composer->setSources(sources());

    connect(view, &ThreadView::menuWanted, pane,
            [this](MessageId id, const QPoint &at) { menuFor(id, at); });
    connect(view, &ThreadView::mediaClicked, pane,
            [this](MessageId id, int index) { openMedia(id, index); });
    connect(view, &ThreadView::mediaDragged, pane, [this](MessageId id, int index) {
        const int row = model.indexOf(id);
        if (row < 0 || index >= model.message(row).media.size())
            return;
        const MediaItem &item = model.message(row).media.at(index);
        if (item.state == MediaItem::State::Kept)
            dragOut(view, item, savedFrom(item));
    });
    connect(view, &ThreadView::linkClicked, pane, [this](MessageId id, int link) {
        if (const int row = model.indexOf(id); row >= 0 && link < model.row(row).links.size())
            follow(model.row(row).links.at(link));
    });
    connect(view, &ThreadView::maskWanted, pane, [this](MessageId id) { mask(id); });
    connect(view, &ThreadView::showAllWanted, pane, [this](MessageId id) {
        if (const int row = model.indexOf(id); row >= 0)
            showWholeText(pane->window(), calledName(*conversation), model.message(row).body);
    });
    connect(view, &ThreadView::newestWanted, pane, [this] { model.showNewest(); });
    connect(view, &ThreadView::typed, pane, [this](const QString &text) { composer->type(text); });
    connect(view, &ThreadView::followingChanged, pane, [this](bool following) {
        if (following) {
            composer->forgetArrival();
            seen();
        }
    });
    connect(&model, &ThreadModel::readFailed, pane,
            [this](const Error &error) { Q_EMIT pane->failed(look::lineFor(error)); });

    connect(&finder, &ThreadFinder::found, pane, [this] { showFound(); });

    const auto key = [this](const QKeySequence &keys, auto does) {
        auto *shortcut = new QShortcut(keys, pane);
        connect(shortcut, &QShortcut::activated, pane, does);
    };
    key(Qt::ALT | Qt::Key_M, [this] {
        if (conversation && !pane->isCovered())
            header->openMore();
    });
}

// ---- reading ---------------------------------------------------------------------------------

Queue ThreadPane::Private::queue() const
{
    for (const Queue &one : queues) {
        if (conversation && one.id == conversation->queue)
            return one;
    }
    return {};
}

void ThreadPane::Private::read()
{
    if (auto all = readers.queues.all())
        queues = *all;
    const auto row = readers.conversations.one(conversation->id);
    if (!row || !*row)
        return;
    conversation = **row;
    const auto client = readers.clients.client(conversation->client);
    const auto evidence = readers.clients.evidence(conversation->client);
    if (client && evidence)
        consent = foldConsent(*evidence, client->historyKnown);
}

void ThreadPane::Private::showAll()
{
    header->show(*conversation, queues);
    model.setClientName(calledName(*conversation));
    showState();
}

void ThreadPane::Private::showState()
{
    if (!conversation)
        return;
    const bool writing = composer->isAncestorOf(QApplication::focusWidget());
    composer->setState(composerState(facts()));
    if (writing && !composer->isAncestorOf(QApplication::focusWidget()))
        pane->focusComposer(); // where it was is gone: never nowhere
}

/// Words that name a time grow old; once a minute is enough.
void ThreadPane::Private::minute()
{
    tick = clock.callAfter(60s, [this] {
        if (conversation) {
            model.refresh();
            showState();
        }
        minute();
    });
}

void ThreadPane::Private::seen()
{
    if (conversation && conversation->unread > 0 && pane->isVisible()
        && pane->window()->isActiveWindow())
        commands.markRead(conversation->id);
}

// ---- the pane --------------------------------------------------------------------------------

ThreadPane::ThreadPane(Readers &readers, Commands &commands, Asker &asker, Clock &clock,
                       look::DateText dates, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, readers, commands, asker, clock, std::move(dates)))
{
    setObjectName(QStringLiteral("threadPane"));
    d->minute();
}

ThreadPane::~ThreadPane()
{
    if (d->tick)
        d->clock.cancel(*d->tick);
    // The parts refer to what Private holds: they go first.
    delete d->viewer;
    delete d->composer;
    delete d->view;
}

void ThreadPane::prepare()
{
    if (d->view)
        return;
    d->build();
    d->connectParts();
    d->composer->setAuthor(d->author);
    d->composer->setEnterSends(d->enterSends);
    showNothing();
}

void ThreadPane::checkSpelling()
{
    prepare();
    d->composer->checkSpelling();
}

void ThreadPane::setMediaFolder(const QString &folder)
{
    d->photos.setFolder(folder);
}

void ThreadPane::setGate(const SupervisorGate &gate)
{
    d->gate = gate;
}

void ThreadPane::block()
{
    if (d->conversation)
        d->blockOrUnblock();
}

void ThreadPane::askForBlock()
{
    if (d->conversation)
        d->withAuthor([this] { d->blocking().askForBlock(*d->conversation); });
}

std::optional<ConversationId> ThreadPane::conversation() const
{
    return d->conversation ? std::optional(d->conversation->id) : std::nullopt;
}

QWidget *ThreadPane::texts() const
{
    return d->view;
}

void ThreadPane::showConversation(ConversationId conversation)
{
    closePictures();
    if (this->conversation() == conversation) {
        focusComposer();
        return;
    }
    prepare();
    d->view->rememberPlace();
    const auto row = d->readers.conversations.one(conversation);
    if (!row || !*row) {
        Q_EMIT failed(row ? tr("That conversation is no longer there.")
                          : look::lineFor(row.error()));
        return;
    }
    d->conversation = **row;
    d->answering = false;
    // What goes with the one before takes the keyboard along: Qt would pass it to anything.
    const QWidget *focus = QApplication::focusWidget();
    const bool leaves
        = d->question->isAncestorOf(focus) || (d->isFinding() && d->find->isAncestorOf(focus));
    d->question->hide();
    if (d->isFinding())
        d->find->hide();
    d->finder.stop();
    d->read();

    const auto draft = d->readers.drafts.draft(conversation);
    d->composer->open(conversation, draft.value_or(QString()));
    d->model.open(conversation, calledName(*d->conversation));
    d->header->setVisible(true);
    d->view->setVisible(true);
    d->nothing->setVisible(false);
    d->showAll();
    if (leaves)
        focusComposer();
    layout()->activate(); // the view has its height before it settles
    d->view->settle();
    if (d->consent.standing == Standing::Unknown)
        d->commands.loadHistory(d->conversation->client);
    if (d->conversation->unread > 0)
        d->commands.markRead(conversation);
    update();
}

void ThreadPane::showNothing()
{
    if (!d->view)
        return;
    closePictures();
    d->view->rememberPlace();
    d->conversation.reset();
    d->finder.stop();
    d->model.close();
    d->composer->close();
    d->header->setVisible(false);
    d->question->hide();
    if (d->find)
        d->find->hide();
    d->view->setVisible(false);
    d->nothing->setVisible(true);
    update();
}

void ThreadPane::showMessage(MessageId message)
{
    if (!d->conversation)
        return;
    if (d->model.showAround(message))
        d->view->reveal(message, true);
    d->view->setFocus();
}

void ThreadPane::focusComposer(Qt::FocusReason reason)
{
    if (!d->conversation)
        return;
    if (d->composer->isOpen())
        d->composer->focusBox();
    else
        d->view->setFocus(reason); // nothing can be written: the texts are read
}

void ThreadPane::type(const QString &text)
{
    if (d->conversation)
        d->composer->type(text);
}

void ThreadPane::apply(const Change &change)
{
    if (!d->conversation)
        return;
    const bool ours = change.conversations.contains(d->conversation->id);
    if (!ours && !change.clients.contains(d->conversation->client) && !change.queues
        && !change.settings && !change.everything)
        return;
    for (const MessageId id : change.arrived) {
        const auto message = d->readers.messages.one(id);
        if (message && *message && (*message)->conversation == d->conversation->id)
            d->composer->noteArrival((*message)->body);
    }
    if (change.settings)
        d->model.settingsChanged();
    const bool followed = d->view->isFollowing();
    d->model.refresh();
    if (followed && d->model.hasNewer()) { // more came at once than one reading takes
        d->model.showNewest();
        d->view->scrollToBottom();
    }
    d->read();
    d->showAll();
    if (d->question->isVisible())
        d->sayNotCopied(d->conversation->notCopied);
    if (d->view->isFollowing())
        d->seen();
}

void ThreadPane::setAuthor(const QString &initials)
{
    d->author = initials;
    if (d->composer)
        d->composer->setAuthor(initials);
}

void ThreadPane::sayKeys()
{
    if (d->nothing) // else it will ask itself
        d->sayKeys();
}

void ThreadPane::setEnterSends(bool sends)
{
    d->enterSends = sends;
    if (d->composer)
        d->composer->setEnterSends(sends);
    d->showState();
}

void ThreadPane::setStatus(const DeskStatus &status)
{
    if (d->status == status)
        return;
    d->status = status;
    d->showState();
}

void ThreadPane::copyForCommLog(bool onlyNew)
{
    if (!d->conversation)
        return;
    if (onlyNew && !d->view->chosen().isEmpty())
        d->copyChosen();
    else
        d->copy(onlyNew ? CopyPart::newOnly() : CopyPart::whole());
}

void ThreadPane::openCopyMenu()
{
    if (d->conversation)
        d->header->openCopyMenu();
}

void ThreadPane::archive()
{
    if (!d->conversation)
        return;
    if (d->conversation->isArchived()) {
        d->commands.unarchive(d->conversation->id, this, d->orSay<>());
        return;
    }
    if (const int left = leftUncopied(d->readers, d->conversation->id))
        d->askBeforeArchive(left);
    else
        d->putAway();
}

void ThreadPane::bringBack()
{
    if (d->conversation && d->conversation->isArchived())
        archive();
}

void ThreadPane::toggleNoReplyNeeded()
{
    if (!d->conversation || (!d->conversation->waitingSince && !d->conversation->noReplyNeeded))
        return;
    d->commands.setNoReplyNeeded(d->conversation->id, !d->conversation->noReplyNeeded, this,
                                 d->orSay<>());
}

void ThreadPane::addNote()
{
    d->addNote(NoteKind::Note);
}

void ThreadPane::remind()
{
    d->askReminder();
}

void ThreadPane::findInThread()
{
    if (!d->conversation)
        return;
    d->findBar()->open();
    if (!d->find->typed().isEmpty())
        d->finder.look(d->conversation->id, d->find->typed());
}

void ThreadPane::keyPressEvent(QKeyEvent *event)
{
    if (d->conversation && event->key() == Qt::Key_Escape) {
        if (d->question->isVisible()) {
            d->closeQuestion();
            return;
        }
        if (d->view->hasFocus()) {
            d->composer->focusBox();
            return;
        }
    }
    // From the composer: the thread scrolls while the box keeps the focus.
    const bool control = event->modifiers() == Qt::ControlModifier;
    const bool scrolls = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown
        || (control && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down));
    if (d->conversation && scrolls && !d->view->hasFocus()) {
        d->view->scrollByKey(event->key());
        return;
    }
    QWidget::keyPressEvent(event);
}

bool ThreadPane::event(QEvent *event)
{
    const bool comesInSight
        = event->type() == QEvent::ActivationChange || event->type() == QEvent::Show;
    if (comesInSight && d->conversation && d->view->isFollowing())
        d->seen();
    if (event->type() == QEvent::ApplicationPaletteChange)
        update();
    return QWidget::event(event);
}

void ThreadPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().background);
}

} // namespace ivm
