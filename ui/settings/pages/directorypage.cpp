#include "ui/settings/pages/directorypage.h"

#include "ui/thread/showntext.h"

#include <QVBoxLayout>

namespace ivm {

namespace {

QString named(const QString &name, const QStringList &animals)
{
    const QString who = shownLine(name, 80);
    return animals.isEmpty()
        ? who
        : QStringLiteral("%1 · %2").arg(who, shownLine(animals.join(QStringLiteral(", ")), 80));
}

} // namespace

DirectoryPage::DirectoryPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("directory"),
                     .title = tr("Client directory"),
                     .group = PageAbout::Group::People,
                     .icon = look::Icon::Person,
                     .words = tr("import csv names animals pets clients list"),
                     .saves = false },
                   parent)
    , m_context(context)
    , m_card(new ImportCard(
          tr("Import names and animals"),
          tr("A table from the hospital’s own system, saved as CSV. The first line names the "
             "columns. Numbers that text in are then shown by name. An empty cell takes nothing "
             "away, and nobody is texted or opted in by this."),
          { tr("Phone number"), tr("Name"), tr("First name"), tr("Last name"), tr("Animals") },
          context.chooseFile, this))
    , m_work(context, *m_card, this, [this] { showPlan(); })
{
    column()->addWidget(m_card);
    column()->addStretch();
    connect(m_card, &ImportCard::fileChosen, this, &DirectoryPage::lookThrough);
    connect(m_card, &ImportCard::columnsChosen, this, [this](const QList<int> &columns) {
        if (columns.value(0, -1) < 0)
            return;
        plan(DirectoryColumns{ .number = columns.at(0),
                               .name = chosenColumn(columns, 1),
                               .firstName = chosenColumn(columns, 2),
                               .lastName = chosenColumn(columns, 3),
                               .animals = chosenColumn(columns, 4) });
    });
    connect(m_card, &ImportCard::accepted, this, &DirectoryPage::takeOver);
}

void DirectoryPage::lookThrough(const QString &file)
{
    if (m_work.read(file))
        plan(std::nullopt);
}

void DirectoryPage::plan(std::optional<DirectoryColumns> columns)
{
    m_work.start([csv = m_work.csv(), columns](const ClientStore &known, const auto &progress) {
        return planDirectory(csv, known, columns, progress);
    });
}

void DirectoryPage::showPlan()
{
    const DirectoryPlan &found = m_work.plan();
    ImportCard::Preview preview;
    preview.fileHeadings = found.headings;
    if (!found.columns) {
        preview.columns = { -1, -1, -1, -1, -1 };
        preview.warning = tr("No column of phone numbers was found. Choose it above.");
        return m_card->show(preview);
    }
    const DirectoryColumns &columns = *found.columns;
    preview.columns = { columns.number, columns.name.value_or(-1), columns.firstName.value_or(-1),
                        columns.lastName.value_or(-1), columns.animals.value_or(-1) };
    preview.summary
        = tr("New: %1 · changed: %2 · the same: %3 · duplicates: %4 · cannot be used: %5")
              .arg(found.count(DirectoryLine::Kind::New))
              .arg(found.count(DirectoryLine::Kind::Changed))
              .arg(found.count(DirectoryLine::Kind::Same))
              .arg(found.count(DirectoryLine::Kind::Duplicate))
              .arg(found.count(DirectoryLine::Kind::Bad));
    if (!found.unicode)
        preview.warning = tr("The file is not Unicode: look whether the letters of names are "
                             "right.");
    preview.headings = { tr("Line"), tr("What"), tr("Number"), tr("Name and animals"),
                         tr("Before, or why not") };
    for (const DirectoryLine &line : std::as_const(found.lines)) {
        if (line.kind == DirectoryLine::Kind::Same)
            continue;
        const QString what = line.kind == DirectoryLine::Kind::New ? tr("New")
            : line.kind == DirectoryLine::Kind::Changed            ? tr("Changed")
            : line.kind == DirectoryLine::Kind::Duplicate          ? tr("Duplicate")
                                                                   : tr("Not used");
        // Says itself that it is the one before: stacked lines have no heading over them.
        const QString before = named(line.nameBefore, line.animalsBefore);
        preview.lines.append({ QString::number(line.line), what, line.entry.client.display(),
                               named(line.entry.name, line.entry.animals),
                               !line.why.isEmpty()    ? line.why
                                   : before.isEmpty() ? QString()
                                                      : tr("Before: %1").arg(before) });
    }
    if (const qsizetype count = found.entries().size(); count > 0)
        preview.accept = count == 1 ? tr("Import 1 client") : tr("Import %1 clients").arg(count);
    m_card->show(preview);
}

void DirectoryPage::takeOver()
{
    withInitials(m_context, this, [this](const QString &author) {
        const auto entries = m_work.plan().entries();
        m_work.take(TakeDirectory{ entries, author }, [this, count = entries.size()] {
            Q_EMIT said(count == 1 ? tr("1 client is imported.")
                                   : tr("%1 clients are imported.").arg(count));
        });
    });
}

} // namespace ivm
