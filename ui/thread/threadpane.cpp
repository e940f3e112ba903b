#include "ui/thread/threadpane.h"

#include "core/clock.h"
#include "core/consent/consent.h"
#include "core/desk/commands.h"
#include "core/log.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/client/staffdecisions.h"
#include "ui/composer/composer.h"
#include "ui/look/emptystate.h"
#include "ui/look/errortext.h"
#include "ui/look/strip.h"
#include "ui/thread/commlogcopy.h"
#include "ui/thread/findbar.h"
#include "ui/thread/mediasave.h"
#include "ui/thread/notcopied.h"
#include "ui/thread/photos.h"
#include "ui/thread/photoviewer.h"
#include "ui/thread/threadfinder.h"
#include "ui/thread/threadheader.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"
#include "ui/thread/wholetext.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

AnswerPolicy answerPolicy(const SettingStore &settings)
{
    const auto document = settings.document(QStringLiteral("consent"));
    if (!document)
        return AnswerPolicy::WithClick;
    const QString word = document->value(QLatin1StringView("answer_before_yes")).toString();
    return word == u"never" ? AnswerPolicy::Never
        : word == u"freely" ? AnswerPolicy::Freely
                            : AnswerPolicy::WithClick;
}

} // namespace

struct ThreadPane::Private
{
    Private(ThreadPane *owner, Readers &r, Commands &c, Asker &a, Clock &k)
        : pane(owner)
        , readers(r)
        , commands(c)
        , asker(a)
        , clock(k)
        , model(r, k, dates)
        , finder(r)
    { }

    ThreadPane *pane;
    Readers &readers;
    Commands &commands;
    Asker &asker;
    Clock &clock;
    look::DateText dates;
    Photos photos;
    ThreadModel model;
    ThreadFinder finder;

    std::optional<Conversation> conversation;
    Consent consent;
    QList<Queue> queues;
    DeskStatus status;
    QString author;
    bool answering = false;
    std::optional<Clock::Timer> tick;
    int foundAt = 0; // from 1, newest first

    ThreadHeader *header = nullptr;
    look::Strip *question = nullptr;
    FindBar *find = nullptr;
    ThreadView *view = nullptr;
    Composer *composer = nullptr;
    look::EmptyState *nothing = nullptr;
    PhotoViewer *viewer = nullptr;

    void build();
    void connectParts();
    FindBar *findBar();
    bool isFinding() const { return find && find->isVisible(); }
    void read();
    void showAll();
    ComposerFacts facts() const;
    void showState();
    void minute();
    void choose(ComposerAction action, MessageId about);
    void menuFor(MessageId id, const QPoint &at);
    void openMedia(MessageId id, int index);
    void askBeforeOpening(const QString &address);
    void withAuthor(const std::function<void()> &then);
    void copy(bool onlyNew, const std::function<void()> &then);
    void closeQuestion();
    void putAway();
    void askBeforeArchive(int count);
    void sayNotCopied(int count);
    void seen();
    void showFound();
    void goTo(int hit);
    StaffDecisions decisions();
    Queue queue() const;
    template <typename T = void>
    Commands::Done<T> orSay()
    {
        return [owner = pane](const Result<T> &done) {
            if (!done)
                Q_EMIT owner->failed(look::lineFor(done.error()));
        };
    }
};

// ---- building --------------------------------------------------------------------------------

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
    nothing->setWords(
        look::Icon::Paw, tr("No conversation open"),
        tr("Choose one from the list, or press %1 to look for a client or a text.")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(question);
    column->addWidget(view, 1);
    column->addWidget(nothing, 1);
    column->addWidget(composer);
    QWidget::setTabOrder(composer, header);
}

