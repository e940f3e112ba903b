#include "core/twilio/messagepage.h"

#include "core/twilio/jsonclean.h"

#include <charconv>
#include <simdjson.h>

namespace ivm::twilio {

namespace {

namespace dom = simdjson::dom;

/// Text cleaned at the edge: NUL would end the string for SQL drivers, so it is shown as its
/// symbol.
QString text(std::string_view utf8)
{
    QString out = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (utf8.find('\0') != std::string_view::npos)
        out.replace(QChar(u'\0'), QChar(u'\u2400'));
    return out;
}

QString ascii(std::string_view latin1)
{
    return QString::fromLatin1(latin1.data(), static_cast<qsizetype>(latin1.size()));
}

/// "3", 3 and 3.0 are three; anything else is nothing.
int number(const dom::element &value)
{
    std::string_view written;
    if (value.get(written) == simdjson::SUCCESS) {
        int out = 0;
        std::from_chars(written.data(), written.data() + written.size(), out);
        return out;
    }
    double out = 0;
    if (value.get(out) == simdjson::SUCCESS && out > -1e9 && out < 1e9)
        return static_cast<int>(out);
    return 0;
}

std::string_view stringOr(const dom::element &value)
{
    std::string_view out;
    return value.get(out) == simdjson::SUCCESS ? out : std::string_view();
}

struct Row
{
    LoggedMessage message;
    const char *fault = nullptr; ///< Why it cannot be understood.
};

Row readRow(const dom::element &element, bool needsDate)
{
    Row row;
    LoggedMessage &m = row.message;
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS) {
        row.fault = "not an object";
        return row;
    }
    bool directionKnown = false;
    for (const auto &[key, value] : object) {
        if (key == "body") {
            row.fault = value.is_string() || value.is_null() ? nullptr : "the body is no text";
            m.body = text(stringOr(value));
        } else if (key == "sid") {
            m.sid = MessageSid(ascii(stringOr(value)));
        } else if (key == "from") {
            m.from = PhoneNumber(text(stringOr(value)));
        } else if (key == "to") {
            m.to = PhoneNumber(text(stringOr(value)));
        } else if (key == "direction") {
            const auto word = stringOr(value);
            directionKnown = word == "inbound" || word.starts_with("outbound");
            m.direction = word == "inbound" ? Direction::In : Direction::Out;
        } else if (key == "status") {
            const QString word = text(stringOr(value));
            m.status = statusFromWord(word);
            if (isOurs(m.status))
                m.status = MessageStatus::Other; // a word of ours, from them, means nothing
            if (m.status == MessageStatus::Other)
                m.statusText = word;
        } else if (key == "error_code") {
            m.errorCode = number(value);
        } else if (key == "num_segments") {
            m.segments = number(value);
        } else if (key == "num_media") {
            m.mediaCount = std::clamp(number(value), 0, 100);
        } else if (key == "date_created") {
            m.created = parseDate(stringOr(value));
        } else if (key == "date_sent") {
            m.sent = parseDate(stringOr(value));
        } else if (key == "date_updated") {
            m.updated = parseDate(stringOr(value));
        }
    }
    if (row.fault)
        return row;
    if (!MessageSid::isWellFormed(m.sid.text()))
        row.fault = "no sid";
    else if (!directionKnown)
        row.fault = "no direction";
    else if (m.direction == Direction::In && (m.from.isEmpty() || m.to.isEmpty()))
        row.fault = "no sender or receiver";
    else if (m.to.isEmpty())
        row.fault = "no receiver";
    else if (needsDate && !m.at())
        row.fault = "no date";
    return row;
}

/// Parses, and if a careless writer made that impossible, cleans the text and parses again.
/// The element lives as long as the parser and until its next use. A parser keeps thirteen times
/// its largest text for the next one, so that none outlives its text.
simdjson::error_code parse(dom::parser &parser, const QByteArray &json, dom::element &root)
{
    const auto once = [&](const QByteArray &bytes) {
        return parser.parse(bytes.constData(), static_cast<size_t>(bytes.size())).get(root);
    };
    const auto error = once(json);
    if (error == simdjson::SUCCESS || error == simdjson::CAPACITY || error == simdjson::DEPTH_ERROR
        || error == simdjson::EMPTY)
        return error;
    return once(cleanedJson(json));
}

Result<LoggedMessage> one(const QByteArray &json, bool needsDate)
{
    dom::parser parser;
    dom::element root;
    if (parse(parser, json, root) != simdjson::SUCCESS)
        return failure(Error::Kind::BadReply, QStringLiteral("the answer is not JSON"));
    Row row = readRow(root, needsDate);
    if (row.fault)
        return failure(Error::Kind::BadReply,
                       QStringLiteral("the message is malformed: ") + QLatin1String(row.fault));
    return row.message;
}

} // namespace

Result<MessagePage> parseMessagePage(const QByteArray &json)
{
    dom::parser parser;
    dom::element root;
    if (parse(parser, json, root) != simdjson::SUCCESS)
        return failure(Error::Kind::BadReply, QStringLiteral("the answer is not JSON"));
    dom::array messages;
    if (root["messages"].get(messages) != simdjson::SUCCESS)
        return failure(Error::Kind::BadReply, QStringLiteral("the answer is not a message list"));
    MessagePage page;
    page.rows.reserve(static_cast<qsizetype>(messages.size()));
    for (const dom::element element : messages) {
        Row row = readRow(element, true);
        if (!row.fault)
            page.rows.append(std::move(row.message));
        else
            page.quarantined.append(
                { QLatin1String(row.fault), QByteArray::fromStdString(simdjson::minify(element)) });
    }
    dom::element next;
    if (root["next_page_uri"].get(next) == simdjson::SUCCESS)
        page.nextPage = text(stringOr(next));
    return page;
}

Result<LoggedMessage> parseMessage(const QByteArray &json)
{
    return one(json, true);
}

Result<LoggedMessage> parseCreated(const QByteArray &json)
{
    return one(json, false);
}

} // namespace ivm::twilio
