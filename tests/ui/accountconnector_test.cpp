#include "app/console/accountconnector.h"
#include "tests/support/catch.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/simulatedclock.h"

using namespace ivm;
using namespace ivm::test;

TEST_CASE("a key that replaces another tells the desk what the keychain said to it",
          "[connect][selfcheck]")
{
    FakeKeychain::State keychain;
    SimulatedClock clock;
    SecretStore secrets(std::make_unique<FakeKeychain>(keychain), clock);
    AccountConnector connector(secrets, clock);
    QList<KeychainFault> told;
    connector.replaceOn([](const twilio::Credentials &, QObject *,
                           const std::function<void(Result<>)> &done) { done({}); },
                        [&](KeychainFault said) { told.append(said); });
    QObject window;
    std::optional<KeyKept> kept;
    const auto connects = [&] {
        connector.connectAccount(
            { .accountSid = QStringLiteral("AC00000000000000000000000000000001"),
              .keySid = QStringLiteral("SK00000000000000000000000000000001"),
              .secret = QStringLiteral("0123456789abcdefghijklmnopqrstuv") },
            &window, [&](const Result<KeyKept> &done) { kept = *done; });
    };
    keychain.fails = KeychainFault::Locked;
    connects();
    CHECK(kept == KeyKept::MemoryOnly);
    keychain.fails = KeychainFault::None;
    connects();
    CHECK(kept == KeyKept::Keychain);
    CHECK(told == QList{ KeychainFault::Locked, KeychainFault::None });
    CHECK(connector.keychain() == KeychainFault::None);
}
