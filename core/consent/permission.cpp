#include "core/consent/permission.h"

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr auto AnswerFor = 24h; // DECISIONS 10
constexpr int MostRequests = 3; // DECISIONS 9
constexpr auto SecondRequestAfter = 24h;
constexpr auto ThirdRequestAfter = 7 * 24h;

Permission no(Forbidden why)
{
    return { .why = why, .until = {} };
}

bool mayAskAgain(const Consent &consent, Instant now)
{
    if (consent.requests == 0 || !consent.lastRequestTried)
        return consent.requests == 0;
    if (consent.requests >= MostRequests)
        return false;
    const auto since = now - *consent.lastRequestTried;
    return consent.requests == 1 ? since >= SecondRequestAfter : since >= ThirdRequestAfter;
}

/// A STOP is in force.
Permission afterStop(const Consent &consent, const PairFacts &pair, Purpose purpose)
{
    const Evidence &stop = *consent.lastStop;
    if (stop.kind == EvidenceKind::StaffWrongNumber)
        return no(Forbidden::WrongNumber);
    // One new request, and only for an ordinary text that came after all of it (DECISIONS 7).
    if (purpose == Purpose::OptInRequest) {
        if (consent.networkBlocked.contains(pair.ours))
            return no(Forbidden::NetworkBlocked);
        const Instant lastWord = consent.yesAfterStop ? consent.yesAfterStop->at : stop.at;
        // A lone No asks for nothing, whatever was owed before.
        const bool isOrdinary = consent.lastText
            && consent.lastText->kind == EvidenceKind::FirstText && consent.lastText->at > lastWord;
        if (isOrdinary && pair.lastInbound && *pair.lastInbound > lastWord)
            return consent.requests == 0 ? Permission{} : no(Forbidden::AskedEnough);
    }
    return no(consent.yesAfterStop ? Forbidden::YesAfterStop : Forbidden::OptedOut);
}

Permission request(const Consent &consent, const PairFacts &pair, Instant now)
{
    if (consent.standing == Standing::Declined)
        return no(Forbidden::Declined);
    if (!pair.lastInbound)
        return no(Forbidden::NoRecentText);
    return mayAskAgain(consent, now) ? Permission{} : no(Forbidden::AskedEnough);
}

/// A person, before a YES (DECISIONS 10).
Permission answer(const Consent &consent, const PairFacts &pair, Purpose purpose, Instant now)
{
    if (consent.standing == Standing::Declined)
        return no(Forbidden::Declined);
    if (pair.answerPolicy == AnswerPolicy::Never)
        return no(Forbidden::AnswersSwitchedOff);
    if (!pair.lastInbound || now >= *pair.lastInbound + AnswerFor)
        return no(Forbidden::NoRecentText);
    const bool clicked
        = purpose == Purpose::AnswerByHand || pair.answerPolicy == AnswerPolicy::Freely;
    return { .why = clicked ? Forbidden::Nothing : Forbidden::NeedsAnswerClick,
             .until = *pair.lastInbound + AnswerFor };
}

} // namespace

Permission mayWrite(const Consent &consent, const PairFacts &pair, Purpose purpose, Instant now)
{
    if (!pair.client.isE164() || pair.client == pair.ours)
        return no(Forbidden::NotAPhone);
    if (pair.blocked)
        return no(Forbidden::Blocked);
    if (consent.standing == Standing::Unknown)
        return no(Forbidden::HistoryLoading);
    if (consent.lastStop)
        return afterStop(consent, pair, purpose);
    if (consent.standing == Standing::OptedOut) // cannot be without a STOP; if it is, it holds
        return no(Forbidden::OptedOut);
    if (consent.networkBlocked.contains(pair.ours))
        return no(Forbidden::NetworkBlocked);
    if (consent.suspectedStop)
        return no(Forbidden::SuspectedStop);
    if (consent.standing == Standing::OptedIn)
        return purpose == Purpose::OptInRequest ? no(Forbidden::AlreadyOptedIn) : Permission{};

    switch (purpose) {
    case Purpose::Automatic:
        return no(consent.standing == Standing::Declined ? Forbidden::Declined
                                                         : Forbidden::NotOptedIn);
    case Purpose::OptInRequest:
        return request(consent, pair, now);
    case Purpose::ByHand:
    case Purpose::AnswerByHand:
        return answer(consent, pair, purpose, now);
    }
    return no(Forbidden::NotOptedIn);
}

} // namespace ivm