void ThreadPane::Private::connectParts()
{
    connect(header, &ThreadHeader::copyWanted, pane, &ThreadPane::copyForCommLog);
    connect(header, &ThreadHeader::archiveWanted, pane, &ThreadPane::archive);
    connect(header, &ThreadHeader::noReplyToggled, pane, &ThreadPane::toggleNoReplyNeeded);
    connect(header, &ThreadHeader::findWanted, pane, &ThreadPane::findInThread);
    connect(header, &ThreadHeader::historyWanted, pane, &ThreadPane::historyWanted);
    connect(header, &ThreadHeader::markUnreadWanted, pane,
            [this] { commands.markUnread(conversation->id); });
    connect(header, &ThreadHeader::copyNumberWanted, pane,
            [this] { QApplication::clipboard()->setText(conversation->client.display()); });
    connect(header, &ThreadHeader::clientStopWanted, pane,
            [this] { withAuthor([this] { decisions().clientSaidStop(*conversation); }); });
    connect(header, &ThreadHeader::wrongNumberWanted, pane,
            [this] { withAuthor([this] { decisions().wrongNumber(*conversation); }); });

    connect(composer, &Composer::chosen, pane,
            [this](ComposerAction action, MessageId about) { choose(action, about); });
    connect(composer, &Composer::authorChosen, pane, [this](const QString &initials) {
        author = initials;
        Q_EMIT pane->authorChosen(initials);
    });
    connect(composer, &Composer::sent, pane, [this] {
        model.clearNewLine();
        if (model.hasNewer())
            model.showNewest();
        view->scrollToBottom();
    });
    connect(composer, &Composer::stateWanted, pane, [this] { showState(); });

    connect(view, &ThreadView::menuWanted, pane,
            [this](MessageId id, const QPoint &at) { menuFor(id, at); });
    connect(view, &ThreadView::mediaClicked, pane,
            [this](MessageId id, int index) { openMedia(id, index); });
    connect(view, &ThreadView::linkClicked, pane, [this](MessageId id, int link) {
        if (const int row = model.indexOf(id); row >= 0 && link < model.row(row).links.size())
            askBeforeOpening(model.row(row).links.at(link).address);
    });
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
        if (conversation)
            header->openMore();
    });
}

// Made when first wanted: most desks never are.
FindBar *ThreadPane::Private::findBar()
{
    if (find)
        return find;
    find = new FindBar(pane);
    auto *column = static_cast<QVBoxLayout *>(pane->layout());
    column->insertWidget(column->indexOf(view), find);
    QWidget::setTabOrder(question, find);
    connect(find, &FindBar::textChanged, pane, [this](const QString &text) {
        foundAt = 0;
        if (conversation)
            finder.look(conversation->id, text);
    });
    connect(find, &FindBar::olderWanted, pane, [this] { goTo(foundAt + 1); });
    connect(find, &FindBar::newerWanted, pane, [this] { goTo(foundAt - 1); });
    connect(find, &FindBar::closed, pane, [this] {
        finder.stop();
        view->setFound({}, {});
        pane->focusComposer();
    });
    return find;
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
    header->show(*conversation);
    model.setClientName(calledName(*conversation));
    showState();
}

ComposerFacts ThreadPane::Private::facts() const
{
    ComposerFacts facts;
    facts.conversation = *conversation;
    facts.queues = queues;
    facts.queue = queue();
    facts.consent = consent;
    facts.pair.ours = facts.queue.number;
    facts.pair.client = conversation->client;
    facts.pair.blocked = conversation->section == Section::Blocked;
    facts.pair.answerPolicy = answerPolicy(readers.settings);
    if (consent.standing != Standing::OptedIn) {
        // Only before a YES does it matter when they last wrote.
        if (const auto newest = readers.messages.newest(conversation->id, ThreadModel::Screenful)) {
            for (const Message &message : *newest) {
                if (message.direction == Direction::In)
                    facts.pair.lastInbound = message.at;
            }
        }
    }
    for (int i = model.rowCount() - 1; i >= 0; --i) {
        if (model.message(i).askPerson)
            facts.undecided = model.message(i);
    }
    facts.answering = answering;
    facts.arrived = composer->shownArrival();
    facts.status = status;
    facts.now = clock.now();
    facts.dates = dates;
    return facts;
}

void ThreadPane::Private::showState()
{
    if (conversation)
        composer->setState(composerState(facts()));
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

// ---- what people do --------------------------------------------------------------------------

StaffDecisions ThreadPane::Private::decisions()
{
    return {
        asker,  commands,
        clock,  pane,
        author, [owner = pane](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); }
    };
}

void ThreadPane::Private::withAuthor(const std::function<void()> &then)
{
    if (!conversation)
        return;
    if (!author.isEmpty()) {
        then();
        return;
    }
    TextQuestion who;
    who.title = tr("Who is doing this?");
    who.text = tr("Your initials are kept with it, so that others know whom to ask.");
    who.label = tr("Your initials");
    who.accept = tr("Go on");
    who.objection = [](const QString &typed) {
        const QString text = typed.trimmed();
        return text.isEmpty() || text.size() > 4 ? tr("One to four letters") : QString();
    };
    asker.askText(who, pane, [this, then](const std::optional<QString> &typed) {
        if (!typed || typed->trimmed().isEmpty())
            return;
        pane->setAuthor(typed->trimmed().toUpper());
        Q_EMIT pane->authorChosen(author);
        if (conversation)
            then();
    });
}

