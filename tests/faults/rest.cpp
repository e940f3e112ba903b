#include "tests/faults/rest.h"

#include "tests/faults/truth.h"

#include <QThread>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace ivm::faults {

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

} // namespace ivm::faults
