#include "tests/faults/respondrun.h"

#include "core/compiledin.h"
#include "core/consent/defaultwordings.h"
#include "core/consent/wordings.h"
#include "core/store/database.h"
#include "core/store/settingstore.h"
#include "tests/faults/truth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <array>
#include <cstdio>

namespace ivm::faults {

namespace {

constexpr int MostClients = 60;

/// One who texts, says yes when asked, and writes again when welcomed: while nobody reads.
struct Texter
{
    QByteArray number;
    int written = 0;
    std::array<int, 5> got{}; ///< By AutoKind.
};

constexpr std::array Expected{ AutoKind::Request, AutoKind::Welcome, AutoKind::AfterHours };
constexpr std::array Words{ "Hi", "Yes", "Is anybody there?" };

class Run
{
public:
    Run(const PracticeLine &line, const Ctl &ctl, Random &random)
        : m_line(line)
        , m_ctl(ctl)
        , m_random(random)
        , m_wordings(
              defaultWordings(queuesIn(compiledInDocument(QStringLiteral("defaults/queues.json")))))
    { }

    bool prepare();
    void disturb();
    void text();
    void readLedger();
    bool responds(int killAfter);
    bool isDone() const;
    bool print(int kills) const;

private:
    const PracticeLine &m_line;
    const Ctl &m_ctl;
    Random &m_random;
    Wordings m_wordings;
    QList<Texter> m_texters;
    bool m_intact = true;
};

/// The folder is filled, and nobody reads texts at any hour, whenever this runs.
bool Run::prepare()
{
    if (m_ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") }).exit != 0)
        return false;
    const auto database
        = Database::open(m_ctl.folder() + QStringLiteral("/desk.sqlite"), Database::Mode::Owner);
    if (!database)
        return false;
    QJsonObject week;
    for (const char *day : { "mon", "tue", "wed", "thu", "fri", "sat", "sun" })
        week.insert(QLatin1String(day), QJsonArray());
    const QJsonObject queue{ { QStringLiteral("week"), week } };
    const QJsonObject hours{ { QStringLiteral("zone"), QStringLiteral("America/Chicago") },
                             { QStringLiteral("queues"),
                               QJsonObject{ { QStringLiteral("default"), queue } } } };
    Transaction transaction(**database);
    return SettingStore(**database).save(QStringLiteral("hours"), hours, Instant{})
        && transaction.commit();
}

void Run::disturb()
{
    static const char *const Faults[] = {
        "kind=close&takes_effect=1&method=POST",
        "kind=close&method=POST",
        "kind=reset&takes_effect=1&method=POST",
        "kind=error&takes_effect=1&method=POST",
        "kind=error&takes_effect=1&effect_after=1&method=POST",
        "kind=cut&method=POST",
        "kind=429&times=2",
        "kind=reset&method=GET",
    };
    m_line.control("manners", "latency_ms=" + QByteArray::number(below(m_random, 40)));
    if (below(m_random, 10) < 4)
        m_line.control("fault", Faults[below(m_random, int(std::size(Faults)))]);
}

/// Some more of them write: a newcomer, and those who got what they waited for.
void Run::text()
{
    if (m_texters.size() < MostClients && below(m_random, 3) > 0) {
        Texter next;
        // An area code that the line's own history never comes to: all of them are newcomers.
        next.number
            = "+1907555" + QByteArray::number(100 + int(m_texters.size())).rightJustified(4, '0');
        m_texters.append(next);
    }
    for (Texter &texter : m_texters) {
        const bool waits = texter.written > 0 && texter.written < int(Words.size())
            && texter.got[size_t(Expected[size_t(texter.written) - 1])] == 0;
        if (texter.written == int(Words.size()) || waits)
            continue;
        m_line.receives(texter.number, Words[size_t(texter.written)]);
        ++texter.written;
    }
}

void Run::readLedger()
{
    for (Texter &texter : m_texters)
        texter.got = {};
    const auto json = m_line.control("ledger").value_or(QByteArray());
    for (const QJsonValue &each : QJsonDocument::fromJson(json).array()) {
        const QJsonObject entry = each.toObject();
        const auto wording = m_wordings.match(entry.value(QLatin1String("body")).toString());
        if (!entry.value(QLatin1String("took_effect")).toBool() || !wording)
            continue;
        const QByteArray to = entry.value(QLatin1String("to")).toString().toLatin1();
        for (Texter &texter : m_texters) {
            if (texter.number == to)
                ++texter.got[size_t(wording->kind)];
        }
    }
}

bool Run::responds(int killAfter)
{
    const Ctl::Ended ended
        = m_ctl.run({ QStringLiteral("respond"), QStringLiteral("--live") }, killAfter);
    m_intact = m_intact && isIntact(m_ctl.folder());
    if (!ended.killed)
        std::fprintf(stderr, "respond: exit %d %s\n", ended.exit, ended.errors.constData());
    return ended.killed;
}

bool Run::isDone() const
{
    return std::ranges::all_of(m_texters, [](const Texter &texter) {
        return texter.written == int(Words.size())
            && std::ranges::all_of(Expected,
                                   [&](AutoKind kind) { return texter.got[size_t(kind)] > 0; });
    });
}

bool Run::print(int kills) const
{
    QMap<int, int> once;
    int doubled = 0;
    int missing = 0;
    for (const Texter &texter : m_texters) {
        for (const AutoKind kind : Expected) {
            const int got = texter.got[size_t(kind)];
            once[int(kind)] += got == 1 ? 1 : 0;
            doubled += got > 1 ? 1 : 0;
            missing += got == 0 ? 1 : 0;
        }
    }
    std::printf("kills %d  clients %d  requests %d  welcomes %d  after hours %d  doubled %d  "
                "missing %d  integrity %s\n",
                kills, int(m_texters.size()), once.value(int(AutoKind::Request)),
                once.value(int(AutoKind::Welcome)), once.value(int(AutoKind::AfterHours)), doubled,
                missing, m_intact ? "ok" : "DAMAGED");
    return doubled == 0 && missing == 0 && m_intact && !m_texters.isEmpty();
}

} // namespace

bool respondIsOnce(const PracticeLine &line, const Ctl &ctl, int kills, Random &random)
{
    Run run(line, ctl, random);
    if (!run.prepare()) {
        std::fprintf(stderr, "the folder could not be prepared\n");
        return false;
    }
    int killed = 0;
    for (int round = 0; killed < kills && round < kills * 2; ++round) {
        run.disturb();
        run.text();
        // A start, a poll, the second of the trigger and one POST fit in, or do not.
        killed += run.responds(100 + below(random, 2'800)) ? 1 : 0;
        run.readLedger();
    }
    // All is well from here on; they write on until everybody has said everything.
    line.control("calm", "x=1");
    line.control("manners", "latency_ms=0");
    for (int round = 0; round < 20 && !run.isDone(); ++round) {
        run.text();
        run.responds(9'000);
        run.readLedger();
    }
    return run.print(killed) && killed >= kills;
}

} // namespace ivm::faults
