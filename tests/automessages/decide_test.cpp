// What is owed for a text, one case a rule of DECISIONS, and why.

#include "core/automessages/decide.h"
#include "core/consent/stopwish.h"
#include "tests/consent/life.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QList<Queue> Queues{ { .id = QueueId(1),
                             .name = QStringLiteral("SAC"),
                             .title = QStringLiteral("Small Animal Clinic"),
                             .number = Sac },
                           { .id = QueueId(2),
                             .name = QStringLiteral("LAC"),
                             .title = QStringLiteral("Large Animal Clinic"),
                             .number = Lac } };

/// One client, and what the rules said of their newest text. Texts are read Monday to Friday from 8
/// to 5 in Chicago; the life begins on a Monday morning.
class Rules
{
public:
    Rules()
    {
        auto read = autoSettings({}, Queues);
        REQUIRE(read);
        settings = *read;
    }

    Rules &texts(const char *words, const PhoneNumber &on = Sac)
    {
        life.texts(QString::fromUtf8(words), on);
        const Evidence text = life.evidence().last();
        event = { .queue = on == Sac ? QueueId(1) : QueueId(2),
                  .ours = on,
                  .client = client,
                  .text = text.words,
                  .sid = text.sid,
                  .at = text.at };
        decideNow();
        return *this;
    }
    Rules &after(Millis wait)
    {
        life.after(wait);
        return *this;
    }
    /// The request that is owed goes out.
    Rules &isAsked()
    {
        life.isAsked(event.ours);
        remember();
        return *this;
    }
    Rules &optedIn()
    {
        texts("Hi").isAsked().texts("YES");
        remember();
        return *this;
    }
    /// What was owed last went out.
    Rules &remember(bool went = true, bool open = false)
    {
        for (const AutoDecision &each : decisions) {
            if (each.intent)
                history.past.append({ .kind = each.kind,
                                      .queue = event.queue,
                                      .period = each.intent->period,
                                      .at = event.at,
                                      .isOpen = open,
                                      .mayHaveGone = went });
        }
        return *this;
    }
    void decideNow()
    {
        const AutoMoment moment{ .now = now.value_or(event.at),
                                 .answersFrom = answersFrom.value_or(event.at - 15min) };
        Consent consent = life.consent();
        if (unknown)
            consent.standing = Standing::Unknown;
        decisions
            = decide(event, { .consent = consent, .blocked = blocked }, history, settings, moment);
    }

    AutoDecision of(AutoKind kind) const
    {
        const auto found = std::ranges::find(decisions, kind, &AutoDecision::kind);
        REQUIRE(found != decisions.end());
        return *found;
    }
    AutoRule rule(AutoKind kind) const { return of(kind).rule; }
    /// What is owed: kind and period.
    QStringList owed() const
    {
        static const char *const words[] = { "", "request", "welcome", "after hours", "emergency" };
        QStringList all;
        for (const AutoDecision &each : decisions) {
            if (each.intent)
                all.append(QLatin1String(words[int(each.kind)]) + u' ' + each.intent->period);
        }
        return all;
    }
    QString text(AutoKind kind) const
    {
        return of(kind).intent ? of(kind).intent->text : QString();
    }

    Life life;
    AutoEvent event;
    AutoHistory history;
    AutoSettings settings;
    QList<AutoDecision> decisions;
    PhoneNumber client = Client;
    std::optional<Instant> now;
    std::optional<Instant> answersFrom;
    bool blocked = false;
    bool unknown = false;
};

QStringList one(const char *word)
{
    return { QString::fromLatin1(word) };
}

constexpr auto Request = AutoKind::Request;
constexpr auto Welcome = AutoKind::Welcome;
constexpr auto AfterHours = AutoKind::AfterHours;
constexpr auto Emergency = AutoKind::Emergency;

} // namespace

TEST_CASE("the very first text brings one request, whatever it says", "[decide]")
{
    for (const char *words : { "Hi", "yes", "no", "My dog ate a sock", "", "asdf" }) {
        Rules rules;
        rules.texts(words);
        INFO(words);
        CHECK(rules.owed() == one("request 1/1"));
        CHECK(rules.rule(Request) == AutoRule::FirstText);
        const AutoIntent intent = *rules.of(Request).intent;
        CHECK(intent.scope == Client.text());
        CHECK(intent.expiresAt == rules.event.at + 24h);
        CHECK(intent.text.contains(QStringLiteral("YES")));
        CHECK(intent.text.contains(QStringLiteral("SI."))); // bilingual
    }
}

