#include "core/practice/rowjson.h"

#include "core/model/smstext.h"

#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace ivm::practice {

namespace {

void appendEscape(std::string &out, unsigned unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    const char escape[] = { '\\',
                            'u',
                            digits[unit >> 12 & 15],
                            digits[unit >> 8 & 15],
                            digits[unit >> 4 & 15],
                            digits[unit & 15] };
    out.append(escape, sizeof escape);
}

void appendTwo(std::string &out, unsigned number)
{
    out += char('0' + number / 10);
    out += char('0' + number % 10);
}

const char *explanation(int code)
{
    switch (code) {
    case 30003:
        return "Unreachable destination handset";
    case 30004:
        return "Message blocked";
    case 30005:
        return "Unknown destination handset";
    case 30006:
        return "Landline or unreachable carrier";
    case 30007:
        return "Message filtered";
    case 30008:
        return "Unknown error";
    case 30009:
        return "Missing inbound segment";
    case 30032:
        return "Toll-Free Number Has Not Been Verified";
    default:
        return "Message delivery failed";
    }
}

void replaceOnce(std::string &text, std::string_view from, std::string_view to)
{
    if (const auto at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
}

} // namespace

void appendJson(std::string &out, std::string_view utf8)
{
    out += '"';
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += char(c);
        } else if (c >= 0x20 && c < 0x7f) {
            out += char(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c < 0x80) {
            appendEscape(out, c);
        } else {
            const int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
            unsigned point = c & (0x3fU >> more);
            for (int k = 0; k < more && i + 1 < utf8.size(); ++k)
                point = point << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3fU);
            if (point >= 0x10000) {
                point -= 0x10000;
                appendEscape(out, 0xd800 + (point >> 10));
                appendEscape(out, 0xdc00 + (point & 0x3ff));
            } else {
                appendEscape(out, point);
            }
        }
    }
    out += '"';
}

void appendRfc2822(std::string &out, quint32 second)
{
    using namespace std::chrono;
    static constexpr const char *weekdays[] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
    static constexpr const char *months[]
        = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    const sys_days day{ days(second / 86'400) };
    const year_month_day date(day);
    out += weekdays[weekday(day).c_encoding()];
    out += ", ";
    appendTwo(out, unsigned(date.day()));
    out += ' ';
    out += months[unsigned(date.month()) - 1];
    out += ' ';
    appendTwo(out, unsigned(int(date.year()) / 100));
    appendTwo(out, unsigned(int(date.year()) % 100));
    out += ' ';
    appendTwo(out, second / 3600 % 24);
    out += ':';
    appendTwo(out, second / 60 % 60);
    out += ':';
    appendTwo(out, second % 60);
    out += " +0000";
}

std::string isoDate(quint32 second)
{
    return toUtc(fromMs(qint64(second) * 1000)).toString(Qt::ISODate).toStdString();
}

int segmentsOf(std::string_view utf8)
{
    // Almost every text of a history is made of characters that take one unit each.
    const bool simple = std::all_of(utf8.begin(), utf8.end(), [](char c) {
        constexpr std::string_view others = "[\\]^{|}~`\t";
        return c > 0 && others.find(c) == std::string_view::npos;
    });
    if (simple)
        return utf8.size() <= 160 ? 1 : int((utf8.size() + 152) / 153);
    return segments(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).segments;
}

void RowWriter::append(std::string &out, quint32 index) const
{
    const Row &row = m_log.row(index);
    const bool inbound = row.has(Row::Inbound);
    const std::string &ours = m_log.numbers()[row.number];
    const std::string &theirs = m_log.clients()[row.client];
    char sid[34] = { row.has(Row::Mms) ? 'M' : 'S', 'M' };
    m_log.sids().write(sid + 2, index);
    const std::string_view id(sid, sizeof sid);
    thread_local std::string body;
    body.clear();
    m_log.appendBody(body, index);
    const int count = segmentsOf(body);
    const MessageStatus state = row.state();
    const bool billed = inbound || isFinal(state) || state == MessageStatus::Sent;

    const auto date = [&](std::string_view name, quint32 second) {
        out += name;
        if (second == 0) {
            out += "null";
            return;
        }
        out += '"';
        appendRfc2822(out, second);
        out += '"';
    };
    const auto path = [&](std::string_view rest) {
        out += "\"/2010-04-01/Accounts/";
        out += m_account;
        out += "/Messages/";
        out += id;
        out += rest;
    };

    out += R"({"account_sid":")";
    out += m_account;
    out += R"(","api_version":"2010-04-01","body":)";
    appendJson(out, body);
    date(R"(,"date_created":)", row.created);
    date(R"(,"date_sent":)", row.sent);
    date(R"(,"date_updated":)", row.updated);
    out += inbound ? R"(,"direction":"inbound","error_code":)"
                   : R"(,"direction":"outbound-api","error_code":)";
    if (row.errorCode != 0) {
        out += std::to_string(row.errorCode);
        out += R"(,"error_message":")";
        out += explanation(row.errorCode);
        out += '"';
    } else {
        out += R"(null,"error_message":null)";
    }
    out += R"(,"from":")";
    out += inbound ? theirs : ours;
    out += R"(","messaging_service_sid":null,"num_media":")";
    out += std::to_string(row.media);
    out += R"(","num_segments":")";
    out += std::to_string(count);
    if (billed) {
        char price[16];
        std::snprintf(price, sizeof price, "-%.5f", 0.0079 * count);
        out += R"(","price":")";
        out += price;
        out += R"(","price_unit":"USD","sid":")";
    } else {
        out += R"(","price":null,"price_unit":"USD","sid":")";
    }
    out += id;
    out += R"(","status":")";
    out += statusWord(state).toLatin1().constData();
    out += R"(","subresource_uris":{"media":)";
    path(R"(/Media.json")");
    out += R"(,"feedback":)";
    path(R"(/Feedback.json"},"to":")");
    out += inbound ? ours : theirs;
    out += R"(","uri":)";
    path(R"(.json"})");
}

