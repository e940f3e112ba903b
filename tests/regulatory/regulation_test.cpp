#include "core/regulatory/accountlook.h"
#include "core/regulatory/editwindow.h"
#include "core/regulatory/regulationpaper.h"
#include "core/regulatory/rejectionwords.h"
#include "core/store/messagestore.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace std::chrono_literals;
using State = NumberRegulation::State;

namespace {

const Instant Now = fromMs(1'795'000'000'000); // Wednesday, November 18, 2026
const QTimeZone Chicago("America/Chicago");
const QString Welcome = QStringLiteral("Welcome! You can now text us. HELP for help, STOP to end.");

const Queue Sac{ .id = QueueId(1),
                 .name = QStringLiteral("SAC"),
                 .title = QStringLiteral("Small Animal Clinic"),
                 .number = PhoneNumber(QStringLiteral("+18444073300")) };
const Queue Lac{ .id = QueueId(2),
                 .name = QStringLiteral("LAC"),
                 .title = QStringLiteral("Large Animal Clinic"),
                 .number = PhoneNumber(QStringLiteral("+18444102300")) };

/// An account in which both numbers are approved for just what we do.
struct Account
{
    AccountLook look;
    RegulationFacts facts;

    Account()
    {
        look.at = Now;
        look.services = QList<twilio::ServiceSetup>{};
        look.numbers.emplace();
        look.verifications.emplace();
        facts.zone = Chicago;
        facts.clinic.hospital = QStringLiteral("Practice Hospital");
        for (const Queue &queue : { Sac, Lac }) {
            facts.queues.append(queue);
            facts.wordings.append(
                { .kind = AutoKind::Welcome, .queue = queue.id, .text = Welcome });
            twilio::NumberSetup number;
            number.sid = QStringLiteral("PN") + queue.name;
            number.number = queue.number.text();
            number.sms = number.mms = true;
            look.numbers->append(number);
            twilio::Verification verification;
            verification.numberSid = number.sid;
            verification.status = QStringLiteral("TWILIO_APPROVED");
            verification.use = QStringLiteral("Answers clients who text first.");
            verification.optInConfirmation = Welcome;
            verification.privacyUrl = QStringLiteral("https://practice.invalid/privacy");
            verification.termsUrl = QStringLiteral("https://practice.invalid/terms");
            look.verifications->append(verification);
        }
    }

    twilio::Verification &verification(int number = 0) { return (*look.verifications)[number]; }
    twilio::NumberSetup &setup(int number = 0) { return (*look.numbers)[number]; }
    void rejects(int number, std::optional<Instant> until, int code = 30445)
    {
        verification(number).status = QStringLiteral("TWILIO_REJECTED");
        verification(number).rejections
            = { { .code = code, .reason = QStringLiteral("Business not verifiable") } };
        verification(number).editAllowed = until.has_value();
        verification(number).editUntil = until;
    }
    NumberRegulation of(int number = 0) { return regulation(look, facts).numbers.at(number); }
    QString page(Instant now = Now) { return regulationText(regulation(look, facts), now); }
};

} // namespace

TEST_CASE("an approved number whose texts are those declared asks for nothing", "[regulatory]")
{
    Account account;
    const NumberRegulation sac = account.of();
    CHECK(sac.state == State::Approved);
    CHECK(sac.traps.isEmpty());
    CHECK_FALSE(sac.wordingDiffers);
    for (const RegulationPart &part :
         regulationParts(regulation(account.look, account.facts), Now)) {
        for (const RegulationRow &row : part.rows) {
            INFO(row.label.toStdString() << ": " << row.value.toStdString());
            CHECK(row.tone != RegulationRow::Tone::Bad);
            CHECK(row.tone != RegulationRow::Tone::Attention);
        }
    }
}

TEST_CASE("how a number stands follows from what Twilio says, and from its silence", "[regulatory]")
{
    Account account;
    for (const char *status : { "PENDING_REVIEW", "IN_REVIEW", "SOMETHING_NEW" }) {
        account.verification().status = QString::fromLatin1(status);
        CHECK(account.of().state == State::InReview);
    }
    account.look.verifications->removeFirst();
    CHECK(account.of().state == State::NotSubmitted);
    account.look.verifications.reset(); // the key may not read them
    CHECK(account.of().state == State::NotSeen);
    account.look.numbers->removeFirst();
    CHECK(account.of().state == State::NotOurs);
    account.look.numbers.reset();
    CHECK(account.of().state == State::NotSeen);
    CHECK(regulation(std::nullopt, account.facts).numbers.at(0).state == State::NotSeen);
    CHECK_FALSE(regulation(std::nullopt, account.facts).seen);
}

