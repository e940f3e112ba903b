// BackOffice: what is built in which order, begins, and ends.

#include "core/backup/nightly.h"
#include "core/desk/accountwatch.h"
#include "core/desk/backofficeparts.h"
#include "core/desk/learnwordings.h"
#include "core/log.h"
#include "core/outbox/outbox.h"
#include "core/responder/responder.h"
#include "core/responder/wiring.h"
#include "core/responder/witness.h"
#include "core/settings/autosettingsnow.h"
#include "core/settings/settingsdraft.h"
#include "core/store/firstopen.h"
#include "core/store/maskremains.h"
#include "core/store/outboxstore.h"
#include "core/store/quarantine.h"
#include "core/store/queuestore.h"
#include "core/store/rescued.h"
#include "core/store/settingstore.h"
#include "core/store/storagefault.h"
#include "core/store/wordingstore.h"
#include "core/sync/inboxsync.h"
#include "core/sync/intake.h"
#include "core/twilio/api.h"

#include <QTimeZone>

namespace ivm {

namespace {

DeskStatus::Line shown(LineState::Line line)
{
    switch (line) {
    case LineState::Line::Starting:
        return DeskStatus::Line::Starting;
    case LineState::Line::Online:
        return DeskStatus::Line::Online;
    case LineState::Line::Offline:
        return DeskStatus::Line::Offline;
    case LineState::Line::Unauthorized:
        return DeskStatus::Line::Unauthorized;
    case LineState::Line::Busy:
        return DeskStatus::Line::Busy;
    }
    return DeskStatus::Line::Offline;
}

} // namespace

BackOffice::BackOffice(DeskConfig config)
    : m_config(std::move(config))
{
    m_status.practice = m_config.line == LineKind::Practice;
}

BackOffice::~BackOffice()
{
    Q_ASSERT(!m_parts); // close() first
}

Result<> BackOffice::open(bool run)
{
    Q_ASSERT(!m_parts && !m_closing);
    m_ownClock = m_config.clock;
    if (!m_ownClock)
        m_ownClock = std::make_shared<SystemClock>(); // here: its timers belong to this thread
    m_clock = std::make_unique<LogClock>(*m_ownClock);
    if ((!run || !m_config.sending) && m_config.automatic == Responder::Switch::AsSet)
        m_config.automatic = Responder::Switch::Held;
    auto done = build();
    if (done && m_parts->responder && m_config.goesLive)
        m_parts->responder->awaitSwitch();
    if (done && m_parts->responder)
        done = beginAnswering(*m_parts->folder.database, m_parts->witness, *m_parts->outbox,
                              *m_parts->responder, m_clock->now());
    if (done && m_parts->outbox)
        done = keepQuietAfterRestore();
    if (done && run && m_parts->sync)
        done = m_parts->sync->start();
    if (done && run && m_parts->outbox)
        done = m_parts->outbox->start(m_config.sending);
    if (done && run && m_parts->responder && m_config.line != LineKind::Practice)
        m_tasks.start(watchWebhooks());
    if (done && run)
        m_tasks.start(watchSeal());
    if (done && run && m_parts->account)
        m_tasks.start(m_parts->account->daily(m_stop));
    if (done && run)
        m_tasks.start(clearAfterMasks()); // what the last run did not come to
    if (done && run && !m_config.backups.isEmpty())
        backUpNightly();
    if (done && run && m_config.careful)
        m_tasks.start(proveToLive());
    if (!done) {
        m_fault = done.error();
        m_status.line = done.error().kind == Error::Kind::Busy ? DeskStatus::Line::ReadOnly
                                                               : DeskStatus::Line::Stopped;
        m_status.since = m_clock->now();
        m_status.fault = done.error();
        m_status.ownerIsSilent
            = m_status.line == DeskStatus::Line::ReadOnly && m_config.ownerIsSilent;
        if (m_parts && !run)
            m_parts.reset();
    }
    showStatus();
    Q_EMIT opened(done ? std::nullopt : std::optional<Error>(done.error()));
    return done;
}

Result<> BackOffice::build()
{
    auto held
        = HeldFolder::hold(m_config.folder, m_config.accountSid, m_config.line, m_clock->now(),
                           m_config.careful ? HeldFolder::As::Console : HeldFolder::As::Program);
    if (!held)
        return tl::unexpected(held.error());
    Database &database = *held->database;
    const bool tooManyEnds = held->before.quickEnds >= RunRecord::TooMany;
    const auto rescued = lastRescued(database);
    if (!rescued)
        return tl::unexpected(rescued.error());
    m_status.rescued = *rescued;
    for (auto given = m_config.settings.begin(); given != m_config.settings.end(); ++given) {
        const auto kept = SettingStore(database).save(given.key(), given.value(), m_clock->now());
        if (!kept)
            return tl::unexpected(kept.error());
    }
    auto wordings = learnWordings(database, m_clock->now());
    if (!wordings)
        return tl::unexpected(wordings.error());
    m_parts = std::make_unique<Parts>(std::move(*held), *m_clock, *m_ownClock, m_config.witness);
    m_parts->intake.setWordings(std::move(*wordings));
    database.onDamage([this](const Error &error) { fail(error); });
    heedSettings();
    if (!m_config.connect)
        return {};
    if (m_config.careful && tooManyEnds) {
        qCCritical(lcDesk) << "ended right after starting, several times: starting without a line";
        m_status.line = DeskStatus::Line::Careful;
        m_status.since = m_clock->now();
        return {};
    }

    Parts &parts = *m_parts;
    parts.end = m_config.connect(*m_ownClock);
    if (!parts.end.directory.isEmpty()) {
        if (auto done = parts.acts.learnNames(parts.end.directory); !done)
            return tl::unexpected(done.error());
    }
    twilio::Api::Limits limits;
    limits.parseOnPool = !m_config.clock;
    parts.api = std::make_unique<twilio::Api>(*parts.end.transport, *m_clock, parts.end.origin,
                                              parts.end.credentials, limits);
    parts.api->onDate([this](Instant date) { m_clock->heard(date); });
    InboxSync::Options options;
    options.timings = m_config.sync;
    options.mediaFolder = m_config.folder.mediaFolder();
    parts.sync = std::make_unique<InboxSync>(*parts.api, database, parts.intake, *m_clock, options);
    InboxSync *sync = parts.sync.get();
    heedPoll();
    parts.outbox
        = std::make_unique<Outbox>(database, *parts.api, *m_clock,
                                   lineFor(*sync, parts.intake, parts.witness), m_config.outbox);
    parts.responder
        = std::make_unique<Responder>(database, *parts.outbox, *m_clock, m_config.automatic);
    parts.account = std::make_unique<AccountWatch>(*parts.api, database, *m_clock, [this] {
        Change change;
        change.settings = true;
        announce(change);
        showStatus();
    });
    wire();
    // From here on the line alone holds the key, so that a replaced one is gone.
    m_config.connect = nullptr;
    parts.end.credentials = {};
    return {};
}

void BackOffice::heedSettings()
{
    // A document that went wrong must not keep texts from coming in: then what is shipped holds.
    const auto settings = autoSettingsNow(*m_parts->folder.database);
    if (!settings)
        qCWarning(lcDesk) << "settings cannot be read:" << settings.error().message;
    m_parts->intake.setStopWishes(settings ? settings->stopWishes : StopWishes::shipped());
    m_parts->intake.setUrgentWords(settings ? settings->urgentWords : UrgentWords::builtIn());
}

void BackOffice::heedPoll()
{
    if (!m_parts->sync)
        return;
    const auto desk = SettingStore(*m_parts->folder.database).document(QStringLiteral("desk"));
    const qint64 seconds = desk ? desk->value(QLatin1String("poll_seconds")).toInteger() : 0;
    if (seconds > 0) // else what is set stays: texts must not stop coming in
        m_parts->sync->setPoll(std::chrono::seconds(seconds));
}

void BackOffice::wire()
{
    InboxSync *sync = m_parts->sync.get();
    Outbox *outbox = m_parts->outbox.get();
    ivm::wire(*sync, m_parts->intake, *outbox, *m_parts->responder);
    connect(m_parts->responder.get(), &Responder::repliesChanged, this, &BackOffice::showStatus);
    connect(sync, &InboxSync::changed, this, &BackOffice::announce);
    connect(outbox, &Outbox::changed, this, &BackOffice::announce);
    connect(sync, &InboxSync::lineChanged, this, [this](const LineState &line) {
        m_status.lastChecked = here(line.lastChecked);
        if (!m_storageFault) {
            m_status.line = shown(line.line);
            m_status.since = here(line.since);
            m_status.fault = line.fault;
        }
        showStatus();
    });
    connect(sync, &InboxSync::fillChanged, this, [this](const auto &fill) {
        m_status.fill = fill;
        showStatus();
    });
    connect(sync, &InboxSync::storageFailed, this, &BackOffice::fail);
    connect(outbox, &Outbox::storageFailed, this, &BackOffice::fail);
}

/// The witness may know nothing of this folder, and the backup nothing of what left after it.
Result<> BackOffice::keepQuietAfterRestore()
{
    constexpr auto Lately = std::chrono::hours(1);
    const auto restored = folderRestored(*m_parts->folder.database);
    if (!restored)
        return tl::unexpected(restored.error());
    if (*restored && m_clock->now() - **restored < Lately)
        m_parts->outbox->keepQuiet(m_parts->outbox->quietPeriod());
    const auto isNew = isRestoreNew(*m_parts->folder.database);
    if (!isNew || !*isNew)
        return isNew.map([](bool) { });
    // Of long ago, it was there before anybody took account of it.
    if (*restored && m_clock->now() - **restored < std::chrono::hours(7 * 24)) {
        if (auto done = m_parts->outbox->doubtWaiting(); !done)
            return done;
    }
    return markRestoreHeeded(*m_parts->folder.database);
}

void BackOffice::backUpNightly()
{
    m_parts->backup = std::make_unique<NightlyBackup>(
        BackupSource{ .databaseFile = m_config.folder.databaseFile(),
                      .mediaFolder = m_config.folder.mediaFolder() },
        m_config.backups, *m_clock, QTimeZone::systemTimeZone(), [this](const auto &made) {
            m_status.backupFault = made ? std::nullopt : std::optional<Error>(made.error());
            showStatus();
        });
    m_parts->backup->start();
}

std::optional<Instant> BackOffice::here(std::optional<Instant> at) const
{
    return at ? std::optional(*at + (m_ownClock->now() - m_clock->now())) : std::nullopt;
}

void BackOffice::announce(const Change &change)
{
    if (change.isEmpty())
        return;
    Q_EMIT changed(change);
    showStatus();
}

void BackOffice::showStatus()
{
    if (m_parts) {
        if (const auto counts = m_parts->outboxRows.counts()) {
            m_status.waitingToSend = counts->waiting;
            m_status.unconfirmed = counts->unconfirmed;
        }
        if (const auto rows = Quarantine(*m_parts->folder.database).count())
            m_status.quarantined = static_cast<int>(*rows);
    }
    m_status.automatic = replies();
    if (m_parts && m_parts->outbox)
        m_status.repeatedSends = m_parts->outbox->repeatedRequests();
    if (m_parts && m_parts->account)
        m_status.rejected = m_parts->account->rejected();
    if (m_parts && m_parts->api) {
        m_status.account = m_parts->api->account();
        m_status.key = m_parts->api->keySid();
    }
    if (m_status == m_shown)
        return;
    m_shown = m_status;
    Q_EMIT statusChanged(m_status);
}

void BackOffice::fail(const Error &error)
{
    qCWarning(lcDesk) << "the data file could not be written:" << error.code;
    const bool isDamage = storageFault(error) == StorageFault::Damaged;
    if (m_storageFault && (!isDamage || storageFault(*m_storageFault) == StorageFault::Damaged))
        return; // one cause, one band
    const bool first = !m_storageFault;
    m_storageFault = error;
    m_status.line = DeskStatus::Line::Stopped;
    m_status.since = m_ownClock->now();
    m_status.fault = error;
    if (isDamage) {
        // What is there can be read on, but nothing more is decided by it or written into it; the
        // next start looks at all of the file and sets it aside.
        if (auto noted = RunRecord::foundDamage(m_config.folder); !noted)
            qCWarning(lcDesk) << "that the data file is damaged could not be noted";
        m_stop.request(); // looks at the account and at settings, too
        if (m_parts && m_parts->api) {
            m_parts->outbox->stop();
            m_parts->sync->stop();
        }
    } else if (first && m_parts && !m_closing) {
        m_tasks.start(tryWriting());
    }
    showStatus();
}

/// Until there is space again, or whatever it was is over: then everything goes on by itself.
QCoro::Task<> BackOffice::tryWriting()
{
    using namespace std::chrono_literals;
    while (true) {
        const bool whole = co_await sleep(*m_clock, 5s, m_stop);
        if (!whole || !m_parts || storageFault(*m_storageFault) == StorageFault::Damaged)
            co_return;
        const auto written = SettingStore(*m_parts->folder.database)
                                 .setMeta(QStringLiteral("tried_at"), isoUtc(m_clock->now()));
        if (written)
            break;
    }
    qCInfo(lcDesk) << "the data file can be written again";
    m_storageFault.reset();
    m_status.fault.reset();
    m_status.line = m_parts->sync ? DeskStatus::Line::Starting : DeskStatus::Line::Offline;
    if (m_parts->sync)
        pollNow(); // says how the line is
    showStatus();
}

/// In strokes, so that a text can leave between.
QCoro::Task<> BackOffice::clearAfterMasks()
{
    using namespace std::chrono_literals;
    if (m_clearing)
        co_return; // it comes to the newest, too
    m_clearing = true;
    while (!m_stop.requested()) {
        const auto left = MaskRemains(*m_parts->folder.database).clear();
        if (left == MaskRemains::Left::Nothing)
            break;
        if (!left)
            qCWarning(lcDesk) << "what a mask left could not be cleared:" << left.error().code;
        const bool more = left == MaskRemains::Left::More;
        co_await sleep(*m_clock, more ? Millis(0) : Millis(1min), m_stop);
    }
    m_clearing = false;
}

/// After a minute, whatever ends it has nothing to do with starting.
QCoro::Task<> BackOffice::proveToLive()
{
    const bool whole = co_await sleep(*m_clock, std::chrono::minutes(1), m_stop);
    if (!whole)
        co_return;
    if (auto noted = RunRecord::lives(m_config.folder); !noted)
        qCWarning(lcDesk) << "the run record could not be written";
}

Error BackOffice::whyNot() const
{
    if (m_storageFault && !m_closing)
        return *m_storageFault;
    return m_fault.value_or(
        Error{ .kind = Error::Kind::Cancelled, .message = QStringLiteral("the desk is closing") });
}

void BackOffice::interrupt()
{
    m_givenUp->store(true);
    if (m_parts && m_parts->backup)
        m_parts->backup->stop();
    m_stop.request();
    if (!m_parts || !m_parts->api)
        return;
    m_parts->outbox->stop();
    m_parts->sync->stop();
    m_parts->api->stop(); // what is under way, and what whoever waited for it would ask next
}

QCoro::Task<> BackOffice::close()
{
    if (m_closing)
        co_return;
    m_closing = true;
    interrupt();
    co_await m_tasks.joined();
    if (m_parts && m_parts->api) {
        co_await m_parts->outbox->join();
        co_await m_parts->sync->join();
    }
    if (m_parts && m_parts->backup)
        co_await m_parts->backup->joined();
    m_parts.reset();
    Q_EMIT closed();
}

Database &BackOffice::database()
{
    return *m_parts->folder.database;
}

Outbox *BackOffice::outbox()
{
    return m_parts->outbox.get();
}

InboxSync *BackOffice::sync()
{
    return m_parts->sync.get();
}

Responder *BackOffice::responder()
{
    return m_parts->responder.get();
}

twilio::Api *BackOffice::api()
{
    return m_parts->api.get();
}

} // namespace ivm
