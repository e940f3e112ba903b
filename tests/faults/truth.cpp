#include "tests/faults/truth.h"

#include "core/backup/backup.h"
#include "core/durablefile.h"
#include "core/model/outboxentry.h"
#include "core/store/database.h"
#include "core/store/outboxstore.h"
#include "core/store/settingstore.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace ivm::faults {

namespace {

std::unique_ptr<Database> openFolder(const QString &folder)
{
    // As a reader, who leaves the journal of a killed owner to the next one.
    const QFileInfoList files = QDir(folder).entryInfoList({ QStringLiteral("*.sqlite") });
    if (files.isEmpty())
        return nullptr;
    auto database = Database::open(files.first().filePath(), Database::Mode::Reader);
    return database ? std::move(*database) : nullptr;
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Text → sids of the copies that took effect.
QMap<QString, QStringList> ledgerOf(const PracticeLine &line)
{
    QMap<QString, QStringList> ledger;
    const auto json = line.control("ledger").value_or(QByteArray());
    for (const QJsonValue &each : QJsonDocument::fromJson(json).array()) {
        const QJsonObject entry = each.toObject();
        if (entry.value(QLatin1String("took_effect")).toBool())
            ledger[entry.value(QLatin1String("body")).toString()].append(
                entry.value(QLatin1String("sid")).toString());
    }
    return ledger;
}

QJsonObject settingOf(Database &database, const char *subject)
{
    return SettingStore(database).document(QLatin1String(subject)).value_or(QJsonObject());
}

QMap<QString, OutboxEntry> entriesOf(Database &database)
{
    QMap<QString, OutboxEntry> entries;
    Query query(database, "SELECT message_id FROM outbox ORDER BY id");
    if (!query.run())
        return entries;
    QList<MessageId> ids;
    while (query.next())
        ids.append(MessageId(query.integer(0)));
    const OutboxStore store(database);
    for (const MessageId id : std::as_const(ids)) {
        if (const auto entry = store.entry(id); entry && *entry)
            entries.insert((*entry)->body, **entry);
    }
    return entries;
}

void compareTexts(Verdict &verdict, const QMap<QString, QStringList> &ledger,
                  const QMap<QString, OutboxEntry> &entries, const Deeds &deeds)
{
    for (const QString &text : deeds.texts) {
        const QStringList copies = ledger.value(text);
        verdict.doubled += copies.size() > 1;
        verdict.broken += deeds.denied.contains(text) && !copies.isEmpty();
        verdict.lost += deeds.promised.contains(text) && copies.isEmpty();
        const auto entry = entries.constFind(text);
        if (entry == entries.constEnd()) {
            verdict.unadopted += !copies.isEmpty();
            if (copies.isEmpty())
                ++(deeds.accepted.contains(text) ? verdict.lost : verdict.neverAccepted);
            continue;
        }
        switch (entry->state) {
        case OutboxState::Sent:
            ++verdict.sent;
            verdict.lost += !copies.contains(entry->sid.text());
            break;
        case OutboxState::Unconfirmed:
            verdict.unconfirmed += copies.isEmpty();
            verdict.unadopted += !copies.isEmpty();
            verdict.stuck += !entry->askPerson;
            break;
        case OutboxState::Waiting:
        case OutboxState::Sending:
            verdict.stuck += !entry->askPerson;
            break;
        case OutboxState::Refused:
        case OutboxState::Withdrawn:
        case OutboxState::GivenUp:
            verdict.unadopted += !copies.isEmpty();
            break;
        }
    }
}

void compareRows(Verdict &verdict, const PracticeLine &line, Database &database)
{
    QSet<QString> there;
    const auto rows = line.control("messages").value_or(QByteArray()).split('\n');
    for (const QByteArray &row : rows) {
        if (!row.isEmpty())
            there.insert(objectOf(row).value(QLatin1String("sid")).toString());
    }
    QSet<QString> here;
    Query query(database, "SELECT sid FROM message WHERE sid IS NOT NULL");
    if (query.run()) {
        while (query.next())
            here.insert(query.text(0));
    }
    verdict.missingRows = static_cast<int>((there - here).size());
    verdict.strangeRows = static_cast<int>((here - there).size());
}

/// What is said to be kept is, byte for byte, what the line has.
void compareMedia(Verdict &verdict, const PracticeLine &line, const QString &folder,
                  Database &database)
{
    Query query(database,
                "SELECT a.file, a.bytes, a.sha256, a.sid, m.sid FROM media a "
                "JOIN message m ON m.id = a.message_id WHERE a.state = 1");
    if (!query.run()) {
        ++verdict.lostMedia;
        return;
    }
    while (query.next()) {
        const QString name = folder + QStringLiteral("/media/") + query.text(0);
        const auto digest = ivm::digestOf(name);
        const bool isWhole = digest && *digest == query.text(2)
            && QFileInfo(name).size() == query.integer(1)
            && digest->toLatin1()
                == line.digestOf(query.text(4).toLatin1(), query.text(3).toLatin1());
        ++(isWhole ? verdict.media : verdict.lostMedia);
    }
}

bool isIntact(Database &database)
{
    Query query(database, "PRAGMA integrity_check");
    return query.run() && query.next() && query.text(0) == u"ok";
}

} // namespace

bool isIntact(const QString &folder)
{
    const auto database = openFolder(folder);
    return !database || isIntact(*database);
}

QMap<QByteArray, int> textsTo(const PracticeLine &line)
{
    QMap<QByteArray, int> texts;
    const auto json = line.control("ledger").value_or(QByteArray());
    for (const QJsonValue &each : QJsonDocument::fromJson(json).array()) {
        const QJsonObject entry = each.toObject();
        if (entry.value(QLatin1String("took_effect")).toBool())
            ++texts[entry.value(QLatin1String("to")).toString().toLatin1()];
    }
    return texts;
}

bool isHalfImported(const QString &folder)
{
    const auto database = openFolder(folder);
    if (!database)
        return false;
    const QString phone
        = settingOf(*database, "clinic").value(QLatin1String("emergency_phone")).toString();
    const int caps = settingOf(*database, "caps").value(QLatin1String("texts_a_day")).toInt();
    const auto isImport
        = [&](int n) { return phone == importedPhone(n) && caps == importedCap(n); };
    const bool isUntouched = phone != importedPhone(0) && phone != importedPhone(1)
        && caps != importedCap(0) && caps != importedCap(1);
    return !isUntouched && !isImport(0) && !isImport(1);
}

QSet<QString> acceptedIn(const QString &folder)
{
    const auto database = openFolder(folder);
    if (!database)
        return {};
    const QStringList texts = entriesOf(*database).keys();
    return { texts.begin(), texts.end() };
}

std::optional<qsizetype> stillAtWork(const QString &folder)
{
    const auto database = openFolder(folder);
    if (!database)
        return std::nullopt;
    const auto open = OutboxStore(*database).open();
    if (!open)
        return std::nullopt;
    return std::count_if(open->begin(), open->end(),
                         [](const OutboxEntry &entry) { return !entry.askPerson; });
}

Verdict compare(const PracticeLine &line, const QString &folder, const Deeds &deeds)
{
    Verdict verdict;
    const auto database = openFolder(folder);
    if (!database) {
        verdict.intact = false;
        return verdict;
    }
    compareTexts(verdict, ledgerOf(line), entriesOf(*database), deeds);
    compareRows(verdict, line, *database);
    compareMedia(verdict, line, folder, *database);
    for (const Backup &backup : backupsIn(folder + QStringLiteral("/backups")))
        verdict.brokenBackups += verifyBackup(backup.folder) ? 0 : 1;
    verdict.intact = isIntact(*database);
    return verdict;
}

} // namespace ivm::faults
