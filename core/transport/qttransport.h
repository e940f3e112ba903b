#pragma once

#include "core/transport/transport.h"

#include <QObject>

#include <memory>
#include <set>

class QNetworkAccessManager;

namespace ivm {

class Exchange;

/// The real network. Cures what Qt does behind one's back (RELIABILITY 0.1, 0.2, 0.8, 3.2): a POST
/// leaves at most once, redirects and cookies are not followed or kept, the deadline is total, a
/// cut body is not a whole one. TLS 1.2 or later, errors never ignored. Lives on the back-office
/// thread.
class QtTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit QtTransport(QObject *parent = nullptr);
    ~QtTransport() override;

    QCoro::Task<HttpReply> perform(HttpRequest request) override;
    void abortAll() override;

private:
    QNetworkAccessManager *m_network; ///< GETs share its kept-alive connections.
    std::set<Exchange *> m_underWay;
};

} // namespace ivm
