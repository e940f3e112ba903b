#include "core/desk/baseurl.h"

#include <QHostAddress>

namespace ivm {

QUrl realBaseUrl()
{
    return QUrl(QStringLiteral("https://api.twilio.com"));
}

bool isLoopback(const QUrl &base)
{
    const QString host = base.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host); // a name, whatever it resolves to, is no address
    return !address.isNull() && address.isLoopback();
}

Result<QUrl> parseLoopbackBase(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--base-url needs an address like http://127.0.0.1:8080"));
    if (!url.userInfo().isEmpty())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--base-url must not hold a name or password"));
    if (!isLoopback(url))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--base-url must lead to this computer (127.0.0.1, ::1 or "
                                      "localhost)"));
    if ((!url.path().isEmpty() && url.path() != QLatin1String("/")) || url.hasQuery()
        || url.hasFragment())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--base-url takes no path, query or fragment"));
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(url.host());
    base.setPort(url.port());
    return base;
}

} // namespace ivm
