#include "ui/client/clientpanel.h"

#include "core/consent/consent.h"
#include "core/desk/commands.h"
#include "core/records/consentrecordof.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/client/clientparts.h"
#include "ui/client/numberhealth.h"
#include "ui/client/phonemarks.h"
#include "ui/client/recordsheet.h"
#include "ui/look/button.h"
#include "ui/look/datetext.h"
#include "ui/look/errortext.h"
#include "ui/look/keptfocus.h"
#include "ui/look/layouthold.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/showntext.h"

#include <QEvent>
#include <QKeyEvent>

namespace ivm {

namespace {

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Unknown:
        return ClientPanel::tr("… Loading history");
    case Standing::Stranger:
        return ClientPanel::tr("? Not asked yet");
    case Standing::Invited:
        return ClientPanel::tr("? Asked, no YES yet");
    case Standing::Declined:
        return ClientPanel::tr("× Said no");
    case Standing::OptedIn:
        return ClientPanel::tr("✓ Opted in");
    case Standing::OptedOut:
        return ClientPanel::tr("⊘ Opted out");
    }
    return {};
}

} // namespace

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            emptyLayout(inner);
        delete item;
    }
}

void ClientPanel::Private::read()
{
    if (const auto row = readers.conversations.one(conversation->id); row && *row)
        conversation = **row;
    if (const auto all = readers.queues.all())
        queues = *all;
    if (const auto read = readers.clients.client(conversation->client))
        client = *read;
    if (const auto read = readers.clients.evidence(conversation->client)) {
        evidence = *read;
        consent = foldConsent(evidence, client.historyKnown);
    }
    if (const auto read = readers.marks.of(conversation->client))
        marks = *read;
}

void ClientPanel::Private::fill()
{
    const look::LayoutHold once(sheet->layout());
    // What is being typed is not taken away by news from elsewhere.
    if (!name->hasFocus()) {
        name->setText(shownLine(client.name, 80));
        name->setCursorPosition(0);
    }
    if (!animals->hasFocus())
        animals->setText(shownLine(client.animals.join(QStringLiteral(", ")), 200));
    if (!note->hasFocus() && note->toPlainText() != client.note)
        note->setPlainText(client.note);
    number->setText(shownLine(conversation->client.display(), 40));
    const Instant now = clock.now();
    standing->setText(standingText(consent.standing));
    standing->setColour(consent.standing == Standing::OptedIn        ? &look::Colours::green
                            : consent.standing == Standing::OptedOut ? &look::Colours::red
                                                                     : &look::Colours::text);
    const auto from = consent.because ? std::optional(consent.because->at) : client.standingSince;
    since->setText(from ? dates.stamp(*from, now) : QString());
    QStringList blocked;
    for (const Queue &queue : queues) {
        if (consent.networkBlocked.contains(queue.number))
            blocked << tr("%1 until UNSTOP to %2").arg(queue.name, queue.number.displayOurs());
    }
    network->setText(
        blocked.isEmpty()
            ? QString()
            : tr("Blocked by the phone network: %1").arg(blocked.join(QStringLiteral("; "))));
    network->setVisible(!blocked.isEmpty());
    const auto held = readers.holds.of(conversation->client);
    hold->setVisible(held && held->has_value());
    if (held && *held)
        hold->setText(tr("Legal hold since %1: these records stay as they are. %2")
                          .arg(dates.stamp((*held)->at, now), shownLine((*held)->reason, 120)));
    accept->setVisible(consent.standing == Standing::Invited && consent.unacceptedAnswer);
    if (consent.unacceptedAnswer)
        accept->setHint(
            tr("They wrote %1").arg(u'“' + shownLine(consent.unacceptedAnswer->words, 80) + u'”'));
    stop->setVisible(consent.standing != Standing::OptedOut);
    phoneMarks->showMarks(marks, dates, now);
    fillHealth();

    look::KeptFocus keyboard(*sheet); // what follows is made anew
    fillHistory();
    emptyLayout(also);
    int others = 0;
    const auto all = readers.conversations.ofClient(conversation->client);
    for (const Conversation &one : all.value_or(QList<Conversation>())) {
        if (one.id == conversation->id)
            continue;
        ++others;
        QString queueName = tr("another number");
        for (const Queue &queue : queues) {
            if (queue.id == one.queue)
                queueName = queue.name;
        }
        auto *line = new QWidget(sheet);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *open = new look::Button(queueName, look::Button::Kind::Link, line);
        open->setObjectName(QStringLiteral("alsoTexted%1").arg(raw(one.id)));
        const QString when = one.isArchived() ? tr("archived, %1").arg(dates.brief(one.lastAt, now))
                                              : dates.brief(one.lastAt, now);
        open->setHint(tr("Opens the conversation on %1").arg(queueName));
        row->addWidget(open);
        row->addStretch();
        row->addWidget(new look::PlainLabel(when, look::Text::Small, &look::Colours::muted,
                                            QFont::Normal, line));
        also->addWidget(line);
        line->show(); // now: the keyboard may be given back to it
        connect(open, &QAbstractButton::clicked, panel,
                [this, id = one.id] { Q_EMIT panel->conversationWanted(id); });
    }
    alsoHeading->setVisible(others > 0);
    keyboard.giveBack(*sheet, history);
}

void ClientPanel::Private::fillHealth()
{
    constexpr int Newest = 40; // of each thread: what was long ago says little of a phone
    QList<Message> recent;
    const auto threads = readers.conversations.ofClient(conversation->client);
    for (const Conversation &thread : threads.value_or(QList<Conversation>()))
        recent += readers.messages.newest(thread.id, Newest).value_or(QList<Message>());
    healthHeading->setVisible(health->showHealth(numberHealth(recent), dates, clock.now()));
}

