#include "core/outbox/plannext.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Noon = fromMs(1'795'000'000'000);
const PhoneNumber Sac(QStringLiteral("+18444073300"));
const PhoneNumber Lac(QStringLiteral("+18444102300"));

/// The n-th text put in, to one client.
OutboxEntry text(int n, OutboxState state = OutboxState::Waiting)
{
    OutboxEntry entry;
    entry.message = MessageId(n);
    entry.conversation = ConversationId(1);
    entry.ours = Sac;
    entry.client = PhoneNumber(QStringLiteral("+12175550148"));
    entry.state = state;
    entry.enqueuedAt = Noon;
    entry.patienceFrom = Noon;
    if (state != OutboxState::Waiting) {
        entry.attempt = 1;
        entry.attemptStarted = Noon;
    }
    return entry;
}

OutboxEntry other(OutboxEntry entry, int conversation, const PhoneNumber &ours = Sac)
{
    entry.conversation = ConversationId(conversation);
    entry.ours = ours;
    return entry;
}

OutboxEntry looked(OutboxEntry entry, int looks, Millis after)
{
    entry.looks = looks;
    entry.lastLook = Noon + after;
    return entry;
}

OutboxEntry asking(OutboxEntry entry)
{
    entry.askPerson = true;
    return entry;
}

OutboxPlan planFor(const QList<OutboxEntry> &open, Millis after = 1s)
{
    OutboxSnapshot snapshot;
    snapshot.open = open;
    snapshot.automatic = OutboxSnapshot::Automatic::On;
    return planNext(snapshot, OutboxTimings{}, Noon + after);
}

OutboxEntry automatic(OutboxEntry entry, Millis expires = 24h)
{
    entry.kind = AutoKind::Request;
    entry.soughtFrom = Noon - 7s;
    entry.expiresAt = Noon + expires;
    return entry;
}

using Ids = QList<MessageId>;

} // namespace

TEST_CASE("texts of one number of ours go out one after the other, in their order", "[outbox]")
{
    CHECK(planFor({ text(1), text(2) }).send == Ids{ MessageId(1) });
    CHECK(planFor({ text(1), other(text(2), 2) }).send == Ids{ MessageId(1) });
    CHECK(planFor({ text(1), other(text(2), 2, Lac) }).send == Ids{ MessageId(1), MessageId(2) });
    CHECK(planFor({ text(1, OutboxState::Sending), text(2) }).send.isEmpty());
}

TEST_CASE("a number of ours that is busy, or sent just now, waits", "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.open = { text(1) };
    snapshot.sending = { Sac };
    CHECK(planNext(snapshot, {}, Noon).send.isEmpty());

    snapshot.sending.clear();
    snapshot.nextSlot.insert(Sac, Noon + 2s);
    const OutboxPlan plan = planNext(snapshot, {}, Noon);
    CHECK(plan.send.isEmpty());
    CHECK(plan.wakeAt == Noon + 2s);
    CHECK(planNext(snapshot, {}, Noon + 2s).send == Ids{ MessageId(1) });
}

TEST_CASE("nothing leaves while sending is paused, or when only looking is allowed", "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.open = { text(1), looked(text(2, OutboxState::Unconfirmed), 1, 0s) };
    snapshot.sendingPausedUntil = Noon + 30s;
    CHECK(planNext(snapshot, {}, Noon + 10s).send.isEmpty());
    CHECK(planNext(snapshot, {}, Noon + 10s).look == MessageId(2));

    snapshot.sendingPausedUntil.reset();
    snapshot.mayStart = false;
    CHECK(planNext(snapshot, {}, Noon + 10s).send.isEmpty());
    CHECK(planNext(snapshot, {}, Noon + 10s).look == MessageId(2));
}

TEST_CASE("a person's text unsent for ten minutes is held and asked about, and holds up nobody",
          "[outbox]")
{
    CHECK(planFor({ text(1) }, 10min - 1ms).send == Ids{ MessageId(1) });
    CHECK(planFor({ text(1) }, 10min).ask == Ids{ MessageId(1) });
    CHECK(planFor({ text(1) }, 10min).send.isEmpty());
    CHECK(planFor({ asking(text(1)), text(2) }).send == Ids{ MessageId(2) });
}

