#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace ivm::bench {

struct Run
{
    int exitCode = -1;
    double seconds = 0; ///< Wall clock.
    double cpuSeconds = 0;
    double peakMiB = 0; ///< Largest resident set of the child.
    QByteArray output;
};

/// Runs a program to its end and says what it cost (wait4). Its output is kept, its errors pass
/// through.
Run run(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment);

} // namespace ivm::bench
