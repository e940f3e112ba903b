#include "core/responder/responder.h"

#include "core/automessages/decide.h"
#include "core/log.h"
#include "core/model/smstext.h"
#include "core/outbox/outbox.h"
#include "core/responder/facts.h"
#include "core/settings/autosettingsnow.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/historystore.h"
#include "core/store/messagestore.h"
#include "core/store/settingstore.h"

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

/// A crash and a restart lose nobody's answer; a night does (PRODUCT, RELIABILITY S18).
constexpr Millis Grace = 15min;
/// A text's row is made when it reaches Twilio, in whole seconds, before anything can answer it.
constexpr Millis BeforeTrigger = 5s;
/// A person's decision has our time, the log has Twilio's.
constexpr Millis BeforeDecision = 120s;
/// Seen answering this lately, another computer is said to be the one who does.
constexpr auto OtherForgotten = 24h;

/// Nothing is owed for a text older than this, whatever becomes known (DECISIONS 15).
constexpr auto Owable = 24h;

const QString SwitchSubject = QStringLiteral("live");
const QString ItselfOff = QStringLiteral("automatic_other_sender");

/// Intake brings only news here. What no poll brought is old by its age alone, and decide() knows
/// how old that is.
AutoOrigin originOf(Source source)
{
    return source == Source::Live ? AutoOrigin::Live : AutoOrigin::Sweep;
}

bool isUndecided(const QList<AutoDecision> &decisions)
{
    return std::ranges::any_of(
        decisions, [](const AutoDecision &each) { return each.rule == AutoRule::HistoryLoading; });
}

} // namespace

Responder::Responder(Database &database, Outbox &outbox, Clock &clock, Switch position,
                     QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_position(position)
{ }

// ---------------------------------------------------------------- the switch

Result<> Responder::start()
{
    m_begun = m_clock.uptime();
    m_answersFrom = m_begun - Grace;
    const auto itselfOff = SettingStore(m_database).meta(ItselfOff);
    if (!itselfOff)
        return tl::unexpected(itselfOff.error());
    m_switchedItselfOff = !itselfOff->isEmpty();
    auto done = settingsChanged();
    m_answersFrom = m_begun - Grace; // beginning is not switching on
    return done;
}

Result<> Responder::settingsChanged()
{
    auto settings = autoSettingsNow(m_database);
    if (!settings && settings.error().kind == Error::Kind::Storage)
        return tl::unexpected(settings.error());
    m_fault.reset();
    if (settings) {
        m_settings = std::move(*settings);
    } else {
        // The desk works on; only nothing is sent by rules that make no sense.
        qCWarning(lcOutbox) << "automatic texts are off:" << settings.error().message;
        m_fault = settings.error();
        m_settings = {};
    }
    applySwitch();
    return {};
}

void Responder::applySwitch()
{
    const bool was = m_live;
    m_live = m_webhook.isEmpty() && !m_fault
        && (m_position == Switch::On || (m_position != Switch::DryRun && m_settings.live));
    // What came before the switch was turned is nobody's to answer.
    if (m_live && !was)
        m_answersFrom = std::max(m_answersFrom, m_awaitsSwitch ? m_begun : m_clock.uptime());
    // A dry run beside a live folder takes nothing back: it only looks on.
    const bool isHeld = m_position == Switch::DryRun || m_position == Switch::Held;
    m_outbox.setAutomatic(isHeld       ? Outbox::Automatic::Held
                              : m_live ? Outbox::Automatic::On
                                       : Outbox::Automatic::Off);
    Q_EMIT repliesChanged();
}

Result<> Responder::saveSwitch(bool live)
{
    SettingStore store(m_database);
    auto document = store.document(SwitchSubject);
    if (!document)
        return tl::unexpected(document.error());
    document->insert(QStringLiteral("on"), live);
    return store.save(SwitchSubject, *document, m_clock.now());
}

Result<> Responder::setLive(bool live, const std::function<Result<>()> &alongside)
{
    if (live && !m_webhook.isEmpty())
        return failure(
            Error::Kind::Refused,
            QStringLiteral("a webhook at %1 answers for a number of ours").arg(m_webhook));
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto done = saveSwitch(live); !done)
        return done;
    if (auto done = SettingStore(m_database).setMeta(ItselfOff, QString()); !done)
        return done;
    if (alongside) {
        if (auto done = alongside(); !done)
            return done;
    }
    if (auto done = transaction.commit(); !done)
        return done;
    m_switchedItselfOff = false;
    m_otherSeen.reset();
    m_settings.live = live;
    applySwitch();
    switchStands();
    return {};
}

void Responder::switchStands()
{
    if (std::exchange(m_awaitsSwitch, false) && m_caughtUp)
        beginDeciding();
}

void Responder::woke()
{
    m_answersFrom = std::max(m_answersFrom, m_clock.uptime() - Grace);
}

Result<> Responder::webhookFound(const QString &host)
{
    if (std::exchange(m_webhook, host) != host)
        applySwitch();
    return {};
}

// ---------------------------------------------------------------- what is owed

