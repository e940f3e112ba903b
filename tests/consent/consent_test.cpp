#include "tests/consent/life.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString Hi = QStringLiteral("Hi");
const QString Yes = QStringLiteral("YES");
const QString No = QStringLiteral("No");
const QString StopWord = QStringLiteral("STOP");
const QString StartWord = QStringLiteral("START");

Life stranger()
{
    return {};
}
Life invited()
{
    return Life().texts(Hi).isAsked();
}
Life optedIn()
{
    return invited().texts(Yes);
}
Life stopped()
{
    return optedIn().texts(StopWord);
}

} // namespace

TEST_CASE("1: a standing follows from requests, answers, keywords and decisions", "[consent]")
{
    CHECK(stranger().standing() == Standing::Stranger);
    CHECK(stranger().texts(Hi).standing() == Standing::Stranger);
    CHECK(invited().standing() == Standing::Invited);
    CHECK(invited().texts(No).standing() == Standing::Declined);
    CHECK(optedIn().standing() == Standing::OptedIn);
    CHECK(stopped().standing() == Standing::OptedOut);
}

TEST_CASE("2: while the history is not known the standing is unknown, not stranger", "[consent]")
{
    const Consent consent = foldConsent(stopped().evidence(), false);
    CHECK(consent.standing == Standing::Unknown);
    CHECK(consent.lastStop); // what is known already is said
    CHECK(foldConsent({}, false).standing == Standing::Unknown);
}

TEST_CASE("3: within one second the request comes first and STOP last", "[consent]")
{
    CHECK(Life().texts(Hi).isAsked().inTheSameSecond().texts(Yes).standing() == Standing::OptedIn);
    CHECK(Life().texts(Yes).inTheSameSecond().isAsked().standing() == Standing::OptedIn);
    CHECK(invited().texts(StopWord).inTheSameSecond().texts(Yes).standing() == Standing::OptedOut);
    CHECK(stopped().texts(StopWord).inTheSameSecond().texts(StartWord).standing()
          == Standing::OptedOut);
}

TEST_CASE("3: an earlier row on a later page changes the standing as if it had come first",
          "[consent]")
{
    auto evidence = optedIn().evidence();
    std::reverse(evidence.begin(), evidence.end());
    CHECK(foldConsent(evidence, true) == optedIn().consent());
}

TEST_CASE("4: YES counts only after a request", "[consent]")
{
    CHECK(Life().texts(Yes).standing() == Standing::Stranger);
    CHECK(Life().texts(Yes).isAsked().standing() == Standing::Invited);
    CHECK(Life().texts(Yes).isAsked().texts(Yes).standing() == Standing::OptedIn);
}

TEST_CASE("4: YES does not answer a request that failed", "[consent]")
{
    CHECK(Life().texts(Hi).isAskedInVain().texts(Yes).standing() == Standing::Stranger);
    CHECK(Life().texts(Hi).isAsked().isAskedInVain().texts(Yes).standing() == Standing::OptedIn);
}

TEST_CASE("4: a request taken in on its way that fails later is a failed one", "[consent]")
{
    auto evidence = optedIn().evidence();
    Evidence failed = evidence.at(1);
    REQUIRE(failed.kind == EvidenceKind::Request);
    failed.kind = EvidenceKind::FailedRequest;
    evidence.append(failed);
    CHECK(foldConsent(evidence, true).standing == Standing::Stranger);
    CHECK(foldConsent(evidence, true).requests == 1);
}

TEST_CASE("4: a request is answered on any of our numbers", "[consent]")
{
    CHECK(Life().texts(Hi, Sac).isAsked(Sac).texts(Yes, Lac).standing() == Standing::OptedIn);
}

TEST_CASE("4: a request can be answered for 30 days", "[consent]")
{
    CHECK(invited().after(30 * 24h).texts(Yes).standing() == Standing::OptedIn);
    const Life late = invited().after(30 * 24h + 1s).texts(Yes);
    CHECK(late.standing() == Standing::Invited);
    REQUIRE(late.consent().unacceptedAnswer); // but staff may accept it
    CHECK(late.consent().unacceptedAnswer->words == Yes);
}

