#include "core/desk/backoffice.h"

#include "core/backup/nightly.h"
#include "core/consent/defaultwordings.h"
#include "core/desk/accountwatch.h"
#include "core/desk/actorhere.h"
#include "core/desk/gather.h"
#include "core/desk/performact.h"
#include "core/log.h"
#include "core/onpool.h"
#include "core/outbox/outbox.h"
#include "core/responder/responder.h"
#include "core/responder/wiring.h"
#include "core/responder/witness.h"
#include "core/settings/autosettingsnow.h"
#include "core/settings/changedbehind.h"
#include "core/settings/settingsdraft.h"
#include "core/settings/settingsfile.h"
#include "core/store/earliertexts.h"
#include "core/store/firstopen.h"
#include "core/store/historystore.h"
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

#include <QScopeGuard>
#include <QTimeZone>

namespace ivm {

namespace {

/// Teaches the folder every wording of ours and answers all it ever knew.
Result<Wordings> learnWordings(Database &database, Instant now)
{
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto clinic = SettingStore(database).document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    const auto own = SettingStore(database).document(QStringLiteral("wordings"));
    if (!own)
        return tl::unexpected(own.error());
    WordingStore store(database);
    Transaction transaction(database);
    if (auto begun = transaction.begun(); !begun)
        return tl::unexpected(begun.error());
    if (auto learned = store.learn(defaultWordings(*queues, clinicFacts(*clinic), *own), now);
        !learned)
        return tl::unexpected(learned.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return store.all().map([](const QList<Wording> &all) { return Wordings(all); });
}

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

/// In the order of building; each may use those above it, and goes before them.
struct BackOffice::Parts
{
    Parts(HeldFolder held, Clock &clock, const QString &witnessFile)
        : folder(std::move(held))
        , acts(*folder.database, clock)
        , intake(*folder.database, clock)
        , outboxRows(*folder.database)
        , witness(witnessFile)
        , supervision(*folder.database, clock,
                      [this] { return api ? api->serverTime() : std::nullopt; })
    { }

    HeldFolder folder;
    Acts acts;
    Intake intake;
    OutboxStore outboxRows;
    // The line; null without one.
    LineEnd end;
    std::unique_ptr<twilio::Api> api;
    std::unique_ptr<InboxSync> sync;
    Witness witness;
    Supervision supervision;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Responder> responder;
    std::unique_ptr<AccountWatch> account;
    std::unique_ptr<NightlyBackup> backup; ///< Null when none are made.
};

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
    m_clock = std::make_unique<SystemClock>(); // here: its timers belong to this thread
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
    auto wordings = learnWordings(database, m_clock->now());
    if (!wordings)
        return tl::unexpected(wordings.error());
    m_parts = std::make_unique<Parts>(std::move(*held), *m_clock, m_config.witness);
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
    parts.end = m_config.connect(*m_clock);
    if (!parts.end.directory.isEmpty()) {
        if (auto done = parts.acts.learnNames(parts.end.directory); !done)
            return tl::unexpected(done.error());
    }
    parts.api = std::make_unique<twilio::Api>(*parts.end.transport, *m_clock, parts.end.origin,
                                              parts.end.credentials);
    InboxSync::Options options;
    options.timings = m_config.sync;
    options.mediaFolder = m_config.folder.mediaFolder();
    parts.sync = std::make_unique<InboxSync>(*parts.api, database, parts.intake, *m_clock, options);
    InboxSync *sync = parts.sync.get();
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

void BackOffice::wire()
{
    InboxSync *sync = m_parts->sync.get();
    Outbox *outbox = m_parts->outbox.get();
    ivm::wire(*sync, m_parts->intake, *outbox, *m_parts->responder);
    connect(m_parts->responder.get(), &Responder::repliesChanged, this, &BackOffice::showStatus);
    connect(sync, &InboxSync::changed, this, &BackOffice::announce);
    connect(outbox, &Outbox::changed, this, &BackOffice::announce);
    connect(sync, &InboxSync::lineChanged, this, [this](const LineState &line) {
        m_status.lastChecked = line.lastChecked;
        if (!m_storageFault) {
            m_status.line = shown(line.line);
            m_status.since = line.since;
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
    return {};
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
    m_status.since = m_clock->now();
    m_status.fault = error;
    if (isDamage) {
        // What is there can be read on, but nothing more is decided by it or written into it; the
        // next start looks at all of the file and sets it aside.
        if (auto noted = RunRecord::foundDamage(m_config.folder); !noted)
            qCWarning(lcDesk) << "that the data file is damaged could not be noted";
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
    m_parts->end.transport->abortAll();
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

AutomaticReplies BackOffice::replies() const
{
    using Who = AutomaticReplies::Who;
    AutomaticReplies replies;
    if (!m_parts || !m_parts->responder) {
        const bool other = m_status.line == DeskStatus::Line::ReadOnly;
        replies.who = other ? Who::OtherProgram : Who::Off;
        return replies;
    }
    replies = m_parts->responder->replies();
    const bool canSend = m_config.sending
        && (m_status.line == DeskStatus::Line::Online || m_status.line == DeskStatus::Line::Starting
            || m_status.line == DeskStatus::Line::Busy);
    if (replies.who == Who::ThisDesk && !canSend)
        replies.who = Who::Nobody;
    return replies;
}

Result<> BackOffice::setLive(bool live, const QString &initials)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    if (!m_parts->responder)
        return failure(Error::Kind::NotFound, QStringLiteral("no account is connected"));
    Database &database = *m_parts->folder.database;
    const Supervisor by = supervisor(initials);
    if (live) {
        if (auto may = maySupervise(database, by); !may)
            return may;
    }
    const auto word = [](bool on) { return on ? QStringLiteral("on") : QStringLiteral("off"); };
    const bool was = m_parts->responder->isSwitchedOn();
    auto done = m_parts->responder->setLive(live, [&]() -> Result<> {
        if (was != live) {
            const auto noted = HistoryStore(database).add({ .at = m_clock->now(),
                                                            .kind = HistoryKind::LiveSwitch,
                                                            .who = by.who,
                                                            .before = word(was),
                                                            .after = word(live) });
            if (!noted)
                return tl::unexpected(noted.error());
        }
        return sealFor(database, by, { QStringLiteral("live") });
    });
    if (done) {
        Change change;
        change.settings = true;
        announce(change);
    }
    return done;
}

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
    lookAtSeal();
    return m_parts->responder ? m_parts->responder->settingsChanged() : Result<>();
}

/// A webhook on a number of ours may be another system that answers (DECISIONS 19).
QCoro::Task<Result<>> BackOffice::lookForWebhooks()
{
    const auto numbers = co_await m_parts->api->phoneNumbers();
    if (!numbers)
        co_return tl::unexpected(numbers.error());
    const auto queues = QueueStore(*m_parts->folder.database).all();
    if (!queues)
        co_return tl::unexpected(queues.error());
    QString host;
    for (const twilio::NumberSetup &number : *numbers) {
        const bool isQueue = std::any_of(queues->begin(), queues->end(), [&](const Queue &queue) {
            return queue.number.text() == number.number;
        });
        if (isQueue && !number.smsUrl.isEmpty())
            host = QUrl(number.smsUrl).host();
        if (isQueue && !number.smsApplication.isEmpty())
            host = QStringLiteral("twilio.com");
    }
    co_return m_parts->responder->webhookFound(host);
}

QCoro::Task<Result<>> BackOffice::goLive()
{
    const bool isOn = m_parts && m_parts->responder && m_parts->responder->isSwitchedOn();
    if (!isOn)
        co_return co_await switchLive(true, QString());
    const auto looked = co_await lookForWebhooks();
    if (m_stop.requested())
        co_return tl::unexpected(whyNot());
    if (!looked)
        qCWarning(lcDesk) << "webhooks could not be looked for:" << int(looked.error().kind);
    const QString host = m_parts->responder->webhook();
    if (!host.isEmpty())
        co_return failure(Error::Kind::Refused,
                          QStringLiteral("a webhook at %1 answers for a number of ours").arg(host));
    m_parts->responder->switchStands();
    co_return Result<>();
}

QCoro::Task<Result<>> BackOffice::switchLive(bool live, QString initials)
{
    if (!m_parts || m_closing)
        co_return tl::unexpected(whyNot());
    if (!live || !m_parts->responder)
        co_return setLive(live, initials); // which says why not
    const auto looked = co_await lookForWebhooks();
    if (m_stop.requested())
        co_return tl::unexpected(whyNot());
    // A key that may not read numbers cannot say; it is asked again every minute.
    if (!looked)
        qCWarning(lcDesk) << "webhooks could not be looked for:" << int(looked.error().kind);
    co_return setLive(true, initials);
}

// ---------------------------------------------------------------- the role password

void BackOffice::run(QCoro::Task<Result<>> work, std::function<void(const Result<> &)> done)
{
    const auto follow = [](QCoro::Task<Result<>> task,
                           std::function<void(const Result<> &)> after) -> QCoro::Task<> {
        const Result<> answer = co_await std::move(task);
        if (after)
            after(answer);
    };
    m_tasks.start(follow(std::move(work), std::move(done)));
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

QCoro::Task<> BackOffice::watchWebhooks()
{
    using namespace std::chrono_literals;
    while (!m_stop.requested()) {
        const auto looked = co_await lookForWebhooks();
        if (m_stop.requested())
            co_return;
        const Millis pause = looked ? Millis(1h) : Millis(1min);
        const bool whole = co_await sleep(*m_clock, pause, m_stop);
        if (!whole)
            co_return;
    }
}

Result<MessageId> BackOffice::send(const TextDraft &draft)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    if (!m_parts->outbox)
        return failure(Error::Kind::NotFound, QStringLiteral("no account is connected"));
    return m_parts->outbox->enqueue(draft.conversation, draft.text, draft.author, draft.answer,
                                    draft.pullBack);
}

Result<MessageId> BackOffice::sendAgain(MessageId message, const QString &author)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    if (!m_parts->outbox)
        return failure(Error::Kind::NotFound, QStringLiteral("no account is connected"));
    return m_parts->outbox->sendAgain(message, author);
}

Result<> BackOffice::withdraw(MessageId message)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    if (!m_parts->outbox)
        return failure(Error::Kind::NotFound, QStringLiteral("no account is connected"));
    return m_parts->outbox->withdraw(message);
}

Result<> BackOffice::decide(const PhoneNumber &client, const Evidence &decision)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    const auto change = m_parts->intake.decide(client, decision);
    if (!change)
        return tl::unexpected(change.error());
    if (m_parts->outbox)
        m_parts->outbox->noticeChange(*change); // a stop withdraws what is queued
    announce(*change);
    return {};
}

Result<> BackOffice::perform(const DeskAct &act)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    Result<Change> change;
    if (needsSupervisor(act)) {
        const Supervisor by = m_parts->supervision.forAct(actorHere());
        const auto given = qScopeGuard([this] { m_parts->supervision.actDone(); });
        if (auto may = maySupervise(*m_parts->folder.database, by); !may)
            return may;
        change = m_parts->acts.perform(act, by);
    } else {
        change = m_parts->acts.perform(act);
    }
    if (!change)
        return tl::unexpected(change.error());
    if (m_parts->outbox)
        m_parts->outbox->noticeChange(*change); // nothing goes to who is blocked or said stop
    announce(*change);
    return {};
}

Result<> BackOffice::act(const std::function<Result<Change>(Acts &)> &what)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    const auto change = what(m_parts->acts);
    if (!change)
        return tl::unexpected(change.error());
    announce(*change);
    return {};
}

Result<> BackOffice::changeSettings(const std::function<Result<Change>(Acts &)> &what)
{
    if (auto done = act(what); !done)
        return done;
    return settingsChanged();
}

void BackOffice::attempt(const std::function<Result<Change>(Acts &)> &what)
{
    if (!m_parts || m_closing)
        return; // read-only: nobody's read marks or drafts are ours to keep
    if (const auto done = act(what); !done)
        fail(done.error());
}

Result<> BackOffice::saveFirstRun(const FirstRunChoice &choice)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    Database &database = *m_parts->folder.database;
    if (auto saved = ivm::saveFirstRun(database, choice, m_clock->now(), supervisor({})); !saved)
        return saved;
    // New queues and facts make new texts of ours, which the log may show from now on.
    auto wordings = learnWordings(database, m_clock->now());
    if (!wordings)
        return tl::unexpected(wordings.error());
    m_parts->intake.setWordings(std::move(*wordings));
    auto heeded = settingsChanged();
    Change change;
    change.settings = change.queues = true;
    announce(change);
    return heeded;
}

