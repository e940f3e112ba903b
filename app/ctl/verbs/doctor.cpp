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
    const auto account = co_await accountOf(invocation);
    if (!account && account.error().kind == Error::Kind::Invalid)
        co_return invocation.output.error(account.error());
    facts.keyKnown = account.has_value();
    facts.keyFromEnvironment = account && !account->fromKeychain;
    if (!facts.keyFromEnvironment)
        facts.keychain = account ? KeychainFault::None : KeychainFault(account.error().code);
    gatherComputer(folderOf(invocation), facts);
    if (facts.folderExists) {
        const auto reading = openForReading(invocation);
        const auto gathered
            = reading ? gatherFolder(*reading->database, facts) : tl::unexpected(reading.error());
        if (!gathered)
            co_return invocation.output.error(gathered.error());
    }
    if (account) {
        const DeskConfig line
            = lineConfig(folderOf(invocation), account->origin, account->credentials);
        LineEnd end = line.connect(invocation.clock);
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
