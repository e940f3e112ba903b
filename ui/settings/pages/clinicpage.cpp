#include "ui/settings/pages/clinicpage.h"

#include "ui/look/plainlabel.h"
#include "ui/look/switch.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

const QString Hospital = QStringLiteral("hospital");
const QString EmergencyPhone = QStringLiteral("emergency_phone");
const QString OfficePhone = QStringLiteral("office_phone");
const QString PollSeconds = QStringLiteral("poll_seconds");
const QString Sound = QStringLiteral("sound");

/// Only what differs is written, so that a document keeps what it says otherwise.
void put(QJsonObject &document, const QString &key, const QJsonValue &value)
{
    if (document.value(key) != value)
        document.insert(key, value);
}

} // namespace

ClinicPage::ClinicPage(const SettingsContext &)
    : SettingsPage({ .name = QStringLiteral("clinic"),
                     .title = tr("Clinic"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Paw,
                     .words = tr("hospital name phone emergency office sound poll desk") })
{
    auto *card = new Card(tr("What texts say of us"),
                          tr("Automatic texts and templates name these. A sentence with a phone "
                             "that is missing here is left out of the text."),
                          this);
    const auto line = [&](const QString &label, const char *name, const QString &hint) {
        auto *field = new QLineEdit(card);
        field->setObjectName(QString::fromLatin1(name));
        field->setMaxLength(80);
        card->addField(label, field, hint);
        connect(field, &QLineEdit::textEdited, this, [this] {
            judge();
            Q_EMIT changed();
        });
        return field;
    };
    m_name = line(tr("Name of the hospital"), "hospitalName", {});
    m_emergency = line(tr("Emergency phone"), "emergencyPhone", {});
    m_emergencyWords
        = card->addWords(tr("Clients who text at night are told to call this number. None is "
                            "invented: enter the one that is answered around the clock."));
    m_office = line(tr("Office phone"), "officePhone",
                    tr("As clients should read it, for example 217-555-0100."));
    column()->addWidget(card);

    auto *desk = new Card(tr("This desk"),
                          tr("How often we look for new texts, and the sound of "
                             "one that arrives."),
                          this);
    m_poll = new NumberField(tr("Look for texts every"), 2, 300, tr("seconds"), desk);
    m_poll->setObjectName(QStringLiteral("pollSeconds"));
    desk->addField(tr("Look for texts every"), m_poll);
    m_sound = new Switch(tr("Sound"), desk);
    m_sound->setObjectName(QStringLiteral("sound"));
    desk->body()->addWidget(m_sound, 0, Qt::AlignLeft);
    connect(m_poll, &QSpinBox::valueChanged, this, &SettingsPage::changed);
    connect(m_sound, &QCheckBox::toggled, this, &SettingsPage::changed);
    column()->addWidget(desk);
}

void ClinicPage::load(const SettingsDraft &draft)
{
    const QSignalBlocker quiet(this);
    const auto show = [](QLineEdit *field, const QJsonValue &value) {
        if (field->text() != value.toString())
            field->setText(value.toString());
    };
    const QJsonObject clinic = draft.document("clinic");
    show(m_name, clinic.value(Hospital));
    show(m_emergency, clinic.value(EmergencyPhone));
    show(m_office, clinic.value(OfficePhone));
    const QJsonObject desk = draft.document("desk");
    m_poll->setValue(desk.value(PollSeconds).toInt(5));
    m_sound->setChecked(desk.value(Sound).toBool(true));
    judge();
}

SettingsDraft ClinicPage::edited(SettingsDraft draft) const
{
    QJsonObject &clinic = draft.documents[QStringLiteral("clinic")];
    put(clinic, Hospital, m_name->text());
    put(clinic, EmergencyPhone, m_emergency->text());
    put(clinic, OfficePhone, m_office->text());
    QJsonObject &desk = draft.documents[QStringLiteral("desk")];
    put(desk, PollSeconds, m_poll->value());
    put(desk, Sound, m_sound->isChecked());
    return draft;
}

QString ClinicPage::objection() const
{
    if (m_name->text().simplified().isEmpty())
        return tr("Texts must say who writes: enter the name of the hospital.");
    for (const QLineEdit *phone : { m_emergency, m_office }) {
        if (!phone->text().trimmed().isEmpty() && !PhoneNumber::parseTyped(phone->text()))
            return tr("“%1” is no phone number.").arg(phone->text());
    }
    return {};
}

void ClinicPage::judge()
{
    m_emergencyWords->setColour(m_emergency->text().trimmed().isEmpty() ? &Colours::orange
                                                                        : &Colours::muted);
}

} // namespace ivm
