#include "core/durablefile.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace ivm;

TEST_CASE("only plain files are copied: no folder, no device, and no pipe is waited for",
          "[durable]")
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("copy"));
    const auto isNoFile = [&](const QString &from) {
        INFO(from.toStdString());
        const auto copied = copyDurably(from, target);
        REQUIRE_FALSE(copied);
        CHECK(copied.error().kind == Error::Kind::NotFound);
        CHECK_FALSE(QFile::exists(target));
        CHECK_FALSE(digestOf(from));
    };
    isNoFile(folder.path());
    isNoFile(folder.filePath(QStringLiteral("not-there")));
#ifdef Q_OS_UNIX
    isNoFile(QStringLiteral("/dev/null"));
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    isNoFile(pipe);
#endif
    const QString plain = folder.filePath(QStringLiteral("plain"));
    REQUIRE(writeDurably(plain, "paw"));
    REQUIRE(copyDurably(plain, target));
}
