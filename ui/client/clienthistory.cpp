#include "core/consent/consent.h"
#include "ui/client/clientpanel.h"
#include "ui/client/clientparts.h"
#include "ui/client/evidencewords.h"
#include "ui/look/button.h"
#include "ui/look/datetext.h"
#include "ui/look/plainlabel.h"

// The evidence of consent, piece by piece.

namespace ivm {

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

} // namespace ivm
