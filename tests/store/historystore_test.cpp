// The change history: added to in the transaction of the change, and never altered.

#include "core/security/settingseal.h"
#include "core/settings/settingdifference.h"
#include "core/settings/settingsfile.h"
#include "core/settings/undone.h"
#include "core/store/historystore.h"
#include "tests/support/catch.h"
#include "tests/support/supervisedfolder.h"

#include <QJsonDocument>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

QList<HistoryEntry> everything(DeskFolder &folder, const HistoryFilter &filter = {})
{
    const auto page = HistoryStore(folder.database()).page(filter, 0, 1'000);
    REQUIRE(page);
    return *page;
}

QStringList subjects(const QList<HistoryEntry> &entries)
{
    QStringList all;
    for (const HistoryEntry &entry : entries)
        all.append(entry.subject);
    return all;
}

} // namespace

TEST_CASE("a saved setting is in the history: who, where, what it was and what it is", "[history]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    folder.setPassword();
    folder.clock.advance(1min);
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vet Clinic"})"));
    const HistoryEntry newest = everything(folder).first();
    CHECK(newest.kind == HistoryKind::SettingChanged);
    CHECK(newest.subject == QStringLiteral("clinic.hospital"));
    CHECK(newest.before == QStringLiteral("\"Prairie Vets\""));
    CHECK(newest.after == QStringLiteral("\"Prairie Vet Clinic\""));
    CHECK(newest.who == whoever);
    CHECK(newest.at == folder.clock.now());
    // What is saved as it was changes nothing.
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vet Clinic"})"));
    CHECK(everything(folder).first() == newest);
}

TEST_CASE("what is refused leaves no trace, in the settings or in the history", "[history]")
{
    SupervisedFolder folder;
    folder.setPassword();
    const auto before = everything(folder);
    CHECK_FALSE(folder.save("caps", R"({"texts_a_day":0})"));
    CHECK_FALSE(applyChange(
        folder.database(),
        { .documents
          = { { QStringLiteral("clinic"),
                QJsonObject{ { QStringLiteral("hospital"), QStringLiteral("X") } } },
              { QStringLiteral("caps"), QJsonObject{ { QStringLiteral("texts_a_day"), 0 } } } },
          .queues = {} },
        folder.clock.now(), folder.supervisor()));
    CHECK(everything(folder) == before);
}

TEST_CASE("a page holds the newest, the next what is older; by queue and by any part of it",
          "[history]")
{
    SupervisedFolder folder;
    HistoryStore history(folder.database());
    for (int i = 1; i <= 7; ++i) {
        REQUIRE(history.add({ .at = folder.clock.now(),
                              .kind = HistoryKind::Blocked,
                              .who = whoever,
                              .queue = i % 2 ? QStringLiteral("SAC") : QStringLiteral("LAC"),
                              .subject = QStringLiteral("+1217555010%1").arg(i),
                              .after = QString::fromUtf8("Größe %1").arg(i) }));
    }
    const auto first = history.page({}, 0, 3);
    CHECK(subjects(*first)
          == QStringList{ QStringLiteral("+12175550107"), QStringLiteral("+12175550106"),
                          QStringLiteral("+12175550105") });
    CHECK(subjects(*history.page({}, first->last().id, 2))
          == QStringList{ QStringLiteral("+12175550104"), QStringLiteral("+12175550103") });
    CHECK(everything(folder, { .queue = QStringLiteral("LAC"), .search = {} }).size() == 3);
    CHECK(everything(folder, { .queue = {}, .search = QString::fromUtf8("GRÖßE 4") }).size() == 1);
    CHECK(everything(folder, { .queue = {}, .search = QStringLiteral("km") }).size() == 7);
    CHECK(everything(folder, { .queue = {}, .search = QStringLiteral("client BLOCKED") }).size()
          == 7);
    CHECK(everything(folder, { .queue = {}, .search = QStringLiteral("%") }).isEmpty());
}

TEST_CASE("pages of the history are read by index", "[history][plans]")
{
    SupervisedFolder folder;
    HistoryStore history(folder.database());
    REQUIRE(history.page({}, 0, 50));
    REQUIRE(history.page({ .queue = QStringLiteral("SAC"), .search = {} }, 0, 50));
    REQUIRE(history.saving(1));
    REQUIRE(history.newestPassword());
    REQUIRE(history.end());
    for (const QString &step : folder.database().plans().filter(QStringLiteral("change_history"))) {
        INFO(step.toStdString());
        CHECK_FALSE(step.contains(QStringLiteral("TEMP B-TREE")));
        // A walk backwards from the end, stopped by its limit, is no look through all.
        const bool isEnd = step.contains(QStringLiteral("SELECT id, digest"));
        // Of the password's own entries there are few.
        const bool isPassword = step.contains(QStringLiteral("INDEX change_history_password"));
        if (!isEnd && !isPassword)
            CHECK_FALSE(step.contains(QStringLiteral("SCAN change_history")));
    }
    CHECK(folder.database().plans().filter(QStringLiteral("change_history")).size() >= 4);
}

TEST_CASE("the file refuses to change the history or to take rows out", "[history]")
{
    SupervisedFolder folder;
    folder.setPassword();
    const auto before = everything(folder);
    REQUIRE_FALSE(before.isEmpty());
    CHECK_FALSE(folder.database().execute(QStringLiteral("UPDATE change_history SET after = ''")));
    CHECK_FALSE(folder.database().execute(QStringLiteral("DELETE FROM change_history")));
    CHECK_FALSE(folder.database().execute(
        QStringLiteral("INSERT OR REPLACE INTO change_history SELECT id, at, kind, initials, "
                       "account, workstation, queue, subject, before, 'x', together, search, "
                       "digest FROM change_history WHERE id = 1")));
    CHECK(everything(folder) == before);
}

