#include "app/ctl/rolekeyasked.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/heldfolder.h"
#include "core/records/cliniczone.h"
#include "core/records/consentimport.h"
#include "core/records/directoryimport.h"

#include <QFile>

namespace ivm::ctl {

namespace {

constexpr qint64 LargestFile = 64 * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound,
                       QStringLiteral("the file cannot be read: %1").arg(path));
    if (file.size() > LargestFile)
        return failure(Error::Kind::Invalid, QStringLiteral("the file is larger than 64 MB"));
    return file.readAll();
}

QString kindWord(DirectoryLine::Kind kind)
{
    switch (kind) {
    case DirectoryLine::Kind::New:
        return QStringLiteral("new");
    case DirectoryLine::Kind::Changed:
        return QStringLiteral("changed");
    case DirectoryLine::Kind::Same:
        return QStringLiteral("same");
    case DirectoryLine::Kind::Duplicate:
        return QStringLiteral("duplicate");
    case DirectoryLine::Kind::Bad:
        return QStringLiteral("bad");
    }
    return {};
}

QString kindWord(ConsentImportLine::Kind kind)
{
    switch (kind) {
    case ConsentImportLine::Kind::New:
        return QStringLiteral("new");
    case ConsentImportLine::Kind::Overruled:
        return QStringLiteral("overruled");
    case ConsentImportLine::Kind::Same:
        return QStringLiteral("same");
    case ConsentImportLine::Kind::Bad:
        return QStringLiteral("bad");
    }
    return {};
}

QString named(const DirectoryEntry &entry)
{
    return entry.animals.isEmpty()
        ? entry.name
        : QStringLiteral("%1 · %2").arg(entry.name, entry.animals.join(QStringLiteral(", ")));
}

void print(const Output &output, const DirectoryPlan &plan)
{
    QList<QStringList> rows;
    for (const DirectoryLine &line : plan.lines) {
        if (line.kind == DirectoryLine::Kind::Same)
            continue;
        output.object(
            { { QStringLiteral("line"), line.line },
              { QStringLiteral("is"), kindWord(line.kind) },
              { QStringLiteral("client"), line.entry.client.text() },
              { QStringLiteral("name"), line.entry.name },
              { QStringLiteral("animals"), line.entry.animals.join(QStringLiteral(", ")) },
              { QStringLiteral("why"), line.why } });
        rows.append({ QString::number(line.line), kindWord(line.kind), line.entry.client.display(),
                      oneLine(line.why.isEmpty() ? named(line.entry) : line.why) });
    }
    if (!rows.isEmpty())
        output.table({ QStringLiteral("line"), QStringLiteral("is"), QStringLiteral("client"),
                       QStringLiteral("what") },
                     rows);
    if (!plan.unicode)
        output.line(QStringLiteral("The file is not Unicode: look whether names are right."));
    using Kind = DirectoryLine::Kind;
    output.line(QStringLiteral("%1 new, %2 changed, %3 the same, %4 duplicates, %5 bad lines.")
                    .arg(plan.count(Kind::New))
                    .arg(plan.count(Kind::Changed))
                    .arg(plan.count(Kind::Same))
                    .arg(plan.count(Kind::Duplicate))
                    .arg(plan.count(Kind::Bad)));
}

void print(const Output &output, const ConsentImportPlan &plan)
{
    QList<QStringList> rows;
    for (const ConsentImportLine &line : plan.lines) {
        if (line.kind == ConsentImportLine::Kind::Same)
            continue;
        const bool out = line.evidence.kind == EvidenceKind::ImportedOptOut;
        const bool bad = line.kind == ConsentImportLine::Kind::Bad;
        const QString what = bad ? QString()
            : out                ? QStringLiteral("opt-out")
                                 : QStringLiteral("opt-in");
        output.object({ { QStringLiteral("line"), line.line },
                        { QStringLiteral("is"), kindWord(line.kind) },
                        { QStringLiteral("client"), line.client.text() },
                        { QStringLiteral("what"), what },
                        { QStringLiteral("at"), bad ? QString() : isoUtc(line.evidence.at) },
                        { QStringLiteral("why"), line.why } });
        rows.append({ QString::number(line.line), kindWord(line.kind), line.client.display(), what,
                      bad ? QString() : localTime(line.evidence.at), oneLine(line.why) });
    }
    if (!rows.isEmpty())
        output.table({ QStringLiteral("line"), QStringLiteral("is"), QStringLiteral("client"),
                       QStringLiteral("what"), QStringLiteral("when"), QStringLiteral("why") },
                     rows);
    using Kind = ConsentImportLine::Kind;
    output.line(QStringLiteral("%1 opt-ins and %2 opt-outs that count, %3 opt-ins overruled by a "
                               "stop, %4 known already, %5 bad lines. SHA-256 of the file: %6")
                    .arg(plan.optIns())
                    .arg(plan.optOuts())
                    .arg(plan.count(Kind::Overruled))
                    .arg(plan.count(Kind::Same))
                    .arg(plan.count(Kind::Bad))
                    .arg(plan.sha256));
}

/// Takes it over, or leaves it at what was printed.
Exit finish(Invocation &invocation, Database &database, const DeskAct &act, qsizetype entries)
{
    if (invocation.arguments.has("dry-run")) {
        invocation.output.line(QStringLiteral("A dry run: nothing was changed."));
        return Exit::Done;
    }
    if (const auto done = performAsSupervisor(invocation, database, act); !done)
        return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("taken"), entries } });
    invocation.output.line(QStringLiteral("Taken over: %1.").arg(entries));
    return Exit::Done;
}

Error noColumns(const QStringList &headings, const QString &needed)
{
    return { .kind = Error::Kind::Invalid,
             .message = QStringLiteral("the first line must name the columns (%1); it says: %2")
                            .arg(needed, oneLine(headings.join(QStringLiteral(", ")), 200)) };
}

} // namespace

Exit importClients(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto csv = bytesOf(invocation.arguments.value("file"));
    if (!csv)
        return invocation.output.error(csv.error());
    const auto plan = planDirectory(*csv, ClientStore(*held->database));
    if (!plan)
        return invocation.output.error(plan.error());
    if (!plan->columns)
        return invocation.output.error(
            noColumns(plan->headings, QStringLiteral("phone, name, animals")));
    print(invocation.output, *plan);
    const auto entries = plan->entries();
    return finish(invocation, *held->database,
                  TakeDirectory{ entries, invocation.arguments.value("as") }, entries.size());
}

Exit importConsent(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto csv = bytesOf(invocation.arguments.value("file"));
    if (!csv)
        return invocation.output.error(csv.error());
    const auto zone = clinicZone(SettingStore(*held->database));
    if (!zone)
        return invocation.output.error(zone.error());
    ConsentImport import{ .csv = *csv,
                          .zone = *zone,
                          .now = invocation.clock.now(),
                          .author = invocation.arguments.value("as") };
    if (invocation.arguments.has("all-are"))
        import.allAre = invocation.arguments.value("all-are") == QLatin1String("in")
            ? EvidenceKind::ImportedOptIn
            : EvidenceKind::ImportedOptOut;
    const auto plan = planConsent(import, ClientStore(*held->database));
    if (!plan)
        return invocation.output.error(plan.error());
    if (!plan->columns)
        return invocation.output.error(
            noColumns(plan->headings,
                      QStringLiteral("phone, date, status, wording; or say --all-are in|out")));
    print(invocation.output, *plan);
    const auto evidence = plan->evidence();
    return finish(invocation, *held->database,
                  TakeConsent{ evidence, invocation.arguments.value("as") }, evidence.size());
}

} // namespace ivm::ctl
