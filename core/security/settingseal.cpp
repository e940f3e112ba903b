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

/// What is signed, read.
struct Manifest
{
    qint64 historyEnd = 0;
    QByteArray historyDigest; ///< Hexadecimal.
    QMap<QString, QByteArray> digests;

    QByteArray text() const
    {
        QByteArrayList lines{ Heading,
                              "history " + QByteArray::number(historyEnd) + ' ' + historyDigest };
        for (auto at = digests.begin(); at != digests.end(); ++at)
            lines.append(at.key().toUtf8() + ' ' + at.value());
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
            } else if (words.size() == 2) {
                manifest.digests.insert(QString::fromUtf8(words.first()), words.at(1));
            }
        }
        return manifest;
    }
};

QMap<QString, QByteArray> digestsOf(const QList<SealedRow> &rows)
{
    QMap<QString, QByteArray> digests;
    for (const SealedRow &row : rows) {
        const bool isOff = row.subject == Live
            && !QJsonDocument::fromJson(row.bytes).object().value(QLatin1String("on")).toBool();
        if (row.subject != Staff && !isOff)
            digests.insert(row.subject,
                           QCryptographicHash::hash(row.bytes, QCryptographicHash::Sha256).toHex());
    }
    return digests;
}

Result<QMap<QString, QByteArray>> digestsNow(Database &database)
{
    const auto rows = RolePasswordStore(database).rows();
    if (!rows)
        return tl::unexpected(rows.error());
    return digestsOf(*rows);
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

Result<> keep(Database &database, const RoleKey &key, Manifest manifest)
{
    const auto end = HistoryStore(database).end();
    if (!end)
        return tl::unexpected(end.error());
    manifest.historyEnd = end->id;
    manifest.historyDigest = end->digest.toHex();
    const QByteArray text = manifest.text();
    return RolePasswordStore(database).saveSeal({ .manifest = text, .signature = key.sign(text) });
}

} // namespace

Result<SealReport> checkSeal(Database &database)
{
    const RolePasswordStore store(database);
    const HistoryStore history(database);
    const auto record = store.record();
    if (!record)
        return tl::unexpected(record.error());
    const auto newest = history.newestPassword();
    if (!newest)
        return tl::unexpected(newest.error());
    SealReport report;
    report.hasPassword = record->has_value() || newest->has_value();
    if (!report.hasPassword)
        return report;
    const auto digests = digestsNow(database);
    if (!digests)
        return tl::unexpected(digests.error());

    const auto role = readRoleRecord(record->value_or(QByteArray()));
    // A record that was exchanged whole is right in itself; the history knows another key.
    const bool isKnown = role && *newest && (*newest)->after == keyFingerprint(role->publicKey);
    std::optional<Manifest> manifest;
    if (isKnown) {
        const auto found = signedManifest(database, role->publicKey);
        if (!found)
            return tl::unexpected(found.error());
        manifest = *found;
    }
    if (!manifest) {
        report.isBroken = true;
        report.changed = digests->keys();
        return report;
    }
    for (auto at = digests->begin(); at != digests->end(); ++at) {
        if (manifest->digests.value(at.key()) != at.value())
            report.changed.append(at.key());
    }
    for (const QString &subject : manifest->digests.keys()) {
        // A switch that is off now is nobody's fault.
        if (!digests->contains(subject) && subject != Live)
            report.changed.append(subject);
    }
    const auto digest = history.digest(manifest->historyEnd);
    if (!digest)
        return tl::unexpected(digest.error());
    report.historyCut = manifest->historyEnd > 0
        && digest->value_or(QByteArray()).toHex() != manifest->historyDigest;
    return report;
}

Result<QJsonObject> trustedSetting(Database &database, const QString &subject)
{
    const auto report = checkSeal(database);
    if (!report)
        return tl::unexpected(report.error());
    if (report->changed.contains(subject))
        return compiledInDocument(QStringLiteral("defaults/%1.json").arg(subject));
    return SettingStore(database).document(subject);
}

Result<> sealSubjects(Database &database, const RoleKey &key, const QStringList &subjects)
{
    const auto before = signedManifest(database, key.publicKey());
    if (!before)
        return tl::unexpected(before.error());
    const auto digests = digestsNow(database);
    if (!digests)
        return tl::unexpected(digests.error());
    Manifest manifest = before->value_or(Manifest{});
    for (const QString &subject : subjects) {
        manifest.digests.remove(subject);
        if (digests->contains(subject))
            manifest.digests.insert(subject, digests->value(subject));
    }
    return keep(database, key, manifest);
}

Result<> sealAll(Database &database, const RoleKey &key)
{
    const auto digests = digestsNow(database);
    if (!digests)
        return tl::unexpected(digests.error());
    return keep(database, key, { .historyEnd = 0, .historyDigest = {}, .digests = *digests });
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