TEST_CASE("a row altered, taken out or cut off behind the program's back is noticed", "[history]")
{
    SupervisedFolder folder;
    folder.setPassword();
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vet Clinic"})"));
    const HistoryStore history(folder.database());
    CHECK(history.brokenAt().value() == std::nullopt);
    folder.execute("DROP TRIGGER change_history_unchanged");
    folder.execute("DROP TRIGGER change_history_kept");
    SECTION("altered")
    {
        folder.execute("UPDATE change_history SET initials = 'XX' WHERE id = 2");
        CHECK(history.brokenAt().value() == 2);
    }
    SECTION("taken out")
    {
        folder.execute("DELETE FROM change_history WHERE id = 2");
        CHECK(history.brokenAt().value() == 3);
    }
    SECTION("cut off")
    {
        folder.execute(
            "DELETE FROM change_history WHERE id = (SELECT max(id) FROM change_history)");
        CHECK(history.brokenAt().value() == std::nullopt);
        CHECK(checkSeal(folder.database())->historyCut);
    }
}

TEST_CASE("a saving can be undone from the history", "[history]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    const auto document = [&](const char *subject) {
        return *SettingStore(folder.database()).document(QLatin1String(subject));
    };
    const QJsonObject before = document("clinic");
    REQUIRE(folder.save("clinic", R"({"hospital":"Elsewhere","office_phone":"217-555-0100"})"));
    const QList<HistoryEntry> saving
        = *HistoryStore(folder.database()).saving(everything(folder).first().together);
    const auto draft
        = [&] { return *settingsDraft(folder.readers().queues, folder.readers().settings); };
    const auto save = [&](const SettingsDraft &wanted) {
        REQUIRE(saveEdit(folder.database(), { draft(), wanted, QStringLiteral("KM") },
                         folder.clock.now(), folder.supervisor()));
    };
    QStringList since;
    const auto back = undone(saving, draft(), &since);
    REQUIRE(back);
    CHECK(since.isEmpty());
    save(*back);
    CHECK(document("clinic") == before);

    REQUIRE(folder.save("clinic", R"({"hospital":"Third Name"})"));
    REQUIRE(undone(saving, draft(), &since));
    CHECK(since.contains(QStringLiteral("clinic.hospital")));

    // A queue's new name and number, and what names it.
    REQUIRE(folder.save("hours", R"({"queues":{"SAC":{"week":{"mon":["09:00-17:00"]}}}})"));
    SettingsDraft renamed = draft();
    QList<Queue> queues = renamed.queues;
    queues[0].name = QStringLiteral("SMALL");
    queues[0].number = PhoneNumber(QStringLiteral("+12175550177"));
    const SettingsDraft sac = draft();
    save(withQueues(renamed, queues));
    const auto named = undone(
        *HistoryStore(folder.database()).saving(everything(folder).first().together), draft());
    REQUIRE(named);
    CHECK(*named == sac);
    // What is no setting is nothing to put back.
    CHECK(undone({ { .kind = HistoryKind::Blocked } }, draft()).error().kind
          == Error::Kind::NotFound);
}

TEST_CASE("differences are named by place, and by queue where they concern one", "[history]")
{
    const auto json = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
    const auto found = settingDifferences(
        QStringLiteral("hours"),
        json(R"({"zone":"America/Chicago","queues":{"SAC":{"week":{"mon":["08:00-17:00"]}}},
                 "gone":[{"a":1},{"a":2}]})"),
        json(R"({"zone":"America/Chicago","queues":{"SAC":{"week":{"mon":["09:00-17:00"],
                 "tue":[]}}},"gone":[{"a":1},{"a":3}]})"));
    const auto is
        = [](const char *place, const char *queue, const char *before, const char *after) {
              return SettingDifference{ .place = QLatin1String(place),
                                        .queue = QLatin1String(queue),
                                        .before = QLatin1String(before),
                                        .after = QLatin1String(after) };
          };
    CHECK(found
          == QList<SettingDifference>{
              is("hours.gone[1].a", "", "2", "3"),
              is("hours.queues.SAC.week.mon", "SAC", R"(["08:00-17:00"])", R"(["09:00-17:00"])"),
              is("hours.queues.SAC.week.tue", "SAC", "", "[]") });
}

TEST_CASE("queues are renamed, exchanged and added as one saving, or not at all", "[history]")
{
    SupervisedFolder folder;
    folder.setPassword();
    QueueStore store(folder.database());
    QList<Queue> queues = *store.all();
    const auto apply = [&](const QList<Queue> &wanted) {
        return applyChange(folder.database(), { .documents = {}, .queues = wanted },
                           folder.clock.now(), folder.supervisor());
    };
    std::swap(queues[0].number, queues[1].number);
    REQUIRE(apply(queues));
    CHECK(*store.all() == queues);
    const auto entries = everything(folder);
    CHECK(entries.at(0).subject == QStringLiteral("number"));
    CHECK(entries.at(0).together == entries.at(1).together);
    CHECK(checkSeal(folder.database())->isIntact());

    Queue added{ .name = QStringLiteral("ICU"),
                 .title = QStringLiteral("Intensive care"),
                 .number = PhoneNumber(QStringLiteral("+12175550190")),
                 .position = 9 };
    REQUIRE(apply({ added }));
    CHECK(store.all()->size() == queues.size() + 1);
    added.number = PhoneNumber(QStringLiteral("+12175550191"));
    CHECK(apply({ added }).error().kind == Error::Kind::Invalid); // the name is taken
    CHECK(store.all()->size() == queues.size() + 1);
}
