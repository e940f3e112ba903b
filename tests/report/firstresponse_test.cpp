#include "core/report/firstresponse.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <rapidcheck.h>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

constexpr Instant Start = fromMs(1'795'000'000'000);

/// A thread, text by text, a minute apart unless said otherwise.
class Thread
{
public:
    Thread &receives(Meaning meaning = Meaning::Ordinary)
    {
        return add({ .direction = Direction::In, .meaning = meaning });
    }
    Thread &answered(MessageStatus status = MessageStatus::Delivered)
    {
        return add({ .direction = Direction::Out, .status = status });
    }
    Thread &sentByItself(AutoKind kind)
    {
        return add(
            { .direction = Direction::Out, .status = MessageStatus::Delivered, .automatic = kind });
    }
    /// All that came so far needs no reply, or is archived.
    Thread &excused()
    {
        facts.excusedThrough = Arrival(qint64(texts.size()));
        return *this;
    }
    QList<FirstResponse> responses() const { return firstResponses(texts, facts); }
    static Instant minute(int n) { return Start + std::chrono::minutes(n); }

    std::vector<ThreadText> texts;
    ThreadFacts facts;

private:
    Thread &add(ThreadText text)
    {
        text.id = MessageId(qint64(texts.size()) + 1);
        text.arrival = Arrival(qint64(texts.size()) + 1);
        text.at = minute(int(texts.size()));
        texts.push_back(text);
        return *this;
    }
};

FirstResponse responded(int asked, int answered)
{
    return { .asked = Thread::minute(asked), .answered = Thread::minute(answered) };
}

FirstResponse waits(int asked)
{
    return { .asked = Thread::minute(asked), .answered = {} };
}

FirstResponse neededNone(int asked)
{
    return { .asked = Thread::minute(asked), .answered = {}, .neededNone = true };
}

} // namespace

TEST_CASE("the first of several texts asks, and the next text of a person is the first response",
          "[report]")
{
    const Thread thread = Thread().receives().receives().answered().answered().receives();
    CHECK(thread.responses() == QList{ responded(0, 2), waits(4) });
}

TEST_CASE("automatic, failed and unconfirmed texts of ours are no response", "[report]")
{
    Thread thread;
    thread.receives().sentByItself(AutoKind::AfterHours);
    thread.answered(MessageStatus::Undelivered).answered(MessageStatus::Unconfirmed);
    CHECK(thread.responses() == QList{ waits(0) });
    CHECK(thread.answered().responses() == QList{ responded(0, 4) });
}

TEST_CASE("a lone keyword and a yes to the request ask for nothing", "[report]")
{
    Thread thread;
    thread.receives(Meaning::Keyword);
    CHECK(thread.responses().isEmpty());
    thread.sentByItself(AutoKind::Request).receives(Meaning::Answer);
    CHECK(thread.responses().isEmpty());
    thread.answered().receives(Meaning::Answer); // a yes to a person's question
    CHECK(thread.responses() == QList{ waits(4) });
}

TEST_CASE("a cry for help asks, although Twilio answers it", "[report]")
{
    CHECK(Thread().receives(Meaning::Help).responses() == QList{ waits(0) });
}

TEST_CASE("what somebody marked as needing no reply is neither waiting nor answered", "[report]")
{
    CHECK(Thread().receives().excused().responses() == QList{ neededNone(0) });
}

TEST_CASE("an archive after the answer does not take the answer away", "[report]")
{
    CHECK(Thread().receives().answered().excused().responses() == QList{ responded(0, 1) });
}

TEST_CASE("after a text that needed no reply the next one asks", "[report]")
{
    const Thread thread = Thread().receives().excused().receives().answered();
    CHECK(thread.responses() == QList{ responded(1, 2) });
}

TEST_CASE("a response that came although none was needed counts as none needed", "[report]")
{
    CHECK(Thread().receives().excused().answered().responses() == QList{ neededNone(0) });
}

TEST_CASE("what a person writes weeks after is no response to it", "[report]")
{
    Thread thread;
    thread.receives().answered();
    thread.texts.back().at = thread.texts.front().at + LatestResponse;
    CHECK(thread.responses().first().answered);
    thread.texts.back().at += 1min;
    CHECK(thread.responses() == QList{ neededNone(0) });
}

TEST_CASE("in a blocked thread nothing waits, and what was answered stays answered", "[report]")
{
    Thread thread;
    thread.receives().answered().receives();
    thread.facts.blocked = true;
    CHECK(thread.responses() == QList{ responded(0, 1), neededNone(2) });
}

TEST_CASE("what was never answered before the folder began waits for nobody", "[report]")
{
    Thread thread;
    thread.receives();
    thread.facts.waitsFrom = Thread::minute(1);
    CHECK(thread.responses() == QList{ neededNone(0) });
    CHECK(thread.receives().responses() == QList{ waits(1) });
}

TEST_CASE("whoever waits by the report waits by the list, and since the same text",
          "[report][property]")
{
    CHECK(rc::check([] {
        Thread thread;
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9));
        for (const int step : steps) {
            if (step < 4)
                thread.receives(Meaning(step));
            else if (step == 4)
                thread.answered();
            else if (step == 5)
                thread.answered(MessageStatus::Failed);
            else if (step == 6)
                thread.sentByItself(AutoKind::Request);
            else if (step == 7)
                thread.sentByItself(AutoKind::Welcome);
            else
                thread.excused();
        }
        std::vector<ThreadText> newestFirst = thread.texts;
        std::ranges::reverse(newestFirst);
        const Waiting listed = waitingOf(newestFirst, thread.facts.excusedThrough);
        std::optional<Instant> reported;
        for (const FirstResponse &response : thread.responses()) {
            if (!response.answered && !response.neededNone)
                reported = response.asked;
        }
        RC_ASSERT(reported == listed.since);
    }));
}
