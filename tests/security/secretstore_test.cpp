#include "core/security/environmentkey.h"
#include "core/security/secretstore.h"
#include "tests/support/catch.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/simulatedclock.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

TEST_CASE("an entry that opens nothing is said to be none, or damaged, never to be there",
          "[security]")
{
    test::FakeKeychain::State keychain;
    REQUIRE(Session(keychain).save(real));
    QByteArray &entry = keychain.kept.begin().value();
    SECTION("saved for another address")
    {
        entry.replace(real.text().toUtf8(), elsewhere.text().toUtf8());
        const auto asked = Session(keychain).load(real);
        REQUIRE_FALSE(asked);
        CHECK(asked.error().kind == Error::Kind::NotFound);
        CHECK(asked.error().code == int(KeychainFault::Absent));
    }
    SECTION("damaged")
    {
        entry.replace("SK0", "??0");
        const auto asked = Session(keychain).load(real);
        REQUIRE_FALSE(asked);
        CHECK(asked.error().kind == Error::Kind::Storage);
        CHECK(asked.error().code == int(KeychainFault::Other));
    }
}

TEST_CASE("a keychain that hangs is given up after five seconds, and its late answer ignored",
          "[security][L11]")
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

TEST_CASE("without a keychain the key lasts until the program ends", "[security][L11]")
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

TEST_CASE("a keychain that is locked, refused, missing or hung says which, and stores nothing",
          "[security]")
{
    for (const KeychainFault fault :
         { KeychainFault::Locked, KeychainFault::Denied, KeychainFault::Missing,
           KeychainFault::Other, KeychainFault::Hung }) {
        INFO(keychainFact(fault).toStdString());
        test::FakeKeychain::State keychain;
        REQUIRE(Session(keychain).save(real));
        keychain.fails = fault;
        keychain.hangs = fault == KeychainFault::Hung;
        Session session(keychain);
        const auto asked = session.load(real);
        REQUIRE_FALSE(asked);
        CHECK(asked.error().kind == Error::Kind::Storage);
        CHECK(asked.error().code == int(fault));
        // The key given instead lasts as long as the program, and is asked for again after it.
        const auto kept = session.save(real);
        REQUIRE_FALSE(kept);
        CHECK(kept.error().code == int(fault));
        CHECK(session.load(real) == key);
        CHECK_FALSE(Session(keychain).load(real));
    }
}

TEST_CASE("the watchdog gives a keychain five seconds, not less", "[security]")
{
    test::FakeKeychain::State keychain;
    keychain.hangs = true;
    Session session(keychain);
    bool answered = false;
    session.store.load(real, [&](const Result<twilio::Credentials> &) { answered = true; });
    session.clock.advance(4900ms);
    CHECK_FALSE(answered);
    session.clock.advance(200ms);
    CHECK(answered);
}

TEST_CASE("a key that replaces another leaves nothing of it behind", "[security]")
{
    test::FakeKeychain::State keychain;
    REQUIRE(Session(keychain).save(real));
    const auto fresh = *twilio::Credentials::make(
        key.account, QStringLiteral("SK00000000000000000000000000000002"),
        QStringLiteral("vutsrqponmlkjihgfedcba9876543210"));
    Session session(keychain);
    bool kept = false;
    session.store.save(real, fresh, [&](const Result<> &said) { kept = said.has_value(); });
    session.clock.advance(1s);
    CHECK(kept);
    CHECK(Session(keychain).load(real) == fresh);
    for (const QByteArray &entry : std::as_const(keychain.kept)) {
        CHECK_FALSE(entry.contains(key.secret.revealed()));
        CHECK_FALSE(entry.contains(key.key.toLatin1()));
    }
}