TEST_CASE("4: what is no plain yes is offered to staff with the exact words", "[consent]")
{
    Life life = invited().texts(QStringLiteral("yes this is Karen"));
    CHECK(life.standing() == Standing::Invited);
    REQUIRE(life.consent().unacceptedAnswer);
    CHECK(life.consent().unacceptedAnswer->words == QStringLiteral("yes this is Karen"));
    CHECK_FALSE(Life().texts(Hi).isAsked().consent().unacceptedAnswer);

    life.staff(EvidenceKind::StaffAccept, QStringLiteral("yes this is Karen"));
    CHECK(life.standing() == Standing::OptedIn);
    CHECK_FALSE(life.consent().unacceptedAnswer);
    CHECK(life.consent().because->staff == QStringLiteral("AB"));
}

TEST_CASE("5: No after a request declines, and YES reopens", "[consent]")
{
    Life life = invited().texts(No);
    CHECK(life.standing() == Standing::Declined);
    CHECK(life.may(Purpose::OptInRequest).why == Forbidden::Declined);
    CHECK(life.isAsked().standing() == Standing::Declined);
    CHECK(life.texts(Yes).standing() == Standing::OptedIn);
}

TEST_CASE("5: No to anything else is not about texting", "[consent]")
{
    CHECK(optedIn().texts(No).standing() == Standing::OptedIn);
    CHECK(stranger().texts(No).standing() == Standing::Stranger);
}

TEST_CASE("6: STOP opts out everywhere and blocks that pair in the network", "[consent]")
{
    const Consent consent = optedIn().texts(StopWord, Lac).consent();
    CHECK(consent.standing == Standing::OptedOut);
    CHECK(consent.networkBlocked == QSet<PhoneNumber>{ Lac });
    CHECK(consent.lastStop->words == StopWord);
    CHECK(stranger().texts(StopWord).standing() == Standing::OptedOut);
}

TEST_CASE("6: the rest of the family opts out without a known block", "[consent]")
{
    const Consent consent = optedIn().texts(QStringLiteral("opt out")).consent();
    CHECK(consent.standing == Standing::OptedOut);
    CHECK(consent.networkBlocked.isEmpty());
    CHECK_FALSE(consent.maybeAppointment);
}

TEST_CASE("6: CANCEL, END and QUIT raise that it may be the appointment", "[consent]")
{
    for (const auto *word : { "CANCEL", "End", "quit." }) {
        Life life = optedIn().texts(QString::fromLatin1(word));
        CHECK(life.standing() == Standing::OptedOut);
        CHECK(life.consent().maybeAppointment);
        CHECK_FALSE(life.texts(StartWord).consent().maybeAppointment);
    }
}

TEST_CASE("6: a refusal by the network shows a STOP that nobody saw", "[consent]")
{
    for (const int code : { 21610, 30630 }) {
        const Consent consent = optedIn().refuses(code, Lac).consent();
        CHECK(consent.networkBlocked == QSet<PhoneNumber>{ Lac });
        CHECK(consent.standing == Standing::OptedOut);
    }
    CHECK(invited().isAskedInVain(21610).standing() == Standing::OptedOut);
}

TEST_CASE("6: 30004 means a block only after a STOP on that number", "[consent]")
{
    CHECK(optedIn().refuses(30004).consent().networkBlocked.isEmpty());
    CHECK(optedIn().refuses(30004).standing() == Standing::OptedIn);

    Life life = optedIn().texts(QStringLiteral("unsubscribe")).texts(StartWord, Lac).refuses(30004);
    CHECK(life.consent().networkBlocked == QSet<PhoneNumber>{ Sac });
    CHECK(life.standing() == Standing::OptedIn); // the STOP it tells of is the one already answered
    CHECK(life.refuses(30004, Lac).consent().networkBlocked == QSet<PhoneNumber>{ Sac });
}

TEST_CASE("6: a refusal on a number known to be blocked tells nothing new", "[consent]")
{
    const Life life = optedIn().texts(StopWord, Sac).texts(StartWord, Lac).refuses(21610, Sac);
    CHECK(life.standing() == Standing::OptedIn);
    CHECK(life.consent().networkBlocked == QSet<PhoneNumber>{ Sac });
}

