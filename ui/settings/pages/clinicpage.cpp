#include "ui/settings/pages/clinicpage.h"

#include "core/settings/subjects.h"
#include "ui/look/plainlabel.h"
#include "ui/look/switch.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

const QString Clinic = QStringLiteral("clinic");
const QString Desk = QStringLiteral("desk");
const QString Hospital = QStringLiteral("hospital");
const QString EmergencyPhone = QStringLiteral("emergency_phone");
const QString OfficePhone = QStringLiteral("office_phone");
const QString FaqUrl = QStringLiteral("faq_url");
const QString PrivacyUrl = QStringLiteral("privacy_url");
const QString TermsUrl = QStringLiteral("terms_url");
const QString PollSeconds = QStringLiteral("poll_seconds");
const QString Sound = QStringLiteral("sound");
const QString NoticeWords = QStringLiteral("notice_words");
const QString PullBackSeconds = QStringLiteral("pull_back_seconds");

/// Only what differs is written, so that a document keeps what it says otherwise; one that is
/// silent about the key says what is shipped.
void put(SettingsDraft &draft, const QString &subject, const QString &key, const QJsonValue &value)
{
    QJsonObject &document = draft.documents[subject];
    const QJsonValue said
        = document.contains(key) ? document.value(key) : shippedSetting(subject).value(key);
    if (said != value)
        document.insert(key, value);
}

bool isPage(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && url.host().contains(u'.');
}

} // namespace

ClinicPage::ClinicPage(const SettingsContext &)
    : SettingsPage(
          { .name = QStringLiteral("clinic"),
            .title = tr("Clinic"),
            .group = PageAbout::Group::Texting,
            .icon = Icon::Paw,
            .words
            = tr("hospital name phone emergency office web page faq privacy terms sound poll "
                 "desk take back undo send notice notification answer") })
{
    auto *card = new Card(tr("What texts say of us"),
                          tr("Automatic texts and templates name these. A sentence with a phone "
                             "that is missing here is left out of the text."),
                          this);
    const auto lineOn
        = [&](Card *on, const QString &label, const char *name, const QString &hint, int longest) {
              auto *field = new QLineEdit(on);
              field->setObjectName(QString::fromLatin1(name));
              field->setMaxLength(longest);
              on->addField(label, field, hint);
              connect(field, &QLineEdit::textEdited, this, [this] {
                  judge();
                  Q_EMIT changed();
              });
              return field;
          };
    const auto line = [&](const QString &label, const char *name, const QString &hint) {
        return lineOn(card, label, name, hint, 80);
    };
    m_name = line(tr("Name of the hospital"), "hospitalName", {});
    m_emergency = line(tr("Emergency phone"), "emergencyPhone", {});
    m_emergencyWords
        = card->addWords(tr("Clients who text at night are told to call this number. None is "
                            "invented: enter the one that is answered around the clock."));
    m_office = line(tr("Office phone"), "officePhone",
                    tr("As clients should read it, for example 217-555-0100."));
    column()->addWidget(card);

    auto *pages
        = new Card(tr("Your pages on the web"),
                   tr("For clients and for the phone companies, who check them. Each begins "
                      "with https://"),
                   this);
    m_faq = lineOn(pages, tr("Questions and answers about texting"), "faqUrl",
                   tr("Shown under Regulatory status, for your staff."), 300);
    m_privacy = lineOn(pages, tr("Privacy policy"), "privacyUrl", {}, 300);
    m_terms = lineOn(pages, tr("Terms"), "termsUrl",
                     tr("Both are printed on the opt-in card. They should be the ones declared in "
                        "the toll-free verification."),
                     300);
    for (QLineEdit *field : { m_faq, m_privacy, m_terms }) {
        field->setPlaceholderText(QStringLiteral("https://"));
        field->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    }
    column()->addWidget(pages);

    auto *desk = new Card(tr("This desk"),
                          tr("How often we look for new texts, how long one of yours can be taken "
                             "back, and the sound of one that arrives."),
                          this);
    m_poll = new NumberField(tr("Look for texts every"), 2, 300, tr("seconds"), desk);
    m_poll->setObjectName(QStringLiteral("pollSeconds"));
    desk->addField(tr("Look for texts every"), m_poll);
    m_pullBack = new NumberField(tr("A text can be taken back for"), 0, 10, tr("seconds"), desk);
    m_pullBack->setObjectName(QStringLiteral("pullBackSeconds"));
    m_pullBack->setSpecialValueText(tr("not at all"));
    desk->addField(tr("A text can be taken back for"), m_pullBack,
                   tr("It waits that long before it leaves; whoever sent it can pull it back. What "
                      "has left cannot be taken back."));
    m_sound = new Switch(tr("Sound"), desk);
    m_sound->setObjectName(QStringLiteral("sound"));
    desk->body()->addWidget(m_sound, 0, Qt::AlignLeft);
    m_noticeWords = new Switch(tr("Notices show what the client wrote"), desk);
    m_noticeWords->setObjectName(QStringLiteral("noticeWords"));
    desk->body()->addWidget(m_noticeWords, 0, Qt::AlignLeft);
    desk->addWords(tr("With a line to answer in. Only for desks whose screens nobody else can see: "
                      "switched off, a notice names the queue and the client’s first name."));
    connect(m_noticeWords, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(m_poll, &QSpinBox::valueChanged, this, &SettingsPage::changed);
    connect(m_pullBack, &QSpinBox::valueChanged, this, &SettingsPage::changed);
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
    const QJsonObject clinic = draft.documents.value(Clinic);
    show(m_name, clinic.value(Hospital));
    show(m_emergency, clinic.value(EmergencyPhone));
    show(m_office, clinic.value(OfficePhone));
    show(m_faq, clinic.value(FaqUrl));
    show(m_privacy, clinic.value(PrivacyUrl));
    show(m_terms, clinic.value(TermsUrl));
    const QJsonObject desk = draft.documents.value(Desk);
    m_poll->setValue(desk.value(PollSeconds).toInt(5));
    m_pullBack->setValue(desk.value(PullBackSeconds).toInt(0));
    m_sound->setChecked(desk.value(Sound).toBool(true));
    m_noticeWords->setChecked(desk.value(NoticeWords).toBool(false));
    judge();
}

SettingsDraft ClinicPage::edited(SettingsDraft draft) const
{
    put(draft, Clinic, Hospital, m_name->text());
    put(draft, Clinic, EmergencyPhone, m_emergency->text());
    put(draft, Clinic, OfficePhone, m_office->text());
    put(draft, Clinic, FaqUrl, m_faq->text());
    put(draft, Clinic, PrivacyUrl, m_privacy->text());
    put(draft, Clinic, TermsUrl, m_terms->text());
    put(draft, Desk, PollSeconds, m_poll->value());
    put(draft, Desk, PullBackSeconds, m_pullBack->value());
    put(draft, Desk, Sound, m_sound->isChecked());
    put(draft, Desk, NoticeWords, m_noticeWords->isChecked());
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
    for (const QLineEdit *page : { m_faq, m_privacy, m_terms }) {
        if (!page->text().isEmpty() && !isPage(page->text()))
            return tr("“%1” is no page on the web: it begins with https://").arg(page->text());
    }
    return {};
}

void ClinicPage::judge()
{
    m_emergencyWords->setColour(m_emergency->text().trimmed().isEmpty() ? &Colours::orange
                                                                        : &Colours::muted);
}

} // namespace ivm