void ClientPanel::Private::showRecord()
{
    const auto record = consentRecordOf(readers, client.number, clock.now());
    if (!record) {
        Q_EMIT panel->failed(look::lineFor(record.error()));
        return;
    }
    auto *shown = new RecordSheet(*record, panel->window());
    connect(shown, &RecordSheet::failed, panel,
            [owner = panel](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); });
    shown->open();
}

void ClientPanel::Private::saveName()
{
    if (!conversation)
        return;
    const QString typed = name->text().simplified();
    QStringList list;
    for (const QString &one : animals->text().split(u',')) {
        if (!one.simplified().isEmpty())
            list << one.simplified();
    }
    // Unchanged includes a name whose hidden characters only its display replaces.
    const bool same = typed == shownLine(client.name, 80)
        && list.join(QStringLiteral(", "))
            == shownLine(client.animals.join(QStringLiteral(", ")), 200);
    if (same)
        return;
    client.name = typed;
    client.animals = list;
    commands.setClientName(conversation->client, typed, list);
}

void ClientPanel::Private::saveNote()
{
    if (noteTimer) {
        clock.cancel(*noteTimer);
        noteTimer.reset();
    }
    if (!conversation || note->toPlainText() == client.note)
        return;
    client.note = note->toPlainText();
    commands.setClientNote(conversation->client, client.note);
}

void ClientPanel::Private::withAuthor(const std::function<void()> &then)
{
    if (!conversation)
        return;
    if (!author.isEmpty()) {
        then();
        return;
    }
    TextQuestion question;
    question.title = tr("Who is recording this?");
    question.text = tr("Your initials are kept as evidence with the decision.");
    question.label = tr("Your initials");
    question.accept = tr("Go on");
    question.objection = [](const QString &typed) {
        const QString text = typed.trimmed();
        return text.isEmpty() || text.size() > 4 ? tr("One to four letters") : QString();
    };
    // Another conversation may be opened while the question stands: nothing falls on that one.
    const auto answered = [this, id = conversation->id, then](const std::optional<QString> &typed) {
        if (!typed || typed->trimmed().isEmpty())
            return;
        author = typed->trimmed().toUpper();
        Q_EMIT panel->authorChosen(author);
        if (conversation && conversation->id == id)
            then();
        else
            Q_EMIT panel->failed(
                tr("Nothing was done: another conversation was opened in the meantime."));
    };
    asker.askText(question, panel, answered);
}

ClientPanel::ClientPanel(Readers &readers, Commands &commands, Asker &asker, Clock &clock,
                         look::DateText dates, QWidget *parent)
    : QScrollArea(parent)
    , d(std::make_unique<Private>(this, readers, commands, asker, clock, std::move(dates)))
{
    setObjectName(QStringLiteral("clientPanel"));
    setAccessibleName(tr("Client"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void ClientPanel::prepare()
{
    if (d->sheet)
        return;
    d->build();
    d->dress();
    showNothing();
}

ClientPanel::~ClientPanel()
{
    d->saveNote();
    // While what they speak to is still there: a field that loses the keys on its way says so.
    delete takeWidget();
}

void ClientPanel::showConversation(ConversationId conversation)
{
    if (d->conversation && d->conversation->id == conversation)
        return;
    prepare();
    d->saveNote();
    const auto row = d->readers.conversations.one(conversation);
    if (!row || !*row) {
        showNothing();
        return;
    }
    // Nothing typed for the one before may land on this one.
    const auto next = **row;
    d->saveName();
    d->conversation.reset();
    d->name->clearFocus();
    d->animals->clearFocus();
    d->note->clearFocus();
    d->historyOpen = false;
    // Nor may anything known of that one, should reading of this one fail.
    d->client = {};
    d->evidence = {};
    d->consent = {};
    d->marks = {};
    d->note->clear();
    d->conversation = next;
    d->read();
    d->fill();
    d->sheet->show();
    verticalScrollBar()->setValue(0);
}

void ClientPanel::showNothing()
{
    if (!d->sheet)
        return;
    d->saveNote();
    d->saveName();
    d->conversation.reset();
    d->sheet->hide();
}

void ClientPanel::apply(const Change &change)
{
    if (!d->conversation)
        return;
    const bool ours = change.clients.contains(d->conversation->client)
        || change.conversations.contains(d->conversation->id) || change.queues || change.everything;
    if (!ours)
        return;
    d->read();
    d->fill();
}

void ClientPanel::setAuthor(const QString &initials)
{
    d->author = initials;
}

void ClientPanel::setStatus(const DeskStatus &) { }

void ClientPanel::showHistory()
{
    if (!d->conversation)
        return;
    d->historyOpen = true;
    d->fillHistory();
    d->sheet->layout()->activate();
    ensureWidgetVisible(d->timeline);
    d->history->setFocus();
}

bool ClientPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->note && event->type() == QEvent::FocusOut)
        d->saveNote();
    if (watched == d->note
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut
            || event->type() == QEvent::Move || event->type() == QEvent::Resize))
        d->sheet->update();
    if (event->type() == QEvent::KeyPress && (watched == d->name || watched == d->animals)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            d->name->setText(shownLine(d->client.name, 80));
            d->animals->setText(shownLine(d->client.animals.join(QStringLiteral(", ")), 200));
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

bool ClientPanel::event(QEvent *event)
{
    const bool dresses = event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange;
    if (dresses && d->sheet)
        d->dress();
    return QScrollArea::event(event);
}

} // namespace ivm
