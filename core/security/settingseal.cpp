#include "core/security/settingseal.h"

#include "core/compiledin.h"
#include "core/store/historystore.h"
#include "core/store/rolepasswordstore.h"
#include "core/store/settingstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace ivm {

namespace {

const QByteArray Heading = "ivm-seal 1";
const QString Staff = QStringLiteral("staff");
const QString Live = QStringLiteral("live");

struct Sealed
{
    QByteArray digest; ///< Hexadecimal.
    QByteArray bytes; ///< Empty in a seal of an older version.
};

/// What is signed, read. A line for each row: its subject, its digest, its bytes in base64.
struct Manifest
{
    qint64 historyEnd = 0;
    QByteArray historyDigest; ///< Hexadecimal.
    QMap<QString, Sealed> rows;

    QByteArray text() const
    {
        QByteArrayList lines{ Heading,
                              "history " + QByteArray::number(historyEnd) + ' ' + historyDigest };
        for (auto at = rows.begin(); at != rows.end(); ++at) {
            lines.append(at.key().toUtf8() + ' ' + at->digest);
            if (!at->bytes.isEmpty())
                lines.last() += ' ' + at->bytes.toBase64();
        }
        return lines.join('\n');
    }

    static Manifest read(const QByteArray &text)
    {
        Manifest manifest;
        const QByteArrayList lines = text.split('\n');
        for (const QByteArray &line : lines.mid(1)) {
            const QByteArrayList words = line.split(' ');
            if (words.size() == 3 && words.first() == "history") {
                manifest.historyEnd = words.at(1).toLongLong();
                manifest.historyDigest = words.at(2);
            } else if (words.size() == 2 || words.size() == 3) {
                manifest.rows.insert(
                    QString::fromUtf8(words.first()),
                    { .digest = words.at(1), .bytes = QByteArray::fromBase64(words.value(2)) });
            }
        }
        return manifest;
    }
};

QMap<QString, Sealed> sealable(const QList<SealedRow> &rows)
{
    QMap<QString, Sealed> result;
    for (const SealedRow &row : rows) {
        const bool isOff = row.subject == Live
            && !QJsonDocument::fromJson(row.bytes).object().value(QLatin1String("on")).toBool();
        if (row.subject == Staff || isOff)
            continue;
        result.insert(
            row.subject,
            { .digest = QCryptographicHash::hash(row.bytes, QCryptographicHash::Sha256).toHex(),
              .bytes = row.bytes });
    }
    return result;
}

Result<QMap<QString, Sealed>> rowsNow(Database &database)
{
    return RolePasswordStore(database).rows().map(sealable);
}

/// What the seal says, if `publicKey` has signed it.
Result<std::optional<Manifest>> signedManifest(Database &database, const QByteArray &publicKey)
{
    const auto seal = RolePasswordStore(database).seal();
    if (!seal)
        return tl::unexpected(seal.error());
    if (!*seal || !(*seal)->manifest.startsWith(Heading)
        || !isSigned((*seal)->manifest, (*seal)->signature, publicKey))
        return std::optional<Manifest>();
    return std::optional(Manifest::read((*seal)->manifest));
}

/// Whether the newest row of the history that it names is not there as it was.
Result<bool> isHistoryCut(Database &database, const Manifest &manifest)
{
    const auto digest = HistoryStore(database).digest(manifest.historyEnd);
    if (!digest)
        return tl::unexpected(digest.error());
    return manifest.historyEnd > 0
        && digest->value_or(QByteArray()).toHex() != manifest.historyDigest;
}

Result<> keep(Database &database, const RoleKey &key, Manifest manifest)
{
    const auto cut = isHistoryCut(database, manifest);
    if (!cut)
        return tl::unexpected(cut.error());
    // A history that was cut goes on being reported until somebody lets that stand.
    if (!*cut) {
        const auto end = HistoryStore(database).end();
        if (!end)
            return tl::unexpected(end.error());
        manifest.historyEnd = end->id;
        manifest.historyDigest = end->digest.toHex();
    }
    const QByteArray text = manifest.text();
    return RolePasswordStore(database).saveSeal({ .manifest = text, .signature = key.sign(text) });
}

/// The password's record and the seal, as far as they are what they should be.
struct Standing
{
    bool hasPassword = false;
    std::optional<Manifest> manifest; ///< Absent with a password: one of the two was changed.
};

Result<Standing> standing(Database &database)
{
    const auto record = RolePasswordStore(database).record();
    if (!record)
        return tl::unexpected(record.error());
    const auto newest = HistoryStore(database).newestPassword();
    if (!newest)
        return tl::unexpected(newest.error());
    Standing now{ .hasPassword = record->has_value() || newest->has_value(), .manifest = {} };
    const auto role = readRoleRecord(record->value_or(QByteArray()));
    // A record that was exchanged whole is right in itself; the history knows another key.
    if (!role || !*newest || (*newest)->after != keyFingerprint(role->publicKey))
        return now;
    auto found = signedManifest(database, role->publicKey);
    if (!found)
        return tl::unexpected(found.error());
    now.manifest = std::move(*found);
    return now;
}

} // namespace

