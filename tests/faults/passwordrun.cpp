#include "tests/faults/passwordrun.h"

#include <QDirIterator>
#include <QFile>

#include <cstdio>

namespace ivm::faults {

namespace {

constexpr const char *Old = "otters like kites\n", *New = "seven herons at dusk\n";

QStringList verb(const char *name)
{
    return { QStringLiteral("password"), QLatin1String(name), QStringLiteral("--password-stdin") };
}

/// Whether this password opens. Absent: neither yes nor no was said.
std::optional<bool> opens(const Ctl &ctl, const char *password)
{
    constexpr int Refused = 3;
    const Ctl::Ended ended = ctl.run(verb("check"), -1, password);
    if (ended.exit != 0 && ended.exit != Refused) {
        std::fprintf(stderr, "check: exit %d %s\n", ended.exit, ended.errors.constData());
        return std::nullopt;
    }
    return ended.exit == 0;
}

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator all(from, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString name = all.next().sliced(from.size());
        if (!QDir().mkpath(QFileInfo(to + name).path()) || !QFile::copy(from + name, to + name))
            return false;
    }
    return true;
}

} // namespace

bool passwordIsOne(const QString &program, const PracticeLine &line, int kills, Random &random)
{
    const Ctl first(program, line);
    if (first.run({ QStringLiteral("sync"), QStringLiteral("--once") }).exit != 0
        || first.run(verb("set"), -1, Old).exit != 0) {
        std::fprintf(stderr, "no folder with a role password could be made\n");
        return false;
    }
    int span = 0; // ms, unharmed
    int killed = 0, olds = 0, news = 0, both = 0, neither = 0, unsealed = 0;
    for (int round = 0; killed < kills && round < kills * 4; ++round) {
        const Ctl ctl(program, line);
        if (!copyFolder(first.folder(), ctl.folder()))
            return false;
        const Ctl::Ended ended
            = ctl.run(verb("set"), span > 0 ? 1 + below(random, span) : -1, QByteArray(Old) + New);
        killed += ended.killed ? 1 : 0;
        if (!ended.killed)
            span = span == 0 ? ended.took : (span * 2 + ended.took) / 3;
        const auto isNew = opens(ctl, New), isOld = opens(ctl, Old);
        if (!isNew || !isOld)
            return false;
        (*isNew ? (*isOld ? both : news) : (*isOld ? olds : neither)) += 1;
        // What a program said it did is so; and no setting looks as if it were changed behind it.
        neither += ended.exit == 0 && !*isNew ? 1 : 0;
        unsealed += ctl.run({ QStringLiteral("password"), QStringLiteral("status") }).exit != 0;
    }
    std::printf(
        "kills %d  the old one opens %d  the new one %d  both %d  neither %d  unsealed %d\n",
        killed, olds, news, both, neither, unsealed);
    return both == 0 && neither == 0 && unsealed == 0 && killed >= kills && olds > 0 && news > 0;
}

} // namespace ivm::faults
