#include "tests/faults/fillrun.h"

#include "tests/faults/truth.h"

#include <cstdio>

namespace ivm::faults {

bool firstFillIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random)
{
    const QStringList fill{ QStringLiteral("sync"), QStringLiteral("--full") };
    int span = 0; // ms, of a fill that nobody disturbs
    int folders = 0;
    int killed = 0;
    Verdict all;
    for (; killed < kills || folders == 0; ++folders) {
        const Ctl ctl(program, line);
        Ctl::Ended ended;
        do {
            ended = ctl.run(fill, span > 0 ? 1 + below(random, span) : -1);
            killed += ended.killed ? 1 : 0;
            all.intact = all.intact && isIntact(ctl.folder());
        } while (ended.killed);
        if (ended.exit != 0)
            std::fprintf(stderr, "sync --full: exit %d %s\n", ended.exit, ended.errors.constData());
        if (span == 0)
            span = ended.took;
        const Verdict verdict = compare(line, ctl.folder(), {});
        all.missingRows += verdict.missingRows;
        all.strangeRows += verdict.strangeRows;
        all.lostMedia += verdict.lostMedia;
        all.intact = all.intact && verdict.intact;
    }
    std::printf("kills %d  folders %d  missing rows %d  strange rows %d  lost media %d  "
                "integrity %s\n",
                killed, folders, all.missingRows, all.strangeRows, all.lostMedia,
                all.intact ? "ok" : "DAMAGED");
    return all.isClean();
}

} // namespace ivm::faults
