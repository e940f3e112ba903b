#include "core/report/readreport.h"

#include "core/settings/autosettingsnow.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"

#include <QFile>

namespace ivm {

namespace {

struct Span
{
    Instant from{};
    Instant to{}; // not in it
};

Result<QList<FirstResponseOf>> responsesIn(Database &database, const Span &span,
                                           std::optional<QueueId> queue)
{
    const auto began = folderBegan(database);
    if (!began)
        return tl::unexpected(began.error());
    const ReportStore store(database);
    const auto threads = store.threads(span.from, span.to);
    if (!threads)
        return tl::unexpected(threads.error());
    QList<FirstResponseOf> all;
    for (const WrittenThread &thread : *threads) {
        if (queue && thread.queue != *queue)
            continue;
        const auto texts = store.around(thread.id, span.from, span.to);
        if (!texts)
            return tl::unexpected(texts.error());
        const ThreadFacts facts{ .excusedThrough = thread.excusedThrough,
                                 .blocked = thread.blocked,
                                 .waitsFrom = *began - WaitingBeforeInstallation };
        for (const FirstResponse &response : firstResponses(*texts, facts)) {
            if (response.asked >= span.from && response.asked < span.to)
                all.append({ thread.queue, response });
        }
    }
    return all;
}

Result<QList<ConsentTurn>> turnsIn(Database &database, const Span &span)
{
    const auto clients = ReportStore(database).whoseConsentMayTurn(span.from, span.to);
    if (!clients)
        return tl::unexpected(clients.error());
    QList<ConsentTurn> turns;
    for (const PhoneNumber &client : *clients) {
        const auto evidence = ClientStore(database).evidence(client);
        if (!evidence)
            return tl::unexpected(evidence.error());
        turns += consentTurns(*evidence, span.from, span.to);
    }
    return turns;
}

Result<ReportFacts> factsIn(Database &database, const Span &span, const AutoSettings &settings,
                            std::optional<QueueId> queue)
{
    const auto texts = ReportStore(database).counts(span.from, span.to);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto responses = responsesIn(database, span, queue);
    if (!responses)
        return tl::unexpected(responses.error());
    const auto turns = turnsIn(database, span);
    if (!turns)
        return tl::unexpected(turns.error());
    ReportFacts facts{ .texts = *texts, .responses = *responses, .turns = *turns, .notCopied = {} };
    for (const QueueRules &rules : settings.queues) {
        if (queue && rules.queue.id != *queue)
            continue;
        const auto threads = ReportStore(database).notCopied(rules.queue.id, span.from, span.to);
        if (!threads)
            return tl::unexpected(threads.error());
        facts.notCopied += *threads;
    }
    return facts;
}

} // namespace

Instant beginOfDay(QDate day, const QTimeZone &zone)
{
    return fromMs(day.startOfDay(zone).toMSecsSinceEpoch());
}

Result<DeskReport> readReport(Database &database, const ReportWanted &wanted, Instant now)
{
    if (!wanted.from.isValid() || !wanted.to.isValid() || wanted.to < wanted.from)
        return failure(Error::Kind::Invalid, QStringLiteral("a report ends before it begins"));
    const ReadAsOfNow asOfNow(database);
    if (!asOfNow.begun())
        return tl::unexpected(asOfNow.begun().error());
    const auto settings = autoSettingsNow(database);
    if (!settings)
        return tl::unexpected(settings.error());
    const Span span{ .from = beginOfDay(wanted.from, settings->zone),
                     .to = beginOfDay(wanted.to.addDays(1), settings->zone) };
    const auto facts = factsIn(database, span, *settings, wanted.queue);
    if (!facts)
        return tl::unexpected(facts.error());
    QList<ReportedQueue> queues;
    for (const QueueRules &rules : settings->queues)
        queues.append({ .queue = rules.queue, .hours = rules.hours });
    return deskReport(*facts, queues, wanted, now);
}

Result<DeskReport> readReport(const QString &databaseFile, const ReportWanted &wanted, Instant now)
{
    if (!QFile::exists(databaseFile)) // opening would make an empty one
        return failure(Error::Kind::NotFound, QStringLiteral("there is no data file"));
    const auto database = Database::open(databaseFile, Database::Mode::Reader);
    if (!database)
        return tl::unexpected(database.error());
    // Figures of half a file would be wrong figures.
    std::optional<Error> damage;
    (*database)->onDamage([&damage](const Error &error) { damage = error; });
    auto report = readReport(**database, wanted, now);
    if (damage)
        return tl::unexpected(*damage);
    return report;
}

} // namespace ivm
