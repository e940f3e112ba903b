#include "core/transport/qttransport.h"

#include "core/transport/exchange.h"

#include <QNetworkAccessManager>

namespace ivm {

QtTransport::QtTransport(QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QtTransport::~QtTransport()
{
    Q_ASSERT(m_underWay.empty()); // abortAll and join first
}

QCoro::Task<HttpReply> QtTransport::perform(HttpRequest request)
{
    std::unique_ptr<QNetworkAccessManager> own;
    if (request.ownConnection) {
        own = std::make_unique<QNetworkAccessManager>();
        own->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    Exchange exchange(own ? *own : *m_network, std::move(request));
    m_underWay.insert(&exchange);
    HttpReply reply = co_await exchange.ended();
    m_underWay.erase(&exchange);
    co_return reply;
}

void QtTransport::abortAll()
{
    const auto underWay = m_underWay;
    for (Exchange *exchange : underWay)
        exchange->abort(HttpReply::Fault::Aborted);
}

} // namespace ivm
