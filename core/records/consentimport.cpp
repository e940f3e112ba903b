#include "core/records/consentimport.h"

#include "core/consent/consent.h"
#include "core/csv/csvcolumns.h"
#include "core/csv/csvreader.h"
#include "core/records/importdate.h"
#include "core/store/clientstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qsizetype LongestWording = 2000;

std::optional<EvidenceKind> kindOf(const QString &typed)
{
    static const QStringList in
        = QStringLiteral("in|opt in|opted in|optin|optedin|yes|y|true|1|subscribed|"
                         "subscribe|active|consented|consent|start|agreed|granted")
              .split(u'|');
    static const QStringList out
        = QStringLiteral("out|opt out|opted out|optout|optedout|no|n|false|0|unsubscribed|"
                         "unsubscribe|inactive|stop|stopped|revoked|declined|blocked|do not text")
              .split(u'|');
    const QString folded = foldedHeading(typed);
    if (in.contains(folded))
        return EvidenceKind::ImportedOptIn;
    if (out.contains(folded))
        return EvidenceKind::ImportedOptOut;
    return std::nullopt;
}

QString cell(const QStringList &cells, std::optional<int> column)
{
    QString text = column && *column >= 0 && *column < cells.size() ? cells.at(*column).trimmed()
                                                                    : QString();
    if (text.startsWith(u'\'') && text.size() > 1)
        text.remove(0, 1); // a spreadsheet's way of saying that this is text
    return text;
}

class Planning
{
public:
    Planning(const ConsentImport &import, const ClientStore &clients, ConsentImportPlan &plan)
        : m_import(import)
        , m_clients(clients)
        , m_plan(plan)
    { }

    Result<> take(const CsvRecord &record);
    /// When all lines are known: what each client's evidence comes to.
    Result<> weigh();

private:
    ConsentImportLine lineOf(const CsvRecord &record) const;
    Result<QList<Evidence> *> known(const PhoneNumber &client);

    const ConsentImport &m_import;
    const ClientStore &m_clients;
    ConsentImportPlan &m_plan;
    QHash<PhoneNumber, QList<Evidence>> m_known; ///< What is there, and what this file adds.
    QHash<PhoneNumber, QList<qsizetype>> m_linesOf; ///< Those that are new.
};

ConsentImportLine Planning::lineOf(const CsvRecord &record) const
{
    const ConsentColumns &columns = *m_plan.columns;
    ConsentImportLine line{ .line = record.line };
    const auto bad = [&line](const QString &why) {
        line.why = why;
        return line;
    };
    if (!record.fault.isEmpty())
        return bad(record.fault);
    const QString typed = cell(record.cells, columns.number);
    if (typed.isEmpty())
        return bad(Words::tr("no phone number"));
    const auto number = PhoneNumber::parseTyped(typed);
    if (!number)
        return bad(Words::tr("not a phone number"));
    line.client = *number;
    const auto kind = columns.what ? kindOf(cell(record.cells, columns.what)) : m_import.allAre;
    if (!kind)
        return bad(Words::tr("neither opt-in nor opt-out"));
    const QString date = cell(record.cells, columns.date);
    if (date.isEmpty())
        return bad(Words::tr("no date: without one it is no evidence"));
    const auto at = dateImported(date, m_import.zone, *kind == EvidenceKind::ImportedOptOut);
    if (!at)
        return bad(QStringLiteral("not a date"));
    const Instant begin = fromMs(946'684'800'000); // 2000
    // The last moment of today is not the future.
    if (*at < begin || *at > m_import.now + std::chrono::hours(24))
        return bad(Words::tr("the date is in the future, or before 2000"));
    const QString words = cell(record.cells, columns.wording);
    if (words.size() > LongestWording)
        return bad(Words::tr("the wording is longer than %1 characters").arg(LongestWording));
    line.evidence = { .kind = *kind,
                      .at = std::min(*at, m_import.now),
                      .number = {},
                      .sid = {},
                      .words = words,
                      .wordingVersion = 0,
                      .staff = m_import.author,
                      .how = QStringLiteral("earlier system, file sha256:%1").arg(m_plan.sha256) };
    line.kind = ConsentImportLine::Kind::New;
    return line;
}

Result<QList<Evidence> *> Planning::known(const PhoneNumber &client)
{
    auto found = m_known.find(client);
    if (found == m_known.end()) {
        auto evidence = m_clients.evidence(client);
        if (!evidence)
            return tl::unexpected(evidence.error());
        found = m_known.insert(client, *evidence);
    }
    return &*found;
}

Result<> Planning::take(const CsvRecord &record)
{
    ConsentImportLine line = lineOf(record);
    if (line.kind == ConsentImportLine::Kind::New) {
        const auto evidence = known(line.client);
        if (!evidence)
            return tl::unexpected(evidence.error());
        // The same word at the same time is one, whichever file or hand brought it.
        const bool there = std::ranges::any_of(**evidence, [&](const Evidence &each) {
            return each.kind == line.evidence.kind && each.at == line.evidence.at
                && each.words == line.evidence.words;
        });
        if (there) {
            line.kind = ConsentImportLine::Kind::Same;
        } else {
            (*evidence)->append(line.evidence);
            m_linesOf[line.client].append(m_plan.lines.size());
        }
    }
    m_plan.lines.append(line);
    return {};
}

Result<> Planning::weigh()
{
    for (auto of = m_linesOf.cbegin(); of != m_linesOf.cend(); ++of) {
        const Consent consent = foldConsent(m_known.value(of.key()), true);
        if (consent.standing == Standing::OptedIn)
            continue;
        for (const qsizetype at : of.value()) {
            ConsentImportLine &line = m_plan.lines[at];
            if (line.evidence.kind != EvidenceKind::ImportedOptIn)
                continue;
            line.kind = ConsentImportLine::Kind::Overruled;
            line.why = Words::tr("kept as evidence, but the client stays opted out: a stop "
                                 "counts for more, or is newer");
        }
    }
    return {};
}

} // namespace

