#include "core/settings/settingsdraft.h"
#include "core/settings/settingsfile.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QJsonArray>

using namespace ivm;
using namespace ivm::test;

namespace {

SettingsDraft now(DeskFolder &folder)
{
    auto draft = settingsDraft(folder.readers().queues, folder.readers().settings);
    REQUIRE(draft);
    return *draft;
}

SettingsDraft with(SettingsDraft draft, const char *subject, const char *key,
                   const QJsonValue &value)
{
    draft.documents[QLatin1String(subject)].insert(QLatin1String(key), value);
    return draft;
}

} // namespace

TEST_CASE("settings are saved together or not at all", "[settings]")
{
    DeskFolder folder;
    const SettingsDraft before = now(folder);
    SettingsDraft after = with(before, "clinic", "emergency_phone", QStringLiteral("217-555-0100"));
    after = with(after, "caps", "texts_a_day", 0); // none is too few
    const auto refused = saveEdit(folder.database(), { before, after, {} }, folder.clock.now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Invalid);
    CHECK(refused.error().message.startsWith(QStringLiteral("caps.texts_a_day")));
    CHECK(now(folder) == before);
    after = with(after, "caps", "texts_a_day", 2);
    REQUIRE(saveEdit(folder.database(), { before, after, {} }, folder.clock.now()));
    CHECK(now(folder) == after);
}

TEST_CASE("what was changed since one looked is not saved over; other subjects are free",
          "[settings]")
{
    DeskFolder folder;
    const SettingsDraft seen = now(folder);
    const auto mine = with(seen, "clinic", "office_phone", QStringLiteral("217-555-0111"));
    REQUIRE(saveEdit(folder.database(),
                     { seen, with(seen, "clinic", "hospital", QStringLiteral("Other")), {} },
                     folder.clock.now()));
    const auto refused = saveEdit(folder.database(), { seen, mine, {} }, folder.clock.now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Busy);
    const auto staff = with(seen, "staff", "initials", QJsonArray{ QStringLiteral("AB") });
    CHECK(saveEdit(folder.database(), { seen, staff, {} }, folder.clock.now()));
    CHECK(now(folder).document("clinic").value(QLatin1String("hospital")).toString()
          == QStringLiteral("Other"));
}

TEST_CASE("two queues may swap their names and numbers, and documents follow", "[settings]")
{
    DeskFolder folder;
    const SettingsDraft before = now(folder);
    const SettingsDraft withHours = with(
        before, "hours", "queues",
        QJsonObject{
            { QStringLiteral("default"),
              before.document("hours").value(QLatin1String("queues"))[QLatin1String("default")] },
            { QStringLiteral("SAC"),
              QJsonObject{
                  { QStringLiteral("week"),
                    QJsonObject{ { QStringLiteral("sun"),
                                   QJsonArray{ QStringLiteral("10:00-11:00") } } } } } } });
    QList<Queue> queues = before.queues;
    std::swap(queues[0].name, queues[1].name);
    std::swap(queues[0].number, queues[1].number);
    const SettingsDraft after = withQueues(withHours, queues);
    REQUIRE(saveEdit(folder.database(), { before, after, {} }, folder.clock.now()));
    const SettingsDraft kept = now(folder);
    CHECK(kept.queues.first().name == QStringLiteral("LAC"));
    CHECK(kept.queues.first().id == before.queues.first().id);
    const auto rules = autoSettings(kept);
    REQUIRE(rules);
    CHECK(rules->of(before.queues.first().id)->hours.week[6] == QList<OpenSpan>{ { 600, 660 } });
    CHECK(rules->of(before.queues.at(1).id)->hours.week[6].isEmpty());
}

TEST_CASE("a queue without a number, or with another's, is refused", "[settings]")
{
    DeskFolder folder;
    const SettingsDraft before = now(folder);
    const auto refusedFor = [&](const Queue &added) {
        QList<Queue> queues = before.queues;
        queues.append(added);
        const auto done = saveEdit(folder.database(), { before, withQueues(before, queues), {} },
                                   folder.clock.now());
        return !done && done.error().kind == Error::Kind::Invalid;
    };
    const PhoneNumber fresh(QStringLiteral("+18445550123"));
    CHECK(
        refusedFor({ .name = QStringLiteral("ER"), .number = PhoneNumber(QStringLiteral("844")) }));
    CHECK(refusedFor({ .name = QStringLiteral("sac"), .number = fresh }));
    CHECK(refusedFor({ .name = QStringLiteral("default"), .number = fresh }));
    CHECK(refusedFor({ .name = QStringLiteral("ER"), .number = before.queues.first().number }));
    CHECK_FALSE(refusedFor({ .name = QStringLiteral("ER"), .number = fresh }));
}
