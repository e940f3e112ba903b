#include "core/practice/line.h"

#include "core/practice/accountapi.h"
#include "core/practice/messagesapi.h"
#include "core/practice/world.h"

#include <QLocale>

namespace ivm::practice {

namespace {

using Kind = Fault::Kind;
using Ending = Answer::Ending;

/// A rule and how much of it is left.
struct ActiveRule
{
    FaultRule rule;
    int skipped = 0;
    int used = 0;
};

Problem notFound(const QByteArray &path)
{
    return { 404, 20404, "The requested resource " + path.toStdString() + " was not found" };
}

Problem wrongMethod()
{
    return { 405, 20004, "Method not allowed" };
}

Problem unauthorised()
{
    return { 401, 20003, "Authenticate" };
}

} // namespace

class Line::Private
{
public:
    Private(const Clock &clock, const Setup &setup)
        : world(clock, setup)
        , credentials(setup.credentials.value_or(made(setup.seed)))
        , authToken(SidCode(setup.seed ^ 0x70c).sid("AT", 2).sliced(2))
        , messages(world, credentials.account)
        , account(world.setup, credentials.account, world.nowSeconds() - 900 * 86'400)
        , faultDice(setup.seed ^ 0xfa17)
    { }

    static Credentials made(quint64 seed)
    {
        const SidCode code(seed ^ 0x5ec7e7);
        return { .account = code.sid("AC", 0),
                 .key = code.sid("SK", 1),
                 .secret = code.sid("xx", 2).sliced(2) };
    }

    Answer handle(const Request &request);
    Answer carryOut(const Request &request);
    Answer route(const Request &request);
    Answer messageResource(const Request &request, const QList<QByteArray> &parts);
    Answer create(const Request &request);
    Answer mediaRedirect(const MessagesApi::MediaPlace &place, const QByteArray &sid) const;
    Answer spoiled(const Request &request, const Fault &fault);
    std::optional<Fault> faultFor(const Request &request);
    bool mayEnter(const Request &request) const;
    void record(LedgerEntry entry);
    void recordLost(const Request &request, int status, int code);
    QByteArray signature(const QByteArray &sid, const QByteArray &expires) const;
    static bool isCreate(const Request &request)
    {
        return request.method == "POST" && request.path.endsWith("/Messages.json");
    }

    World world;
    Credentials credentials;
    QByteArray authToken;
    MessagesApi messages;
    AccountApi account;
    std::vector<ActiveRule> rules;
    Random faultDice;
    QList<LedgerEntry> ledger;
    std::function<void(const LedgerEntry &)> ledgerListener;
    int leaked = 0;
    int seen = 0;
};

void Line::Private::record(LedgerEntry entry)
{
    ledger.append(std::move(entry));
    if (ledgerListener)
        ledgerListener(ledger.last());
}

void Line::Private::recordLost(const Request &request, int status, int code)
{
    if (!isCreate(request))
        return;
    const Form form(request.body);
    record({ .at = world.now(),
             .from = form.value("From").value_or(QByteArray()),
             .to = form.value("To").value_or(QByteArray()),
             .body = QString::fromUtf8(form.value("Body").value_or(QByteArray())),
             .status = status,
             .code = code });
}

std::optional<Fault> Line::Private::faultFor(const Request &request)
{
    const QByteArray target = request.path + '?' + request.query;
    for (ActiveRule &active : rules) {
        const FaultRule &rule = active.rule;
        if ((!rule.method.isEmpty() && rule.method != request.method)
            || !target.contains(rule.pathPart))
            continue;
        if (active.skipped < rule.skip) {
            ++active.skipped;
            continue;
        }
        if ((rule.times >= 0 && active.used >= rule.times) || !faultDice.chance(rule.probability))
            continue;
        ++active.used;
        return rule.fault;
    }
    return std::nullopt;
}

Answer Line::Private::handle(const Request &request)
{
    world.catchUp();
    const auto fault = faultFor(request);
    Answer answer = fault ? spoiled(request, *fault) : carryOut(request);
    answer.delay += world.setup.manners.latency;
    answer.headers.emplaceBack(
        "date",
        QLocale::c()
            .toString(toUtc(world.now()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
            .toLatin1());
    return answer;
}

Answer Line::Private::carryOut(const Request &request)
{
    ++seen;
    Answer answer = route(request);
    answer.headers.emplaceBack("twilio-request-id",
                               SidCode(world.setup.seed).sid("RQ", quint64(seen)));
    answer.headers.emplaceBack("twilio-concurrent-requests", "1");
    return answer;
}

Answer Line::Private::spoiled(const Request &request, const Fault &fault)
{
    // Whether it is carried out first, never, or later; what it would have answered is lost.
    const auto effect = [&](int status, int code) {
        if (!fault.takesEffect) {
            ++seen;
            recordLost(request, status, code);
        } else if (fault.effectAfter > Millis(0)) {
            world.later(fault.effectAfter, [this, request] { carryOut(request); });
        } else {
            carryOut(request);
        }
    };
    const auto lost = [](Ending ending) {
        Answer none;
        none.status = 0;
        none.ending = ending;
        return none;
    };
    switch (fault.kind) {
    case Kind::TooManyRequests: {
        ++seen;
        recordLost(request, 429, 20429);
        Answer answer = answerProblem({ 429, 20429, "Too Many Requests" });
        if (fault.retryAfter)
            answer.headers.emplaceBack("retry-after", QByteArray::number(*fault.retryAfter));
        return answer;
    }
    case Kind::ServerError: {
        const int code = fault.status == 503 ? 20503 : 20500;
        effect(fault.status, code);
        Answer answer
            = answerProblem({ fault.status, code,
                              fault.status == 503 ? "Service unavailable"
                                                  : "An internal server error has occurred" });
        if (fault.retryAfter)
            answer.headers.emplaceBack("retry-after", QByteArray::number(*fault.retryAfter));
        return answer;
    }
    case Kind::Refuse:
        return lost(Ending::Refused);
    case Kind::Reset:
        effect(0, 0);
        return lost(Ending::Reset);
    case Kind::Close:
        effect(0, 0);
        return lost(Ending::Closed);
    case Kind::TimeOut:
        effect(0, 0);
        return lost(Ending::Silent);
    case Kind::ForeignBody: {
        Answer answer;
        answer.headers = { { "content-type", "text/html" }, { "server", "portal" } };
        answer.body = "<!DOCTYPE html><html><head><title>Guest network</title></head><body>"
                      "<h1>Welcome</h1><p>Accept the terms to use this network.</p>"
                      "<form method=\"post\"><button>Accept</button></form></body></html>";
        return answer;
    }
    case Kind::CutBody: {
        Answer answer = carryOut(request);
        answer.ending = Ending::Cut;
        answer.bytes = fault.bytes < 0 ? answer.body.size() / 2
                                       : std::min<qint64>(fault.bytes, answer.body.size());
        return answer;
    }
    case Kind::Drip: {
        Answer answer = carryOut(request);
        answer.ending = Ending::Drip;
        answer.bytes = fault.bytes <= 0 ? 16 : fault.bytes;
        answer.pause = fault.pause;
        return answer;
    }
    case Kind::SilentResend: {
        carryOut(request);
        Answer answer = carryOut(request);
        answer.ending = Ending::Repeated;
        return answer;
    }
    case Kind::Slow: {
        Answer answer = carryOut(request);
        answer.delay = fault.pause;
        return answer;
    }
    }
    return carryOut(request);
}

bool Line::Private::mayEnter(const Request &request) const
{
    if (!request.authorization.startsWith("Basic "))
        return false;
    const QByteArray pair = QByteArray::fromBase64(request.authorization.sliced(6));
    return pair == credentials.key + ':' + credentials.secret
        || pair == credentials.account + ':' + authToken;
}

Answer Line::Private::route(const Request &request)
{
    if (!mayEnter(request)) {
        recordLost(request, 401, 20003);
        Answer answer = answerProblem(unauthorised());
        answer.headers.emplaceBack("www-authenticate", "Basic realm=\"Twilio API\"");
        return answer;
    }
    QList<QByteArray> parts = request.path.split('/');
    parts.removeFirst();
    const Form query(request.query);
    if (parts.value(0) == "v1") {
        const auto answer = account.v1(parts.sliced(1), query);
        if (!answer)
            return answerProblem(notFound(request.path));
        return request.method == "GET" ? *answer : answerProblem(wrongMethod());
    }
    if (parts.value(0) != "2010-04-01" || !parts.value(1).startsWith("Accounts"))
        return answerProblem(notFound(request.path));
    // A standard key may not look at accounts or keys; it looks like a wrong password (section 5).
    if (parts.size() < 4 || parts.at(3).startsWith("Keys") || parts.at(2) != credentials.account)
        return answerProblem(unauthorised());
    if (parts.at(3).startsWith("Messages"))
        return messageResource(request, parts.sliced(3));
    const auto answer = account.classic(parts.sliced(3).join('/'), query);
    if (!answer)
        return answerProblem(notFound(request.path));
    return request.method == "GET" ? *answer : answerProblem(wrongMethod());
}

Answer Line::Private::messageResource(const Request &request, const QList<QByteArray> &parts)
{
    const bool get = request.method == "GET";
    const Form query(request.query);
    if (parts == QList<QByteArray>{ "Messages.json" }) {
        if (get)
            return messages.list(query);
        return request.method == "POST" ? create(request) : answerProblem(wrongMethod());
    }
    const bool one = parts.size() == 2 && parts.at(1).endsWith(".json");
    const auto row = world.log.find(one ? QByteArrayView(parts.at(1)).chopped(5)
                                        : QByteArrayView(parts.value(1)));
    if (parts.at(0) != "Messages" || !row)
        return answerProblem(notFound(request.path));
    if (one) {
        if (get)
            return messages.one(*row);
        if (request.method == "DELETE")
            return messages.remove(*row);
        return messages.update(*row, Form(request.body));
    }
    if (parts.value(2) == "Media.json" && get)
        return messages.mediaList(*row);
    if (parts.value(2) == "Media" && parts.size() == 4 && get) {
        const bool json = parts.at(3).endsWith(".json");
        const QByteArray sid = json ? parts.at(3).chopped(5) : parts.at(3);
        const auto place = messages.findMedia(sid);
        if (place && place->row == *row)
            return json ? answerJson(200, messages.mediaItem(place->row, place->position))
                        : mediaRedirect(*place, sid);
    }
    return answerProblem(notFound(request.path));
}

Answer Line::Private::create(const Request &request)
{
    // A JSON body is not read at all: To is then missing (TWILIO.md 2.1).
    const bool isForm = request.contentType.startsWith("application/x-www-form-urlencoded");
    const Form form(isForm ? request.body : QByteArray());
    const auto checked = messages.check(form);
    LedgerEntry entry{ .at = world.now(),
                       .from = form.value("From").value_or(QByteArray()),
                       .to = form.value("To").value_or(QByteArray()),
                       .body = QString::fromUtf8(form.value("Body").value_or(QByteArray())) };
    if (const auto *problem = std::get_if<Problem>(&checked)) {
        entry.status = problem->status;
        entry.code = problem->code;
        record(std::move(entry));
        return answerProblem(*problem);
    }
    const auto &draft = std::get<MessagesApi::Draft>(checked);
    const quint32 row = world.send(draft.number, draft.to, draft.body, draft.media);
    entry.tookEffect = true;
    entry.sid = world.log.sid(row);
    entry.status = 201;
    record(std::move(entry));
    Answer answer = messages.one(row);
    answer.status = 201;
    return answer;
}

QByteArray Line::Private::signature(const QByteArray &sid, const QByteArray &expires) const
{
    return QByteArray::number(mixed(qHash(sid + expires, 0) ^ world.setup.seed), 16);
}

Answer Line::Private::mediaRedirect(const MessagesApi::MediaPlace &, const QByteArray &sid) const
{
    const QByteArray expires = QByteArray::number(world.nowSeconds() + 4 * 3600);
    return { .status = 307,
             .headers
             = { { "location",
                   world.setup.mediaOrigin + '/' + credentials.account + '/' + sid
                       + "?Expires=" + expires + "&Signature=" + signature(sid, expires) } } };
}

Line::Line(const Clock &clock, Setup setup)
    : d(std::make_unique<Private>(clock, setup))
{ }

Line::~Line() = default;

void Line::replaceKey(const QByteArray &key, const QByteArray &secret)
{
    d->credentials.key = key;
    d->credentials.secret = secret;
}

void Line::setVerification(const OurNumber &number)
{
    for (OurNumber &ours : d->world.setup.numbers) {
        if (ours.number != number.number)
            continue;
        ours.verification = number.verification;
        ours.rejectionReason = number.rejectionReason;
        ours.rejectionCode = number.rejectionCode;
        ours.editUntil = number.editUntil;
        ours.declaredWelcome = number.declaredWelcome;
    }
}

const Credentials &Line::credentials() const
{
    return d->credentials;
}

const Setup &Line::setup() const
{
    return d->world.setup;
}

Manners &Line::manners()
{
    return d->world.setup.manners;
}

void Line::setOrigins(QByteArray api, QByteArray media)
{
    d->world.setup.origin = std::move(api);
    d->world.setup.mediaOrigin = std::move(media);
}

Answer Line::handle(const Request &request)
{
    return d->handle(request);
}

Answer Line::handleMedia(const Request &request)
{
    d->world.catchUp();
    Answer refused{ .status = 403,
                    .headers = { { "content-type", "application/xml" } },
                    .body = "<Error><Code>AccessDenied</Code></Error>" };
    if (!request.authorization.isEmpty()) {
        // Signed storage addresses refuse a second kind of credentials, and we count the leak.
        ++d->leaked;
        refused.status = 400;
        refused.body = "<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism "
                       "allowed</Message></Error>";
        return refused;
    }
    if (const auto fault = d->faultFor(request)) {
        Request quiet = request;
        Answer answer = d->spoiled(quiet, *fault);
        if (answer.ending != Ending::Cut && answer.ending != Ending::Drip)
            return answer;
        refused.ending = answer.ending;
        refused.pause = answer.pause;
        refused.bytes = answer.bytes;
    }
    const Form query(request.query);
    const QByteArray sid = request.path.mid(request.path.lastIndexOf('/') + 1);
    const QByteArray expires = query.value("Expires").value_or(QByteArray());
    const auto place = d->messages.findMedia(sid);
    if (!place || request.method != "GET" || query.value("Signature") != d->signature(sid, expires)
        || expires.toLongLong() < d->world.nowSeconds())
        return refused;
    return { .headers = { { "content-type", d->messages.mediaType(*place) },
                          { "cache-control", "private" } },
             .body = d->messages.mediaBytes(*place),
             .ending = refused.ending,
             .delay = d->world.setup.manners.latency,
             .bytes = refused.ending == Ending::Cut ? 100 : refused.bytes,
             .pause = refused.pause };
}

int Line::credentialsLeaked() const
{
    return d->leaked;
}

int Line::requestsSeen() const
{
    return d->seen;
}

MessageSid Line::receive(const Incoming &incoming)
{
    d->world.catchUp();
    const auto row = d->world.receive(incoming);
    return row ? MessageSid(QString::fromLatin1(d->world.log.sid(*row))) : MessageSid();
}

void Line::setFate(const QByteArray &number, Fate fate)
{
    d->world.setFate(number.toStdString(), fate);
}

void Line::spoil(const MessageSid &sid, Nonsense how)
{
    if (const auto row = d->world.log.find(sid.text().toLatin1()))
        d->world.spoiled.insert(*row, how);
}

void Line::add(const ClientScript &script)
{
    d->world.catchUp();
    d->world.add(script);
}

void Line::beginTrickle(Millis meanPause)
{
    d->world.catchUp();
    d->world.beginTrickle(meanPause);
}

void Line::inject(FaultRule rule)
{
    d->rules.push_back({ .rule = std::move(rule) });
}

void Line::clearFaults()
{
    d->rules.clear();
}

const QList<LedgerEntry> &Line::ledger() const
{
    return d->ledger;
}

void Line::onLedgerEntry(std::function<void(const LedgerEntry &)> listener)
{
    d->ledgerListener = std::move(listener);
}

namespace {

LoggedMessage logged(const MessageLog &log, quint32 index)
{
    const auto instant = [](quint32 second) -> std::optional<Instant> {
        return second == 0 ? std::nullopt : std::optional(fromMs(qint64(second) * 1000));
    };
    const Row &row = log.row(index);
    const bool inbound = row.has(Row::Inbound);
    const PhoneNumber ours(QString::fromStdString(log.numbers()[row.number]));
    const PhoneNumber theirs(QString::fromStdString(log.clients()[row.client]));
    const std::string body = log.body(index);
    return { .sid = MessageSid(QString::fromLatin1(log.sid(index))),
             .from = inbound ? theirs : ours,
             .to = inbound ? ours : theirs,
             .body = QString::fromStdString(body),
             .direction = inbound ? Direction::In : Direction::Out,
             .status = row.state(),
             .statusText = {},
             .errorCode = row.errorCode,
             .segments = segmentsOf(body),
             .mediaCount = row.media,
             .created = instant(row.created),
             .sent = instant(row.sent),
             .updated = instant(row.updated) };
}

} // namespace

std::optional<LoggedMessage> Line::message(const MessageSid &sid) const
{
    const auto row = d->world.log.find(sid.text().toLatin1());
    return row ? std::optional(logged(d->world.log, *row)) : std::nullopt;
}

void Line::forEachMessage(const std::function<void(const LoggedMessage &)> &visit) const
{
    for (quint32 index = 0; index < d->world.log.size(); ++index) {
        if (!d->world.log.row(index).has(Row::Deleted))
            visit(logged(d->world.log, index));
    }
}

qint64 Line::messageCount() const
{
    qint64 count = 0;
    for (quint32 index = 0; index < d->world.log.size(); ++index)
        count += d->world.log.row(index).has(Row::Deleted) ? 0 : 1;
    return count;
}

bool Line::isBlocked(const QByteArray &ourNumber, const QByteArray &client) const
{
    const auto number = d->world.log.ourNumber(ourNumber.toStdString());
    const auto known = d->world.log.knownClient(client.toStdString());
    return number && known && d->world.isBlocked(*number, *known);
}

QList<DirectoryEntry> Line::directory() const
{
    return d->world.directory();
}

} // namespace ivm::practice
