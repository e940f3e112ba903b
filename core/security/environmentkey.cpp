#include "core/security/environmentkey.h"

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

} // namespace ivm
