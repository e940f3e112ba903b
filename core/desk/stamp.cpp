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

Result<> stampFolder(Database &database, const QString &accountSid, LineKind line)
{
    SettingStore settings(database);
    const auto knownLine = settings.meta(QStringLiteral("line"));
    if (!knownLine)
        return tl::unexpected(knownLine.error());
    const auto knownAccount = settings.meta(QStringLiteral("account"));
    if (!knownAccount)
        return tl::unexpected(knownAccount.error());
    if (!knownLine->isEmpty() && *knownLine != lineWord(line))
        return failure(Error::Kind::Refused,
                       QStringLiteral("this data folder belongs to the %1 line, not to the %2 line")
                           .arg(*knownLine, lineWord(line)));
    if (!accountSid.isEmpty() && !knownAccount->isEmpty() && *knownAccount != accountSid)
        return failure(Error::Kind::Refused,
                       QStringLiteral("this data folder belongs to another Twilio account"));
    const bool lineIsNew = knownLine->isEmpty();
    const bool accountIsNew = knownAccount->isEmpty() && !accountSid.isEmpty();
    if (!lineIsNew && !accountIsNew)
        return {};
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
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
