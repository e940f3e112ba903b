#include "core/consent/keywords.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

Keyword meant(const char *text)
{
    return keywordOf(QString::fromUtf8(text)).keyword;
}

} // namespace

TEST_CASE("a yes is a yes however it is written", "[consent]")
{
    for (const char *text :
         { "YES", "yes", " Yes. ", "y", "Y!", "Yep", "yeah", "YES PLEASE!", "si", "Sí",
           "s\u0069\u0301", "👍", "👍🏽", "👍\uFE0F", "“Yes”", "ＹＥＳ", "yes\u200B", "Y\nE\nS" }) {
        INFO(text);
        CHECK(meant(text) == Keyword::Yes);
    }
}

TEST_CASE("more or other words than a keyword are an ordinary text", "[consent]")
{
    for (const char *text :
         { "ok", "yes this is Karen", "Yes, and Bella too", "stop please", "please stop",
           "S\u0422\u041EP", "ST\u041EP", "the bleeding won't stop", "no problem", "", " ", "?",
           "…", "help me", "cancel my appointment", "the end", "starting now", "yes yes yes" }) {
        INFO(text);
        CHECK(meant(text) == Keyword::None);
    }
}

TEST_CASE("STOP and its family are known with dots, blanks, quotes and width", "[consent]")
{
    for (const char *text : { "STOP", "Stop.", "s.t.o.p", "S T O P", "\"stop\"", "ＳＴＯＰ",
                              "stop\n", "STOPALL", "stop all", "UNSUBSCRIBE", "cancel", "END",
                              "quit", "Revoke", "OPTOUT", "opt out", "opt-out", "Opt Out." }) {
        INFO(text);
        CHECK(meant(text) == Keyword::Stop);
    }
}

TEST_CASE("only the word STOP blocks in the network, and three words may mean the appointment",
          "[consent]")
{
    const auto match = [](const char *text) { return keywordOf(QString::fromUtf8(text)); };
    CHECK(match("Stop!").blocksNetwork);
    for (const char *text : { "stopall", "unsubscribe", "cancel", "end", "quit", "opt out" }) {
        INFO(text);
        CHECK_FALSE(match(text).blocksNetwork);
    }
    for (const char *text : { "Cancel", "END", "quit." })
        CHECK(match(text).mayMeanAppointment);
    for (const char *text : { "stop", "unsubscribe", "optout" })
        CHECK_FALSE(match(text).mayMeanAppointment);
}

TEST_CASE("no, start and help are families of their own", "[consent]")
{
    CHECK(meant("No.") == Keyword::No);
    CHECK(meant("no thanks") == Keyword::No);
    CHECK(meant("START") == Keyword::Start);
    CHECK(meant("unstop") == Keyword::Start);
    CHECK(meant("Help!") == Keyword::Help);
    CHECK(meant("info") == Keyword::Help);
}

TEST_CASE("a very long text is no keyword and costs nothing to tell", "[consent]")
{
    CHECK(keywordOf(QString(1'000'000, u'y')).keyword == Keyword::None);
    CHECK(keywordOf(QString(1'000'000, u'.')).keyword == Keyword::None);
}
