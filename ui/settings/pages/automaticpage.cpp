#include "ui/settings/pages/automaticpage.h"

#include "core/automessages/checkwordings.h"
#include "core/automessages/rehearsal.h"
#include "core/desk/commands.h"
#include "core/desk/regulationof.h"
#include "core/model/smstext.h"
#include "ui/ask/asker.h"
#include "ui/look/dateformats.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/look/switch.h"
#include "ui/settings/card.h"
#include "ui/settings/changewords.h"
#include "ui/settings/fields.h"
#include "ui/settings/keptinsight.h"
#include "ui/settings/pages/wordingcard.h"
#include "ui/settings/pages/wordingdraft.h"
#include "ui/settings/phonepreview.h"
#include "ui/settings/queuechoice.h"

#include <QDateTimeEdit>
#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int BesideFrom = 860; // width of the page from which the phone stands beside
constexpr int PhoneWidth = 372;

const QString Caps = QStringLiteral("caps");
const QString Send = QStringLiteral("send");
const QString Default = QStringLiteral("default");

} // namespace

AutomaticPage::AutomaticPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("automatic"),
                     .title = tr("Automatic messages"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Send,
                     .words = tr("after hours opt-in request welcome emergency reply wording live "
                                 "switch spanish preview caps auto-message auto-reply setup") })
    , m_context(context)
    , m_choice(new QueueChoice(tr("All queues")))
    , m_left(new QWidget(this))
{
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    makeLive(m_left);
    makeKinds(m_left);
    makeCaps(m_left);
    left->addStretch(1);
    makePreview(this);
    m_sides->addWidget(m_left, 1);
    m_beside = new KeptInSight(m_right, this);
    m_sides->addWidget(m_beside);
    column()->addLayout(m_sides);
    keepMeasured(this, [this, left] {
        left->setSpacing(px(16));
        m_sides->setSpacing(px(28));
    });
    connect(m_choice, &QueueChoice::chosen, this, &AutomaticPage::showAll);
    connect(&context.commands, &Commands::statusChanged, this, &AutomaticPage::setStatus);
    setStatus(context.status ? context.status() : DeskStatus{});
}

void AutomaticPage::makeLive(QWidget *parent)
{
    m_liveCard = new Card(tr("Automatic texts from this computer"), {}, parent);
    m_live = new Switch(tr("Sent by themselves"), m_liveCard);
    m_live->setObjectName(QStringLiteral("live"));
    m_live->setCompact(true);
    m_live->setAccessibleName(tr("Automatic texts are sent from this computer"));
    m_liveCard->addBesideTitle(m_live);
    m_liveWords = m_liveCard->addWords({});
    m_liveWords->setObjectName(QStringLiteral("liveWords"));
    connect(m_live, &QCheckBox::clicked, this, &AutomaticPage::turnLive);
    parent->layout()->addWidget(m_liveCard);
}

void AutomaticPage::makeKinds(QWidget *parent)
{
    auto *how = new Card({}, {}, parent);
    m_language = new ChoiceField(tr("Language"), how);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setChoices({ { QStringLiteral("en"), tr("English (the first request in both)") },
                             { QStringLiteral("es"), tr("Spanish, to clients who write it") } });
    how->addField(tr("Language"), m_language,
                  tr("One sentence a line. {hospital}, {queue}, {clinics}, {office_phone}, "
                     "{emergency_phone} and, while closed, {next_open} are filled in; a sentence "
                     "with a phone that is not entered under Clinic is left out."));
    connect(m_language, &QComboBox::currentIndexChanged, this, &AutomaticPage::showAll);
    parent->layout()->addWidget(how);
    for (const QString &kind :
         { QStringLiteral("after_hours"), QStringLiteral("emergency"), QStringLiteral("request"),
           QStringLiteral("request_closed"), QStringLiteral("welcome") }) {
        auto *card = new WordingCard(kind, parent);
        m_kinds.append(card);
        parent->layout()->addWidget(card);
        connect(card, &WordingCard::changed, this, &AutomaticPage::take);
        connect(card, &WordingCard::usualWanted, this, [this, card] {
            m_draft = withUsualSentences(m_draft,
                                         { .kind = card->kind(),
                                           .spanish = m_language->value() == u"es",
                                           .queue = m_choice->queue() });
            showAll();
            Q_EMIT changed();
        });
    }
}

