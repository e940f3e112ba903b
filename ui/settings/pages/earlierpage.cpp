#include "ui/settings/pages/earlierpage.h"

#include "core/clock.h"
#include "core/records/cliniczone.h"
#include "core/store/readers.h"
#include "ui/look/errortext.h"
#include "ui/settings/fields.h"
#include "ui/thread/showntext.h"

#include <QVBoxLayout>

namespace ivm {

namespace {

/// A long word that may go on in the next line.
QString breakable(QString word)
{
    for (qsizetype at = word.size() - word.size() % 8; at > 0; at -= 8)
        word.insert(at, QChar(0x200b));
    return word;
}

} // namespace

EarlierPage::EarlierPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("earlier"),
                     .title = tr("Earlier systems"),
                     .group = PageAbout::Group::People,
                     .icon = look::Icon::Inbox,
                     .words = tr("import csv opt-in opt-out consent evidence cut-over previous"),
                     .saves = false },
                   parent)
    , m_context(context)
    , m_all(new ChoiceField(tr("In this file")))
    , m_card(new ImportCard(
          tr("Opt-ins and opt-outs of an earlier system"),
          tr("Each line becomes evidence: number, date, what they agreed to or said, and this "
             "file’s SHA-256. An opt-out wins over an older opt-in. A STOP that this desk has seen "
             "is never undone by a list. Dates are read month first (3/9/2026 is March 9)."),
          { tr("Phone number"), tr("Date"), tr("Opt-in or opt-out"), tr("Wording") },
          context.chooseFile, this))
    , m_work(context, *m_card, this, [this] { showPlan(); })
{
    m_all->setObjectName(QStringLiteral("allAre"));
    m_all->addItem(tr("a column says opt-in or opt-out"), 0);
    m_all->addItem(tr("every line is an opt-in"), int(EvidenceKind::ImportedOptIn));
    m_all->addItem(tr("every line is an opt-out"), int(EvidenceKind::ImportedOptOut));
    m_card->addAbove(tr("In this file"), m_all);
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
        if (!m_work.csv().isEmpty() && !m_author.isEmpty())
            plan(std::nullopt);
    });
    connect(m_card, &ImportCard::columnsChosen, this, [this](const QList<int> &columns) {
        if (columns.value(0, -1) < 0 || columns.value(1, -1) < 0)
            return;
        plan(ConsentColumns{ .number = columns.at(0),
                             .date = columns.at(1),
                             .what = chosenColumn(columns, 2),
                             .wording = chosenColumn(columns, 3) });
    });
    connect(m_card, &ImportCard::accepted, this, &EarlierPage::takeOver);
}

void EarlierPage::lookThrough(const QString &file)
{
    if (!m_work.read(file))
        return;
    withInitials(m_context, this, [this](const QString &author) {
        m_author = author;
        plan(std::nullopt);
    });
}

void EarlierPage::plan(std::optional<ConsentColumns> columns)
{
    const auto zone = clinicZone(m_context.readers.settings);
    if (!zone)
        return m_card->showFault(look::lineFor(zone.error()));
    ConsentImport import{ .csv = m_work.csv(),
                          .zone = *zone,
                          .now = m_context.clock.now(),
                          .author = m_author,
                          .columns = columns };
    if (const int kind = m_all->currentData().toInt())
        import.allAre = EvidenceKind(kind);
    m_work.start([import](const ClientStore &known, const auto &progress) {
        return planConsent(import, known, progress);
    });
}

void EarlierPage::showPlan()
{
    const ConsentImportPlan &found = m_work.plan();
    ImportCard::Preview preview;
    preview.fileHeadings = found.headings;
    if (!found.columns) {
        const auto guess = consentColumnsOf(found.headings);
        preview.columns = guess ? QList<int>{ guess->number, guess->date, guess->what.value_or(-1),
                                              guess->wording.value_or(-1) }
                                : QList<int>{ -1, -1, -1, -1 };
        preview.warning = tr("Number, date, and which lines are opt-ins could not all be told from "
                             "the first line. Choose them above.");
        return m_card->show(preview);
    }
    const ConsentColumns &columns = *found.columns;
    preview.columns
        = { columns.number, columns.date, columns.what.value_or(-1), columns.wording.value_or(-1) };
    preview.summary = tr("Opt-ins: %1 · opt-outs: %2 · opt-ins that a stop overrules: %3 · known "
                         "already: %4 · cannot be used: %5")
                          .arg(found.optIns())
                          .arg(found.optOuts())
                          .arg(found.count(ConsentImportLine::Kind::Overruled))
                          .arg(found.count(ConsentImportLine::Kind::Same))
                          .arg(found.count(ConsentImportLine::Kind::Bad));
    preview.note = tr("SHA-256 of the file: %1").arg(breakable(found.sha256));
    preview.headings
        = { tr("Line"), tr("What"), tr("Number"), tr("Date"), tr("Wording, or why not") };
    for (const ConsentImportLine &line : std::as_const(found.lines)) {
        if (line.kind == ConsentImportLine::Kind::Same)
            continue;
        const bool bad = line.kind == ConsentImportLine::Kind::Bad;
        const QString what = bad                                ? tr("Not used")
            : line.kind == ConsentImportLine::Kind::Overruled   ? tr("Opt-in, overruled")
            : line.evidence.kind == EvidenceKind::ImportedOptIn ? tr("Opt-in")
                                                                : tr("Opt-out");
        preview.lines.append(
            { QString::number(line.line), what, line.client.display(),
              bad ? QString() : m_context.dates.stamp(line.evidence.at, m_context.clock.now()),
              line.why.isEmpty() ? shownLine(line.evidence.words) : line.why });
    }
    if (const qsizetype count = found.evidence().size(); count > 0)
        preview.accept = count == 1 ? tr("Take over 1 line") : tr("Take over %1 lines").arg(count);
    m_card->show(preview);
}

void EarlierPage::takeOver()
{
    const auto evidence = m_work.plan().evidence();
    m_work.take(TakeConsent{ evidence, m_author }, [this, count = evidence.size()] {
        Q_EMIT said(count == 1 ? tr("1 line is taken over as evidence.")
                               : tr("%1 lines are taken over as evidence.").arg(count));
    });
}

} // namespace ivm