Result<SealReport> checkSeal(Database &database)
{
    const auto now = standing(database);
    if (!now)
        return tl::unexpected(now.error());
    SealReport report;
    report.hasPassword = now->hasPassword;
    if (!report.hasPassword)
        return report;
    const auto rows = rowsNow(database);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!now->manifest) {
        report.isBroken = true;
        report.changed = rows->keys();
        return report;
    }
    const Manifest &manifest = *now->manifest;
    for (auto at = rows->begin(); at != rows->end(); ++at) {
        if (manifest.rows.value(at.key()).digest != at->digest)
            report.changed.append(at.key());
    }
    for (const QString &subject : manifest.rows.keys()) {
        // A switch that is off now is nobody's fault.
        if (!rows->contains(subject) && subject != Live)
            report.changed.append(subject);
    }
    const auto cut = isHistoryCut(database, manifest);
    if (!cut)
        return tl::unexpected(cut.error());
    report.historyCut = *cut;
    return report;
}

Result<QMap<QString, QByteArray>> sealedRows(Database &database)
{
    const auto now = standing(database);
    if (!now)
        return tl::unexpected(now.error());
    QMap<QString, QByteArray> rows;
    if (!now->manifest)
        return rows;
    for (auto at = now->manifest->rows.begin(); at != now->manifest->rows.end(); ++at)
        rows.insert(at.key(), at->bytes);
    return rows;
}

Result<QString> settingsFingerprint(Database &database)
{
    const auto rows = rowsNow(database);
    if (!rows)
        return tl::unexpected(rows.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto at = rows->begin(); at != rows->end(); ++at)
        hash.addData(at.key().toUtf8() + ' ' + at->digest + '\n');
    return QString::fromLatin1(hash.result().toHex().left(16));
}

Result<QJsonObject> trustedSetting(Database &database, const QString &subject)
{
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    if (!report->changed.contains(subject))
        return SettingStore(database).document(subject);
    const auto sealed = sealedRows(database);
    if (!sealed)
        return tl::unexpected(sealed.error());
    if (const QByteArray row = sealed->value(subject); !row.isEmpty())
        return QJsonDocument::fromJson(row).object();
    return compiledInDocument(QStringLiteral("defaults/%1.json").arg(subject));
}

Result<> sealSubjects(Database &database, const RoleKey &key, const QStringList &subjects)
{
    const auto before = signedManifest(database, key.publicKey());
    if (!before)
        return tl::unexpected(before.error());
    const auto rows = rowsNow(database);
    if (!rows)
        return tl::unexpected(rows.error());
    Manifest manifest = before->value_or(Manifest{});
    for (const QString &subject : subjects) {
        manifest.rows.remove(subject);
        if (rows->contains(subject))
            manifest.rows.insert(subject, rows->value(subject));
    }
    return keep(database, key, manifest);
}

Result<> sealAll(Database &database, const RoleKey &key)
{
    const auto rows = rowsNow(database);
    if (!rows)
        return tl::unexpected(rows.error());
    return keep(database, key, { .historyEnd = 0, .historyDigest = {}, .rows = *rows });
}

Result<> sealAnew(Database &database, const RoleKey &key, const QByteArray &oldRecord)
{
    Manifest manifest;
    if (const auto role = readRoleRecord(oldRecord)) {
        const auto before = signedManifest(database, role->publicKey);
        if (!before)
            return tl::unexpected(before.error());
        manifest = before->value_or(Manifest{});
    }
    return keep(database, key, manifest);
}

} // namespace ivm
