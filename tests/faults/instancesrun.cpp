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
constexpr int Patience = 30'000; // ms, until one is left
const QStringList RespondLive{ QStringLiteral("respond"), QStringLiteral("--live") };

QByteArray clientOf(int wave)
{
    return "+1907555" + QByteArray::number(100 + wave % 100).rightJustified(4, '0');
}

bool isAlive(const Ctl::Running &program)
{
    program->waitForFinished(1);
    return program->state() != QProcess::NotRunning;
}

qsizetype aliveOf(const std::vector<Ctl::Running> &programs)
{
    return std::ranges::count_if(programs, isAlive);
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
        programs.clear(); // killed, in whatever it was doing
        intact = intact && isIntact(ctl.folder());
    }
    // One more, unharmed, for what was still owed.
    const int clients = std::min(waves, 100);
    QElapsedTimer time;
    time.start();
    const auto last = ctl.begin(RespondLive);
    QMap<QByteArray, int> asked = textsTo(line);
    while (asked.size() < clients && time.elapsed() < Patience) {
        last->waitForFinished(250);
        asked = textsTo(line);
    }
    const auto doubled = std::ranges::count_if(asked, [](int texts) { return texts > 1; });
    const auto missing = clients - asked.size();
    std::printf("waves %d  starts %d  one left %d  clients %d  doubled %d  missing %d  "
                "integrity %s\n",
                waves, waves * Starts, single, clients, int(doubled), int(missing),
                intact ? "ok" : "DAMAGED");
    return single == waves && doubled == 0 && missing == 0 && intact;
}

} // namespace ivm::faults