TEST_CASE("of several hand-ins of a number the latest counts", "[regulatory]")
{
    Account account;
    twilio::Verification again = account.verification();
    account.rejects(0, Now + 24h);
    account.verification().updated = Now - 48h;
    again.updated = Now - 1h;
    account.look.verifications->append(again);
    CHECK(account.of().state == State::Approved);
}

TEST_CASE("a rejection is said in plain words with what to mend, and Twilio's own", "[regulatory]")
{
    Account account;
    account.rejects(0, Now + 76h);
    const NumberRegulation sac = account.of();
    REQUIRE(sac.reasons.size() == 1);
    CHECK(sac.reasons.first().words.contains(QStringLiteral("could not be verified")));
    CHECK_FALSE(sac.reasons.first().next.isEmpty());
    CHECK(sac.mayEdit);
    CHECK(account.page().contains(QStringLiteral("Business not verifiable")));
    CHECK(account.page().contains(QStringLiteral("3 days 4 hours left")));
    CHECK(account.page(Now + 77h).contains(QStringLiteral("hand in a new one")));

    account.rejects(0, Now + 1h, 99999);
    CHECK(account.page().contains(QStringLiteral("99999")));
    account.rejects(0, std::nullopt);
    CHECK_FALSE(account.of().mayEdit);
}

TEST_CASE("every known reason has words and a next step", "[regulatory]")
{
    for (const int code : { 30440, 30445, 30446, 30472, 30473, 30475, 30476, 30478 }) {
        const auto words = RejectionWords::forCode(code);
        CHECK(words.isKnown);
        CHECK_FALSE(words.say.isEmpty());
        CHECK_FALSE(words.next.isEmpty());
    }
    CHECK_FALSE(RejectionWords::forCode(12345).isKnown);
}

TEST_CASE("a wording that differs from the verified one is shown word by word", "[regulatory]")
{
    Account account;
    account.facts.wordings[0].text
        = QStringLiteral("Welcome! You may now text us. HELP for help, STOP to end.");
    const NumberRegulation sac = account.of();
    CHECK(sac.wordingDiffers);
    using In = WordRun::In;
    CHECK(sac.difference
          == QList<WordRun>{
              { In::Both, QStringLiteral("Welcome! You") },
              { In::First, QStringLiteral("can") },
              { In::Second, QStringLiteral("may") },
              { In::Both, QStringLiteral("now text us. HELP for help, STOP to end.") } });
    CHECK(account.page().contains(QStringLiteral("differs from the verified wording")));
    CHECK_FALSE(account.of(1).wordingDiffers);
    // Nothing declared is nothing to differ from.
    account.verification().optInConfirmation.clear();
    CHECK_FALSE(account.of().wordingDiffers);
}

TEST_CASE("a difference can be put together again into both texts", "[regulatory]")
{
    const auto said = [](const QList<WordRun> &runs, WordRun::In in) {
        QStringList words;
        for (const WordRun &run : runs) {
            if (run.in == WordRun::In::Both || run.in == in)
                words.append(run.words);
        }
        return words.join(u' ');
    };
    const QString texts[] = { {},
                              QStringLiteral("a"),
                              QStringLiteral("a b  c\nd"),
                              QStringLiteral("x b d d"),
                              QStringLiteral("d c b a"),
                              Welcome };
    for (const QString &first : texts) {
        for (const QString &second : texts) {
            const auto runs = wordDifference(first, second);
            CHECK(said(runs, WordRun::In::First) == first.simplified());
            CHECK(said(runs, WordRun::In::Second) == second.simplified());
        }
    }
}

TEST_CASE("what loses texts or answers besides us is named, an address only by its host",
          "[regulatory]")
{
    Account account;
    account.setup().smsUrl = QStringLiteral("https://hooks.example.com/x?token=hidden");
    CHECK(account.page().contains(QStringLiteral("hooks.example.com")));
    CHECK_FALSE(account.page().contains(QStringLiteral("hidden")));

    account = Account();
    twilio::ServiceSetup trap;
    trap.name = QStringLiteral("Reminders");
    trap.numbers = QStringList{ Lac.number.text() };
    account.look.services->append(trap);
    CHECK(account.of(0).traps.isEmpty());
    CHECK(account.of(1).traps.size() == 1);
    account.look.services->first().numbers.reset(); // nobody could look who is in it
    CHECK(account.of(0).traps.size() == 1);
    account.look.services->first().useNumberWebhook = true;
    CHECK(account.of(0).traps.isEmpty());
}

