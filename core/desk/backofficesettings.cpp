// BackOffice: what the role password guards, and whether it was changed behind it.

#include "core/desk/actorhere.h"
#include "core/desk/backofficeparts.h"
#include "core/desk/learnwordings.h"
#include "core/log.h"
#include "core/responder/responder.h"
#include "core/settings/changedbehind.h"
#include "core/settings/settingsdraft.h"
#include "core/settings/settingsfile.h"
#include "core/sync/inboxsync.h"
#include "core/sync/intake.h"

namespace ivm {

Result<> BackOffice::settingsChanged()
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    // Our own texts in the new words must be known in the log for ours.
    auto wordings = learnWordings(*m_parts->folder.database, m_clock->now());
    if (!wordings)
        return tl::unexpected(wordings.error());
    m_parts->intake.setWordings(std::move(*wordings));
    heedSettings();
    heedPoll();
    lookAtSeal();
    if (m_parts->sync)
        m_parts->sync->queuesChanged();
    return m_parts->responder ? m_parts->responder->settingsChanged() : Result<>();
}

Supervisor BackOffice::supervisor(const QString &initials)
{
    return m_parts ? m_parts->supervision.as(actorHere(initials))
                   : Supervisor{ .who = actorHere(initials), .key = nullptr };
}

Result<RoleLockState> BackOffice::roleLock()
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    return m_parts->supervision.state();
}

QCoro::Task<Result<>> BackOffice::setRolePassword(RolePassword password, Unlock what,
                                                  QString initials)
{
    if (!m_parts || m_closing)
        co_return tl::unexpected(whyNot());
    const auto done
        = co_await m_parts->supervision.setPassword(password, actorHere(initials), what);
    co_return noticeSettings(done);
}

QCoro::Task<Result<>> BackOffice::changeRolePassword(RolePassword old, RolePassword fresh,
                                                     QString initials)
{
    if (!m_parts || m_closing)
        co_return tl::unexpected(whyNot());
    const auto done = co_await m_parts->supervision.changePassword(old, fresh, actorHere(initials));
    co_return noticeSettings(done);
}

QCoro::Task<Result<>> BackOffice::unlockSettings(RolePassword password, Unlock what,
                                                 QString initials)
{
    if (!m_parts || m_closing)
        co_return tl::unexpected(whyNot());
    co_return co_await m_parts->supervision.unlock(password, actorHere(initials), what);
}

void BackOffice::lockSettings()
{
    if (m_parts)
        m_parts->supervision.lock();
}

/// After a change of them that worked: everybody goes by it from now on.
Result<> BackOffice::noticeSettings(const Result<> &done)
{
    if (!done)
        return done;
    Change change;
    change.settings = change.queues = true;
    announce(change);
    return settingsChanged();
}

Result<ChangedBehind> BackOffice::changedBehind()
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    if (auto may = maySupervise(*m_parts->folder.database, supervisor({})); !may)
        return tl::unexpected(may.error());
    return ivm::changedBehind(*m_parts->folder.database);
}

Result<> BackOffice::confirmSettings(const QString &seen, const QString &initials)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    return noticeSettings(ivm::confirmSettings(*m_parts->folder.database, m_clock->now(),
                                               supervisor(initials), seen));
}

Result<> BackOffice::putBackSettings(const QString &initials)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    return noticeSettings(
        ivm::putBackSettings(*m_parts->folder.database, m_clock->now(), supervisor(initials)));
}

/// Somebody may have changed settings with other means than ours.
void BackOffice::lookAtSeal()
{
    Database &database = *m_parts->folder.database;
    const auto noted = noteChangedBehind(database, m_clock->now());
    const auto report = checkSeal(database);
    if (!noted || !report) {
        fail(noted ? report.error() : noted.error());
        return;
    }
    if (*noted) {
        qCWarning(lcDesk) << "settings were changed without the role password";
        Change change;
        change.settings = change.queues = true;
        announce(change);
    }
    m_status.seal = *report;
    showStatus();
}

QCoro::Task<> BackOffice::watchSeal()
{
    while (!m_stop.requested()) {
        lookAtSeal();
        const bool whole = co_await sleep(*m_clock, std::chrono::minutes(1), m_stop);
        if (!whole)
            co_return;
    }
}

Result<> BackOffice::saveSettings(const SettingsEdit &edit)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    return noticeSettings(
        saveEdit(*m_parts->folder.database, edit, m_clock->now(), supervisor(edit.author)));
}

Result<QStringList> BackOffice::importSettings(const QByteArray &file, const QString &initials)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    const auto taken = ivm::importSettings(*m_parts->folder.database, file, m_clock->now(),
                                           supervisor(initials));
    if (!taken)
        return taken;
    if (auto heeded = noticeSettings({}); !heeded)
        return tl::unexpected(heeded.error());
    return taken;
}

} // namespace ivm