TEST_CASE("a secret that nobody holds any more is overwritten", "[security]")
{
    QByteArray mine("0123456789abcdef", 16);
    QByteArray shared = mine;
    CHECK_FALSE(twilio::wipe(mine));
    CHECK(shared == "0123456789abcdef");
    shared.clear();
    CHECK(twilio::wipe(mine));
    CHECK(mine == QByteArray(16, '\0'));
    // Passing one on takes nothing away from who still holds it.
    const twilio::Secret first(QByteArray("abcdef"));
    {
        twilio::Secret second = first;
        second = twilio::Secret(QByteArray("ghijkl"));
    }
    CHECK(first.revealed() == "abcdef");
}

TEST_CASE(
    "[L11] a key that is gone from the keychain, or damaged there, is asked for and lasts the "
    "session",
    "[security][L11]")
{
    test::FakeKeychain::State keychain;
    Session session(keychain);
    REQUIRE(session.save(real));
    REQUIRE(keychain.kept.size() == 1);
    const QString name = keychain.kept.begin().key();
    SECTION("gone")
    {
        keychain.kept.clear();
        const auto asked = Session(keychain).load(real);
        REQUIRE_FALSE(asked);
        CHECK(asked.error().kind == Error::Kind::NotFound);
        CHECK(asked.error().code == int(KeychainFault::Absent));
    }
    SECTION("damaged")
    {
        for (const QByteArray &value : { QByteArray(), QByteArray("{"), QByteArray(300, '\xff'),
                                         keychain.kept.value(name).chopped(20) }) {
            keychain.kept.insert(name, value);
            CHECK_FALSE(Session(keychain).load(real));
        }
    }
    // Whoever has it, works on with it.
    CHECK(session.load(real) == key);
}

TEST_CASE("[L11] what is kept fits into the smallest keychain there is", "[security][L11]")
{
    // 5 x 512 bytes in Windows' own, of which a wide character takes two.
    test::FakeKeychain::State keychain;
    REQUIRE(Session(keychain).save(real));
    CHECK(keychain.kept.begin().value().size() * 2 < 2'560);
}

TEST_CASE("[L11] where there is no keychain at all that is said in time, and nothing is written "
          "anywhere instead",
          "[security][L11]")
{
    // The system's own, without a session bus: never as plain text in a file of its own.
    const QTemporaryDir home;
    const QList<QByteArray> places{ "DBUS_SESSION_BUS_ADDRESS", "HOME", "XDG_CONFIG_HOME",
                                    "XDG_DATA_HOME", "XDG_RUNTIME_DIR" };
    QHash<QByteArray, QByteArray> before;
    for (const QByteArray &place : places) {
        before.insert(place, qgetenv(place.constData()));
        qputenv(place.constData(), home.path().toUtf8());
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.path().toUtf8() + "/nobody");
    {
        SystemClock clock;
        SecretStore store(systemKeychain(), clock);
        std::optional<Result<>> saved;
        std::optional<Result<twilio::Credentials>> loaded;
        store.save(real, key, [&](const Result<> &said) { saved = said; });
        CHECK(QTest::qWaitFor([&] { return saved.has_value(); },
                              int(SecretStore::Patience.count()) + 2'000));
        REQUIRE((saved && !*saved));
        CHECK(saved->error().kind == Error::Kind::Storage);
        SecretStore another(systemKeychain(), clock);
        another.load(real, [&](const Result<twilio::Credentials> &said) { loaded = said; });
        CHECK(QTest::qWaitFor([&] { return loaded.has_value(); },
                              int(SecretStore::Patience.count()) + 2'000));
        REQUIRE((loaded && !*loaded));
    }
    for (const QByteArray &place : places) {
        if (const QByteArray &was = before.value(place); was.isNull())
            qunsetenv(place.constData());
        else
            qputenv(place.constData(), was);
    }
    QDirIterator all(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        INFO(file.fileName().toStdString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        CHECK_FALSE(content.contains(key.secret.revealed()));
        CHECK_FALSE(content.contains(key.secret.revealed().toBase64()));
    }
}
