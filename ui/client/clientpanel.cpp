#include "ui/client/clientpanel.h"

#include "core/consent/consent.h"
#include "core/desk/commands.h"
#include "core/desk/consentrecordof.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/client/evidencewords.h"
#include "ui/client/quietfield.h"
#include "ui/client/recordsheet.h"
#include "ui/client/staffdecisions.h"
#include "ui/composer/composerstate.h"
#include "ui/look/button.h"
#include "ui/look/datetext.h"
#include "ui/look/errortext.h"
#include "ui/look/layouthold.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/showntext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ivm {

namespace {

constexpr Millis NoteDelay{ 800 };

/// What the panel's things stand on.
class Sheet final : public QWidget
{
public:
    using QWidget::QWidget;
    const QWidget *card = nullptr; ///< Stands on a rounded ground.

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), look::colours().surface);
        if (!card)
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(card->hasFocus() ? QPen(look::colours().accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(look::colours().background);
        const qreal radius = look::px(look::Metrics::Radius);
        painter.drawRoundedRect(QRectF(card->geometry()).adjusted(-1, -1, 1, 1), radius, radius);
    }
};

look::PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new look::PlainLabel(text, look::Text::Tiny, &look::Colours::muted,
                                       QFont::DemiBold, parent);
    label->setObjectName(QStringLiteral("heading"));
    return label;
}

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

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            clear(inner);
        delete item;
    }
}

} // namespace

struct ClientPanel::Private
{
    Private(ClientPanel *owner, Readers &r, Commands &c, Asker &a, Clock &k)
        : panel(owner)
        , readers(r)
        , commands(c)
        , asker(a)
        , clock(k)
    { }

    ClientPanel *panel;
    Readers &readers;
    Commands &commands;
    Asker &asker;
    Clock &clock;
    look::DateText dates;

    std::optional<Conversation> conversation;
    Client client;
    Consent consent;
    QList<Evidence> evidence;
    QList<Queue> queues;
    QString author;
    bool historyOpen = false;
    std::optional<Clock::Timer> noteTimer;

    Sheet *sheet = nullptr;
    QLineEdit *name = nullptr;
    look::PlainLabel *number = nullptr;
    QLineEdit *animals = nullptr;
    look::PlainLabel *standing = nullptr;
    look::PlainLabel *since = nullptr;
    look::PlainLabel *network = nullptr;
    look::Button *history = nullptr;
    QWidget *timeline = nullptr;
    look::Button *accept = nullptr;
    look::Button *stop = nullptr;
    QPlainTextEdit *note = nullptr;
    look::PlainLabel *alsoHeading = nullptr;
    QVBoxLayout *also = nullptr;

    void build();
    void dress();
    void read();
    void fill();
    void fillHistory();
    void showRecord();
    void saveName();
    void saveNote();
    void withAuthor(const std::function<void()> &then);
    StaffDecisions decisions()
    {
        return { asker,
                 commands,
                 clock,
                 panel,
                 author,
                 [owner = panel](const Error &error) {
                    Q_EMIT owner->failed(look::lineFor(error)); } };
    }
};