TEST_CASE("the banner is about the rejected number whose time runs out first", "[regulatory]")
{
    Account account;
    const QList<Queue> queues{ Sac, Lac };
    CHECK_FALSE(editWindow(account.look, queues));
    CHECK_FALSE(editWindow(std::nullopt, queues));
    account.rejects(0, Now + 48h);
    account.rejects(1, Now + 24h);
    const auto window = editWindow(account.look, queues);
    REQUIRE(window);
    CHECK(window->queue == QStringLiteral("LAC"));
    CHECK(window->until == Now + 24h);
    CHECK(window->others == 1);
    // One that can still be mended comes before one that cannot.
    account.rejects(1, std::nullopt);
    CHECK(editWindow(account.look, queues)->queue == QStringLiteral("SAC"));
}

TEST_CASE("refused texts are counted by kind, for this number only", "[regulatory]")
{
    Account account;
    account.facts.refusals = { { .number = Lac.number, .code = 30007, .days7 = 2, .days30 = 5 } };
    CHECK(account.of(0).refused.size() == 4);
    for (const auto &row : account.of(0).refused)
        CHECK(row.days30 == 0);
    CHECK(account.page().contains(QStringLiteral("(30007): 2 in 7 days, 5 in 30 days")));
}

TEST_CASE("a wish to stop is due after ten business days", "[regulatory]")
{
    const auto due = [](int year, int month, int day) {
        const QDateTime at(QDate(year, month, day), QTime(12, 0), Chicago);
        return toUtc(tenBusinessDaysAfter(fromMs(at.toMSecsSinceEpoch()), Chicago))
            .toTimeZone(Chicago)
            .date();
    };
    CHECK(due(2026, 8, 3) == QDate(2026, 8, 17)); // nothing but weekends between
    CHECK(due(2026, 11, 18) == QDate(2026, 12, 3)); // Thanksgiving on the 26th
    CHECK(due(2026, 12, 18) == QDate(2027, 1, 5)); // Christmas and New Year
    CHECK(due(2027, 6, 28) == QDate(2027, 7, 13)); // July 4 is a Sunday, kept on Monday
    CHECK(due(2026, 5, 22) == QDate(2026, 6, 8)); // Memorial Day

    Account account;
    account.facts.wishes
        = { { Now - 400h, QStringLiteral("SAC") }, { Now - 2h, QStringLiteral("LAC") } };
    const QString page = account.page();
    CHECK(page.contains(QStringLiteral("Unanswered for 16 days 16 hours. The law's ten")));
    CHECK(page.contains(QStringLiteral("Unanswered for 2 hours. It must be honoured by")));
    CHECK(page.indexOf(QStringLiteral("16 days")) < page.indexOf(QStringLiteral("2 hours. It")));
}

TEST_CASE("time left reads as people say it", "[regulatory]")
{
    CHECK(timeLeft(76h) == QStringLiteral("3 days 4 hours"));
    CHECK(timeLeft(25h) == QStringLiteral("1 day 1 hour"));
    CHECK(timeLeft(24h) == QStringLiteral("1 day"));
    CHECK(timeLeft(130min) == QStringLiteral("2 hours 10 minutes"));
    CHECK(timeLeft(60min) == QStringLiteral("1 hour"));
    CHECK(timeLeft(59s) == QStringLiteral("less than a minute"));
    CHECK(timeLeft(-5h) == QStringLiteral("less than a minute"));
}

TEST_CASE("whatever the account's fields hold, the printed page shows it as text", "[regulatory]")
{
    Account account;
    account.verification().use = QStringLiteral("<img src=x onerror=alert(1)>");
    account.verification().optInConfirmation = QStringLiteral("<b>Welcome</b>");
    const QByteArray html = regulationHtml(regulation(account.look, account.facts), Now);
    CHECK_FALSE(html.contains("<img"));
    CHECK_FALSE(html.contains("<b>"));
    CHECK(html.contains("&lt;img src=x"));
}
