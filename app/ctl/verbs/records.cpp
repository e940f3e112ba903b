#include "app/ctl/rolekeyasked.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/datafolder.h"
#include "core/desk/heldfolder.h"
#include "core/records/cliniczone.h"
#include "core/records/importdate.h"
#include "core/records/recordsexport.h"

namespace ivm::ctl {

namespace {

Result<std::optional<Instant>> dayTyped(const Arguments &arguments, const char *option,
                                        const QTimeZone &zone, bool end)
{
    if (!arguments.has(option))
        return std::nullopt;
    const auto at = dateImported(arguments.value(option), zone, end);
    if (!at)
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("--%1 needs a date like 2026-03-09").arg(QLatin1String(option)));
    return std::optional(end ? *at + Millis(1) : *at);
}

Result<RecordsWanted> wantedBy(const Arguments &arguments, const Readers &readers)
{
    const auto zone = clinicZone(readers.settings);
    if (!zone)
        return tl::unexpected(zone.error());
    RecordsWanted wanted{ .redactNumbers = arguments.has("redact"),
                          .author = arguments.value("as") };
    if (arguments.has("client")) {
        const auto client = numberTyped(arguments.value("client"), "client");
        if (!client)
            return tl::unexpected(client.error());
        wanted.client = *client;
    }
    if (arguments.has("queue")) {
        const auto queue = queueNamed(readers.queues, arguments.value("queue"));
        if (!queue)
            return tl::unexpected(queue.error());
        wanted.queue = queue->id;
    }
    const auto since = dayTyped(arguments, "since", *zone, false);
    if (!since)
        return tl::unexpected(since.error());
    const auto until = dayTyped(arguments, "until", *zone, true);
    if (!until)
        return tl::unexpected(until.error());
    wanted.since = *since;
    wanted.until = *until;
    return wanted;
}

/// For the history, as it was typed.
QString scopeTyped(const Arguments &arguments)
{
    QStringList parts;
    for (const char *option : { "since", "until" }) {
        if (arguments.has(option))
            parts.append(QLatin1String(option) + QLatin1Char(' ') + arguments.value(option));
    }
    if (arguments.has("redact"))
        parts.append(QStringLiteral("without phone numbers"));
    return parts.join(QLatin1String(", "));
}

} // namespace

Exit exportVerb(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto wanted = wantedBy(invocation.arguments, Readers(*held->database));
    if (!wanted)
        return invocation.output.error(wanted.error());
    if (const auto noted
        = performAsSupervisor(invocation, *held->database,
                              ExportRecords{ wanted->client, wanted->queue,
                                             scopeTyped(invocation.arguments), wanted->author });
        !noted)
        return invocation.output.error(noted.error());
    const auto done = exportRecords(
        *held->database, folderOf(invocation).mediaFolder(), invocation.arguments.value("to"),
        *wanted, invocation.clock.now(), [&](double) { return !invocation.stop.requested(); });
    if (!done)
        return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("folder"), done->folder },
                               { QStringLiteral("conversations"), done->conversations },
                               { QStringLiteral("texts"), done->texts },
                               { QStringLiteral("files"), done->files },
                               { QStringLiteral("media_missing"), done->mediaMissing } });
    invocation.output.line(
        QStringLiteral("%1 texts of %2 conversations are in %3; manifest.json has the digest of "
                       "each of the %4 files.")
            .arg(done->texts)
            .arg(done->conversations)
            .arg(done->folder)
            .arg(done->files));
    if (done->mediaMissing > 0)
        invocation.output.line(
            QStringLiteral("%1 pictures or files are not on this computer; the pages say which.")
                .arg(done->mediaMissing));
    return Exit::Done;
}

Exit hold(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto client = numberTyped(invocation.arguments.value("client"), "client");
    if (!client)
        return invocation.output.error(client.error());
    const bool begins = !invocation.arguments.has("end");
    const HoldRecords act{ *client, begins, invocation.arguments.value("reason"),
                           invocation.arguments.value("as") };
    if (const auto done = performAsSupervisor(invocation, *held->database, act); !done)
        return invocation.output.error(done.error());
    invocation.output.object(
        { { QStringLiteral("client"), client->text() }, { QStringLiteral("hold"), begins } });
    invocation.output.line(begins ? QStringLiteral("These records are under a legal hold.")
                                  : QStringLiteral("The legal hold has ended."));
    return Exit::Done;
}

} // namespace ivm::ctl