void ClientPanel::Private::build()
{
    sheet = new Sheet(panel);
    auto *column = new QVBoxLayout(sheet);
    name = new QuietField(sheet);
    name->setObjectName(QStringLiteral("clientName"));
    name->setAccessibleName(tr("Name of the client"));
    name->setPlaceholderText(tr("Add a name"));
    name->setMaxLength(80);
    number
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, sheet);
    number->setObjectName(QStringLiteral("clientNumber"));
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(name);
    column->addWidget(number);

    column->addWidget(heading(tr("Animals"), sheet));
    animals = new QuietField(sheet);
    animals->setObjectName(QStringLiteral("clientAnimals"));
    animals->setAccessibleName(tr("Animals, with commas between"));
    animals->setPlaceholderText(tr("Add animals"));
    animals->setMaxLength(200);
    column->addWidget(animals);

    column->addWidget(heading(tr("Consent"), sheet));
    auto *row = new QHBoxLayout;
    standing
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::text, QFont::Medium, sheet);
    standing->setObjectName(QStringLiteral("clientStanding"));
    since
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, sheet);
    since->setElided(true);
    since->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(standing);
    row->addWidget(since, 1);
    column->addLayout(row);
    network
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::red, QFont::Normal, sheet);
    network->setWordWrap(true);
    column->addWidget(network);
    history = new look::Button(tr("Show history"), look::Button::Kind::Link, sheet);
    history->setObjectName(QStringLiteral("clientHistory"));
    column->addWidget(history);
    timeline = new QWidget(sheet);
    timeline->setObjectName(QStringLiteral("clientTimeline"));
    new QVBoxLayout(timeline);
    timeline->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(timeline);
    accept = new look::Button(tr("Accept as yes"), look::Button::Kind::Primary, sheet);
    accept->setObjectName(QStringLiteral("clientAccept"));
    column->addWidget(accept, 0, Qt::AlignLeft);
    stop = new look::Button(tr("Client said stop"), look::Button::Kind::Plain, sheet);
    stop->setObjectName(QStringLiteral("clientStop"));
    stop->setHint(tr("Records a stop said by phone, at the desk or by mail"));
    column->addWidget(stop, 0, Qt::AlignLeft);

    auto *noteHeading = heading(tr("Staff note"), sheet);
    column->addWidget(noteHeading);
    note = new QPlainTextEdit(sheet);
    note->setObjectName(QStringLiteral("clientNote"));
    note->setAccessibleName(tr("Staff note, the client never sees it"));
    note->setPlaceholderText(tr("What colleagues should know. The client never sees it."));
    note->setTabChangesFocus(true);
    note->setFrameShape(QFrame::NoFrame);
    note->installEventFilter(panel);
    note->viewport()->setAutoFillBackground(false);
    sheet->card = note;
    column->addWidget(note);
    alsoHeading = heading(tr("Also texted"), sheet);
    column->addWidget(alsoHeading);
    also = new QVBoxLayout;
    column->addLayout(also);
    column->addStretch();
    panel->setWidget(sheet);

    connect(name, &QLineEdit::editingFinished, panel, [this] { saveName(); });
    connect(animals, &QLineEdit::editingFinished, panel, [this] { saveName(); });
    name->installEventFilter(panel);
    animals->installEventFilter(panel);
    connect(history, &QAbstractButton::clicked, panel, [this] {
        historyOpen = !historyOpen;
        fillHistory();
    });
    connect(accept, &QAbstractButton::clicked, panel, [this] {
        withAuthor([this] {
            if (consent.unacceptedAnswer)
                decisions().acceptAsYes(*conversation, consent.unacceptedAnswer->words);
        });
    });
    connect(stop, &QAbstractButton::clicked, panel,
            [this] { withAuthor([this] { decisions().clientSaidStop(*conversation); }); });
    connect(note, &QPlainTextEdit::textChanged, panel, [this] {
        if (!conversation || noteTimer || note->toPlainText() == client.note)
            return;
        noteTimer = clock.callAfter(NoteDelay, [this] {
            noteTimer.reset();
            saveNote();
        });
    });
}

void ClientPanel::Private::dress()
{
    const look::Colours &c = look::colours();
    auto *column = static_cast<QVBoxLayout *>(sheet->layout());
    column->setContentsMargins(look::px(18), look::px(18), look::px(18), look::px(18));
    column->setSpacing(look::px(3));
    timeline->layout()->setSpacing(look::px(8));
    name->setFont(look::font(look::Text::Title, QFont::DemiBold));
    animals->setFont(look::font(look::Text::Small, QFont::Medium));
    note->setFont(look::font(look::Text::Small));
    QPalette field = sheet->palette();
    field.setColor(QPalette::Base, Qt::transparent);
    field.setColor(QPalette::Text, c.text);
    field.setColor(QPalette::PlaceholderText, c.muted);
    name->setPalette(field);
    animals->setPalette(field);
    note->setPalette(field);
    for (QLabel *label : sheet->findChildren<QLabel *>(QStringLiteral("heading")))
        label->setContentsMargins(0, look::px(16), 0, look::px(4));
    for (QLineEdit *line : { name, animals })
        line->setMinimumHeight(look::px(look::Metrics::Target));
    note->document()->setDocumentMargin(look::px(8));
    note->setFixedHeight(look::px(96));
    sheet->update();
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
}