TEST_CASE("STOP, START and HELP as a first text bring nothing: Twilio answers", "[decide]")
{
    for (const char *words :
         { "STOP", "unsubscribe", "opt out", "START", "unstop", "HELP", "info" }) {
        Rules rules;
        rules.texts(words);
        INFO(words);
        CHECK(rules.owed().isEmpty());
        CHECK(rules.rule(Request) == AutoRule::KeywordAnsweredByTwilio);
    }
}

TEST_CASE("YES to a request brings one welcome, once for each opt-in", "[decide]")
{
    Rules rules;
    rules.texts("Hi").isAsked().texts("Yes please!");
    CHECK(rules.owed() == one("welcome 1"));
    CHECK(rules.rule(Welcome) == AutoRule::Welcome);
    CHECK(rules.text(Welcome).contains(QStringLiteral("LAC"))); // all clinics
    rules.remember().texts("Yes");
    CHECK(rules.owed().isEmpty());
    CHECK(rules.rule(Welcome) == AutoRule::NotAnOptIn);
}

TEST_CASE("an opt-in of an earlier system that is imported after the welcome brings no second one",
          "[decide]")
{
    Rules rules;
    rules.texts("Hi").isAsked().texts("YES");
    CHECK(rules.owed() == one("welcome 1"));
    rules.remember();
    rules.life.imported(EvidenceKind::ImportedOptIn, 24h * 700);
    rules.life.imported(EvidenceKind::ImportedOptOut, 24h * 300);
    REQUIRE(rules.life.consent().optIns == 2);
    rules.decideNow(); // the yes is looked at again
    CHECK(rules.owed().isEmpty());
    CHECK(rules.rule(Welcome) == AutoRule::AlreadyOwed);
}

TEST_CASE("a burst of first texts owes one request", "[decide]")
{
    Rules rules;
    rules.texts("Hi");
    rules.remember(false, true);
    rules.after(2s).texts("Hello?");
    CHECK(rules.owed().isEmpty());
    CHECK(rules.rule(Request) == AutoRule::AlreadyOwed);
    rules.after(2s).texts("Anybody?", Lac);
    CHECK(rules.owed().isEmpty());
}

TEST_CASE("a request is repeated after a day and after a week, on a text of theirs, then never",
          "[decide]")
{
    Rules rules;
    rules.texts("Hi").isAsked();
    CHECK(rules.after(23h).texts("Hello").rule(Request) == AutoRule::Forbidden);
    CHECK(rules.of(Request).why == Forbidden::AskedEnough);
    CHECK(rules.after(2h).texts("Hello").owed() == one("request 1/2"));
    CHECK(rules.rule(Request) == AutoRule::AskAgain);
    rules.isAsked();
    CHECK(rules.after(6 * 24h).texts("Hello").owed().isEmpty());
    CHECK(rules.after(25h).texts("Hello").owed() == one("request 1/3"));
    rules.isAsked();
    CHECK(rules.after(60 * 24h).texts("Hello").owed().isEmpty());
}

TEST_CASE("a request that expired counts as asked, and the next one has another key", "[decide]")
{
    Rules rules;
    rules.texts("Hi").remember(false);
    CHECK(rules.after(23h).texts("Hello").owed().isEmpty());
    CHECK(rules.after(2h).texts("Hello").owed() == one("request 1/2"));
}

TEST_CASE("No ends the asking; YES reopens", "[decide]")
{
    Rules rules;
    rules.texts("Hi").isAsked().texts("No");
    CHECK(rules.owed().isEmpty());
    CHECK(rules.after(48h).texts("Hello").of(Request).why == Forbidden::Declined);
    CHECK(rules.texts("Yes").owed() == one("welcome 1"));
}

TEST_CASE("after a STOP only an ordinary text brings one new request, on a number not blocked",
          "[decide]")
{
    Rules rules;
    rules.optedIn().texts("STOP");
    CHECK(rules.owed().isEmpty());
    CHECK(rules.after(1h).texts("Yes").of(Request).why == Forbidden::YesAfterStop);
    CHECK(rules.after(1h).texts("Hello").of(Request).why == Forbidden::NetworkBlocked);
    CHECK(rules.after(1h).texts("Hello", Lac).owed() == one("request 2/1"));
    CHECK(rules.rule(Request) == AutoRule::AskAfterStop);
    rules.isAsked();
    CHECK(rules.after(8 * 24h).texts("Hello", Lac).owed().isEmpty()); // one, not three
    CHECK(rules.texts("Yes", Lac).owed() == one("welcome 2"));
}

TEST_CASE("START after a STOP opts in, and Twilio says so: no welcome, no request", "[decide]")
{
    Rules rules;
    rules.optedIn().texts("STOP").after(1h).texts("START");
    CHECK(rules.owed().isEmpty());
    CHECK(rules.life.standing() == Standing::OptedIn);
}

