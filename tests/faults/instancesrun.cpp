#include "tests/faults/instancesrun.h"

#include "tests/faults/truth.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace ivm::faults {

namespace {

constexpr int Starts = 20;
constexpr int Patience = 30'000; // ms, until one is left; and for the next text
const QStringList RespondLive{ QStringLiteral("respond"), QStringLiteral("--live") };

QByteArray clientOf(int wave)
{
    return "+1907555" + QByteArray::number(100 + wave % 100).rightJustified(4, '0');
}

qsizetype aliveOf(const std::vector<Ctl::Running> &programs)
{
    return std::ranges::count_if(programs, [](const Ctl::Running &each) { return isAlive(*each); });
}

/// The switch is on before anybody texts, and everybody's history is known.
bool prepare(const Ctl &ctl)
{
    if (ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") }).exit != 0)
        return false;
    const auto process = ctl.begin(RespondLive);
    QByteArray said;
    while (!said.contains("this desk") && process->waitForReadyRead(Patience))
        said += process->readAllStandardOutput();
    return said.contains("this desk");
}

} // namespace

bool oneSenderEach(const PracticeLine &line, const Ctl &ctl, int waves, Random &random)
{
    if (!prepare(ctl)) {
        std::fprintf(stderr, "the folder could not be prepared\n");
        return false;
    }
    int single = 0;
    int odd = 0; // ended, but not because the folder is taken
    bool intact = true;
    for (int wave = 0; wave < waves; ++wave) {
        std::vector<Ctl::Running> programs;
        for (int i = 0; i < Starts; ++i)
            programs.push_back(ctl.begin(RespondLive));
        line.receives(clientOf(wave), "Hi");
        QElapsedTimer time;
        time.start();
        qsizetype alive = Starts;
        while (alive > 1 && time.elapsed() < Patience) {
            QThread::msleep(20);
            alive = aliveOf(programs);
        }
        QThread::msleep(static_cast<unsigned long>(below(random, 1'000)));
        alive = aliveOf(programs);
        single += alive == 1 ? 1 : 0;
        if (alive != 1)
            std::fprintf(stderr, "wave %d: %d are left\n", wave, int(alive));
        // Whoever came later said that the folder is another's.
        constexpr int Failed = 1;
        const auto refused = std::ranges::count_if(programs, [](const Ctl::Running &each) {
            return each->state() == QProcess::NotRunning
                && each->exitStatus() == QProcess::NormalExit && each->exitCode() == Failed
                && each->readAllStandardError().contains("busy");
        });
        odd += int(Starts - alive - refused);
        programs.clear(); // killed, in whatever it was doing
        intact = intact && isIntact(ctl.folder());
    }
    // One more, unharmed, for what was still owed: a few seconds a text, as a number sends so many
    // segments a second, and on a busy machine most of them.
    const int clients = std::min(waves, 100);
    QElapsedTimer sinceOne;
    sinceOne.start();
    const auto last = ctl.begin(RespondLive);
    QMap<QByteArray, int> asked = textsTo(line);
    while (asked.size() < clients && sinceOne.elapsed() < Patience) {
        last->waitForFinished(250);
        const auto before = std::exchange(asked, textsTo(line));
        if (asked.size() > before.size())
            sinceOne.restart();
    }
    const auto doubled = std::ranges::count_if(asked, [](int texts) { return texts > 1; });
    const auto missing = clients - asked.size();
    std::printf("waves %d  starts %d  one left %d  ended oddly %d  clients %d  doubled %d  "
                "missing %d  integrity %s\n",
                waves, waves * Starts, single, odd, clients, int(doubled), int(missing),
                intact ? "ok" : "DAMAGED");
    return single == waves && odd == 0 && doubled == 0 && missing == 0 && intact;
}

bool oneWindowEach(const Ctl &ctl, const QString &program, int waves, int starts)
{
    int single = 0, raised = 0;
    for (int wave = 0; wave < waves; ++wave) {
        std::vector<Ctl::Running> programs;
        for (int i = 0; i < starts; ++i)
            programs.push_back(ctl.beginConsole(program));
        QElapsedTimer time;
        time.start();
        while (aliveOf(programs) > 1 && time.elapsed() < Patience)
            QThread::msleep(20);
        QThread::msleep(300); // one that stands there without a folder would stay
        const qsizetype alive = aliveOf(programs);
        single += alive == 1 ? 1 : 0;
        if (alive != 1)
            std::fprintf(stderr, "wave %d: %d windows\n", wave, int(alive));
        raised += int(std::ranges::count_if(programs, [](const Ctl::Running &each) {
            return each->state() == QProcess::NotRunning
                && each->exitStatus() == QProcess::NormalExit && each->exitCode() == 0
                && each->readAllStandardOutput().contains("comes to the front");
        }));
        programs.clear(); // killed
    }
    std::printf("waves %d  consoles %d  one left %d  raised %d\n", waves, waves * starts, single,
                raised);
    return single == waves && raised == waves * (starts - 1);
}

} // namespace ivm::faults