Result<> Responder::textsArrived(const QList<MessageId> &texts, Source source)
{
    for (const MessageId text : texts) {
        const auto event = eventOf(m_database, text, originOf(source));
        if (!event)
            return tl::unexpected(event.error());
        if (!*event)
            continue;
        if (!mayDecide()) {
            if (auto done = AutomaticStore(m_database).postpone(text, (*event)->client); !done)
                return done;
            continue;
        }
        if (auto done = decideAbout(**event, text); !done)
            return done;
    }
    return {};
}

void Responder::caughtUp()
{
    if (std::exchange(m_caughtUp, true) || m_awaitsSwitch)
        return;
    beginDeciding();
}

/// What was put off until now.
void Responder::beginDeciding()
{
    Transaction transaction(m_database);
    auto done = transaction.begun();
    if (done)
        done = decidePostponed();
    if (done)
        done = transaction.commit();
    if (!done) {
        qCWarning(lcOutbox) << "texts could not be decided about:" << done.error().code;
        m_caughtUp = false; // the next look tries again
    }
}

Result<> Responder::decidePostponed()
{
    AutomaticStore store(m_database);
    const auto texts = store.postponed();
    if (!texts)
        return tl::unexpected(texts.error());
    if (auto done = store.forgetPostponed(); !done)
        return done;
    // Those whose history is still unknown are put off again.
    return textsArrived(*texts, Source::Live);
}

Result<> Responder::historyKnown()
{
    if (!mayDecide())
        return {};
    AutomaticStore store(m_database);
    const auto clients = store.readyClients();
    if (!clients)
        return tl::unexpected(clients.error());
    for (const PhoneNumber &client : *clients) {
        const auto texts = store.postponed(client);
        if (!texts)
            return tl::unexpected(texts.error());
        if (auto done = store.forgetPostponed(client); !done)
            return done;
        if (auto done = textsArrived(*texts, Source::Live); !done)
            return done;
    }
    return {};
}

Result<> Responder::standingChanged(const PhoneNumber &client)
{
    const ClientStore clients(m_database);
    const auto evidence = clients.evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const Consent consent = foldConsent(*evidence, true);
    // A yes was looked at when it came; perhaps the request it answers was not known to have gone
    // then, and neither the yes nor what they wrote after it was a client's who has opted in.
    if (consent.standing != Standing::OptedIn || !consent.because
        || consent.because->kind != EvidenceKind::Yes)
        return {};
    const Instant since = std::max<Instant>(consent.because->at, m_clock.now() - Owable);
    const auto texts = AutomaticStore(m_database).textsSince(client, since);
    return texts ? textsArrived(*texts, Source::Live) : tl::unexpected(texts.error());
}

Result<> Responder::decided(const PhoneNumber &client, const Evidence &decision)
{
    if (decision.kind != EvidenceKind::StaffAccept)
        return {};
    // On the number they were asked on; it is where they expect an answer.
    const ClientStore clients(m_database);
    const auto evidence = clients.evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const Consent consent = foldConsent(*evidence, true);
    const PhoneNumber ours = !decision.number.text().isEmpty() ? decision.number
        : consent.lastRequest                                  ? consent.lastRequest->number
                                                               : PhoneNumber();
    const QueueRules *rules = m_settings.of(ours);
    if (!rules)
        return {};
    return decideAbout({ .kind = AutoEvent::Kind::StaffAccept,
                         .origin = AutoOrigin::Live,
                         .queue = rules->queue.id,
                         .ours = ours,
                         .client = client,
                         .text = {},
                         .sid = {},
                         .at = decision.at,
                         .errorCode = 0 },
                       std::nullopt);
}

Result<> Responder::decideAbout(const AutoEvent &event, std::optional<MessageId> text)
{
    const Instant now = m_clock.now();
    const auto standing = standingOf(m_database, event.queue, event.client, event.at);
    if (!standing)
        return tl::unexpected(standing.error());
    const auto history = historyOf(m_database, event.queue, event.client, now);
    if (!history)
        return tl::unexpected(history.error());
    // A text's time is in seconds.
    const Instant from = std::chrono::floor<std::chrono::seconds>(at(m_answersFrom));
    const AutoMoment moment{ .now = now, .answersFrom = from };
    const QList<AutoDecision> decisions = decide(event, *standing, *history, m_settings, moment);
    if (text && isUndecided(decisions))
        return AutomaticStore(m_database).postpone(*text, event.client);
    for (const AutoDecision &each : decisions) {
        if (!each.intent)
            continue;
        if (auto done = owe(event, each); !done)
            return done;
    }
    if (decisions.first().rule == AutoRule::NobodyAnswered)
        return noteMissed(event, *standing, *history);
    return {};
}

