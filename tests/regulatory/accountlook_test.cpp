// From the account on a practice line to the page: asked, kept, read back.

#include "core/desk/accountwatch.h"
#include "core/desk/regulationof.h"
#include "core/tasks.h"
#include "tests/support/linkeddesk.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using State = NumberRegulation::State;

namespace {

practice::OurNumber &sac(practice::Setup &setup)
{
    return setup.numbers[0];
}

Regulation page(LinkedDesk &desk)
{
    const auto read = regulationOf(desk.folder.readers(), desk.clock.now());
    REQUIRE(read);
    return *read;
}

/// The watch of a desk, as the back office has it.
struct Watching
{
    explicit Watching(LinkedDesk &desk)
        : linked(desk)
        , watch(desk.api(), desk.folder.database(), desk.clock, [this] { ++seen; })
    { }
    Result<> looks() { return finish(linked.clock, watch.look()); }

    LinkedDesk &linked;
    int seen = 0;
    AccountWatch watch;
};

} // namespace

TEST_CASE("a look at the account is kept and opens the page at once", "[regulatory]")
{
    practice::Setup setup = holding(0);
    sac(setup).declaredWelcome = "Something else altogether.";
    setup.numbers[1].verification = "IN_REVIEW";
    setup.numbers[2].smsUrl = "https://demo.twilio.com/welcome/sms/reply/";
    setup.numbers[2].inService = true;
    setup.service = practice::MessagingService{};
    LinkedDesk desk(setup);
    CHECK_FALSE(page(desk).seen);
    Watching watching(desk);
    REQUIRE(watching.looks());
    CHECK(watching.seen == 1);

    const Regulation seen = page(desk);
    CHECK(seen.seen == desk.clock.now());
    REQUIRE(seen.numbers.size() == 3);
    CHECK(seen.numbers[0].state == State::Approved);
    CHECK(seen.numbers[0].wordingDiffers);
    CHECK(seen.numbers[0].texts);
    CHECK(seen.numbers[0].traps.isEmpty());
    CHECK(seen.numbers[0].privacyUrl == QStringLiteral("https://practice.invalid/privacy"));
    CHECK(seen.numbers[1].state == State::InReview);
    CHECK_FALSE(seen.numbers[1].wordingDiffers); // declared as we ship it
    CHECK(seen.numbers[2].traps.size() == 2);
}