TEST_CASE("an acceptance by staff is welcomed like a YES", "[decide]")
{
    Rules rules;
    rules.texts("Hi").isAsked().texts("ok, go ahead");
    rules.life.staff(EvidenceKind::StaffAccept);
    rules.event.kind = AutoEvent::Kind::StaffAccept;
    rules.event.at = rules.life.evidence().last().at;
    rules.event.text.clear();
    rules.decideNow();
    CHECK(rules.owed() == one("welcome 1"));
}

TEST_CASE("while nobody reads texts, an opted-in client is told once per closing", "[decide]")
{
    Rules rules;
    rules.optedIn();
    CHECK(rules.after(1h).texts("Hello").rule(AfterHours) == AutoRule::Open);
    rules.after(10h).texts("Hello"); // Monday evening
    CHECK(rules.owed() == one("after hours 2026-09-21/1#1"));
    CHECK(rules.of(AfterHours).intent->scope == Sac.text() + u' ' + Client.text());
    CHECK(rules.of(AfterHours).intent->expiresAt == rules.event.at + 1h);
    CHECK(rules.text(AfterHours).contains(QStringLiteral("tomorrow at 8:00 AM")));
    rules.remember();
    CHECK(rules.after(1h).texts("Hello?").rule(AfterHours) == AutoRule::TellsThisClosing);
    CHECK(rules.texts("Hello?", Lac).owed().size() == 1); // another queue, another closing
    rules.after(24h).texts("Hello"); // Tuesday evening
    CHECK(rules.owed() == one("after hours 2026-09-22/1#1"));
}

TEST_CASE("a long closing tells again after twelve hours", "[decide]")
{
    Rules rules;
    rules.optedIn().after((4 * 24 + 10) * 1h).texts("Hello"); // Friday evening
    CHECK(rules.owed() == one("after hours 2026-09-25/1#1"));
    rules.remember();
    CHECK(rules.after(11h).texts("Hello").owed().isEmpty());
    CHECK(rules.after(2h).texts("Hello").owed() == one("after hours 2026-09-25/1#2"));
}

TEST_CASE("nobody is told that nobody reads while a person writes", "[decide]")
{
    Rules rules;
    rules.optedIn().after(10h);
    rules.history.lastByPerson = rules.life.now() + 10h - 20min;
    CHECK(rules.texts("Thanks").rule(AfterHours) == AutoRule::PersonWroteLately);
    CHECK(rules.after(30min).texts("And now?").owed().size() == 1);
}

TEST_CASE("urgent words while closed bring the emergency wording, in place of the other",
          "[decide]")
{
    Rules rules;
    rules.optedIn().after(10h);
    rules.history.lastByPerson = rules.life.now() + 10h - 5min; // it ignores that
    rules.texts("My dog is not breathing");
    CHECK(rules.rule(Emergency) == AutoRule::UrgentWhileClosed);
    CHECK(rules.rule(AfterHours) == AutoRule::UrgentInstead);
    CHECK(rules.owed().size() == 1);
    rules.remember();
    CHECK(rules.after(3h).texts("He is not breathing!").rule(Emergency) == AutoRule::ToldUrgent);
    CHECK(rules.after(2h).texts("He is not breathing!").rule(Emergency)
          == AutoRule::UrgentWhileClosed);

    Rules both; // of another clinic nobody knows that it was told
    both.optedIn().after(10h).texts("My dog is not breathing").remember();
    CHECK(both.after(20min).texts("Mare bleeding badly", Lac).rule(Emergency)
          == AutoRule::UrgentWhileClosed);
    both.remember();
    CHECK(both.after(20min).texts("Still bleeding", Lac).rule(Emergency) == AutoRule::ToldUrgent);

    Rules open;
    open.optedIn().after(1h).texts("My dog is not breathing");
    CHECK(open.owed().isEmpty()); // somebody reads it
}

TEST_CASE("a stranger who texts while closed gets one text, not two", "[decide]")
{
    Rules rules;
    rules.after(12h).texts("My dog is not breathing");
    CHECK(rules.owed() == one("request 1/1"));
    CHECK(rules.text(Request).contains(QStringLiteral("we read texts again tomorrow at 8:00 AM")));
}

TEST_CASE("a yes that opts in while closed is welcomed and needs no other answer", "[decide]")
{
    Rules rules;
    rules.after(12h).texts("Hi").isAsked().texts("Yes");
    CHECK(rules.owed() == one("welcome 1"));
    CHECK(rules.rule(AfterHours) == AutoRule::NotOrdinary);
    rules.remember();
    // Later it is an answer to somebody's question, and nobody reads it.
    CHECK(rules.after(1h).texts("Yes").owed().size() == 1);
}

