#include "core/twilio/credentials.h"
#include "core/twilio/origin.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace ivm::twilio;

namespace {

const QString Account = QStringLiteral("AC0123456789abcdef0123456789abcdef");
const QString Key = QStringLiteral("SK0123456789abcdef0123456789abcdef");

} // namespace

TEST_CASE("a key pasted with its line break works; the secret never prints", "[twilio]")
{
    const auto made = Credentials::make(Account + QStringLiteral("\n"), u' ' + Key,
                                        QStringLiteral(" s3cret \r\n"));
    REQUIRE(made);
    CHECK(made->authorization() == "Basic " + (Key.toLatin1() + ":s3cret").toBase64());
    QString printed;
    QDebug(&printed) << made->secret;
    CHECK_FALSE(printed.contains(QLatin1String("s3cret")));
}

TEST_CASE("an Auth Token is refused with a reason", "[twilio]")
{
    const auto made = Credentials::make(Account, Account, QStringLiteral("token"));
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Kind::Invalid);
    CHECK(made.error().message.contains(QLatin1String("API key")));
}

TEST_CASE("what cannot be a key is refused and not repeated", "[twilio]")
{
    const auto [account, key, secret] = GENERATE_COPY(table<QString, QString, QString>(
        { { QString(), Key, QStringLiteral("s") },
          { Key, Key, QStringLiteral("s") },
          { Account + QStringLiteral("/x"), Key, QStringLiteral("s") },
          { Account, QString(), QStringLiteral("s") },
          { Account, Key + QStringLiteral(":x"), QStringLiteral("s") },
          { Account, Key, QString() },
          { Account, Key, QStringLiteral("two words") } }));
    const auto made = Credentials::make(account, key, secret);
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Kind::Invalid);
    CHECK_FALSE(made.error().message.contains(QLatin1String("words")));
}

TEST_CASE("the base address is https, or http on this computer", "[twilio]")
{
    const auto made
        = [](const char *url) { return Origin::make(QUrl(QString::fromLatin1(url))).has_value(); };
    CHECK(made("https://api.twilio.com"));
    CHECK(made("https://api.twilio.com/"));
    CHECK(made("http://127.0.0.1:8400"));
    CHECK(made("http://localhost:8400"));
    CHECK(made("http://[::1]:8400"));
    CHECK_FALSE(made("http://api.twilio.com"));
    CHECK_FALSE(made("http://127.0.0.1.example.com"));
    CHECK_FALSE(made("http://localhost.example.com"));
    CHECK_FALSE(made("https://user@api.twilio.com"));
    CHECK_FALSE(made("https://api.twilio.com/x"));
    CHECK_FALSE(made("ftp://127.0.0.1"));
    CHECK_FALSE(made("nonsense"));
}

TEST_CASE("a paging link is followed on the same origin only", "[twilio]")
{
    const Origin real = Origin::real();
    const auto path = [&](const char *link) { return real.samePath(QString::fromLatin1(link)); };
    CHECK(path("/2010-04-01/Accounts/AC1/Messages.json?DateSent%3E=2026-11-01&PageToken=PASM1")
          == QByteArray(
              "/2010-04-01/Accounts/AC1/Messages.json?DateSent%3E=2026-11-01&PageToken=PASM1"));
    CHECK(path("https://api.twilio.com/2010-04-01/x?Page=1") == QByteArray("/2010-04-01/x?Page=1"));
    CHECK(path("https://api.twilio.com:443/x"));
    CHECK_FALSE(path("https://api.twilio.com.example.com/x"));
    CHECK_FALSE(path("//example.com/x"));
    CHECK_FALSE(path("http://api.twilio.com/x"));
    CHECK_FALSE(path("https://api.twilio.com:8443/x"));
    CHECK_FALSE(path("https://me@api.twilio.com/x"));
    CHECK_FALSE(path("x/y"));
    CHECK_FALSE(path(""));
    CHECK_FALSE(path("\\\\example.com\\x"));
}

TEST_CASE("media redirects lead to https, from loopback also to loopback", "[twilio]")
{
    const Origin real = Origin::real();
    const Origin local = *Origin::make(QUrl(QStringLiteral("http://127.0.0.1:8400")));
    const QUrl from = local.url("/media");
    CHECK(real.redirectTarget(real.url("/media"), "https://mms.example.com/x?signature=1"));
    CHECK_FALSE(real.redirectTarget(real.url("/media"), "http://mms.example.com/x"));
    CHECK_FALSE(real.redirectTarget(real.url("/media"), "http://127.0.0.1/x"));
    CHECK_FALSE(real.redirectTarget(real.url("/media"), "file:///etc/passwd"));
    CHECK_FALSE(real.redirectTarget(real.url("/media"), ""));
    CHECK(local.redirectTarget(from, "http://localhost:8402/x"));
    CHECK(local.redirectTarget(from, "/elsewhere"));
    CHECK_FALSE(local.redirectTarget(from, "http://example.com/x"));
}

TEST_CASE("the newer APIs have a host of their own, but not on a line of our own", "[twilio]")
{
    CHECK(Origin::real().messagingUrl("/v1/Services").host()
          == QLatin1String("messaging.twilio.com"));
    CHECK(Origin::make(QUrl(QStringLiteral("http://127.0.0.1:8400")))->messagingUrl("/v1/Services")
          == QUrl(QStringLiteral("http://127.0.0.1:8400/v1/Services")));
}
