// The promise itself, under everything at once: random faults, random crashes, random lateness.

#include "core/store/database.h"
#include "tests/outbox/sendingdesk.h"
#include "tests/support/catch.h"

#include <QMap>

#include <random>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Kind = practice::Fault::Kind;

namespace {

/// One run, reproducible from its seed.
class Run
{
public:
    explicit Run(quint64 seed)
        : m_random(seed)
        , m_desk(manners())
    { }

    void go(int steps)
    {
        for (int i = 0; i < steps; ++i)
            step();
        m_desk.recovers();
        check();
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    bool chance(double p) { return std::bernoulli_distribution(p)(m_random); }

    practice::Manners manners()
    {
        practice::Manners made;
        made.latency = Millis(below(400));
        if (chance(0.5)) {
            made.lateMax = Millis(below(60'000));
            made.lateShare = 0.3;
        }
        return made;
    }

    practice::Fault fault()
    {
        static constexpr Kind Kinds[] = {
            Kind::TooManyRequests, Kind::ServerError, Kind::Refuse,      Kind::Reset, Kind::Close,
            Kind::TimeOut,         Kind::CutBody,     Kind::ForeignBody, Kind::Drip,  Kind::Slow
        };
        practice::Fault made;
        made.kind = Kinds[below(std::size(Kinds))];
        made.takesEffect = chance(0.5);
        if (made.takesEffect && chance(0.2))
            made.effectAfter = Millis(below(100'000));
        made.pause = Millis(below(40'000));
        if (made.kind == Kind::Drip)
            made.bytes = 1 + below(400);
        return made;
    }

    void step()
    {
        switch (below(10)) {
        case 0:
        case 1:
        case 2: {
            // Few different texts: many are identical to one another.
            const QString body = QStringLiteral("Text %1").arg(below(3));
            const PhoneNumber client = chance(0.5) ? Karen : Miguel;
            m_texts.append(m_desk.writes(body, client));
            break;
        }
        case 3:
        case 4: {
            static const QByteArray Methods[] = { "POST", "POST", "GET", "" };
            m_desk.breaks(fault(), Methods[below(4)], 1 + below(3), chance(0.3) ? 0.5 : 1.0);
            break;
        }
        case 5:
            m_desk.crashes();
            break;
        case 6:
            m_desk.polls();
            break;
        case 7:
            if (chance(0.3)) {
                m_desk.transport.disconnect();
                m_desk.runs(Millis(below(30'000)));
                m_desk.transport.connect();
            }
            break;
        default:
            break;
        }
        m_desk.runs(Millis(below(chance(0.3) ? 60'000 : 1'500)));
    }

    /// Every text exactly once in the line's ledger, or visibly unconfirmed and not there at all;
    /// one bubble each.
    void check()
    {
        QMap<QPair<QString, QString>, int> confirmed;
        QMap<QPair<QString, QString>, int> effective;
        QSet<QString> sids;
        for (const MessageId text : std::as_const(m_texts)) {
            const OutboxEntry entry = m_desk.entry(text);
            const auto key = qMakePair(entry.client.text(), entry.body);
            if (entry.state == OutboxState::Sent) {
                ++confirmed[key];
                CHECK_FALSE(sids.contains(entry.sid.text()));
                sids.insert(entry.sid.text());
            } else {
                CHECK(entry.state == OutboxState::Unconfirmed);
                CHECK(entry.askPerson);
            }
        }
        for (const auto &each : m_desk.line.ledger()) {
            if (!each.tookEffect)
                continue;
            ++effective[qMakePair(QString::fromLatin1(each.to), each.body)];
            CHECK(sids.contains(QString::fromLatin1(each.sid)));
        }
        CHECK(confirmed == effective);
        qsizetype bubbles = 0;
        for (const PhoneNumber &client : { Karen, Miguel })
            bubbles += m_desk.thread(client).size();
        CHECK(bubbles == m_texts.size());
        CHECK(m_desk.outbox->repeatedRequests() == 0);
    }

    std::mt19937_64 m_random;
    SendingDesk m_desk;
    QList<MessageId> m_texts;
};

} // namespace

TEST_CASE("whatever goes wrong and wherever it dies, no text is lost and none is doubled",
          "[outbox][faults]")
{
    // IVM_OUTBOX_RUNS and IVM_OUTBOX_SEED: more of them, or one again.
    const int runs = qEnvironmentVariableIntValue("IVM_OUTBOX_RUNS");
    const auto seed = quint64(qEnvironmentVariableIntValue("IVM_OUTBOX_SEED"));
    for (int i = 0; i < (runs > 0 ? runs : 150); ++i) {
        const quint64 own = (seed != 0 ? seed : 20'261'123) + quint64(i);
        INFO("seed " << own);
        Run run(own);
        run.go(40);
    }
}
