#pragma once

#include "core/result.h"

#include <QUrl>

namespace ivm::twilio {

/// Where Twilio is: scheme, host and port. https anywhere, http on this computer only. Credentials
/// go to this origin and to no other (DECISIONS 40, RELIABILITY 0.8).
class Origin
{
public:
    /// https://api.twilio.com
    static Origin real();
    /// Refuses (Invalid) anything but an origin: no path, query or user name; http only to
    /// loopback.
    static Result<Origin> make(const QUrl &base);

    bool isReal() const;
    bool isLoopback() const;
    /// "https://api.twilio.com": what keychain secrets are bound to.
    QString text() const;

    /// `encodedPath` starts with a slash and is percent-encoded, with its query.
    QUrl url(const QByteArray &encodedPath) const;
    /// The same for messaging.twilio.com; any other origin serves its paths itself.
    QUrl messagingUrl(const QByteArray &encodedPath) const;

    /// A paging link, host-relative or whole, as path and query. Another host, scheme or port is
    /// BadReply: our credentials would go there.
    Result<QByteArray> samePath(const QString &link) const;
    /// Where a media redirect may lead: https; and http on loopback only from a loopback origin.
    Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location) const;

private:
    explicit Origin(QUrl base)
        : m_base(std::move(base))
    { }
    QUrl m_base;
};

/// 127.0.0.0/8, ::1 or localhost.
bool isLoopbackHost(const QString &host);

} // namespace ivm::twilio
