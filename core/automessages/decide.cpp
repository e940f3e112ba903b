#include "core/automessages/decide.h"

#include "core/automessages/nextopenwords.h"
#include "core/consent/keywords.h"
#include "core/consent/wordings.h"
#include "core/model/smstext.h"

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

/// Twilio's times are whole seconds, ours follow its clock (LogClock).
constexpr Millis ClockSlack = 5s;

/// Everything one decision looks at.
class Case
{
public:
    Case(const AutoEvent &event, const AutoStanding &standing, const AutoHistory &history,
         const AutoSettings &settings, const AutoMoment &moment, const QueueRules &rules)
        : m_event(event)
        , m_standing(standing)
        , m_consent(standing.consent)
        , m_history(history)
        , m_settings(settings)
        , m_moment(moment)
        , m_rules(rules)
        , m_keyword(keywordOf(event.text).keyword)
        , m_closing(rules.hours.closingAt(event.at))
    { }

    QList<AutoDecision> decisions() const;

private:
    AutoDecision no(AutoKind kind, AutoRule rule, Forbidden why = Forbidden::Nothing) const
    {
        return { .kind = kind, .rule = rule, .why = why, .intent = std::nullopt };
    }
    AutoDecision request() const;
    AutoDecision welcome() const;
    AutoDecision afterHours() const;
    AutoDecision emergency() const;
    AutoDecision owes(AutoKind kind, AutoRule rule, const QString &scope, const QString &period,
                      const QString &language) const;

    bool isOptIn() const;
    /// A yes or no that answers a request of ours says nothing that waits for an answer.
    bool isOrdinary() const;
    bool isCapped() const;
    QString pairScope() const;
    PairFacts pair() const;
    QString rendered(const Wording &wording) const;

    const AutoEvent &m_event;
    const AutoStanding &m_standing;
    const Consent &m_consent;
    const AutoHistory &m_history;
    const AutoSettings &m_settings;
    const AutoMoment &m_moment;
    const QueueRules &m_rules;
    const Keyword m_keyword;
    const std::optional<Closing> m_closing;
};

PairFacts Case::pair() const
{
    return { .ours = m_event.ours,
             .client = m_event.client,
             .lastInbound = m_event.at,
             .blocked = m_standing.blocked,
             .answerPolicy = AnswerPolicy::WithClick };
}

QString Case::pairScope() const
{
    return m_event.ours.text() + u' ' + m_event.client.text();
}

bool Case::isOptIn() const
{
    if (m_consent.standing != Standing::OptedIn || !m_consent.because)
        return false;
    const Evidence &because = *m_consent.because;
    if (m_event.kind == AutoEvent::Kind::StaffAccept)
        return because.kind == EvidenceKind::StaffAccept && because.at == m_event.at;
    return because.kind == EvidenceKind::Yes && because.sid == m_event.sid;
}

bool Case::isOrdinary() const
{
    if (m_keyword == Keyword::None)
        return true;
    const bool answer = m_keyword == Keyword::Yes || m_keyword == Keyword::No;
    return answer && m_consent.standing == Standing::OptedIn && !isOptIn();
}

bool Case::isCapped() const
{
    const auto lately = std::ranges::count_if(m_history.past, [&](const AutoPast &past) {
        return past.kind != AutoKind::Emergency && (past.isOpen || past.mayHaveGone)
            && past.at > m_event.at - 24h;
    });
    return lately >= m_settings.caps.textsADay;
}

QString Case::rendered(const Wording &wording) const
{
    QString text = wording.text;
    if (text.contains(NextOpenField)) {
        const QString language
            = wording.language == QLatin1String("es") ? wording.language : QStringLiteral("en");
        text.replace(NextOpenField,
                     nextOpenWords(m_rules.hours.nextOpen(m_moment.now), m_moment.now,
                                   m_rules.hours.zone, language));
    }
    return normalised(text);
}

AutoDecision Case::owes(AutoKind kind, AutoRule rule, const QString &scope, const QString &period,
                        const QString &language) const
{
    const Instant expires = m_event.at + expiryOf(kind);
    if (expires <= m_moment.now)
        return no(kind, AutoRule::TooLate);
    const bool whileClosed = kind == AutoKind::Request && m_closing;
    const auto wording = m_settings.wording(m_event.queue, kind, whileClosed, language);
    if (!wording)
        return no(kind, AutoRule::NoWording);
    const QString text = rendered(*wording);
    if (text.isEmpty() || text.size() > LongestSms)
        return no(kind, AutoRule::NoWording);
    return { .kind = kind,
             .rule = rule,
             .why = Forbidden::Nothing,
             .intent = AutoIntent{ .kind = kind,
                                   .scope = scope,
                                   .period = period,
                                   .queue = m_event.queue,
                                   .client = m_event.client,
                                   .text = text,
                                   .wordingVersion = wording->version,
                                   .trigger = m_event.sid,
                                   .triggeredAt = m_event.at,
                                   .expiresAt = expires } };
}

