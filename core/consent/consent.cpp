#include "core/consent/consent.h"

#include "core/consent/keywords.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr auto RequestLasts = 30 * 24h; // DECISIONS 4

/// Within one second: what is written first comes first, what forbids comes last (DECISIONS 3).
int rank(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::FirstText:
    case EvidenceKind::Help:
        return 0;
    case EvidenceKind::SuspectedStop:
        return 1;
    case EvidenceKind::Request:
    case EvidenceKind::FailedRequest:
        return 2;
    case EvidenceKind::Yes:
    case EvidenceKind::No:
    case EvidenceKind::ImportedOptIn:
        return 3;
    case EvidenceKind::StaffAccept:
    case EvidenceKind::StaffAnswer:
    case EvidenceKind::StaffNotAboutTexting:
        return 4;
    case EvidenceKind::Start:
        return 5;
    case EvidenceKind::Stop:
    case EvidenceKind::StopWord:
    case EvidenceKind::StaffStop:
    case EvidenceKind::StaffWrongNumber:
    case EvidenceKind::ImportedOptOut:
        return 6;
    case EvidenceKind::NetworkRefusal:
        return 7;
    }
    return 0;
}

/// A total order over everything a piece of evidence says, so that only equal pieces are equal.
auto place(const Evidence &e)
{
    return std::tuple(std::chrono::floor<std::chrono::seconds>(e.at), rank(e.kind), e.sid.text(),
                      int(e.kind), e.at, e.number.text(), e.words, e.staff, e.how,
                      e.wordingVersion);
}

/// 30004 has other causes too; 21610 and 30630 have only one (TWILIO 6.1).
bool isSuspicionOnly(const Evidence &e)
{
    return e.how == QLatin1String("30004");
}

bool saysBlocked(const Evidence &e)
{
    return e.how == QLatin1String("21610") || e.how == QLatin1String("30630") || isSuspicionOnly(e);
}

class Fold
{
public:
    void take(const Evidence &e);
    Consent consent;

private:
    void text(const Evidence &e);
    void optIn(const Evidence &e);
    void stop(const Evidence &e);
    void request(const Evidence &e, bool failed);
    void answer(const Evidence &e);
    void start(const Evidence &e);
    void refusal(const Evidence &e);
    void newInvitation();
    bool isInvited() const { return consent.lastRequest.has_value(); }

    bool m_stopSeenHere = false; // one in force is of the log or of staff, not of a list
    QSet<PhoneNumber> m_stoppedOn; // a word of theirs explains a refusal on these numbers
};

void Fold::newInvitation()
{
    ++consent.invitation;
    consent.requests = 0;
    consent.lastRequest.reset();
    consent.lastRequestTried.reset();
    consent.unacceptedAnswer.reset();
    consent.lastText.reset();
}

void Fold::text(const Evidence &e)
{
    consent.lastText = e;
    if (isInvited() && consent.standing != Standing::OptedIn
        && consent.standing != Standing::OptedOut)
        consent.unacceptedAnswer = e;
}

void Fold::optIn(const Evidence &e)
{
    consent.lastStop.reset();
    m_stopSeenHere = false;
    consent.yesAfterStop.reset();
    consent.unacceptedAnswer.reset();
    consent.maybeAppointment = false;
    if (consent.standing == Standing::OptedIn)
        return;
    consent.standing = Standing::OptedIn;
    consent.because = e;
    ++consent.optIns;
    // The request stays as the evidence it is: what they said yes to.
    consent.lastText.reset();
}

void Fold::stop(const Evidence &e)
{
    newInvitation();
    m_stopSeenHere = m_stopSeenHere || e.kind != EvidenceKind::ImportedOptOut;
    consent.standing = Standing::OptedOut;
    consent.because = e;
    consent.lastStop = e;
    consent.yesAfterStop.reset();
    consent.suspectedStop.reset(); // the question is answered
}

void Fold::request(const Evidence &e, bool failed)
{
    ++consent.requests;
    consent.lastRequestTried = e.at;
    if (failed)
        return;
    consent.lastRequest = e;
    consent.lastText.reset();
    if (consent.standing == Standing::Stranger) {
        consent.standing = Standing::Invited;
        consent.because = e;
    }
}

