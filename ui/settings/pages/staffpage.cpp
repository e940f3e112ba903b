#include "ui/settings/pages/staffpage.h"

#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

const QString Initials = QStringLiteral("initials");

} // namespace

StaffPage::StaffPage(const SettingsContext &)
    : SettingsPage({ .name = QStringLiteral("staff"),
                     .title = tr("Staff"),
                     .group = PageAbout::Group::People,
                     .icon = Icon::Person,
                     .words = tr("initials people who writes colleague name") })
{
    auto *card = new Card(tr("Initials at the desk"),
                          tr("Picked in one click by whoever sits down; they mark what each "
                             "person sends. Texts sent before keep theirs when one is removed."),
                          this);
    m_none = card->addWords(tr("Nobody yet. Add the first initials."));
    m_chips = new FlowRow(card);
    m_chips->setObjectName(QStringLiteral("staffChips"));
    card->body()->addWidget(m_chips);
    m_field = new QLineEdit(card);
    m_field->setObjectName(QStringLiteral("newInitials"));
    m_field->setMaxLength(4);
    m_field->setPlaceholderText(tr("AB"));
    m_field->setAccessibleName(tr("New initials"));
    m_field->setFixedWidth(px(120));
    m_add = new Button(tr("Add"), Button::Kind::Primary, card);
    m_add->setObjectName(QStringLiteral("addInitials"));
    card->addRow({ m_field, m_add });
    m_why = card->addWords({}, Text::Small, &Colours::red);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        const QString objection = m_field->text().isEmpty() ? QString() : why();
        const bool other = objection != m_why->text();
        m_why->setText(objection);
        m_why->setVisible(!objection.isEmpty());
        if (other)
            announce(*m_why);
        m_add->setEnabled(why().isEmpty());
    });
    connect(m_field, &QLineEdit::returnPressed, this, &StaffPage::add);
    connect(m_add, &Button::clicked, this, &StaffPage::add);
    m_why->hide();
    m_add->setEnabled(false);
    column()->addWidget(card);
}

QString StaffPage::why() const
{
    const QString typed = m_field->text().trimmed();
    for (const QChar c : typed) {
        if (!c.isLetterOrNumber())
            return tr("Letters only");
    }
    if (typed.size() < 2)
        return tr("Two to four letters");
    return m_staff.contains(typed.toUpper()) ? tr("These are there already") : QString();
}

void StaffPage::add()
{
    if (!why().isEmpty())
        return;
    m_staff.append(m_field->text().trimmed().toUpper());
    m_field->clear();
    showStaff();
    Q_EMIT changed();
}

void StaffPage::showStaff()
{
    m_chips->clear();
    for (const QString &initials : std::as_const(m_staff)) {
        auto *chip = new Button(initials, Button::Kind::Plain, m_chips);
        chip->setIcon(Icon::Close);
        chip->setObjectName(QStringLiteral("remove") + initials);
        chip->setAccessibleName(tr("Remove %1").arg(initials));
        chip->setHint(tr("Remove"));
        connect(chip, &Button::clicked, this, [this, initials] {
            m_staff.removeAll(initials);
            showStaff();
            m_field->setFocus(Qt::TabFocusReason);
            Q_EMIT changed();
        });
        m_chips->add(chip);
    }
    m_none->setVisible(m_staff.isEmpty());
    m_chips->setVisible(!m_staff.isEmpty());
}

void StaffPage::load(const SettingsDraft &draft)
{
    m_staff.clear();
    for (const QJsonValue one : draft.document("staff").value(Initials).toArray())
        m_staff.append(one.toString());
    showStaff();
}

SettingsDraft StaffPage::edited(SettingsDraft draft) const
{
    QJsonObject &document = draft.documents[QStringLiteral("staff")];
    const QJsonArray now = QJsonArray::fromStringList(m_staff);
    if (document.value(Initials).toArray() != now)
        document.insert(Initials, now);
    return draft;
}

} // namespace ivm