Result<QList<ProposedWording>> BackOffice::proposedWordings()
{
    constexpr int Most = 60;
    if (!m_parts)
        return tl::unexpected(whyNot());
    Database &database = *m_parts->folder.database;
    const auto rows = EarlierTexts(database).repeated(Most);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto known = WordingStore(database).all();
    if (!known)
        return tl::unexpected(known.error());
    QList<RepeatedText> repeated;
    for (const EarlierTexts::Row &row : *rows)
        repeated.append({ .text = row.text, .times = row.times, .clients = row.clients });
    return proposeWordings(repeated, Wordings(*known));
}

Result<> BackOffice::confirmWordings(const QList<ProposedWording> &wordings)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    QList<Wording> earlier;
    for (const ProposedWording &each : wordings)
        earlier.append({ .kind = each.kind, .language = each.language, .text = each.text });
    const auto change = m_parts->intake.confirmEarlier(earlier);
    if (!change)
        return tl::unexpected(change.error());
    if (m_parts->outbox)
        m_parts->outbox->noticeChange(*change);
    announce(*change);
    return {};
}

void BackOffice::loadHistory(const PhoneNumber &client)
{
    if (m_parts && m_parts->sync && !m_closing)
        m_parts->sync->loadHistory(client); // its failure shows in the line's state
}