void ThreadPane::Private::choose(ComposerAction action, MessageId about)
{
    if (!conversation)
        return;
    switch (action) {
    case ComposerAction::AnswerThis:
        answering = true;
        showState();
        composer->focusBox();
        return;
    case ComposerAction::SayOnPhone: {
        const Question words{ .title = tr("What to say on the phone"),
                              .text = phoneWords(facts()),
                              .choices = { tr("Close") },
                              .proposed = 0,
                              .safe = 0,
                              .danger = false };
        asker.ask(words, pane, [](int) { });
        return;
    }
    case ComposerAction::ShowHistory:
        Q_EMIT pane->historyWanted();
        return;
    case ComposerAction::StopAllTexts:
        withAuthor([this] {
            decisions().stopAsWritten(
                *conversation, consent.suspectedStop ? consent.suspectedStop->words : QString());
        });
        return;
    case ComposerAction::NotAboutTexting:
        withAuthor([this] {
            decisions().notAboutTexting(
                *conversation, consent.suspectedStop ? consent.suspectedStop->words : QString());
        });
        return;
    case ComposerAction::AcceptAsYes:
        withAuthor([this] {
            if (consent.unacceptedAnswer)
                decisions().acceptAsYes(*conversation, consent.unacceptedAnswer->words);
        });
        return;
    case ComposerAction::SendAgain:
        withAuthor([this, about] { commands.sendAgain(about, author, pane, orSay<MessageId>()); });
        return;
    case ComposerAction::DontSend:
        commands.withdraw(about, pane, orSay<>());
        return;
    case ComposerAction::ReadIt:
        if (model.hasNewer())
            model.showNewest();
        view->scrollToBottom();
        composer->forgetArrival();
        composer->focusBox();
        return;
    }
}

void ThreadPane::Private::menuFor(MessageId id, const QPoint &at)
{
    const int row = model.indexOf(id);
    if (row < 0)
        return;
    const Message message = model.message(row);
    auto *menu = new QMenu(pane);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString selected = view->selectedText();
    if (!selected.isEmpty())
        menu->addAction(tr("Copy what is selected"), pane,
                        [selected] { QApplication::clipboard()->setText(selected); })
            ->setShortcut(QKeySequence::Copy);
    if (!message.body.isEmpty())
        menu->addAction(tr("Copy the text"), pane,
                        [text = message.body] { QApplication::clipboard()->setText(text); });
    menu->addAction(tr("Copy the phone number"), pane,
                    [this] { QApplication::clipboard()->setText(conversation->client.display()); });
    for (const ShownLink &link : model.row(row).links) {
        const QString host = QUrl(link.address).host(QUrl::FullyEncoded).left(60);
        menu->addAction(tr("Open %1…").arg(host), pane,
                        [this, address = link.address] { askBeforeOpening(address); });
    }
    for (qsizetype i = 0; i < message.media.size(); ++i) {
        if (message.media.at(i).state == MediaItem::State::Kept)
            menu->addAction(
                tr("Save file %1…").arg(i + 1), pane, [this, item = message.media.at(i)] {
                    saveMedia(pane->window(), photos.fileOf(item), item, conversation->clientName);
                });
    }
    if (message.direction == Direction::Out) {
        const bool again = message.askPerson || isFailure(message.status);
        if (again) {
            menu->addSeparator();
            menu->addAction(tr("Send again"), pane,
                            [this, id] { choose(ComposerAction::SendAgain, id); });
        }
        if (message.status == MessageStatus::Waiting || message.askPerson)
            menu->addAction(tr("Don’t send"), pane,
                            [this, id] { choose(ComposerAction::DontSend, id); });
        if (again || message.status == MessageStatus::Withdrawn)
            menu->addAction(tr("Write it again"), pane,
                            [this, text = message.body] { composer->type(text); });
    }
    menu->popup(at);
}

