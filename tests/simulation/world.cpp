#include "tests/simulation/world.h"

#include "core/consent/defaultwordings.h"
#include "core/practice/random.h"
#include "core/store/database.h"
#include "tests/responder/answeringdesk.h"

#include <QCryptographicHash>

#include <cstdio>
#include <map>
#include <vector>

namespace ivm::test {

using namespace std::chrono_literals;
using Kind = practice::Fault::Kind;

namespace {

const char *const Queues[] = { "SAC", "LAC", "VMSC" };

/// Sends a POST again when the other side closed without an answer, as Qt does by itself unless it
/// is kept from it (RELIABILITY 0.1).
class Resending final : public Transport
{
public:
    explicit Resending(Transport &below)
        : m_below(below)
    { }
    QCoro::Task<HttpReply> perform(HttpRequest request) override
    {
        HttpReply reply = co_await m_below.perform(request);
        const bool again = request.method == HttpRequest::Method::Post && reply.status == 0
            && reply.fault == HttpReply::Fault::Broken;
        if (again)
            reply = co_await m_below.perform(request);
        co_return reply;
    }
    void abortAll() override { m_below.abortAll(); }

private:
    Transport &m_below;
};

struct Person
{
    PhoneNumber number;
    const char *queue = "SAC";
    int stage = 0; ///< Texts written so far.
    std::optional<Instant> writesAt;
    std::map<AutoKind, int> got;
};

constexpr AutoKind Expected[]
    = { AutoKind::Request, AutoKind::Welcome, AutoKind::AfterHours, AutoKind::Emergency };
const char *const Says[]
    = { "Hi", "Yes", "Is anybody there?", "My dog is not breathing, please help" };
constexpr int Stages = 4;

class World
{
public:
    World(quint64 seed, int clients, const Rates &rates, const Guards &guards);
    Counts live();

private:
    static AnsweringDesk::Setup setupFor(quint64 seed, const Rates &rates, const Guards &guards);
    static PhoneNumber numberOf(int n);
    void breakTheLine();
    void hear(const practice::LedgerEntry &entry);
    void maybeHit();
    void step();
    void write(Person &person);
    bool everybodyIsDone() const;
    void count();
    void trace(const QByteArray &what)
    {
        m_trace.addData(what + '\n');
        if (m_shows)
            std::fprintf(stderr, "%lld %s\n", toMs(now()) / 100 % 10'000'000, what.constData());
    }
    Instant now() { return m_desk.clock.now(); }

