#include "core/backup/nightly.h"

#include "core/log.h"
#include "core/onpool.h"

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

/// First texts, first fill and whoever opens the desk have the disk before the backup does.
constexpr Millis AfterStart = 10min;
constexpr Millis AfterFailure = 1h;
/// The wall clock may be set while we wait, and the computer may sleep: looked at again this often.
constexpr Millis Glance = 15min;

QDateTime halfPastTwo(QDate day, const QTimeZone &zone)
{
    // In the night when clocks go forward there is none: Qt gives the time an hour on.
    return QDateTime(day, QTime(2, 30), zone);
}

} // namespace

Instant nextBackup(const std::optional<Instant> &last, Instant now, const QTimeZone &zone)
{
    if (!last || *last > now + 24h || now - *last > 25h)
        return now + AfterStart;
    const QDateTime here = toUtc(now).toTimeZone(zone);
    QDateTime next = halfPastTwo(here.date(), zone);
    if (next <= here || fromMs(next.toMSecsSinceEpoch()) <= *last)
        next = halfPastTwo(here.date().addDays(1), zone);
    return fromMs(next.toMSecsSinceEpoch());
}

NightlyBackup::NightlyBackup(BackupSource source, QString into, Clock &clock, QTimeZone zone,
                             std::function<void(const Result<Backup> &)> told)
    : m_source(std::move(source))
    , m_into(std::move(into))
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_told(std::move(told))
{ }

void NightlyBackup::start()
{
    m_tasks.start(run());
}

void NightlyBackup::stop()
{
    *m_givenUp = true;
    m_stop.request();
}

QCoro::Task<> NightlyBackup::run()
{
    const QList<Backup> before = backupsIn(m_into);
    std::optional<Instant> last;
    if (!before.isEmpty())
        last = before.first().manifest.made;
    Instant due = nextBackup(last, m_clock.now(), m_zone);
    while (!m_stop.requested()) {
        const Millis wait = std::clamp<Millis>(due - m_clock.now(), Millis(0), Glance);
        if (wait > Millis(0)) {
            co_await sleep(m_clock, wait, m_stop);
            // Set back, it is due earlier than was thought.
            due = std::min(due, nextBackup(last, m_clock.now(), m_zone));
            continue;
        }
        auto make = [source = m_source, into = m_into, now = m_clock.now(), givenUp = m_givenUp] {
            return makeBackup(source, into, now, {}, [&] { return givenUp->load(); });
        };
        const Result<Backup> made = co_await onPool(std::move(make));
        if (m_stop.requested())
            break;
        if (!made && made.error().kind == Error::Kind::Busy) { // another program makes one
            co_await sleep(m_clock, Glance, m_stop);
            continue;
        }
        m_told(made);
        if (made) {
            last = made->manifest.made;
            due = nextBackup(last, m_clock.now(), m_zone);
        } else {
            qCWarning(lcStore) << "the nightly backup failed:" << made.error().code;
            co_await sleep(m_clock, AfterFailure, m_stop);
        }
    }
}

} // namespace ivm
