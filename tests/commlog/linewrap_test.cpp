#include "core/commlog/linewrap.h"
#include "tests/support/catch.h"
#include "tests/support/hostiletexts.h"

using namespace ivm;
using commlog::wrapped;

TEST_CASE("a line is broken behind a blank, else where it is full", "[commlog]")
{
    CHECK(wrapped(QStringLiteral("one two three four"), 10)
          == QStringList{ QStringLiteral("one two "), QStringLiteral("three four") });
    CHECK(wrapped(QString(25, u'x'), 10)
          == QStringList{ QString(10, u'x'), QString(10, u'x'), QString(5, u'x') });
    CHECK(wrapped(QStringLiteral("short"), 10) == QStringList{ QStringLiteral("short") });
    CHECK(wrapped(QString(), 10) == QStringList{ QString() });
    CHECK(wrapped(QString(500, u'x'), 0).size() == 1);
}

TEST_CASE("a break never goes through an emoji", "[commlog]")
{
    const QString dogs = QString::fromUtf8("🐶").repeated(20);
    for (const QString &line : wrapped(dogs, 7))
        CHECK(line.size() % 2 == 0);
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦");
    for (const QString &line : wrapped(family.repeated(5), 25))
        CHECK(line.size() % family.size() == 0);
}

TEST_CASE("no character is lost and no line is too long, whatever is written", "[commlog]")
{
    const auto check = [](const QString &line, int width) {
        const auto lines = wrapped(line, width);
        REQUIRE(lines.join(QString()) == line);
        for (const QString &part : lines)
            REQUIRE(part.size() <= width);
    };
    for (const QString &text : test::hostileTexts()) {
        for (const int width : { 1, 2, 7, 40, 200 })
            check(text, width);
    }
}
