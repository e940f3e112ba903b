#include "core/selfcheck/selfcheck.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace ivm;
using namespace std::chrono_literals;
using State = Check::State;

namespace {

/// A hospital with one queue where everything is as it should be.
Facts allWell()
{
    Facts facts;
    facts.keyKnown = true;
    facts.list = Result<>();
    facts.queues = { { .name = QStringLiteral("SAC"),
                       .number = PhoneNumber(QStringLiteral("+18444073300")) } };
    facts.numbers = QList<twilio::NumberSetup>{ { .sid = QStringLiteral("PN1"),
                                                  .number = QStringLiteral("+18444073300"),
                                                  .sms = true,
                                                  .mms = true } };
    facts.services = QList<twilio::ServiceSetup>{};
    facts.verifications
        = QList<twilio::Verification>{ { .numberSid = QStringLiteral("PN1"),
                                         .status = QStringLiteral("TWILIO_APPROVED") } };
    facts.clockSkew = 1s;
    facts.keychain = KeychainFault::None;
    facts.freeBytes = 50'000'000'000;
    facts.diskEncrypted = true;
    facts.folderExists = true;
    facts.sinceBackup = 9h;
    facts.quarantined = 0;
    facts.unconfirmed = 0;
    facts.seal = SealReport{ .hasPassword = true };
    return facts;
}

State stateOf(const char *id, const Facts &facts)
{
    const auto checks = evaluate(facts);
    const auto found
        = std::ranges::find(checks, QString::fromLatin1(id), [](const Check &c) { return c.id; });
    REQUIRE(found != checks.end());
    CHECK_FALSE(found->fact.isEmpty());
    return found->state;
}

twilio::NumberSetup &number(Facts &facts)
{
    return (**facts.numbers).front();
}

} // namespace

TEST_CASE("where everything is as it should be, nothing asks for attention", "[selfcheck]")
{
    const auto checks = evaluate(allWell());
    CHECK(isHealthy(checks));
    for (const Check &found : checks) {
        INFO(found.id.toStdString() << ": " << found.fact.toStdString());
        CHECK((found.state == State::Good || found.state == State::Note));
    }
}

TEST_CASE(
    "[L12] a disk that is not encrypted asks for attention, and where nobody can tell that is "
    "said",
    "[selfcheck][L12]")
{
    Facts facts = allWell();
    CHECK(stateOf("disk_encryption", facts) == State::Good);
    facts.diskEncrypted = false;
    CHECK(stateOf("disk_encryption", facts) == State::Attention);
    CHECK(isHealthy(evaluate(facts)));
    facts.diskEncrypted.reset();
    CHECK(stateOf("disk_encryption", facts) == State::Unknown);
}

TEST_CASE("the demo webhook is said to be bad, another one named without its secrets",
          "[selfcheck]")
{
    Facts facts = allWell();
    number(facts).smsUrl = QStringLiteral("https://demo.twilio.com/welcome/sms/reply/");
    CHECK(stateOf("sms_url", facts) == State::Bad);
    CHECK_FALSE(isHealthy(evaluate(facts)));

    number(facts).smsUrl = QStringLiteral("https://hooks.example.com/x?token=hidden");
    CHECK(stateOf("sms_url", facts) == State::Attention);
    for (const Check &found : evaluate(facts))
        CHECK_FALSE(found.fact.contains(QStringLiteral("hidden"))); // the host, nothing more
}

TEST_CASE("a Messaging Service is as bad as what it does to the numbers of ours that are in it",
          "[selfcheck]")
{
    Facts facts = allWell();
    facts.services = QList<twilio::ServiceSetup>{ { .name = QStringLiteral("Hospital") } };
    twilio::ServiceSetup &service = (**facts.services).front();
    const QStringList ours{ QStringLiteral("+18444073300") };
    const QStringList others{ QStringLiteral("+18005550100") };

    service.numbers = ours; // dropped without a trace
    CHECK(stateOf("messaging_service", facts) == State::Bad);
    const auto checks = evaluate(facts);
    CHECK(std::ranges::find(checks, QStringLiteral("messaging_service"), &Check::id)->subject
          == QStringLiteral("SAC"));
    service.numbers = others;
    CHECK(stateOf("messaging_service", facts) == State::Note);
    const QList<Queue> queues = std::exchange(facts.queues, {}); // there is no folder
    CHECK(stateOf("messaging_service", facts) == State::Attention);
    facts.queues = queues;
    service.numbers.reset(); // the key may not read them
    CHECK(stateOf("messaging_service", facts) == State::Attention);

    service.inboundUrl = QStringLiteral("https://hooks.example.com/x?token=hidden");
    CHECK(stateOf("messaging_service", facts) == State::Good);
    service.numbers = others;
    CHECK(stateOf("messaging_service", facts) == State::Good);
    service.numbers = ours; // another system has them, too
    CHECK(stateOf("messaging_service", facts) == State::Attention);
    CHECK(isHealthy(evaluate(facts)));

    service.useNumberWebhook = true;
    CHECK(stateOf("messaging_service", facts) == State::Good);
    service.inboundUrl.clear();
    CHECK(stateOf("messaging_service", facts) == State::Good);
}

