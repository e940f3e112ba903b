// The kill harness: ivmctl against ivm-practice, killed with -9 at random, started again, until
// everything has come to rest; then the folder is compared with the line. Prints one line of counts
// and the seed; exit 0 only if nothing was lost, doubled, stuck or damaged.

#include "tests/faults/canariesrun.h"
#include "tests/faults/fillrun.h"
#include "tests/faults/instancesrun.h"
#include "tests/faults/migrationrun.h"
#include "tests/faults/passwordrun.h"
#include "tests/faults/respondrun.h"
#include "tests/faults/rest.h"
#include "tests/faults/restorerun.h"
#include "tests/faults/truth.h"
#include "tests/faults/windowrun.h"
#include "tests/support/goal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace ivm::faults;

namespace {

struct Tally
{
    int kills = 0;
    int ended = 0; ///< By themselves, before the kill came.
    int odd = 0; ///< With an exit code that they must not have.
    QMap<QByteArray, int> byScenario;
};

constexpr int SparedOneIn = 10;
constexpr int LeastSentOneIn = 5;

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
    // Of some there is nothing to do before there is a folder.
    const bool isFresh = stillAtWork(ctl.folder()) == std::nullopt;
    // Now and then it may end by itself: on a machine that has become slow every kill would come
    // before anything happened, and nothing would tell how long it takes by now.
    const bool spared = !scenario.exits.isEmpty() && below(random, SparedOneIn) == 0;
    const int killAfter = scenario.span > 0 && !spared ? 1 + below(random, scenario.span) : -1;
    const Ctl::Ended ended = ctl.run(command, killAfter);
    if (ended.killed) {
        ++tally.kills;
        ++tally.byScenario[scenario.name];
        return;
    }
    ++tally.ended;
    const bool isRefused
        = ended.exit == 1 && !scenario.refusal.isEmpty() && ended.errors.contains(scenario.refusal);
    if (!scenario.exits.contains(ended.exit) && !isRefused && !isFresh) {
        ++tally.odd;
        std::fprintf(stderr, "%s: exit %d %s\n", scenario.name, ended.exit,
                     ended.errors.constData());
    }
    // A slow first run must not make every later kill come too late.
    scenario.span = scenario.span == 0 ? ended.took : (scenario.span * 2 + ended.took) / 3;
    if (scenario.ended)
        scenario.ended(deeds, command, ended.exit);
}

QList<Scenario> neverKilled(const QList<Scenario> &all, const Tally &tally)
{
    QList<Scenario> never;
    for (const Scenario &each : all) {
        if (!tally.byScenario.contains(each.name))
            never.append(each);
    }
    return never;
}

void print(const char *what, int count)
{
    std::printf("%s %d  ", what, count);
}

/// Mixed work, killed at random, until everything has come to rest.
bool mixedWorkIsWhole(const PracticeLine &line, const Ctl &ctl, QList<Scenario> all, int wanted,
                      Random &random, QString &measured)
{
    line.receives(Client, "May I bring my dog today?"); // so that answers are permitted
    Tally tally;
    Deeds deeds;
    bool intact = true;
    bool halfImported = false;
    while ((tally.kills < wanted || !neverKilled(all, tally).isEmpty())
           && tally.ended < wanted * 3 + 20) {
        // So many, and each scenario at least once.
        QList<Scenario> due = tally.kills < wanted ? all : neverKilled(all, tally);
        Scenario &scenario = pick(due, random);
        disturbOnce(line, ctl, scenario, deeds, random, tally);
        for (Scenario &each : all) {
            if (each.name == scenario.name)
                each.span = scenario.span;
        }
        intact = intact && isIntact(ctl.folder());
        deeds.accepted += acceptedIn(ctl.folder());
        halfImported = halfImported || isHalfImported(ctl.folder());
    }
    const bool rested = comesToRest(line, ctl, deeds);
    const Ctl::Ended full = ctl.run({ QStringLiteral("sync"), QStringLiteral("--full") });
    const Verdict verdict = compare(line, ctl.folder(), deeds);

    for (auto each = tally.byScenario.cbegin(); each != tally.byScenario.cend(); ++each)
        print(each.key().constData(), each.value());
    std::printf("\n");
    print("kills", tally.kills);
    print("texts", static_cast<int>(deeds.texts.size()));
    print("sent", verdict.sent);
    print("unconfirmed", verdict.unconfirmed);
    print("never accepted", verdict.neverAccepted);
    print("pictures", verdict.media);
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
    print("odd exits", tally.odd);
    std::printf("settings %s  integrity %s  at rest %s  full sync %d\n",
                halfImported ? "HALF IMPORTED" : "whole",
                verdict.intact && intact ? "ok" : "DAMAGED", rested ? "yes" : "NO", full.exit);
    measured = QStringLiteral("mixed work: %1 kills, lost %2, twice %3, stuck %4")
                   .arg(tally.kills)
                   .arg(verdict.lost)
                   .arg(verdict.doubled)
                   .arg(verdict.stuck);
    return verdict.isClean() && intact && !halfImported && rested && full.exit == 0
        && tally.odd == 0 && tally.kills >= wanted
        && neverKilled(all, tally).isEmpty()
        // Kills that all come before anything was sent prove nothing about sending.
        && verdict.sent * LeastSentOneIn >= deeds.texts.size() && verdict.media > 0;
}

