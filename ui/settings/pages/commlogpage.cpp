#include "ui/settings/pages/commlogpage.h"

#include "core/commlog/commlog.h"
#include "ui/look/plainlabel.h"
#include "ui/look/switch.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

const QString LineWidth = QStringLiteral("line_width");
const QString TimeFormat = QStringLiteral("time_format");
const QString IncludeAutomatic = QStringLiteral("include_automatic");
const QString Header = QStringLiteral("header");
const QString Labels = QStringLiteral("labels");

/// In the order in which they stand in a copy.
const QStringList &headerFields()
{
    static const QStringList fields{ QStringLiteral("title"),  QStringLiteral("client"),
                                     QStringLiteral("number"), QStringLiteral("queue"),
                                     QStringLiteral("period"), QStringLiteral("copied") };
    return fields;
}

/// A made conversation: what a copy looks like.
commlog::Source sample(const Queue &queue, Instant now)
{
    using namespace std::chrono_literals;
    commlog::Source source;
    source.client = PhoneNumber(QStringLiteral("+12175550148"));
    source.clientName = CommLogPage::tr("Karen Miller");
    source.queue = queue;
    source.copiedBy = QStringLiteral("AB");
    source.copiedAt = now;
    const auto add = [&](Direction direction, const QString &text, Millis ago,
                         const QString &author, AutoKind kind, MessageStatus status) {
        Message message;
        message.id = MessageId(source.messages.size() + 1);
        message.direction = direction;
        message.body = text;
        message.at = now - ago;
        message.author = author;
        message.automatic = kind;
        message.status = status;
        source.messages.append(message);
    };
    add(Direction::In, CommLogPage::tr("Hi, Biscuit won’t eat since yesterday. What should I do?"),
        52min, {}, AutoKind::None, MessageStatus::Received);
    add(Direction::Out, CommLogPage::tr("Thank you for your text. We will answer soon."), 51min, {},
        AutoKind::AfterHours, MessageStatus::Delivered);
    add(Direction::Out, CommLogPage::tr("Please bring Biscuit in at 2:30 this afternoon."), 34min,
        QStringLiteral("AB"), AutoKind::None, MessageStatus::Delivered);
    add(Direction::In, CommLogPage::tr("We will be there, thank you!"), 30min, {}, AutoKind::None,
        MessageStatus::Received);
    return source;
}

} // namespace

CommLogPage::CommLogPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("commlog"),
                     .title = tr("Comm Log format"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Clipboard,
                     .words = tr("copy clipboard sandi record header labels lines width") })
    , m_context(context)
{
    auto *card = new Card(tr("What is copied"),
                          tr("The clipboard button puts a conversation on the clipboard, laid out "
                             "like this."),
                          this);
    m_automatic = new Switch(tr("With automatic texts"), card);
    m_automatic->setObjectName(QStringLiteral("includeAutomatic"));
    card->body()->addWidget(m_automatic, 0, Qt::AlignLeft);
    m_time = new ChoiceField(tr("Date and time of each text"), card);
    m_time->setObjectName(QStringLiteral("timeFormat"));
    card->addField(tr("Date and time of each text"), m_time);
    m_width = new ChoiceField(tr("Long lines"), card);
    m_width->setObjectName(QStringLiteral("lineWidth"));
    m_width->setChoices({ { QStringLiteral("0"), tr("are not broken") },
                          { QStringLiteral("72"), tr("are broken at 72 characters") },
                          { QStringLiteral("100"), tr("are broken at 100 characters") },
                          { QStringLiteral("200"), tr("are broken at 200 characters") } });
    card->addField(tr("Long lines"), m_width,
                   tr("Older notes in SANDI are cut at 200 characters a line."));
    column()->addWidget(card);

    auto *head
        = new Card(tr("The head of a copy"),
                   tr("Each line can be left out, and called what your records call it."), this);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    const QHash<QString, QString> names{
        { QStringLiteral("title"), tr("Title") },   { QStringLiteral("client"), tr("Client") },
        { QStringLiteral("number"), tr("Number") }, { QStringLiteral("queue"), tr("Queue") },
        { QStringLiteral("period"), tr("Period") }, { QStringLiteral("copied"), tr("Copied by") }
    };
    int row = 0;
    for (const QString &field : headerFields()) {
        auto *show = new Switch(names.value(field), head);
        show->setObjectName(QStringLiteral("head-") + field);
        auto *label = new QLineEdit(head);
        label->setObjectName(QStringLiteral("label-") + field);
        label->setAccessibleName(tr("%1 is called").arg(names.value(field)));
        label->setMaxLength(40);
        grid->addWidget(show, row, 0, Qt::AlignRight);
        grid->addWidget(label, row++, 1);
        m_fields.insert(field, show);
        m_labels.insert(field, label);
        connect(show, &QCheckBox::toggled, this, &CommLogPage::edit);
        connect(label, &QLineEdit::textEdited, this, &CommLogPage::edit);
    }
    grid->setHorizontalSpacing(px(14));
    grid->setVerticalSpacing(px(8));
    head->body()->addLayout(grid);
    column()->addWidget(head);

    auto *preview = new Card(tr("How it looks"), tr("A made conversation, copied now."), this);
    m_preview = preview->addWords({}, Text::Small, &Colours::text);
    m_preview->setObjectName(QStringLiteral("commLogPreview"));
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setAccessibleName(tr("How a copy looks"));
    column()->addWidget(preview);

    connect(m_automatic, &QCheckBox::toggled, this, &CommLogPage::edit);
    for (ChoiceField *field : { m_time, m_width })
        connect(field, &QComboBox::currentIndexChanged, this, &CommLogPage::edit);
}

