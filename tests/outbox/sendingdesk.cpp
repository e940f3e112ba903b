#include "tests/outbox/sendingdesk.h"

#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/must.h"

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

practice::Setup setupWith(const practice::Manners &manners)
{
    practice::Setup setup;
    setup.manners = manners;
    return setup;
}

} // namespace

SendingDesk::SendingDesk(practice::Manners manners)
    : line(lineClock, setupWith(manners))
    , transport(line, folder.clock)
{
    for (const PhoneNumber &client : { Karen, Miguel }) {
        const Evidence optIn{ .kind = EvidenceKind::ImportedOptIn, .at = folder.clock.now() - 48h };
        if (auto decided = folder.intake().decide(client, optIn); !decided)
            FAIL("no opt-in");
        folder.idOf("SAC", client);
    }
    folder.fillIsComplete();
    starts();
}

SendingDesk::~SendingDesk()
{
    dies();
    CHECK(folder.database().execute(QStringLiteral(
        "INSERT INTO message_text (message_text, rank) VALUES ('integrity-check', 1)")));
}

void SendingDesk::starts()
{
    const auto &account = line.credentials();
    const auto credentials = must(twilio::Credentials::make(QString::fromLatin1(account.account),
                                                            QString::fromLatin1(account.key),
                                                            QString::fromLatin1(account.secret)));
    twilio::Api::Limits limits;
    limits.parseOnPool = false;
    LogClock &time = folder.logClock();
    api = std::make_unique<twilio::Api>(passage, time, must(twilio::Origin::make(transport.base())),
                                        credentials, limits);
    api->onDate([&time](Instant date) { time.heard(date); });
    const Outbox::Line door{
        .catchUp = [this]() -> QCoro::Task<Result<>> { return catchUp(); },
        .loadHistory
        = [this](PhoneNumber client) -> QCoro::Task<Result<>> { return loadHistory(client); },
    };
    auto seed = std::make_shared<quint64>(folder.clock.uptime().count());
    const Outbox::Chance chance{
        .randomHex =
            [seed](int digits) {
                *seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
                return QStringLiteral("%1").arg(*seed >> 20, 11, 16, QLatin1Char('0')).last(digits);
            },
        .jitter = [] { return 0.5; },
    };
    outbox = std::make_unique<Outbox>(folder.database(), *api, time, door, timings, chance);
    folder.intake().onUnknownOutbound(
        [this](const LoggedMessage &row) { return outbox->adoptRow(row); });
    must(outbox->start());
}

QCoro::Task<> SendingDesk::closing(std::shared_ptr<bool> closed)
{
    co_await outbox->join();
    *closed = true;
}

void SendingDesk::dies()
{
    if (!outbox)
        return;
    outbox->stop();
    api->stop();
    transport.abortAll();
    auto closed = std::make_shared<bool>(false);
    closing(closed);
    const bool ended = folder.clock.runUntil([&] { return *closed && *m_polling == 0; }, 1min);
    CHECK(ended);
    folder.intake().onUnknownOutbound({});
    outbox.reset();
    api.reset();
}

void SendingDesk::crashes()
{
    dies();
    folder.restart();
    starts();
}

MessageId SendingDesk::writes(const QString &text, const PhoneNumber &client, const char *queue)
{
    return must(outbox->enqueue(folder.idOf(queue, client), text, QStringLiteral("AB"), false));
}

Result<MessageId> SendingDesk::triesToWrite(const QString &text, bool answer,
                                            const PhoneNumber &client)
{
    return outbox->enqueue(folder.idOf("SAC", client), text, QStringLiteral("AB"), answer);
}

void SendingDesk::breaks(const practice::Fault &fault, const QByteArray &method, int times,
                         double probability)
{
    practice::FaultRule rule;
    rule.fault = fault;
    rule.method = method;
    rule.times = times;
    rule.probability = probability;
    line.inject(rule);
}

QCoro::Task<Result<>> SendingDesk::catchUp()
{
    ++catchUps;
    const twilio::MessageQuery newest;
    const Result<twilio::MessagePage> page = co_await api->messages(newest);
    if (!page)
        co_return tl::unexpected(page.error());
    const auto taken = folder.intake().take(page->rows, page->quarantined, Source::Live);
    if (!taken)
        co_return tl::unexpected(taken.error());
    if (outbox)
        outbox->noticeChange(taken->change);
    co_return Result<>();
}

QCoro::Task<Result<>> SendingDesk::loadHistory(PhoneNumber client)
{
    if (!historyComesByAsking)
        co_return failure(Error::Kind::BadReply, QStringLiteral("not now"));
    twilio::MessageQuery query;
    query.from = client;
    const Result<twilio::MessagePage> page = co_await api->messages(query);
    if (!page)
        co_return tl::unexpected(page.error());
    const auto taken = folder.intake().take(page->rows, {}, Source::ClientHistory);
    if (!taken)
        co_return tl::unexpected(taken.error());
    const auto known = folder.intake().historyIsKnown(client);
    if (!known)
        co_return tl::unexpected(known.error());
    co_return Result<>();
}

QCoro::Task<> SendingDesk::poll()
{
    const auto polling = m_polling;
    ++*polling;
    const Result<> done = co_await catchUp();
    Q_UNUSED(done);
    --*polling;
}

void SendingDesk::polls()
{
    poll();
}

void SendingDesk::recovers()
{
    line.clearFaults();
    transport.connect();
    line.manners().latency = 0ms;
    outbox->hurry();
    const OutboxStore store(folder.database());
    for (int round = 0; round < 400; ++round) {
        runs(30s);
        const auto open = must(store.open());
        const bool isOver = std::all_of(open.begin(), open.end(), [](const OutboxEntry &each) {
            return each.state == OutboxState::Unconfirmed && each.askPerson;
        });
        for (const OutboxEntry &each : open) {
            if (each.state == OutboxState::Waiting && each.askPerson)
                must(outbox->sendAgain(each.message, QStringLiteral("AB")));
        }
        if (isOver)
            break;
    }
    polls();
    runs(5s);
}

OutboxEntry SendingDesk::entry(MessageId message)
{
    const auto found = must(OutboxStore(folder.database()).entry(message));
    REQUIRE(found);
    return *found;
}

Message SendingDesk::message(MessageId id)
{
    const auto found = must(MessageStore(folder.database()).one(id));
    REQUIRE(found);
    return *found;
}

QList<Message> SendingDesk::thread(const PhoneNumber &client, const char *queue)
{
    return folder.thread(queue, client);
}

int SendingDesk::effective(const QString &text) const
{
    return static_cast<int>(effectiveSids(text).size());
}

QSet<QString> SendingDesk::effectiveSids(const QString &text) const
{
    QSet<QString> sids;
    for (const practice::LedgerEntry &each : line.ledger()) {
        if (each.body == text && each.tookEffect)
            sids.insert(QString::fromLatin1(each.sid));
    }
    return sids;
}

} // namespace ivm::test
