#include "tests/consent/life.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString Hi = QStringLiteral("Hi");

Forbidden why(const Life &life, Purpose purpose, Millis later = 1min)
{
    return mayWrite(life.consent(),
                    { .ours = Sac, .client = Client, .lastInbound = life.lastInbound() }, purpose,
                    life.now() + later)
        .why;
}

} // namespace

TEST_CASE("9: requests go out on the first text, then after 24 h, then after 7 days, then never",
          "[consent]")
{
    Life life;
    CHECK(why(life, Purpose::OptInRequest) == Forbidden::NoRecentText);
    life.texts(Hi);
    CHECK(why(life, Purpose::OptInRequest) == Forbidden::Nothing);
    life.isAsked();
    CHECK(why(life, Purpose::OptInRequest, 24h - 1s) == Forbidden::AskedEnough);
    CHECK(why(life, Purpose::OptInRequest, 24h) == Forbidden::Nothing);
    life.after(24h).isAsked();
    CHECK(why(life, Purpose::OptInRequest, 7 * 24h - 1s) == Forbidden::AskedEnough);
    CHECK(why(life, Purpose::OptInRequest, 7 * 24h) == Forbidden::Nothing);
    life.after(7 * 24h).isAsked();
    CHECK(why(life, Purpose::OptInRequest, 365 * 24h) == Forbidden::AskedEnough);
}

TEST_CASE("9: a request that failed counts as asked", "[consent]")
{
    const Life life = Life().texts(Hi).isAskedInVain();
    CHECK(why(life, Purpose::OptInRequest, 1h) == Forbidden::AskedEnough);
    CHECK(why(life, Purpose::OptInRequest, 25h) == Forbidden::Nothing);
}

TEST_CASE("10: before a YES a person may answer for 24 h, with the click", "[consent]")
{
    const Life life = Life().texts(Hi);
    CHECK(why(life, Purpose::ByHand) == Forbidden::NeedsAnswerClick);
    CHECK(why(life, Purpose::AnswerByHand, 24h - 1s) == Forbidden::Nothing);
    CHECK(why(life, Purpose::AnswerByHand, 24h) == Forbidden::NoRecentText);
    CHECK(why(life, Purpose::ByHand, 24h) == Forbidden::NoRecentText);
    CHECK(why(Life(), Purpose::AnswerByHand) == Forbidden::NoRecentText);
    CHECK(life.may(Purpose::ByHand).until == life.now() + 24h);
}

TEST_CASE("10: never after No or STOP", "[consent]")
{
    const Life declined = Life().texts(Hi).isAsked().texts(QStringLiteral("no"));
    CHECK(why(declined, Purpose::AnswerByHand) == Forbidden::Declined);
    const Life stopped = Life().texts(Hi).texts(QStringLiteral("stop"));
    CHECK(why(stopped, Purpose::AnswerByHand) == Forbidden::OptedOut);
}

TEST_CASE("10: supervisors set never, with the click or freely", "[consent]")
{
    const Life life = Life().texts(Hi);
    CHECK(life.may(Purpose::AnswerByHand, Sac, AnswerPolicy::Never).why
          == Forbidden::AnswersSwitchedOff);
    CHECK(life.may(Purpose::ByHand, Sac, AnswerPolicy::Freely).isGiven());
}

TEST_CASE("an opted-in client may be written to at any time, but not asked again", "[consent]")
{
    const Life life = Life().texts(Hi).isAsked().texts(QStringLiteral("yes"));
    for (const Purpose purpose : { Purpose::ByHand, Purpose::AnswerByHand, Purpose::Automatic })
        CHECK(why(life, purpose, 1000 * 24h) == Forbidden::Nothing);
    CHECK(why(life, Purpose::OptInRequest) == Forbidden::AlreadyOptedIn);
}

TEST_CASE("nothing automatic but a request goes to someone not opted in", "[consent]")
{
    CHECK(why(Life().texts(Hi), Purpose::Automatic) == Forbidden::NotOptedIn);
    CHECK(why(Life().texts(Hi).isAsked(), Purpose::Automatic) == Forbidden::NotOptedIn);
}

TEST_CASE("2: while the history loads nothing may be written", "[consent]")
{
    const Consent unknown
        = foldConsent(Life().texts(Hi).isAsked().texts(QStringLiteral("yes")).evidence(), false);
    for (const Purpose purpose :
         { Purpose::ByHand, Purpose::AnswerByHand, Purpose::Automatic, Purpose::OptInRequest }) {
        CHECK(mayWrite(unknown, { .ours = Sac, .client = Client, .lastInbound = fromMs(1) },
                       purpose, fromMs(2))
                  .why
              == Forbidden::HistoryLoading);
    }
}

TEST_CASE("nothing goes to blocked clients, short codes, names or ourselves", "[consent]")
{
    const Consent consent = Life().texts(Hi).isAsked().texts(QStringLiteral("yes")).consent();
    const auto to = [&consent](const char *number, bool blocked = false) {
        return mayWrite(consent,
                        { .ours = Sac,
                          .client = PhoneNumber(QString::fromLatin1(number)),
                          .lastInbound = fromMs(1),
                          .blocked = blocked },
                        Purpose::ByHand, fromMs(2))
            .why;
    };
    CHECK(to("+12175550148") == Forbidden::Nothing);
    CHECK(to("+12175550148", true) == Forbidden::Blocked);
    CHECK(to("72345") == Forbidden::NotAPhone);
    CHECK(to("TWILIO") == Forbidden::NotAPhone);
    CHECK(to("") == Forbidden::NotAPhone);
    CHECK(to("+18444073300") == Forbidden::NotAPhone);
}
