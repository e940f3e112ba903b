#include "core/desk/runrecord.h"

#include "core/durablefile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

namespace {

const QLatin1String Damage("found_damage");
const QLatin1String QuickEnds("quick_ends");
const QLatin1String Identity("identity");

QString fileIn(const DataFolder &folder)
{
    return QDir(folder.path()).filePath(QStringLiteral("desk.run"));
}

Result<> write(const DataFolder &folder, const RunRecord::Before &said)
{
    return writeDurably(fileIn(folder),
                        QJsonDocument(QJsonObject{ { Damage, said.foundDamage },
                                                   { QuickEnds, said.quickEnds },
                                                   { Identity, said.identity } })
                            .toJson(QJsonDocument::Compact));
}

} // namespace

RunRecord::Before RunRecord::read(const DataFolder &folder)
{
    QFile file(fileIn(folder));
    if (!file.exists())
        return {};
    Before before{ .endedBadly = true };
    if (!file.open(QIODevice::ReadOnly))
        return before;
    const QJsonObject said = QJsonDocument::fromJson(file.read(4096)).object();
    before.foundDamage = said.value(Damage).toBool();
    before.quickEnds = said.value(QuickEnds).toInt();
    before.identity = said.value(Identity).toString();
    return before;
}

Result<> RunRecord::begin(const DataFolder &folder, const Before &before, const QString &identity,
                          bool counts)
{
    // Counted now and forgotten when it lives: a crash has no time to count.
    return write(
        folder,
        { .identity = identity, .quickEnds = counts ? before.quickEnds + 1 : before.quickEnds });
}

Result<> RunRecord::lives(const DataFolder &folder)
{
    Before now = read(folder);
    now.quickEnds = 0;
    return write(folder, now);
}

Result<> RunRecord::foundDamage(const DataFolder &folder)
{
    Before now = read(folder);
    now.foundDamage = true;
    return write(folder, now);
}

void RunRecord::forget(const DataFolder &folder)
{
    QFile::remove(fileIn(folder));
}

void RunRecord::end(const DataFolder &folder)
{
    if (read(folder).foundDamage)
        return; // still to be seen to
    forget(folder);
}

} // namespace ivm
