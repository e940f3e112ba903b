#include "app/ctl/verbs/verbs.h"
#include "core/desk/gather.h"
#include "core/twilio/api.h"

#include <QJsonObject>

namespace ivm::ctl {

QCoro::Task<Exit> doctor(Invocation &invocation)
{
    if (const auto there = folderOf(invocation).isThere();
        !there && there.error().kind == Error::Kind::Storage)
        co_return invocation.output.error(there.error());
    Facts facts;
    const auto line = co_await lineOf(invocation);
    if (!line && line.error().kind == Error::Kind::Invalid)
        co_return invocation.output.error(line.error());
    facts.keyKnown = line.has_value();
    facts.keyFromEnvironment = invocation.environment.contains(QStringLiteral("TWILIO_API_KEY"));
    if (!facts.keyFromEnvironment)
        facts.keychain = line ? KeychainFault::None : KeychainFault(line.error().code);
    gatherComputer(folderOf(invocation), facts);
    if (facts.folderExists) {
        const auto reading = openForReading(invocation);
        const auto gathered
            = reading ? gatherFolder(*reading->database, facts) : tl::unexpected(reading.error());
        if (!gathered)
            co_return invocation.output.error(gathered.error());
    }
    if (line) {
        LineEnd end = line->connect(invocation.clock);
        twilio::Api api(*end.transport, invocation.clock, end.origin, end.credentials);
        Transport *transport = end.transport.get();
        const int waker = invocation.stop.onRequest([transport] { transport->abortAll(); });
        co_await gatherLine(api, invocation.clock, facts);
        invocation.stop.forget(waker);
        if (invocation.stop.requested())
            co_return invocation.output.error(
                { .kind = Error::Kind::Cancelled, .message = QStringLiteral("interrupted") });
    }

    const QList<Check> checks = evaluate(facts);
    QList<QStringList> rows;
    for (const Check &check : checks) {
        invocation.output.object({ { QStringLiteral("check"), check.id },
                                   { QStringLiteral("state"), checkWord(check.state) },
                                   { QStringLiteral("queue"),
                                     check.subject.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                             : QJsonValue(check.subject) },
                                   { QStringLiteral("fact"), check.fact } });
        rows.append({ checkWord(check.state), check.id, check.subject, oneLine(check.fact, 400) });
    }
    invocation.output.table({ QStringLiteral("STATE"), QStringLiteral("CHECK"),
                              QStringLiteral("QUEUE"), QStringLiteral("WHAT") },
                            rows);
    co_return isHealthy(checks) ? Exit::Done : Exit::Failed;
}

} // namespace ivm::ctl
