#include "tests/bench/process.h"

#include <QElapsedTimer>

#include <array>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace ivm::bench {

Run run(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment)
{
    std::vector<QByteArray> words{ program.toLocal8Bit() };
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<QByteArray> settings;
    for (const QString &setting : environment.toStringList())
        settings.push_back(setting.toLocal8Bit());
    std::vector<char *> argv, envp;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    for (QByteArray &setting : settings)
        envp.push_back(setting.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);

    int ends[2];
    if (pipe(ends) != 0)
        return {};
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execve(argv.front(), argv.data(), envp.data());
        _exit(127);
    }
    close(ends[1]);
    Run result;
    std::array<char, 65536> buffer{};
    for (ssize_t got; (got = read(ends[0], buffer.data(), buffer.size())) > 0;)
        result.output.append(buffer.data(), got);
    close(ends[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    result.seconds = double(timer.elapsed()) / 1000;
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    result.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    result.peakMiB = double(usage.ru_maxrss) / 1024;
    return result;
}

} // namespace ivm::bench
