#include "core/desk/stamp.h"

#include "core/store/database.h"
#include "core/store/settingstore.h"

namespace ivm {

QString lineWord(LineKind line)
{
    switch (line) {
    case LineKind::Real:
        return QStringLiteral("real");
    case LineKind::Practice:
        return QStringLiteral("practice");
    case LineKind::Loopback:
        return QStringLiteral("loopback");
    }
    return {};
}

namespace {

struct Stamp
{
    QString line; ///< Empty: none yet.
    QString account;
};

Result<Stamp> readStamp(Database &database)
{
    const SettingStore settings(database);
    const auto line = settings.meta(QStringLiteral("line"));
    if (!line)
        return tl::unexpected(line.error());
    const auto account = settings.meta(QStringLiteral("account"));
    if (!account)
        return tl::unexpected(account.error());
    return Stamp{ *line, *account };
}

Result<> compare(const Stamp &stamp, const QString &accountSid, LineKind line)
{
    if (!stamp.line.isEmpty() && stamp.line != lineWord(line))
        return failure(Error::Kind::Refused,
                       QStringLiteral("this data folder belongs to the %1 line, not to the %2 line")
                           .arg(stamp.line, lineWord(line)));
    if (!accountSid.isEmpty() && !stamp.account.isEmpty() && stamp.account != accountSid)
        return failure(Error::Kind::Refused,
                       QStringLiteral("this data folder belongs to another Twilio account"));
    return {};
}

} // namespace

Result<> checkStamp(Database &database, const QString &accountSid, LineKind line)
{
    const auto stamp = readStamp(database);
    return stamp ? compare(*stamp, accountSid, line) : tl::unexpected(stamp.error());
}

Result<> stampFolder(Database &database, const QString &accountSid, LineKind line)
{
    const auto stamp = readStamp(database);
    if (!stamp)
        return tl::unexpected(stamp.error());
    if (auto same = compare(*stamp, accountSid, line); !same)
        return same;
    const bool lineIsNew = stamp->line.isEmpty();
    const bool accountIsNew = stamp->account.isEmpty() && !accountSid.isEmpty();
    if (!lineIsNew && !accountIsNew)
        return {};
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    SettingStore settings(database);
    if (lineIsNew) {
        if (auto done = settings.setMeta(QStringLiteral("line"), lineWord(line)); !done)
            return done;
    }
    if (accountIsNew) {
        if (auto done = settings.setMeta(QStringLiteral("account"), accountSid); !done)
            return done;
    }
    return transaction.commit();
}

} // namespace ivm
