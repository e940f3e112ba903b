#include "core/responder/witness.h"

#include "core/store/database.h"
#include "core/store/settingstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ivm {

namespace {

const QString Attempts = QStringLiteral("automatic_attempts");
const QString QuietUntil = QStringLiteral("automatic_quiet_until");

Result<qint64> known(Database &database)
{
    const auto attempts = SettingStore(database).meta(Attempts);
    return attempts.map([](const QString &count) { return count.toLongLong(); });
}

/// Where this account keeps what no backup of a data folder brings back.
QString stateFolder()
{
    const QString service = qEnvironmentVariable("STATE_DIRECTORY").section(u':', 0, 0);
    if (!service.isEmpty())
        return service + QStringLiteral("/witness");
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!state.isEmpty())
        return state + QStringLiteral("/illinois-vet-messenger");
#ifdef Q_OS_WIN
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/illinois-vet-messenger-state");
#else
    return QDir::homePath() + QStringLiteral("/.local/state/illinois-vet-messenger");
#endif
}

} // namespace

Witness::Witness(QString file)
    : m_file(std::move(file))
{ }

QString Witness::usualFile(const QString &folder)
{
    const QByteArray place = QDir::cleanPath(QFileInfo(folder).absoluteFilePath()).toUtf8();
    const QByteArray name = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    return stateFolder() + u'/' + QString::fromLatin1(name.left(24));
}

Result<qint64> Witness::remembered() const
{
    QFile file(m_file);
    if (!file.exists())
        return -1;
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, QStringLiteral("the witness cannot be read"));
    bool isNumber = false;
    const qint64 attempts = file.read(64).trimmed().toLongLong(&isNumber);
    return isNumber ? attempts : qint64(-1);
}

Result<bool> Witness::hasForgotten(Database &database) const
{
    if (m_file.isEmpty())
        return false;
    const auto here = known(database);
    const auto there = remembered();
    if (!here || !there)
        return tl::unexpected(here ? there.error() : here.error());
    return *there < 0 ? *here > 0 : *here < *there;
}

Result<> Witness::teach(Database &database, Instant quietUntil) const
{
    const auto here = known(database);
    const auto there = remembered();
    if (!here || !there)
        return tl::unexpected(here ? there.error() : here.error());
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    SettingStore settings(database);
    const QString attempts = QString::number(std::max(*here, *there));
    if (auto done = settings.setMeta(Attempts, attempts); !done)
        return done;
    if (auto done = settings.setMeta(QuietUntil, QString::number(toMs(quietUntil))); !done)
        return done;
    if (auto done = transaction.commit(); !done)
        return done;
    // One that nobody remembered is remembered from here on.
    return *there < 0 ? saw(*here) : Result<>();
}

Result<std::optional<Instant>> Witness::quietUntil(Database &database)
{
    const auto until = SettingStore(database).meta(QuietUntil);
    if (!until)
        return tl::unexpected(until.error());
    return until->isEmpty() ? std::optional<Instant>() : fromMs(until->toLongLong());
}

Result<> Witness::saw(qint64 attempts) const
{
    if (m_file.isEmpty())
        return {};
    const auto cannot = [] {
        return failure(Error::Kind::Storage, QStringLiteral("the witness cannot be written"));
    };
    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder))
        return cannot();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return cannot();
    file.write(QByteArray::number(attempts) + '\n');
#ifdef Q_OS_UNIX
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return cannot();
#endif
    if (!file.commit())
        return cannot();
#ifdef Q_OS_UNIX
    // The name is on disk only when its folder is.
    const int directory = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
#endif
    return {};
}

} // namespace ivm
