#include "core/records/directoryimport.h"

#include "core/consent/consent.h"
#include "core/csv/csvcolumns.h"
#include "core/csv/csvreader.h"
#include "core/store/clientstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qsizetype LongestName = 200;
constexpr qsizetype MostAnimals = 40;

QString clean(QString text)
{
    text = text.simplified();
    // A spreadsheet's way of saying that this is text.
    if (text.startsWith(u'\'') && text.size() > 1)
        text.remove(0, 1);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

QString cleanCell(const QStringList &cells, std::optional<int> column)
{
    return column && *column >= 0 && *column < cells.size() ? clean(cells.at(*column)) : QString();
}

QStringList animalsIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[;,/|\\n]"));
    QStringList animals;
    for (const QString &part : text.split(between)) {
        const QString animal = part.simplified().left(LongestName);
        if (!animal.isEmpty() && !animals.contains(animal))
            animals.append(animal);
    }
    return animals;
}

/// One line of the file, as far as it can be understood without knowing the others.
DirectoryLine lineOf(const CsvRecord &record, const DirectoryColumns &columns)
{
    DirectoryLine line{ .line = record.line };
    if (!record.fault.isEmpty()) {
        line.why = record.fault;
        return line;
    }
    const QString typed = cleanCell(record.cells, columns.number);
    if (typed.isEmpty()) {
        line.why = Words::tr("no phone number");
        return line;
    }
    const auto number = PhoneNumber::parseTyped(typed);
    if (!number) {
        line.why = Words::tr("not a phone number");
        return line;
    }
    line.entry.client = *number;
    line.entry.name = cleanCell(record.cells, columns.name);
    if (line.entry.name.isEmpty())
        line.entry.name = QStringLiteral("%1 %2")
                              .arg(cleanCell(record.cells, columns.firstName),
                                   cleanCell(record.cells, columns.lastName))
                              .simplified();
    line.entry.animals = animalsIn(cleanCell(record.cells, columns.animals));
    if (line.entry.name.isEmpty() && line.entry.animals.isEmpty())
        line.why = Words::tr("neither a name nor an animal");
    else if (line.entry.name.size() > LongestName)
        line.why = Words::tr("the name is longer than %1 characters").arg(LongestName);
    else if (line.entry.animals.size() > MostAnimals)
        line.why = Words::tr("more than %1 animals").arg(MostAnimals);
    return line;
}

Result<bool> isWrongNumber(const ClientStore &clients, const Client &client)
{
    if (client.standing != Standing::OptedOut)
        return false;
    const auto evidence = clients.evidence(client.number);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const Consent consent = foldConsent(*evidence, client.historyKnown);
    return consent.lastStop && consent.lastStop->kind == EvidenceKind::StaffWrongNumber;
}

/// Sets it beside what is known.
Result<> compare(DirectoryLine &line, const ClientStore &clients)
{
    const auto known = clients.client(line.entry.client);
    if (!known)
        return tl::unexpected(known.error());
    const auto wrong = isWrongNumber(clients, *known);
    if (!wrong)
        return tl::unexpected(wrong.error());
    if (*wrong) {
        line.kind = DirectoryLine::Kind::Bad;
        line.why = Words::tr("staff marked this as a wrong number: it stays without a name");
        return {};
    }
    line.nameBefore = known->name;
    line.animalsBefore = known->animals;
    if (line.entry.name.isEmpty())
        line.entry.name = known->name;
    if (line.entry.animals.isEmpty())
        line.entry.animals = known->animals;
    if (known->name == line.entry.name && known->animals == line.entry.animals)
        line.kind = DirectoryLine::Kind::Same;
    else if (known->name.isEmpty() && known->animals.isEmpty())
        line.kind = DirectoryLine::Kind::New;
    else
        line.kind = DirectoryLine::Kind::Changed;
    return {};
}

} // namespace

qsizetype DirectoryPlan::count(DirectoryLine::Kind kind) const
{
    return std::ranges::count(lines, kind, &DirectoryLine::kind);
}

QList<DirectoryEntry> DirectoryPlan::entries() const
{
    QList<DirectoryEntry> all;
    for (const DirectoryLine &line : lines) {
        if (line.kind == DirectoryLine::Kind::New || line.kind == DirectoryLine::Kind::Changed)
            all.append(line.entry);
    }
    return all;
}

std::optional<DirectoryColumns> directoryColumns(const QStringList &headings)
{
    const auto words
        = [](const char *text) { return QString::fromLatin1(text).split(QLatin1String("; ")); };
    const auto number = columnNamed(
        headings,
        words("cleanCell phone; cellphone; mobile phone; mobile number; mobile; cleanCell; sms; "
              "phone "
              "number; telephone number; client phone; owner phone; primary phone; phone; "
              "telephone; number"));
    if (!number)
        return std::nullopt;
    DirectoryColumns columns;
    columns.number = *number;
    columns.firstName
        = columnNamed(headings, words("first name; firstname; given name; owner first name"));
    columns.lastName = columnNamed(
        headings, words("last name; lastname; surname; family name; owner last name"));
    columns.animals = columnNamed(
        headings,
        words("animals; animal; pets; pet; patients; patient; patient name; animal name; "
              "pet name"));
    const auto name = columnNamed(
        headings, words("client name; owner name; full name; name; client; owner; customer"));
    // "Pet name" and "First name" have the word, too, and are not the client's whole name.
    if (name && name != columns.animals && name != columns.firstName && name != columns.lastName)
        columns.name = name;
    return columns;
}

Result<DirectoryPlan> planDirectory(const QByteArray &csv, const ClientStore &clients,
                                    std::optional<DirectoryColumns> columns,
                                    const ImportProgress &progress)
{
    DirectoryPlan plan;
    CsvReader reader(csv);
    plan.unicode = reader.isUnicode();
    CsvRecord record;
    if (!reader.next(record))
        return failure(Error::Kind::Invalid, Words::tr("the file is empty"));
    plan.headings = record.cells;
    plan.columns = columns ? columns : directoryColumns(record.cells);
    if (!plan.columns)
        return plan;
    QHash<PhoneNumber, qsizetype> first; // where a number stood first
    for (int read = 0; reader.next(record); ++read) {
        if (progress && read % LinesBetweenProgress == 0 && !progress(reader.progress()))
            return failure(Error::Kind::Cancelled, Words::tr("the import was given up"));
        DirectoryLine line = lineOf(record, *plan.columns);
        if (line.why.isEmpty()) {
            const auto known = first.constFind(line.entry.client);
            if (known == first.constEnd()) {
                first.insert(line.entry.client, plan.lines.size());
                line.kind = DirectoryLine::Kind::New;
            } else if (DirectoryLine &before = plan.lines[*known];
                       before.entry.name == line.entry.name || line.entry.name.isEmpty()) {
                // One line an animal: they belong together.
                for (const QString &animal : std::as_const(line.entry.animals)) {
                    if (!before.entry.animals.contains(animal))
                        before.entry.animals.append(animal);
                }
                continue;
            } else {
                line.kind = DirectoryLine::Kind::Duplicate;
                line.why = Words::tr("the same number as in line %1, with another name; "
                                     "line %1 holds")
                               .arg(before.line);
            }
        }
        plan.lines.append(line);
    }
    for (DirectoryLine &line : plan.lines) {
        if (line.kind != DirectoryLine::Kind::New)
            continue;
        if (auto done = compare(line, clients); !done)
            return tl::unexpected(done.error());
    }
    if (progress)
        progress(1);
    return plan;
}

} // namespace ivm