AutoDecision Case::request() const
{
    constexpr auto kind = AutoKind::Request;
    if (m_event.kind != AutoEvent::Kind::Text)
        return no(kind, AutoRule::Forbidden, Forbidden::AlreadyOptedIn);
    if (m_keyword == Keyword::Stop || m_keyword == Keyword::Start || m_keyword == Keyword::Help)
        return no(kind, AutoRule::KeywordAnsweredByTwilio);
    // After a STOP only words of their own ask for anything (DECISIONS 7).
    if (m_consent.lastStop && m_keyword != Keyword::None)
        return no(kind, AutoRule::Forbidden,
                  m_consent.yesAfterStop ? Forbidden::YesAfterStop : Forbidden::OptedOut);

    // Requests that the log does not show yet, or never will, count as tried all the same.
    Consent tried = m_consent;
    const QString invitation = QString::number(m_consent.invitation) + u'/';
    for (const AutoPast &past : m_history.past) {
        if (past.kind != kind || !past.period.startsWith(invitation))
            continue;
        if (past.isOpen)
            return no(kind, AutoRule::AlreadyOwed);
        const int ordinal = past.period.mid(invitation.size()).toInt();
        tried.requests = std::max(tried.requests, ordinal);
        tried.lastRequestTried = std::max(tried.lastRequestTried.value_or(past.at), past.at);
    }
    const Permission permission = mayWrite(tried, pair(), Purpose::OptInRequest, m_moment.now);
    if (!permission.isGiven())
        return no(kind, AutoRule::Forbidden, permission.why);
    if (!m_rules.sends(kind))
        return no(kind, AutoRule::SwitchedOffForQueue);
    if (isCapped())
        return no(kind, AutoRule::DailyCap);
    const bool again = tried.requests > 0;
    return owes(kind,
                m_consent.lastStop ? AutoRule::AskAfterStop
                    : again        ? AutoRule::AskAgain
                                   : AutoRule::FirstText,
                m_event.client.text(), invitation + QString::number(tried.requests + 1),
                again && m_history.spanish ? QStringLiteral("es") : QStringLiteral("en+es"));
}

AutoDecision Case::welcome() const
{
    constexpr auto kind = AutoKind::Welcome;
    if (!isOptIn())
        return no(kind, AutoRule::NotAnOptIn);
    const Permission permission = mayWrite(m_consent, pair(), Purpose::Automatic, m_moment.now);
    if (!permission.isGiven())
        return no(kind, AutoRule::Forbidden, permission.why);
    const QString period = QString::number(m_consent.optIns);
    // One that is not older than this opt-in is its welcome, whatever its number: opt-ins are
    // counted from the first that is known, and a list or an earlier queue may bring older ones.
    const bool isKnown = std::ranges::any_of(m_history.past, [&](const AutoPast &past) {
        const bool isOfThis
            = (past.isOpen || past.mayHaveGone) && past.at >= m_event.at - ClockSlack;
        return past.kind == kind && (isOfThis || past.period == period);
    });
    if (isKnown)
        return no(kind, AutoRule::AlreadyOwed);
    if (!m_rules.sends(kind))
        return no(kind, AutoRule::SwitchedOffForQueue);
    if (isCapped())
        return no(kind, AutoRule::DailyCap);
    return owes(kind, AutoRule::Welcome, m_event.client.text(), period,
                m_history.spanish ? QStringLiteral("es") : QStringLiteral("en"));
}

AutoDecision Case::emergency() const
{
    constexpr auto kind = AutoKind::Emergency;
    if (m_event.kind != AutoEvent::Kind::Text)
        return no(kind, AutoRule::NotUrgent);
    if (!m_closing)
        return no(kind, AutoRule::Open);
    if (!m_settings.urgentWords.isUrgent(m_event.text))
        return no(kind, AutoRule::NotUrgent);
    const Permission permission = mayWrite(m_consent, pair(), Purpose::Automatic, m_moment.now);
    if (!permission.isGiven())
        return no(kind, AutoRule::Forbidden, permission.why);
    // At most once in a bucket, and never twice within its length across a border of buckets.
    const Millis length = m_settings.caps.emergencyAgain;
    const QString period = QString::number(toMs(m_event.at) / length.count());
    const bool told = std::ranges::any_of(m_history.past, [&](const AutoPast &past) {
        return past.kind == kind && past.queue == m_event.queue && (past.isOpen || past.mayHaveGone)
            && past.at > m_event.at - length;
    });
    const bool isOwed = std::ranges::any_of(m_history.past, [&](const AutoPast &past) {
        return past.kind == kind && past.queue == m_event.queue && past.period == period;
    });
    if (told || isOwed)
        return no(kind, AutoRule::ToldUrgent);
    if (!m_rules.sends(kind))
        return no(kind, AutoRule::SwitchedOffForQueue);
    return owes(kind, AutoRule::UrgentWhileClosed, pairScope(), period,
                m_history.spanish ? QStringLiteral("es") : QStringLiteral("en"));
}