TEST_CASE("7: START or UNSTOP opts in again and lifts that number's block only", "[consent]")
{
    for (const auto *word : { "START", "unstop" }) {
        const Life life = optedIn()
                              .texts(StopWord, Sac)
                              .texts(StopWord, Lac)
                              .texts(QString::fromLatin1(word), Lac);
        CHECK(life.standing() == Standing::OptedIn);
        CHECK(life.consent().networkBlocked == QSet<PhoneNumber>{ Sac });
        CHECK_FALSE(life.consent().lastStop);
        CHECK(life.may(Purpose::ByHand, Lac).isGiven());
        CHECK(life.may(Purpose::ByHand, Sac).why == Forbidden::NetworkBlocked);
    }
}

TEST_CASE("7: YES alone restores nothing after STOP", "[consent]")
{
    const Life life = stopped().texts(Yes);
    CHECK(life.standing() == Standing::OptedOut);
    CHECK(life.consent().yesAfterStop);
    CHECK(life.consent().networkBlocked.contains(Sac));
    CHECK(life.may(Purpose::ByHand).why == Forbidden::YesAfterStop);
    CHECK(life.may(Purpose::OptInRequest, Lac).why == Forbidden::YesAfterStop);
}

TEST_CASE(
    "7: a new text on a number that is not blocked brings one request, and YES to it restores",
    "[consent]")
{
    Life life = stopped().texts(Hi, Lac);
    CHECK(life.standing() == Standing::OptedOut);
    CHECK(life.may(Purpose::OptInRequest, Sac).why == Forbidden::NetworkBlocked);
    CHECK(life.may(Purpose::OptInRequest, Lac).isGiven());

    life.isAsked(Lac);
    CHECK(life.standing() == Standing::OptedOut);
    CHECK(life.after(8 * 24h).texts(Hi, Lac).may(Purpose::OptInRequest, Lac).why
          == Forbidden::AskedEnough);

    life.texts(Yes, Lac);
    CHECK(life.standing() == Standing::OptedIn);
    CHECK(life.consent().networkBlocked == QSet<PhoneNumber>{ Sac });
}

TEST_CASE("7: a request from before the STOP is not answered after it", "[consent]")
{
    CHECK(invited().texts(StopWord).texts(Yes).standing() == Standing::OptedOut);
}

TEST_CASE("8: HELP and INFO change nothing", "[consent]")
{
    CHECK(optedIn().texts(QStringLiteral("HELP")).consent() == optedIn().consent());
    CHECK(invited().texts(QStringLiteral("info")).standing() == Standing::Invited);
}

TEST_CASE("8: START or YES from someone never invited is an ordinary text", "[consent]")
{
    CHECK(stranger().texts(StartWord).standing() == Standing::Stranger);
    CHECK(stranger().texts(StartWord).may(Purpose::OptInRequest).isGiven());
    CHECK(stranger().texts(Yes).may(Purpose::OptInRequest).isGiven());
}

TEST_CASE("8: START is no YES to a request, but staff may take it for one", "[consent]")
{
    const Life life = invited().texts(StartWord);
    CHECK(life.standing() == Standing::Invited);
    CHECK(life.consent().unacceptedAnswer->words == StartWord);
}

TEST_CASE("9: requests are counted within the invitation that a STOP ends", "[consent]")
{
    Life life = invited().after(24h).texts(Hi).isAsked();
    CHECK(life.consent().requests == 2);
    const int invitation = life.consent().invitation;
    life.texts(StopWord).texts(Hi, Lac).isAsked(Lac);
    CHECK(life.consent().requests == 1);
    CHECK(life.consent().invitation == invitation + 1);
}

TEST_CASE("11: a stop by phone, at the desk or by mail counts like a text", "[consent]")
{
    Life life = optedIn().staff(EvidenceKind::StaffStop, QStringLiteral("stop texting"));
    CHECK(life.standing() == Standing::OptedOut);
    CHECK(life.consent().networkBlocked.isEmpty());
    CHECK(life.texts(Yes).standing() == Standing::OptedOut);
    CHECK(Life().staff(EvidenceKind::StaffStop).standing() == Standing::OptedOut);
}

