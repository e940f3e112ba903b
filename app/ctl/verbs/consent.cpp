// A client's standing, and the words of our own that it rests on.

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/compiledin.h"
#include "core/consent/defaultwordings.h"
#include "core/records/consentrecordof.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace ivm::ctl {

namespace {

Exit exportRecord(const Invocation &invocation, const Readers &readers, const PhoneNumber &client)
{
    const QString name = invocation.arguments.value("export");
    const bool csv = name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (!csv && !name.endsWith(QLatin1String(".html"), Qt::CaseInsensitive))
        return invocation.output.error(Error{
            .kind = Error::Kind::Invalid,
            .message = QStringLiteral("--export needs a file that ends in .csv or .html; PDF "
                                      "is made by the console"),
            .code = 0 });
    const auto record = consentRecordOf(readers, client, invocation.clock.now());
    if (!record)
        return invocation.output.error(record.error());
    const QByteArray bytes = csv ? consentCsv(*record) : consentHtml(*record);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return invocation.output.error(
            Error{ .kind = Error::Kind::Storage,
                   .message = QStringLiteral("the file cannot be written"),
                   .code = 0 });
    invocation.output.object({ { QStringLiteral("client"), client.text() },
                               { QStringLiteral("lines"), int(record->lines.size()) } });
    invocation.output.line(QStringLiteral("%1 lines written.").arg(record->lines.size()));
    return Exit::Done;
}

} // namespace

Exit consent(Invocation &invocation)
{
    const auto number = numberTyped(invocation.arguments.value("client"), "client");
    if (!number)
        return invocation.output.error(number.error());
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    if (invocation.arguments.has("export"))
        return exportRecord(invocation, *reading->readers, *number);
    const auto client = reading->readers->clients.client(*number);
    if (!client)
        return invocation.output.error(client.error());
    const auto evidence = reading->readers->clients.evidence(*number);
    if (!evidence)
        return invocation.output.error(evidence.error());
    const auto marks = reading->readers->marks.of(*number);
    if (!marks)
        return invocation.output.error(marks.error());
    const Consent folded = foldConsent(*evidence, client->historyKnown);
    QJsonArray blocked;
    for (const PhoneNumber &ours : folded.networkBlocked)
        blocked.append(ours.text());
    QJsonArray pieces;
    QList<QStringList> rows;
    for (const Evidence &piece : *evidence) {
        pieces.append(toJson(piece));
        rows.append({ isoUtc(piece.at), evidenceWord(piece.kind), piece.number.displayOurs(),
                      piece.staff, oneLine(piece.words, 60) });
    }
    invocation.output.object({
        { QStringLiteral("client"), number->text() },
        { QStringLiteral("consent"), standingWord(client->standing) },
        { QStringLiteral("since"),
          client->standingSince ? QJsonValue(isoUtc(*client->standingSince))
                                : QJsonValue(QJsonValue::Null) },
        { QStringLiteral("network_blocked"), blocked },
        { QStringLiteral("evidence"), pieces },
        { QStringLiteral("marks"), toJson(*marks) },
    });
    invocation.output.line(
        QStringLiteral("%1: %2").arg(number->display(), standingWord(client->standing)));
    for (const ClientMark &mark : *marks) {
        for (const ConsentLine &line : consentLines(mark))
            rows.append({ isoUtc(line.at), line.what, {}, line.staff, oneLine(line.words, 60) });
    }
    std::ranges::stable_sort(rows, {}, [](const QStringList &row) { return row.first(); });
    if (!rows.isEmpty())
        invocation.output.table({ QStringLiteral("TIME"), QStringLiteral("EVIDENCE"),
                                  QStringLiteral("NUMBER"), QStringLiteral("BY"),
                                  QStringLiteral("WORDS") },
                                rows);
    return Exit::Done;
}

namespace {

struct Speaking
{
    QList<Queue> queues;
    ClinicFacts clinic;
    QJsonObject own = {}; ///< What a supervisor wrote.
};

/// Who speaks in the automatic texts: as the folder is set, or as a new one will be.
Result<Speaking> speaking(const Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading && reading.error().kind == Error::Kind::NotFound)
        return Speaking{ .queues
                         = queuesIn(compiledInDocument(QStringLiteral("defaults/queues.json"))),
                         .clinic = clinicFacts() };
    if (!reading)
        return tl::unexpected(reading.error());
    const auto queues = reading->readers->queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto clinic = reading->readers->settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    const auto own = reading->readers->settings.document(QStringLiteral("wordings"));
    if (!own)
        return tl::unexpected(own.error());
    return Speaking{ .queues = *queues, .clinic = clinicFacts(*clinic), .own = *own };
}

} // namespace

Exit wordings(Invocation &invocation)
{
    const auto who = speaking(invocation);
    if (!who)
        return invocation.output.error(who.error());
    for (const Wording &wording : defaultWordings(who->queues, who->clinic, who->own)) {
        QString queue;
        for (const Queue &candidate : who->queues) {
            if (wording.queue == candidate.id)
                queue = candidate.name;
        }
        invocation.output.object({
            { QStringLiteral("kind"), wordingWord(wording) },
            { QStringLiteral("queue"),
              queue.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(queue) },
            { QStringLiteral("text"), wording.text },
            { QStringLiteral("language"), wording.language },
        });
        invocation.output.line(
            QStringLiteral("%1 %2\n  %3\n").arg(queue, wordingWord(wording), wording.text));
    }
    return Exit::Done;
}

} // namespace ivm::ctl
