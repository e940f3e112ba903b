#include "ui/settings/pages/datapage.h"

#include "core/backup/backup.h"
#include "core/desk/commands.h"
#include "core/settings/settingsfile.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr qint64 LongestFile = 4 * 1024 * 1024;

QLineEdit *pathField(const QString &path, const char *name, QWidget *parent)
{
    auto *field = new QLineEdit(QDir::toNativeSeparators(path), parent);
    field->setReadOnly(true);
    field->setObjectName(QString::fromLatin1(name));
    field->setCursorPosition(0);
    return field;
}

} // namespace

DataPage::DataPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("data"),
                     .title = tr("Data and backup"),
                     .group = PageAbout::Group::System,
                     .icon = Icon::File,
                     .words = tr("folder file backup restore export import workstation copy"),
                     .saves = false })
    , m_context(context)
{
    auto *folder = new Card(tr("Where everything is kept"),
                            tr("One folder on this computer, readable by this account only. It is "
                               "the clinic’s record: nothing in it is ever deleted."),
                            this);
    folder->addField(tr("Folder"), pathField(context.dataFolder, "dataFolder", folder));
    column()->addWidget(folder);

    auto *backup = new Card(tr("Backup"), tr("A whole, checked copy is made every night."), this);
    m_last = backup->addWords(tr("Looking for the last backup…"), Text::Body, &Colours::text);
    m_last->setObjectName(QStringLiteral("lastBackup"));
    backup->addField(tr("Backups are in"), pathField(context.backupFolder, "backupFolder", backup),
                     tr("A backup on the same disk does not help when the disk fails: have this "
                        "folder copied elsewhere."));
    m_backUp = new Button(tr("Back up now"), Button::Kind::Primary, backup);
    m_backUp->setObjectName(QStringLiteral("backUpNow"));
    backup->addRow({ m_backUp });
    connect(m_backUp, &Button::clicked, this, &DataPage::backUp);
    column()->addWidget(backup);

    auto *file
        = new Card(tr("All settings as one file"),
                   tr("To set up other computers like this one, queues included. The key, the "
                      "live switch and this computer’s identity are never in it."),
                   this);
    auto *out = new Button(tr("Export…"), Button::Kind::Plain, file);
    out->setObjectName(QStringLiteral("exportSettings"));
    auto *in = new Button(tr("Import…"), Button::Kind::Plain, file);
    in->setObjectName(QStringLiteral("importSettings"));
    file->addRow({ out, in });
    m_outcome = file->addWords({});
    m_outcome->setObjectName(QStringLiteral("fileOutcome"));
    m_outcome->hide();
    connect(out, &Button::clicked, this, &DataPage::exportAll);
    connect(in, &Button::clicked, this, &DataPage::importAll);
    column()->addWidget(file);
}

void DataPage::shown()
{
    lookForBackup();
}

void DataPage::lookForBackup()
{
    if (m_context.backupFolder.isEmpty()) {
        m_last->setText(tr("No backup yet."));
        return;
    }
    // Manifests are files: not on this thread.
    QPointer<DataPage> page(this);
    QThreadPool::globalInstance()->start([page, folder = m_context.backupFolder] {
        const QList<Backup> backups = backupsIn(folder);
        const std::optional<Instant> made
            = backups.isEmpty() ? std::nullopt : std::optional(backups.first().manifest.made);
        QMetaObject::invokeMethod(
            qApp,
            [page, made, count = backups.size()] {
                if (!page)
                    return;
                const SettingsContext &context = page->m_context;
                const Instant now = context.clock.now();
                page->m_last->setColour(made ? &Colours::text : &Colours::orange);
                page->m_last->setText(made ? tr("Last backup: %1. There are %2.")
                                                 .arg(context.dates.stamp(*made, now))
                                                 .arg(count)
                                           : tr("No backup yet."));
            },
            Qt::QueuedConnection);
    });
}

void DataPage::backUp()
{
    m_backUp->setEnabled(false);
    m_last->setText(tr("Making a backup…"));
    m_context.commands.backUpNow(this, [this](const Result<> &made) {
        m_backUp->setEnabled(true);
        lookForBackup();
        Q_EMIT said(made ? tr("The backup is whole and was checked.") : lineFor(made.error()));
    });
}

void DataPage::exportAll()
{
    const FileQuestion where{ .kind = FileQuestion::Kind::Save,
                              .title = tr("Export settings"),
                              .filter = tr("Settings (*.json)"),
                              .name = QStringLiteral("ivm-settings.json") };
    m_context.chooseFile(this, where, [this](const QString &name) {
        const auto draft = settingsDraft(m_context.readers.queues, m_context.readers.settings);
        m_outcome->show();
        if (!draft) {
            m_outcome->setText(lineFor(draft.error()));
            return;
        }
        const QByteArray content = settingsFile(*draft, m_context.clock.now());
        QSaveFile file(name);
        const bool written = file.open(QIODevice::WriteOnly)
            && file.write(content) == content.size() && file.commit();
        m_outcome->setText(written ? tr("Written to %1.").arg(QDir::toNativeSeparators(name))
                                   : tr("The file could not be written. Choose another place."));
    });
}

void DataPage::importAll()
{
    const FileQuestion which{ .kind = FileQuestion::Kind::Open,
                              .title = tr("Import settings"),
                              .filter = tr("Settings (*.json)") };
    m_context.chooseFile(this, which, [this](const QString &name) {
        QFile file(name);
        m_outcome->show();
        if (!file.open(QIODevice::ReadOnly) || file.size() > LongestFile) {
            m_outcome->setText(tr("This file cannot be read."));
            return;
        }
        const QByteArray content = file.readAll();
        m_context.asker.ask(
            { .title = tr("Take over all settings of this file?"),
              .text = tr("They replace the settings of this computer. Automatic texts are switched "
                         "off here afterwards; switch them on only if this is the computer that "
                         "answers."),
              .choices = { tr("Import"), tr("Cancel") },
              .proposed = 1,
              .safe = 1,
              .danger = true },
            this, [this, content](int choice) {
                if (choice != 0)
                    return;
                m_context.commands.importSettings(
                    content, m_context.author ? m_context.author() : QString(), this,
                    [this](const Result<QStringList> &taken) {
                        m_outcome->setText(
                            taken ? tr("Taken over. Automatic texts are off on this computer until "
                                       "you switch them on.")
                                  : tr("Nothing was taken over. %1")
                                        .arg(taken.error().kind == Error::Kind::Invalid
                                                 ? taken.error().message
                                                 : lineFor(taken.error())));
                    });
            });
    });
}

} // namespace ivm
