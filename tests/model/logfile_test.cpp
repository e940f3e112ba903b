// The log beside the data file: lines that a program can read, in files that turn over.

#include "core/log.h"
#include "core/logfile.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace ivm;

namespace {

const QDateTime At(QDate(2026, 11, 27), QTime(13, 5, 9, 120), Qt::UTC);

QList<QByteArray> linesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    CHECK(lines.last().isEmpty()); // each line is whole
    lines.removeLast();
    return lines;
}

} // namespace

TEST_CASE("each line of the kept log is a JSON object: when, how grave, where, what", "[log]")
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("logs")));
    CHECK_FALSE(QDir(folder.filePath(QStringLiteral("logs"))).exists()); // nothing was said yet
    log.write(At, "info", "ivm.sync", QStringLiteral("line 1"));
    log.write(At, "warning", "ivm.store", QStringLiteral("two\nlines, \"quoted\", \x1b[31m"));
    const QList<QByteArray> lines = linesOf(log.name(0));
    REQUIRE(lines.size() == 2);
    CHECK(
        lines.at(0)
        == R"({"at":"2026-11-27T13:05:09.120Z","category":"ivm.sync","level":"info","message":"line 1"})");
    CHECK_FALSE(lines.at(1).contains('\x1b'));
    CHECK(QJsonDocument::fromJson(lines.at(1)).object().value(QLatin1String("message")).toString()
          == QStringLiteral("two\nlines, \"quoted\", \x1b[31m"));
}

TEST_CASE("the kept log is for this account only", "[log][G9]")
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("logs")));
    log.write(At, "info", "ivm.sync", QStringLiteral("line 1"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    CHECK_FALSE(QFileInfo(log.name(0)).permissions() & others);
    CHECK_FALSE(QFileInfo(folder.filePath(QStringLiteral("logs"))).permissions() & others);
}

TEST_CASE("the kept log turns over, and never takes more than its files", "[log]")
{
    const QTemporaryDir folder;
    const LogFile::Bounds bounds{ .bytes = 2'000, .files = 3 };
    int written = 0;
    for (int run = 0; run < 2; ++run) { // a second run goes on in the same file
        LogFile log(folder.path(), bounds);
        for (int i = 0; i < 50; ++i)
            log.write(At, "info", "ivm.sync", QStringLiteral("number %1").arg(written++));
    }
    const LogFile log(folder.path(), bounds);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 3);
    QStringList kept;
    for (int number = 2; number >= 0; --number) {
        CHECK(QFileInfo(log.name(number)).size() <= bounds.bytes);
        for (const QByteArray &line : linesOf(log.name(number)))
            kept.append(
                QJsonDocument::fromJson(line).object().value(QLatin1String("message")).toString());
    }
    // The newest, without a gap, in order.
    REQUIRE(kept.size() > 30);
    for (qsizetype i = 0; i < kept.size(); ++i)
        CHECK(kept.at(i) == QStringLiteral("number %1").arg(written - kept.size() + i));
}

TEST_CASE("a log that cannot be written is let go", "[log]")
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("logs")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    LogFile log(inTheWay.fileName());
    log.write(At, "info", "ivm.sync", QStringLiteral("line 1"));
    CHECK(inTheWay.size() == 0);
}

TEST_CASE("what the program says is kept, masked, for as long as the folder is held", "[log]")
{
    const QTemporaryDir folder;
    const LogFile names(folder.path());
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    installRedactedLog();
    {
        const KeptLog log(folder.path());
        qCWarning(lcSync) << "sent to +12175550148";
    }
    qCWarning(lcSync) << "after it";
    qInstallMessageHandler(before);
    const QList<QByteArray> lines = linesOf(names.name(0));
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().contains("[number]"));
    CHECK_FALSE(lines.first().contains("0148"));
}