void CommLogPage::edit()
{
    showPreview();
    Q_EMIT changed();
}

void CommLogPage::load(const SettingsDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_draft = draft;
    const QJsonObject document = draft.document("commlog");
    const QDateTime now
        = QDateTime::fromMSecsSinceEpoch(toMs(m_context.clock.now()), m_context.dates.zone());
    const QString own = document.value(TimeFormat).toString();
    QStringList formats{ QStringLiteral("MMM d, yyyy h:mm AP t"),
                         QStringLiteral("MMM d, yyyy h:mm AP"), QStringLiteral("M/d/yyyy h:mm AP"),
                         QStringLiteral("yyyy-MM-dd HH:mm") };
    if (!own.isEmpty() && !formats.contains(own))
        formats.append(own);
    QList<std::pair<QString, QString>> choices;
    for (const QString &format : std::as_const(formats))
        choices.append({ format, QLocale::c().toString(now, format) });
    m_time->setChoices(choices);
    m_time->setValue(own.isEmpty() ? formats.first() : own);
    const QString width = QString::number(document.value(LineWidth).toInt());
    {
        const QSignalBlocker still(m_width);
        if (m_width->findData(width) < 0)
            m_width->addItem(tr("are broken at %1 characters").arg(width), width);
    }
    m_width->setValue(width);
    m_automatic->setChecked(document.value(IncludeAutomatic).toBool(true));
    QStringList shown;
    for (const QJsonValue field : document.value(Header).toArray())
        shown.append(field.toString());
    const auto format = commlog::readFormat(document);
    for (const QString &field : headerFields()) {
        m_fields.value(field)->setChecked(shown.contains(field));
        const QString label = format ? format->labels.value(field).toString() : QString();
        if (m_labels.value(field)->text() != label)
            m_labels.value(field)->setText(label);
    }
    showPreview();
}

SettingsDraft CommLogPage::edited(SettingsDraft draft) const
{
    QJsonObject &document = draft.documents[QStringLiteral("commlog")];
    const auto put = [&document](const QString &key, const QJsonValue &value) {
        if (document.value(key) != value)
            document.insert(key, value);
    };
    put(LineWidth, m_width->value().toInt());
    put(TimeFormat, m_time->value());
    put(IncludeAutomatic, m_automatic->isChecked());
    // Lines that stay keep their order; new ones come where they usually stand.
    QStringList fields;
    for (const QJsonValue field : document.value(Header).toArray()) {
        const auto *show = m_fields.value(field.toString());
        if (!show || show->isChecked())
            fields.append(field.toString());
    }
    for (const QString &field : headerFields()) {
        if (m_fields.value(field)->isChecked() && !fields.contains(field))
            fields.append(field);
    }
    put(Header, QJsonArray::fromStringList(fields));
    QJsonObject labels = document.value(Labels).toObject();
    for (const QString &field : headerFields()) {
        const QString label = m_labels.value(field)->text();
        if (labels.value(field).toString() != label && !label.isEmpty())
            labels.insert(field, label);
    }
    put(Labels, labels);
    return draft;
}

void CommLogPage::showPreview()
{
    const auto format = commlog::readFormat(edited(m_draft).document("commlog"));
    if (!format) {
        m_preview->setText(format.error().message);
        return;
    }
    const Queue queue = m_draft.queues.isEmpty() ? Queue{} : m_draft.queues.first();
    m_preview->setText(commlog::copyFor(sample(queue, m_context.clock.now()), *format).plain);
}

} // namespace ivm
