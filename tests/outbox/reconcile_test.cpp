#include "core/consent/wordings.h"
#include "core/outbox/reconcile.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Noon = fromMs(1'795'000'000'000);
const PhoneNumber Sac(QStringLiteral("+18444073300"));
const PhoneNumber Lac(QStringLiteral("+18444102300"));
const PhoneNumber Client(QStringLiteral("+12175550148"));

OutboxEntry attempted(int id, const char *body, Millis at = 0s)
{
    OutboxEntry entry;
    entry.message = MessageId(id);
    entry.ours = Sac;
    entry.client = Client;
    entry.body = QString::fromUtf8(body);
    entry.fingerprint = fingerprint(entry.body);
    entry.state = OutboxState::Unconfirmed;
    entry.attemptStarted = Noon + at;
    return entry;
}

Candidate logged(int n, const char *body, Millis at = 0s)
{
    LoggedMessage row;
    row.sid = MessageSid(QStringLiteral("SM%1").arg(n, 32, 16, QLatin1Char('0')));
    row.from = Sac;
    row.to = Client;
    row.direction = Direction::Out;
    row.body = QString::fromUtf8(body);
    row.created = std::chrono::floor<std::chrono::seconds>(Noon + at);
    return { .row = row, .seenAt = {} };
}

constexpr Millis Skew = 120s;

/// "1:7" for entry 1 being row 7.
QStringList adopted(const QList<OutboxEntry> &entries, const QList<Candidate> &rows)
{
    QStringList pairs;
    for (const Adoption &adoption : reconcile(entries, rows, Skew))
        pairs.append(QStringLiteral("%1:%2")
                         .arg(raw(adoption.message))
                         .arg(adoption.row.sid.text().right(4).toInt(nullptr, 16)));
    pairs.sort();
    return pairs;
}

using Pairs = QStringList;

} // namespace

TEST_CASE("a row with the same numbers and text, made since the attempt, is the entry", "[outbox]")
{
    CHECK(adopted({ attempted(1, "See you at 5") }, { logged(7, "See you at 5") })
          == Pairs{ QStringLiteral("1:7") });
}

TEST_CASE("a row of another text, number, direction or an earlier time is not the entry",
          "[outbox]")
{
    const QList<OutboxEntry> entry{ attempted(1, "See you at 5") };
    CHECK(adopted(entry, { logged(7, "See you at 6") }).isEmpty());
    Candidate foreign = logged(7, "See you at 5");
    foreign.row.from = Lac;
    CHECK(adopted(entry, { foreign }).isEmpty());
    foreign = logged(7, "See you at 5");
    foreign.row.to = PhoneNumber(QStringLiteral("+12175550149"));
    CHECK(adopted(entry, { foreign }).isEmpty());
    foreign = logged(7, "See you at 5");
    foreign.row.direction = Direction::In;
    CHECK(adopted(entry, { foreign }).isEmpty());
    CHECK(adopted(entry, { logged(7, "See you at 5", -Skew - 2s) }).isEmpty());
    CHECK(adopted(entry, { logged(7, "See you at 5", -Skew + 1s) }).size() == 1);
}

TEST_CASE("a row that was known here before the attempt cannot be it, whatever its time",
          "[outbox]")
{
    Candidate before = logged(7, "See you at 5");
    before.seenAt = Noon - 1s;
    CHECK(adopted({ attempted(1, "See you at 5") }, { before }).isEmpty());
    before.seenAt = Noon + 1s;
    CHECK(adopted({ attempted(1, "See you at 5") }, { before }).size() == 1);
}

TEST_CASE("what Twilio's smart encoding changed is still the same text", "[outbox]")
{
    CHECK(adopted({ attempted(1, "It\xE2\x80\x99s  ready") }, { logged(7, "It's ready") }).size()
          == 1);
}

TEST_CASE("two identical texts to one client become two rows, whichever row turns up first",
          "[outbox]")
{
    const QList<OutboxEntry> twins{ attempted(1, "ok", 0s), attempted(2, "ok", 200s) };
    const Candidate first = logged(7, "ok", 0s);
    const Candidate second = logged(8, "ok", 200s);
    const Pairs both{ QStringLiteral("1:7"), QStringLiteral("2:8") };
    CHECK(adopted(twins, { first, second }) == both);
    CHECK(adopted(twins, { second, first }) == both);
}

TEST_CASE("an entry given up takes a row only when no open one can be it", "[outbox]")
{
    OutboxEntry given = attempted(1, "ok", 0s);
    given.state = OutboxState::GivenUp;
    const OutboxEntry again = attempted(2, "ok", 10s);
    CHECK(adopted({ given, again }, { logged(7, "ok", 10s) }) == Pairs{ QStringLiteral("2:7") });
    CHECK(adopted({ given, again }, { logged(7, "ok", 10s), logged(8, "ok", 0s) }).size() == 2);
}

TEST_CASE("rows never leave an entry without one that had one, in whatever order they come",
          "[outbox]")
{
    ivm::test::holds("as many adoptions as attempts that took effect", [] {
        const int count = *rc::gen::inRange(1, 8);
        QList<OutboxEntry> entries;
        QList<Candidate> rows;
        Millis at = 0s;
        for (int i = 0; i < count; ++i) {
            at += std::chrono::seconds(*rc::gen::inRange(0, 200));
            entries.append(attempted(i + 1, "ok", at));
            // Up to two minutes late, as appendix A allows; lost ones leave no row.
            if (*rc::gen::inRange(0, 4) != 0)
                rows.append(
                    logged(i + 1, "ok", at + std::chrono::seconds(*rc::gen::inRange(0, 120))));
        }
        std::mt19937 shuffle(static_cast<unsigned>(*rc::gen::inRange(0, 1'000'000)));
        std::shuffle(rows.begin(), rows.end(), shuffle);
        // All at once, or one by one as polls bring them: every row finds an entry.
        RC_ASSERT(reconcile(entries, rows, Skew).size() == rows.size());
        QList<OutboxEntry> left = entries;
        for (const Candidate &row : std::as_const(rows)) {
            const auto one = reconcile(left, { row }, Skew);
            RC_ASSERT(one.size() == 1);
            left.removeIf(
                [&](const OutboxEntry &entry) { return entry.message == one.first().message; });
        }
    });
}

TEST_CASE("a given-up text is not found in the same words of a later day", "[outbox]")
{
    OutboxEntry given = attempted(1, "See you at 5");
    given.state = OutboxState::GivenUp;
    CHECK(adopted({ given }, { logged(7, "See you at 5", 10min) })
          == Pairs{ QStringLiteral("1:7") });
    CHECK(adopted({ given }, { logged(7, "See you at 5", 25h) }).isEmpty());
    // While it is looked for, nobody has decided that it is over.
    CHECK(adopted({ attempted(1, "See you at 5") }, { logged(7, "See you at 5", 25h) })
          == Pairs{ QStringLiteral("1:7") });
    // Nor is an automatic one, which is the same text in every try.
    given.kind = AutoKind::AfterHours;
    given.soughtFrom = Noon - 5s;
    given.attemptStarted.reset();
    CHECK(adopted({ given }, { logged(7, "See you at 5", 10min) })
          == Pairs{ QStringLiteral("1:7") });
    CHECK(adopted({ given }, { logged(7, "See you at 5", 25h) }).isEmpty());
}
