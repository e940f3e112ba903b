// What was changed without the role password: noted once, shown beside what it was, put back or let
// stand.

#include "core/settings/autosettingsnow.h"
#include "core/settings/changedbehind.h"
#include "core/store/historystore.h"
#include "tests/support/catch.h"
#include "tests/support/supervisedfolder.h"

#include <QJsonArray>

using namespace ivm;
using namespace ivm::test;

namespace {

/// A clinic with a password, its settings and its switch as a supervisor left them.
struct SealedClinic : SupervisedFolder
{
    SealedClinic()
    {
        REQUIRE(save("clinic", R"({"hospital":"Prairie Vets"})"));
        REQUIRE(save("hours", R"({"queues":{"SAC":{"week":{"mon":["09:00-17:00"]}}}})"));
        REQUIRE(save("live", R"({"on":true})"));
        setPassword();
    }
    ChangedBehind found() { return *changedBehind(database()); }
    bool notes()
    {
        clock.advance(std::chrono::minutes(1));
        return *noteChangedBehind(database(), clock.now());
    }
    Result<> putBack() { return putBackSettings(database(), clock.now(), supervisor()); }
    Result<> confirm(const QString &seen = {})
    {
        return confirmSettings(database(), clock.now(), supervisor(), seen);
    }
    QJsonObject document(const char *subject)
    {
        return *SettingStore(database()).document(QLatin1String(subject));
    }
    HistoryEntry newest() { return HistoryStore(database()).page({}, 0, 1)->first(); }
    bool isIntact() { return checkSeal(database())->isIntact(); }
};

const QStringList Clinic{ QStringLiteral("clinic") };

} // namespace

TEST_CASE("what was changed behind the password is noted in the history, once for each state",
          "[behind]")
{
    SealedClinic clinic;
    CHECK_FALSE(clinic.notes());
    clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    CHECK(clinic.notes());
    CHECK(clinic.newest().kind == HistoryKind::ChangedBehind);
    CHECK(clinic.newest().subject == QStringLiteral("clinic"));
    CHECK(clinic.newest().who == Actor{});
    CHECK_FALSE(clinic.notes());
    clinic.edit("clinic", R"({"hospital":"Elsewhere again"})");
    CHECK(clinic.notes());
    REQUIRE(clinic.confirm());
    CHECK_FALSE(clinic.notes());
    // The same again, after it was put right, is news again.
    clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    CHECK(clinic.notes());
    clinic.execute("DELETE FROM settings_seal");
    CHECK(clinic.notes());
    CHECK(clinic.newest().subject == QStringLiteral("seal"));
}

TEST_CASE("what was changed behind the password is shown beside what a supervisor left", "[behind]")
{
    SealedClinic clinic;
    clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    clinic.execute("UPDATE queue SET title = 'It''s, ours', number = '+12175550199' WHERE id = 1");
    const ChangedBehind found = clinic.found();
    CHECK(found.report.changed
          == QStringList{ QStringLiteral("clinic"), QStringLiteral("queues") });
    CHECK(found.before.document("clinic").value(QLatin1String("hospital")).toString()
          == QStringLiteral("Prairie Vets"));
    CHECK(found.now.document("clinic").value(QLatin1String("hospital")).toString()
          == QStringLiteral("Elsewhere"));
    CHECK(found.before.queues.at(0).number == PhoneNumber(QStringLiteral("+18444073300")));
    CHECK(found.now.queues.at(0).number == PhoneNumber(QStringLiteral("+12175550199")));
    CHECK(found.before.document("hours") == found.now.document("hours"));
    CHECK(found.canPutBack());
    CHECK(found.unknown.isEmpty());
}

TEST_CASE("one button puts back every document and queue as it was sealed", "[behind]")
{
    SealedClinic clinic;
    const auto before = settingsDraft(clinic.readers().queues, clinic.readers().settings);
    SECTION("changed")
    {
        clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    }
    SECTION("not even readable")
    {
        clinic.edit("hours", R"(none of it is JSON)");
    }
    SECTION("removed")
    {
        clinic.execute("DELETE FROM setting WHERE subject = 'clinic'");
    }
    SECTION("added")
    {
        clinic.edit("caps", R"({"texts_a_day":90})");
    }
    SECTION("queues that swapped their numbers, and one that is new")
    {
        clinic.execute("UPDATE queue SET number = 'x' WHERE id = 1");
        clinic.execute("UPDATE queue SET number = '+18444073300', title = 'a,b''c' || x'0a' || 'd' "
                       "WHERE id = 2");
        clinic.execute("UPDATE queue SET number = '+18444102300' WHERE id = 1");
        clinic.execute("INSERT INTO queue (name, title, number, colour, position) "
                       "VALUES ('NEW', '', '+12175550199', '', 9)");
    }
    SECTION("a queue that is gone")
    {
        clinic.execute("DELETE FROM queue WHERE id = 3");
    }
    CHECK_FALSE(clinic.isIntact());
    CHECK_FALSE(autoSettingsNow(clinic.database())
                    .map([](const auto &now) { return now.live; })
                    .value_or(false));
    REQUIRE(clinic.putBack());
    CHECK(clinic.isIntact());
    CHECK(clinic.newest().kind == HistoryKind::ChangePutBack);
    CHECK(clinic.newest().who == whoever);
    CHECK(settingsDraft(clinic.readers().queues, clinic.readers().settings) == before);
    CHECK(autoSettingsNow(clinic.database())->live);
    CHECK(clinic.putBack().error().kind == Error::Kind::NotFound); // nothing is left to put back
}

