// From a first text to a welcome, through the real outbox.

#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

QStringList words(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *word : all)
        list.append(QLatin1String(word));
    return list;
}

} // namespace

TEST_CASE("a first text is asked to opt in, and YES is welcomed, once each", "[responder]")
{
    AnsweringDesk desk;
    desk.receives("My dog ate a sock");
    desk.runs(30s);
    CHECK(desk.got() == words({ "request" }));
    CHECK(desk.folder.standing() == Standing::Invited);

    desk.receives("Yes");
    desk.runs(30s);
    CHECK(desk.got() == words({ "request", "welcome" }));
    CHECK(desk.folder.standing() == Standing::OptedIn);

    desk.receives("When can I come?");
    desk.receives("Hello?", Karen, "LAC");
    desk.runs(10min);
    CHECK(desk.got() == words({ "request", "welcome" }));
    CHECK(desk.posts() == 2);
}

TEST_CASE("a first text while nobody reads gets the closed wording of the request", "[responder]")
{
    AnsweringDesk desk;
    desk.isClosed();
    desk.receives("Hi");
    desk.runs(30s);
    CHECK(desk.got() == words({ "request_closed" }));
    REQUIRE(desk.texts().size() == 1);
    CHECK(desk.texts().first().contains(QStringLiteral("as soon as we can")));
}