void AutomaticPage::makeCaps(QWidget *parent)
{
    auto *card
        = new Card(tr("How much is sent"),
                   tr("These keep a client from being texted too often by a machine."), parent);
    const auto number
        = [&](const char *key, const QString &name, int least, int most, const QString &unit) {
              auto *field = new NumberField(name, least, most, unit, card);
              field->setObjectName(QStringLiteral("cap-") + QLatin1String(key));
              card->addField(name, field);
              m_caps.append(std::pair(QString::fromLatin1(key), field));
              connect(field, &QSpinBox::valueChanged, this, &AutomaticPage::take);
          };
    number("texts_a_day", tr("Automatic texts to a client in 24 hours, at most"), 1, 10,
           tr("texts"));
    number("after_hours_again_hours",
           tr("In a long closing the after-hours reply goes out again "
              "after"),
           4, 168, tr("hours"));
    number("quiet_after_person_minutes", tr("No after-hours reply when a person wrote within"), 0,
           24 * 60, tr("minutes"));
    number("emergency_again_hours", tr("The emergency reply goes out at most once in"), 1, 24,
           tr("hours"));
    m_answers = new ChoiceField(tr("Before a client says yes, staff may answer"), card);
    m_answers->setObjectName(QStringLiteral("answerBeforeYes"));
    m_answers->setChoices({ { QStringLiteral("never"), tr("never") },
                            { QStringLiteral("with_click"), tr("with one click a text") },
                            { QStringLiteral("freely"), tr("freely, for 24 hours") } });
    card->addField(tr("Before a client says yes, staff may answer"), m_answers);
    connect(m_answers, &QComboBox::currentIndexChanged, this, &AutomaticPage::take);
    parent->layout()->addWidget(card);
}

void AutomaticPage::makePreview(QWidget *parent)
{
    m_right = new Card(tr("What happens"), tr("By these words and hours, saved or not."), parent);
    m_when = new QDateTimeEdit(m_right);
    leaveWheelToPage(*m_when);
    m_when->setObjectName(QStringLiteral("previewWhen"));
    m_when->setDisplayFormat(look::dateFormat() + u' ' + look::timeFormat());
    m_when->setFixedHeight(px(34));
    m_right->addField(tr("On"), m_when);
    m_client = new ChoiceField(tr("When"), m_right);
    m_client->setObjectName(QStringLiteral("previewClient"));
    m_client->setChoices({ { QStringLiteral("opted"), tr("a client who opted in texts") },
                           { QStringLiteral("new"), tr("a new client texts") },
                           { QStringLiteral("urgent"), tr("a client texts an urgent word") } });
    m_right->addField(tr("When"), m_client);
    m_text = new QLineEdit(m_right);
    m_text->setObjectName(QStringLiteral("previewText"));
    m_right->addField(tr("They write"), m_text);
    m_phone = new PhonePreview(m_right);
    m_right->body()->addSpacing(px(6));
    m_right->body()->addWidget(m_phone);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, &AutomaticPage::showPreview);
    connect(m_client, &QComboBox::currentIndexChanged, this, [this] {
        m_text->setText(m_client->value() == u"urgent" ? tr("Coco is not breathing right")
                                                       : tr("Hi, Coco won’t eat tonight"));
        showPreview();
    });
    m_text->setText(tr("Hi, Coco won’t eat tonight"));
    connect(m_text, &QLineEdit::textEdited, this, &AutomaticPage::showPreview);
}

QWidget *AutomaticPage::besideTitle()
{
    return m_choice;
}

void AutomaticPage::load(const SettingsDraft &draft)
{
    m_draft = draft;
    m_showing = true;
    m_choice->setQueues(draft.queues);
    if (m_when->date() <= QDate(2000, 1, 1)) {
        // This evening: what people come here to look at.
        const QDate today = m_context.dates.dateOf(m_context.clock.now());
        m_when->setDateTime(QDateTime(today, QTime(21, 40)));
    }
    const QJsonObject caps = draft.document("caps");
    for (const auto &[key, field] : std::as_const(m_caps))
        field->setValue(caps.value(key).toInt(field->value()));
    m_answers->setValue(draft.document("consent")
                            .value(QLatin1String("answer_before_yes"))
                            .toString(QStringLiteral("with_click")));
    m_showing = false;
    showAll();
}

