#include "ui/settings/pages/recordspage.h"

#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/desk/datafolder.h"
#include "core/records/cliniczone.h"
#include "core/records/importdate.h"
#include "core/store/readers.h"
#include "core/store/storagefault.h"
#include "ui/look/errortext.h"
#include "ui/look/isolated.h"
#include "ui/look/keptfocus.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"
#include "ui/settings/pages/background.h"
#include "ui/settings/pages/importfile.h"
#include "ui/thread/showntext.h"

#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

/// What was typed is objected to in words of this page; anything else has a kind.
QString wordsForFault(const Error &error)
{
    return error.kind == Error::Kind::Invalid ? error.message : lineFor(error);
}

} // namespace

RecordsPage::RecordsPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("records"),
                     .title = tr("Records"),
                     .group = PageAbout::Group::People,
                     .icon = look::Icon::Archive,
                     .words = tr("export public records request foia legal hold redact lawyer"),
                     .saves = false },
                   parent)
    , m_context(context)
    , m_export(new Card(
          tr("Export records"),
          tr("A folder for others to read: a page for each conversation, a table of all texts, "
             "pictures, staff notes, each client’s consent record, and a manifest by which every "
             "file can be checked."),
          this))
    , m_holds(new Card(
          tr("Legal holds"),
          tr("Nothing is deleted here in any case. A hold is shown with the client’s records and "
             "in exports, forbids masking in them, and tells whoever clears out backups, "
             "computers or Twilio’s log to leave them alone."),
          this))
{
    makeExport();
    makeHolds();
    column()->addWidget(m_export);
    column()->addWidget(m_holds);
    column()->addStretch();
}

RecordsPage::~RecordsPage()
{
    m_work.cancel();
}

void RecordsPage::shown()
{
    const QVariant before = m_queue->currentData();
    m_queue->clear();
    m_queue->addItem(tr("All queues"), 0);
    if (const auto queues = m_context.readers.queues.all()) {
        for (const Queue &queue : *queues)
            m_queue->addItem(queue.name, raw(queue.id));
    }
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(before)));
    fillHolds();
}

void RecordsPage::makeExport()
{
    m_client = new QLineEdit;
    m_client->setObjectName(QStringLiteral("exportClient"));
    m_client->setPlaceholderText(tr("everyone"));
    m_queue = new ChoiceField(tr("Queue"));
    m_queue->setObjectName(QStringLiteral("exportQueue"));
    m_since = new QLineEdit;
    m_since->setObjectName(QStringLiteral("exportSince"));
    m_since->setPlaceholderText(tr("from the beginning"));
    m_until = new QLineEdit;
    m_until->setObjectName(QStringLiteral("exportUntil"));
    m_until->setPlaceholderText(tr("until today"));
    m_redact = new QCheckBox(tr("Leave out clients’ phone numbers"));
    m_redact->setObjectName(QStringLiteral("exportRedact"));
    m_redact->setAccessibleDescription(
        tr("Clients become Client 1, Client 2; numbers in texts and notes become [number]"));
    m_start = new Button(tr("Export…"), Button::Kind::Primary);
    m_start->setObjectName(QStringLiteral("exportStart"));
    m_giveUp = new Button(tr("Cancel"), Button::Kind::Plain);
    m_giveUp->setObjectName(QStringLiteral("exportGiveUp"));
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Exporting"));

    m_export->addField(tr("Client’s number"), m_client);
    m_export->addField(tr("Queue"), m_queue);
    m_export->addField(tr("From this day on"), m_since, tr("Like 3/9/2026 or 2026-03-09"));
    m_export->addField(tr("Up to and with this day"), m_until);
    m_export->body()->addWidget(m_redact);
    m_export->addWords(tr("Clients become “Client 1”, “Client 2”; phone numbers in texts and notes "
                          "become “[number]”. Names stay."));
    m_export->addRow({ m_start, m_giveUp });
    m_export->body()->addWidget(m_busy);
    m_outcome = m_export->addWords({}, Text::Body, &Colours::text);
    m_outcome->setObjectName(QStringLiteral("exportOutcome"));
    m_giveUp->hide();
    m_busy->hide();
    m_outcome->hide();
    connect(m_start, &Button::clicked, this, &RecordsPage::chooseFolder);
    connect(m_giveUp, &Button::clicked, this, [this] { m_work.cancel(); });
}

