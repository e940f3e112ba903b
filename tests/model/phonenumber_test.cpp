#include "core/model/phonenumber.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

QString read(const char *typed)
{
    const auto number = PhoneNumber::parseTyped(QString::fromUtf8(typed));
    return number ? number->text() : QStringLiteral("none");
}

} // namespace

TEST_CASE("a number is read however a person types it", "[model][phonenumber]")
{
    for (const char *typed : { "2175550148", "217-555-0148", "(217) 555-0148", "217.555.0148",
                               "1 217 555 0148", "+1 (217) 555-0148", " +12175550148 ",
                               "２１７５５５０１４８", "217\u2011555\u20110148" }) {
        INFO(typed);
        CHECK(read(typed) == QStringLiteral("+12175550148"));
    }
}

TEST_CASE("numbers of other countries keep their code", "[model][phonenumber]")
{
    CHECK(read("+44 20 7946 0958") == QStringLiteral("+442079460958"));
    CHECK(read("+52 55 1234 5678") == QStringLiteral("+525512345678"));
}

TEST_CASE("what is no number is none", "[model][phonenumber]")
{
    for (const char *typed : { "", " ", "hello", "217", "555-0148", "12345", "217-555-01489",
                               "Bella 2175550148", "1-800-FLOWERS", "+", "+1", "000-000-0000",
                               "=cmd|' /C calc'!A0", "2175550148 2175550149" }) {
        INFO(typed);
        CHECK(read(typed) == QStringLiteral("none"));
    }
    CHECK_FALSE(PhoneNumber::parseTyped(QString(100'000, u'1')));
}

TEST_CASE("what was read is shown and read again the same", "[model][phonenumber]")
{
    const auto number = PhoneNumber::parseTyped(QStringLiteral("2175550148"));
    REQUIRE(number);
    CHECK(number->display() == QStringLiteral("(217) 555-0148"));
    CHECK(PhoneNumber::parseTyped(number->display()) == number);
    CHECK(PhoneNumber::parseTyped(number->displayOurs()) == number);
}
