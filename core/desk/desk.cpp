#include "core/desk/desk.h"

#include "core/desk/backoffice.h"
#include "core/log.h"
#include "core/settings/settingsdraft.h"
#include "core/store/arrivals.h"
#include "core/store/storagefault.h"

#include <QCoreApplication>
#include <QPointer>

namespace ivm {

namespace {

using namespace std::chrono_literals;

/// About what a window takes to come up. What the back office does first takes one processor for
/// longer than that; where there are two, the other has the window and the display to itself.
constexpr auto HeadStart = 100ms;

} // namespace

Desk::Desk(DeskConfig config, QObject *parent)
    : Commands(parent)
    , m_config(std::move(config))
{
    qRegisterMetaType<Change>();
    qRegisterMetaType<DeskStatus>();
    m_status.practice = isPractice();
    m_thread.setObjectName(QStringLiteral("back office"));
    m_watch.setInterval(1000);
    connect(&m_watch, &QTimer::timeout, this, &Desk::watchFile);
}

Desk::~Desk()
{
    if (m_office && m_config.clock) {
        bool closed = false;
        connect(m_office, &BackOffice::closed, this, [&closed] { closed = true; });
        m_office->close();
        while (!closed) // what waits for time is woken by the end itself
            QCoreApplication::sendPostedEvents();
        delete m_office;
    } else if (m_office) {
        // The office ends what is under way and then its thread; it is deleted there, where its
        // connection to the file belongs.
        m_thread.start(); // if it has not yet
        QMetaObject::invokeMethod(m_office, [office = m_office] { office->close(); });
        m_thread.wait();
    }
}

void Desk::start()
{
    Q_ASSERT(!m_office);
    // After a bad end the file is looked over first: what is shown must be what was written.
    if (m_config.folder.exists() && !RunRecord::read(m_config.folder).endedBadly) {
        if (const auto done = openForReading(); !done)
            qCInfo(lcDesk) << "not readable yet:" << done.error().message;
    }
    m_office = new BackOffice(m_config);
    m_config.connect = nullptr; // it knows the key, which may be replaced
    if (!m_config.clock)
        m_office->moveToThread(&m_thread);
    connect(m_office, &BackOffice::changed, this, &Commands::changed);
    connect(m_office, &BackOffice::statusChanged, this, [this](const DeskStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    connect(m_office, &BackOffice::opened, this, &Desk::officeOpened);
    if (!m_config.clock) {
        connect(m_office, &BackOffice::closed, m_office, [thread = &m_thread, office = m_office] {
            office->deleteLater();
            thread->quit(); // deferred deletions of a thread run before it ends
        });
        if (m_readers)
            QTimer::singleShot(HeadStart, this, [this] { m_thread.start(); });
        else
            m_thread.start();
    }
    QMetaObject::invokeMethod(
        m_office, [office = m_office] { office->open(); }, Qt::QueuedConnection);
}

Result<> Desk::openForReading()
{
    auto database = Database::open(m_config.folder.databaseFile(), Database::Mode::Reader);
    if (!database)
        return tl::unexpected(database.error());
    if (auto done = checkStamp(**database, m_config.accountSid, m_config.line); !done)
        return done;
    m_database = std::move(*database);
    m_database->onDamage([this](const Error &error) {
        tell([error](BackOffice &office) { office.damageFound(error); });
    });
    m_readers = std::make_unique<Readers>(*m_database);
    return {};
}

void Desk::officeOpened(const std::optional<Error> &fault)
{
    const bool readOnly = fault && fault->kind == Error::Kind::Busy;
    // A folder that may not be written can still be read.
    const bool notOurs = fault && storageFault(*fault) == StorageFault::ReadOnly;
    if (notOurs && !m_readers) {
        if (const auto done = openForReading(); !done)
            qCInfo(lcDesk) << "not readable either:" << done.error().message;
    }
    if (fault && !readOnly) {
        // What could be read so far can still be read: the stamp was looked at first.
        Q_EMIT opened(fault);
        return;
    }
    if (!m_readers) {
        if (const auto done = openForReading(); !done) {
            Q_EMIT opened(done.error());
            return;
        }
    }
    if (readOnly) {
        m_seenVersion = m_database->dataVersion().value_or(0);
        m_watch.start();
    }
    Q_EMIT opened(std::nullopt);
}

void Desk::watchFile()
{
    const auto version = m_database->dataVersion();
    if (!version || *version == m_seenVersion)
        return;
    m_seenVersion = *version;
    Change change;
    change.everything = change.queues = change.settings = true;
    Q_EMIT changed(change);
}

template <typename T>
void Desk::ask(QObject *context, Done<T> done, std::function<Result<T>(BackOffice &)> work)
{
    const bool bound = context != nullptr;
    const QPointer<QObject> receiver(context);
    tell([this, bound, receiver, done = std::move(done),
          work = std::move(work)](BackOffice &office) {
        // The desk outlives the office, so coming back to it is safe.
        QMetaObject::invokeMethod(
            this,
            [bound, receiver, done, answer = work(office)] {
                if (done && (!bound || receiver))
                    done(answer);
            },
            Qt::QueuedConnection);
    });
}

void Desk::askSlowly(QObject *context, Done<> done,
                     std::function<QCoro::Task<Result<>>(BackOffice &)> work)
{
    const bool bound = context != nullptr;
    const QPointer<QObject> receiver(context);
    tell([this, bound, receiver, done = std::move(done),
          work = std::move(work)](BackOffice &office) {
        office.run(work(office), [this, bound, receiver, done](const Result<> &answer) {
            QMetaObject::invokeMethod(
                this,
                [bound, receiver, done, answer] {
                    if (done && (!bound || receiver))
                        done(answer);
                },
                Qt::QueuedConnection);
        });
    });
}

void Desk::tell(std::function<void(BackOffice &)> work)
{
    Q_ASSERT(m_office && QThread::currentThread() == thread());
    QMetaObject::invokeMethod(
        m_office, [office = m_office, work = std::move(work)] { work(*office); },
        Qt::QueuedConnection);
}

template <typename T>
void Desk::askLater(QObject *context, Done<T> done, std::function<void(BackOffice &, Done<T>)> work)
{
    const bool bound = context != nullptr;
    const QPointer<QObject> receiver(context);
    tell([this, bound, receiver, done = std::move(done),
          work = std::move(work)](BackOffice &office) {
        work(office, [this, bound, receiver, done](const Result<T> &answer) {
            QMetaObject::invokeMethod(
                this,
                [bound, receiver, done, answer] {
                    if (done && (!bound || receiver))
                        done(answer);
                },
                Qt::QueuedConnection);
        });
    });
}

void Desk::lookAtAccount(QObject *context, Done<> done)
{
    askLater<void>(context, std::move(done), [](BackOffice &office, Done<> answer) {
        office.lookAtAccount(std::move(answer));
    });
}

void Desk::saveFirstRun(const FirstRunChoice &choice, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done),
              [choice](BackOffice &office) { return office.saveFirstRun(choice); });
}

void Desk::proposedWordings(QObject *context, Done<QList<ProposedWording>> done)
{
    ask<QList<ProposedWording>>(context, std::move(done),
                                [](BackOffice &office) { return office.proposedWordings(); });
}

void Desk::confirmWordings(const QList<ProposedWording> &wordings, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done),
              [wordings](BackOffice &office) { return office.confirmWordings(wordings); });
}

