#include "ui/settings/pages/directorypage.h"

#include "core/desk/commands.h"
#include "core/desk/datafolder.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "ui/look/errortext.h"
#include "ui/look/isolated.h"
#include "ui/settings/pages/background.h"
#include "ui/settings/pages/importcard.h"
#include "ui/settings/pages/importfile.h"

#include <QVBoxLayout>

namespace ivm {

namespace {

using Kind = DirectoryLine::Kind;

QString named(const QString &name, const QStringList &animals)
{
    const QString who = name.simplified().left(80);
    return animals.isEmpty()
        ? who
        : QStringLiteral("%1 · %2").arg(who, animals.join(QStringLiteral(", ")).left(80));
}

std::optional<int> chosen(const QList<int> &columns, qsizetype at)
{
    const int column = columns.value(at, -1);
    return column < 0 ? std::nullopt : std::optional(column);
}

} // namespace

DirectoryPage::DirectoryPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("directory"),
                     .title = tr("Client directory"),
                     .group = PageAbout::Group::People,
                     .icon = look::Icon::Person,
                     .words = tr("import csv names animals pets clients list") },
                   parent)
    , m_context(context)
    , m_card(new ImportCard(
          tr("Import names and animals"),
          tr("A table from the hospital’s own system, saved as CSV. The first line names the "
             "columns. Numbers that text in are then shown by name. An empty cell takes nothing "
             "away, and nobody is texted or opted in by this."),
          { tr("Phone number"), tr("Name"), tr("First name"), tr("Last name"), tr("Animals") },
          this))
{
    column()->addWidget(m_card);
    column()->addStretch();
    connect(m_card, &ImportCard::fileChosen, this, &DirectoryPage::lookThrough);
    connect(m_card, &ImportCard::columnsChosen, this, [this](const QList<int> &columns) {
        if (columns.value(0, -1) < 0)
            return;
        plan(DirectoryColumns{ .number = columns.at(0),
                               .name = chosen(columns, 1),
                               .firstName = chosen(columns, 2),
                               .lastName = chosen(columns, 3),
                               .animals = chosen(columns, 4) });
    });
    connect(m_card, &ImportCard::accepted, this, &DirectoryPage::takeOver);
    connect(m_card, &ImportCard::givenUp, this, [this] {
        m_work.cancel();
        m_card->clear();
        m_csv.clear();
        m_plan = {};
    });
}

DirectoryPage::~DirectoryPage()
{
    m_work.cancel();
}

void DirectoryPage::lookThrough(const QString &file)
{
    const auto bytes = importedBytes(file);
    if (!bytes)
        return m_card->showFault(look::lineFor(bytes.error()));
    m_csv = *bytes;
    plan(std::nullopt);
}

void DirectoryPage::plan(std::optional<DirectoryColumns> columns)
{
    m_work.cancel();
    m_card->showProgress(0);
    m_work = inBackground<Result<DirectoryPlan>>(
        this,
        [csv = m_csv, columns, file = DataFolder(m_context.dataFolder).databaseFile()](
            const std::function<bool(double)> &progress) -> Result<DirectoryPlan> {
            const auto database = Database::open(file, Database::Mode::Reader);
            if (!database)
                return tl::unexpected(database.error());
            return planDirectory(csv, ClientStore(**database), columns, progress);
        },
        [this](double part) { m_card->showProgress(part); },
        [this](const std::optional<Result<DirectoryPlan>> &made) {
            if (made)
                showPlan(*made);
        });
}

void DirectoryPage::showPlan(const Result<DirectoryPlan> &made)
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
        preview.columns = { -1, -1, -1, -1, -1 };
        preview.warning = tr("No column of phone numbers was found. Choose it above.");
        return m_card->show(preview);
    }
    const DirectoryColumns &columns = *m_plan.columns;
    preview.columns = { columns.number, columns.name.value_or(-1), columns.firstName.value_or(-1),
                        columns.lastName.value_or(-1), columns.animals.value_or(-1) };
    preview.summary = tr("%1 new, %2 changed, %3 the same, %4 duplicates, %5 lines that cannot be "
                         "used")
                          .arg(m_plan.count(Kind::New))
                          .arg(m_plan.count(Kind::Changed))
                          .arg(m_plan.count(Kind::Same))
                          .arg(m_plan.count(Kind::Duplicate))
                          .arg(m_plan.count(Kind::Bad));
    if (!m_plan.unicode)
        preview.warning = tr("The file is not Unicode: look whether the letters of names are "
                             "right.");
    preview.headings = { tr("Line"), tr("What"), tr("Number"), tr("Name and animals"),
                         tr("Before, or why not") };
    for (const DirectoryLine &line : std::as_const(m_plan.lines)) {
        if (line.kind == Kind::Same)
            continue;
        const QString what = line.kind == Kind::New ? tr("New")
            : line.kind == Kind::Changed            ? tr("Changed")
            : line.kind == Kind::Duplicate          ? tr("Duplicate")
                                                    : tr("Not used");
        preview.lines.append(
            { QString::number(line.line), what, line.entry.client.display(),
              named(line.entry.name, line.entry.animals),
              line.why.isEmpty() ? named(line.nameBefore, line.animalsBefore) : line.why });
    }
    if (const qsizetype count = m_plan.entries().size(); count > 0)
        preview.accept = count == 1 ? tr("Import 1 client") : tr("Import %1 clients").arg(count);
    m_card->show(preview);
}

void DirectoryPage::takeOver()
{
    withInitials(m_context, this, [this](const QString &author) {
        const auto entries = m_plan.entries();
        m_card->showProgress(1);
        m_context.commands.perform(TakeDirectory{ entries, author }, this,
                                   [this, count = entries.size()](const Result<> &done) {
                                       if (!done)
                                           return m_card->showFault(look::lineFor(done.error()));
                                       m_card->clear();
                                       m_csv.clear();
                                       m_plan = {};
                                       Q_EMIT said(count == 1
                                                       ? tr("1 client is imported.")
                                                       : tr("%1 clients are imported.").arg(count));
                                   });
    });
}

} // namespace ivm
