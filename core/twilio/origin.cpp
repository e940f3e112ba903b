#include "core/twilio/origin.h"

#include <QHostAddress>

namespace ivm::twilio {

namespace {

constexpr QLatin1StringView RealHost("api.twilio.com");
constexpr QLatin1StringView MessagingHost("messaging.twilio.com");

QUrl join(const QUrl &base, const QByteArray &encodedPath)
{
    return QUrl::fromEncoded(base.toEncoded() + encodedPath, QUrl::StrictMode);
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

Origin Origin::real()
{
    return Origin(QUrl(QStringLiteral("https://api.twilio.com")));
}

Result<Origin> Origin::make(const QUrl &base)
{
    const auto invalid
        = [](const char *why) { return failure(Error::Kind::Invalid, QLatin1String(why)); };
    if (!base.isValid() || base.host().isEmpty())
        return invalid("the base address is not a whole URL");
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment()
        || (!base.path().isEmpty() && base.path() != QLatin1String("/")))
        return invalid("the base address must be scheme, host and port only");
    const bool secure = base.scheme() == QLatin1String("https");
    const bool local = base.scheme() == QLatin1String("http") && isLoopbackHost(base.host());
    if (!secure && !local)
        return invalid("the base address must be https, or http on this computer");
    QUrl clean = base;
    clean.setPath(QString());
    return Origin(clean);
}

bool Origin::isReal() const
{
    return m_base.host() == RealHost;
}

bool Origin::isLoopback() const
{
    return isLoopbackHost(m_base.host());
}

QString Origin::text() const
{
    return m_base.toString(QUrl::FullyEncoded);
}

QUrl Origin::url(const QByteArray &encodedPath) const
{
    return join(m_base, encodedPath);
}

QUrl Origin::messagingUrl(const QByteArray &encodedPath) const
{
    if (!isReal())
        return url(encodedPath);
    QUrl base = m_base;
    base.setHost(MessagingHost);
    return join(base, encodedPath);
}

Result<QByteArray> Origin::samePath(const QString &link) const
{
    const auto foreign = [] {
        return failure(Error::Kind::BadReply, QStringLiteral("a paging link leads elsewhere"));
    };
    QUrl url(link, QUrl::TolerantMode);
    if (!url.isValid() || !url.path().startsWith(u'/'))
        return foreign();
    if (!url.isRelative() || !url.host().isEmpty() || !url.userInfo().isEmpty()) {
        const auto port = [](const QUrl &of) {
            return of.port(of.scheme() == QLatin1String("https") ? 443 : 80);
        };
        if (url.scheme() != m_base.scheme() || url.host() != m_base.host()
            || port(url) != port(m_base) || !url.userInfo().isEmpty())
            return foreign();
    }
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path;
}

Result<QUrl> Origin::redirectTarget(const QUrl &from, const QByteArray &location) const
{
    const auto refused = [] {
        return failure(Error::Kind::BadReply,
                       QStringLiteral("a redirect leads to an unsafe place"));
    };
    const QUrl target = from.resolved(QUrl::fromEncoded(location));
    if (location.isEmpty() || !target.isValid() || target.host().isEmpty()
        || !target.userInfo().isEmpty())
        return refused();
    const bool secure = target.scheme() == QLatin1String("https");
    const bool local
        = isLoopback() && target.scheme() == QLatin1String("http") && isLoopbackHost(target.host());
    if (!secure && !local)
        return refused();
    return target;
}

} // namespace ivm::twilio