TEST_CASE("four automatic texts a day are enough, but for the emergency wording", "[decide]")
{
    Rules rules;
    rules.optedIn();
    for (int i = 0; i < 2; ++i)
        rules.history.past.append({ .kind = AfterHours,
                                    .queue = QueueId(2),
                                    .period = QStringLiteral("x"),
                                    .at = rules.life.now(),
                                    .isOpen = false,
                                    .mayHaveGone = true });
    rules.after(10h).texts("Hello");
    CHECK(rules.rule(AfterHours) == AutoRule::DailyCap);
    CHECK(rules.texts("He is not breathing").rule(Emergency) == AutoRule::UrgentWhileClosed);
    CHECK(rules.after(24h).texts("Hello").owed().size() == 1);
}

TEST_CASE("nothing goes to who must not get it, and each refusal says why", "[decide]")
{
    Rules rules;
    SECTION("short codes")
    {
        rules.client = PhoneNumber(QStringLiteral("72345"));
        CHECK(rules.texts("Your code is 1234").rule(Request) == AutoRule::ShortCode);
    }
    SECTION("our own numbers")
    {
        rules.client = Lac;
        CHECK(rules.texts("Hi").rule(Request) == AutoRule::OurOwnNumber);
    }
    SECTION("blocked clients")
    {
        rules.blocked = true;
        CHECK(rules.texts("Hi").rule(Request) == AutoRule::Blocked);
    }
    SECTION("clients whose history is loading")
    {
        rules.unknown = true;
        CHECK(rules.texts("Hi").rule(Request) == AutoRule::HistoryLoading);
    }
    SECTION("machines, by Twilio's word")
    {
        rules.texts("Hi");
        rules.event.errorCode = 30039;
        rules.decideNow();
        CHECK(rules.rule(Request) == AutoRule::MadeByMachine);
    }
    SECTION("machines that send our own words back")
    {
        rules.texts("Hi");
        rules.event.text = rules.text(Request);
        rules.decideNow();
        CHECK(rules.rule(Request) == AutoRule::Echo);
    }
    SECTION("who may have asked for texts to stop")
    {
        rules.optedIn();
        rules.life.wishes(QStringLiteral("please don't text me anymore"));
        rules.after(10h).texts("Hello?");
        CHECK(rules.rule(AfterHours) == AutoRule::StopWishOpen);
    }
    CHECK(rules.owed().isEmpty());
    for (const AutoDecision &each : rules.decisions)
        CHECK_FALSE(ruleWords(each.rule).isEmpty());
}

TEST_CASE("old texts are never answered", "[decide]")
{
    Rules rules;
    rules.texts("Hi");
    SECTION("found by a look back or in a history, unless they are of this quarter of an hour")
    {
        rules.event.origin = AutoOrigin::Sweep;
        rules.now = rules.event.at + 15min;
        rules.decideNow();
        CHECK(rules.owed() == one("request 1/1"));
        rules.now = rules.event.at + 15min + 1s;
        rules.decideNow();
        CHECK(rules.rule(Request) == AutoRule::OldText);
    }
    SECTION("that came while nobody was there")
    {
        rules.answersFrom = rules.event.at + 1s;
        rules.decideNow();
        CHECK(rules.rule(Request) == AutoRule::NobodyAnswered);
    }
    SECTION("that are known too late for their answer")
    {
        rules.now = rules.event.at + 24h;
        rules.decideNow();
        CHECK(rules.rule(Request) == AutoRule::TooLate);
    }
}

TEST_CASE("a kind can be switched off for a queue", "[decide]")
{
    Rules rules;
    rules.settings.queues.first().request = false;
    CHECK(rules.texts("Hi").rule(Request) == AutoRule::SwitchedOffForQueue);
}

TEST_CASE("who writes Spanish gets Spanish after the first request", "[decide]")
{
    Rules rules;
    rules.texts("Hola, mi perro no come").isAsked();
    rules.history.spanish = looksSpanish(QStringLiteral("Hola, mi perro no come"));
    rules.texts("si");
    CHECK(rules.text(Welcome).contains(QStringLiteral("bienvenida")));
    CHECK_FALSE(looksSpanish(QStringLiteral("We are driving up from El Paso, is that ok?")));
    CHECK_FALSE(looksSpanish(QStringLiteral("My dog ate a sock")));
    CHECK(looksSpanish(QStringLiteral("gracias")));
}