TEST_CASE("11: a wrong number is off everywhere", "[consent]")
{
    const Life life = optedIn().staff(EvidenceKind::StaffWrongNumber).texts(Hi);
    CHECK(life.standing() == Standing::OptedOut);
    CHECK(life.may(Purpose::ByHand).why == Forbidden::WrongNumber);
    CHECK(life.may(Purpose::OptInRequest).why == Forbidden::WrongNumber);
}

TEST_CASE("11: accepting as yes needs a request after a STOP", "[consent]")
{
    CHECK(stopped().staff(EvidenceKind::StaffAccept).standing() == Standing::OptedOut);
    CHECK(stopped().isAsked(Lac).staff(EvidenceKind::StaffAccept).standing() == Standing::OptedIn);
}

TEST_CASE("11: a suspected wish to stop waits for a person", "[consent]")
{
    const QString words = QStringLiteral("please quit texting me");
    Life life = optedIn().wishes(words);
    CHECK(life.standing() == Standing::OptedIn);
    REQUIRE(life.consent().suspectedStop);
    CHECK(life.consent().suspectedStop->words == words);
    CHECK(life.may(Purpose::Automatic).why == Forbidden::SuspectedStop);
    CHECK(life.may(Purpose::ByHand).why == Forbidden::SuspectedStop);

    Life wasNot = life;
    wasNot.staff(EvidenceKind::StaffNotAboutTexting);
    CHECK(wasNot.may(Purpose::Automatic).isGiven());
    Life was = life;
    was.staff(EvidenceKind::StaffStop);
    CHECK(was.standing() == Standing::OptedOut);
    CHECK_FALSE(was.consent().suspectedStop);
    CHECK(wasNot.wishes(words).consent().suspectedStop); // a new wish asks again
}

TEST_CASE("11: a wish voiced while opted out leaves no question for later", "[consent]")
{
    Life life = stopped().wishes(QStringLiteral("please quit texting me"));
    CHECK_FALSE(life.consent().suspectedStop); // a STOP is in force already
    life.texts(Hi, Lac).isAsked(Lac).texts(Yes, Lac);
    CHECK(life.standing() == Standing::OptedIn);
    CHECK_FALSE(life.consent().suspectedStop); // they were asked since, and said yes
}

TEST_CASE("12: opt-ins and opt-outs of earlier systems are evidence with a date", "[consent]")
{
    CHECK(Life().imported(EvidenceKind::ImportedOptIn).standing() == Standing::OptedIn);
    CHECK(Life().imported(EvidenceKind::ImportedOptOut).standing() == Standing::OptedOut);
    CHECK(Life().imported(EvidenceKind::ImportedOptIn).texts(StopWord).standing()
          == Standing::OptedOut);
    CHECK(optedIn().imported(EvidenceKind::ImportedOptOut).texts(Yes).standing()
          == Standing::OptedOut);
}

TEST_CASE("12: a list of an earlier system never undoes a stop that was seen here", "[consent]")
{
    const auto OptIn = EvidenceKind::ImportedOptIn;
    const auto OptOut = EvidenceKind::ImportedOptOut;
    CHECK(optedIn().texts(StopWord).imported(OptIn).standing() == Standing::OptedOut);
    CHECK(Life().texts(QStringLiteral("unsubscribe")).imported(OptOut).imported(OptIn).standing()
          == Standing::OptedOut);
    CHECK(Life().staff(EvidenceKind::StaffStop).imported(OptIn).standing() == Standing::OptedOut);
    // The list's own stop is the list's to end.
    CHECK(Life().imported(OptOut).imported(OptIn).standing() == Standing::OptedIn);
    CHECK(Life().imported(OptIn).imported(OptOut).standing() == Standing::OptedOut);
}

TEST_CASE("14: each opt-in has its number, saying yes twice is one", "[consent]")
{
    CHECK(optedIn().consent().optIns == 1);
    CHECK(optedIn().texts(Yes).consent().optIns == 1);
    CHECK(stopped().texts(StartWord).consent().optIns == 2);
}
