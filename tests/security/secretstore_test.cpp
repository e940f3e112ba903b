#include "core/security/environmentkey.h"
#include "core/security/secretstore.h"
#include "tests/support/catch.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/simulatedclock.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const twilio::Origin real = twilio::Origin::real();
const twilio::Origin elsewhere
    = *twilio::Origin::make(QUrl(QStringLiteral("http://127.0.0.1:8080")));
const twilio::Credentials key
    = *twilio::Credentials::make(QStringLiteral("AC00000000000000000000000000000001"),
                                 QStringLiteral("SK00000000000000000000000000000001"),
                                 QStringLiteral("0123456789abcdefghijklmnopqrstuv"));

struct Session
{
    explicit Session(test::FakeKeychain::State &state)
        : keychain(state)
    { }

    test::FakeKeychain::State &keychain;
    test::SimulatedClock clock;
    SecretStore store{ std::make_unique<test::FakeKeychain>(keychain), clock };

    Result<twilio::Credentials> load(const twilio::Origin &origin)
    {
        std::optional<Result<twilio::Credentials>> answer;
        store.load(origin, [&](const Result<twilio::Credentials> &said) {
            REQUIRE_FALSE(answer);
            answer = said;
        });
        clock.advance(SecretStore::Patience);
        REQUIRE(answer);
        return *answer;
    }
    Result<> save(const twilio::Origin &origin)
    {
        std::optional<Result<>> answer;
        store.save(origin, key, [&](const Result<> &said) { answer = said; });
        clock.advance(SecretStore::Patience);
        REQUIRE(answer);
        return *answer;
    }
};

} // namespace

TEST_CASE("a saved key is there after a restart, for the address it was saved for only",
          "[security]")
{
    test::FakeKeychain::State keychain;
    REQUIRE(Session(keychain).save(real));
    CHECK(Session(keychain).load(real) == key);
    CHECK(Session(keychain).load(elsewhere).error().kind == Error::Kind::NotFound);

    // Even when the entry is copied under the other address' name.
    const QByteArray entry = keychain.kept.begin().value();
    keychain.kept.insert(QStringLiteral("http://127.0.0.1:8080"), entry);
    CHECK_FALSE(Session(keychain).load(elsewhere));
}

TEST_CASE("a keychain that hangs is given up after five seconds, and its late answer ignored",
          "[security]")
{
    test::FakeKeychain::State keychain;
    keychain.hangs = true;
    Session session(keychain);
    const auto loaded = session.load(real);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == int(KeychainFault::Hung));
    keychain.lateAnswer(KeychainFault::None, "{}"); // would fail inside load() if it counted
}

TEST_CASE("an answer after the store is gone reaches nobody", "[security]")
{
    test::FakeKeychain::State keychain;
    keychain.hangs = true;
    int answers = 0;
    {
        Session session(keychain);
        session.store.load(real, [&](const Result<twilio::Credentials> &) { ++answers; });
    }
    keychain.lateAnswer(KeychainFault::None, "{}");
    CHECK(answers == 0);
}

TEST_CASE("without a keychain the key lasts until the program ends", "[security]")
{
    const auto fault = GENERATE(KeychainFault::Locked, KeychainFault::Denied,
                                KeychainFault::Missing, KeychainFault::Other);
    test::FakeKeychain::State keychain;
    keychain.fails = fault;
    {
        Session session(keychain);
        const auto saved = session.save(real);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().kind == Error::Kind::Storage);
        CHECK(saved.error().code == int(fault));
        CHECK(session.load(real) == key);
    }
    CHECK_FALSE(Session(keychain).load(real));
    CHECK(keychain.kept.isEmpty());
}

TEST_CASE("the environment holds a whole key or none", "[security]")
{
    QProcessEnvironment environment;
    CHECK(credentialsFrom(environment).value() == std::nullopt);
    environment.insert(QStringLiteral("TWILIO_ACCOUNT_SID"), key.account);
    CHECK_FALSE(credentialsFrom(environment));
    environment.insert(QStringLiteral("TWILIO_AUTH_TOKEN"), QStringLiteral("token"));
    CHECK(
        credentialsFrom(environment).error().message.contains(QStringLiteral("TWILIO_AUTH_TOKEN")));
    environment.insert(QStringLiteral("TWILIO_API_KEY"), key.key);
    CHECK_FALSE(credentialsFrom(environment));
    environment.insert(QStringLiteral("TWILIO_API_SECRET"),
                       QString::fromLatin1(key.secret.revealed()));
    CHECK(credentialsFrom(environment).value() == key);
}
