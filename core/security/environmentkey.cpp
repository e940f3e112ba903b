#include "core/security/environmentkey.h"

#include <QDir>
#include <QFile>

namespace ivm {

Result<std::optional<twilio::Credentials>> credentialsFrom(const QProcessEnvironment &environment)
{
    const QString account = environment.value(QStringLiteral("TWILIO_ACCOUNT_SID"));
    const QString key = environment.value(QStringLiteral("TWILIO_API_KEY"));
    const QString secret = environment.value(QStringLiteral("TWILIO_API_SECRET"));
    if (key.isEmpty() && secret.isEmpty()) {
        if (!environment.value(QStringLiteral("TWILIO_AUTH_TOKEN")).isEmpty())
            return failure(Error::Kind::Invalid,
                           QStringLiteral("TWILIO_AUTH_TOKEN opens the whole account and is not "
                                          "used here; set TWILIO_API_KEY and TWILIO_API_SECRET"));
        if (account.isEmpty())
            return std::nullopt;
    }
    if (account.isEmpty() || key.isEmpty() || secret.isEmpty())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_API_SECRET "
                                      "belong together; one is missing"));
    auto made = twilio::Credentials::make(account, key, secret);
    if (!made)
        return tl::unexpected(made.error());
    return *made;
}

Result<std::optional<twilio::Credentials>>
serviceCredentials(const QProcessEnvironment &environment)
{
    const QString folder = environment.value(QStringLiteral("CREDENTIALS_DIRECTORY"));
    if (folder.isEmpty())
        return std::nullopt;
    static const std::pair<const char *, const char *> files[] = {
        { "twilio-account-sid", "TWILIO_ACCOUNT_SID" },
        { "twilio-api-key", "TWILIO_API_KEY" },
        { "twilio-api-secret", "TWILIO_API_SECRET" },
    };
    QProcessEnvironment handed;
    for (const auto &[name, variable] : files) {
        QFile file(QDir(folder).filePath(QLatin1String(name)));
        if (!file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Kind::Invalid,
                           QStringLiteral("a credential of this service cannot be read"));
        handed.insert(QLatin1String(variable), QString::fromUtf8(file.read(4096)).trimmed());
    }
    return credentialsFrom(handed);
}

} // namespace ivm