qsizetype ConsentImportPlan::count(ConsentImportLine::Kind kind) const
{
    return std::ranges::count(lines, kind, &ConsentImportLine::kind);
}

qsizetype ConsentImportPlan::optIns() const
{
    return std::ranges::count_if(lines, [](const ConsentImportLine &line) {
        return line.kind == ConsentImportLine::Kind::New
            && line.evidence.kind == EvidenceKind::ImportedOptIn;
    });
}

qsizetype ConsentImportPlan::optOuts() const
{
    return std::ranges::count_if(lines, [](const ConsentImportLine &line) {
        return line.kind == ConsentImportLine::Kind::New
            && line.evidence.kind == EvidenceKind::ImportedOptOut;
    });
}

QList<std::pair<PhoneNumber, Evidence>> ConsentImportPlan::evidence() const
{
    QList<std::pair<PhoneNumber, Evidence>> all;
    for (const ConsentImportLine &line : lines) {
        if (line.kind == ConsentImportLine::Kind::New
            || line.kind == ConsentImportLine::Kind::Overruled)
            all.append({ line.client, line.evidence });
    }
    return all;
}

std::optional<ConsentColumns> consentColumnsOf(const QStringList &headings)
{
    const auto words
        = [](const char *text) { return QString::fromLatin1(text).split(QLatin1String("; ")); };
    const auto number = columnNamed(
        headings,
        words("mobile number; cell phone; mobile; cell; phone number; phone; telephone; "
              "number; from; to"));
    const auto date
        = columnNamed(headings,
                      words("consent date; opt in date; opt out date; date; at; time; timestamp; "
                            "created; when"));
    if (!number || !date || number == date)
        return std::nullopt;
    ConsentColumns columns{ .number = *number, .date = *date };
    const auto other = [&](std::optional<int> column) {
        return column == number || column == date ? std::nullopt : column;
    };
    columns.what = other(
        columnNamed(headings,
                    words("consent; status; standing; opt in; opted in; opt status; what; type; "
                          "action; kind; subscribed")));
    columns.wording = other(
        columnNamed(headings,
                    words("wording; exact words; words; text; message; body; consent text; source; "
                          "evidence; note")));
    if (columns.wording == columns.what)
        columns.wording.reset();
    return columns;
}

Result<ConsentImportPlan> planConsent(const ConsentImport &import, const ClientStore &clients,
                                      const ImportProgress &progress)
{
    ConsentImportPlan plan;
    plan.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(import.csv, QCryptographicHash::Sha256).toHex());
    CsvReader reader(import.csv);
    plan.unicode = reader.isUnicode();
    CsvRecord record;
    if (!reader.next(record))
        return failure(Error::Kind::Invalid, Words::tr("the file is empty"));
    plan.headings = record.cells;
    plan.columns = import.columns ? import.columns : consentColumnsOf(record.cells);
    if (!plan.columns || (!plan.columns->what && !import.allAre)) {
        plan.columns.reset();
        return plan;
    }
    if (import.allAre)
        plan.columns->what.reset();
    Planning planning(import, clients, plan);
    for (int read = 0; reader.next(record); ++read) {
        if (progress && read % LinesBetweenProgress == 0 && !progress(reader.progress()))
            return failure(Error::Kind::Cancelled, Words::tr("the import was given up"));
        if (auto done = planning.take(record); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = planning.weigh(); !done)
        return tl::unexpected(done.error());
    if (progress)
        progress(1);
    return plan;
}

} // namespace ivm