void ClientPanel::Private::fill()
{
    const look::LayoutHold once(sheet->layout());
    // What is being typed is not taken away by news from elsewhere.
    if (!name->hasFocus())
        name->setText(shownLine(client.name, 80));
    if (!animals->hasFocus())
        animals->setText(shownLine(client.animals.join(QStringLiteral(", ")), 200));
    if (!note->hasFocus() && note->toPlainText() != client.note)
        note->setPlainText(client.note);
    name->setCursorPosition(0);
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
    accept->setVisible(consent.standing == Standing::Invited && consent.unacceptedAnswer);
    if (consent.unacceptedAnswer)
        accept->setHint(
            tr("They wrote %1").arg(u'“' + shownLine(consent.unacceptedAnswer->words, 80) + u'”'));
    stop->setVisible(consent.standing != Standing::OptedOut);
    fillHistory();

    clear(also);
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
        const QString when = one.isArchived() ? tr("archived, %1").arg(dates.brief(one.lastAt, now))
                                              : dates.brief(one.lastAt, now);
        open->setHint(tr("Opens the conversation on %1").arg(queueName));
        row->addWidget(open);
        row->addStretch();
        row->addWidget(new look::PlainLabel(when, look::Text::Small, &look::Colours::muted,
                                            QFont::Normal, line));
        also->addWidget(line);
        connect(open, &QAbstractButton::clicked, panel,
                [this, id = one.id] { Q_EMIT panel->conversationWanted(id); });
    }
    alsoHeading->setVisible(others > 0);
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

void ClientPanel::Private::fillHistory()
{
    history->setLabel(historyOpen ? tr("Hide history") : tr("Show history"));
    timeline->setVisible(historyOpen);
    clear(timeline->layout());
    if (!historyOpen)
        return;
    const auto add = [this](const QString &text, look::Role colour, QFont::Weight weight) {
        auto *label = new look::PlainLabel(text, look::Text::Small, colour, weight, timeline);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        timeline->layout()->addWidget(label);
        return label;
    };
    if (evidence.isEmpty())
        add(client.historyKnown ? tr("Nothing was said about texting yet.")
                                : tr("The history is still loading."),
            &look::Colours::muted, QFont::Normal);
    for (const Evidence &piece : std::as_const(evidence)) {
        const EvidenceWords words = evidenceWords(piece, queues);
        const QString mark = words.tone == EvidenceWords::Tone::Good ? QStringLiteral("✓ ")
            : words.tone == EvidenceWords::Tone::Bad                 ? QStringLiteral("× ")
                                                                     : QString();
        add(mark + words.what,
            words.tone == EvidenceWords::Tone::Good      ? &look::Colours::green
                : words.tone == EvidenceWords::Tone::Bad ? &look::Colours::red
                                                         : &look::Colours::text,
            QFont::DemiBold);
        if (!words.words.isEmpty())
            add(words.words, &look::Colours::text, QFont::Normal);
        QString when = dates.full(piece.at);
        if (!words.by.isEmpty())
            when += QStringLiteral(" · ") + words.by;
        add(when, &look::Colours::muted, QFont::Normal)->setContentsMargins(0, 0, 0, look::px(6));
    }
    auto *record = new look::Button(tr("Consent record…"), look::Button::Kind::Link, timeline);
    record->setObjectName(QStringLiteral("clientRecord"));
    record->setHint(tr("Everything with exact words, to keep as PDF, CSV or HTML"));
    timeline->layout()->addWidget(record);
    connect(record, &QAbstractButton::clicked, panel, [this] { showRecord(); });
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
    asker.askText(question, panel, [this, then](const std::optional<QString> &typed) {
        if (!typed || typed->trimmed().isEmpty() || !conversation)
            return;
        author = typed->trimmed().toUpper();
        Q_EMIT panel->authorChosen(author);
        then();
    });
}

ClientPanel::ClientPanel(Readers &readers, Commands &commands, Asker &asker, Clock &clock,
                         QWidget *parent)
    : QScrollArea(parent)
    , d(std::make_unique<Private>(this, readers, commands, asker, clock))
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
    d->client = {};
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
    d->conversation.reset();
    d->sheet->hide();
}

void ClientPanel::apply(const Change &change)
{
    if (!d->conversation)
        return;
    const bool ours = change.clients.contains(d->conversation->client)
        || change.conversations.contains(d->conversation->id) || change.queues;
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
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
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