// What stands in a text is a stranger's word: a person sees the whole address first, and Enter
// alone opens nothing.
void ThreadPane::Private::askBeforeOpening(const QString &address)
{
    const Question open{ .title = tr("Open this address in the browser?"),
                         .text = address,
                         .choices = { tr("Open"), tr("Copy the address"), tr("Cancel") },
                         .proposed = 2,
                         .safe = 2,
                         .danger = true };
    asker.ask(open, pane, [this, address](int choice) {
        if (choice == 0 && !openInBrowser(address))
            Q_EMIT pane->failed(tr("The browser did not take the address."));
        else if (choice == 1)
            QApplication::clipboard()->setText(address);
    });
}

void ThreadPane::Private::openMedia(MessageId id, int index)
{
    const int row = model.indexOf(id);
    if (row < 0 || index >= model.message(row).media.size())
        return;
    const MediaItem item = model.message(row).media.at(index);
    if (item.state != MediaItem::State::Kept)
        return;
    if (!model.row(row).media.at(index).picture) {
        saveMedia(pane->window(), photos.fileOf(item), item, conversation->clientName);
        return;
    }
    QList<PhotoViewer::Shown> pictures;
    int at = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        for (qsizetype m = 0; m < model.message(i).media.size(); ++m) {
            const MediaItem &one = model.message(i).media.at(m);
            if (!model.row(i).media.at(m).picture || one.state != MediaItem::State::Kept)
                continue;
            if (one.id == item.id)
                at = int(pictures.size());
            pictures << PhotoViewer::Shown{
                one, calledName(*conversation) + QStringLiteral(" · ") + model.fullTime(i)
            };
        }
    }
    if (!viewer) {
        viewer = new PhotoViewer(photos, pane->window());
        connect(viewer, &PhotoViewer::closed, pane, [this] { view->setFocus(); });
        connect(viewer, &PhotoViewer::saveWanted, pane, [this](const MediaItem &wanted) {
            saveMedia(pane->window(), photos.fileOf(wanted), wanted,
                      conversation ? conversation->clientName : QString());
        });
    }
    viewer->open(pictures, at);
}

// ---- copy and archive ------------------------------------------------------------------------

void ThreadPane::Private::copy(bool onlyNew, const std::function<void()> &then)
{
    withAuthor([this, onlyNew, then] {
        const ConversationId id = conversation->id;
        auto made = commLogCopy(readers, *conversation, queue(), onlyNew, author, clock.now());
        if (!made) {
            Q_EMIT pane->failed(look::lineFor(made.error()));
            return;
        }
        if (made->texts.isEmpty()) {
            Q_EMIT pane->failed(onlyNew
                                    ? tr("Everything is copied already. To copy all of it again, "
                                         "use the arrow beside Copy.")
                                    : tr("There is nothing to copy."));
            return;
        }
        const QList<CopiedText> texts = made->texts;
        // On the clipboard first: what is marked as copied must be there to paste.
        QApplication::clipboard()->setMimeData(made->data.release());
        commands.markCopied(id, texts, author, pane,
                            [this, id, count = int(texts.size()), then](const Result<> &done) {
                                if (!done) {
                                    Q_EMIT pane->failed(look::lineFor(done.error()));
                                    return;
                                }
                                Q_EMIT pane->copied(id, count);
                                if (then)
                                    then();
                            });
    });
}

void ThreadPane::Private::closeQuestion()
{
    const bool inside = question->isAncestorOf(QApplication::focusWidget());
    question->hide();
    if (inside)
        pane->focusComposer();
}

void ThreadPane::Private::putAway()
{
    closeQuestion();
    const ConversationId id = conversation->id;
    composer->saveDraft();
    commands.archive(id, pane, [this, id](const Result<> &done) {
        if (done)
            Q_EMIT pane->archived(id);
        else
            Q_EMIT pane->failed(look::lineFor(done.error()));
    });
}

void ThreadPane::Private::sayNotCopied(int count)
{
    question->setWords(count == 1 ? tr("1 message is not in the Comm Log copy")
                                  : tr("%n messages are not in the Comm Log copy", nullptr, count),
                       {});
}