    practice::Random m_random;
    Rates m_rates;
    AnsweringDesk m_desk;
    Resending m_resending;
    std::vector<Person> m_people;
    QHash<QByteArray, size_t> m_byNumber;
    std::optional<Instant> m_crashAt;
    std::optional<Instant> m_freezeAt;
    std::optional<Instant> m_restoreAt;
    Instant m_copied{};
    bool m_calm = false;
    const bool m_shows = qEnvironmentVariableIsSet("IVM_SIMULATION_SHOW"); ///< The trace.
    Counts m_counts;
    QCryptographicHash m_trace{ QCryptographicHash::Sha256 };
};

AnsweringDesk::Setup World::setupFor(quint64 seed, const Rates &rates, const Guards &guards)
{
    AnsweringDesk::Setup setup;
    setup.seed = seed;
    setup.manners.latency = 40ms;
    setup.manners.lateShare = rates.lagShare;
    setup.manners.lateMax = rates.lagMost;
    setup.outbox.consultsLog = guards.list;
    if (!guards.wait)
        setup.outbox.settle = 0ms;
    if (!guards.quiet)
        setup.outbox.quiet = 0ms;
    setup.starts = false;
    return setup;
}

PhoneNumber World::numberOf(int n)
{
    // 555-01xx of one area after another.
    return PhoneNumber(QStringLiteral("+1%1").arg(210 + n / 100 * 3) + QStringLiteral("555")
                       + QString::number(100 + n % 100).rightJustified(4, u'0'));
}

World::World(quint64 seed, int clients, const Rates &rates, const Guards &guards)
    : m_random(seed)
    , m_rates(rates)
    , m_desk(setupFor(seed, rates, guards))
    , m_resending(m_desk.transport)
{
    if (!guards.onePost)
        m_desk.through = &m_resending;
    m_desk.isClosed();
    m_desk.starts();
    m_people.resize(size_t(clients));
    for (size_t i = 0; i < m_people.size(); ++i) {
        m_people[i].number = numberOf(int(i));
        m_people[i].queue = Queues[m_random.below(3)];
        m_people[i].writesAt = now() + Millis(m_random.between(5'000, 900'000));
        m_byNumber.insert(m_people[i].number.text().toLatin1(), i);
    }
    m_desk.line.onLedgerEntry([this](const practice::LedgerEntry &entry) { hear(entry); });
    breakTheLine();
    m_desk.keepsCopy();
    m_copied = now();
}

void World::breakTheLine()
{
    const auto add = [this](Kind kind, double probability, bool takesEffect, Millis after = 0ms) {
        if (probability <= 0)
            return;
        practice::FaultRule rule;
        rule.fault.kind = kind;
        rule.fault.takesEffect = takesEffect;
        rule.fault.effectAfter = after;
        rule.method = "POST";
        rule.times = -1;
        rule.probability = probability;
        m_desk.line.inject(rule);
    };
    add(Kind::TooManyRequests, m_rates.busy, false);
    add(Kind::Reset, m_rates.lostBefore / 2, false);
    add(Kind::TimeOut, m_rates.lostBefore / 2, false);
    add(Kind::Reset, m_rates.answerLost / 3, true);
    add(Kind::TimeOut, m_rates.answerLost / 3, true);
    add(Kind::CutBody, m_rates.answerLost / 3, true);
    for (const Millis after : { 2s, 10s, 30s, 60s, 90s, 120s })
        add(Kind::Reset, m_rates.late / 6, true, after);
    add(Kind::Close, m_rates.closed, true);
}

/// Something may happen to the program soon.
void World::maybeHit()
{
    if (m_calm)
        return;
    const auto soon = [this] { return now() + Millis(m_random.between(0, 8'000)); };
    if (m_random.chance(m_rates.crash))
        m_crashAt = soon();
    if (m_random.chance(m_rates.freeze))
        m_freezeAt = soon();
    if (m_random.chance(m_rates.restore))
        m_restoreAt = soon();
}

void World::hear(const practice::LedgerEntry &entry)
{
    trace(QByteArray::number(toMs(entry.at)) + ' ' + entry.to + ' ' + entry.sid + ' '
          + QByteArray::number(entry.status) + ' ' + entry.body.toUtf8());
    maybeHit();
    const auto found = m_byNumber.constFind(entry.to);
    const auto wording = m_desk.wordings.match(entry.body);
    if (found == m_byNumber.constEnd() || !wording || !entry.tookEffect)
        return;
    Person &person = m_people[*found];
    if (++person.got[wording->kind] > 1)
        return;
    // What they waited for: they write again when they have read it.
    if (person.stage < Stages && wording->kind == Expected[person.stage - 1])
        person.writesAt = now() + Millis(m_random.between(6'000, 60'000));
}

void World::write(Person &person)
{
    person.writesAt.reset();
    trace(person.number.text().toLatin1() + " writes " + Says[person.stage]);
    m_desk.receives(Says[person.stage], person.number, person.queue);
    ++person.stage;
    maybeHit();
}

void World::step()
{
    if (m_restoreAt && *m_restoreAt <= now()) {
        m_restoreAt.reset();
        ++m_counts.restores;
        trace("restore from " + QByteArray::number(toMs(m_copied)));
        m_desk.restoresCopy();
    }
    if (m_crashAt && *m_crashAt <= now()) {
        m_crashAt.reset();
        ++m_counts.crashes;
        trace("crash");
        m_desk.crashes();
    }
    if (m_freezeAt && *m_freezeAt <= now()) {
        m_freezeAt.reset();
        ++m_counts.freezes;
        trace("freeze");
        m_desk.clock.sleeps(Millis(m_random.between(1'000, 40'000)));
    }
    if (!m_calm && now() - m_copied > m_rates.copyEvery) {
        m_desk.keepsCopy();
        m_copied = now();
    }
    for (Person &person : m_people) {
        if (person.writesAt && *person.writesAt <= now())
            write(person);
    }
    m_desk.runs(Millis(m_random.between(300, 3'000)));
}

bool World::everybodyIsDone() const
{
    return std::ranges::all_of(m_people, [](const Person &person) {
        return person.stage == Stages && person.got.contains(Expected[Stages - 1]);
    });
}

Counts World::live()
{
    const Instant limit = now() + 2h;
    while (now() < limit && !everybodyIsDone())
        step();
    // All is well from here on: whatever is open comes to its end within three times S.
    m_calm = true;
    m_crashAt = m_freezeAt = m_restoreAt = std::nullopt;
    m_desk.line.clearFaults();
    const Instant end = now() + 20min;
    while (now() < end)
        step();
    count();
    return m_counts;
}

void World::count()
{
    QHash<QPair<QString, int>, QList<OutboxEntry>> owed;
    for (const OutboxEntry &entry : m_desk.entries()) {
        owed[{ entry.client.text(), int(entry.kind) }].append(entry);
        trace(entry.client.text().toLatin1() + ' ' + QByteArray::number(int(entry.kind)) + ' '
              + QByteArray::number(int(entry.state)) + ' ' + entry.sid.text().toLatin1());
    }
    for (const Person &person : m_people) {
        for (int i = 0; i < person.stage; ++i) {
            const AutoKind kind = Expected[i];
            const auto got = person.got.find(kind);
            const int copies = got == person.got.end() ? 0 : got->second;
            ++m_counts.intents;
            m_counts.sent += copies > 0 ? 1 : 0;
            m_counts.duplicates += std::max(0, copies - 1);
            const auto entries = owed.value({ person.number.text(), int(kind) });
            const bool open = std::ranges::any_of(entries, [](const OutboxEntry &entry) {
                return int(entry.state) < int(OutboxState::Sent);
            });
            m_counts.stuck += open ? 1 : 0;
            if (copies > 0 || open)
                continue;
            const bool expired = std::ranges::any_of(entries, [](const OutboxEntry &entry) {
                return entry.reason == OutboxEntry::Expired;
            });
            (expired ? m_counts.expired : m_counts.missing) += 1;
        }
    }
    m_counts.trace = m_trace.result().toHex();
}

} // namespace

void Counts::add(const Counts &other)
{
    intents += other.intents;
    sent += other.sent;
    duplicates += other.duplicates;
    missing += other.missing;
    expired += other.expired;
    stuck += other.stuck;
    crashes += other.crashes;
    freezes += other.freezes;
    restores += other.restores;
    trace = other.trace;
}

Counts liveThrough(quint64 seed, int clients, const Rates &rates, const Guards &guards)
{
    return World(seed, clients, rates, guards).live();
}

} // namespace ivm::test
