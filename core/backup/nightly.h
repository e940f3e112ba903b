#pragma once

// The backup that nobody has to think of.

#include "core/backup/backup.h"
#include "core/clock.h"
#include "core/stop.h"
#include "core/tasks.h"

#include <QCoroTask>
#include <QTimeZone>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace ivm {

/// When the next backup falls due: at half past two of the next night, or soon after the start if
/// there was none for more than a day and an hour. Never in the past.
Instant nextBackup(const std::optional<Instant> &last, Instant now, const QTimeZone &zone);

/// Makes a backup every night while the desk runs; after a failure again in an hour. Thread: its
/// owner's; the copying is done on the pool. Stop and join before destroying it.
class NightlyBackup
{
public:
    /// Both outlive it. `told` hears of every attempt.
    NightlyBackup(BackupSource source, QString into, Clock &clock, QTimeZone zone,
                  std::function<void(const Result<Backup> &)> told);

    void start();
    /// An attempt under way is given up.
    void stop();
    Tasks::Joining joined() { return m_tasks.joined(); }

private:
    QCoro::Task<> run();

    BackupSource m_source;
    QString m_into;
    Clock &m_clock;
    QTimeZone m_zone;
    std::function<void(const Result<Backup> &)> m_told;
    Stop m_stop;
    std::shared_ptr<std::atomic_bool> m_givenUp = std::make_shared<std::atomic_bool>(false);
    Tasks m_tasks;
};

} // namespace ivm
