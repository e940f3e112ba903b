#include "core/practice/messagesapi.h"

#include "core/practice/picture.h"

#include <QRegularExpression>

#include <algorithm>

namespace ivm::practice {

namespace {

using Days = std::chrono::sys_days;

/// The GMT day a DateSent value names. Twilio's parser is lenient (TWILIO.md 1.2); a time of day is
/// read and then ignored.
std::optional<Days> dayOf(const QByteArray &value)
{
    const QString text = QString::fromUtf8(value).trimmed();
    QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    if (!at.isValid())
        at = QDateTime::fromString(text, Qt::RFC2822Date);
    QDate day;
    if (at.isValid()) {
        const bool local = at.timeSpec() == Qt::LocalTime; // no zone was given: GMT
        day = local ? at.date() : at.toUTC().date();
    } else {
        day = QDate::fromString(text.left(10), QStringLiteral("MM/dd/yyyy"));
    }
    if (!day.isValid())
        return std::nullopt;
    return Days(std::chrono::year(day.year()) / day.month() / day.day());
}

quint32 startOf(Days day)
{
    return quint32(std::max<qint64>(0, std::chrono::sys_seconds(day).time_since_epoch().count()));
}

bool isNorthAmerican(const QByteArray &number)
{
    static const QRegularExpression shape(QStringLiteral("^\\+1[2-9][0-9]{2}[2-9][0-9]{6}$"));
    return shape.match(QString::fromUtf8(number)).hasMatch();
}

bool isInternational(const QByteArray &number)
{
    static const QRegularExpression shape(QStringLiteral("^\\+[2-9][0-9]{7,14}$"));
    return shape.match(QString::fromUtf8(number)).hasMatch();
}

bool isShortCode(const QByteArray &number)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9]{5,6}$"));
    return shape.match(QString::fromUtf8(number)).hasMatch();
}

QByteArray encoded(const QByteArray &value)
{
    return value.toPercentEncoding("-._~");
}

} // namespace

void MessagesApi::appendRow(std::string &out, quint32 row) const
{
    if (const auto how = m_world.spoiled.constFind(row); how != m_world.spoiled.constEnd())
        m_writer.appendSpoiled(out, row, *how);
    else
        m_writer.append(out, row);
}

Answer MessagesApi::one(quint32 row) const
{
    std::string json;
    m_writer.append(json, row);
    return answerJson(200, std::move(json));
}

