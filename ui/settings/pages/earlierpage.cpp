#include "ui/settings/pages/earlierpage.h"

#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/desk/datafolder.h"
#include "core/records/cliniczone.h"
#include "core/store/readers.h"
#include "ui/look/errortext.h"
#include "ui/settings/pages/background.h"
#include "ui/settings/pages/importcard.h"
#include "ui/settings/pages/importfile.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace ivm {

namespace {

using Kind = ConsentImportLine::Kind;

} // namespace

EarlierPage::EarlierPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("earlier"),
                     .title = tr("Earlier systems"),
                     .group = PageAbout::Group::People,
                     .icon = look::Icon::Inbox,
                     .words = tr("import csv opt-in opt-out consent evidence cut-over previous") },
                   parent)
    , m_context(context)
    , m_all(new QComboBox)
    , m_card(new ImportCard(
          tr("Opt-ins and opt-outs of an earlier system"),
          tr("Each line becomes evidence: number, date, what they agreed to or said, and this "
             "file’s SHA-256. An opt-out wins over an older opt-in. A STOP that this desk has seen "
             "is never undone by a list. Dates are read month first (3/9/2026 is March 9)."),
          { tr("Phone number"), tr("Date"), tr("Opt-in or opt-out"), tr("Wording") }, this))
{
    m_all->setObjectName(QStringLiteral("allAre"));
    m_all->addItem(tr("a column says opt-in or opt-out"), 0);
    m_all->addItem(tr("every line is an opt-in"), int(EvidenceKind::ImportedOptIn));
    m_all->addItem(tr("every line is an opt-out"), int(EvidenceKind::ImportedOptOut));
    m_card->card()->addField(tr("In this file"), m_all);
    column()->addWidget(m_card);

    auto *cutOver = new Card(
        tr("Before the change"),
        tr("Two systems on one number answer clients twice. The self-check (Twilio connection, or "
           "ivmctl doctor) names every webhook that still answers for a number; automatic replies "
           "cannot be switched on while there is one, and switch themselves off when our own words "
           "are seen to be sent by someone else."),
        this);
    column()->addWidget(cutOver);
    column()->addStretch();

    connect(m_card, &ImportCard::fileChosen, this, &EarlierPage::lookThrough);
    connect(m_all, &QComboBox::activated, this, [this] {
        if (!m_csv.isEmpty())
            plan(std::nullopt);
    });
    connect(m_card, &ImportCard::columnsChosen, this, [this](const QList<int> &columns) {
        if (columns.value(0, -1) < 0 || columns.value(1, -1) < 0)
            return;
        const auto chosen = [&columns](qsizetype at) {
            const int column = columns.value(at, -1);
            return column < 0 ? std::nullopt : std::optional(column);
        };
        plan(ConsentColumns{ .number = columns.at(0),
                             .date = columns.at(1),
                             .what = chosen(2),
                             .wording = chosen(3) });
    });
    connect(m_card, &ImportCard::accepted, this, &EarlierPage::takeOver);
    connect(m_card, &ImportCard::givenUp, this, [this] {
        m_work.cancel();
        m_card->clear();
        m_csv.clear();
        m_plan = {};
    });
}

EarlierPage::~EarlierPage()
{
    m_work.cancel();
}

void EarlierPage::lookThrough(const QString &file)
{
    const auto bytes = importedBytes(file);
    if (!bytes)
        return m_card->showFault(look::lineFor(bytes.error()));
    withInitials(m_context, this, [this, csv = *bytes](const QString &author) {
        m_author = author;
        m_csv = csv;
        plan(std::nullopt);
    });
}

