#include "core/consent/optincard.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

Queue sac()
{
    Queue queue;
    queue.name = QStringLiteral("SAC");
    queue.title = QStringLiteral("Small Animal Clinic");
    queue.number = PhoneNumber(QStringLiteral("+18444073300"));
    return queue;
}

ClinicFacts complete()
{
    ClinicFacts facts = clinicFacts();
    facts.emergencyPhone = QStringLiteral("217-555-0100");
    facts.privacy = QStringLiteral("https://vet.example/privacy");
    facts.terms = QStringLiteral("https://vet.example/terms");
    return facts;
}

} // namespace

TEST_CASE("an opt-in card carries everything a call to action must say, in each language",
          "[optincard]")
{
    const QString language = GENERATE(from_range(optInCardLanguages()));
    CAPTURE(language);
    const OptInCard card = optInCard(sac(), complete(), language);
    const QString small = card.small.join(u' ');
    for (const QString &said : { QStringLiteral("HELP"), QStringLiteral("STOP"),
                                 complete().hospital, complete().privacy, complete().terms })
        CHECK(small.contains(said));
    CHECK(small.contains(language == QLatin1String("es") ? QStringLiteral("frecuencia")
                                                         : QStringLiteral("frequency")));
    CHECK(small.contains(language == QLatin1String("es") ? QStringLiteral("tarifas")
                                                         : QStringLiteral("rates")));
    CHECK(card.steps.join(u' ').contains(language == QLatin1String("es") ? QStringLiteral("SI")
                                                                         : QStringLiteral("YES")));
    CHECK(card.emergency.contains(QStringLiteral("217-555-0100")));
    CHECK(card.number == QStringLiteral("1-844-407-3300"));
    CHECK_FALSE(card.headline.isEmpty());
    CHECK_FALSE(card.code.isEmpty());
    CHECK_FALSE(card.orText.isEmpty());
}

TEST_CASE(
    "a card leaves out what the clinic has not said, and still says it is not for emergencies",
    "[optincard]")
{
    const OptInCard card = optInCard(sac(), clinicFacts(), QStringLiteral("en"));
    CHECK(card.emergency == QStringLiteral("Not for emergencies."));
    CHECK(card.small.filter(QStringLiteral("Privacy")).isEmpty());
    CHECK(card.small.filter(QStringLiteral("{")).isEmpty());
}

TEST_CASE("the code opens a text to the queue's own number with its first word filled in",
          "[optincard]")
{
    CHECK(optInCode(sac()) == QStringLiteral("SMSTO:+18444073300:Hi"));
}
