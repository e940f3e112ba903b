#include "core/model/errorwords.h"
#include "tests/support/catch.h"

using namespace ivm;

TEST_CASE("a code is said in words, with what to do next", "[model][errorwords]")
{
    const auto stop = ErrorWords::forCode(21610);
    CHECK(stop.isKnown);
    CHECK(stop.say.contains(QStringLiteral("STOP")));
    CHECK(stop.next.contains(QStringLiteral("START")));
    CHECK(stop.again == ErrorWords::Again::No);
    CHECK(ErrorWords::forCode(30630).say == stop.say);
    CHECK(ErrorWords::forCode(30003).again == ErrorWords::Again::Later);
    CHECK(ErrorWords::forCode(30410).again == ErrorWords::Again::Check);
    CHECK(ErrorWords::forCode(20429).again == ErrorWords::Again::Itself);
}

TEST_CASE("an unknown code is said with its number, no code without one", "[model][errorwords]")
{
    const auto unknown = ErrorWords::forCode(39999);
    CHECK_FALSE(unknown.isKnown);
    CHECK(unknown.say.contains(QStringLiteral("39999")));
    CHECK_FALSE(ErrorWords::forCode(0).say.isEmpty());
    CHECK_FALSE(ErrorWords::forCode(0).say.contains(u'0'));
}

TEST_CASE("every code a front desk can meet is in the dictionary", "[model][errorwords]")
{
    for (const int code :
         { 20003, 20429, 20500, 21211, 21265, 21408, 21606, 21608, 21610, 21611, 21612, 21614,
           21617, 21618, 21635, 30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30017,
           30019, 30022, 30032, 30034, 30036, 30410, 30450, 30454, 30610, 30620, 30630, 30640 }) {
        INFO(code);
        const auto words = ErrorWords::forCode(code);
        CHECK(words.isKnown);
        CHECK(words.say.size() > 10);
        CHECK_FALSE(words.say.endsWith(u'.'));
        CHECK((words.next.isEmpty() || words.next.endsWith(u'.')));
    }
}
