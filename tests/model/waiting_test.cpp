#include "core/model/waiting.h"
#include "tests/support/catch.h"

#include <vector>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

/// A thread in a line of shorthand, oldest first, a minute apart:
///   c client   C client, urgent   k keyword   y yes or no   h help
///   p person   f person, failed   u person, unconfirmed   w person, waiting to leave
///   a automatic   r request   R request that failed
std::vector<ThreadText> newestFirst(const std::string &thread)
{
    std::vector<ThreadText> texts;
    qint64 n = 0;
    for (const char c : thread) {
        ++n;
        ThreadText text{ .id = MessageId(n), .arrival = Arrival(n), .at = Instant(n * 1min) };
        const bool in = std::string("cCkyh").find(c) != std::string::npos;
        text.direction = in ? Direction::In : Direction::Out;
        text.status = in ? MessageStatus::Received : MessageStatus::Delivered;
        text.urgent = c == 'C';
        text.meaning = c == 'k' ? Meaning::Keyword
            : c == 'y'          ? Meaning::Answer
            : c == 'h'          ? Meaning::Help
                                : Meaning::Ordinary;
        if (c == 'f' || c == 'R')
            text.status = MessageStatus::Undelivered;
        if (c == 'u')
            text.status = MessageStatus::Unconfirmed;
        if (c == 'w')
            text.status = MessageStatus::Waiting;
        if (c == 'a')
            text.automatic = AutoKind::AfterHours;
        if (c == 'r' || c == 'R')
            text.automatic = AutoKind::Request;
        texts.insert(texts.begin(), text);
    }
    return texts;
}

/// The place, from 1, of the text that is waited since; 0 when nobody waits.
int waitingSince(const std::string &thread, int excusedThrough = 0)
{
    const auto waiting = waitingOf(newestFirst(thread), Arrival(excusedThrough));
    return waiting.since ? int(waiting.since->time_since_epoch() / 1min) : 0;
}

} // namespace

TEST_CASE("a client waits from the first text that no person has answered", "[waiting]")
{
    struct Row
    {
        const char *thread;
        int since;
    };
    // clang-format off
    const auto row = GENERATE(values<Row>({
        {"", 0}, {"c", 1}, {"cc", 1}, {"cp", 0}, {"cpc", 3}, {"cpcc", 3},
        {"p", 0}, {"pc", 2},
        // What does not answer.
        {"ca", 1}, {"cf", 1}, {"cu", 1}, {"cw", 1}, {"cr", 1}, {"cpcf", 3}, {"cfp", 0},
        // What asks nothing.
        {"k", 0}, {"ck", 1}, {"kc", 2}, {"h", 1},
        {"cry", 1}, {"ry", 0}, {"cpry", 0}, {"rRy", 0},
        // A yes that answers something else may need a reply.
        {"y", 1}, {"py", 2}, {"Ry", 2}, {"ray", 3}, {"rpy", 3},
    }));
    // clang-format on
    CAPTURE(row.thread);
    CHECK(waitingSince(row.thread) == row.since);
}

TEST_CASE("texts somebody excused need no reply, later ones do", "[waiting]")
{
    CHECK(waitingSince("cc", 2) == 0);
    CHECK(waitingSince("ccc", 2) == 3);
}

TEST_CASE("urgent words count only while nobody has answered them", "[waiting]")
{
    CHECK(waitingOf(newestFirst("cC"), {}).urgent);
    CHECK_FALSE(waitingOf(newestFirst("Cpc"), {}).urgent);
    CHECK_FALSE(waitingOf(newestFirst("Cc"), Arrival(1)).urgent);
}

TEST_CASE("the list is urgent, then longest waiting, then newest activity", "[waiting]")
{
    const Instant early = Instant(1h);
    const Instant late = Instant(2h);
    const auto urgent = placeInList({ late, true }, false, false, late);
    const auto longer = placeInList({ early, false }, false, false, late);
    const auto shorter = placeInList({ late, false }, false, false, late);
    const auto newer = placeInList({}, false, false, late);
    const auto older = placeInList({}, false, false, early);
    const auto archived = placeInList({ early, true }, true, false, late);
    const auto before = [](const PlaceInList &a, const PlaceInList &b) {
        return std::pair(a.section, a.sortKey) < std::pair(b.section, b.sortKey);
    };
    CHECK(before(urgent, longer));
    CHECK(before(longer, shorter));
    CHECK(before(shorter, newer));
    CHECK(before(newer, older));
    CHECK(before(older, archived));
    CHECK(placeInList({ early, true }, true, true, late).section == Section::Blocked);
}