void AutomaticPage::showAll()
{
    if (m_showing)
        return;
    m_showing = true;
    const QJsonObject send = m_draft.document("caps").value(Send).toObject();
    const QString queue = m_choice->queue();
    const QJsonObject part = send.value(send.contains(queue) ? queue : Default).toObject();
    for (WordingCard *card : std::as_const(m_kinds)) {
        bool isOwn = false;
        const QString lines = sentencesOf(
            m_draft,
            { .kind = card->kind(), .spanish = m_language->value() == u"es", .queue = queue },
            &isOwn);
        card->show(lines, part.value(card->kind()).toBool(true), isOwn, queue);
    }
    m_showing = false;
    showCounts();
    showPreview();
}

void AutomaticPage::take()
{
    if (m_showing)
        return;
    const QString queue = m_choice->queue();
    QJsonObject caps = m_draft.document("caps");
    QJsonObject send = caps.value(Send).toObject();
    for (const WordingCard *card : std::as_const(m_kinds)) {
        m_draft = withSentences(
            m_draft,
            { .kind = card->kind(), .spanish = m_language->value() == u"es", .queue = queue },
            card->lines());
        if (!card->sends())
            continue;
        const auto set = [&](const QString &name) {
            QJsonObject part = send.value(send.contains(name) ? name : Default).toObject();
            if (part.value(card->kind()).toBool(true) == *card->sends())
                return;
            part.insert(card->kind(), *card->sends());
            send.insert(name, part);
        };
        if (queue.isEmpty()) {
            const QStringList parts = send.keys();
            set(Default);
            for (const QString &name : parts)
                set(name);
        } else {
            set(queue);
        }
    }
    if (caps.value(Send).toObject() != send)
        caps.insert(Send, send);
    for (const auto &[key, field] : std::as_const(m_caps)) {
        if (caps.value(key).toInt() != field->value())
            caps.insert(key, field->value());
    }
    m_draft.documents.insert(Caps, caps);
    QJsonObject &consent = m_draft.documents[QStringLiteral("consent")];
    if (consent.value(QLatin1String("answer_before_yes")).toString() != m_answers->value())
        consent.insert(QStringLiteral("answer_before_yes"), m_answers->value());
    showCounts();
    showPreview();
    Q_EMIT changed();
}

SettingsDraft AutomaticPage::edited(SettingsDraft draft) const
{
    for (const QString &subject : { QStringLiteral("wordings"), Caps, QStringLiteral("consent") }) {
        draft.documents.insert(subject, m_draft.documents.value(subject));
    }
    return draft;
}

QString AutomaticPage::objection() const
{
    const auto settings = autoSettings(m_draft);
    return settings ? QString() : tr("A text will not do yet: %1").arg(settings.error().message);
}

void AutomaticPage::showCounts()
{
    const auto settings = autoSettings(m_draft);
    for (WordingCard *card : std::as_const(m_kinds)) {
        if (!settings) {
            // The strict reader says what is wrong, and where; the rest cannot be counted.
            card->setCount(settings.error().message, true);
            continue;
        }
        const QString text = renderedAtLongest(*settings,
                                               { .kind = card->kind(),
                                                 .spanish = m_language->value() == u"es",
                                                 .queue = m_choice->queue() });
        const SmsCount count = segments(text);
        QString words = count.segments == 1
            ? tr("Longest rendering %1 / %2, 1 text").arg(count.units).arg(count.units + count.left)
            : tr("Longest rendering %1 / %2, %3 texts")
                  .arg(count.units)
                  .arg(count.units + count.left)
                  .arg(count.segments);
        if (!count.culprits.isEmpty()) {
            const Culprit &first = count.culprits.first();
            words += tr(" · “%1” more than halves what fits into a text")
                         .arg(text.mid(first.position, first.length));
        }
        card->setCount(words, count.segments > LongestAutomatic);
        card->setUnlikeVerified(card->kind() == u"welcome" && m_language->value() == u"en"
                                    ? unlikeVerified(*settings)
                                    : QStringList());
    }
}

/// What was declared of the texts is the one that a client gets on opting in: the welcome.
QStringList AutomaticPage::unlikeVerified(const AutoSettings &settings) const
{
    QStringList queues;
    for (const Wording &wording : settings.wordings) {
        const QueueRules *rules = wording.queue ? settings.of(*wording.queue) : nullptr;
        if (wording.kind != AutoKind::Welcome || wording.language != u"en" || !rules
            || (!m_choice->queue().isEmpty() && rules->queue.name != m_choice->queue()))
            continue;
        const QString declared = m_declared.value(*wording.queue);
        if (!declared.isEmpty() && fingerprint(declared) != fingerprint(wording.text))
            queues.append(rules->queue.name);
    }
    return queues;
}

