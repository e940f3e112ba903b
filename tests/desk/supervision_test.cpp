// The role password at work in a running desk: what an unlock is good for, and what was changed
// while nobody looked.

#include "core/desk/desk.h"
#include "core/desk/practiceconfig.h"
#include "core/settings/settingsdraft.h"
#include "core/store/database.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ivm;

namespace {

const QString KM = QStringLiteral("KM");

/// A desk without a line, and its folder between two runs of it.
struct SupervisedDesk
{
    void start()
    {
        DeskConfig config = practiceConfig(DataFolder(folder.path()));
        config.connect = nullptr;
        desk = std::make_unique<Desk>(std::move(config));
        bool isOpen = false;
        QObject::connect(desk.get(), &Desk::opened, desk.get(), [&] { isOpen = true; });
        desk->start();
        REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 20'000));
    }
    void stop() { desk.reset(); }
    /// With other means than ours, while the program does not run.
    void edit(const char *sql)
    {
        const auto database
            = Database::open(DataFolder(folder.path()).databaseFile(), Database::Mode::Owner);
        REQUIRE(database);
        REQUIRE((*database)->execute(QString::fromLatin1(sql)));
    }
    template <typename T = void>
    Result<T> answer(const std::function<void(QObject *, Commands::Done<T>)> &ask)
    {
        std::optional<Result<T>> said;
        ask(desk.get(), [&](const Result<T> &result) { said = result; });
        REQUIRE(QTest::qWaitFor([&] { return said.has_value(); }, 20'000));
        return *said;
    }
    Result<> setPassword()
    {
        return answer<void>([&](QObject *context, Commands::Done<> done) {
            desk->setRolePassword(password, Unlock::Settings, KM, context, std::move(done));
        });
    }
    Result<> unlock(Unlock what)
    {
        return answer<void>([&](QObject *context, Commands::Done<> done) {
            desk->unlockSettings(password, what, KM, context, std::move(done));
        });
    }
    Result<> block(const char *client)
    {
        return answer<void>([&](QObject *context, Commands::Done<> done) {
            desk->perform(BlockClient{ PhoneNumber(QString::fromLatin1(client)), std::nullopt,
                                       QStringLiteral("rude"), KM },
                          context, std::move(done));
        });
    }
    Result<> rename()
    {
        SettingsEdit edit;
        edit.before = *settingsDraft(desk->readers()->queues, desk->readers()->settings);
        edit.after = edit.before;
        edit.after.queues[0].title = QStringLiteral("Somewhere else");
        return answer<void>([&](QObject *context, Commands::Done<> done) {
            desk->saveSettings(edit, context, std::move(done));
        });
    }
    HistoryKind newest() { return desk->readers()->history.page({}, 0, 1)->first().kind; }

    const QTemporaryDir folder;
    const RolePassword password = rolePasswordTyped(QStringLiteral("otters like kites"));
    std::unique_ptr<Desk> desk;
};

bool isRefused(const Result<> &done)
{
    return !done && done.error().kind == Error::Kind::NotPermitted;
}

} // namespace

TEST_CASE("an unlock for one act is good for that act, and Settings stay locked",
          "[desk][password]")
{
    SupervisedDesk desk;
    desk.start();
    REQUIRE(desk.block("+12175550101")); // nobody has chosen a password yet
    REQUIRE(desk.setPassword());
    REQUIRE(desk.block("+12175550102"));
    desk.desk->lockSettings();
    CHECK(isRefused(desk.block("+12175550103")));

    REQUIRE(desk.unlock(Unlock::OneAct));
    CHECK(isRefused(desk.rename()));
    CHECK(isRefused(desk.answer<ChangedBehind>([&](QObject *context, auto done) {
                            desk.desk->changedBehind(context, std::move(done));
                        })
                        .map([](const auto &) {})));
    REQUIRE(desk.block("+12175550103"));
    CHECK(isRefused(desk.block("+12175550104")));

    // An act that could not be done uses it up, too.
    REQUIRE(desk.unlock(Unlock::OneAct));
    CHECK_FALSE(desk.block("+12175550103"));
    CHECK(isRefused(desk.block("+12175550104")));

    REQUIRE(desk.unlock(Unlock::Settings));
    REQUIRE(desk.block("+12175550104"));
    REQUIRE(desk.block("+12175550105"));
    CHECK(desk.rename());
}

TEST_CASE("what was changed while nobody looked is in the status and the history of the next start",
          "[desk][password][behind]")
{
    SupervisedDesk desk;
    desk.start();
    REQUIRE(desk.setPassword());
    CHECK(QTest::qWaitFor([&] { return desk.desk->status().seal.hasPassword; }));
    CHECK(desk.desk->status().seal.isIntact());
    desk.stop();
    desk.edit("UPDATE queue SET number = '+12175550199' WHERE id = 1");
    desk.start();
    CHECK(QTest::qWaitFor([&] { return !desk.desk->status().seal.isIntact(); }));
    CHECK(desk.desk->status().seal.changed == QStringList{ QStringLiteral("queues") });
    CHECK(desk.newest() == HistoryKind::ChangedBehind);

    const auto putBack = [&] {
        return desk.answer<void>([&](QObject *context, Commands::Done<> done) {
            desk.desk->putBackSettings(KM, context, std::move(done));
        });
    };
    CHECK(isRefused(putBack()));
    REQUIRE(desk.unlock(Unlock::Settings));
    REQUIRE(putBack());
    CHECK(QTest::qWaitFor([&] { return desk.desk->status().seal.isIntact(); }));
    CHECK(desk.newest() == HistoryKind::ChangePutBack);
    CHECK(desk.desk->readers()->queues.all()->first().number
          == PhoneNumber(QStringLiteral("+18444073300")));
}
