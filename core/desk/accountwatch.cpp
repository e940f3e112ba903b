#include "core/desk/accountwatch.h"

#include "core/desk/regulationof.h"
#include "core/log.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"

namespace ivm {

namespace {

using namespace std::chrono_literals;

// The first polls have the line to themselves.
constexpr Millis AfterStart = 30s;
constexpr Millis Daily = 24h;
constexpr Millis AfterFailure = 1h;

} // namespace

AccountWatch::AccountWatch(twilio::Api &api, Database &database, Clock &clock,
                           std::function<void()> seen)
    : m_api(api)
    , m_database(database)
    , m_clock(clock)
    , m_seen(std::move(seen))
{
    judge();
}

void AccountWatch::judge()
{
    const auto kept = keptLook(m_database);
    const auto queues = QueueStore(m_database).all();
    if (!kept || !queues)
        return;
    if (*kept)
        m_at = (*kept)->at;
    m_rejected = editWindow(*kept, *queues);
}

QCoro::Task<Result<>> AccountWatch::look()
{
    if (m_looking)
        co_return failure(Error::Kind::Busy, QStringLiteral("Twilio is being asked already"));
    m_looking = true;
    auto seen = co_await lookAtAccount(m_api, m_clock.now());
    m_looking = false;
    if (!seen)
        co_return tl::unexpected(seen.error());
    const auto before = keptLook(m_database);
    if (before && *before)
        seen = merged(**before, *std::move(seen));
    if (auto kept = keepLook(m_database, *seen); !kept)
        co_return kept;
    judge();
    m_seen();
    co_return Result<>();
}

QCoro::Task<> AccountWatch::daily(Stop &stop)
{
    Millis wait = AfterStart;
    if (m_at)
        wait = std::max(wait, *m_at + Daily - m_clock.now());
    // A look that seems to come from the future, from a clock set wrong, holds nothing up.
    wait = std::min(wait, Daily);
    for (;;) {
        const bool whole = co_await sleep(m_clock, wait, stop);
        if (!whole || stop.requested())
            co_return;
        const auto looked = co_await look();
        if (stop.requested())
            co_return;
        if (!looked)
            qCWarning(lcDesk) << "the account could not be looked at:" << int(looked.error().kind);
        wait = looked ? Daily : AfterFailure;
    }
}

} // namespace ivm
