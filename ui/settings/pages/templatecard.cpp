#include "ui/settings/pages/templatecard.h"

#include "core/model/smstext.h"
#include "ui/composer/countwords.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/look/switch.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

QString templateSample(const QString &text)
{
    QString filled = text;
    const std::pair<const char *, const char *> samples[]
        = { { "{client}", "Maria Reyes" },
            { "{animal}", "Biscuit" },
            { "{staff}", "AB" },
            { "{queue}", "Small Animal Clinic" },
            { "{office_phone}", "217-555-0100" } };
    for (const auto &[field, sample] : samples)
        filled.replace(QLatin1String(field), QLatin1String(sample));
    return filled;
}

TemplateCard::TemplateCard(const TextTemplate &known, const QList<Queue> &queues, int place,
                           QWidget *parent)
    : QWidget(parent)
    , m_card(new Card({}, {}, this))
    , m_name(new QLineEdit(known.name))
    , m_text(new TextBox(tr("Text"), 2))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    const QString name = QStringLiteral("template%1").arg(place);
    setObjectName(name);
    m_up = new Button(Icon::ChevronUp, tr("Move up"), Button::Kind::Quiet, m_card);
    m_down = new Button(Icon::ChevronDown, tr("Move down"), Button::Kind::Quiet, m_card);
    auto *remove = new Button(Icon::Close, tr("Remove this template"), Button::Kind::Quiet, m_card);
    m_up->setObjectName(name + QStringLiteral("Up"));
    m_down->setObjectName(name + QStringLiteral("Down"));
    remove->setObjectName(name + QStringLiteral("Remove"));
    for (Button *button : { m_up, m_down, remove })
        m_card->addBesideTitle(button);
    m_name->setObjectName(name + QStringLiteral("Name"));
    m_name->setMaxLength(60);
    m_name->setPlaceholderText(tr("What staff look for: “Ready to go home”"));
    m_card->addField(tr("Name"), m_name);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setWords(known.text);
    m_card->addField(tr("Text"), m_text);
    m_count = m_card->addWords({});
    auto *fields = new FlowRow(m_card);
    for (const QString &field : templateFields()) {
        auto *insert = new Button(field, Button::Kind::Link, fields);
        insert->setAccessibleName(tr("Insert %1").arg(field));
        connect(insert, &Button::clicked, this, [this, field] {
            m_text->textCursor().insertText(field);
            m_text->setFocus(Qt::OtherFocusReason);
        });
        fields->add(insert);
    }
    m_card->body()->addWidget(fields);
    if (queues.size() > 1) {
        auto *row = new FlowRow(m_card);
        auto *label
            = new PlainLabel(tr("Only for"), Text::Small, &Colours::muted, QFont::Normal, row);
        row->add(label);
        for (const Queue &queue : queues) {
            auto *only = new QCheckBox(QString(queue.name).replace(u'&', QLatin1String("&&")), row);
            only->setObjectName(name + QStringLiteral("For") + queue.name);
            only->setProperty("queue", queue.name);
            only->setFont(look::font(Text::Small));
            only->setChecked(known.queues.contains(queue.name));
            only->setAccessibleName(tr("Only for %1").arg(queue.name));
            row->add(only);
            m_queues.append(only);
            connect(only, &QCheckBox::toggled, this, [this] {
                judge();
                Q_EMIT changed();
            });
        }
        m_card->body()->addWidget(row);
    }
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        judge();
        Q_EMIT changed();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        judge();
        Q_EMIT changed();
    });
    connect(m_up, &Button::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(m_down, &Button::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(remove, &Button::clicked, this, &TemplateCard::removeWanted);
    judge();
}

TextTemplate TemplateCard::typed() const
{
    TextTemplate made;
    made.name = m_name->text().trimmed();
    made.text = normalised(m_text->toPlainText());
    for (const QCheckBox *only : m_queues) {
        if (only->isChecked())
            made.queues.append(only->property("queue").toString());
    }
    return made;
}

QString TemplateCard::objection() const
{
    const TextTemplate made = typed();
    if (made.name.isEmpty())
        return tr("A template needs a name.");
    if (made.text.trimmed().isEmpty())
        return tr("“%1” has no text yet.").arg(made.name);
    // Anything in braces that is no field would be sent as it stands.
    QString rest = made.text;
    for (const QString &field : templateFields())
        rest.remove(field);
    if (rest.contains(u'{') || rest.contains(u'}'))
        return tr("“%1”: { } stand around a field only: %2.")
            .arg(made.name, templateFields().join(QStringLiteral(", ")));
    return {};
}

void TemplateCard::setPlace(bool first, bool last)
{
    m_up->setEnabled(!first);
    m_down->setEnabled(!last);
}

void TemplateCard::focusName()
{
    m_name->setFocus(Qt::TabFocusReason);
}

void TemplateCard::judge()
{
    const TextTemplate made = typed();
    m_card->setTitle(made.name.isEmpty() ? tr("New template") : made.name);
    const QString why = made.text.isEmpty() || made.name.isEmpty() ? QString() : objection();
    const CountWords count = countWords(templateSample(made.text));
    m_count->setColour(why.isEmpty() ? &Colours::muted : &Colours::red);
    QStringList words{ why.isEmpty() ? count.count : why, why.isEmpty() ? count.culprit : QString(),
                       made.queues.isEmpty() ? tr("offered on every queue") : QString() };
    words.removeAll(QString());
    m_count->setText(words.join(QStringLiteral(" · ")));
}

} // namespace ivm