Answer MessagesApi::list(const Form &query)
{
    int size = 50;
    if (const auto asked = query.value("PageSize")) {
        bool isNumber = false;
        size = asked->toInt(&isNumber);
        if (!isNumber || size < 1)
            return answerProblem({ 400, 20001, "Invalid PageSize" });
        if (size > 1000)
            return answerProblem({ 400, 20007, "Page size must be less than or equal to 1000" });
    }
    ListFilter filter;
    QByteArray recognised; // the query as the paging links repeat it
    const auto repeat = [&](const char *name, const QByteArray &value) {
        recognised += QByteArray(name) + '=' + encoded(value) + '&';
    };
    for (const char *name : { "To", "From" }) {
        if (const auto address = query.value(name); address && !address->isEmpty()) {
            (name[0] == 'T' ? filter.to : filter.from) = address->toStdString();
            repeat(name, *address);
        }
    }
    for (const char *name : { "DateSent", "DateSent<", "DateSent>" }) {
        const auto value = query.value(name);
        // An operator inside the value makes it a parameter of no known shape: ignored (1.2).
        if (!value || value->isEmpty() || QByteArrayView("<>=").contains(value->front()))
            continue;
        const auto day = dayOf(*value);
        if (!day) {
            return answerProblem({ 400, 20001, std::string("Invalid date for parameter ") + name });
        }
        const QByteArrayView shape(name);
        if (!shape.endsWith('<'))
            filter.sentFrom = std::max(filter.sentFrom, startOf(*day));
        if (!shape.endsWith('>')) {
            const quint32 end = startOf(*day + std::chrono::days(1));
            filter.sentBefore = filter.sentBefore == 0 ? end : std::min(filter.sentBefore, end);
        }
        filter.unsentMatch = m_world.setup.manners.unsentMatchDateFilter;
        repeat(QByteArray(name).replace('<', "%3C").replace('>', "%3E").constData(), *value);
    }
    recognised += "PageSize=" + QByteArray::number(size);

    const int number = query.value("Page").value_or("0").toInt();
    const QByteArray token = query.value("PageToken").value_or(QByteArray());
    if (number < 0 || (number > 0 && token.isEmpty()))
        return answerProblem({ 400, 21481, "Invalid Page Token" });
    ListPage page;
    if (token.isEmpty()) {
        page = m_world.log.below(filter, std::nullopt, size);
    } else {
        const auto at = m_world.log.sids().number(
            QByteArrayView(token).sliced(std::min<qsizetype>(2, token.size())));
        const bool backwards = token.startsWith("PB");
        if (!at || *at >= m_world.log.size() || (!backwards && !token.startsWith("PA")))
            return answerProblem({ 400, 21481, "Invalid Page Token" });
        const auto row = quint32(*at);
        const Place place = m_tokens.value(row, m_world.log.place(row));
        if (!backwards && m_world.setup.manners.arrivalsBetweenPages > 0)
            m_world.surprise(m_world.setup.manners.arrivalsBetweenPages);
        page = backwards ? m_world.log.above(filter, place, size)
                         : m_world.log.below(filter, place, size);
    }

    const QByteArray path = "/2010-04-01/Accounts/" + m_account + "/Messages.json?" + recognised;
    const auto link = [&](const char *kind, int to, quint32 row) {
        if (m_world.log.row(row).sent == 0)
            m_tokens.insert(row, m_world.log.place(row));
        return '"'
            + (path + "&Page=" + QByteArray::number(to) + "&PageToken=" + kind
               + m_world.log.sid(row))
                  .toStdString()
            + '"';
    };
    std::string json;
    json.reserve(page.rows.size() * 1100 + 2048);
    const int first = number * size;
    const int last = first + int(page.rows.size()) - 1;
    json += R"({"first_page_uri":")" + (path + "&Page=0").toStdString() + R"(","end":)"
        + std::to_string(std::max(last, first)) + R"(,"previous_page_uri":)"
        + (page.moreAbove && number > 0 && !page.rows.empty()
               ? link("PB", number - 1, page.rows.front())
               : "null")
        + R"(,"messages":[)";
    for (size_t i = 0; i < page.rows.size(); ++i) {
        if (i > 0)
            json += ',';
        appendRow(json, page.rows[i]);
    }
    json += R"(],"uri":")"
        + (path + "&Page=" + QByteArray::number(number)
           + (token.isEmpty() ? QByteArray() : "&PageToken=" + encoded(token)))
              .toStdString()
        + R"(","page_size":)" + std::to_string(size) + R"(,"start":)" + std::to_string(first)
        + R"(,"next_page_uri":)"
        + (page.moreBelow && !page.rows.empty() ? link("PA", number + 1, page.rows.back()) : "null")
        + R"(,"page":)" + std::to_string(number) + "}";
    return answerJson(200, std::move(json));
}