TEST_CASE("a rejection reaches the window with the time to mend it, until it is mended",
          "[regulatory]")
{
    LinkedDesk desk(holding(0));
    Watching watching(desk);
    REQUIRE(watching.looks());
    CHECK_FALSE(watching.watch.rejected());

    practice::OurNumber number = desk.line.setup().numbers.at(0);
    number.verification = "TWILIO_REJECTED";
    number.rejectionCode = 30445;
    number.rejectionReason = "Business not verifiable";
    // The line writes whole seconds.
    const Instant until = fromMs((toMs(desk.clock.now()) / 1000 + 3 * 86'400) * 1000);
    number.editUntil = until;
    desk.line.setVerification(number);
    REQUIRE(watching.looks());
    REQUIRE(watching.watch.rejected());
    CHECK(*watching.watch.rejected()
          == EditWindow{ .queue = QStringLiteral("SAC"), .mayEdit = true, .until = until });
    CHECK(page(desk).numbers[0].reasons.first().code == 30445);
    // Kept: the next start says it before anybody was asked.
    CHECK(Watching(desk).watch.rejected() == watching.watch.rejected());

    number.verification = "IN_REVIEW";
    desk.line.setVerification(number);
    REQUIRE(watching.looks());
    CHECK_FALSE(watching.watch.rejected());
}

TEST_CASE("what a look cannot see stays as it was last seen", "[regulatory]")
{
    LinkedDesk desk(holding(0));
    Watching watching(desk);
    REQUIRE(watching.looks());
    const Regulation before = page(desk);
    AccountLook blind;
    blind.at = desk.clock.now() + 1h;
    const auto kept = keptLook(desk.folder.database());
    REQUIRE(kept);
    REQUIRE(*kept);
    const AccountLook both = merged(**kept, blind);
    CHECK(both.at == blind.at);
    CHECK(both.numbers == (*kept)->numbers);
    CHECK(both.verifications == (*kept)->verifications);

    // Nothing to be seen at all is a failure, and changes nothing.
    desk.line.replaceKey("SKother", "other");
    const auto refused = watching.looks();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Unauthorized);
    CHECK(page(desk) == before);
}

TEST_CASE("the account is looked at soon after the start, daily, and hourly while it fails",
          "[regulatory]")
{
    LinkedDesk desk(holding(0));
    Watching watching(desk);
    Stop stop;
    Tasks tasks;
    tasks.start(watching.watch.daily(stop));
    desk.clock.advance(20s);
    CHECK(watching.seen == 0);
    desk.clock.advance(20s);
    CHECK(watching.seen == 1);
    desk.clock.advance(23h);
    CHECK(watching.seen == 1);
    desk.clock.advance(1h);
    CHECK(watching.seen == 2);
    const auto key = desk.line.credentials();
    desk.line.replaceKey("SKother", "other");
    desk.clock.advance(24h);
    CHECK(watching.seen == 2);
    desk.line.replaceKey(key.key, key.secret);
    desk.clock.advance(61min);
    CHECK(watching.seen == 3);
    stop.request();
    desk.clock.advance(1s);

    // A restart does not ask again what was asked today.
    Watching again(desk);
    Stop other;
    tasks.start(again.watch.daily(other));
    desk.clock.advance(12h);
    CHECK(again.seen == 0);
    other.request();
    desk.clock.advance(1s);
}

TEST_CASE("a look written to disk reads back whole, and rubbish reads as none", "[regulatory]")
{
    LinkedDesk desk(holding(0));
    const auto look = finish(desk.clock, lookAtAccount(desk.api(), desk.clock.now()));
    REQUIRE(look);
    CHECK(readAccountLook(written(*look)) == *look);
    for (const char *rubbish : { "", "{}", "[]", "{\"at\":\"now\"}", "\xff\xfe" })
        CHECK_FALSE(readAccountLook(rubbish));
}

TEST_CASE("refused texts are counted over 7 and 30 days from the log", "[regulatory]")
{
    DeskFolder folder;
    const auto refused = [&](int code, Millis ago, const char *queue = "SAC") {
        folder.sent("Hello")
            .to(Karen)
            .on(queue)
            .at(folder.clock.now() - ago)
            .withStatus(MessageStatus::Undelivered, code);
    };
    refused(30007, 24h);
    refused(30007, 6 * 24h);
    refused(30007, 20 * 24h);
    refused(30007, 31 * 24h);
    refused(30008, 1h); // says nothing of the number
    refused(21610, 1h);
    refused(30630, 2h); // means the same
    refused(30007, 1h, "LAC");
    const auto page = regulationOf(folder.readers(), folder.clock.now());
    REQUIRE(page);
    const auto counts = [&](int number, int code) {
        for (const auto &row : page->numbers.at(number).refused) {
            if (row.code == code)
                return std::pair(row.days7, row.days30);
        }
        return std::pair(-1, -1);
    };
    CHECK(counts(0, 30007) == std::pair(2, 3));
    CHECK(counts(0, 21610) == std::pair(2, 2));
    CHECK(counts(0, 30032) == std::pair(0, 0));
    CHECK(counts(1, 30007) == std::pair(1, 1));
}

TEST_CASE("an unanswered wish to stop stands on the page with its age", "[regulatory]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    folder.receives("please don't text me anymore").from(Karen).on("SAC");
    const Instant since = folder.clock.now();
    folder.clock.advance(50h);
    const auto page = regulationOf(folder.readers(), folder.clock.now());
    REQUIRE(page);
    REQUIRE(page->wishes.size() == 1);
    CHECK(page->wishes.first().queue == QStringLiteral("SAC"));
    CHECK(page->wishes.first().since == fromMs(toMs(since) / 1000 * 1000));
}
