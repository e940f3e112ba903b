#include "ui/settings/phonepreview.h"

#include "ui/look/isolated.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

/// One bubble, drawn like those of the thread.
class Bubble final : public PlainLabel
{
public:
    Bubble(const QString &text, bool ours, QWidget *parent)
        : PlainLabel(text, Text::Body, ours ? &Colours::outText : &Colours::text, QFont::Normal,
                     parent)
        , m_ours(ours)
    {
        setWordWrap(true);
        setContentsMargins(px(13), px(9), px(13), px(9));
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            const Colours &c = colours();
            painter.setPen(m_ours ? QPen(Qt::NoPen) : QPen(c.inLine));
            painter.setBrush(m_ours ? c.out : c.in);
            const qreal radius = px(Metrics::RadiusBubble);
            painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), radius, radius);
        }
        PlainLabel::paintEvent(event);
    }

private:
    bool m_ours;
};

} // namespace

QString whyNothing(const RehearsedText &text, const QString &queue)
{
    switch (text.rule) {
    case AutoRule::Open:
        return PhonePreview::tr("Nothing is sent by itself: somebody reads the texts of %1 then.")
            .arg(queue);
    case AutoRule::TellsThisClosing:
        return PhonePreview::tr("No second reply: already sent for this closing. An urgent word "
                                "would still get the emergency reply.");
    case AutoRule::SwitchedOffForQueue:
        return PhonePreview::tr("Nothing is sent: this kind is switched off for %1.").arg(queue);
    case AutoRule::DailyCap:
        return PhonePreview::tr("Nothing more is sent: that is all a client gets by itself in a "
                                "day.");
    case AutoRule::ToldUrgent:
        return PhonePreview::tr("The emergency reply was sent within the last hours.");
    case AutoRule::KeywordAnsweredByTwilio:
        return PhonePreview::tr("Twilio answers this word itself. We send nothing.");
    case AutoRule::StopWishOpen:
        return PhonePreview::tr("This sounds like a wish to stop: nothing is sent until a person "
                                "has decided.");
    case AutoRule::NoWording:
        return PhonePreview::tr("Nothing is sent: there are no words for it.");
    case AutoRule::NotOrdinary:
        return PhonePreview::tr("Their answer needs no reply.");
    case AutoRule::Forbidden:
        return PhonePreview::tr("Nothing is sent until they say yes.");
    default:
        return PhonePreview::tr("Nothing is sent by itself.");
    }
}

PhonePreview::PhonePreview(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("phonePreview"));
    m_column->setContentsMargins(0, 0, 0, 0);
    keepMeasured(this, [this] { m_column->setSpacing(px(4)); });
}

void PhonePreview::show(const QList<RehearsedText> &texts, const QString &queue)
{
    if (m_shown == texts && m_queue == queue && m_column->count() > 0)
        return;
    m_shown = texts;
    m_queue = queue;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *row = item->layout()) {
            while (QLayoutItem *inner = row->takeAt(0)) {
                if (QWidget *bubble = inner->widget()) {
                    bubble->hide();
                    bubble->deleteLater();
                }
                delete inner;
            }
        }
        delete item;
    }
    const auto small = [this](const QString &words, Qt::Alignment side) {
        auto *label = new PlainLabel(words, Text::Tiny, &Colours::muted, QFont::Normal, this);
        label->setAlignment(side);
        label->setWordWrap(true);
        m_column->addWidget(label);
    };
    for (const RehearsedText &text : texts) {
        if (text.from == RehearsedText::From::Nobody) {
            m_column->addSpacing(px(4));
            small(whyNothing(text, queue), Qt::AlignHCenter);
            m_column->addSpacing(px(4));
            continue;
        }
        const bool ours = text.from == RehearsedText::From::Us;
        small(ours ? tr("Us, automatic") : tr("Client"), ours ? Qt::AlignRight : Qt::AlignLeft);
        auto *row = new QHBoxLayout;
        auto *bubble = new Bubble(text.text, ours, this);
        if (ours)
            row->addStretch(1);
        row->addWidget(bubble, 5);
        if (!ours)
            row->addStretch(1);
        m_column->addLayout(row);
        m_column->addSpacing(px(4));
    }
    m_column->addStretch();
    setAccessibleName(tr("What the client’s phone shows"));
    setAccessibleDescription(words());
}

QString PhonePreview::words() const
{
    QStringList lines;
    for (const RehearsedText &text : m_shown) {
        if (text.from == RehearsedText::From::Nobody)
            lines.append(whyNothing(text, m_queue));
        else
            lines.append(
                (text.from == RehearsedText::From::Us ? tr("Us, automatic: %1") : tr("Client: %1"))
                    .arg(text.text));
    }
    return lines.join(u'\n');
}

} // namespace ivm
