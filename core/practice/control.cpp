#include "core/practice/control.h"

#include "core/practice/form.h"
#include "core/practice/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ivm::practice {

namespace {

QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

template <typename Value, size_t N>
std::optional<Value> named(const std::array<std::pair<const char *, Value>, N> &names,
                           const QByteArray &name)
{
    for (const auto &[known, value] : names) {
        if (name == known)
            return value;
    }
    return std::nullopt;
}

constexpr std::array<std::pair<const char *, Fault::Kind>, 11> FaultKinds{ {
    { "429", Fault::Kind::TooManyRequests },
    { "error", Fault::Kind::ServerError },
    { "refuse", Fault::Kind::Refuse },
    { "reset", Fault::Kind::Reset },
    { "close", Fault::Kind::Close },
    { "timeout", Fault::Kind::TimeOut },
    { "cut", Fault::Kind::CutBody },
    { "foreign", Fault::Kind::ForeignBody },
    { "drip", Fault::Kind::Drip },
    { "resend", Fault::Kind::SilentResend },
    { "slow", Fault::Kind::Slow },
} };

constexpr std::array<std::pair<const char *, Fate::Kind>, 5> FateKinds{ {
    { "delivered", Fate::Kind::Delivered },
    { "sent", Fate::Kind::SentForEver },
    { "undelivered", Fate::Kind::Undelivered },
    { "failed", Fate::Kind::Failed },
    { "refused", Fate::Kind::Refused },
} };

constexpr std::array<std::pair<const char *, Nonsense>, 8> NonsenseKinds{ {
    { "null_sid", Nonsense::NullSid },
    { "wrong_types", Nonsense::WrongTypes },
    { "unknown_status", Nonsense::UnknownStatus },
    { "all_null", Nonsense::AllNull },
    { "not_an_object", Nonsense::NotAnObject },
    { "lone_surrogate", Nonsense::LoneSurrogate },
    { "nul", Nonsense::NulInBody },
    { "bad_date", Nonsense::BadDate },
} };

Answer json(const QJsonObject &object, int status = 200)
{
    return { .status = status,
             .headers = { { "content-type", "application/json" } },
             .body = QJsonDocument(object).toJson(QJsonDocument::Compact) };
}

Answer wrong(const QByteArray &what)
{
    return json({ { key("error"), QString::fromLatin1(what) } }, 400);
}

template <typename Value, size_t N>
Answer noSuch(const char *thing, const std::array<std::pair<const char *, Value>, N> &names)
{
    QByteArrayList all;
    for (const auto &[known, value] : names)
        all.append(known);
    return wrong(QByteArray("no such ") + thing + "; there are " + all.join(", "));
}

Answer done()
{
    return json({ { key("done"), true } });
}

Millis secondsIn(const Form &form, const char *name, Millis otherwise = Millis(0))
{
    const auto value = form.value(name);
    return value ? Millis(qint64(value->toDouble() * 1000)) : otherwise;
}

int numberIn(const Form &form, const char *name, int otherwise = 0)
{
    const auto value = form.value(name);
    return value ? value->toInt() : otherwise;
}

bool flagIn(const Form &form, const char *name)
{
    const auto value = form.value(name);
    return value && (*value == "1" || *value == "true" || *value == "yes");
}

Answer ledger(const Line &line)
{
    QByteArray all = "[";
    for (const LedgerEntry &entry : line.ledger()) {
        all += all.size() > 1 ? ",\n" : "";
        all += ledgerLine(entry);
    }
    return { .headers = { { "content-type", "application/json" } }, .body = all + "]\n" };
}

Answer messages(const Line &line)
{
    Answer answer{ .headers = { { "content-type", "application/x-ndjson" } } };
    line.forEachMessage([&](const LoggedMessage &row) {
        const QJsonObject object{
            { key("sid"), row.sid.text() },
            { key("from"), row.from.text() },
            { key("to"), row.to.text() },
            { key("body"), row.body },
            { key("status"), statusWord(row.status) },
            { key("direction"), row.direction == Direction::In ? key("in") : key("out") },
        };
        answer.body += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    });
    return answer;
}

Answer inbound(Line &line, const Form &form)
{
    const QByteArray from = form.value("from").value_or(QByteArray());
    const QByteArray to = form.value("to").value_or(line.setup().numbers.first().number);
    if (from.isEmpty() || from.startsWith(' ') || to.startsWith(' ')) // what a bare + comes to
        return wrong("from and to are numbers, and a form writes their + as %2B");
    if (std::ranges::none_of(line.setup().numbers,
                             [&](const auto &ours) { return ours.number == to; }))
        return wrong("to is none of the line's numbers");
    const MessageSid sid = line.receive(
        { .from = from,
          .to = to,
          .body = QString::fromUtf8(form.value("body").value_or(QByteArray())),
          .photos = numberIn(form, "photos"),
          .at = fromIsoUtc(QString::fromLatin1(form.value("at").value_or(QByteArray()))),
          .visibleAfter = secondsIn(form, "visible_after"),
          .errorCode = numberIn(form, "error_code") });
    return json({ { key("sid"), sid.text() } });
}

Answer fault(Line &line, const Form &form)
{
    const auto kind = named(FaultKinds, form.value("kind").value_or(QByteArray()));
    if (!kind)
        return noSuch("kind of fault", FaultKinds);
    FaultRule rule{ .fault = { .kind = *kind,
                               .takesEffect = flagIn(form, "takes_effect"),
                               .effectAfter = secondsIn(form, "effect_after"),
                               .status = numberIn(form, "status", 500),
                               .bytes = numberIn(form, "bytes", -1),
                               .pause = secondsIn(form, "pause", Millis(1000)) },
                    .method = form.value("method").value_or(QByteArray()),
                    .pathPart = form.value("path").value_or(QByteArray()),
                    .skip = numberIn(form, "skip"),
                    .times = numberIn(form, "times", 1),
                    .probability = form.value("probability").value_or("1").toDouble() };
    if (form.value("retry_after"))
        rule.fault.retryAfter = numberIn(form, "retry_after");
    line.inject(std::move(rule));
    return done();
}

Answer fate(Line &line, const Form &form)
{
    const QByteArray number = form.value("number").value_or(QByteArray());
    if (!number.startsWith('+')) // nothing is ever sent to another
        return wrong("number is the client's, from its + on, and a form writes that as %2B");
    const auto kind = named(FateKinds, form.value("kind").value_or(QByteArray()));
    if (!kind)
        return noSuch("fate", FateKinds);
    line.setFate(number, { .kind = *kind, .code = numberIn(form, "code") });
    return done();
}

Answer spoil(Line &line, const Form &form)
{
    const MessageSid sid(QString::fromLatin1(form.value("sid").value_or(QByteArray())));
    if (!line.message(sid))
        return wrong("the line has no text with this sid");
    const auto how = named(NonsenseKinds, form.value("how").value_or(QByteArray()));
    if (!how)
        return noSuch("nonsense", NonsenseKinds);
    line.spoil(sid, *how);
    return done();
}

Answer manners(Line &line, const Form &form)
{
    Manners &now = line.manners();
    if (form.value("latency_ms"))
        now.latency = Millis(numberIn(form, "latency_ms"));
    now.lateMin = secondsIn(form, "late_min", now.lateMin);
    now.lateMax = secondsIn(form, "late_max", now.lateMax);
    now.arrivalsBetweenPages = numberIn(form, "arrivals_between_pages", now.arrivalsBetweenPages);
    if (const auto share = form.value("late_share"))
        now.lateShare = share->toDouble();
    if (form.value("date_step"))
        now.dateStep = std::chrono::seconds(numberIn(form, "date_step"));
    if (form.value("unsent_match_date_filter"))
        now.unsentMatchDateFilter = flagIn(form, "unsent_match_date_filter");
    return done();
}

} // namespace

