#pragma once

#include <QElapsedTimer>
#include <QString>

#include <cstdio>
#include <optional>

namespace ivm::test {

/// What a test or a harness measured for a goal of tests/goals.tsv, as the line from which
/// `tests/run --full` makes its table. Begins to measure time when made.
///
///     Goal goal("G3");
///     …
///     goal.measured(QStringLiteral("1000 cuts, lost 0"), lost == 0, seed);
class Goal
{
public:
    explicit Goal(const char *name)
        : m_name(name)
    {
        m_time.start();
    }

    /// `seed` begins the same run again; without one nothing in it was random.
    void measured(const QString &what, bool holds, std::optional<quint64> seed = {}) const
    {
        std::printf("goal\t%s\t%s\t%s\t%s\t%.1f s\n", m_name, qPrintable(what),
                    holds ? "holds" : "BROKEN", seed ? qPrintable(QString::number(*seed)) : "-",
                    double(m_time.elapsed()) / 1000);
        std::fflush(stdout);
    }

private:
    const char *m_name;
    QElapsedTimer m_time;
};

} // namespace ivm::test