void Fold::answer(const Evidence &e)
{
    if (consent.standing == Standing::OptedIn)
        return;
    const bool counts = consent.lastRequest && e.at - consent.lastRequest->at <= RequestLasts;
    if (counts)
        optIn(e);
    else if (consent.lastStop)
        consent.yesAfterStop = e;
    else if (isInvited())
        consent.unacceptedAnswer = e;
    else
        consent.lastText = e; // from someone never invited: an ordinary text (DECISIONS 8)
}

void Fold::start(const Evidence &e)
{
    consent.networkBlocked.remove(e.number);
    m_stoppedOn.remove(e.number);
    consent.suspectedStop.reset();
    if (consent.lastStop)
        optIn(e);
    else if (isInvited() && consent.standing != Standing::OptedIn)
        consent.unacceptedAnswer = e;
    else if (consent.standing == Standing::Stranger)
        consent.lastText = e;
}

void Fold::refusal(const Evidence &e)
{
    const bool explained = m_stoppedOn.contains(e.number);
    if (isSuspicionOnly(e) && !explained)
        return;
    const bool news = !explained && !consent.networkBlocked.contains(e.number);
    consent.networkBlocked.insert(e.number);
    // The network knows of a STOP that Twilio's log no longer shows, or not yet.
    if (news)
        stop(e);
}

void Fold::take(const Evidence &e)
{
    switch (e.kind) {
    case EvidenceKind::FirstText:
        return text(e);
    case EvidenceKind::Request:
        return request(e, false);
    case EvidenceKind::FailedRequest:
        request(e, true);
        if (saysBlocked(e))
            refusal(e);
        return;
    case EvidenceKind::Yes:
        return answer(e);
    case EvidenceKind::No:
        // "No" to another question is not about texting: only an open invitation is declined.
        if (consent.standing == Standing::Invited) {
            consent.standing = Standing::Declined;
            consent.because = e;
            consent.unacceptedAnswer.reset();
        } else if (consent.standing != Standing::OptedIn) {
            consent.lastText = e;
        }
        return;
    case EvidenceKind::Stop:
        consent.networkBlocked.insert(e.number);
        m_stoppedOn.insert(e.number);
        return stop(e);
    case EvidenceKind::StopWord:
        m_stoppedOn.insert(e.number);
        stop(e);
        consent.maybeAppointment
            = consent.maybeAppointment || keywordOf(e.words).mayMeanAppointment;
        return;
    case EvidenceKind::StaffStop:
    case EvidenceKind::StaffWrongNumber:
    case EvidenceKind::ImportedOptOut:
        return stop(e);
    case EvidenceKind::Start:
        return start(e);
    case EvidenceKind::NetworkRefusal:
        return refusal(e);
    case EvidenceKind::StaffAccept:
        // After a STOP their words answer something only if we asked again.
        if (!consent.lastStop || isInvited())
            optIn(e);
        return;
    case EvidenceKind::ImportedOptIn:
        // A list of an earlier system ends a stop of that list, never one that this desk has seen.
        if (!m_stopSeenHere)
            optIn(e);
        return;
    case EvidenceKind::SuspectedStop:
        text(e); // whatever a person decides about it, it is a text of theirs
        if (consent.standing != Standing::OptedOut)
            consent.suspectedStop = e;
        return;
    case EvidenceKind::StaffNotAboutTexting:
        consent.suspectedStop.reset();
        return;
    case EvidenceKind::Help:
    case EvidenceKind::StaffAnswer:
        return;
    }
}

} // namespace

Consent foldConsent(QList<Evidence> evidence, bool historyKnown)
{
    std::sort(evidence.begin(), evidence.end(),
              [](const Evidence &a, const Evidence &b) { return place(a) < place(b); });
    evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());

    // A request may have been taken in while it was on its way and fail later.
    QSet<MessageSid> failed;
    for (const Evidence &e : std::as_const(evidence)) {
        const bool refused
            = e.kind == EvidenceKind::FailedRequest || e.kind == EvidenceKind::NetworkRefusal;
        if (refused && !e.sid.isEmpty())
            failed.insert(e.sid);
    }

    Fold fold;
    for (const Evidence &e : std::as_const(evidence)) {
        if (e.kind == EvidenceKind::Request && failed.contains(e.sid))
            continue;
        fold.take(e);
    }
    if (!historyKnown)
        fold.consent.standing = Standing::Unknown;
    return fold.consent;
}

} // namespace ivm