QByteArray ledgerLine(const LedgerEntry &entry)
{
    const QJsonObject object{
        { key("at"), isoUtc(entry.at) },
        { key("from"), QString::fromUtf8(entry.from) },
        { key("to"), QString::fromUtf8(entry.to) },
        { key("body"), entry.body },
        { key("took_effect"), entry.tookEffect },
        { key("sid"), QString::fromLatin1(entry.sid) },
        { key("status"), entry.status },
        { key("code"), entry.code },
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Answer control(Line &line, const Request &request)
{
    const QByteArray what = request.path.sliced(qstrlen("/practice/"));
    if (request.method == "GET") {
        if (what == "ledger")
            return ledger(line);
        if (what == "messages")
            return messages(line);
        if (what == "state") {
            return json({ { key("messages"), line.messageCount() },
                          { key("requests"), line.requestsSeen() },
                          { key("creates"), line.ledger().size() },
                          { key("credentials_leaked"), line.credentialsLeaked() } });
        }
        return wrong("no such thing");
    }
    const Form form(request.body);
    if (what == "inbound")
        return inbound(line, form);
    if (what == "fault")
        return fault(line, form);
    if (what == "calm") {
        line.clearFaults();
        return done();
    }
    if (what == "manners")
        return manners(line, form);
    if (what == "clients") {
        beginSession(line);
        return done();
    }
    if (what == "fate")
        return fate(line, form);
    if (what == "spoil")
        return spoil(line, form);
    return wrong("no such thing");
}

} // namespace ivm::practice
