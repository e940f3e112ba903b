#include "core/consent/consent.h"
#include "ui/client/clientpanel.h"
#include "ui/client/clientparts.h"
#include "ui/client/numberhealth.h"
#include "ui/client/phonemarks.h"
#include "ui/client/quietfield.h"
#include "ui/client/staffdecisions.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

// The fields, labels and buttons of the client panel, and how they look.

namespace ivm {

namespace {

constexpr Millis NoteDelay{ 800 };

look::PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new look::PlainLabel(text, look::Text::Tiny, &look::Colours::muted,
                                       QFont::DemiBold, parent);
    label->setObjectName(QStringLiteral("heading"));
    return label;
}

} // namespace

void ClientPanel::Private::build()
{
    sheet = new ClientSheet(panel);
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
    since->setObjectName(QStringLiteral("clientSince"));
    since->setElided(true);
    since->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(standing);
    row->addWidget(since, 1);
    column->addLayout(row);
    network
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::red, QFont::Normal, sheet);
    network->setWordWrap(true);
    column->addWidget(network);
    hold = new look::PlainLabel({}, look::Text::Small, &look::Colours::text, QFont::Normal, sheet);
    hold->setObjectName(QStringLiteral("legalHold"));
    hold->setWordWrap(true);
    column->addWidget(hold);
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

    healthHeading = heading(tr("Texts to this number"), sheet);
    column->addWidget(healthHeading);
    health = new NumberHealthLines(sheet);
    column->addWidget(health);
    addMarks(column);

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

void ClientPanel::Private::addMarks(QVBoxLayout *column)
{
    column->addWidget(heading(tr("Who answers this phone"), sheet));
    phoneMarks = new PhoneMarks(sheet);
    column->addWidget(phoneMarks);
    connect(phoneMarks, &PhoneMarks::markWanted, panel, [this](ClientMarkKind kind) {
        withAuthor([this, kind] {
            if (kind == ClientMarkKind::SuspectedMinor)
                return marking().suspectMinor(*conversation);
            const auto before = inForce(marks, kind);
            marking().nameSharers(*conversation, before ? before->who : QString());
        });
    });
    connect(phoneMarks, &PhoneMarks::unmarkWanted, panel, [this](ClientMarkKind kind) {
        withAuthor([this, kind] { marking().end(*conversation, kind); });
    });
}

void ClientPanel::Private::dress()
{
    const look::Colours &c = look::colours();
    auto *column = static_cast<QVBoxLayout *>(sheet->layout());
    column->setContentsMargins(look::px(18), look::px(18), look::px(18), look::px(18));
    column->setSpacing(look::px(3));
    timeline->layout()->setSpacing(look::px(8));
    phoneMarks->dress();
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

} // namespace ivm
