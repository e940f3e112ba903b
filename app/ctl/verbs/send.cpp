// One text, and what became of it.

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/backoffice.h"
#include "core/model/smstext.h"
#include "core/outbox/outbox.h"
#include "core/store/outboxstore.h"

namespace ivm::ctl {

namespace {

constexpr int OptedOutAtTwilio = 21610;

struct Wanted
{
    TextDraft draft;
    QString queue;
    PhoneNumber client;
};

Result<Wanted> wantedOf(const Arguments &arguments)
{
    const auto client = numberTyped(arguments.value("to"), "to");
    if (!client)
        return tl::unexpected(client.error());
    const auto typed = textOf(arguments);
    if (!typed)
        return tl::unexpected(typed.error());
    Wanted wanted;
    wanted.queue = arguments.value("queue");
    wanted.client = *client;
    wanted.draft.text = normalised(*typed); // the rest is the composer's visible choice
    wanted.draft.author = arguments.value("as").trimmed();
    wanted.draft.answer = arguments.has("answer");
    if (wanted.draft.text.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("there is no text to send"));
    if (wanted.draft.text.size() > LongestSms)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("the text has %1 characters; Twilio takes 1600")
                           .arg(wanted.draft.text.size()));
    if (wanted.draft.author.isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("--as needs initials"));
    return wanted;
}

QString whyForbidden(int why)
{
    switch (Forbidden(why)) {
    case Forbidden::HistoryLoading:
        return QStringLiteral("the client's history is not loaded yet");
    case Forbidden::NeedsAnswerClick:
        return QStringLiteral("the client has not opted in; --answer answers their own text");
    case Forbidden::NoRecentText:
        return QStringLiteral("the client has not opted in and has not written within 24 hours");
    case Forbidden::Declined:
        return QStringLiteral("the client declined texts");
    case Forbidden::OptedOut:
        return QStringLiteral("the client has opted out");
    case Forbidden::NetworkBlocked:
        return QStringLiteral("the network blocks this number for the client until they text "
                              "UNSTOP to it");
    case Forbidden::Blocked:
        return QStringLiteral("the client is blocked");
    case Forbidden::NotAPhone:
        return QStringLiteral("this is no phone number that can be texted");
    case Forbidden::SuspectedStop:
        return QStringLiteral("the client may have asked for texts to stop; someone must decide "
                              "that in ivm first");
    case Forbidden::YesAfterStop:
        return QStringLiteral("the client said YES after STOP; they must text START");
    case Forbidden::WrongNumber:
        return QStringLiteral("this is a wrong number");
    case Forbidden::NotOptedIn:
        return QStringLiteral("the client has not opted in");
    case Forbidden::AnswersSwitchedOff:
        return QStringLiteral("answers before an opt-in are switched off");
    case Forbidden::AlreadyOptedIn:
    case Forbidden::AskedEnough:
    case Forbidden::Nothing:
        break;
    }
    return QStringLiteral("it is not permitted");
}

/// How it ended: the entry as it stands when the waiting is over.
Exit report(Invocation &invocation, BackOffice &office, MessageId id, const Queue &queue,
            const PhoneNumber &client, const std::optional<Error> &keyRefused)
{
    OutboxStore outbox(office.database());
    auto entry = outbox.entry(id);
    if (!entry)
        return invocation.output.error(entry.error());
    if (*entry && (*entry)->state == OutboxState::Waiting) {
        // Proven not to have left: nobody is there who would see it wait (DECISIONS 29).
        if (const auto done = office.withdraw(id); done)
            return invocation.output.error(keyRefused.value_or(
                Error{ .kind = Error::Kind::Network,
                       .message = QStringLiteral("it was not sent, and is withdrawn") }));
        entry = outbox.entry(id); // it was just leaving
        if (!entry)
            return invocation.output.error(entry.error());
    }
    const auto message = Readers(office.database()).messages.one(id);
    if (!*entry || !message || !*message)
        return invocation.output.error(
            { .kind = Error::Kind::Storage, .message = QStringLiteral("the entry is gone") });
    switch ((*entry)->state) {
    case OutboxState::Sent:
        invocation.output.object(toJson(**message, queue, client));
        invocation.output.line(QStringLiteral("Sent (%1).").arg((*entry)->sid.text()));
        return Exit::Done;
    case OutboxState::Refused: {
        const int code = (*entry)->errorCode;
        if (code == OptedOutAtTwilio)
            return invocation.output.error(
                { .kind = Error::Kind::NotPermitted,
                  .message = QStringLiteral("the client has opted out on this number"),
                  .code = code });
        if (code == 0 && (*entry)->reason != OutboxEntry::NoReason)
            return invocation.output.error({ .kind = Error::Kind::NotPermitted,
                                             .message = whyForbidden((*entry)->reason),
                                             .code = (*entry)->reason });
        return invocation.output.error({ .kind = Error::Kind::Refused,
                                         .message = QStringLiteral("Twilio refused it"),
                                         .code = code });
    }
    case OutboxState::Withdrawn: {
        // A STOP that came in meanwhile takes back whatever waits.
        const int reason = (*entry)->reason;
        if (reason > 0 && reason < 100)
            return invocation.output.error({ .kind = Error::Kind::NotPermitted,
                                             .message = whyForbidden(reason),
                                             .code = reason });
        return invocation.output.error(
            { .kind = Error::Kind::Network, .message = QStringLiteral("it was not sent") });
    }
    default:
        invocation.output.object(toJson(**message, queue, client));
        return invocation.output.error(
            { .kind = Error::Kind::Unconfirmed,
              .message = QStringLiteral("it may or may not have been sent; it is kept and looked "
                                        "for. Do not send it again") });
    }
}

} // namespace

