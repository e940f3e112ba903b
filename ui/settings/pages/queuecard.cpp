#include "ui/settings/pages/queuecard.h"

#include "ui/look/button.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

/// A color to choose, with its name for those who cannot see it; white stands on each of them with
/// 4.5 : 1 at least.
class ColourButton final : public QAbstractButton
{
public:
    ColourButton(const QString &value, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , colour(value)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setAccessibleName(name);
        setToolTip(look::toolTip(name));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override { return { px(30), px(30) }; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    const QString colour;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc = QRectF(rect()).adjusted(3, 3, -3, -3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour));
        painter.drawEllipse(disc);
        if (isChecked()) {
            const qreal inset = disc.width() * 0.25;
            paintIcon(painter, Icon::Check, disc.adjusted(inset, inset, -inset, -inset), Qt::white);
        }
        if (showsFocus(*this))
            paintFocusRing(painter, rect(), width() / 2., colours().accent);
    }
};

namespace {

struct NamedColour
{
    const char *colour;
    const char *name;
};

constexpr NamedColour QueueColours[] = {
    { "#17458F", QT_TRANSLATE_NOOP("QueueCard", "Blue") },
    { "#1F6B4A", QT_TRANSLATE_NOOP("QueueCard", "Green") },
    { "#7A3E8C", QT_TRANSLATE_NOOP("QueueCard", "Purple") },
    { "#9A3412", QT_TRANSLATE_NOOP("QueueCard", "Rust") },
    { "#0F6674", QT_TRANSLATE_NOOP("QueueCard", "Teal") },
    { "#8A2846", QT_TRANSLATE_NOOP("QueueCard", "Crimson") },
    { "#4B5563", QT_TRANSLATE_NOOP("QueueCard", "Gray") },
};

} // namespace

QueueCard::QueueCard(const Queue &queue, int place, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_card(new Card({}, {}, this))
    , m_name(new QLineEdit(queue.name))
    , m_title(new QLineEdit(queue.title))
    , m_number(new QLineEdit(queue.number.isEmpty() ? QString() : queue.number.displayOurs()))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    const QString name = QStringLiteral("queue%1").arg(place);
    setObjectName(name);
    m_up = new Button(Icon::ChevronUp, tr("Move up"), Button::Kind::Quiet, m_card);
    m_down = new Button(Icon::ChevronDown, tr("Move down"), Button::Kind::Quiet, m_card);
    m_remove = new Button(Icon::Close, tr("Remove this new queue"), Button::Kind::Quiet, m_card);
    m_up->setObjectName(name + QStringLiteral("Up"));
    m_down->setObjectName(name + QStringLiteral("Down"));
    m_remove->setObjectName(name + QStringLiteral("Remove"));
    for (Button *button : { m_up, m_down, m_remove })
        m_card->addBesideTitle(button);
    m_name->setObjectName(name + QStringLiteral("Name"));
    m_name->setMaxLength(12);
    m_name->setPlaceholderText(QStringLiteral("SAC"));
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setMaxLength(60);
    m_title->setPlaceholderText(tr("Small Animal Clinic"));
    m_title->setCursorPosition(0); // a long one is read from its beginning
    m_number->setObjectName(name + QStringLiteral("Number"));
    m_number->setPlaceholderText(QStringLiteral("1-844-555-0100"));
    m_card->addField(tr("Short name"), m_name);
    m_card->addField(tr("Full name"), m_title, tr("Automatic texts call the queue so."));
    m_card->addField(tr("Number"), m_number);
    m_numberWords = m_card->addWords({});
    auto *row = new FlowRow(m_card);
    row->setAccessibleName(tr("Color of the blue bar"));
    bool known = false;
    for (const NamedColour &each : QueueColours) {
        auto *button = new ColourButton(QString::fromLatin1(each.colour), tr(each.name), row);
        button->setObjectName(name + QStringLiteral("Colour") + button->colour);
        if (button->colour.compare(queue.colour, Qt::CaseInsensitive) == 0) {
            button->setChecked(true);
            known = true;
        }
        m_colours.append(button);
        row->add(button);
        connect(button, &QAbstractButton::toggled, this, [this](bool on) {
            if (on)
                Q_EMIT changed();
        });
    }
    if (!known && queue.colour.isEmpty())
        m_colours.first()->setChecked(true);
    auto *label = new PlainLabel(tr("Color"), Text::Small, &Colours::text, QFont::DemiBold, m_card);
    m_card->body()->addWidget(label);
    m_card->body()->addWidget(row);
    for (QLineEdit *field : { m_name, m_title, m_number })
        connect(field, &QLineEdit::textEdited, this, [this] {
            judge();
            Q_EMIT changed();
        });
    connect(m_up, &Button::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(m_down, &Button::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(m_remove, &Button::clicked, this, &QueueCard::removeWanted);
    setOnlyNew(raw(queue.id) == 0);
    judge();
}

Queue QueueCard::typed() const
{
    Queue queue = m_queue;
    queue.name = m_name->text().trimmed();
    queue.title = m_title->text().simplified();
    const QString typed = m_number->text().trimmed();
    if (typed != m_queue.number.displayOurs()) {
        const auto number = PhoneNumber::parseTyped(typed);
        queue.number = number ? *number : PhoneNumber(typed);
    }
    for (const ColourButton *button : m_colours) {
        if (button->isChecked() && button->colour.compare(queue.colour, Qt::CaseInsensitive) != 0
            && !(queue.colour.isEmpty() && button == m_colours.first() && raw(queue.id) != 0))
            queue.colour = button->colour;
    }
    return queue;
}

QString QueueCard::objection() const
{
    const Queue typed = this->typed();
    if (typed.name.isEmpty())
        return tr("A queue needs a short name.");
    if (typed.name.contains(u'.') || typed.name.contains(u'[') || typed.name == u"default")
        return tr("“%1” cannot be the name of a queue.").arg(typed.name);
    if (!typed.number.isE164())
        return tr("%1: enter its number with ten digits, or with + and the country code.")
            .arg(typed.name);
    return {};
}

void QueueCard::setPlace(bool first, bool last)
{
    m_up->setEnabled(!first);
    m_down->setEnabled(!last);
}

void QueueCard::setOnlyNew(bool isNew)
{
    m_remove->setVisible(isNew);
}

void QueueCard::focusName()
{
    m_name->setFocus(Qt::TabFocusReason);
}

void QueueCard::judge()
{
    const Queue typed = this->typed();
    m_card->setTitle(typed.name.isEmpty() ? tr("New queue") : typed.name);
    const bool fine = typed.number.isE164();
    const bool other = raw(m_queue.id) != 0 && typed.number != m_queue.number;
    m_numberWords->setColour(fine && !other ? &Colours::muted : &Colours::orange);
    m_numberWords->setText(
        !fine ? tr("Ten digits, or + and country code.")
            : other
            ? tr("Another number: texts to the old one no longer reach this queue. A STOP still "
                 "counts on both.")
            : tr("Clients text this number. It must belong to your Twilio account."));
}

} // namespace ivm
