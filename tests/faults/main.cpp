// The kill harness: ivmctl against ivm-practice, killed with -9 at random, started again, until
// everything has come to rest; then the folder is compared with the line. Prints one line of counts
// and the seed; exit 0 only if nothing was lost, doubled, stuck or damaged.

#include "tests/faults/canariesrun.h"
#include "tests/faults/fillrun.h"
#include "tests/faults/instancesrun.h"
#include "tests/faults/migrationrun.h"
#include "tests/faults/passwordrun.h"
#include "tests/faults/respondrun.h"
#include "tests/faults/truth.h"
#include "tests/support/goal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace ivm::faults;

namespace {

struct Tally
{
    int kills = 0;
    int ended = 0; ///< By themselves, before the kill came.
    QMap<QByteArray, int> byScenario;
};

Scenario &pick(QList<Scenario> &all, Random &random)
{
    int sum = 0;
    for (const Scenario &each : all)
        sum += each.weight;
    int at = below(random, sum);
    for (Scenario &each : all) {
        at -= each.weight;
        if (at < 0)
            return each;
    }
    return all.last();
}

/// One more kill, or a run that was over before it.
void disturbOnce(const PracticeLine &line, const Ctl &ctl, Scenario &scenario, Deeds &deeds,
                 Random &random, Tally &tally)
{
    scenario.prepare(line, random);
    const QStringList command = scenario.command(deeds, random);
    const int killAfter = scenario.span > 0 ? 1 + below(random, scenario.span) : -1;
    const Ctl::Ended ended = ctl.run(command, killAfter);
    if (ended.killed) {
        ++tally.kills;
        ++tally.byScenario[scenario.name];
        return;
    }
    ++tally.ended;
    // A slow first run must not make every later kill come too late.
    scenario.span = scenario.span == 0 ? ended.took : (scenario.span * 2 + ended.took) / 3;
    if (scenario.ended)
        scenario.ended(deeds, command, ended.exit);
}

/// The line is well, and texts go out until nothing is left to do. False: it never came to rest.
/// Thousands of kills leave hundreds of texts waiting, and a number sends three a second: it takes
/// as long as there are fewer from round to round.
bool comesToRest(const PracticeLine &line, const Ctl &ctl, Deeds &deeds)
{
    constexpr int RoundsInVain = 20;
    line.control("calm", "x=1");
    line.control("manners", "latency_ms=0");
    qsizetype fewest = std::numeric_limits<qsizetype>::max();
    for (int round = 0, inVain = 0; inVain < RoundsInVain; ++round) {
        // Waiting texts go out beside a new one; unconfirmed ones are looked for meanwhile.
        deeds.texts.append(QStringLiteral("Last words %1").arg(round));
        const Ctl::Ended ended = ctl.run(sendCommand(deeds.texts.last()));
        if (ended.exit == 0)
            deeds.promised.insert(deeds.texts.last());
        const auto left = stillAtWork(ctl.folder());
        if (left == 0)
            return true;
        inVain = left && *left < fewest ? 0 : inVain + 1;
        fewest = std::min(fewest, left.value_or(fewest));
        if (inVain > 0)
            std::fprintf(stderr, "send: exit %d %s\n", ended.exit, ended.errors.constData());
        QThread::sleep(1);
    }
    return false;
}

void print(const char *what, int count)
{
    std::printf("%s %d  ", what, count);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString here = QCoreApplication::applicationDirPath() + QLatin1Char('/');
    QCommandLineParser options;
    const QCommandLineOption kills(QStringLiteral("kills"), QStringLiteral("How many."),
                                   QStringLiteral("N"), QStringLiteral("100"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("Begin with this."),
                                        QStringLiteral("S"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("One scenario."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption programs(QStringLiteral("programs"),
                                      QStringLiteral("Where ivmctl and ivm-practice are."),
                                      QStringLiteral("DIR"), here);
    const QCommandLineOption messages(QStringLiteral("messages"),
                                      QStringLiteral("In the line's log at the start."),
                                      QStringLiteral("N"), QStringLiteral("1500"));
    const QCommandLineOption respond(
        QStringLiteral("respond"),
        QStringLiteral("Kill `ivmctl respond` alone, while clients text."));
    const QCommandLineOption fill(QStringLiteral("first-fill"),
                                  QStringLiteral("Kill first fills alone, in fresh folders."));
    const QCommandLineOption migration(
        QStringLiteral("migration"),
        QStringLiteral("Kill the first opening of folders of the first schema."));
    const QCommandLineOption instances(
        QStringLiteral("instances"),
        QStringLiteral("So many waves of 20 parallel starts on one folder."), QStringLiteral("N"));
    const QCommandLineOption consoles(
        QStringLiteral("consoles"),
        QStringLiteral("So many waves of 12 consoles started at once on one folder."),
        QStringLiteral("N"));
    const QCommandLineOption canaries(
        QStringLiteral("canaries"),
        QStringLiteral("Look for a client's number, words and name where they must not be."));
    const QCommandLineOption password(
        QStringLiteral("password"),
        QStringLiteral("Kill changes of the role password: one of the two opens afterwards."));
    options.addOptions({ kills, seedOption, only, programs, messages, respond, fill, migration,
                         instances, consoles, canaries, password });
    options.addHelpOption();
    options.process(application);

    const quint64 seed = options.isSet(seedOption) ? options.value(seedOption).toULongLong()
                                                   : std::random_device{}();
    Random random(seed);
    const QString folder = options.value(programs) + QLatin1Char('/');
    const auto line = PracticeLine::begin(folder + QStringLiteral("ivm-practice"),
                                          options.value(messages).toInt(), seed);
    if (!line)
        return 2;
    const QString program = folder + QStringLiteral("ivmctl");
    const Ctl ctl(program, *line);
    const int wanted = options.value(kills).toInt();
    std::optional<bool> good;
    const char *const what = options.isSet(respond) ? "G14"
        : options.isSet(migration)                  ? "G18"
        : options.isSet(instances)                  ? "G16"
        : options.isSet(consoles)                   ? "G16"
        : options.isSet(canaries)                   ? "G8"
                                                    : "G1";
    const ivm::test::Goal goal(what);
    QElapsedTimer time;
    time.start();
    if (options.isSet(respond))
        good = respondIsOnce(*line, ctl, wanted, random);
    else if (options.isSet(fill))
        good = firstFillIsWhole(program, *line, wanted, random);
    else if (options.isSet(migration))
        good = migrationIsWhole(program, *line, wanted, random);
    else if (options.isSet(password))
        good = passwordIsOne(program, *line, wanted, random);
    else if (options.isSet(instances))
        good = oneSenderEach(*line, ctl, options.value(instances).toInt(), random);
    else if (options.isSet(consoles))
        good = oneWindowEach(*line, folder + QStringLiteral("ivm"), options.value(consoles).toInt(),
                             12);
    else if (options.isSet(canaries))
        good = canariesStayInside(*line, program);
    if (good) {
        const QString measured = options.isSet(instances)
            ? QStringLiteral("20 responders at once, %1 waves").arg(options.value(instances))
            : options.isSet(canaries) ? QStringLiteral("every error path of ivmctl, all logging on")
            : options.isSet(consoles)
            ? QStringLiteral("12 consoles at once, %1 waves").arg(options.value(consoles))
            : QStringLiteral("%1: %2 kills")
                  .arg(options.isSet(respond)         ? QStringLiteral("automatic texts")
                           : options.isSet(migration) ? QStringLiteral("migration")
                           : options.isSet(password)  ? QStringLiteral("role password")
                                                      : QStringLiteral("first fill"))
                  .arg(wanted);
        goal.measured(measured, *good, seed);
        std::printf("seed %llu  %.1f s\n", static_cast<unsigned long long>(seed),
                    double(time.elapsed()) / 1000);
        return *good ? 0 : 1;
    }
    QList<Scenario> all = scenarios();
    if (options.isSet(only))
        all.removeIf(
            [&](const Scenario &each) { return QLatin1String(each.name) != options.value(only); });
    if (all.isEmpty())
        return 2;
    line->receives(Client, "May I bring my dog today?"); // so that answers are permitted

    Tally tally;
    Deeds deeds;
    bool intact = true;
    bool halfImported = false;
    while (tally.kills < wanted && tally.ended < wanted * 3 + 20) {
        disturbOnce(*line, ctl, pick(all, random), deeds, random, tally);
        intact = intact && isIntact(ctl.folder());
        deeds.accepted += acceptedIn(ctl.folder());
        halfImported = halfImported || isHalfImported(ctl.folder());
    }
    const bool rested = comesToRest(*line, ctl, deeds);
    const Ctl::Ended full = ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") });
    const Verdict verdict = compare(*line, ctl.folder(), deeds);

    for (auto each = tally.byScenario.cbegin(); each != tally.byScenario.cend(); ++each)
        print(each.key().constData(), each.value());
    std::printf("\n");
    print("kills", tally.kills);
    print("texts", static_cast<int>(deeds.texts.size()));
    print("sent", verdict.sent);
    print("unconfirmed", verdict.unconfirmed);
    print("never accepted", verdict.neverAccepted);
    std::printf("\n");
    print("lost", verdict.lost);
    print("doubled", verdict.doubled);
    print("unadopted", verdict.unadopted);
    print("broken words", verdict.broken);
    print("stuck", verdict.stuck);
    print("missing rows", verdict.missingRows);
    print("strange rows", verdict.strangeRows);
    print("lost media", verdict.lostMedia);
    print("broken backups", verdict.brokenBackups);
    std::printf("settings %s  integrity %s  at rest %s  full sync %d\n",
                halfImported ? "HALF IMPORTED" : "whole",
                verdict.intact && intact ? "ok" : "DAMAGED", rested ? "yes" : "NO", full.exit);
    std::printf("seed %llu  %.1f s\n", static_cast<unsigned long long>(seed),
                double(time.elapsed()) / 1000);
    const bool isClean = verdict.isClean() && intact && !halfImported && rested && full.exit == 0
        && tally.kills >= wanted && verdict.sent > 0;
    goal.measured(QStringLiteral("mixed work: %1 kills, lost %2, twice %3, stuck %4")
                      .arg(tally.kills)
                      .arg(verdict.lost)
                      .arg(verdict.doubled)
                      .arg(verdict.stuck),
                  isClean, seed);
    return isClean ? 0 : 1;
}