QCoro::Task<Exit> send(Invocation &invocation)
{
    const auto wanted = wantedOf(invocation.arguments);
    if (!wanted)
        co_return invocation.output.error(wanted.error());
    const auto config = co_await lineOf(invocation);
    if (!config)
        co_return invocation.output.error(config.error());
    BackOffice office(*config);
    if (const auto opened = office.open(false); !opened) {
        co_await office.close();
        co_return invocation.output.error(opened.error());
    }

    Exit exit = Exit::Failed;
    TextDraft draft = wanted->draft;
    const auto queue = queueNamed(QueueStore(office.database()), wanted->queue);
    Result<> found = queue ? office.act([&](Acts &acts) {
        return acts.openConversation(queue->id, wanted->client, draft.conversation);
    })
                           : Result<>(tl::unexpected(queue.error()));
    const Result<MessageId> put = found ? office.send(draft) : tl::unexpected(found.error());
    if (!put) {
        Error error = put.error();
        if (error.kind == Error::Kind::NotPermitted)
            error.message = whyForbidden(error.code);
        exit = invocation.output.error(error);
    } else {
        Stop over; // the outcome is known, or nobody wants to wait any longer
        std::optional<Error> keyRefused;
        Outbox *outbox = office.outbox();
        QObject::connect(outbox, &Outbox::settled, &office, [&](MessageId settled) {
            if (settled == *put)
                over.request();
        });
        QObject::connect(outbox, &Outbox::unauthorized, &office, [&] {
            keyRefused = Error{ .kind = Error::Kind::Unauthorized,
                                .message = QStringLiteral("Twilio refuses the API key; the text "
                                                          "was not sent and is withdrawn") };
            over.request();
        });
        const int waker = invocation.stop.onRequest([&over] { over.request(); });
        const int seconds
            = invocation.arguments.has("wait") ? invocation.arguments.value("wait").toInt() : 20;
        if (const auto started = outbox->start(true); !started) {
            exit = invocation.output.error(started.error());
        } else {
            co_await sleep(invocation.clock, std::chrono::seconds(seconds), over);
            exit = report(invocation, office, *put, *queue, wanted->client, keyRefused);
        }
        invocation.stop.forget(waker);
    }
    co_await office.close();
    co_return exit;
}

} // namespace ivm::ctl