Result<RecordsWanted> RecordsPage::wanted() const
{
    const auto zone = clinicZone(m_context.readers.settings);
    if (!zone)
        return tl::unexpected(zone.error());
    RecordsWanted wanted{ .redactNumbers = m_redact->isChecked() };
    if (const QString typed = m_client->text().trimmed(); !typed.isEmpty()) {
        wanted.client = PhoneNumber::parseTyped(typed);
        if (!wanted.client)
            return failure(Error::Kind::Invalid, tr("The client’s number is no phone number."));
    }
    if (const qint64 queue = m_queue->currentData().toLongLong())
        wanted.queue = QueueId(queue);
    const auto day = [&](const QLineEdit *field, bool end) -> Result<std::optional<Instant>> {
        if (field->text().trimmed().isEmpty())
            return std::nullopt;
        const auto at = dateImported(field->text(), *zone, end);
        if (!at)
            return failure(Error::Kind::Invalid, tr("A day is written like 3/9/2026."));
        return std::optional(end ? *at + Millis(1) : *at);
    };
    const auto since = day(m_since, false);
    if (!since)
        return tl::unexpected(since.error());
    const auto until = day(m_until, true);
    if (!until)
        return tl::unexpected(until.error());
    wanted.since = *since;
    wanted.until = *until;
    return wanted;
}

void RecordsPage::chooseFolder()
{
    const auto fits = wanted();
    if (!fits) {
        m_outcome->setText(wordsForFault(fits.error()));
        m_outcome->show();
        return;
    }
    const FileQuestion where{ .kind = FileQuestion::Kind::Folder,
                              .title = tr("Choose where the export goes") };
    m_context.chooseFile(this, where, [this](const QString &parent) {
        const QDateTime now = toUtc(m_context.clock.now()).toTimeZone(m_context.dates.zone());
        exportTo(QDir(parent).filePath(
            QStringLiteral("records-%1").arg(now.toString(QStringLiteral("yyyy-MM-dd-HHmmss")))));
    });
}

void RecordsPage::exportTo(const QString &folder)
{
    auto asked = wanted();
    if (!asked) {
        m_outcome->setText(wordsForFault(asked.error()));
        m_outcome->show();
        return;
    }
    withInitials(m_context, this, [this, folder, wanted = *asked](const QString &author) mutable {
        wanted.author = author;
        m_outcome->hide();
        m_start->setEnabled(false);
        // The trace first: no export without one, and none while Settings are locked.
        m_context.commands.perform(
            ExportRecords{ wanted.client, wanted.queue, scopeWords(), author }, this,
            [this, wanted, folder](const Result<> &noted) {
                if (noted)
                    write(wanted, folder);
                else
                    showDone(tl::unexpected(noted.error()));
            });
    });
}

/// What of the records, for the history, which is kept in English.
QString RecordsPage::scopeWords() const
{
    QStringList parts;
    if (const QString since = m_since->text().trimmed(); !since.isEmpty())
        parts.append(QStringLiteral("from %1").arg(since));
    if (const QString until = m_until->text().trimmed(); !until.isEmpty())
        parts.append(QStringLiteral("until %1").arg(until));
    if (m_redact->isChecked())
        parts.append(QStringLiteral("without phone numbers"));
    return parts.join(QStringLiteral(", "));
}

void RecordsPage::write(const RecordsWanted &wanted, const QString &folder)
{
    m_busy->show();
    m_giveUp->show();
    const DataFolder here(m_context.dataFolder);
    m_work = inBackground<Result<RecordsExported>>(
        this,
        [wanted, folder, file = here.databaseFile(), media = here.mediaFolder(),
         now = m_context.clock.now()](
            const std::function<bool(double)> &progress) -> Result<RecordsExported> {
            const auto database = Database::open(file, Database::Mode::Reader);
            if (!database)
                return tl::unexpected(database.error());
            return exportRecords(**database, media, folder, wanted, now, progress);
        },
        {},
        [this](const std::optional<Result<RecordsExported>> &done) {
            showDone(
                done ? *done
                     : failure(Error::Kind::Cancelled, QStringLiteral("the export was given up")));
        });
}

