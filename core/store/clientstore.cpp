#include "core/store/clientstore.h"

#include "core/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ivm {

namespace {

QString namesAsJson(const QStringList &names)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

} // namespace

QStringList animalsFromJson(const QString &json)
{
    QStringList animals;
    if (json.size() <= 2) // []
        return animals;
    for (const QJsonValue animal : QJsonDocument::fromJson(json.toUtf8()).array())
        animals.append(animal.toString());
    return animals;
}

ClientStore::ClientStore(Database &database)
    : m_database(database)
{ }

Result<Client> ClientStore::client(const PhoneNumber &number) const
{
    Query query(m_database, R"(
        SELECT name, animals, note, standing, standing_since, history_known
        FROM client WHERE number = ?)");
    query.bind(number.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    Client client;
    client.number = number;
    if (!query.next())
        return client;
    client.name = query.text(0);
    client.animals = animalsFromJson(query.text(1));
    client.note = query.text(2);
    client.standing = Standing(query.integer(3));
    client.standingSince = query.maybeInstant(4);
    client.historyKnown = query.integer(5) != 0;
    return client;
}

Result<QList<Evidence>> ClientStore::evidence(const PhoneNumber &number) const
{
    Query query(m_database, R"(
        SELECT kind, number, at, sid, words, wording_version, staff, how
        FROM evidence WHERE client = ? ORDER BY at, id)");
    query.bind(number.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Evidence> evidence;
    while (query.next()) {
        evidence.append({ .kind = EvidenceKind(query.integer(0)),
                          .at = query.instant(2),
                          .number = PhoneNumber(query.text(1)),
                          .sid = MessageSid(query.text(3)),
                          .words = query.text(4),
                          .wordingVersion = int(query.integer(5)),
                          .staff = query.text(6),
                          .how = query.text(7) });
    }
    return evidence;
}

Result<> ClientStore::ensure(const PhoneNumber &number)
{
    // When all of the log is known, of them nothing is: a stranger.
    Query query(m_database, R"(
        INSERT INTO client (number, history_known, standing)
        VALUES (?, (SELECT count(*) FROM meta WHERE key = 'fill_complete'),
            (SELECT count(*) FROM meta WHERE key = 'fill_complete'))
        ON CONFLICT (number) DO NOTHING)");
    query.bind(number.text());
    return query.run();
}

Result<> ClientStore::setName(const PhoneNumber &number, const QString &name,
                              const QStringList &animals)
{
    if (auto done = ensure(number); !done)
        return done;
    Query query(m_database, "UPDATE client SET name = ?, animals = ? WHERE number = ?");
    query.bind(name).bind(namesAsJson(animals)).bind(number.text());
    return query.run();
}

Result<> ClientStore::setNote(const PhoneNumber &number, const QString &note)
{
    if (auto done = ensure(number); !done)
        return done;
    Query query(m_database, "UPDATE client SET note = ? WHERE number = ?");
    query.bind(note).bind(number.text());
    return query.run();
}

Result<> ClientStore::setHistoryKnown(const PhoneNumber &number)
{
    Query query(m_database, R"(
        INSERT INTO client (number, history_known) VALUES (?, 1)
        ON CONFLICT (number) DO UPDATE SET history_known = 1)");
    query.bind(number.text());
    return query.run();
}

Result<QList<PhoneNumber>> ClientStore::withUnknownHistory(int most) const
{
    Query query(m_database, R"(
        SELECT number FROM client INDEXED BY client_unknown WHERE history_known = 0 LIMIT ?)");
    query.bind(most);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<PhoneNumber> clients;
    while (query.next())
        clients.append(PhoneNumber(query.text(0)));
    return clients;
}

Result<QList<PhoneNumber>> ClientStore::invited(int most) const
{
    // The standing is spelled out: so the index of these few is used.
    Query query(
        m_database,
        "SELECT number FROM client WHERE standing = 2 ORDER BY standing_since DESC LIMIT ?");
    if (auto done = query.bind(most).run(); !done)
        return tl::unexpected(done.error());
    QList<PhoneNumber> numbers;
    while (query.next())
        numbers.append(PhoneNumber(query.text(0)));
    return numbers;
}

Result<QList<PhoneNumber>> ClientStore::withStopWish() const
{
    Query query(m_database, "SELECT DISTINCT client FROM evidence WHERE kind = 25 ORDER BY client");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<PhoneNumber> numbers;
    while (query.next())
        numbers.append(PhoneNumber(query.text(0)));
    return numbers;
}

Result<QList<ClientStore::Welcome>> ClientStore::welcomes(const PhoneNumber &number) const
{
    Query query(m_database, R"(
        SELECT coalesce(m.sid, ''), m.created_at, m.from_number, m.body, m.status
        FROM conversation c JOIN message m ON m.conversation_id = c.id
        WHERE c.client = ? AND m.automatic <> 0 AND m.automatic = 2 AND m.direction = 1
        ORDER BY m.id)");
    if (auto done = query.bind(number.text()).run(); !done)
        return tl::unexpected(done.error());
    QList<Welcome> all;
    while (query.next())
        all.append({ .sid = MessageSid(query.text(0)),
                     .at = query.instant(1),
                     .number = PhoneNumber(query.text(2)),
                     .text = query.text(3),
                     .status = MessageStatus(query.integer(4)) });
    return all;
}

Result<bool> ClientStore::addEvidence(const PhoneNumber &number, const Evidence &evidence,
                                      Instant recordedAt)
{
    if (auto done = ensure(number); !done)
        return tl::unexpected(done.error());
    // A row of the log says one thing; when its status changes what it says (a request that failed
    // after all), the later word holds.
    Query query(m_database, R"(
        INSERT INTO evidence (client, kind, number, at, sid, words, wording_version, staff, how,
            recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (sid) DO UPDATE SET kind = excluded.kind, words = excluded.words,
            wording_version = excluded.wording_version, how = excluded.how
        WHERE kind <> excluded.kind OR words <> excluded.words OR how <> excluded.how
            OR wording_version <> excluded.wording_version)");
    query.bind(number.text()).bind(evidence.kind).bind(evidence.number.text()).bind(evidence.at);
    if (evidence.sid.isEmpty())
        query.bindNull();
    else
        query.bind(evidence.sid.text());
    query.bind(evidence.words).bind(evidence.wordingVersion).bind(evidence.staff);
    query.bind(evidence.how).bind(recordedAt);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.rowsChanged() > 0;
}

} // namespace ivm
