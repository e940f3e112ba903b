#include "core/report/consentturns.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

constexpr Instant Day = fromMs(1'795'000'000'000);
const PhoneNumber Sac(QStringLiteral("+18444073300"));

Evidence gave(EvidenceKind kind, Instant at, const PhoneNumber &number = Sac)
{
    Evidence piece{ .kind = kind, .at = at, .number = number };
    piece.sid = MessageSid(QStringLiteral("SM%1").arg(toMs(at), 32, 16, QLatin1Char('0')));
    return piece;
}

QList<ConsentTurn> turnsOfTheDay(const QList<Evidence> &evidence)
{
    return consentTurns(evidence, Day, Day + 24h);
}

} // namespace

TEST_CASE("a yes to a request opts in, on the queue it was texted to", "[report]")
{
    CHECK(turnsOfTheDay({ gave(EvidenceKind::FirstText, Day), gave(EvidenceKind::Request, Day + 1s),
                          gave(EvidenceKind::Yes, Day + 2min) })
          == QList{ ConsentTurn{ Day + 2min, true, Sac } });
}

TEST_CASE("a yes that answers nothing opts nobody in", "[report]")
{
    CHECK(turnsOfTheDay({ gave(EvidenceKind::Yes, Day + 2min) }).isEmpty());
}

TEST_CASE("a second STOP opts nobody out again, one after a START does", "[report]")
{
    const QList<Evidence> evidence{ gave(EvidenceKind::Stop, Day + 1min),
                                    gave(EvidenceKind::Stop, Day + 2min),
                                    gave(EvidenceKind::Start, Day + 3min),
                                    gave(EvidenceKind::Stop, Day + 4min) };
    const QList expected{ ConsentTurn{ Day + 1min, false, Sac },
                          ConsentTurn{ Day + 3min, true, Sac },
                          ConsentTurn{ Day + 4min, false, Sac } };
    CHECK(turnsOfTheDay(evidence) == expected);
    QList<Evidence> otherOrder = evidence;
    std::ranges::reverse(otherOrder);
    CHECK(turnsOfTheDay(otherOrder) == expected);
}

TEST_CASE("who had opted out before the day does not do so on it", "[report]")
{
    CHECK(turnsOfTheDay(
              { gave(EvidenceKind::Stop, Day - 1min), gave(EvidenceKind::Stop, Day + 1min) })
              .isEmpty());
    CHECK(turnsOfTheDay({ gave(EvidenceKind::Stop, Day + 24h) }).isEmpty());
}

TEST_CASE("a stop said by phone belongs to no queue", "[report]")
{
    CHECK(turnsOfTheDay({ gave(EvidenceKind::StaffStop, Day, PhoneNumber()) })
          == QList{ ConsentTurn{ Day, false, PhoneNumber() } });
}
