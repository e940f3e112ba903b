#include "tests/faults/scenario.h"

#include "core/settings/settingsfile.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/settingstore.h"

#include <QFile>

#include <cstdio>
#include <memory>

namespace ivm::faults {

const char *const Client = "+12175550148";

namespace {

/// What may happen to the POST (and to whatever else asks next).
void disturb(const PracticeLine &line, Random &random)
{
    static const char *const Faults[] = {
        "kind=close&takes_effect=1&method=POST",
        "kind=close&method=POST",
        "kind=reset&takes_effect=1&method=POST",
        "kind=error&takes_effect=1&method=POST",
        "kind=error&takes_effect=1&effect_after=1&method=POST",
        "kind=cut&method=POST",
        "kind=429&times=2",
        "kind=reset&method=GET",
        "kind=cut&method=GET",
        "kind=slow&pause=0.3",
    };
    line.control("manners", "latency_ms=" + QByteArray::number(below(random, 60)));
    if (below(random, 10) < 4)
        line.control("fault", Faults[below(random, int(std::size(Faults)))]);
}

void textIn(const PracticeLine &line, Random &random)
{
    line.control("manners", "latency_ms=" + QByteArray::number(below(random, 30)));
    for (int i = below(random, 6); i > 0; --i) {
        const QByteArray client
            = "+1217555" + QByteArray::number(100 + below(random, 100)).rightJustified(4, '0');
        const int number = below(random, 1'000'000);
        line.receives(client, "Text " + QByteArray::number(number), below(random, 5) == 0 ? 1 : 0);
    }
}

void pictureIn(const PracticeLine &line, Random &random)
{
    line.control("manners", "latency_ms=" + QByteArray::number(10 + below(random, 50)));
    for (int i = 1 + below(random, 3); i > 0; --i)
        line.receives(Client, "Look", 1 + below(random, 3));
}

QStringList fixed(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QLatin1String(word));
    return list;
}

/// Two whole files of settings that differ in two subjects.
class ImportFiles
{
public:
    ImportFiles()
    {
        const auto database = Database::open(m_place.filePath(QStringLiteral("made.sqlite")),
                                             Database::Mode::Owner);
        if (!database || !beginFolder(**database, Instant{}))
            return;
        for (int n = 0; n < 2; ++n) {
            change(**database, "clinic", "emergency_phone", importedPhone(n));
            change(**database, "caps", "texts_a_day", importedCap(n));
            QFile file(nameOf(n));
            const auto content = exportSettings(**database, Instant{});
            if (content && file.open(QIODevice::WriteOnly))
                file.write(*content);
        }
    }
    QStringList import(int n) const
    {
        return fixed({ "settings", "import" }) + QStringList{ nameOf(n) };
    }

private:
    QString nameOf(int n) const { return m_place.filePath(QStringLiteral("%1.json").arg(n)); }
    static void change(Database &database, const char *subject, const char *key,
                       const QJsonValue &value)
    {
        const QString name = QLatin1String(subject);
        QJsonObject document = SettingStore(database).document(name).value_or(QJsonObject());
        document.insert(QLatin1String(key), value);
        if (const auto saved = saveSetting(database, name, document, Instant{}); !saved)
            std::fprintf(stderr, "%s\n", qPrintable(saved.error().message));
    }

    QTemporaryDir m_place;
};

} // namespace

QStringList sendCommand(const QString &text)
{
    return fixed({ "send", "--queue", "SAC", "--to", Client, "--as", "AB", "--answer", "--wait",
                   "8" })
        + QStringList{ text };
}

QString importedPhone(int n)
{
    return QStringLiteral("217-555-01%1").arg(10 + n);
}

int importedCap(int n)
{
    return 7 + n; // neither is what a folder begins with
}

QList<Scenario> scenarios()
{
    // What `send` left wrong with the line may hit whatever asks next.
    const QList<int> SyncEnds{ 0, 1 };
    return {
        { .name = "backup",
          .weight = 1,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "backup" }); },
          .exits = { 0 },
          .refusal = "there is a backup of this second already", // two in a row may be that quick
          .span = 0,
          .ended = {} },
        { .name = "settings import",
          .weight = 1,
          .prepare = [](const PracticeLine &, Random &) {},
          .command = [files = std::make_shared<ImportFiles>()](
                         Deeds &, Random &random) { return files->import(below(random, 2)); },
          .exits = { 0 },
          .span = 0,
          .ended = {} },
        { .name = "media",
          .weight = 1,
          .prepare = pictureIn,
          .command = [](Deeds &, Random &) { return fixed({ "sync", "--full", "--media" }); },
          .exits = SyncEnds,
          .span = 0,
          .ended = {} },
        { .name = "first fill",
          .weight = 1,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "sync", "--full" }); },
          .exits = SyncEnds,
          .span = 0,
          .ended = {} },
        { .name = "send",
          .weight = 6,
          .prepare = disturb,
          .command =
              [](Deeds &deeds, Random &) {
                  deeds.texts.append(
                      QStringLiteral("Answer %1, come at 5").arg(deeds.texts.size() + 1));
                  return sendCommand(deeds.texts.last());
              },
          .exits = { 0, 1, 4 },
          .span = 0,
          .ended =
              [](Deeds &deeds, const QStringList &arguments, int exit) {
                  if (exit == 0)
                      deeds.promised.insert(arguments.last());
                  else if (exit == 1)
                      deeds.denied.insert(arguments.last());
              } },
        { .name = "poll",
          .weight = 2,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "sync", "--once" }); },
          .exits = SyncEnds,
          .span = 0,
          .ended = {} },
        { .name = "watch",
          .weight = 1,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "watch" }); },
          .exits = {},
          .span = 800, // it would go on for ever
          .ended = {} },
    };
}

} // namespace ivm::faults
