#include "ui/settings/pages/wordingcard.h"

#include "ui/look/switch.h"
#include "ui/settings/changewords.h"
#include "ui/settings/fields.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

QString hintFor(const QString &kind)
{
    if (kind == u"request")
        return WordingCard::tr("Asks a new client on their first text whether we may text them. It "
                               "must say YES, HELP and STOP.");
    if (kind == u"request_closed")
        return WordingCard::tr("The same while nobody reads texts: one text instead of two.");
    if (kind == u"welcome")
        return WordingCard::tr("Sent once, when a client says yes. It must say HELP and STOP.");
    if (kind == u"after_hours")
        return WordingCard::tr("Sent once per closing to each opted-in client who texts while "
                               "nobody reads texts.");
    return WordingCard::tr("Sent in its place when their text holds an urgent word.");
}

} // namespace

WordingCard::WordingCard(const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_card(new Card(kindWords(kind), hintFor(kind), this))
    , m_text(new TextBox(kindWords(kind), 2))
{
    setObjectName(QStringLiteral("wording-") + kind);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    if (kind != u"request_closed") { // goes with the request's
        m_switch = new Switch(kindWords(kind), m_card);
        m_switch->setObjectName(QStringLiteral("send-") + kind);
        m_switch->setCompact(true);
        m_switch->setAccessibleName(tr("%1 is sent").arg(kindWords(kind)));
        m_card->addBesideTitle(m_switch);
        connect(m_switch, &QCheckBox::toggled, this, [this] {
            if (!m_showing)
                Q_EMIT changed();
        });
    }
    m_text->setObjectName(QStringLiteral("words-") + kind);
    m_card->body()->addWidget(m_text);
    m_count = m_card->addWords({});
    m_count->setObjectName(QStringLiteral("count-") + kind);
    m_verified = m_card->addWords({}, Text::Small, &Colours::orange);
    m_verified->setObjectName(QStringLiteral("verified-") + kind);
    m_verified->hide();
    m_usual = new Button(tr("Use the usual words"), Button::Kind::Link, m_card);
    m_usual->setObjectName(QStringLiteral("usual-") + kind);
    m_card->addRow({ m_usual });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            Q_EMIT changed();
    });
    connect(m_usual, &Button::clicked, this, &WordingCard::usualWanted);
}

void WordingCard::show(const QString &lines, bool sends, bool isOwn, const QString &queue)
{
    m_showing = true;
    m_text->setWords(lines);
    if (m_switch)
        m_switch->setChecked(sends);
    m_card->setTitle(queue.isEmpty() ? tr("%1 · all queues").arg(kindWords(m_kind))
                         : isOwn     ? tr("%1 · only %2").arg(kindWords(m_kind), queue)
                                     : tr("%1 · %2, as all queues").arg(kindWords(m_kind), queue));
    m_usual->setLabel(queue.isEmpty() ? tr("Use the usual words")
                                      : tr("Use the words of all queues"));
    m_usual->setVisible(queue.isEmpty() || isOwn);
    m_showing = false;
}

std::optional<bool> WordingCard::sends() const
{
    return m_switch ? std::optional(m_switch->isChecked()) : std::nullopt;
}

QString WordingCard::lines() const
{
    return m_text->toPlainText();
}

void WordingCard::setCount(const QString &words, bool wrong)
{
    m_count->setColour(wrong ? &Colours::red : &Colours::muted);
    m_count->setText(words);
}

void WordingCard::setUnlikeVerified(const QStringList &queues)
{
    m_verified->setVisible(!queues.isEmpty());
    m_verified->setText(
        queues.isEmpty()
            ? QString()
            : tr("Differs from the wording in the toll-free verification of %1. Regulatory status "
                 "shows both.")
                  .arg(queues.join(QStringLiteral(", "))));
}

} // namespace ivm
