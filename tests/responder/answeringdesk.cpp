#include "tests/responder/answeringdesk.h"

#include "core/consent/defaultwordings.h"
#include "core/responder/wiring.h"
#include "core/store/database.h"
#include "core/store/outboxstore.h"
#include "core/store/wordingstore.h"
#include "tests/support/must.h"

#include <QFile>
#include <QJsonArray>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

practice::Setup lineSetup(const AnsweringDesk::Setup &setup)
{
    practice::Setup made;
    made.seed = setup.seed;
    made.manners = setup.manners;
    return made;
}

QJsonObject hoursOf(const QJsonArray &day)
{
    QJsonObject week;
    for (const char *name : { "mon", "tue", "wed", "thu", "fri", "sat", "sun" })
        week.insert(QLatin1String(name), day);
    return { { QStringLiteral("zone"), QStringLiteral("America/Chicago") },
             { QStringLiteral("queues"),
               QJsonObject{ { QStringLiteral("default"),
                              QJsonObject{ { QStringLiteral("week"), week } } } } } };
}

} // namespace

AnsweringDesk::AnsweringDesk(Setup setup)
    : clock(folder.clock)
    , line(lineClock, lineSetup(setup))
    , transport(line, clock)
    , outboxTimings(setup.outbox)
    , syncTimings(setup.sync)
    , position(setup.position)
    , goesLive(setup.goesLive)
    , witness(folder.path() + QStringLiteral("/witness"))
    , m_chance(setup.seed)
{
    const QList<Wording> all = defaultWordings(must(QueueStore(folder.database()).all()));
    wordings = Wordings(all);
    tune();
    folder.fillIsComplete();
    sets(QStringLiteral("live"), { { QStringLiteral("on"), setup.live } });
    isOpen();
    if (setup.starts)
        starts();
}

AnsweringDesk::~AnsweringDesk()
{
    dies();
}

/// Thousands of commits a test; power failures are not what these are about.
void AnsweringDesk::tune()
{
    must(folder.database().execute(QStringLiteral("PRAGMA synchronous = OFF")));
}

void AnsweringDesk::starts()
{
    folder.intake().setWordings(wordings);
    const auto &account = line.credentials();
    const auto credentials = must(twilio::Credentials::make(QString::fromLatin1(account.account),
                                                            QString::fromLatin1(account.key),
                                                            QString::fromLatin1(account.secret)));
    twilio::Api::Limits limits;
    limits.parseOnPool = false;
    LogClock &time = folder.logClock();
    api = std::make_unique<twilio::Api>(
        *through, time, must(twilio::Origin::make(transport.base())), credentials, limits);
    api->onDate([&time](Instant date) { time.heard(date); });
    sync = std::make_unique<InboxSync>(
        *api, folder.database(), folder.intake(), time,
        InboxSync::Options{ .timings = syncTimings,
                            .mediaFolder = folder.path() + QStringLiteral("/media"),
                            .random = [] { return 0.5; } });
    const Outbox::Chance chance{
        .randomHex =
            [this](int digits) {
                m_chance = m_chance * 6364136223846793005ULL + 1442695040888963407ULL;
                return QStringLiteral("%1")
                    .arg(m_chance >> 20, 11, 16, QLatin1Char('0'))
                    .last(digits);
            },
        .jitter = [] { return 0.5; },
    };
    outbox
        = std::make_unique<Outbox>(folder.database(), *api, time,
                                   lineFor(*sync, folder.intake(), witness), outboxTimings, chance);
    responder = std::make_unique<Responder>(folder.database(), *outbox, time, position);
    wire(*sync, folder.intake(), *outbox, *responder);
    if (goesLive)
        responder->awaitSwitch();
    must(beginAnswering(folder.database(), witness, *outbox, *responder, clock.now()));
    must(sync->start());
    must(outbox->start());
}

QCoro::Task<> AnsweringDesk::closing(std::shared_ptr<bool> closed)
{
    co_await outbox->join();
    co_await sync->join();
    *closed = true;
}