void ThreadPane::Private::askBeforeArchive(int count)
{
    question->clearButtons();
    sayNotCopied(count);
    auto *both = question->addButton(tr("Copy and archive"), look::Button::Kind::Primary);
    both->setObjectName(QStringLiteral("copyAndArchive"));
    auto *anyway = question->addButton(tr("Archive anyway"));
    anyway->setObjectName(QStringLiteral("archiveAnyway"));
    auto *cancel = question->addButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("archiveCancel"));
    const ConversationId id = conversation->id;
    connect(both, &QAbstractButton::clicked, pane, [this, id] {
        copy(true, [this, id] {
            if (conversation && conversation->id == id)
                putAway();
        });
    });
    connect(anyway, &QAbstractButton::clicked, pane, [this] { putAway(); });
    connect(cancel, &QAbstractButton::clicked, pane, [this] { closeQuestion(); });
    question->show();
    both->setFocus();
}

// ---- find ------------------------------------------------------------------------------------

void ThreadPane::Private::showFound()
{
    if (!isFinding())
        return;
    QList<FoundInRow> rows;
    int total = 0;
    for (const ThreadFinder::Hit &hit : finder.hits()) {
        rows << FoundInRow{ hit.message, hit.spans };
        total += int(hit.spans.size());
    }
    if (foundAt == 0 && total > 0) {
        goTo(1);
        return;
    }
    std::optional<std::pair<MessageId, int>> current;
    int at = 0;
    for (const ThreadFinder::Hit &hit : finder.hits()) {
        for (qsizetype i = hit.spans.size() - 1; i >= 0; --i) {
            if (++at == foundAt)
                current = std::pair(hit.message, int(i));
        }
    }
    view->setFound(rows, current);
    find->showPlace(foundAt, total, finder.isLooking());
}

void ThreadPane::Private::goTo(int hit)
{
    int total = 0;
    for (const ThreadFinder::Hit &one : finder.hits())
        total += int(one.spans.size());
    if (total == 0) {
        showFound();
        return;
    }
    foundAt = hit > total ? 1 : hit < 1 ? total : hit;
    int at = 0;
    for (const ThreadFinder::Hit &one : finder.hits()) {
        at += int(one.spans.size());
        if (at < foundAt)
            continue;
        if (model.showAround(one.message))
            view->reveal(one.message, false);
        break;
    }
    showFound();
}

// ---- the pane --------------------------------------------------------------------------------

ThreadPane::ThreadPane(Readers &readers, Commands &commands, Asker &asker, Clock &clock,
                       QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, readers, commands, asker, clock))
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
    showNothing();
}

void ThreadPane::setMediaFolder(const QString &folder)
{
    d->photos.setFolder(folder);
}

std::optional<ConversationId> ThreadPane::conversation() const
{
    return d->conversation ? std::optional(d->conversation->id) : std::nullopt;
}

void ThreadPane::showConversation(ConversationId conversation)
{
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

void ThreadPane::focusComposer()
{
    if (!d->conversation)
        return;
    if (d->composer->isOpen())
        d->composer->focusBox();
    else
        d->view->setFocus(Qt::TabFocusReason); // nothing can be written: the texts are read
}

void ThreadPane::apply(const Change &change)
{
    if (!d->conversation)
        return;
    const bool ours = change.conversations.contains(d->conversation->id);
    if (!ours && !change.clients.contains(d->conversation->client) && !change.queues
        && !change.settings)
        return;
    for (const MessageId id : change.arrived) {
        const auto message = d->readers.messages.one(id);
        if (message && *message && (*message)->conversation == d->conversation->id)
            d->composer->noteArrival((*message)->body);
    }
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

void ThreadPane::setStatus(const DeskStatus &status)
{
    if (d->status == status)
        return;
    d->status = status;
    d->showState();
}

void ThreadPane::copyForCommLog(bool onlyNew)
{
    if (d->conversation)
        d->copy(onlyNew, {});
}

void ThreadPane::archive()
{
    if (!d->conversation)
        return;
    if (d->conversation->isArchived()) {
        d->commands.unarchive(d->conversation->id, this, d->orSay<>());
        return;
    }
    const auto missing = d->readers.copies.notCopied(d->conversation->id);
    if (missing && isWorthCopying(*missing)) {
        d->askBeforeArchive(int(missing->size()));
        return;
    }
    d->putAway();
}

void ThreadPane::toggleNoReplyNeeded()
{
    if (!d->conversation || (!d->conversation->waitingSince && !d->conversation->noReplyNeeded))
        return;
    d->commands.setNoReplyNeeded(d->conversation->id, !d->conversation->noReplyNeeded, this,
                                 d->orSay<>());
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
    if (event->type() == QEvent::ActivationChange && d->conversation && d->view->isFollowing())
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