void RecordsPage::showDone(const Result<RecordsExported> &done)
{
    m_start->setEnabled(true);
    m_busy->hide();
    m_giveUp->hide();
    QString words;
    if (done)
        words = tr("%1 texts of %2 conversations are in %3.")
                    .arg(done->texts)
                    .arg(done->conversations)
                    .arg(QDir::toNativeSeparators(done->folder));
    else if (done.error().kind == Error::Kind::Cancelled)
        words = tr("The export was given up; nothing of it is left.");
    else if (done.error().kind == Error::Kind::NotPermitted)
        words
            = tr("Settings are locked again: nothing was written. Unlock them and try once more.");
    else if (done.error().kind == Error::Kind::NotFound)
        words = tr("No texts fit this. Nothing was written.");
    else if (done.error().kind == Error::Kind::Invalid)
        words = tr("There is something in that folder already. Please choose another place.");
    else if (done.error().kind == Error::Kind::Storage
             && storageFault(done.error()) == StorageFault::Other)
        words = tr("The export could not be written: the disk may be full, or the folder not yours "
                   "to write in. Please choose another place.");
    else
        words = look::lineFor(done.error());
    if (done && done->mediaMissing > 0)
        words += u' '
            + tr("%1 pictures or files are not on this computer; the pages say which.")
                  .arg(done->mediaMissing);
    m_outcome->setText(words);
    m_outcome->show();
}

void RecordsPage::makeHolds()
{
    m_holdClient = new QLineEdit;
    m_holdClient->setObjectName(QStringLiteral("holdClient"));
    m_holdReason = new QLineEdit;
    m_holdReason->setObjectName(QStringLiteral("holdReason"));
    m_holdReason->setMaxLength(300);
    auto *begin = new Button(tr("Begin a hold"), Button::Kind::Plain);
    begin->setObjectName(QStringLiteral("holdBegin"));
    m_holds->addField(tr("Client’s number"), m_holdClient);
    m_holds->addField(tr("Reason"), m_holdReason, tr("A case number, or who asked for it"));
    m_holds->addRow({ begin });
    connect(begin, &Button::clicked, this, [this] {
        const auto client = PhoneNumber::parseTyped(m_holdClient->text());
        if (!client) {
            Q_EMIT said(tr("The client’s number is no phone number."));
            return;
        }
        if (m_holdReason->text().trimmed().isEmpty()) {
            Q_EMIT said(tr("A hold needs a reason."));
            return;
        }
        withInitials(m_context, this, [this, client = *client](const QString &author) {
            m_context.commands.perform(
                HoldRecords{ client, true, m_holdReason->text().trimmed(), author }, this,
                [this](const Result<> &done) {
                    if (done) {
                        m_holdClient->clear();
                        m_holdReason->clear();
                    }
                    fillHolds();
                    Q_EMIT said(done ? tr("The records are under a legal hold.")
                                     : look::lineFor(done.error()));
                });
        });
    });
    shown();
}

void RecordsPage::fillHolds()
{
    KeptFocus keyboard(*m_holds);
    if (m_holdList) {
        m_holdList->hide();
        m_holdList->setParent(nullptr); // gone at once, though a button of it may just be clicked
        m_holdList->deleteLater();
    }
    m_holdList = new QWidget(m_holds);
    auto *rows = new QVBoxLayout(m_holdList);
    rows->setContentsMargins(0, 0, 0, 0);
    m_holds->body()->addWidget(m_holdList);
    const auto holds = m_context.readers.holds.inForce();
    if (!holds)
        return;
    for (const HoldStore::Hold &hold : *holds) {
        auto *words = new PlainLabel(
            tr("%1, since %2, by %3: %4")
                .arg(hold.client.display(), m_context.dates.stamp(hold.at, m_context.clock.now()),
                     shownLine(hold.by, 12), isolated(shownLine(hold.reason, 200))),
            Text::Body, &Colours::text, QFont::Normal, m_holdList);
        words->setWordWrap(true);
        auto *end = new Button(tr("End this hold"), Button::Kind::Plain, m_holdList);
        end->setObjectName(QStringLiteral("holdEnd%1").arg(hold.id));
        end->setAccessibleName(QStringLiteral("%1, %2").arg(end->label(), hold.client.display()));
        rows->addWidget(words);
        rows->addWidget(end, 0, Qt::AlignLeft);
        connect(end, &Button::clicked, this, [this, client = hold.client] {
            withInitials(m_context, this, [this, client](const QString &author) {
                m_context.commands.perform(HoldRecords{ client, false, {}, author }, this,
                                           [this](const Result<> &done) {
                                               fillHolds();
                                               Q_EMIT said(done ? tr("The legal hold has ended.")
                                                                : look::lineFor(done.error()));
                                           });
            });
        });
    }
    m_holdList->show();
    keyboard.giveBack(*m_holds, m_holdClient);
}

} // namespace ivm