TEST_CASE("automatic texts that were switched on behind the password are off again when put back",
          "[behind]")
{
    SealedClinic clinic;
    REQUIRE(clinic.save("live", R"({"on":false})"));
    clinic.edit("live", R"({"on":true})");
    const ChangedBehind found = clinic.found();
    CHECK_FALSE(found.liveWasOn);
    CHECK(found.liveIsOn);
    REQUIRE(clinic.putBack());
    CHECK_FALSE(clinic.document("live").value(QLatin1String("on")).toBool());
    CHECK(clinic.isIntact());
}

TEST_CASE("putting back and letting stand take the password", "[behind]")
{
    SealedClinic clinic;
    clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    CHECK(putBackSettings(clinic.database(), clinic.clock.now(), {}).error().kind
          == Error::Kind::NotPermitted);
    CHECK(confirmSettings(clinic.database(), clinic.clock.now(), {}).error().kind
          == Error::Kind::NotPermitted);
    CHECK_FALSE(clinic.isIntact());
}

TEST_CASE("only what was looked at is let stand", "[behind]")
{
    SealedClinic clinic;
    clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    const QString seen = clinic.found().fingerprint;
    clinic.edit("clinic", R"({"hospital":"Worse"})");
    CHECK(clinic.confirm(seen).error().kind == Error::Kind::Busy);
    CHECK_FALSE(clinic.isIntact());
    REQUIRE(clinic.confirm(clinic.found().fingerprint));
    CHECK(clinic.isIntact());
    CHECK(clinic.newest().subject == QStringLiteral("clinic"));
}

TEST_CASE(
    "nobody saves over a document that was changed behind the password before it was looked at",
    "[behind]")
{
    SealedClinic clinic;
    clinic.edit("clinic", R"({"hospital":"Elsewhere"})");
    CHECK(clinic.save("clinic", R"({"hospital":"Elsewhere","office_phone":"217-555-0100"})")
              .error()
              .kind
          == Error::Kind::Refused);
    CHECK(checkSeal(clinic.database())->changed == Clinic);
    REQUIRE(clinic.save("caps", R"({"texts_a_day":2})")); // the others are free
    REQUIRE(clinic.putBack());
    CHECK(clinic.save("clinic", R"({"hospital":"Prairie Vet"})"));
}

TEST_CASE("a history that was cut stays reported whatever is saved, until it is let stand",
          "[behind]")
{
    SealedClinic clinic;
    REQUIRE(clinic.save("caps", R"({"texts_a_day":2})"));
    clinic.execute("DROP TRIGGER change_history_kept");
    clinic.execute("DELETE FROM change_history WHERE id = (SELECT max(id) FROM change_history)");
    CHECK(checkSeal(clinic.database())->historyCut);
    REQUIRE(clinic.save("caps", R"({"texts_a_day":3})"));
    CHECK(checkSeal(clinic.database())->historyCut);
    CHECK(clinic.notes());
    CHECK(clinic.newest().subject == QStringLiteral("history"));
    REQUIRE(clinic.confirm());
    CHECK(clinic.isIntact());
}

TEST_CASE("what stood before is unknown when the seal itself was changed, and nothing is put back",
          "[behind]")
{
    SealedClinic clinic;
    clinic.execute("UPDATE settings_seal SET signature = zeroblob(64)");
    const ChangedBehind found = clinic.found();
    CHECK(found.report.isBroken);
    CHECK_FALSE(found.canPutBack());
    CHECK(found.before == found.now);
    CHECK(clinic.putBack().error().kind == Error::Kind::NotFound);
    REQUIRE(clinic.confirm(found.fingerprint));
    CHECK(clinic.isIntact());
}
