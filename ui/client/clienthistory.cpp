#include "core/consent/consent.h"
#include "ui/client/clientpanel.h"
#include "ui/client/clientparts.h"
#include "ui/client/evidencewords.h"
#include "ui/look/button.h"
#include "ui/look/datetext.h"
#include "ui/look/plainlabel.h"

#include <algorithm>

// The evidence of consent and what staff marked, piece by piece.

namespace ivm {

namespace {

struct Turn
{
    Instant at{};
    EvidenceWords words;
};

/// Oldest first.
QList<Turn> turnsOf(const QList<Evidence> &evidence, const QList<ClientMark> &marks,
                    const QList<Queue> &queues)
{
    QList<Turn> turns;
    for (const Evidence &piece : evidence)
        turns << Turn{ piece.at, evidenceWords(piece, queues) };
    for (const ClientMark &mark : marks) {
        turns << Turn{ mark.at, markWords(mark, false) };
        if (mark.endedAt)
            turns << Turn{ *mark.endedAt, markWords(mark, true) };
    }
    std::ranges::stable_sort(turns, {}, &Turn::at);
    return turns;
}

} // namespace

void ClientPanel::Private::fillHistory()
{
    history->setLabel(historyOpen ? tr("Hide history") : tr("Show history"));
    timeline->setVisible(historyOpen);
    emptyLayout(timeline->layout());
    if (!historyOpen)
        return;
    const auto add = [this](const QString &text, look::Role colour, QFont::Weight weight) {
        auto *label = new look::PlainLabel(text, look::Text::Small, colour, weight, timeline);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        timeline->layout()->addWidget(label);
        return label;
    };
    const QList<Turn> turns = turnsOf(evidence, marks, queues);
    if (turns.isEmpty())
        add(client.historyKnown ? tr("Nothing was said about texting yet.")
                                : tr("The history is still loading."),
            &look::Colours::muted, QFont::Normal);
    for (const Turn &turn : turns) {
        const EvidenceWords &words = turn.words;
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
        QString when = dates.full(turn.at);
        if (!words.by.isEmpty())
            when += QStringLiteral(" · ") + words.by;
        add(when, &look::Colours::muted, QFont::Normal)->setContentsMargins(0, 0, 0, look::px(6));
    }
    auto *record = new look::Button(tr("Consent record…"), look::Button::Kind::Link, timeline);
    record->setObjectName(QStringLiteral("clientRecord"));
    record->setHint(tr("Everything with exact words, to keep as PDF, CSV or HTML"));
    timeline->layout()->addWidget(record);
    record->show(); // now: the keyboard may be given back to it
    connect(record, &QAbstractButton::clicked, panel, [this] { showRecord(); });
}

} // namespace ivm