std::variant<MessagesApi::Draft, Problem> MessagesApi::check(const Form &form) const
{
    // The order of the checks is Twilio's as far as it is known: addresses, then content, then
    // state.
    const auto field = [&](const char *name) { return form.value(name).value_or(QByteArray()); };
    const QByteArray to = field("To");
    const QByteArray from = field("From");
    const QString body = QString::fromUtf8(field("Body"));
    const QList<QByteArray> media = form.values("MediaUrl");
    if (to.isEmpty())
        return Problem{ 400, 21604, "A 'To' phone number is required." };
    if (from.isEmpty() && field("MessagingServiceSid").isEmpty())
        return Problem{ 400, 21603, "A 'From' phone number is required." };
    if (isShortCode(to))
        return Problem{ 400, 21265, "'To' number cannot be a Short Code: " + to.toStdString() };
    if (!isNorthAmerican(to) && !isInternational(to))
        return Problem{ 400, 21211, "Invalid 'To' Phone Number: " + to.toStdString() };
    if (from.isEmpty())
        return Problem{ 400, 21701, "The Messaging Service does not exist" };
    if (!isNorthAmerican(from) && !isInternational(from) && !isShortCode(from))
        return Problem{ 400, 21212, "Invalid From Number (caller ID): " + from.toStdString() };
    const auto number = m_world.log.ourNumber(from.toStdString());
    if (to == from)
        return Problem{ 400, 21266,
                        "'To' and 'From' number cannot be the same: " + to.toStdString() };
    if (!number) {
        return Problem{ 400, 21606,
                        "The 'From' phone number " + from.toStdString()
                            + " is not a valid message-capable Twilio phone number for this "
                              "destination" };
    }
    if (!isNorthAmerican(to)) {
        return Problem{
            400, 21408,
            "Permission to send an SMS has not been enabled for the region indicated by "
            "the 'To' number: "
                + to.toStdString()
        };
    }
    if (body.isEmpty() && media.isEmpty())
        return Problem{ 400, 21602, "Message body is required." };
    if (body.size() > 1600)
        return Problem{ 400, 21617,
                        "The concatenated message body exceeds the 1600 character limit" };
    if (media.size() > 10)
        return Problem{ 400, 21623, "Number of media files exceeds allowed limit" };
    for (const QByteArray &url : media) {
        if (!url.startsWith("http://") && !url.startsWith("https://"))
            return Problem{ 400, 21620, "Invalid media URL(s)" };
    }
    if (!media.isEmpty() && !m_world.setup.numbers.at(*number).mms)
        return Problem{ 400, 21621, "The 'From' number has not been enabled for MMS" };
    if (const auto validity = form.value("ValidityPeriod")) {
        bool isNumber = false;
        const int period = validity->toInt(&isNumber);
        if (!isNumber || period < 1 || period > 36'000)
            return Problem{ 400, 21624,
                            "The validity period value must be in the range 1 to 36000" };
    }
    if (form.value("SendAt") || form.value("ScheduleType"))
        return Problem{ 400, 35118, "MessagingServiceSid is required to schedule a message" };
    const Fate fate = m_world.fateOf(to.toStdString());
    if (fate.kind == Fate::Kind::Refused)
        return Problem{ 400, fate.code, "The message cannot be sent to " + to.toStdString() };
    if (const auto client = m_world.log.knownClient(to.toStdString());
        client && m_world.isBlocked(*number, *client))
        return Problem{ 400, 21610, "Attempt to send to unsubscribed recipient" };
    return Draft{ .number = *number,
                  .to = to.toStdString(),
                  .body = body.toStdString(),
                  .media = int(media.size()) };
}

Answer MessagesApi::update(quint32 index, const Form &form)
{
    const auto body = form.value("Body");
    const auto status = form.value("Status");
    const MessageStatus state = m_world.log.row(index).state();
    if (body && status)
        return answerProblem({ 400, 30400, "Message cannot be redacted and cancelled at once" });
    if (status) {
        if (*status != "canceled")
            return answerProblem({ 400, 20001, "Invalid Status" });
        if (state != MessageStatus::Scheduled && state != MessageStatus::Queued
            && state != MessageStatus::Accepted)
            return answerProblem({ 409, 30409, "Message cannot be cancelled any more" });
        m_world.log.change(index, [&](Row &row) {
            row.status = quint8(MessageStatus::Canceled);
            row.updated = m_world.nowSeconds();
        });
        return one(index);
    }
    if (body) {
        if (!body->isEmpty())
            return answerProblem({ 400, 30400, "Body can only be updated to an empty string" });
        if (!isFinal(state) && state != MessageStatus::Sent)
            return answerProblem(
                { 409, 20009, "Message is not finished yet and cannot be redacted" });
        m_world.log.setText(index, {});
        m_world.log.change(index, [&](Row &row) { row.updated = m_world.nowSeconds(); });
    }
    return one(index);
}

Answer MessagesApi::remove(quint32 index)
{
    const MessageStatus state = m_world.log.row(index).state();
    if (!isFinal(state) && state != MessageStatus::Sent)
        return answerProblem({ 409, 20009, "Message is not finished yet and cannot be deleted" });
    m_world.log.change(index, [](Row &row) { row.flags = quint8(row.flags | Row::Deleted); });
    return { .status = 204 };
}

QByteArray MessagesApi::mediaSid(quint32 row, int position) const
{
    return SidCode(m_world.setup.seed ^ 0x3ed1a).sid("ME", row * 16ULL + quint64(position));
}

std::optional<MessagesApi::MediaPlace> MessagesApi::findMedia(QByteArrayView sid) const
{
    const auto number = SidCode(m_world.setup.seed ^ 0x3ed1a).number(sid);
    if (!number || !sid.startsWith("ME") || *number / 16 >= m_world.log.size())
        return std::nullopt;
    const MediaPlace place{ .row = quint32(*number / 16), .position = int(*number % 16) };
    const Row &row = m_world.log.row(place.row);
    if (row.has(Row::Deleted) || place.position >= row.media)
        return std::nullopt;
    return place;
}

const char *MessagesApi::mediaType(const MediaPlace &place) const
{
    const bool png = mixed(place.row * 16ULL + quint64(place.position)) % 2 == 0;
    return png && !m_world.pictures.contains(place.row) ? "image/png" : "image/jpeg";
}

QByteArray MessagesApi::mediaBytes(const MediaPlace &place) const
{
    const quint64 seed = place.row * 16ULL + quint64(place.position);
    if (QByteArrayView(mediaType(place)) == QByteArrayView("image/png"))
        return picturePng(seed);
    return shippedPicture(m_world.pictures.value(place.row, int(mixed(seed + 1) % 3) + 1));
}

std::string MessagesApi::mediaItem(quint32 index, int position) const
{
    const Row &row = m_world.log.row(index);
    const std::string account = m_account.toStdString();
    const std::string parent = m_world.log.sid(index).toStdString();
    const std::string sid = mediaSid(index, position).toStdString();
    std::string json = R"({"sid":")" + sid + R"(","account_sid":")" + account
        + R"(","parent_sid":")" + parent + R"(","content_type":")" + mediaType({ index, position })
        + R"(","date_created":")";
    appendRfc2822(json, row.created);
    json += R"(","date_updated":")";
    appendRfc2822(json, row.created);
    json += R"(","uri":"/2010-04-01/Accounts/)" + account + "/Messages/" + parent + "/Media/" + sid
        + R"(.json"})";
    return json;
}

Answer MessagesApi::mediaList(quint32 index) const
{
    const Row &row = m_world.log.row(index);
    const std::string path = "/2010-04-01/Accounts/" + m_account.toStdString() + "/Messages/"
        + m_world.log.sid(index).toStdString() + "/Media.json?PageSize=50&Page=0";
    std::string json = R"({"first_page_uri":")" + path + R"(","end":)"
        + std::to_string(std::max(0, row.media - 1)) + R"(,"media_list":[)";
    for (int i = 0; i < row.media; ++i) {
        if (i > 0)
            json += ',';
        json += mediaItem(index, i);
    }
    json += R"(],"previous_page_uri":null,"uri":")" + path
        + R"(","page_size":50,"start":0,"next_page_uri":null,"page":0})";
    return answerJson(200, std::move(json));
}

} // namespace ivm::practice