void AutomaticPage::showPreview()
{
    if (m_showing)
        return;
    const auto settings = autoSettings(m_draft);
    if (!settings || settings->queues.isEmpty())
        return; // what is wrong stands at its words
    const QueueRules *rules = &settings->queues.first();
    for (const QueueRules &each : settings->queues) {
        if (each.queue.name == m_choice->queue())
            rules = &each;
    }
    const QDateTime local = m_when->dateTime();
    const Instant at
        = rules->hours.onTheWall(local.date(), local.time().msecsSinceStartOfDay() / 60'000);
    Rehearsal rehearsal{ .client = m_client->value() == u"new" ? Rehearsal::Client::New
                                                               : Rehearsal::Client::OptedIn,
                         .queue = rules->queue.id,
                         .at = at,
                         .texts = { m_text->text() } };
    rehearsal.texts.append(m_client->value() == u"new" ? tr("Yes") : tr("ok thanks"));
    m_phone->show(rehearse(*settings, rehearsal), rules->queue.name);
}

void AutomaticPage::shown()
{
    if (const auto look = lookKept(m_context.readers))
        m_declared = declaredOptIns(*look, m_draft.queues);
    showAll();
}

void AutomaticPage::setStatus(const DeskStatus &status)
{
    m_status = status;
    const AutomaticReplies &replies = status.automatic;
    using Who = AutomaticReplies::Who;
    const bool locked = !replies.webhook.isEmpty();
    m_live->setEnabled(!locked && replies.who != Who::OtherProgram);
    const bool on = !locked && (replies.who == Who::ThisDesk || replies.who == Who::Nobody);
    {
        const QSignalBlocker quiet(m_live);
        m_live->setChecked(on);
    }
    QString words;
    if (locked)
        words = tr("Locked: %1 is set as a webhook on one of our numbers, so another system may be "
                   "answering already. Empty the webhook in Twilio’s console first.")
                    .arg(replies.webhook);
    else if (replies.who == Who::OtherProgram)
        words = tr("Another program owns this folder and answers.");
    else if (replies.switchedItselfOff)
        words = tr("It switched itself off: our wordings were seen sent by somebody else. See to "
                   "it that only one computer answers, then switch it on.");
    else if (replies.fault)
        words = tr("Nothing is sent: the settings make no sense. %1").arg(replies.fault->message);
    else if (replies.who == Who::AnotherComputer)
        words = tr("Another computer answers for these numbers. Switch it on here only when it no "
                   "longer does.");
    else if (on)
        words = tr("On: requests, welcomes and replies go out by themselves. Switch it on at one "
                   "computer only.");
    else
        words = tr("Off: nothing is sent by itself; what would have been sent is only written "
                   "down. %1 so far since the start.")
                    .arg(replies.wouldHaveSent);
    m_liveWords->setColour(locked || replies.switchedItselfOff || replies.fault ? &Colours::orange
                                                                                : &Colours::muted);
    m_liveWords->setText(words);
}

void AutomaticPage::turnLive(bool on)
{
    const auto act = [this, on] {
        m_context.commands.setLive(on, m_context.author ? m_context.author() : QString(), this,
                                   [this, on](const Result<> &done) {
                                       if (!done) {
                                           setStatus(m_status); // as it was
                                           Q_EMIT said(lineFor(done.error()));
                                           return;
                                       }
                                       Q_EMIT said(
                                           on ? tr("Automatic texts go out from this computer now.")
                                              : tr("Nothing is sent by itself from now on."));
                                   });
    };
    if (!on)
        return act();
    m_context.asker.ask(
        { .title = tr("Let this computer text clients by itself?"),
          .text = tr("Opt-in requests, welcomes, after-hours and emergency replies then go out "
                     "without anybody looking. It must be the only computer that does: a client "
                     "could get everything twice otherwise. This takes effect at once."),
          .choices = { tr("Switch on"), tr("Cancel") },
          .proposed = 1,
          .safe = 1,
          .danger = true },
        this, [this, act](int choice) {
            if (choice == 0)
                act();
            else
                setStatus(m_status);
        });
}

void AutomaticPage::resizeEvent(QResizeEvent *event)
{
    SettingsPage::resizeEvent(event);
    const bool beside = width() >= px(BesideFrom);
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_beside->setMinimumWidth(beside ? px(PhoneWidth) : 0);
    m_beside->setMaximumWidth(beside ? px(PhoneWidth) : QWIDGETSIZE_MAX);
}

} // namespace ivm