void EarlierPage::plan(std::optional<ConsentColumns> columns)
{
    const auto zone = clinicZone(m_context.readers.settings);
    if (!zone)
        return m_card->showFault(look::lineFor(zone.error()));
    ConsentImport import{ .csv = m_csv,
                          .zone = *zone,
                          .now = m_context.clock.now(),
                          .author = m_author,
                          .columns = columns };
    if (const int kind = m_all->currentData().toInt())
        import.allAre = EvidenceKind(kind);
    m_work.cancel();
    m_card->showProgress(0);
    m_work = inBackground<Result<ConsentImportPlan>>(
        this,
        [import, file = DataFolder(m_context.dataFolder).databaseFile()](
            const std::function<bool(double)> &progress) -> Result<ConsentImportPlan> {
            const auto database = Database::open(file, Database::Mode::Reader);
            if (!database)
                return tl::unexpected(database.error());
            return planConsent(import, ClientStore(**database), progress);
        },
        [this](double part) { m_card->showProgress(part); },
        [this](const std::optional<Result<ConsentImportPlan>> &made) {
            if (made)
                showPlan(*made);
        });
}

void EarlierPage::showPlan(const Result<ConsentImportPlan> &made)
{
    if (!made) {
        if (made.error().kind != Error::Kind::Cancelled)
            m_card->showFault(look::lineFor(made.error()));
        return;
    }
    m_plan = *made;
    ImportCard::Preview preview;
    preview.fileHeadings = m_plan.headings;
    if (!m_plan.columns) {
        const auto guess = consentColumnsOf(m_plan.headings);
        preview.columns = guess ? QList<int>{ guess->number, guess->date, guess->what.value_or(-1),
                                              guess->wording.value_or(-1) }
                                : QList<int>{ -1, -1, -1, -1 };
        preview.warning = tr("Number, date, and which lines are opt-ins could not all be told from "
                             "the first line. Choose them above.");
        return m_card->show(preview);
    }
    const ConsentColumns &columns = *m_plan.columns;
    preview.columns
        = { columns.number, columns.date, columns.what.value_or(-1), columns.wording.value_or(-1) };
    preview.summary = tr("%1 opt-ins and %2 opt-outs that count, %3 opt-ins that a stop overrules, "
                         "%4 known already, %5 lines that cannot be used")
                          .arg(m_plan.optIns())
                          .arg(m_plan.optOuts())
                          .arg(m_plan.count(Kind::Overruled))
                          .arg(m_plan.count(Kind::Same))
                          .arg(m_plan.count(Kind::Bad));
    preview.warning = tr("SHA-256 of the file: %1").arg(m_plan.sha256);
    preview.headings
        = { tr("Line"), tr("What"), tr("Number"), tr("Date"), tr("Wording, or why not") };
    for (const ConsentImportLine &line : std::as_const(m_plan.lines)) {
        if (line.kind == Kind::Same)
            continue;
        const bool bad = line.kind == Kind::Bad;
        const QString what = bad                                ? tr("Not used")
            : line.kind == Kind::Overruled                      ? tr("Opt-in, overruled")
            : line.evidence.kind == EvidenceKind::ImportedOptIn ? tr("Opt-in")
                                                                : tr("Opt-out");
        preview.lines.append(
            { QString::number(line.line), what, line.client.display(),
              bad ? QString() : m_context.dates.stamp(line.evidence.at, m_context.clock.now()),
              line.why.isEmpty() ? line.evidence.words.simplified().left(120) : line.why });
    }
    if (const qsizetype count = m_plan.evidence().size(); count > 0)
        preview.accept = count == 1 ? tr("Take over 1 line") : tr("Take over %1 lines").arg(count);
    m_card->show(preview);
}

void EarlierPage::takeOver()
{
    const auto evidence = m_plan.evidence();
    m_card->showProgress(1);
    m_context.commands.perform(
        TakeConsent{ evidence, m_author }, this,
        [this, count = evidence.size()](const Result<> &done) {
            if (!done)
                return m_card->showFault(look::lineFor(done.error()));
            m_card->clear();
            m_csv.clear();
            m_plan = {};
            Q_EMIT said(count == 1 ? tr("1 line is taken over as evidence.")
                                   : tr("%1 lines are taken over as evidence.").arg(count));
        });
}

} // namespace ivm
