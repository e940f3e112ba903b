// BackOffice: what people do, each in the transaction or on the task that it takes.

#include "core/desk/accountwatch.h"
#include "core/desk/actorhere.h"
#include "core/desk/backofficeparts.h"
#include "core/desk/gather.h"
#include "core/desk/learnwordings.h"
#include "core/desk/performact.h"
#include "core/onpool.h"
#include "core/outbox/outbox.h"
#include "core/store/earliertexts.h"
#include "core/store/wordingstore.h"
#include "core/sync/inboxsync.h"
#include "core/sync/intake.h"
#include "core/twilio/api.h"

#include <QScopeGuard>

namespace ivm {

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
    Evidence made = decision;
    made.at = m_clock->now(); // whoever decided goes by this computer's clock
    const auto change = m_parts->intake.decide(client, made);
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
    if (std::holds_alternative<MaskCards>(act))
        m_tasks.start(clearAfterMasks());
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
        run(m_parts->sync->loadHistory(client)); // its failure shows in the line's state
}

void BackOffice::pollNow()
{
    if (!m_parts || !m_parts->sync || m_closing)
        return;
    m_parts->sync->pollNow();
    m_parts->outbox->hurry();
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
        facts.keyFromEnvironment = office.m_config.keyFromEnvironment;
        facts.keychain = office.m_config.keychain;
        gatherComputer(office.m_config.folder, facts);
        if (const auto gathered = gatherFolder(*office.m_parts->folder.database, facts);
            !gathered) {
            answer(tl::unexpected(gathered.error()));
            co_return;
        }
        if (office.m_parts->api)
            co_await gatherLine(*office.m_parts->api, *office.m_ownClock, facts);
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
