// The role password: what it may be, how often it may be guessed, and what it seals.

#include "core/security/passwordjudgement.h"
#include "core/security/rolelock.h"
#include "core/security/rolesession.h"
#include "core/security/settingseal.h"
#include "core/settings/autosettingsnow.h"
#include "core/settings/changedbehind.h"
#include "core/settings/settingsfile.h"
#include "core/settings/subjects.h"
#include "core/store/historystore.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"
#include "tests/support/supervisedfolder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSet>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Fault = PasswordJudgement::Fault;

namespace {

Fault judged(const char *typed)
{
    return judgePassword(QString::fromUtf8(typed)).fault;
}

} // namespace

// ---------------------------------------------------------------- what it may be

TEST_CASE("a role password has fifteen characters as a person counts them", "[password]")
{
    CHECK(judged("otter kite lamp") == Fault::None);
    CHECK(judged("otter kite lam") == Fault::TooShort);
    CHECK(judgePassword(QStringLiteral("otter")).missing == 10);
    // An accent typed as two signs, a family of four: one character each.
    CHECK(judgePassword(QString::fromUtf8("e\u0301tter kite lamp")).characters == 15);
    CHECK(judgePassword(QString::fromUtf8("👨‍👩‍👧‍👦")).characters == 1);
    CHECK(judged("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦")
          == Fault::TooShort);
    CHECK(judged("Пёс и кот живут дружно") == Fault::None);
    CHECK(judgePassword(QString(1'025, u'x')).fault == Fault::TooLong);
    CHECK(judgePassword(QString::fromUtf8("otter kite lamp\n")).fault == Fault::NotText);
    CHECK(judgePassword(QStringLiteral("otter kite lamp") + QChar(0xd800)).fault == Fault::NotText);
}

TEST_CASE("the same keys give the same password on every system, and spaces stay", "[password]")
{
    const QString composed = QString::fromUtf8("\u00e9tter kite lamp");
    const QString split = QString::fromUtf8("e\u0301tter kite lamp");
    CHECK(rolePasswordTyped(composed) == rolePasswordTyped(split));
    CHECK_FALSE(rolePasswordTyped(QStringLiteral("otter kite lamp"))
                == rolePasswordTyped(QStringLiteral("otter kite lamp ")));
}

TEST_CASE("what many people think of first is refused, however it is decorated", "[password]")
{
    CHECK(judged("passwordpassword") == Fault::Common);
    CHECK(judged("P@ssw0rd!!2026!!") == Fault::Common);
    CHECK(judged("Welcome Summer 2026") == Fault::Common);
    CHECK(judged("veterinary-hospital") == Fault::Common);
    CHECK(judged("illinois vet messenger") == Fault::Common);
    CHECK(judged("!!! i love my dogs !!!") == Fault::Common);
    CHECK(judged("aaaaaaaaaaaaaaaa") == Fault::Repeats);
    CHECK(judged("ab1 ab1 ab1 ab1 ") == Fault::Repeats);
    CHECK(judged("123456789012345") == Fault::Walk);
    CHECK(judged("qwertyuiopasdfgh") == Fault::Walk);
    CHECK(judged("abcdefghijklmnopq") == Fault::Walk);
    CHECK(judged("poiuytrewq lkjhgfdsa") == Fault::Walk);
    const QStringList ours{ QStringLiteral("Prairie Paws Clinic"), QStringLiteral("Oak Street") };
    CHECK(judgePassword(QStringLiteral("PrairiePaws Oak Street 1"), ours).fault == Fault::OurWords);
    CHECK(judgePassword(QStringLiteral("the prairie hides nine kites"), ours).isGood());
}

TEST_CASE("the list holds three thousand and more, and each of them is refused", "[password]")
{
    const QStringList list = commonPasswords();
    CHECK(list.size() >= 3'000);
    int good = 0;
    for (const QString &entry : list) {
        QString typed = entry;
        typed.front() = typed.front().toUpper();
        while (typed.size() < ShortestPassword)
            typed.append(QStringLiteral("!2026!2025!7").left(ShortestPassword - typed.size()));
        good += judgePassword(typed).isGood();
    }
    CHECK(good == 0);
    CHECK(judged("seven quiet herons") == Fault::None);
    CHECK(judged("my brother plays the tuba badly") == Fault::None);
}

// ---------------------------------------------------------------- how often

namespace {

/// Somebody who tries every second for as long as it is let, on a computer that can be restarted
/// and whose clock can be set.
struct Guesser
{
    Millis truth{ 0 };
    Millis upSince{ 0 };
    int boots = 1;
    bool named = true; ///< The system names its runs.
    std::optional<Instant> serverAt; ///< What Twilio said at truth 0, if it is ever heard.
    RolePasswordStore::Guesses count;
    QList<Millis> made;

    GuessMoment moment() const
    {
        GuessMoment now{ .boot = named ? QStringLiteral("run %1").arg(boots) : QString(),
                         .uptime = truth - upSince,
                         .server = {} };
        if (serverAt)
            now.server = *serverAt + truth;
        return now;
    }
    void tryOnce()
    {
        if (waitLeft(count, moment()) != Millis(0))
            return;
        count = counted(count, moment());
        made.append(truth);
    }
    void restart()
    {
        ++boots;
        upSince = truth;
    }
    qsizetype between(Millis from, Millis to) const
    {
        return std::ranges::count_if(made, [&](Millis at) { return at >= from && at < to; });
    }
};

} // namespace

TEST_CASE("guessing all day gives eleven guesses in the first hour and one an hour after",
          "[password][throttle]")
{
    const Goal goal("G7");
    Guesser guesser;
    const auto restarts = GENERATE(0s, 40s, 600s, 7'200s); // every so often
    guesser.named = GENERATE(true, false);
    if (GENERATE(true, false))
        guesser.serverAt = fromMs(1'795'000'000'000);
    for (; guesser.truth < 24h; guesser.truth += 1s) {
        if (restarts > 0s && guesser.truth.count() % Millis(restarts).count() == 0)
            guesser.restart();
        guesser.tryOnce();
    }
    static int ways = 0;
    static qsizetype mostInHour = 0, mostInDay = 0;
    mostInHour = std::max(mostInHour, guesser.between(0h, 1h));
    mostInDay = std::max(mostInDay, guesser.made.size());
    if (++ways == 16)
        goal.measured(QStringLiteral("16 ways to restart: at most %1 in hour 1, %2 in 24 h")
                          .arg(mostInHour)
                          .arg(mostInDay),
                      mostInHour <= 11 && mostInDay <= 34);
    CHECK(guesser.between(0h, 1h) <= 11);
    for (int hour = 1; hour < 24; ++hour)
        CHECK(guesser.between(std::chrono::hours(hour), std::chrono::hours(hour + 1)) <= 1);
    CHECK(guesser.made.size() <= 34);
    if (restarts == 0s) {
        CHECK(guesser.between(0h, 1h) == 11);
        CHECK(guesser.made.size() >= 33);
    }
}

TEST_CASE("a restart does not make anyone wait longer than Twilio's clock says", "[throttle]")
{
    Guesser guesser;
    guesser.serverAt = fromMs(1'795'000'000'000);
    for (int i = 0; i < 12; ++i)
        guesser.count = counted(guesser.count, guesser.moment());
    guesser.truth = 59min;
    guesser.restart();
    guesser.truth += 1min;
    CHECK(waitLeft(guesser.count, guesser.moment()) == Millis(0));
    guesser.serverAt.reset();
    CHECK(waitLeft(guesser.count, guesser.moment()) == Millis(59min));
}

TEST_CASE("after a hundred wrong guesses only a reset helps", "[throttle]")
{
    RolePasswordStore::Guesses count;
    count.wrong = MostGuesses - 1;
    CHECK(waitLeft(count, { .boot = {}, .uptime = 1h, .server = {} }) == Millis(0));
    count.wrong = MostGuesses;
    CHECK_FALSE(waitLeft(count, { .boot = {}, .uptime = 24h, .server = {} }));
}

TEST_CASE("setting the computer's clock changes nothing, and an ended program gives no guess back",
          "[throttle]")
{
    SupervisedFolder folder;
    folder.setPassword();
    for (int i = 0; i < FreeGuesses; ++i)
        REQUIRE(folder.guess("not the password").error().kind == Error::Kind::NotPermitted);
    CHECK(folder.guess("not the password").error().kind == Error::Kind::RateLimited);
    CHECK(folder.guess("not the password").error().code == 30);
    folder.clock.jump(48h); // by hand: no time passes
    CHECK(folder.guess(SupervisedFolder::Password).error().kind == Error::Kind::RateLimited);
    folder.clock.jump(-96h);
    folder.restart();
    CHECK(folder.guess(SupervisedFolder::Password).error().kind == Error::Kind::RateLimited);
    folder.clock.advance(30s);
    // Counted before it is looked at: killed in between, it is gone.
    REQUIRE(folder.lock().begin(rolePasswordTyped(QStringLiteral("one more"))));
    folder.restart();
    CHECK(folder.lock().state()->wrong == 6);
    CHECK(folder.guess(SupervisedFolder::Password).error().code == 60);
    folder.clock.advance(60s);
    CHECK(folder.guess(SupervisedFolder::Password));
    CHECK(folder.lock().state()->wrong == 0);
}

// ---------------------------------------------------------------- the lock

TEST_CASE("the password that was set opens, whatever the form of its accents, and no other",
          "[password]")
{
    SupervisedFolder folder;
    CHECK(folder.lock().state()->kind == RoleLockState::Kind::NotSet);
    CHECK(folder.guess("anything").error().kind == Error::Kind::NotFound);
    folder.setPassword("f\u00fcnf Otter im Regen");
    CHECK(folder.lock().state()->kind == RoleLockState::Kind::Set);
    CHECK(folder.guess("fu\u0308nf Otter im Regen"));
    CHECK(folder.guess("f\u00fcnf otter im Regen").error().kind == Error::Kind::NotPermitted);
    CHECK(folder.guess("").error().kind == Error::Kind::NotPermitted);
    folder.restart();
    CHECK(folder.guess("f\u00fcnf Otter im Regen"));
    CHECK_FALSE(folder.lock().set(folder.role("another one entirely"), {}));
}

TEST_CASE("memory that is refused is an error, never a pass, and no guess", "[password]")
{
    SupervisedFolder folder;
    folder.setPassword();
    RoleLock lock(folder.database(), folder.clock, QStringLiteral("run"),
                  [](const RolePassword &, const QByteArray &, const StretchCost &) {
                      return std::optional<QByteArray>();
                  });
    for (int i = 0; i < 20; ++i) {
        const auto answer
            = lock.guess(rolePasswordTyped(QString::fromUtf8(SupervisedFolder::Password)), {});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().kind == Error::Kind::Storage);
    }
    CHECK(folder.lock().state()->wrong == 0);
    CHECK(folder.guess(SupervisedFolder::Password));
}

TEST_CASE("a guess costs Argon2id over at least 64 MiB", "[password]")
{
    const Goal goal("G7");
    QElapsedTimer timer;
    timer.start();
    const auto role = makeRole(rolePasswordTyped(QStringLiteral("otter kite lamp")), StretchCost{},
                               fromMs(0), argon2id());
    const auto took = timer.elapsed();
    REQUIRE(role);
    const auto record = readRoleRecord(role->record);
    REQUIRE(record);
    CHECK(record->cost.memory >= LeastStretchMemory);
    CHECK(record->cost.passes >= 3);
    CHECK(took >= 100); // the debug build and a busy machine make it longer, nothing shorter
    // Whatever the computer, it is brought to between a quarter and a whole second.
    CHECK(fittingCost({}, 500ms) == StretchCost{});
    CHECK(fittingCost({}, 100ms).passes > StretchCost{}.passes);
    CHECK(fittingCost({}, 100ms).memory == StretchCost{}.memory);
    CHECK(fittingCost({}, 2'000ms).memory == 64 * 1024 * 1024);
    CHECK(fittingCost({}, 60'000ms).memory == LeastStretchMemory);
    goal.measured(QStringLiteral("a guess: %1 MiB, %2 ms in this build")
                      .arg(record->cost.memory / 1024 / 1024)
                      .arg(took),
                  record->cost.memory >= LeastStretchMemory && took >= 100);
}

TEST_CASE("a changed password opens, the old one does not, and settings stay sealed",
          "[password][seal]")
{
    SupervisedFolder folder;
    folder.setPassword();
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    REQUIRE(folder.lock().change(folder.role("seven herons at dusk"), whoever));
    CHECK_FALSE(folder.guess(SupervisedFolder::Password));
    CHECK(folder.guess("seven herons at dusk"));
    CHECK(checkSeal(folder.database())->isIntact());

    // What was changed behind the old password is not made right by a new one.
    folder.edit("clinic", R"({"hospital":"Elsewhere"})");
    REQUIRE(folder.lock().change(folder.role("nine otters at dawn"), whoever));
    CHECK(checkSeal(folder.database())->changed == QStringList{ QStringLiteral("clinic") });
}

TEST_CASE("a reset takes another password over a damaged record, and is in the history",
          "[password]")
{
    SupervisedFolder folder;
    folder.setPassword();
    folder.execute("UPDATE role_password SET record = x'00'");
    CHECK(folder.lock().state()->kind == RoleLockState::Kind::Damaged);
    CHECK(folder.guess(SupervisedFolder::Password).error().kind == Error::Kind::Invalid);
    REQUIRE(folder.lock().reset(folder.role("seven herons at dusk"), whoever));
    CHECK(folder.guess("seven herons at dusk"));
    const auto history = HistoryStore(folder.database()).page({}, 0, 10);
    CHECK(history->first().kind == HistoryKind::PasswordReset);
    CHECK(history->first().who == whoever);
    // Nothing can be said of what was sealed before.
    CHECK_FALSE(checkSeal(folder.database())->isIntact());
}

TEST_CASE("secrets are compared whole", "[password]")
{
    CHECK(isSameSecret("abc", "abc"));
    CHECK_FALSE(isSameSecret("abc", "abd"));
    CHECK_FALSE(isSameSecret("abc", "abcd"));
    CHECK_FALSE(isSameSecret("", "abcd"));
}

// ---------------------------------------------------------------- the seal

TEST_CASE("once a password is set, settings are changed with its key only, and stay sealed",
          "[seal]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    CHECK_FALSE(checkSeal(folder.database())->hasPassword);
    folder.setPassword();
    CHECK(checkSeal(folder.database())->isIntact());
    CHECK(saveSetting(folder.database(), QStringLiteral("clinic"),
                      QJsonObject{ { QStringLiteral("hospital"), QStringLiteral("Mine") } },
                      folder.clock.now())
              .error()
              .kind
          == Error::Kind::NotPermitted);
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vet Hospital"})"));
    CHECK(checkSeal(folder.database())->isIntact());
}

TEST_CASE("a document put back, removed, added or exchanged behind the password is named", "[seal]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    REQUIRE(folder.save("caps", R"({"texts_a_day":2})"));
    folder.setPassword();
    const auto report = [&] { return *checkSeal(folder.database()); };
    SECTION("put back to an older state")
    {
        REQUIRE(folder.save("clinic", R"({"hospital":"New Name"})"));
        folder.edit("clinic", R"({"hospital":"Prairie Vets"})");
        CHECK(report().changed == QStringList{ QStringLiteral("clinic") });
    }
    SECTION("removed")
    {
        folder.execute("DELETE FROM setting WHERE subject = 'caps'");
        CHECK(report().changed == QStringList{ QStringLiteral("caps") });
    }
    SECTION("added")
    {
        folder.execute("INSERT INTO setting (subject, version, document, changed_at) "
                       "VALUES ('desk', 1, '{\"poll_seconds\":300}', 0)");
        CHECK(report().changed == QStringList{ QStringLiteral("desk") });
    }
    SECTION("a queue's number")
    {
        folder.execute("UPDATE queue SET number = '+12175550199' WHERE id = 1");
        CHECK(report().changed == QStringList{ QStringLiteral("queues") });
    }
    SECTION("the seal taken away")
    {
        folder.execute("DELETE FROM settings_seal");
        CHECK(report().isBroken);
    }
    SECTION("the record taken away: nobody is let in as if on the first day")
    {
        folder.execute("DELETE FROM role_password");
        CHECK(report().isBroken);
        CHECK(folder.lock().state()->kind == RoleLockState::Kind::Damaged);
        CHECK_FALSE(folder.lock().set(folder.role("seven herons at dusk"), {}));
    }
    SECTION("the record exchanged for another's")
    {
        const NewRole other = folder.role("seven herons at dusk");
        RolePasswordStore store(folder.database());
        REQUIRE(store.saveRecord(other.record));
        CHECK(report().isBroken);
        CHECK(folder.guess("seven herons at dusk").error().kind == Error::Kind::Invalid);
    }
    // Until a supervisor lets it stand.
    if (!report().isBroken) {
        REQUIRE(confirmSettings(folder.database(), folder.clock.now(), folder.supervisor()));
        CHECK(report().isIntact());
        CHECK(HistoryStore(folder.database()).page({}, 0, 1)->first().kind
              == HistoryKind::ChangeConfirmed);
    }
}

TEST_CASE("saving one document does not make another right", "[seal]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    folder.setPassword();
    folder.edit("clinic", R"({"hospital":"Elsewhere"})");
    REQUIRE(folder.save("caps", R"({"texts_a_day":2})"));
    CHECK(checkSeal(folder.database())->changed == QStringList{ QStringLiteral("clinic") });
}

TEST_CASE("nothing is texted by settings that were changed behind the password", "[seal]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("live", R"({"on":true})"));
    REQUIRE(folder.save("consent", R"({"answer_before_yes":"never"})"));
    folder.setPassword();
    CHECK(autoSettingsNow(folder.database())->live);
    folder.edit("consent", R"({"answer_before_yes":"freely"})");
    CHECK_FALSE(autoSettingsNow(folder.database())->live);
    const auto trusted
        = [&] { return *trustedSetting(folder.database(), QStringLiteral("consent")); };
    CHECK(trusted().value(QLatin1String("answer_before_yes")).toString()
          == QStringLiteral("never")); // as it was sealed
    const QByteArray signature = folder.bytesOf("settings_seal", "signature", "id = 1");
    folder.putBytes("settings_seal", "signature", "id = 1", QByteArray(64, '\0'));
    CHECK(trusted() == shippedSetting(QStringLiteral("consent")));
    folder.putBytes("settings_seal", "signature", "id = 1", signature);
    REQUIRE(confirmSettings(folder.database(), folder.clock.now(), folder.supervisor()));
    CHECK(autoSettingsNow(folder.database())->live);
}

TEST_CASE("the desk may add initials, and the live switch may go off, without the password",
          "[seal]")
{
    SupervisedFolder folder;
    REQUIRE(folder.save("live", R"({"on":true})"));
    folder.setPassword();
    folder.edit("staff", R"({"initials":["AB"]})");
    CHECK(checkSeal(folder.database())->isIntact());
    folder.edit("live", R"({"on":false})");
    CHECK(checkSeal(folder.database())->isIntact());
    folder.edit("live", R"({"on": true})");
    CHECK(checkSeal(folder.database())->changed == QStringList{ QStringLiteral("live") });
}

TEST_CASE("of a thousand bytes changed in settings, seal and record none opens and each is noticed",
          "[seal][edits]")
{
    const Goal goal("G7");
    SupervisedFolder folder;
    for (const char *subject : { "clinic", "hours", "caps", "wordings", "words", "consent" })
        REQUIRE(folder.save(subject, shippedSetting(QString::fromLatin1(subject))));
    folder.setPassword();
    REQUIRE(checkSeal(folder.database())->isIntact());
    struct Cell
    {
        const char *table;
        const char *column;
        const char *where;
    };
    const QList<Cell> cells{
        { "setting", "document", "subject = 'clinic'" },
        { "setting", "document", "subject = 'hours'" },
        { "setting", "document", "subject = 'caps'" },
        { "setting", "document", "subject = 'wordings'" },
        { "setting", "document", "subject = 'words'" },
        { "setting", "document", "subject = 'consent'" },
        { "role_password", "record", "id = 1" },
        { "settings_seal", "manifest", "id = 1" },
        { "settings_seal", "signature", "id = 1" },
    };
    QList<QByteArray> before;
    for (const Cell &cell : cells)
        before.append(folder.bytesOf(cell.table, cell.column, cell.where));
    quint64 seed = 1;
    int noticed = 0;
    int opened = 0;
    for (int i = 0; i < 1'000; ++i) {
        const qsizetype which = i % cells.size();
        const Cell &cell = cells.at(which);
        QByteArray bytes = before.at(which);
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        const qsizetype at = qsizetype((seed >> 33) % quint64(bytes.size()));
        const char change = char(1 + (seed >> 20) % 255);
        bytes[at] = char(bytes.at(at) ^ change);
        folder.putBytes(cell.table, cell.column, cell.where, bytes);
        const auto report = checkSeal(folder.database());
        INFO(cell.table << '.' << cell.column << " where " << cell.where << ", byte " << at);
        REQUIRE(report);
        CHECK_FALSE(report->isIntact());
        noticed += !report->isIntact();
        // The edit may not open the lock to another password.
        if (const auto guess = folder.lock().begin(rolePasswordTyped(QStringLiteral("guess")))) {
            const auto seen = RoleLock::look(*guess);
            opened += seen.has_value();
            REQUIRE(folder.lock().end(*guess, failure(Error::Kind::Storage, {}), {}));
        }
        folder.putBytes(cell.table, cell.column, cell.where, before.at(which));
    }
    CHECK(noticed == 1'000);
    CHECK(opened == 0);
    goal.measured(
        QStringLiteral("1000 bytes edited: %1 noticed, %2 opened").arg(noticed).arg(opened),
        noticed == 1'000 && opened == 0);
    CHECK(checkSeal(folder.database())->isIntact());
}

// ---------------------------------------------------------------- how long

TEST_CASE("settings lock after two minutes without a hand, with twenty seconds' warning",
          "[session]")
{
    using State = RoleSession::State;
    const Goal goal("G20");
    RoleSession session;
    CHECK(session.look(0ms) == State::Locked);
    session.unlock(1h);
    CHECK(session.look(1h + 99s) == State::Open);
    CHECK(session.nextLook(1h + 99s) == Millis(1s));
    CHECK(session.look(1h + 100s) == State::Closing);
    CHECK(session.left(1h + 110s) == Millis(10s));
    CHECK(session.canStay(1h + 110s));
    session.activity(1h + 110s);
    CHECK(session.look(1h + 111s) == State::Open);
    CHECK(session.look(1h + 229s) == State::Closing);
    CHECK(session.look(1h + 230s) == State::Locked);
    CHECK(session.why() == RoleSession::Why::Idle);
    session.activity(1h + 231s); // a hand after that opens nothing
    CHECK(session.look(1h + 231s) == State::Locked);
    goal.measured(QStringLiteral("locked 120 s after the last hand"), true);
}

TEST_CASE("settings lock after fifteen minutes whatever is done, and with the screen", "[session]")
{
    const Goal goal("G20");
    using State = RoleSession::State;
    RoleSession session;
    session.unlock(0ms);
    for (Millis at{ 0 }; at < RoleSession::Longest; at += 1s) {
        session.activity(at);
        REQUIRE(session.look(at) != State::Locked);
    }
    RoleSession other;
    other.unlock(0ms);
    other.activity(14min);
    CHECK_FALSE(other.canStay(14min + 41s));
    CHECK(session.look(15min) == State::Locked);
    CHECK(session.why() == RoleSession::Why::TooLong);

    session.unlock(1h);
    session.lock(RoleSession::Why::ScreenLocked);
    CHECK(session.look(1h) == State::Locked);
    CHECK(session.why() == RoleSession::Why::ScreenLocked);
    goal.measured(QStringLiteral("locked after 15 min whatever is done, and with the screen"),
                  true);
}
