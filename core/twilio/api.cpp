#include "core/twilio/api.h"

#include "core/log.h"
#include "core/onpool.h"
#include "core/transport/transport.h"
#include "core/twilio/answer.h"

namespace ivm::twilio {

namespace {

constexpr qsizetype WorthAThread = 64 * 1024;

/// By the time a slow answer is read, and even more where the computer slept over it, its date says
/// little of the present.
constexpr Millis Prompt = std::chrono::seconds(4);

QByteArray percent(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

QByteArray listQuery(const MessageQuery &query)
{
    QByteArray out = "PageSize=" + QByteArray::number(query.pageSize);
    if (!query.to.isEmpty())
        out += "&To=" + percent(query.to.text());
    if (!query.from.isEmpty())
        out += "&From=" + percent(query.from.text());
    // The operator is part of the name; a plain day is the only form everyone reads alike.
    if (query.sentOnOrAfter.isValid())
        out += "&DateSent%3E=" + query.sentOnOrAfter.toString(Qt::ISODate).toLatin1();
    if (query.sentOnOrBefore.isValid())
        out += "&DateSent%3C=" + query.sentOnOrBefore.toString(Qt::ISODate).toLatin1();
    return out;
}

Api::Api(Transport &transport, Clock &clock, Origin origin, Credentials credentials)
    : Api(transport, clock, std::move(origin), std::move(credentials), Limits())
{ }

Api::Api(Transport &transport, Clock &clock, Origin origin, Credentials credentials, Limits limits)
    : m_transport(transport)
    , m_clock(clock)
    , m_origin(std::move(origin))
    , m_credentials(std::move(credentials))
    , m_limits(limits)
{ }

Api::~Api() = default;

void Api::stop()
{
    m_stopped = true;
    m_transport.abortAll();
}

QByteArray Api::accountPath(const QByteArray &rest) const
{
    return "/2010-04-01/Accounts/" + percent(m_credentials.account) + rest;
}

void Api::note(const HttpReply &reply)
{
    if (reply.fault != HttpReply::Fault::None)
        return;
    const QByteArray date = reply.header("date");
    if (const auto at = parseDate(std::string_view(date.constData(), size_t(date.size())))) {
        m_date = *at;
        m_dateSeen = m_clock.uptime();
        if (m_dateHeard)
            m_dateHeard(*at);
    }
}

std::optional<Millis> Api::clockSkew() const
{
    const auto there = serverTime();
    return there ? std::optional(*there - m_clock.now()) : std::nullopt;
}

std::optional<Instant> Api::serverTime() const
{
    if (!m_date)
        return {};
    return *m_date + (m_clock.uptime() - m_dateSeen);
}

QCoro::Task<Result<HttpReply>> Api::get(QUrl url, qint64 maxBytes, Haste haste)
{
    const Gate::Pass pass = co_await m_gate.enter(haste);
    if (m_stopped)
        co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
    HttpRequest request;
    request.url = std::move(url);
    request.authorization = m_credentials.authorization();
    request.deadline = m_limits.deadline;
    request.maxBytes = maxBytes;
    const Millis asked = m_clock.uptime();
    HttpReply reply = co_await m_transport.perform(std::move(request));
    if (m_clock.uptime() - asked <= Prompt)
        note(reply);
    if (reply.status == 429) {
        m_gate.busy();
        m_retryAfter = twilio::retryAfter(reply);
    } else if (reply.fault == HttpReply::Fault::None) {
        m_gate.fine();
    }
    if (auto error = errorOf(reply))
        co_return tl::unexpected(*std::move(error));
    co_return reply;
}

QCoro::Task<Result<MessagePage>> Api::parsed(QByteArray body)
{
    if (!m_limits.parseOnPool || body.size() < WorthAThread)
        co_return parseMessagePage(body);
    auto parse = [body = std::move(body)] { return parseMessagePage(body); };
    co_return co_await onPool(std::move(parse));
}

QCoro::Task<Result<MessagePage>> Api::page(QByteArray path, Haste haste)
{
    auto reply = co_await get(m_origin.url(path), m_limits.pageBytes, haste);
    if (!reply)
        co_return tl::unexpected(reply.error());
    co_return co_await parsed(std::move(reply->body));
}

QCoro::Task<Result<MessagePage>> Api::messages(MessageQuery query, Haste haste)
{
    return page(accountPath("/Messages.json?" + listQuery(query)), haste);
}

QCoro::Task<Result<MessagePage>> Api::nextPage(QString nextPage, Haste haste)
{
    auto path = m_origin.samePath(nextPage);
    if (!path)
        co_return tl::unexpected(path.error());
    co_return co_await page(*path, haste);
}

QCoro::Task<Result<LoggedMessage>> Api::message(MessageSid sid, Haste haste)
{
    const auto reply
        = co_await get(m_origin.url(accountPath("/Messages/" + percent(sid.text()) + ".json")),
                       m_limits.answerBytes, haste);
    if (!reply)
        co_return tl::unexpected(reply.error());
    auto row = parseMessage(reply->body);
    if (row && row->sid != sid)
        co_return failure(Error::Kind::BadReply, QStringLiteral("the answer is another message"));
    co_return row;
}

QCoro::Task<Result<QList<LoggedMessage>>> Api::findSent(PhoneNumber ours, PhoneNumber client,
                                                        Instant since)
{
    // Rows not sent yet have no date and may stand anywhere in the order: a whole pair fits into
    // one page of 1000 nearly always, so all of it is looked at.
    constexpr int MostPages = 5;
    MessageQuery query;
    query.to = client;
    query.from = ours;
    query.pageSize = 1000;
    QList<LoggedMessage> found;
    auto page = co_await messages(query, Haste::Live);
    for (int pages = 1;; ++pages) {
        if (!page)
            co_return tl::unexpected(page.error());
        bool anyRecent = false;
        for (const LoggedMessage &row : page->rows) {
            if (row.to != client || row.from != ours) // the filter was ignored
                continue;
            if (row.created && *row.created < since - std::chrono::minutes(1))
                continue;
            anyRecent = true;
            found.append(row);
        }
        if (page->nextPage.isEmpty() || pages >= MostPages || (pages > 1 && !anyRecent))
            co_return found;
        page = co_await nextPage(page->nextPage, Haste::Live);
    }
}

QCoro::Task<SendOutcome> Api::send(SendRequest request)
{
    if (m_stopped)
        co_return NotSent{ Error{ Error::Kind::Cancelled, QStringLiteral("stopped"), 0 }, {} };
    HttpRequest http;
    http.method = HttpRequest::Method::Post;
    http.url = m_origin.url(accountPath("/Messages.json"));
    http.authorization = m_credentials.authorization();
    http.body = encodeForm(request);
    http.deadline = request.deadline;
    http.maxBytes = m_limits.answerBytes;
    http.ownConnection = true;
    const Millis asked = m_clock.uptime();
    const HttpReply reply = co_await m_transport.perform(std::move(http));
    if (m_clock.uptime() - asked <= Prompt)
        note(reply);
    co_return classifySend(reply, request);
}

QCoro::Task<Result<QList<MediaEntry>>> Api::mediaList(MessageSid message)
{
    const auto reply = co_await get(
        m_origin.url(accountPath("/Messages/" + percent(message.text()) + "/Media.json")),
        m_limits.answerBytes, Haste::Background);
    if (!reply)
        co_return tl::unexpected(reply.error());
    auto list = parseMediaList(reply->body);
    if (!list)
        co_return tl::unexpected(list.error());
    co_return list->rows; // at most ten per message: one page
}

QCoro::Task<Result<QByteArray>> Api::mediaBytes(MessageSid message, QString mediaSid)
{
    constexpr int MostRedirects = 4;
    const Gate::Pass pass = co_await m_gate.enter(Haste::Background);
    if (m_stopped)
        co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
    HttpRequest request;
    request.url = m_origin.url(
        accountPath("/Messages/" + percent(message.text()) + "/Media/" + percent(mediaSid)));
    request.authorization = m_credentials.authorization();
    request.deadline = m_limits.mediaDeadline;
    request.maxBytes = m_limits.mediaBytes;
    const Millis started = m_clock.uptime();
    for (int redirects = 0; redirects <= MostRedirects; ++redirects) {
        HttpReply reply = co_await m_transport.perform(request);
        if (reply.fault == HttpReply::Fault::None
            && (reply.status == 301 || reply.status == 302 || reply.status == 303
                || reply.status == 307 || reply.status == 308)) {
            const auto target = m_origin.redirectTarget(request.url, reply.header("location"));
            if (!target)
                co_return tl::unexpected(target.error());
            request.url = *target;
            request.authorization.clear(); // for Twilio's eyes only
            request.deadline = m_limits.mediaDeadline - (m_clock.uptime() - started);
            continue;
        }
        if (reply.fault == HttpReply::Fault::TooLarge)
            co_return failure(Error::Kind::Refused, QStringLiteral("the file is too large"));
        if (auto error = errorOf(reply)) {
            // A signed link that no longer opens says nothing about our key.
            if (redirects > 0 && error->kind == Error::Kind::Unauthorized)
                error->kind = Error::Kind::NotFound;
            co_return tl::unexpected(*std::move(error));
        }
        // A network's own page in the picture's place (RELIABILITY N11): no client texts pages.
        if (reply.header("content-type").toLower().startsWith("text/html"))
            co_return failure(Error::Kind::Network,
                              QStringLiteral("a page came in a picture's place"));
        co_return std::move(reply.body);
    }
    co_return failure(Error::Kind::BadReply, QStringLiteral("too many redirects"));
}

namespace {

/// All pages of a short list.
template <typename T, typename Get, typename Parse, typename Next>
QCoro::Task<Result<QList<T>>> whole(Get get, Parse parse, Next next, QUrl url)
{
    constexpr int MostPages = 50;
    QList<T> out;
    for (int pages = 0; pages < MostPages; ++pages) {
        const Result<HttpReply> reply = co_await get(url);
        if (!reply)
            co_return tl::unexpected(reply.error());
        const Result<Listing<T>> part = parse(reply->body);
        if (!part)
            co_return tl::unexpected(part.error());
        out += part->rows;
        if (part->nextPage.isEmpty())
            break;
        const Result<QUrl> following = next(part->nextPage);
        if (!following)
            co_return tl::unexpected(following.error());
        url = *following;
    }
    co_return out;
}

} // namespace

QCoro::Task<Result<QList<NumberSetup>>> Api::phoneNumbers()
{
    co_return co_await whole<NumberSetup>(
        [this](const QUrl &url) { return get(url, m_limits.answerBytes, Haste::Background); },
        parseNumbers,
        [this](const QString &link) {
            return m_origin.samePath(link).map([this](auto path) { return m_origin.url(path); });
        },
        m_origin.url(accountPath("/IncomingPhoneNumbers.json?PageSize=100")));
}

QCoro::Task<Result<QList<Verification>>> Api::verifications()
{
    co_return co_await whole<Verification>(
        [this](const QUrl &url) { return get(url, m_limits.answerBytes, Haste::Background); },
        parseVerifications, [this](const QString &link) { return messagingLink(link); },
        m_origin.messagingUrl("/v1/Tollfree/Verifications?PageSize=50"));
}

QCoro::Task<Result<QList<ServiceSetup>>> Api::services()
{
    co_return co_await whole<ServiceSetup>(
        [this](const QUrl &url) { return get(url, m_limits.answerBytes, Haste::Background); },
        parseServices, [this](const QString &link) { return messagingLink(link); },
        m_origin.messagingUrl("/v1/Services?PageSize=50"));
}

QCoro::Task<Result<QStringList>> Api::serviceNumbers(QString service)
{
    co_return co_await whole<QString>(
        [this](const QUrl &url) { return get(url, m_limits.answerBytes, Haste::Background); },
        parseServiceNumbers, [this](const QString &link) { return messagingLink(link); },
        m_origin.messagingUrl("/v1/Services/" + percent(service) + "/PhoneNumbers?PageSize=50"));
}

QCoro::Task<Result<>> Api::tryKey(Credentials key)
{
    if (key.account != m_credentials.account)
        co_return failure(Error::Kind::Invalid,
                          QStringLiteral("this key belongs to another account"));
    if (m_stopped)
        co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
    MessageQuery one;
    one.pageSize = 1;
    HttpRequest request;
    request.url = m_origin.url(accountPath("/Messages.json?" + listQuery(one)));
    request.authorization = key.authorization();
    request.deadline = m_limits.deadline;
    request.maxBytes = m_limits.answerBytes;
    const HttpReply reply = co_await m_transport.perform(std::move(request));
    if (auto error = errorOf(reply))
        co_return tl::unexpected(*std::move(error));
    co_return parseMessagePage(reply.body).map([](const MessagePage &) { });
}

void Api::useKey(Credentials key)
{
    Q_ASSERT(key.account == m_credentials.account);
    m_credentials = std::move(key);
}

Result<QUrl> Api::messagingLink(const QString &link) const
{
    const QUrl here = m_origin.messagingUrl("/");
    const QUrl url(link);
    if (!url.isValid() || url.scheme() != here.scheme() || url.host() != here.host()
        || url.port() != here.port() || !url.userInfo().isEmpty())
        return failure(Error::Kind::BadReply, QStringLiteral("a paging link leads elsewhere"));
    return url;
}

} // namespace ivm::twilio