void BackOffice::pollNow()
{
    if (!m_parts || !m_parts->sync || m_closing)
        return;
    m_parts->sync->pollNow();
    m_parts->outbox->hurry();
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

QCoro::Task<Result<>> BackOffice::backUpNow()
{
    if (!m_parts || m_closing)
        co_return tl::unexpected(whyNot());
    const BackupSource source{ .databaseFile = m_config.folder.databaseFile(),
                               .mediaFolder = m_config.folder.mediaFolder() };
    const QString into
        = m_config.backups.isEmpty() ? m_config.folder.backupFolder() : m_config.backups;
    auto work = [source, into, now = m_clock->now(), givenUp = m_givenUp] {
        return makeBackup(source, into, now, {}, [&] { return givenUp->load(); });
    };
    const auto made = co_await onPool(std::move(work));
    if (!made)
        co_return tl::unexpected(made.error());
    co_return Result<>();
}

void BackOffice::lookAtAccount(Commands::Done<> done)
{
    if (!m_parts || m_closing)
        return done(tl::unexpected(whyNot()));
    if (!m_parts->account)
        return done(failure(Error::Kind::NotFound, QStringLiteral("no account is connected")));
    m_tasks.start([](AccountWatch &account, Commands::Done<> answer) -> QCoro::Task<> {
        answer(co_await account.look());
    }(*m_parts->account, std::move(done)));
}

void BackOffice::selfCheck(Commands::Done<QList<Check>> done)
{
    if (!m_parts || m_closing)
        return done(tl::unexpected(whyNot()));
    m_tasks.start([](BackOffice &office, Commands::Done<QList<Check>> answer) -> QCoro::Task<> {
        Facts facts;
        facts.keyKnown = office.m_parts->api != nullptr;
        gatherComputer(office.m_config.folder, facts);
        if (const auto gathered = gatherFolder(*office.m_parts->folder.database, facts);
            !gathered) {
            answer(tl::unexpected(gathered.error()));
            co_return;
        }
        if (office.m_parts->api)
            co_await gatherLine(*office.m_parts->api, facts);
        answer(evaluate(facts));
    }(*this, std::move(done)));
}

void BackOffice::replaceKey(const twilio::Credentials &key, Commands::Done<> done)
{
    if (!m_parts || m_closing)
        return done(tl::unexpected(whyNot()));
    if (!m_parts->api)
        return done(failure(Error::Kind::NotFound, QStringLiteral("no account is connected")));
    m_tasks.start([](BackOffice &office, twilio::Credentials fresh,
                     Commands::Done<> answer) -> QCoro::Task<> {
        const auto tried = co_await office.m_parts->api->tryKey(fresh);
        if (tried && !office.m_stop.requested()) {
            office.m_parts->api->useKey(std::move(fresh));
            office.showStatus();
            office.pollNow();
        }
        answer(tried);
    }(*this, key, std::move(done)));
}

} // namespace ivm
