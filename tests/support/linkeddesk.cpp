#include "tests/support/linkeddesk.h"

#include "core/store/database.h"

namespace ivm::test {

using namespace std::chrono_literals;

QCoro::Task<HttpReply> BlindToDates::perform(HttpRequest request)
{
    QByteArray url = request.url.toEncoded();
    for (const char *name : { "DateSent%3E=", "DateSent%3C=" }) {
        const qsizetype at = url.indexOf(name);
        if (at >= 0)
            url.remove(at, qsizetype(qstrlen(name)) + 10);
    }
    request.url = QUrl::fromEncoded(url);
    return m_below.perform(request);
}

LinkedDesk::LinkedDesk(practice::Setup setup, SyncTimings syncTimings)
    : clock(folder.clock)
    , line(clock, std::move(setup))
    , transport(line, clock)
    , timings(syncTimings)
    , m_blind(passage)
{ }

LinkedDesk::~LinkedDesk()
{
    dies();
}

void LinkedDesk::build()
{
    // Thousands of commits a test; power failures are not what these are about.
    REQUIRE(folder.database().execute(QStringLiteral("PRAGMA synchronous = OFF")));
    const auto &known = line.credentials();
    auto credentials = twilio::Credentials::make(QString::fromLatin1(known.account),
                                                 QString::fromLatin1(known.key),
                                                 QString::fromLatin1(known.secret));
    REQUIRE(credentials);
    auto origin = twilio::Origin::make(transport.base());
    REQUIRE(origin);
    twilio::Api::Limits limits;
    limits.parseOnPool = false; // threads know no simulated time
    Transport &below = blindToDates ? static_cast<Transport &>(m_blind) : passage;
    LogClock &time = folder.logClock();
    m_api = std::make_unique<twilio::Api>(below, time, *origin, *credentials, limits);
    m_api->onDate([&time](Instant date) { time.heard(date); });
    m_sync = std::make_unique<InboxSync>(
        *m_api, folder.database(), folder.intake(), time,
        InboxSync::Options{ .timings = timings,
                            .mediaFolder = folder.path() + QStringLiteral("/media"),
                            .random = [] { return 0.5; } });
    QObject::connect(m_sync.get(), &InboxSync::changed, m_sync.get(), [this](const Change &change) {
        lastChange = change;
        arrived += static_cast<int>(change.arrived.size());
    });
    QObject::connect(m_sync.get(), &InboxSync::fillChanged, m_sync.get(),
                     [this](const auto &progress) { fill = progress; });
}

InboxSync &LinkedDesk::sync()
{
    if (!m_sync)
        build();
    return *m_sync;
}

twilio::Api &LinkedDesk::api()
{
    sync();
    return *m_api;
}

void LinkedDesk::starts()
{
    REQUIRE(sync().start());
}

void LinkedDesk::dies()
{
    if (!m_sync)
        return;
    m_sync->stop();
    m_api->stop();
    finish(clock, m_sync->join());
    m_sync.reset();
    m_api.reset();
}

void LinkedDesk::restarts()
{
    dies();
    folder.restart();
    starts();
}

bool LinkedDesk::fills(Millis limit)
{
    return clock.runUntil([this] { return sync().isFilled() && !fill; }, limit);
}

MessageSid LinkedDesk::receives(const char *body, const PhoneNumber &from, int photos)
{
    return line.receive({ .from = from.text().toLatin1(),
                          .to = folder.queue("SAC").number.text().toLatin1(),
                          .body = QString::fromUtf8(body),
                          .photos = photos });
}

QSet<QString> LinkedDesk::onTheLine() const
{
    QSet<QString> sids;
    line.forEachMessage([&](const LoggedMessage &row) { sids.insert(row.sid.text()); });
    return sids;
}

QSet<QString> LinkedDesk::inTheFile()
{
    Query query(folder.database(), "SELECT sid FROM message WHERE sid IS NOT NULL");
    REQUIRE(query.run());
    QSet<QString> sids;
    while (query.next())
        sids.insert(query.text(0));
    return sids;
}

QStringList LinkedDesk::different()
{
    QHash<QString, std::pair<QString, int>> ours;
    Query query(folder.database(), "SELECT sid, body, status FROM message WHERE sid IS NOT NULL");
    REQUIRE(query.run());
    while (query.next())
        ours.insert(query.text(0), { query.text(1), int(query.integer(2)) });
    QStringList sids;
    line.forEachMessage([&](const LoggedMessage &row) {
        if (ours.value(row.sid.text()) != std::pair(row.body, int(row.status)))
            sids.append(row.sid.text());
    });
    return sids;
}

} // namespace ivm::test
