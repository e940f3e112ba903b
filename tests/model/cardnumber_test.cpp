#include "core/model/cardnumber.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

QString masked(const char *text)
{
    return withCardsMasked(QString::fromUtf8(text));
}

bool isLeftAlone(const char *text)
{
    return masked(text) == QString::fromUtf8(text);
}

} // namespace

TEST_CASE("a card number that a client texted is found, whole, grouped or with dashes", "[card]")
{
    CHECK(masked("Visa 4111111111111111 thanks") == QStringLiteral("Visa ••••••••••••1111 thanks"));
    CHECK(masked("4111 1111 1111 1111") == QStringLiteral("•••• •••• •••• 1111"));
    CHECK(masked("5555-5555-5555-4444.") == QStringLiteral("••••-••••-••••-4444."));
    CHECK(masked("amex 3782 822463 10005") == QStringLiteral("amex •••• •••••• •0005"));
    CHECK(masked("6011111111111117") == QStringLiteral("••••••••••••1117"));
    // What follows is not part of it, nor is what stands before.
    CHECK(masked("4111 1111 1111 1111 12 27") == QStringLiteral("•••• •••• •••• 1111 12 27"));
    CHECK(masked("room 2 4111 1111 1111 1111") == QStringLiteral("room 2 •••• •••• •••• 1111"));
    CHECK(cardNumbersIn(QStringLiteral("4111111111111111 or 5555555555554444")).size() == 2);
}

TEST_CASE("phone numbers, microchips, dates and mistyped cards are no card numbers", "[card]")
{
    CHECK(isLeftAlone("call (217) 555-0148 or 217 555 0173"));
    CHECK(isLeftAlone("217 555 0148 217 555 0173"));
    CHECK(isLeftAlone("+4911111111111111"));
    CHECK(isLeftAlone("microchip 985112345678903"));
    CHECK(isLeftAlone("4111 1111 1111 1112"));
    CHECK(isLeftAlone("2026-11-26 10:15 and 2026-11-27 11:30"));
    CHECK(isLeftAlone("41111111111111111111111111"));
    CHECK(isLeftAlone("4111, 1111, 1111, 1111"));
    CHECK(isLeftAlone(""));
}

TEST_CASE("masking twice is masking once", "[card]")
{
    const QString once = masked("my card: 4111 1111 1111 1111");
    CHECK(withCardsMasked(once) == once);
    CHECK(cardNumbersIn(once).isEmpty());
}