void Desk::selfCheck(QObject *context, Done<QList<Check>> done)
{
    askLater<QList<Check>>(
        context, std::move(done),
        [](BackOffice &office, Done<QList<Check>> answer) { office.selfCheck(std::move(answer)); });
}

void Desk::replaceKey(const twilio::Credentials &key, QObject *context, Done<> done)
{
    askLater<void>(context, std::move(done), [key](BackOffice &office, Done<> answer) {
        office.replaceKey(key, std::move(answer));
    });
}

void Desk::noteKeychain(KeychainFault said)
{
    tell([said](BackOffice &office) { office.noteKeychain(said); });
}

void Desk::send(const TextDraft &draft, QObject *context, Done<MessageId> done)
{
    ask<MessageId>(context, std::move(done),
                   [draft](BackOffice &office) { return office.send(draft); });
}

void Desk::sendAgain(MessageId message, const QString &author, QObject *context,
                     Done<MessageId> done)
{
    ask<MessageId>(context, std::move(done), [message, author](BackOffice &office) {
        return office.sendAgain(message, author);
    });
}

void Desk::withdraw(MessageId message, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done),
              [message](BackOffice &office) { return office.withdraw(message); });
}

void Desk::openConversation(QueueId queue, const PhoneNumber &client, QObject *context,
                            Done<ConversationId> done)
{
    ask<ConversationId>(
        context, std::move(done), [queue, client](BackOffice &office) -> Result<ConversationId> {
            ConversationId id{};
            auto opened
                = office.act([&](Acts &acts) { return acts.openConversation(queue, client, id); });
            return opened.map([&] { return id; });
        });
}