TEST_CASE("a key that is missing, refused or limited is told apart", "[selfcheck]")
{
    Facts facts = allWell();
    facts.list = failure(Error::Kind::Unauthorized, QStringLiteral("no"), 20003);
    CHECK(stateOf("key", facts) == State::Bad);
    facts.list = std::nullopt;
    CHECK(stateOf("key", facts) == State::Unknown);
    facts.keyKnown = false;
    CHECK(stateOf("key", facts) == State::Bad);

    facts = allWell();
    facts.numbers = failure(Error::Kind::Unauthorized, QStringLiteral("no"), 70051);
    CHECK(stateOf("numbers", facts) == State::Unknown);
    CHECK(isHealthy(evaluate(facts)));
}

TEST_CASE("a queue whose number or verification is missing cannot text", "[selfcheck]")
{
    Facts facts = allWell();
    number(facts).number = QStringLiteral("+18005550100");
    CHECK(stateOf("numbers", facts) == State::Bad);

    facts = allWell();
    facts.verifications = QList<twilio::Verification>{};
    CHECK(stateOf("verification", facts) == State::Bad);
    for (const char *status :
         { "PENDING_REVIEW", "IN_REVIEW", "TWILIO_REJECTED", "SOMETHING_NEW" }) {
        facts.verifications
            = QList<twilio::Verification>{ { .numberSid = QStringLiteral("PN1"),
                                             .status = QString::fromLatin1(status) } };
        CHECK(stateOf("verification", facts) == State::Bad);
    }
}

TEST_CASE("a wrong clock is noticed in both directions", "[selfcheck]")
{
    Facts facts = allWell();
    for (const auto &[skew, state] :
         { std::pair(Millis(20s), State::Good), std::pair(Millis(-20s), State::Good),
           std::pair(Millis(60s), State::Attention), std::pair(Millis(-60s), State::Attention),
           std::pair(Millis(10min), State::Bad), std::pair(Millis(-10min), State::Bad) }) {
        facts.clockSkew = skew;
        CHECK(stateOf("clock", facts) == state);
    }
}

TEST_CASE("before a system is replaced, other senders on a number are named", "[selfcheck]")
{
    Facts facts = allWell();
    facts.sentByOthers.insert(QStringLiteral("SAC"), 12);
    CHECK(stateOf("other_sender", facts) == State::Note);
    const auto checks = evaluate(facts);
    const auto other = std::ranges::find(checks, QStringLiteral("other_sender"), &Check::id);
    REQUIRE(other != checks.end());
    CHECK(other->subject == QStringLiteral("SAC"));
    CHECK(other->fact.contains(QStringLiteral("12 texts")));
    CHECK(isHealthy(checks));
}

TEST_CASE("what is wrong with this computer or the folder is named", "[selfcheck]")
{
    Facts facts = allWell();
    facts.keychain = KeychainFault::Locked;
    facts.freeBytes = 1000;
    facts.folderPrivate = false;
    facts.quarantined = 3;
    facts.unconfirmed = 1;
    facts.numbersWithoutQueue = { QStringLiteral("+18445550100") };
    facts.emergencyPhoneMissing = true;
    facts.timeZoneKnown = false;
    CHECK(stateOf("keychain", facts) == State::Attention);
    CHECK(stateOf("disk", facts) == State::Bad);
    CHECK(stateOf("folder", facts) == State::Attention);
    CHECK(stateOf("quarantine", facts) == State::Attention);
    CHECK(stateOf("unconfirmed", facts) == State::Attention);
    CHECK(stateOf("other_numbers", facts) == State::Attention);
    CHECK(stateOf("emergency_phone", facts) == State::Attention);
    CHECK(stateOf("time_zone", facts) == State::Bad);
}

TEST_CASE("no backup is worth a note, and an old one asks for attention", "[selfcheck]")
{
    Facts facts = allWell();
    CHECK(stateOf("backup", facts) == State::Good);
    facts.sinceBackup = 72h;
    CHECK(stateOf("backup", facts) == State::Attention);
    facts.sinceBackup = std::nullopt;
    CHECK(stateOf("backup", facts) == State::Note);
}

TEST_CASE("settings that were changed behind the role password are a finding, with the next step",
          "[selfcheck][behind]")
{
    Facts facts = allWell();
    CHECK(stateOf("settings_seal", facts) == State::Good);
    const auto factOf = [&](const char *id) {
        const auto checks = evaluate(facts);
        return std::ranges::find(checks, QLatin1String(id), &Check::id)->fact;
    };
    facts.seal->changed = { QStringLiteral("hours"), QStringLiteral("queues") };
    CHECK(stateOf("settings_seal", facts) == State::Bad);
    CHECK(factOf("settings_seal").contains(QStringLiteral("hours, queues")));
    CHECK(factOf("settings_seal").contains(QStringLiteral("Change history")));
    CHECK_FALSE(isHealthy(evaluate(facts)));
    facts.seal = SealReport{ .hasPassword = true, .historyCut = true };
    CHECK(stateOf("settings_seal", facts) == State::Bad);
    facts.seal = SealReport{ .hasPassword = true, .isBroken = true };
    CHECK(factOf("settings_seal").contains(QStringLiteral("ivmctl password reset")));
    facts.historyBrokenAt = 7;
    CHECK(stateOf("change_history", facts) == State::Attention);
    facts.seal = SealReport{};
    CHECK(stateOf("role_password", facts) == State::Attention);
}