void AnsweringDesk::dies()
{
    if (!outbox)
        return;
    outbox->stop();
    sync->stop();
    api->stop();
    through->abortAll();
    auto closed = std::make_shared<bool>(false);
    closing(closed);
    const bool ended = clock.runUntil([&] { return *closed; }, 1min);
    CHECK(ended);
    folder.intake().onUnknownOutbound({});
    folder.intake().onArrival({});
    folder.intake().onHistoryKnown({});
    folder.intake().onStandingChanged({});
    folder.intake().onDecision({});
    folder.intake().onOtherAutomatic({});
    responder.reset();
    outbox.reset();
    sync.reset();
    api.reset();
}

void AnsweringDesk::crashes()
{
    dies();
    folder.restart();
    tune();
    starts();
}

void AnsweringDesk::keepsCopy()
{
    folder.keepCopy();
}

void AnsweringDesk::restoresCopy()
{
    dies();
    folder.restoreCopy();
    tune();
    starts();
}

MessageSid AnsweringDesk::receives(const QString &body, const PhoneNumber &from, const char *queue)
{
    return line.receive({ .from = from.text().toLatin1(),
                          .to = folder.queue(queue).number.text().toLatin1(),
                          .body = body });
}

MessageSid AnsweringDesk::receives(const char *body, const PhoneNumber &from, const char *queue)
{
    return receives(QString::fromUtf8(body), from, queue);
}

void AnsweringDesk::breaks(const practice::Fault &fault, const QByteArray &method, int times,
                           double probability)
{
    practice::FaultRule rule;
    rule.fault = fault;
    rule.method = method;
    rule.times = times;
    rule.probability = probability;
    line.inject(rule);
}

void AnsweringDesk::sets(const QString &subject, const QJsonObject &document)
{
    Transaction transaction(folder.database());
    must(SettingStore(folder.database()).save(subject, document, clock.now()));
    must(transaction.commit());
    if (responder)
        must(responder->settingsChanged());
}

void AnsweringDesk::isOpen()
{
    sets(QStringLiteral("hours"), hoursOf({ QStringLiteral("00:00-24:00") }));
}

void AnsweringDesk::isClosed()
{
    sets(QStringLiteral("hours"), hoursOf({}));
}

void AnsweringDesk::isOpenByDefault()
{
    sets(QStringLiteral("hours"), {});
}

MessageId AnsweringDesk::writes(const char *text, const PhoneNumber &client, const char *queue)
{
    return must(outbox->enqueue(folder.idOf(queue, client), QString::fromUtf8(text),
                                QStringLiteral("AB"), true));
}

void AnsweringDesk::decides(EvidenceKind kind, const PhoneNumber &client)
{
    const auto change = must(folder.intake().decide(client,
                                                    Evidence{ .kind = kind,
                                                              .at = clock.now(),
                                                              .staff = QStringLiteral("AB"),
                                                              .how = QStringLiteral("desk") }));
    outbox->noticeChange(change);
}

QStringList AnsweringDesk::texts(const PhoneNumber &client) const
{
    QStringList bodies;
    for (const practice::LedgerEntry &each : line.ledger()) {
        if (each.tookEffect && each.to == client.text().toLatin1() && wordings.match(each.body))
            bodies.append(each.body);
    }
    return bodies;
}

QStringList AnsweringDesk::got(const PhoneNumber &client) const
{
    QStringList words;
    for (const QString &body : texts(client))
        words.append(wordingWord(*wordings.match(body)));
    return words;
}

QList<OutboxEntry> AnsweringDesk::entries()
{
    Query query(folder.database(), "SELECT message_id FROM outbox WHERE kind <> 0 ORDER BY id");
    must(query.run());
    QList<MessageId> ids;
    while (query.next())
        ids.append(MessageId(query.integer(0)));
    QList<OutboxEntry> all;
    for (const MessageId id : std::as_const(ids))
        all.append(*must(OutboxStore(folder.database()).entry(id)));
    return all;
}

} // namespace ivm::test
