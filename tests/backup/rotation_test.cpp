#include "core/backup/rotation.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Noon = fromMs(1'795'003'200'000); // 2026-11-18, a Wednesday

QList<Instant> nightly(int nights)
{
    QList<Instant> made;
    for (int i = 0; i < nights; ++i)
        made.append(Noon - i * 24h);
    return made;
}

/// What is left when every night makes one and lets the outdated go.
QList<Instant> afterNights(int nights, const Rotation &rotation)
{
    QList<Instant> kept;
    for (int i = nights; i-- > 0;) {
        const Instant now = Noon - i * 24h;
        kept.append(now);
        const QList<Instant> old = outdated(kept, now, rotation);
        kept.removeIf([&](Instant at) { return old.contains(at); });
    }
    return kept;
}

} // namespace

TEST_CASE("the backups of the last days all stay", "[backup]")
{
    CHECK(outdated(nightly(14), Noon).isEmpty());
}

TEST_CASE("of older ones, one a week and one a month stay", "[backup]")
{
    const QList<Instant> all = nightly(400);
    const QList<Instant> old = outdated(all, Noon, { .days = 7, .weeks = 4, .months = 12 });
    QSet<int> months;
    for (const Instant at : all) {
        if (!old.contains(at))
            months.insert(toUtc(at).date().month() + toUtc(at).date().year() * 12);
    }
    CHECK(months.size() == 12);
    CHECK(all.size() - old.size() <= 7 + 4 + 12);
    CHECK(all.size() - old.size() >= 7 + 12);
}

TEST_CASE("two backups of one day leave the newer one", "[backup]")
{
    const QList<Instant> two{ Noon, Noon - 2h, Noon - 24h };
    CHECK(outdated(two, Noon, { .days = 5, .weeks = 0, .months = 0 }) == QList{ Noon - 2h });
}

TEST_CASE("the newest backup and those dated in the future always stay", "[backup]")
{
    CHECK(outdated({ Noon }, Noon, { .days = 0, .weeks = 0, .months = 0 }).isEmpty());
    CHECK(outdated({ Noon + 48h, Noon + 24h }, Noon, { .days = 0, .weeks = 0, .months = 0 })
              .isEmpty());
}

TEST_CASE("years of nights end in as many backups as the rotation says", "[backup]")
{
    const Rotation rotation;
    const QList<Instant> kept = afterNights(3 * 365, rotation);
    CHECK(kept.size() <= rotation.days + rotation.weeks + rotation.months);
    CHECK(Noon - *std::min_element(kept.cbegin(), kept.cend()) > 22 * 30 * 24h);
}