/// One thing to do to the programs, asked for by an option; without one: mixed work.
struct Subject
{
    QCommandLineOption option;
    const char *goal;
    QString measured; ///< What it says for the table of goals; %1: how many.
    std::function<bool(int count)> run;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString here = QCoreApplication::applicationDirPath() + QLatin1Char('/');
    const auto option = [](const char *name, const char *words, const char *value = "",
                           const QString &preset = {}) {
        return QCommandLineOption(QLatin1String(name), QLatin1String(words), QLatin1String(value),
                                  preset);
    };
    QCommandLineParser options;
    const auto kills = option("kills", "How many.", "N", QStringLiteral("100"));
    const auto seedOption = option("seed", "Begin with this.", "S");
    const auto only = option("only", "One scenario of the mixed work.", "NAME");
    const auto programs
        = option("programs", "Where ivmctl, ivm and ivm-practice are.", "DIR", here);
    const auto messages
        = option("messages", "In the line's log at the start.", "N", QStringLiteral("1500"));
    options.addOptions({ kills, seedOption, only, programs, messages });
    options.addHelpOption();

    std::unique_ptr<PracticeLine> line;
    std::optional<Ctl> ctl;
    Random random;
    QString folder, program, console;
    const QList<Subject> subjects{
        { option("respond", "Kill `ivmctl respond` alone, while clients text."), "G14",
          QStringLiteral("automatic texts: %1 kills"),
          [&](int count) { return respondIsOnce(*line, *ctl, count, random); } },
        { option("first-fill", "Kill first fills alone, in fresh folders."), "G1",
          QStringLiteral("first fill: %1 kills"),
          [&](int count) { return firstFillIsWhole(program, *line, count, random); } },
        { option("migration", "Kill the first opening of folders of every released schema."), "G18",
          QStringLiteral("from every schema: %1 kills"),
          [&](int count) { return migrationIsWhole(program, *line, count, random); } },
        { option("restore", "Kill restores of a backup and exports of records."), "C12",
          QStringLiteral("restores and exports: %1 kills"),
          [&](int count) { return restoreIsWhole(program, *line, count, random); } },
        { option("password", "Kill changes of the role password: one of the two opens afterwards."),
          "G1", QStringLiteral("role password: %1 kills"),
          [&](int count) { return passwordIsOne(program, *line, count, random); } },
        { option("window", "Kill the console while it sends."), "G1",
          QStringLiteral("console while sending: %1 kills"),
          [&](int count) { return windowSendsOnce(*line, *ctl, console, count, random); } },
        { option("instances", "So many waves of 20 parallel starts on one folder.", "N"), "G16",
          QStringLiteral("20 responders at once, %1 waves"),
          [&](int count) { return oneSenderEach(*line, *ctl, count, random); } },
        { option("consoles", "So many waves of 12 consoles started at once on one folder.", "N"),
          "G16", QStringLiteral("12 consoles at once, %1 waves"),
          [&](int count) { return oneWindowEach(*ctl, console, count, 12); } },
        { option("canaries", "Look for a client's number, words and name where they must not be."),
          "G8", QStringLiteral("every error path, all logging on"),
          [&](int) { return canariesStayInside(*line, program, console); } },
    };
    for (const Subject &each : subjects)
        options.addOption(each.option);
    options.process(application);

    const quint64 seed = options.isSet(seedOption) ? options.value(seedOption).toULongLong()
                                                   : std::random_device{}();
    random.seed(seed);
    folder = options.value(programs) + QLatin1Char('/');
    program = folder + QStringLiteral("ivmctl");
    console = folder + QStringLiteral("ivm");
    line = PracticeLine::begin(folder + QStringLiteral("ivm-practice"),
                               options.value(messages).toInt(), seed);
    if (!line)
        return 2;
    ctl.emplace(program, *line);
    int count = options.value(kills).toInt();
    const auto subject = std::ranges::find_if(
        subjects, [&](const Subject &each) { return options.isSet(each.option); });
    const ivm::test::Goal goal(subject == subjects.end() ? "G1" : subject->goal);
    QElapsedTimer time;
    time.start();
    QString measured;
    bool good = false;
    if (subject != subjects.end()) {
        if (!subject->option.valueName().isEmpty())
            count = options.value(subject->option).toInt();
        good = subject->run(count);
        measured
            = subject->measured.contains(u'%') ? subject->measured.arg(count) : subject->measured;
    } else {
        QList<Scenario> all = scenarios();
        if (options.isSet(only))
            all.removeIf([&](const Scenario &each) {
                return QLatin1String(each.name) != options.value(only);
            });
        if (all.isEmpty())
            return 2;
        good = mixedWorkIsWhole(*line, *ctl, all, count, random, measured);
    }
    ctl.reset();
    if (brokenPrograms() > 0)
        std::printf("crashed or hung %d\n", brokenPrograms());
    good = good && brokenPrograms() == 0;
    std::printf("seed %llu  %.1f s\n", static_cast<unsigned long long>(seed),
                double(time.elapsed()) / 1000);
    goal.measured(measured, good, seed);
    return good ? 0 : 1;
}
