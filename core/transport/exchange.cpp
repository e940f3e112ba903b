#include "core/transport/exchange.h"

#include "core/transport/onewaybody.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace ivm {

namespace {

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest out(request.url);
    using A = QNetworkRequest;
    out.setAttribute(A::RedirectPolicyAttribute, A::ManualRedirectPolicy);
    out.setAttribute(A::CacheLoadControlAttribute, A::AlwaysNetwork);
    out.setAttribute(A::CacheSaveControlAttribute, false);
    out.setAttribute(A::CookieLoadControlAttribute, A::Manual);
    out.setAttribute(A::CookieSaveControlAttribute, A::Manual);
    out.setAttribute(A::AuthenticationReuseAttribute, A::Manual);
    out.setAttribute(A::Http2AllowedAttribute, false);
    out.setAttribute(A::HttpPipeliningAllowedAttribute, false);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    out.setSslConfiguration(tls);
    out.setRawHeader("User-Agent", "IllinoisVetMessenger/" IVM_VERSION);
    out.setRawHeader("Accept", "*/*");
    // Without compression the length of the body proves that it is whole.
    out.setRawHeader("Accept-Encoding", "identity");
    if (request.ownConnection)
        out.setRawHeader("Connection", "close");
    if (!request.authorization.isEmpty())
        out.setRawHeader("Authorization", request.authorization);
    return out;
}

/// Qt reports statuses from 400 as errors too: with these the exchange itself went well.
bool isOnlyAStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, HttpRequest request)
    : m_request(std::move(request))
{
    QNetworkRequest out = networkRequest(m_request);
    switch (m_request.method) {
    case HttpRequest::Method::Get:
        m_reply = network.get(out);
        break;
    case HttpRequest::Method::Delete:
        m_reply = network.deleteResource(out);
        break;
    case HttpRequest::Method::Post:
        // Qt repeats a POST by itself when the server closes early, unless it cannot read the body
        // a second time.
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        out.setHeader(QNetworkRequest::ContentTypeHeader,
                      QByteArrayLiteral("application/x-www-form-urlencoded"));
        out.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        // Nor does it leave after its time: the computer may sleep while it connects, and the text
        // is asked about again by whoever wakes it.
        m_upload = std::make_unique<OneWayBody>(
            m_request.body, [until = SystemClock().uptime() + m_request.deadline] {
                return SystemClock().uptime() <= until;
            });
        m_reply = network.post(out, m_upload.get());
        break;
    }
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { ++m_answer.requestsSent; });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finished);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abort(HttpReply::Fault::TimedOut); });
    m_deadline.start(std::max(m_request.deadline, Millis(1)));
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    delete m_reply; // before the upload device that it reads from
}

void Exchange::abort(HttpReply::Fault why)
{
    if (m_done)
        return;
    if (m_aborted == HttpReply::Fault::None)
        m_aborted = why;
    if (m_upload)
        m_upload->refuse(); // Qt goes on connecting until the reply is gone
    // Not QNetworkReply::abort(): an error that Qt's own thread has posted by now would be the
    // second one of the reply, which it complains of. Deleting the reply ends the request as well.
    m_reply->disconnect(this);
    finished();
}

void Exchange::read()
{
    if (m_done || m_aborted != HttpReply::Fault::None)
        return;
    m_answer.body += m_reply->readAll();
    if (m_answer.body.size() > m_request.maxBytes) {
        m_answer.body.clear();
        abort(HttpReply::Fault::TooLarge);
    }
}

HttpReply::Fault Exchange::faultOfEnd() const
{
    using Fault = HttpReply::Fault;
    if (m_aborted != Fault::None)
        return m_aborted;
    if (m_answer.status > 0 && isOnlyAStatus(m_reply->error())) {
        bool announced = false;
        const qint64 length = m_answer.header("content-length").toLongLong(&announced);
        // Qt reports some cut bodies as success (RELIABILITY N8).
        return announced && length != m_answer.body.size() ? Fault::Broken : Fault::None;
    }
    if (m_answer.requestsSent > 0)
        return Fault::Broken;
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return Fault::Untrusted;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Fault::Proxied;
    default:
        return Fault::NotConnected;
    }
}

void Exchange::finished()
{
    if (m_done)
        return;
    read();
    if (m_done)
        return;
    m_done = true;
    m_deadline.stop();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({ name.toLower(), value });
    if (m_upload && m_upload->wasRead())
        m_answer.requestsSent = std::max(m_answer.requestsSent, 1); // or it was about to be
    m_answer.fault = faultOfEnd();
    // From the event loop: resuming destroys this object, which Qt is still busy with.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_waiting)
                m_waiting.resume();
        },
        Qt::QueuedConnection);
}

} // namespace ivm