TEST_CASE("an automatic text expires instead of asking", "[outbox]")
{
    const OutboxEntry request = automatic(text(1));
    CHECK(planFor({ request }, 23h).send == Ids{ MessageId(1) });
    CHECK(planFor({ request }, 24h).expire == Ids{ MessageId(1) });
    CHECK(planFor({ request }, 24h).send.isEmpty());
}

TEST_CASE("an automatic text holds up nobody's, whatever it waits for", "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.automatic = OutboxSnapshot::Automatic::On;
    snapshot.begun = Noon - 6s;
    snapshot.quietUntil = Noon + 300s;
    snapshot.open = { automatic(text(1)), text(2) };
    CHECK(planNext(snapshot, {}, Noon + 2s).send == Ids{ MessageId(2) });

    snapshot.open = { automatic(text(1)) };
    CHECK(planNext(snapshot, {}, Noon + 299s).send.isEmpty());
    CHECK(planNext(snapshot, {}, Noon + 299s).wakeAt == Noon + 300s);
    CHECK(planNext(snapshot, {}, Noon + 300s).send == Ids{ MessageId(1) });

    snapshot.open.first().soughtFrom = Noon - 6s; // owed in this run: nothing was forgotten
    CHECK(planNext(snapshot, {}, Noon + 2s).send == Ids{ MessageId(1) });
}

TEST_CASE("an automatic text leaves after the second of its trigger, by Twilio's clock", "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.automatic = OutboxSnapshot::Automatic::On;
    snapshot.open = { automatic(text(1)) };
    CHECK(planNext(snapshot, {}, Noon - 1ms).send.isEmpty());
    CHECK(planNext(snapshot, {}, Noon - 1ms).wakeAt == Noon);
    CHECK(planNext(snapshot, {}, Noon).send == Ids{ MessageId(1) });
    snapshot.skew = -30s; // Twilio's clock is behind ours
    CHECK(planNext(snapshot, {}, Noon + 29s).send.isEmpty());
    CHECK(planNext(snapshot, {}, Noon + 30s).send == Ids{ MessageId(1) });
}

TEST_CASE("the switch holds automatic texts, or takes them back, and nobody else's", "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.open = { automatic(text(1)), other(text(2), 2, Lac) };
    snapshot.automatic = OutboxSnapshot::Automatic::Held;
    CHECK(planNext(snapshot, {}, Noon + 1s).send == Ids{ MessageId(2) });
    CHECK(planNext(snapshot, {}, Noon + 1s).switchOff.isEmpty());
    snapshot.automatic = OutboxSnapshot::Automatic::Off;
    CHECK(planNext(snapshot, {}, Noon + 1s).send == Ids{ MessageId(2) });
    CHECK(planNext(snapshot, {}, Noon + 1s).switchOff == Ids{ MessageId(1) });
}

TEST_CASE(
    "an automatic text that is not found is tried again after the wait, unless it is too late",
    "[outbox]")
{
    const OutboxEntry sought = automatic(text(1, OutboxState::Unconfirmed));
    CHECK(planFor({ looked(sought, 8, 299s) }, 299s).tryAgain.isEmpty());
    CHECK(planFor({ looked(sought, 9, 300s) }, 300s).tryAgain == Ids{ MessageId(1) });
    CHECK(planFor({ looked(sought, 9, 300s) }, 300s).ask.isEmpty());
    const OutboxEntry late = automatic(text(1, OutboxState::Unconfirmed), 299s);
    CHECK(planFor({ looked(late, 9, 300s) }, 300s).tryAgain.isEmpty());
    CHECK(planFor({ looked(late, 9, 300s) }, 300s).giveUp == Ids{ MessageId(1) });
}

