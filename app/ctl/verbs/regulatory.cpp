#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/regulationof.h"
#include "core/log.h"
#include "core/regulatory/regulationpaper.h"
#include "core/twilio/api.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ivm::ctl {

namespace {

QJsonValue timeOrNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(isoUtc(*at)) : QJsonValue();
}

QJsonObject toJson(const NumberRegulation &number, const std::optional<Instant> &seen)
{
    QJsonArray reasons;
    for (const NumberRegulation::Reason &each : number.reasons)
        reasons.append(QJsonObject{ { QStringLiteral("code"), each.code },
                                    { QStringLiteral("words"), each.words },
                                    { QStringLiteral("next"), each.next },
                                    { QStringLiteral("theirs"), each.theirs } });
    QJsonArray refused;
    for (const NumberRegulation::Refused &each : number.refused)
        refused.append(QJsonObject{ { QStringLiteral("code"), each.code },
                                    { QStringLiteral("days7"), each.days7 },
                                    { QStringLiteral("days30"), each.days30 } });
    QJsonArray traps;
    for (const NumberRegulation::Trap &each : number.traps)
        traps.append(trapWords(each));
    return { { QStringLiteral("queue"), number.queue.name },
             { QStringLiteral("number"), number.queue.number.text() },
             { QStringLiteral("seen"), timeOrNull(seen) },
             { QStringLiteral("verification"), regulationWord(number.state) },
             { QStringLiteral("since"), timeOrNull(number.since) },
             { QStringLiteral("reasons"), reasons },
             { QStringLiteral("may_edit"), number.mayEdit },
             { QStringLiteral("edit_until"), timeOrNull(number.editUntil) },
             { QStringLiteral("use"), number.use },
             { QStringLiteral("declared_opt_in"), number.declaredOptIn },
             { QStringLiteral("our_opt_in"), number.ourOptIn },
             { QStringLiteral("differs"), number.wordingDiffers },
             { QStringLiteral("privacy_url"), number.privacyUrl },
             { QStringLiteral("terms_url"), number.termsUrl },
             { QStringLiteral("texts"), number.texts },
             { QStringLiteral("pictures"), number.pictures },
             { QStringLiteral("traps"), traps },
             { QStringLiteral("refused"), refused } };
}

} // namespace

QCoro::Task<Exit> regulatory(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        co_return invocation.output.error(reading.error());
    auto look = keptLook(*reading->database);
    if (!look)
        co_return invocation.output.error(look.error());
    if (invocation.arguments.has("now")) {
        const auto line = co_await lineOf(invocation);
        if (!line)
            co_return invocation.output.error(line.error());
        LineEnd end = line->connect(invocation.clock);
        twilio::Api api(*end.transport, invocation.clock, end.origin, end.credentials);
        Transport *transport = end.transport.get();
        const int waker = invocation.stop.onRequest([transport] { transport->abortAll(); });
        auto seen = co_await lookAtAccount(api, invocation.clock.now());
        invocation.stop.forget(waker);
        // What was not asked any more must not be shown as what Twilio does not know.
        if (invocation.stop.requested())
            co_return invocation.output.error(
                { .kind = Error::Kind::Cancelled, .message = QStringLiteral("interrupted") });
        if (!seen)
            co_return invocation.output.error(seen.error());
        *look = *look ? merged(**look, *std::move(seen)) : *std::move(seen);
    }
    const Instant now = invocation.clock.now();
    const auto status = regulationOf(*reading->readers, *look, now);
    if (!status)
        co_return invocation.output.error(status.error());
    for (const NumberRegulation &number : status->numbers)
        invocation.output.object(toJson(number, status->seen));
    for (const OpenWish &wish : status->wishes)
        invocation.output.object({ { QStringLiteral("wish_since"), isoUtc(wish.since) },
                                   { QStringLiteral("queue"), wish.queue },
                                   { QStringLiteral("due"), isoUtc(wish.due) } });
    // What was declared is Twilio's answer, or a look-alike's.
    invocation.output.line(unsteered(regulationText(*status, now).trimmed()));
    co_return Exit::Done;
}

} // namespace ivm::ctl