AutoDecision Case::afterHours() const
{
    constexpr auto kind = AutoKind::AfterHours;
    if (m_event.kind != AutoEvent::Kind::Text)
        return no(kind, AutoRule::Open);
    if (m_keyword == Keyword::Stop || m_keyword == Keyword::Start || m_keyword == Keyword::Help)
        return no(kind, AutoRule::KeywordAnsweredByTwilio);
    if (!isOrdinary())
        return no(kind, AutoRule::NotOrdinary);
    if (!m_closing)
        return no(kind, AutoRule::Open);
    const Permission permission = mayWrite(m_consent, pair(), Purpose::Automatic, m_moment.now);
    if (!permission.isGiven())
        return no(kind, AutoRule::Forbidden, permission.why);
    if (m_history.lastByPerson
        && *m_history.lastByPerson > m_event.at - m_settings.caps.quietAfterPerson)
        return no(kind, AutoRule::PersonWroteLately);
    // The same closing is the one nobody read in between, whatever the hours were called then.
    int before = 0;
    for (const AutoPast &past : m_history.past) {
        if (past.kind != kind || past.queue != m_event.queue)
            continue;
        if (past.period.startsWith(m_closing->id + u'#'))
            before = std::max(before, past.period.mid(m_closing->id.size() + 1).toInt());
        if ((past.isOpen || past.mayHaveGone)
            && past.at > m_event.at - m_settings.caps.afterHoursAgain
            && m_rules.hours.isClosedThroughout(past.at, m_event.at))
            return no(kind, AutoRule::TellsThisClosing);
    }
    if (!m_rules.sends(kind))
        return no(kind, AutoRule::SwitchedOffForQueue);
    if (isCapped())
        return no(kind, AutoRule::DailyCap);
    return owes(kind, AutoRule::Closed, pairScope(),
                m_closing->id + u'#' + QString::number(before + 1),
                m_history.spanish ? QStringLiteral("es") : QStringLiteral("en"));
}

QList<AutoDecision> Case::decisions() const
{
    QList<AutoDecision> all{ request(), welcome(), emergency() };
    all.append(all.last().intent ? no(AutoKind::AfterHours, AutoRule::UrgentInstead)
                                 : afterHours());
    return all;
}

/// Our texts are long; most of theirs need no closer look.
bool isOurWording(const QString &text, const AutoSettings &settings)
{
    const bool mayBe = std::ranges::any_of(settings.wordings, [&](const Wording &wording) {
        return text.size() * 2 >= wording.text.size();
    });
    return mayBe && Wordings(settings.wordings).match(text);
}

/// What holds for every kind alike: a reason to send nothing at all.
std::optional<AutoRule> nothingAtAll(const AutoEvent &event, const AutoStanding &standing,
                                     const AutoSettings &settings, const AutoMoment &moment)
{
    if (event.kind == AutoEvent::Kind::Text) {
        if (event.origin == AutoOrigin::Sweep && event.at < moment.now - moment.sweepReaches)
            return AutoRule::OldText;
        if (event.at < moment.answersFrom)
            return AutoRule::NobodyAnswered;
    }
    if (!event.client.isE164())
        return AutoRule::ShortCode;
    if (settings.of(event.client))
        return AutoRule::OurOwnNumber;
    if (event.errorCode != 0)
        return AutoRule::MadeByMachine;
    if (event.kind == AutoEvent::Kind::Text && isOurWording(event.text, settings))
        return AutoRule::Echo;
    if (standing.blocked)
        return AutoRule::Blocked;
    if (standing.consent.standing == Standing::Unknown)
        return AutoRule::HistoryLoading;
    if (standing.consent.suspectedStop)
        return AutoRule::StopWishOpen;
    return std::nullopt;
}

} // namespace

Millis expiryOf(AutoKind kind)
{
    return kind == AutoKind::Request || kind == AutoKind::Welcome ? Millis(24h) : Millis(60min);
}

QList<AutoDecision> decide(const AutoEvent &event, const AutoStanding &standing,
                           const AutoHistory &history, const AutoSettings &settings,
                           const AutoMoment &moment)
{
    const QueueRules *rules = settings.of(event.queue);
    auto nothing = nothingAtAll(event, standing, settings, moment);
    if (!nothing && !rules)
        nothing = AutoRule::NoSuchQueue;
    if (!nothing)
        return Case(event, standing, history, settings, moment, *rules).decisions();
    QList<AutoDecision> all;
    for (const AutoKind kind :
         { AutoKind::Request, AutoKind::Welcome, AutoKind::Emergency, AutoKind::AfterHours })
        all.append({ .kind = kind, .rule = *nothing, .why = {}, .intent = std::nullopt });
    return all;
}

} // namespace ivm
