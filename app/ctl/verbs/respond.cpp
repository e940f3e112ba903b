// Answering clients by itself, without a screen.

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/backoffice.h"
#include "core/responder/responder.h"

namespace ivm::ctl {

namespace {

QString whoWord(AutomaticReplies::Who who)
{
    using Who = AutomaticReplies::Who;
    switch (who) {
    case Who::Off:
        return QStringLiteral("off");
    case Who::ThisDesk:
        return QStringLiteral("this desk");
    case Who::OtherProgram:
        return QStringLiteral("another program here");
    case Who::AnotherComputer:
        return QStringLiteral("another computer");
    case Who::Nobody:
        return QStringLiteral("nobody");
    }
    return {};
}

void printIntent(const Output &output, const AutoIntent &intent, bool isLive)
{
    output.object({ { QStringLiteral("event"),
                      isLive ? QStringLiteral("owed") : QStringLiteral("would_send") },
                    { QStringLiteral("kind"), kindWord(intent.kind) },
                    { QStringLiteral("to"), intent.client.text() },
                    { QStringLiteral("period"), intent.period },
                    { QStringLiteral("text"), intent.text },
                    { QStringLiteral("expires"), isoUtc(intent.expiresAt) } });
    output.line(QStringLiteral("%1 %2 to %3")
                    .arg(isLive ? QStringLiteral("sends") : QStringLiteral("would send"),
                         kindWord(intent.kind), intent.client.display()));
}

/// What came while nothing answered, counted and listed.
void printMissed(const Output &output, const Responder &responder)
{
    const AutomaticReplies replies = responder.replies();
    const auto missed = responder.missed();
    if (!missed || missed->isEmpty() || !replies.missedSince)
        return;
    output.line(QStringLiteral("%1 texts came in since %2 without an answer:")
                    .arg(missed->size())
                    .arg(localTime(*replies.missedSince)));
    for (const AutomaticStore::UnsentIntent &each : *missed) {
        output.object({ { QStringLiteral("event"), QStringLiteral("missed") },
                        { QStringLiteral("kind"), kindWord(each.kind) },
                        { QStringLiteral("client"), each.client.text() },
                        { QStringLiteral("at"), isoUtc(each.triggeredAt) } });
        output.line(
            QStringLiteral("  %1  %2").arg(localTime(each.triggeredAt), each.client.display()));
    }
}

} // namespace

QCoro::Task<Exit> respond(Invocation &invocation)
{
    auto config = co_await lineOf(invocation);
    if (!config)
        co_return invocation.output.error(config.error());
    const bool live = invocation.arguments.has("live");
    // A dry run leaves everything where it is, also what people wrote.
    config->automatic = live ? Responder::Switch::AsSet : Responder::Switch::DryRun;
    config->sending = live;
    config->goesLive = live;
    BackOffice office(*config);
    const Output &output = invocation.output;
    std::optional<AutomaticReplies> shown;
    std::optional<Error> fault;
    bool isOpen = false;
    const auto show = [&](const DeskStatus &status) {
        if (status.fault && status.fault != fault)
            output.error(*status.fault);
        fault = status.fault;
        if (!isOpen)
            return;
        const AutomaticReplies &now = status.automatic;
        if (!shown || shown->who != now.who) {
            output.object({ { QStringLiteral("event"), QStringLiteral("automatic_replies") },
                            { QStringLiteral("who"), whoWord(now.who) } });
            output.line(QStringLiteral("Automatic replies: %1").arg(whoWord(now.who)));
        }
        if (now.switchedItselfOff && (!shown || !shown->switchedItselfOff))
            output.line(QStringLiteral("Someone else sends our automatic texts: this folder has "
                                       "switched itself off."));
        if (shown && now.missed > shown->missed)
            printMissed(output, *office.responder());
        shown = now;
    };
    QObject::connect(&office, &BackOffice::statusChanged, &office, show);
    const auto opened = office.open(true);
    if (!opened) {
        co_await office.close();
        co_return exitFor(opened.error().kind); // the status has said it
    }
    isOpen = true;
    QObject::connect(
        office.responder(), &Responder::owed, &office,
        [&](const AutoIntent &intent, bool isLive) { printIntent(output, intent, isLive); });
    Exit exit = Exit::Done;
    const auto began = live ? co_await office.goLive() : Result<>();
    if (!began) {
        Error why = began.error();
        if (why.kind == Error::Kind::NotPermitted) // nobody sits there to type it, as a rule
            why.message += QStringLiteral("; ivmctl settings set live.on --value true asks for it, "
                                          "and --live goes on from there");
        exit = output.error(why);
    } else {
        if (!live)
            output.line(QStringLiteral("Dry run: nothing is sent. --live sends."));
        while (co_await sleep(invocation.clock, std::chrono::hours(1), invocation.stop)) { }
    }
    co_await office.close();
    co_return exit;
}

} // namespace ivm::ctl
