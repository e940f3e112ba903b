#include "tests/support/oddserver.h"

#include <algorithm>

namespace ivm::test {

namespace {

QByteArray date(Instant at)
{
    return QLocale::c()
        .toString(toUtc(at), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss +0000"))
        .toLatin1();
}

HttpReply answer(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.requestsSent = 1;
    return reply;
}

} // namespace

void OddServer::add(Instant made, bool sent, bool inbound)
{
    using U = OddManners::Unsent;
    // Sids without any order of their own.
    const auto number = quint64(m_rows.size() + 1) * 0x9E3779B97F4A7C15ULL;
    Row row{ "SM" + QByteArray::number(number, 16).rightJustified(32, '0'),
             std::chrono::floor<std::chrono::seconds>(made), sent, inbound };
    m_sids.insert(QString::fromLatin1(row.sid));
    const auto place = [this](const Row &r) {
        const int group = r.sent || m_manners.unsent == U::WhereMade ? 1
            : m_manners.unsent == U::First                           ? 2
                                                                     : 0;
        return std::tuple(group, r.made, r.sid);
    };
    const auto at
        = std::upper_bound(m_rows.begin(), m_rows.end(), row,
                           [&](const Row &a, const Row &b) { return place(a) > place(b); });
    m_rows.insert(at, row);
}

QByteArray OddServer::json(const Row &row) const
{
    const QByteArray ours = "+18444073300";
    const QByteArray karen = "+12175550148";
    const QByteArray made = '"' + date(row.made) + '"';
    return R"({"sid":")" + row.sid + R"(","from":")" + (row.inbound ? karen : ours) + R"(","to":")"
        + (row.inbound ? ours : karen) + R"(","direction":")"
        + (row.inbound ? "inbound" : "outbound-api") + R"(","status":")"
        + (row.inbound    ? "received"
               : row.sent ? "delivered"
                          : "canceled")
        + R"(","body":"hello","num_media":"0","num_segments":"1","error_code":null,"date_created":)"
        + made + R"(,"date_updated":)" + made + R"(,"date_sent":)" + (row.sent ? made : "null")
        + '}';
}

HttpReply OddServer::list(const QUrl &url)
{
    using T = OddManners::Tokens;
    const QUrlQuery query(url);
    const auto value = [&](const char *name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    int size = value("PageSize").toInt();
    QString token = value("PageToken");
    QDate from = QDate::fromString(value("DateSent>"), Qt::ISODate);
    QDate to = QDate::fromString(value("DateSent<"), Qt::ISODate);
    const QString to1 = value("To"), from1 = value("From");
    if (from.isValid() || to.isValid())
        m_dated += size > 50 ? 1 : 0;
    QString filter = from.toString(Qt::ISODate) + u'_' + to.toString(Qt::ISODate);
    const QStringList parts = token.split(u'.');
    if (!token.isEmpty() && m_manners.tokens == T::LastRowOfFilter && parts.value(1) != filter)
        return m_manners.foreignTokensCrash
            ? answer(500, "oops")
            : answer(400, R"({"code":21481,"message":"Invalid Page Token","status":400})");
    if (!token.isEmpty() && m_manners.tokens == T::Whole) {
        filter = parts.value(1);
        from = QDate::fromString(filter.section(u'_', 0, 0), Qt::ISODate);
        to = QDate::fromString(filter.section(u'_', 1, 1), Qt::ISODate);
    }
    std::vector<const Row *> passing;
    for (const Row &row : m_rows) {
        const QDate day = toUtc(row.made).date();
        const bool bounded = from.isValid() || to.isValid();
        if (bounded && !row.sent) {
            if (m_manners.filterHidesUnsent)
                continue;
        } else if ((from.isValid() && day < from)
                   || (to.isValid() && (m_manners.upperBoundIncludesDay ? day > to : day >= to))) {
            continue;
        }
        if (!to1.isEmpty() && to1 != (row.inbound ? u"+18444073300" : u"+12175550148"))
            continue;
        if (!from1.isEmpty() && from1 != (row.inbound ? u"+12175550148" : u"+18444073300"))
            continue;
        passing.push_back(&row);
    }
    const int page = value("Page").toInt();
    size_t first = 0;
    if (!token.isEmpty()) {
        switch (m_manners.tokens) {
        case T::PageNumber:
            first = size_t(page) * size_t(size);
            break;
        case T::RowNumber:
            first = parts.value(0).toULong();
            break;
        default: {
            // By its place in the whole list: the row need not pass the filter.
            const auto at = [&](const QByteArray &sid) {
                return std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.sid == sid; });
            };
            const auto last = at(parts.value(0).sliced(2).toLatin1());
            if (last == m_rows.end())
                return answer(400, R"({"code":21481,"message":"Invalid Page Token","status":400})");
            while (first < passing.size() && passing[first] <= &*last)
                ++first;
        }
        }
    }
    QByteArray rows;
    size_t i = first;
    for (; i < passing.size() && i < first + size_t(size); ++i) {
        rows += (rows.isEmpty() ? "" : ",") + json(*passing[i]);
        ++m_served;
    }
    QByteArray next = "null";
    if (i < passing.size()) {
        QByteArray link = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json?";
        if (to.isValid())
            link += "DateSent%3C=" + to.toString(Qt::ISODate).toLatin1() + '&';
        if (from.isValid())
            link += "DateSent%3E=" + from.toString(Qt::ISODate).toLatin1() + '&';
        if (!to1.isEmpty())
            link += "To=" + QUrl::toPercentEncoding(to1) + "&From=" + QUrl::toPercentEncoding(from1)
                + '&';
        link += "PageSize=" + QByteArray::number(size) + "&Page=" + QByteArray::number(page + 1)
            + "&PageToken=";
        link += m_manners.tokens == T::RowNumber ? QByteArray::number(qulonglong(i))
                                                 : "PA" + passing[i - 1]->sid;
        if (m_manners.tokens == T::LastRowOfFilter || m_manners.tokens == T::Whole)
            link += '.' + filter.toLatin1();
        next = '"' + link + '"';
    }
    return answer(200, R"({"messages":[)" + rows + R"(],"next_page_uri":)" + next + '}');
}

QCoro::Task<HttpReply> OddServer::perform(HttpRequest request)
{
    Stop never;
    co_await sleep(m_clock, std::chrono::milliseconds(5), never);
    if (!request.url.path().endsWith(QLatin1String("/Messages.json")))
        co_return answer(404, R"({"code":20404,"message":"not found","status":404})");
    co_return list(request.url);
}

} // namespace ivm::test