Result<> Responder::owe(const AutoEvent &event, const AutoDecision &decision)
{
    const AutoIntent &intent = *decision.intent;
    if (!m_live)
        return note(intent, decision.rule, AutomaticStore::Unsent::SwitchedOff);
    const auto conversation = ConversationStore(m_database).ensure(intent.queue, intent.client);
    if (!conversation)
        return tl::unexpected(conversation.error());
    const bool byText = event.kind == AutoEvent::Kind::Text;
    const auto message = m_outbox.owe(
        { .conversation = *conversation,
          .body = intent.text,
          .fingerprint = {},
          .segments = 0,
          .author = {},
          .answer = false,
          .kind = intent.kind,
          .expiresAt = intent.expiresAt,
          .scope = intent.scope,
          .period = intent.period,
          .trigger = intent.trigger,
          .soughtFrom = intent.triggeredAt - (byText ? BeforeTrigger : BeforeDecision) });
    if (!message)
        return tl::unexpected(message.error());
    if (*message) {
        m_outbox.owed(); // plans from the event loop, when this is committed
        Q_EMIT owed(intent, true);
    }
    return {};
}

Result<> Responder::note(const AutoIntent &intent, AutoRule rule, AutomaticStore::Unsent why)
{
    const auto isNew = AutomaticStore(m_database)
                           .note({ .kind = intent.kind,
                                   .scope = intent.scope,
                                   .period = intent.period,
                                   .why = why,
                                   .queue = intent.queue,
                                   .client = intent.client,
                                   .text = intent.text,
                                   .rule = static_cast<int>(rule),
                                   .trigger = intent.trigger,
                                   .triggeredAt = intent.triggeredAt,
                                   .notedAt = m_clock.now() });
    if (!isNew)
        return tl::unexpected(isNew.error());
    if (!*isNew)
        return {};
    if (why == AutomaticStore::Unsent::NobodyThere) {
        ++m_missed;
        m_missedSince = std::min(m_missedSince.value_or(intent.triggeredAt), intent.triggeredAt);
    } else {
        ++m_wouldHaveSent;
        Q_EMIT owed(intent, false);
    }
    Q_EMIT repliesChanged();
    return {};
}

Result<> Responder::noteMissed(const AutoEvent &event, const AutoStanding &standing,
                               const AutoHistory &history)
{
    // What would have gone, had anyone been there then.
    const AutoMoment then{ .now = event.at, .answersFrom = event.at };
    for (const AutoDecision &each : decide(event, standing, history, m_settings, then)) {
        if (!each.intent)
            continue;
        if (auto done = note(*each.intent, each.rule, AutomaticStore::Unsent::NobodyThere); !done)
            return done;
    }
    return {};
}

// ---------------------------------------------------------------- somebody else

Result<> Responder::otherAutomaticText(MessageId text)
{
    const auto message = MessageStore(m_database).one(text);
    if (!message)
        return tl::unexpected(message.error());
    if (!*message || (*message)->at < at(m_begun))
        return {}; // before our time: handed over, restored, or another's past
    // A second copy of a text of our own is our fault, and nobody else's (RELIABILITY 5.5, R1).
    const auto ours = AutomaticStore(m_database)
                          .hasEntry((*message)->conversation, fingerprint((*message)->body),
                                    (*message)->at - 24h);
    if (!ours)
        return tl::unexpected(ours.error());
    if (*ours)
        return {};
    // After a restore: sent before it, and carried out late.
    if (const auto quiet = m_outbox.quietUntil(); quiet && (*message)->at < *quiet)
        return {};
    m_otherSeen = m_clock.now();
    if (m_live && m_position != Switch::On) {
        qCWarning(lcOutbox) << "someone else sends our automatic texts: switched off here";
        m_switchedItselfOff = true;
        if (auto done = SettingStore(m_database).setMeta(ItselfOff, isoUtc(m_clock.now())); !done)
            return done;
        if (auto done = saveSwitch(false); !done)
            return done;
        const auto noted
            = HistoryStore(m_database)
                  .add({ .at = m_clock.now(),
                         .kind = HistoryKind::LiveSwitch,
                         .subject = QStringLiteral("someone else sends our automatic texts"),
                         .before = QStringLiteral("on"),
                         .after = QStringLiteral("off") });
        if (!noted)
            return tl::unexpected(noted.error());
        m_settings.live = false;
    }
    applySwitch();
    return {};
}

AutomaticReplies Responder::replies() const
{
    AutomaticReplies replies;
    const bool otherLately = m_otherSeen && m_clock.now() - *m_otherSeen < OtherForgotten;
    if (m_live)
        replies.who = AutomaticReplies::Who::ThisDesk;
    else if (otherLately || !m_webhook.isEmpty())
        replies.who = AutomaticReplies::Who::AnotherComputer;
    replies.switchedItselfOff = m_switchedItselfOff;
    replies.webhook = m_webhook;
    replies.fault = m_fault;
    const auto quiet = m_outbox.quietUntil();
    if (quiet && *quiet > m_clock.now())
        replies.quietUntil = quiet;
    replies.missed = m_missed;
    replies.missedSince = m_missedSince;
    replies.wouldHaveSent = m_wouldHaveSent;
    return replies;
}

Result<QList<AutomaticStore::UnsentIntent>> Responder::missed() const
{
    return AutomaticStore(m_database).unsent(AutomaticStore::Unsent::NobodyThere, at(m_begun));
}

} // namespace ivm
