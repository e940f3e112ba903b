#include "core/practice/inprocesstransport.h"

namespace ivm::practice {

namespace {

using Ending = Answer::Ending;
using Lost = HttpReply::Fault;

QByteArray methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Delete:
        return "DELETE";
    case HttpRequest::Method::Get:
        break;
    }
    return "GET";
}

Request requestFor(const HttpRequest &request)
{
    return { .method = methodName(request.method),
             .path = request.url.path(QUrl::FullyEncoded).toLatin1(),
             .query = request.url.query(QUrl::FullyEncoded).toLatin1(),
             .body = request.body,
             .contentType = request.method == HttpRequest::Method::Post
                 ? QByteArray("application/x-www-form-urlencoded")
                 : QByteArray(),
             .authorization = request.authorization };
}

bool isAt(const QUrl &url, const QByteArray &origin)
{
    const QUrl at = QUrl::fromEncoded(origin);
    return url.scheme() == at.scheme() && url.host() == at.host() && url.port() == at.port();
}

/// How long the answer takes to arrive whole, and what of it the client then has.
struct Arrival
{
    Millis takes{ 0 };
    bool forEver = false;
    HttpReply reply;
};

Arrival arrivalOf(Answer answer, qint64 maxBytes)
{
    Arrival arrival{ .takes = answer.delay };
    HttpReply &reply = arrival.reply;
    reply.requestsSent = answer.ending == Ending::Repeated ? 2 : 1;
    reply.status = answer.status;
    reply.headers = std::move(answer.headers);
    reply.body = std::move(answer.body);
    switch (answer.ending) {
    case Ending::Whole:
    case Ending::Repeated:
        break;
    case Ending::Refused:
        reply.requestsSent = 0;
        reply.fault = Lost::NotConnected;
        break;
    case Ending::Reset:
    case Ending::Closed:
        reply.fault = Lost::Broken;
        break;
    case Ending::Silent:
        arrival.forEver = true;
        break;
    case Ending::Cut:
        reply.body.truncate(answer.bytes);
        reply.fault = Lost::Broken;
        break;
    case Ending::Drip:
        arrival.takes += answer.pause * ((reply.body.size() + answer.bytes - 1) / answer.bytes);
        break;
    }
    if (reply.fault == Lost::None && reply.body.size() > maxBytes) {
        reply.fault = Lost::TooLarge;
        reply.body.clear();
    }
    return arrival;
}

/// How many are under way, whatever way a coroutine ends.
class Count
{
public:
    Count(std::shared_ptr<int> now, int &most)
        : m_now(std::move(now))
    {
        most = std::max(most, ++*m_now);
    }
    ~Count() { --*m_now; }
    Count(const Count &) = delete;
    Count &operator=(const Count &) = delete;

private:
    std::shared_ptr<int> m_now;
};

} // namespace

InProcessTransport::InProcessTransport(Line &line, Clock &clock)
    : m_line(line)
    , m_clock(clock)
    , m_aborting(std::make_shared<Stop>())
    , m_breaking(std::make_shared<bool>(false))
    , m_underWay(std::make_shared<int>(0))
{ }

InProcessTransport::~InProcessTransport()
{
    m_aborting->request();
}

QUrl InProcessTransport::base() const
{
    return QUrl::fromEncoded(m_line.setup().origin);
}

void InProcessTransport::abortAll()
{
    const auto old = std::exchange(m_aborting, std::make_shared<Stop>());
    m_breaking = std::make_shared<bool>(false);
    old->request();
}

void InProcessTransport::disconnect()
{
    m_connected = false;
    const auto old = std::exchange(m_aborting, std::make_shared<Stop>());
    *m_breaking = true;
    m_breaking = std::make_shared<bool>(false);
    old->request();
}

void InProcessTransport::connect()
{
    m_connected = true;
}

QCoro::Task<HttpReply> InProcessTransport::perform(HttpRequest request)
{
    // Everything needed after a wait is kept here: the transport may be gone by then.
    const auto stop = m_aborting;
    const auto broken = m_breaking;
    const Count count(m_underWay, m_mostAtOnce);
    ++m_performed;
    const auto ended = [&](int sent) {
        return HttpReply{ .fault = *broken ? Lost::Broken : Lost::Aborted, .requestsSent = sent };
    };

    const bool atMedia = isAt(request.url, m_line.setup().mediaOrigin);
    const bool reachable = m_connected && (atMedia || isAt(request.url, m_line.setup().origin));
    const Millis there = m_line.setup().manners.latency / 2;
    const bool onTheWay = co_await sleep(m_clock, there, *stop);
    if (!onTheWay)
        co_return ended(*broken ? 0 : 1);
    if (!reachable)
        co_return HttpReply{ .fault = Lost::NotConnected };

    const Request arrived = requestFor(request);
    Answer answer = atMedia ? m_line.handleMedia(arrived) : m_line.handle(arrived);
    answer.delay = std::max(Millis(0), answer.delay - there);
    Arrival arrival = arrivalOf(std::move(answer), request.maxBytes);
    if (arrival.forEver || there + arrival.takes > request.deadline) {
        const bool whole = co_await sleep(m_clock, request.deadline - there, *stop);
        if (!whole)
            co_return ended(1);
        co_return HttpReply{ .fault = Lost::TimedOut,
                             .status = arrival.forEver ? 0 : arrival.reply.status,
                             .requestsSent = 1 };
    }
    const bool whole = co_await sleep(m_clock, arrival.takes, *stop);
    if (!whole)
        co_return ended(1);
    co_return arrival.reply;
}

} // namespace ivm::practice