void Desk::closeForToday(QueueId queue, const QString &why, const QString &initials,
                         QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [queue, why, initials](BackOffice &office) {
        return office.changeSettings([&](Acts &acts) {
            return acts.closeForToday(queue, why, office.supervisor(initials));
        });
    });
}

void Desk::openAgain(QueueId queue, const QString &initials, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [queue, initials](BackOffice &office) {
        return office.changeSettings(
            [&](Acts &acts) { return acts.openAgain(queue, office.supervisor(initials)); });
    });
}

std::optional<Arrival> Desk::seenSoFar() const
{
    // What the back office is taking in now comes before what is asked of it now, and nobody who
    // asks has seen it.
    if (!m_database)
        return {};
    const auto last = lastArrival(*m_database);
    return last ? std::optional(*last) : std::nullopt;
}

void Desk::archive(ConversationId conversation, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [conversation, seen = seenSoFar()](BackOffice &office) {
        return office.act([&](Acts &acts) { return acts.setArchived(conversation, true, seen); });
    });
}

void Desk::unarchive(ConversationId conversation, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [conversation](BackOffice &office) {
        return office.act([&](Acts &acts) { return acts.setArchived(conversation, false); });
    });
}

void Desk::reopen(ConversationId conversation, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [conversation](BackOffice &office) {
        return office.act([&](Acts &acts) { return acts.reopen(conversation); });
    });
}

void Desk::markRead(ConversationId conversation)
{
    tell([conversation](BackOffice &office) {
        office.attempt([&](Acts &acts) { return acts.markRead(conversation); });
    });
}

void Desk::markUnread(ConversationId conversation)
{
    tell([conversation](BackOffice &office) {
        office.attempt([&](Acts &acts) { return acts.markUnread(conversation); });
    });
}

void Desk::setNoReplyNeeded(ConversationId conversation, bool none, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done),
              [conversation, none, seen = seenSoFar()](BackOffice &office) {
                  return office.act(
                      [&](Acts &acts) { return acts.setNoReplyNeeded(conversation, none, seen); });
              });
}

void Desk::saveDraft(ConversationId conversation, const QString &text)
{
    tell([conversation, text](BackOffice &office) {
        office.attempt([&](Acts &acts) { return acts.saveDraft(conversation, text); });
    });
}

void Desk::setClientName(const PhoneNumber &client, const QString &name, const QStringList &animals)
{
    tell([client, name, animals](BackOffice &office) {
        office.attempt([&](Acts &acts) { return acts.setClientName(client, name, animals); });
    });
}

void Desk::setClientNote(const PhoneNumber &client, const QString &note)
{
    tell([client, note](BackOffice &office) {
        office.attempt([&](Acts &acts) { return acts.setClientNote(client, note); });
    });
}

void Desk::decide(const PhoneNumber &client, const Evidence &decision, QObject *context,
                  Done<> done)
{
    ask<void>(context, std::move(done),
              [client, decision](BackOffice &office) { return office.decide(client, decision); });
}

void Desk::markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                      const QString &author, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [conversation, texts, author](BackOffice &office) {
        return office.act([&](Acts &acts) { return acts.markCopied(conversation, texts, author); });
    });
}

