#include "ui/settings/pages/urgentpage.h"

#include "core/model/urgency.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

const QString Groups = QStringLiteral("groups");
const QString WordsKey = QStringLiteral("words");
const QString Wishes = QStringLiteral("stop_wishes");
const QString Also = QStringLiteral("also");
const QString Never = QStringLiteral("never");

QStringList listOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue word : value.toArray())
        words.append(word.toString());
    return words;
}

/// What a person typed: commas or lines between, each once.
QStringList typed(const TextBox *box)
{
    static const QRegularExpression between(QStringLiteral("[,;\n]"));
    QStringList words;
    for (const QString &part : box->toPlainText().split(between)) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    return words;
}

QString inOneLine(const QStringList &words)
{
    return words.join(QStringLiteral(", "));
}

} // namespace

UrgentPage::UrgentPage(const SettingsContext &)
    : SettingsPage({ .name = QStringLiteral("urgent"),
                     .title = tr("Urgent words"),
                     .group = PageAbout::Group::People,
                     .icon = Icon::Warning,
                     .words = tr("emergency words urgent danger stop wish phrases language") })
    , m_try(new QLineEdit)
    , m_groups(new QWidget(this))
    , m_also(new TextBox(tr("Phrases that mean: no more texts"), 1))
    , m_never(new TextBox(tr("Phrases that never mean that"), 1))
{
    auto *attempt = new Card(tr("Try a text"),
                             tr("Urgent words mark a conversation, put it first and sound. They "
                                "are never a diagnosis."),
                             this);
    m_try->setObjectName(QStringLiteral("tryText"));
    m_try->setAccessibleName(tr("A client’s text"));
    m_try->setPlaceholderText(tr("My dog is not breathing"));
    attempt->body()->addWidget(m_try);
    m_found = attempt->addWords({});
    m_found->setObjectName(QStringLiteral("tryFound"));
    connect(m_try, &QLineEdit::textChanged, this, &UrgentPage::tryText);
    column()->addWidget(attempt);
    auto *inner = new QVBoxLayout(m_groups);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(px(16));
    column()->addWidget(m_groups);
    auto *wishes = new Card(tr("Wishes to stop, in your clients’ own words"),
                            tr("STOP always counts. These are for sentences the program does not "
                               "know yet; a person decides about each."),
                            this);
    m_also->setObjectName(QStringLiteral("stopAlso"));
    m_never->setObjectName(QStringLiteral("stopNever"));
    wishes->addField(tr("These mean: no more texts"), m_also);
    wishes->addField(tr("These never mean that"), m_never);
    for (TextBox *box : { m_also, m_never })
        connect(box, &QPlainTextEdit::textChanged, this, &SettingsPage::changed);
    column()->addWidget(wishes);
}

void UrgentPage::load(const SettingsDraft &draft)
{
    m_draft = draft;
    const QJsonObject document = draft.document("words");
    const QJsonArray groups = document.value(Groups).toArray();
    if (m_boxes.size() != groups.size()) {
        qDeleteAll(m_groups->findChildren<Card *>(QString(), Qt::FindDirectChildrenOnly));
        m_boxes.clear();
        for (int i = 0; i < groups.size(); ++i) {
            const QJsonObject group = groups.at(i).toObject();
            const QString language = group.value(QLatin1String("language")).toString();
            // Those that are delivered have their names in datawords.cmake.
            QString name = QCoreApplication::translate(
                "UrgentGroups", group.value(QLatin1String("name")).toString().toUtf8().constData());
            name[0] = name.isEmpty() ? QChar() : name.at(0).toUpper();
            auto *card = new Card(language == u"es" ? tr("%1, in Spanish").arg(name) : name,
                                  i == 0 ? tr("Between commas. A star at the end of a word stands "
                                              "for any ending: seizure*")
                                         : QString(),
                                  m_groups);
            auto *box = new TextBox(card->accessibleName(), 2, card);
            box->setObjectName(QStringLiteral("wordGroup%1").arg(i));
            card->body()->addWidget(box);
            m_groups->layout()->addWidget(card);
            m_boxes.append(box);
            connect(box, &QPlainTextEdit::textChanged, this, [this] {
                tryText();
                Q_EMIT changed();
            });
        }
    }
    const QSignalBlocker quiet(this);
    m_loaded.clear();
    for (int i = 0; i < groups.size(); ++i) {
        const QStringList words = listOf(groups.at(i)[WordsKey]);
        if (typed(m_boxes.at(i)) != words)
            m_boxes.at(i)->setWords(inOneLine(words));
        m_loaded.append(typed(m_boxes.at(i)));
    }
    const QJsonValue wishes = document.value(Wishes);
    if (typed(m_also) != listOf(wishes[Also]))
        m_also->setWords(inOneLine(listOf(wishes[Also])));
    if (typed(m_never) != listOf(wishes[Never]))
        m_never->setWords(inOneLine(listOf(wishes[Never])));
    tryText();
}

SettingsDraft UrgentPage::edited(SettingsDraft draft) const
{
    QJsonObject &document = draft.documents[QStringLiteral("words")];
    QJsonArray groups = document.value(Groups).toArray();
    for (int i = 0; i < groups.size() && i < m_boxes.size(); ++i) {
        const QStringList words = typed(m_boxes.at(i));
        QJsonObject group = groups.at(i).toObject();
        // What nobody touched stays as it is, also when it holds a word twice.
        group.insert(WordsKey,
                     words == m_loaded.value(i)
                         ? m_draft.document("words").value(Groups)[i][WordsKey]
                         : QJsonValue(QJsonArray::fromStringList(words)));
        groups.replace(i, group);
    }
    if (document.value(Groups).toArray() != groups)
        document.insert(Groups, groups);
    QJsonObject wishes = document.value(Wishes).toObject();
    if (listOf(wishes.value(Also)) != typed(m_also))
        wishes.insert(Also, QJsonArray::fromStringList(typed(m_also)));
    if (listOf(wishes.value(Never)) != typed(m_never))
        wishes.insert(Never, QJsonArray::fromStringList(typed(m_never)));
    if (document.value(Wishes).toObject() != wishes)
        document.insert(Wishes, wishes);
    return draft;
}

void UrgentPage::tryText()
{
    QStringList phrases;
    for (const TextBox *box : std::as_const(m_boxes))
        phrases += typed(box);
    const QString text = m_try->text();
    const auto found = UrgentWords(phrases).matches(text);
    QStringList words;
    for (const auto &[start, length] : found)
        words.append(u'“' + text.mid(start, length) + u'”');
    m_found->setColour(words.isEmpty() ? &Colours::muted : &Colours::orange);
    m_found->setText(text.isEmpty() ? QString()
                         : words.isEmpty()
                         ? tr("Nothing urgent in it.")
                         : tr("Urgent: %1").arg(words.join(QStringLiteral(", "))));
    m_found->setVisible(!text.isEmpty());
}

} // namespace ivm
