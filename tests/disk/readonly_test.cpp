// A folder that this account may only read (RELIABILITY L2), with the rights of the real system.

#include "core/desk/heldfolder.h"
#include "core/store/queuestore.h"
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>

using namespace ivm;

namespace {

constexpr uid_t Nobody = 65534; // the superuser may write everywhere, so it is not who runs it

int runs(const QString &program, const QString &folder, const QStringList &words,
         QByteArray *said = nullptr)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(
        QStringList{ QStringLiteral("--json"), QStringLiteral("--data-dir"), folder } + words);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([] {
        if (::geteuid() == 0 && (::setgid(Nobody) != 0 || ::setuid(Nobody) != 0))
            ::_exit(99);
    });
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TWILIO_ACCOUNT_SID"),
                       QStringLiteral("AC") + QString(32, u'0'));
    environment.insert(QStringLiteral("TWILIO_API_KEY"), QStringLiteral("SK") + QString(32, u'0'));
    environment.insert(QStringLiteral("TWILIO_API_SECRET"), QString(32, u'x'));
    process.setProcessEnvironment(environment);
    process.start();
    REQUIRE(process.waitForFinished(60'000));
    if (said)
        *said = process.readAllStandardOutput() + process.readAllStandardError();
    return process.exitCode();
}

/// Everything in it, by name.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        all[file.fileName()] = file.readAll();
    }
    return all;
}

} // namespace

TEST_CASE("[L2] a folder that may only be read is read; nothing is written or sent, and it says so",
          "[disk][process][L2]")
{
    QTemporaryDir outer;
    // Where it was built is perhaps not for everybody's eyes.
    const QString program = outer.filePath(QStringLiteral("ivmctl"));
    REQUIRE(QFile::copy(QStringLiteral(IVMCTL_PROGRAM), program));
    const DataFolder data(outer.filePath(QStringLiteral("desk")));
    {
        REQUIRE(data.prepare());
        const auto held = HeldFolder::hold(data, {}, LineKind::Loopback, fromMs(1'795'000'000'000));
        REQUIRE(held);
    }
    QStringList all{ outer.path(), data.path() };
    QDirIterator below(data.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (below.hasNext())
        all.append(below.next());
    for (const QString &name : std::as_const(all)) {
        const QByteArray path = QFile::encodeName(name);
        if (::geteuid() == 0)
            REQUIRE(::chown(path.constData(), Nobody, Nobody) == 0);
        REQUIRE(::chmod(path.constData(), QFileInfo(name).isDir() ? 0500 : 0400) == 0);
    }
    const auto before = contents(data.path());
    QByteArray said;
    CHECK(runs(program, data.path(), { QStringLiteral("queues") }, &said) == 0);
    INFO(said.toStdString());
    CHECK(said.contains("\"SAC\""));
    const QStringList base{ QStringLiteral("--base-url"), QStringLiteral("http://127.0.0.1:9") };
    CHECK(runs(program, data.path(),
               base
                   + QStringList{ QStringLiteral("send"), QStringLiteral("--queue"),
                                  QStringLiteral("SAC"), QStringLiteral("--to"),
                                  QStringLiteral("+12175550148"), QStringLiteral("--as"),
                                  QStringLiteral("AB"), QStringLiteral("Hello") },
               &said)
          == 1);
    CHECK(said.contains("cannot be written"));
    CHECK(runs(program, data.path(),
               base + QStringList{ QStringLiteral("sync"), QStringLiteral("--once") }, &said)
          == 1);
    CHECK(said.contains("cannot be written"));
    CHECK(contents(data.path()) == before);
    for (const QString &name : std::as_const(all)) // so that it can be removed
        ::chmod(QFile::encodeName(name).constData(), QFileInfo(name).isDir() ? 0700 : 0600);
}
#endif
