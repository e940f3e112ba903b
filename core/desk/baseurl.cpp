#include "core/desk/baseurl.h"

#include <QUrl>

namespace ivm {

Result<twilio::Origin> parseLoopbackBase(const QString &typed)
{
    const auto origin = twilio::Origin::make(QUrl(typed, QUrl::StrictMode));
    if (!origin)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--base-url: %1").arg(origin.error().message));
    if (!origin->isLoopback())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--base-url must lead to this computer (127.0.0.1, ::1 or "
                                      "localhost)"));
    return origin;
}

} // namespace ivm