void RowWriter::appendSpoiled(std::string &out, quint32 index, Nonsense how) const
{
    std::string whole;
    append(whole, index);
    const std::string sid = m_log.sid(index).toStdString();
    std::string body;
    appendJson(body, m_log.body(index));
    switch (how) {
    case Nonsense::NullSid:
        replaceOnce(whole, R"("sid":")" + sid + '"', R"("sid":null)");
        break;
    case Nonsense::WrongTypes:
        replaceOnce(whole, R"("body":)" + body, R"("body":{"text":17})");
        replaceOnce(whole, R"("num_media":")", R"("num_media":[],"was":")");
        replaceOnce(whole, R"("error_code":null)", R"("error_code":"none")");
        replaceOnce(whole, R"("date_created":")", R"("date_created":1790000000,"was_created":")");
        break;
    case Nonsense::UnknownStatus:
        replaceOnce(whole, R"(","subresource_uris")", R"(_by_pigeon","subresource_uris")");
        break;
    case Nonsense::AllNull:
        whole = R"({"account_sid":null,"api_version":null,"body":null,"date_created":null,)"
                R"("date_sent":null,"date_updated":null,"direction":null,"error_code":null,)"
                R"("error_message":null,"from":null,"messaging_service_sid":null,)"
                R"("num_media":null,"num_segments":null,"price":null,"price_unit":null,)"
                R"("sid":null,"status":null,"subresource_uris":null,"to":null,"uri":null})";
        break;
    case Nonsense::NotAnObject:
        whole = "\"" + sid + "\"";
        break;
    case Nonsense::LoneSurrogate:
        replaceOnce(whole, R"("body":)" + body, R"("body":"half a heart \ud83d and on")");
        break;
    case Nonsense::NulInBody:
        replaceOnce(whole, R"("body":)" + body, R"("body":"before\u0000after")");
        break;
    case Nonsense::BadDate:
        replaceOnce(whole, R"("date_created":")",
                    R"("date_created":"the day before yesterday","was":")");
        break;
    }
    out += whole;
}

} // namespace ivm::practice
