#include "tests/faults/windowrun.h"

#include "core/desk/runrecord.h"
#include "tests/faults/rest.h"
#include "tests/faults/truth.h"

#include <QElapsedTimer>
#include <QThread>

#include <cstdio>

namespace ivm::faults {

namespace {

constexpr int Patience = 60'000; // ms, for a window to send what waits

int sentSoFar(const PracticeLine &line)
{
    return textsTo(line).value(Client);
}

/// Some texts are on disk and have not left: whoever was told to send them waits for a look into
/// the log first, and is killed meanwhile. `span` is longer than it takes to be on disk.
void leaveWaiting(const PracticeLine &line, const Ctl &ctl, Deeds &deeds, int count, int span)
{
    line.control("calm", "x=1");
    line.control("fault", "kind=timeout&method=GET&times=-1");
    for (int i = 0; i < count; ++i) {
        deeds.texts.append(QStringLiteral("Answer %1, come at 5").arg(deeds.texts.size() + 1));
        const Ctl::Ended ended = ctl.run(sendCommand(deeds.texts.last()), span);
        if (ended.exit == 1)
            deeds.denied.insert(deeds.texts.last());
    }
    line.control("calm", "x=1");
    deeds.accepted += acceptedIn(ctl.folder());
}

/// How long a window takes from its start to its first text; absent: it never sent one.
std::optional<int> firstTextTakes(const PracticeLine &line, const Ctl &ctl, const QString &program)
{
    const int before = sentSoFar(line);
    QElapsedTimer time;
    time.start();
    const auto window = ctl.beginConsole(program);
    while (time.elapsed() < Patience && isAlive(*window)) {
        if (sentSoFar(line) > before)
            return int(time.elapsed());
        QThread::msleep(20);
    }
    std::fprintf(stderr, "no window sent anything: %s\n",
                 window->readAllStandardError().constData());
    return std::nullopt;
}

} // namespace

bool windowSendsOnce(const PracticeLine &line, const Ctl &ctl, const QString &program, int kills,
                     Random &random)
{
    static const char *const Faults[] = {
        "kind=close&takes_effect=1&method=POST",
        "kind=reset&takes_effect=1&method=POST",
        "kind=cut&method=POST",
        "kind=429&method=POST",
        "kind=slow&pause=0.3&method=POST",
    };
    line.receives(Client, "May I bring my dog today?"); // so that answers are permitted
    const Ctl::Ended filled = ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") });
    if (filled.exit != 0)
        return false;
    Deeds deeds;
    // A text is on disk sooner than a look into the log ends; under the sanitizers both take
    // longer.
    QElapsedTimer look;
    look.start();
    ctl.run({ QStringLiteral("sync"), QStringLiteral("--once") });
    const int sendSpan = int(500 + 2 * look.elapsed());
    leaveWaiting(line, ctl, deeds, 1, sendSpan);
    const auto span = firstTextTakes(line, ctl, program);
    if (!span)
        return false;
    int killed = 0, atWork = 0, ended = 0;
    bool intact = true;
    for (; killed < kills && ended == 0; ++killed) {
        leaveWaiting(line, ctl, deeds, 1 + below(random, 2), sendSpan);
        line.control("manners", "latency_ms=" + QByteArray::number(below(random, 60)));
        if (below(random, 10) < 4)
            line.control("fault", Faults[below(random, int(std::size(Faults)))]);
        const int before = sentSoFar(line);
        {
            const auto window = ctl.beginConsole(program);
            // Some before the first text, most among those that wait.
            QThread::msleep(static_cast<unsigned long>(*span / 2 + below(random, 2 * *span + 500)));
            ended += isAlive(*window) ? 0 : 1;
        } // killed
        // Ends within a minute of a start would count, and the fourth start be a careful one.
        if (!RunRecord::lives(DataFolder(ctl.folder())))
            return false;
        atWork += sentSoFar(line) > before ? 1 : 0;
        intact = intact && isIntact(ctl.folder());
        deeds.accepted += acceptedIn(ctl.folder());
    }
    const bool rested = comesToRest(line, ctl, deeds);
    const Ctl::Ended full = ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") });
    const Verdict verdict = compare(line, ctl.folder(), deeds);
    std::printf(
        "kills %d  at work %d  ended by itself %d  texts %d  sent %d  unconfirmed %d  never "
        "accepted %d\n",
        killed, atWork, ended, int(deeds.texts.size()), verdict.sent, verdict.unconfirmed,
        verdict.neverAccepted);
    std::printf(
        "lost %d  doubled %d  unadopted %d  stuck %d  missing rows %d  integrity %s  at rest "
        "%s\n",
        verdict.lost, verdict.doubled, verdict.unadopted, verdict.stuck, verdict.missingRows,
        verdict.intact && intact ? "ok" : "DAMAGED", rested ? "yes" : "NO");
    return verdict.isClean() && intact && rested && ended == 0 && atWork > 0 && full.exit == 0;
}

} // namespace ivm::faults
