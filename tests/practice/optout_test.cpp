#include "tests/practice/practiceaccount.h"

using namespace ivm;
using namespace ivm::test;

TEST_CASE("STOP is logged and blocks this pair only", "[practice]")
{
    PracticeAccount account;
    account.receives(Maria, "stop");
    CHECK(account.list().array("messages").size()
          == 1); // the network's own answer is not in the log
    CHECK(account.send(Maria, "one more thing").code() == 21610);
    CHECK(account.send(Maria, "one more thing", Lac).status == 201);
    CHECK(account.send(James, "one more thing").status == 201);
    CHECK(account.line.isBlocked(Sac, Maria));
}

TEST_CASE("YES does not lift a block, START and UNSTOP do", "[practice]")
{
    PracticeAccount account;
    const char *word = GENERATE("START", "unstop");
    account.receives(Maria, "STOP");
    account.receives(Maria, "YES");
    CHECK(account.send(Maria, "hello").code() == 21610);
    account.receives(Maria, word, Lac);
    CHECK(account.send(Maria, "hello").code() == 21610);
    account.receives(Maria, word);
    CHECK(account.send(Maria, "hello").status == 201);
}

TEST_CASE("a wish in other words blocks nothing: that is for us to honour", "[practice]")
{
    PracticeAccount account;
    const char *words = GENERATE("stop please", "opt out", "please don't text me", "Stop.");
    account.receives(Maria, words);
    CHECK(account.send(Maria, "hello").status == 201);
}