TEST_CASE("an unconfirmed text is looked for nine times, wider and wider, then put to a person",
          "[outbox]")
{
    const OutboxTimings timings;
    OutboxEntry entry = text(1, OutboxState::Unconfirmed);
    int looks = 0;
    Millis last{ -1 };
    for (Millis t = 0s; t <= timings.settle + 1s; t += 1s) {
        const OutboxPlan plan = planFor({ entry }, t);
        if (!plan.look) {
            if (!plan.ask.isEmpty()) {
                CHECK(t >= timings.settle);
                break;
            }
            REQUIRE(plan.wakeAt);
            CHECK(*plan.wakeAt > Noon + t);
            continue;
        }
        CHECK(t > last);
        last = t;
        entry = looked(entry, ++looks, t);
    }
    CHECK(looks == 9);
    CHECK(planFor({ entry }, timings.settle + 2s).ask == Ids{ MessageId(1) });
    CHECK(planFor({ asking(entry) }, 1h) == OutboxPlan{});
}

TEST_CASE("nobody is asked before a look that began after the settling time came back empty",
          "[outbox]")
{
    const OutboxEntry entry = looked(text(1, OutboxState::Unconfirmed), 8, 299s);
    const OutboxPlan plan = planFor({ entry }, 10h);
    CHECK(plan.ask.isEmpty());
    CHECK(plan.look == MessageId(1));
}

TEST_CASE("an unconfirmed text does not hold up the next one", "[outbox]")
{
    const QList<OutboxEntry> open{ looked(text(1, OutboxState::Unconfirmed), 1, 0s), text(2) };
    CHECK(planFor(open).send == Ids{ MessageId(2) });
}

TEST_CASE("one look at the log at a time, and none while looking is paused", "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.open
        = { text(1, OutboxState::Unconfirmed), other(text(2, OutboxState::Unconfirmed), 2) };
    CHECK(planNext(snapshot, {}, Noon).look == MessageId(1));
    snapshot.lookingPausedUntil = Noon + 5s;
    CHECK_FALSE(planNext(snapshot, {}, Noon).look);
    CHECK(planNext(snapshot, {}, Noon).wakeAt == Noon + 5s);
    snapshot.lookingPausedUntil.reset();
    snapshot.looking = true;
    CHECK(planNext(snapshot, {}, Noon) == OutboxPlan{});
}

TEST_CASE("an entry that waits for its client's history holds up only its own conversation",
          "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.open = { text(1), text(2), other(text(3), 2) };
    snapshot.notBefore.insert(MessageId(1), Noon + 15s);
    CHECK(planNext(snapshot, {}, Noon).send == Ids{ MessageId(3) });
    CHECK(planNext(snapshot, {}, Noon + 15s).send == Ids{ MessageId(1) });
}

TEST_CASE("an automatic text that was held back is the last of its number, and in its conversation "
          "the first automatic one all the same",
          "[outbox]")
{
    OutboxSnapshot snapshot;
    snapshot.automatic = OutboxSnapshot::Automatic::On;
    snapshot.open = { automatic(text(1)), automatic(other(text(2), 2)), other(text(3), 3) };
    CHECK(planNext(snapshot, {}, Noon + 1s).send == Ids{ MessageId(1) });
    snapshot.heldBack = { { MessageId(1), 1 }, { MessageId(2), 3 } };
    CHECK(planNext(snapshot, {}, Noon + 1s).send == Ids{ MessageId(3) });
    snapshot.open.removeLast();
    CHECK(planNext(snapshot, {}, Noon + 1s).send == Ids{ MessageId(1) });

    snapshot.open = { automatic(text(1)), automatic(text(2)) };
    snapshot.heldBack = { { MessageId(1), 1 } };
    snapshot.notBefore.insert(MessageId(1), Noon + 15s);
    CHECK(planNext(snapshot, {}, Noon + 1s).send.isEmpty());
    CHECK(planNext(snapshot, {}, Noon + 1s).wakeAt == Noon + 15s);
    CHECK(planNext(snapshot, {}, Noon + 15s).send == Ids{ MessageId(1) });
    snapshot.open.append(text(3)); // what a person writes to the same client waits for neither
    CHECK(planNext(snapshot, {}, Noon + 1s).send == Ids{ MessageId(3) });
}