void Desk::addNote(const Note &note, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [note](BackOffice &office) {
        return office.act([&](Acts &acts) { return acts.addNote(note); });
    });
}

void Desk::remind(ConversationId conversation, const std::optional<Reminder> &reminder,
                  QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [conversation, reminder](BackOffice &office) {
        return office.act([&](Acts &acts) { return acts.remind(conversation, reminder); });
    });
}

void Desk::handOver(ConversationId conversation, QueueId to, const QString &why,
                    const QString &author, QObject *context, Done<ConversationId> done)
{
    ask<ConversationId>(
        context, std::move(done),
        [conversation, to, why, author](BackOffice &office) -> Result<ConversationId> {
            ConversationId id{};
            auto handed = office.act(
                [&](Acts &acts) { return acts.handOver(conversation, to, why, author, id); });
            return handed.map([&] { return id; });
        });
}

void Desk::loadHistory(const PhoneNumber &client)
{
    tell([client](BackOffice &office) { office.loadHistory(client); });
}

void Desk::pollNow()
{
    tell([](BackOffice &office) { office.pollNow(); });
}

void Desk::setStaff(const QStringList &initials)
{
    tell([initials](BackOffice &office) {
        office.attempt([&](Acts &acts) { return acts.setStaff(initials); });
    });
}

void Desk::roleLock(QObject *context, Done<RoleLockState> done)
{
    ask<RoleLockState>(context, std::move(done),
                       [](BackOffice &office) { return office.roleLock(); });
}

void Desk::setRolePassword(const RolePassword &password, Unlock what, const QString &initials,
                           QObject *context, Done<> done)
{
    askSlowly(context, std::move(done), [password, what, initials](BackOffice &office) {
        return office.setRolePassword(password, what, initials);
    });
}

void Desk::changeRolePassword(const RolePassword &old, const RolePassword &fresh,
                              const QString &initials, QObject *context, Done<> done)
{
    askSlowly(context, std::move(done), [old, fresh, initials](BackOffice &office) {
        return office.changeRolePassword(old, fresh, initials);
    });
}

void Desk::unlockSettings(const RolePassword &password, Unlock what, const QString &initials,
                          QObject *context, Done<> done)
{
    askSlowly(context, std::move(done), [password, what, initials](BackOffice &office) {
        return office.unlockSettings(password, what, initials);
    });
}

void Desk::lockSettings()
{
    tell([](BackOffice &office) { office.lockSettings(); });
}

void Desk::changedBehind(QObject *context, Done<ChangedBehind> done)
{
    ask<ChangedBehind>(context, std::move(done),
                       [](BackOffice &office) { return office.changedBehind(); });
}

void Desk::confirmSettings(const QString &seen, const QString &initials, QObject *context,
                           Done<> done)
{
    ask<void>(context, std::move(done), [seen, initials](BackOffice &office) {
        return office.confirmSettings(seen, initials);
    });
}

void Desk::putBackSettings(const QString &initials, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done),
              [initials](BackOffice &office) { return office.putBackSettings(initials); });
}

void Desk::saveSettings(const SettingsEdit &edit, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done),
              [edit](BackOffice &office) { return office.saveSettings(edit); });
}

void Desk::importSettings(const QByteArray &file, const QString &initials, QObject *context,
                          Done<QStringList> done)
{
    ask<QStringList>(context, std::move(done), [file, initials](BackOffice &office) {
        return office.importSettings(file, initials);
    });
}

void Desk::setLive(bool live, const QString &initials, QObject *context, Done<> done)
{
    askSlowly(context, std::move(done),
              [live, initials](BackOffice &office) { return office.switchLive(live, initials); });
}

void Desk::backUpNow(QObject *context, Done<> done)
{
    askSlowly(context, std::move(done), [](BackOffice &office) { return office.backUpNow(); });
}

void Desk::perform(const DeskAct &act, QObject *context, Done<> done)
{
    ask<void>(context, std::move(done), [act](BackOffice &office) { return office.perform(act); });
}

} // namespace ivm
