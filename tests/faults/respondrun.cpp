#include "tests/faults/respondrun.h"

#include "core/compiledin.h"
#include "core/consent/defaultwordings.h"
#include "core/consent/wordings.h"
#include "core/store/database.h"
#include "core/store/settingstore.h"
#include "tests/faults/truth.h"
#include "tests/faults/whatisknown.h"

#include <QElapsedTimer>
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
const QStringList RespondLive{ QStringLiteral("respond"), QStringLiteral("--live") };
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
    /// One more run that is killed. False: it ended before.
    bool isKilled();
    /// All is well; they write on until everybody has said everything.
    void calmDown();
    bool print(int kills) const;

private:
    bool goesLive();
    void disturb();
    void text(bool newcomers);
    void readLedger();
    bool isDone() const;

    const PracticeLine &m_line;
    const Ctl &m_ctl;
    Random &m_random;
    int m_startTakes = 0; ///< ms, unharmed, until it answers.
    Wordings m_wordings;
    QList<Texter> m_texters;
    bool m_intact = true;
    int m_ended = 0; ///< By itself.
};

/// The folder is filled, and nobody reads texts at any hour, whenever this runs.
bool Run::prepare()
{
    if (m_ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") }).exit != 0)
        return false;
    auto database
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
    {
        Transaction transaction(**database);
        if (!SettingStore(**database).save(QStringLiteral("hours"), hours, Instant{})
            || !transaction.commit())
            return false;
    }
    database->reset();
    return goesLive();
}

/// Turns the folder's switch: what clients text before that is nobody's to answer.
bool Run::goesLive()
{
    constexpr int Patience = 30'000;
    QElapsedTimer time;
    time.start();
    const auto process = m_ctl.begin(RespondLive);
    QByteArray said;
    while (!said.contains("this desk") && process->waitForReadyRead(Patience))
        said += process->readAllStandardOutput();
    m_startTakes = int(time.elapsed());
    return said.contains("this desk");
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

/// Some more of them write: those who got what they waited for, and a newcomer.
void Run::text(bool newcomers)
{
    if (newcomers && m_texters.size() < MostClients && below(m_random, 3) > 0) {
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
        if (m_line.receives(texter.number, Words[size_t(texter.written)]))
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

bool Run::isKilled()
{
    disturb();
    text(true);
    // A start, a poll, a look and a POST fit in, or do not; what is owed now mostly leaves in a
    // later run, when the second of its trigger is over.
    const int span = 3 * m_startTakes + 600;
    const Ctl::Ended ended = m_ctl.run(RespondLive, 20 + below(m_random, span));
    m_intact = m_intact && isIntact(m_ctl.folder());
    if (!ended.killed) { // it would go on for ever
        ++m_ended;
        std::fprintf(stderr, "respond: exit %d %s\n", ended.exit, ended.errors.constData());
    }
    readLedger();
    return ended.killed;
}

void Run::calmDown()
{
    constexpr int Patience = 120'000; // ms; twenty seconds do, mostly
    m_line.control("calm", "x=1");
    m_line.control("manners", "latency_ms=0");
    QElapsedTimer time;
    time.start();
    const auto process = m_ctl.begin(RespondLive);
    while (!isDone() && time.elapsed() < Patience) {
        text(false);
        if (process->waitForFinished(250)) {
            ++m_ended;
            std::fprintf(stderr, "respond ended by itself: %s\n",
                         process->readAllStandardError().constData());
            return;
        }
        readLedger();
    }
    // Had something been on its way twice, it would show by now or soon.
    process->waitForFinished(5'000);
    readLedger();
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
    for (const Texter &texter : m_texters) {
        const bool gotAll = std::ranges::all_of(
            Expected, [&](AutoKind kind) { return texter.got[size_t(kind)] == 1; });
        if (!gotAll)
            printWhatIsKnown(m_ctl.folder(), texter.number);
    }
    std::printf(
        "kills %d  ended by itself %d  clients %d  requests %d  welcomes %d  after hours %d  "
        "doubled %d  missing %d  integrity %s\n",
        kills, m_ended, int(m_texters.size()), once.value(int(AutoKind::Request)),
        once.value(int(AutoKind::Welcome)), once.value(int(AutoKind::AfterHours)), doubled, missing,
        m_intact ? "ok" : "DAMAGED");
    return doubled == 0 && missing == 0 && m_ended == 0 && m_intact && !m_texters.isEmpty();
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
    for (int round = 0; killed < kills && round < kills * 2; ++round)
        killed += run.isKilled() ? 1 : 0;
    run.calmDown();
    return run.print(killed) && killed >= kills;
}

} // namespace ivm::faults
