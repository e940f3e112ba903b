#include "ui/regulatory/regulatoryview.h"

#include "core/desk/commands.h"
#include "core/desk/regulationof.h"
#include "core/store/readers.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/regulatory/differenceview.h"
#include "ui/regulatory/regulatorypaper.h"
#include "ui/settings/card.h"
#include "ui/thread/links.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

using Tone = RegulationRow::Tone;

Role colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return &Colours::red;
    case Tone::Attention:
        return &Colours::orange;
    case Tone::Good:
        return &Colours::green;
    case Tone::Plain:
        break;
    }
    return &Colours::muted;
}

/// A mark beside a row: its shape says what its colour says.
class Mark final : public QWidget
{
public:
    Mark(Tone tone, QWidget *parent)
        : QWidget(parent)
        , m_tone(tone)
    {
        keepMeasured(this, [this] { setFixedSize(px(18), px(20)); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_tone == Tone::Plain)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintIcon(painter,
                  m_tone == Tone::Good      ? Icon::Check
                      : m_tone == Tone::Bad ? Icon::Forbidden
                                            : Icon::Warning,
                  QRectF(0, (height() - px(14)) / 2.0, px(14), px(14)),
                  colours().*colourOf(m_tone));
    }

private:
    Tone m_tone;
};

QString toneWord(Tone tone)
{
    return tone == Tone::Bad      ? RegulatoryView::tr("Problem")
        : tone == Tone::Attention ? RegulatoryView::tr("Attention")
                                  : QString();
}

QWidget *rowOf(const RegulationRow &row, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(px(8));
    across->addWidget(new Mark(row.tone, line), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(px(2));
    column->addWidget(
        new PlainLabel(row.label, Text::Tiny, &Colours::muted, QFont::DemiBold, line));
    auto *value = new PlainLabel(row.value, Text::Body, &Colours::text, QFont::Normal, line);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QString tone = toneWord(row.tone);
    value->setAccessibleName(tone.isEmpty()
                                 ? QStringLiteral("%1: %2").arg(row.label, row.value)
                                 : QStringLiteral("%1, %2: %3").arg(tone, row.label, row.value));
    column->addWidget(value);
    if (!row.difference.isEmpty())
        column->addWidget(new DifferenceView(row.difference, line));
    across->addLayout(column, 1);
    return line;
}

} // namespace

RegulatoryView::RegulatoryView(Readers &readers, Commands &commands, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_readers(readers)
    , m_commands(commands)
    , m_clock(clock)
    , m_age(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_ask(new Button(tr("Ask Twilio now"), Button::Kind::Primary, this))
    , m_save(new Button(tr("Save as PDF…"), Button::Kind::Plain, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("regulatory"));
    m_age->setObjectName(QStringLiteral("regulatoryAge"));
    m_age->setWordWrap(true);
    m_ask->setObjectName(QStringLiteral("regulatoryAsk"));
    m_save->setObjectName(QStringLiteral("regulatorySave"));
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *why = new PlainLabel(
        tr("The phone companies want to know who uses a number and for what. While Twilio has not "
           "verified a number, its texts are blocked; what is declared there must be true of what "
           "is sent."),
        Text::Body, &Colours::text, QFont::Normal, this);
    why->setWordWrap(true);
    m_column->addWidget(why);
    m_column->addWidget(m_age);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_ask);
    buttons->addWidget(m_save);
    buttons->addStretch();
    m_column->addLayout(buttons);
    keepMeasured(this, [this, buttons] {
        m_column->setSpacing(px(12));
        buttons->setSpacing(px(8));
    });
    connect(m_ask, &Button::clicked, this, &RegulatoryView::ask);
    connect(m_save, &Button::clicked, this, &RegulatoryView::save);
    connect(&m_commands, &Commands::changed, this, [this](const Change &change) {
        if (change.settings && isVisible())
            reload();
    });
    reload();
}

void RegulatoryView::reload()
{
    const Instant now = m_clock.now();
    const auto read = regulationOf(m_readers, now);
    if (!read) {
        Q_EMIT failed(lineFor(read.error()));
        return;
    }
    m_regulation = *read;
    m_age->setText(regulationAge(m_regulation, now, regulationTranslated));
    const auto parts = regulationParts(m_regulation, now, regulationTranslated);
    if (parts != m_shown || !m_parts)
        rebuild(parts);
}

void RegulatoryView::rebuild(const QList<RegulationPart> &parts)
{
    m_shown = parts;
    delete m_parts;
    m_parts = new QWidget(this);
    auto *column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(16));
    for (const RegulationPart &part : parts) {
        auto *card = new Card(part.title, {}, m_parts);
        for (const RegulationRow &row : part.rows)
            card->body()->addWidget(rowOf(row, card));
        column->addWidget(card);
    }
    if (const QString page = m_regulation.faqUrl; !page.isEmpty()) {
        auto *open
            = new Button(tr("Open our page of questions and answers"), Button::Kind::Link, m_parts);
        open->setObjectName(QStringLiteral("regulatoryFaq"));
        open->setHint(page);
        connect(open, &Button::clicked, this, [this, page] {
            if (!openInBrowser(page))
                Q_EMIT failed(tr("This computer has no browser that opens it: %1").arg(page));
        });
        column->addWidget(open, 0, Qt::AlignLeft);
    }
    m_column->addWidget(m_parts);
}

void RegulatoryView::ask()
{
    m_ask->setEnabled(false);
    m_age->setText(tr("Asking Twilio…"));
    m_commands.lookAtAccount(this, [this](const Result<> &done) {
        m_ask->setEnabled(true);
        reload();
        if (!done) {
            m_age->setText(lineFor(done.error()) + u' '
                           + regulationAge(m_regulation, m_clock.now(), regulationTranslated));
            announce(*m_age);
        }
    });
}

void RegulatoryView::save()
{
    saveRegulation(window(), m_regulation, m_clock.now(),
                   [this](const Error &error) { Q_EMIT failed(lineFor(error)); });
}

} // namespace ivm
