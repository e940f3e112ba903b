// The data file is damaged while nobody looks (RELIABILITY L4, L5, L6, G17): flipped bits, zeroed
// pages, a file cut short, a journal that is gone or another's. No crash, no wrong content without
// a word, nothing deleted.

#include "core/backup/backup.h"
#include "core/desk/acts.h"
#include "core/desk/heldfolder.h"
#include "core/desk/rescue.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/queuestore.h"
#include "core/store/salvage.h"
#include "core/store/settingstore.h"
#include "tests/outbox/sendingdesk.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>

#include <random>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

using Files = QMap<QString, QByteArray>; // by what follows desk.sqlite

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &name, const QByteArray &content)
{
    QFile::remove(name);
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
    REQUIRE(file.write(content) == content.size());
}

/// A working day's folder as a crash leaves it: data file, journal, and what must survive.
struct Left
{
    Files files;
    Instant at{};
    QString identity;
    QByteArray backup; ///< The data file of an hour before.
};

Left aFolderLeftBehind()
{
    SendingDesk desk;
    DeskFolder &folder = desk.folder;
    Acts acts(folder.database(), folder.clock);
    std::mt19937 chance(7);
    for (int i = 0; i < 120; ++i) {
        const PhoneNumber client(
            QStringLiteral("+1217555%1").arg(100 + i % 60, 4, 10, QLatin1Char('0')));
        const auto words = QStringLiteral("Text %1 about an animal that %2")
                               .arg(i)
                               .arg(QString(int(chance() % 200), u'x'));
        folder.take({ folder.receives(words).from(client).row() });
        folder.clock.advance(90s);
        if (i % 6 == 0) {
            REQUIRE(acts.setClientNote(client, QStringLiteral("Note %1").arg(i)));
            REQUIRE(acts.setClientName(client, QStringLiteral("Name %1").arg(i), {}));
        }
        if (i % 8 == 0)
            REQUIRE(acts.saveDraft(folder.conversation("SAC", client).id,
                                   QStringLiteral("Draft %1").arg(i)));
        if (i % 10 == 0) {
            REQUIRE(folder.intake().decide(client,
                                           { .kind = EvidenceKind::StaffStop,
                                             .at = folder.clock.now(),
                                             .words = QStringLiteral("By phone %1").arg(i),
                                             .staff = QStringLiteral("AB") }));
        }
        if (i == 90)
            folder.keepCopy();
    }
    for (int i = 0; i < 10; ++i)
        desk.writes(QStringLiteral("Sent %1").arg(i));
    desk.runs(1min);
    {
        Transaction transaction(folder.database());
        REQUIRE(SettingStore(folder.database())
                    .save(QStringLiteral("clinic"),
                          { { QStringLiteral("emergency_phone"), QStringLiteral("555-0199") } },
                          folder.clock.now()));
        REQUIRE(transaction.commit());
    }
    desk.transport.disconnect();
    desk.writes("Still here");
    desk.runs(1s);
    Left left;
    left.at = folder.clock.now();
    left.identity = folderIdentity(folder.database()).value_or(QString());
    // While it is open, as a crash leaves it: the newest of it in the journal alone.
    for (const char *part : { "", "-wal" })
        left.files.insert(QLatin1String(part), contentOf(folder.file() + QLatin1String(part)));
    left.backup = contentOf(folder.file() + QStringLiteral(".copy"));
    return left;
}

const Left &left()
{
    static const Left made = aFolderLeftBehind();
    return made;
}

/// Every row of every table that the desk alone knows, as text.
QMap<QString, QStringList> rowsOf(Database &database)
{
    static constexpr const char *Queries[] = {
        "SELECT 'message', id || '|' || ifnull(sid, '') || '|' || body || '|' || from_number || "
        "'|' "
        "|| to_number FROM message",
        "SELECT 'evidence', client || '|' || kind || '|' || words || '|' || at FROM evidence",
        "SELECT 'draft', conversation_id || '|' || text FROM draft",
        "SELECT 'client', number || '|' || name || '|' || note FROM client",
        "SELECT 'outbox', message_id || '|' || author || '|' || fingerprint FROM outbox",
        "SELECT 'setting', subject || '|' || document FROM setting",
    };
    QMap<QString, QStringList> rows;
    for (const char *sql : Queries) {
        Query query(database, sql);
        REQUIRE(query.run());
        while (query.next())
            rows[query.text(0)].append(query.text(1));
    }
    for (QStringList &each : rows)
        each.sort();
    return rows;
}

struct Outcome
{
    bool isRescued = false;
    int lost = 0; ///< Rows not there, or not as they were.
    // Of tables that nobody said were incomplete:
    int changed = 0; ///< Rows that were not there before.
    int unsaid = 0; ///< Lost ones.
};

/// The folder with these files is opened as after a crash.
class Damaged
{
public:
    explicit Damaged(const Files &files, const QByteArray &backup = {})
        : m_files(files)
        , m_data(m_folder.path())
    {
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            put(m_data.databaseFile() + file.key(), file.value());
        REQUIRE(RunRecord::begin(m_data, {}, left().identity, false));
        if (!backup.isEmpty()) {
            const QString made = m_data.backupFolder() + QStringLiteral("/desk-of-before");
            REQUIRE(QDir().mkpath(made));
            put(made + QStringLiteral("/desk.sqlite"), backup);
            put(made + QStringLiteral("/backup.json"),
                BackupManifest{ .made = left().at - 1h,
                                .files = { { .name = QStringLiteral("desk.sqlite"),
                                             .bytes = backup.size(),
                                             .sha256 = QString(64, u'0') } } }
                    .toJson());
        }
    }

    Outcome opens(const QMap<QString, QStringList> &before)
    {
        Outcome outcome;
        auto held = HeldFolder::hold(m_data, {}, LineKind::Practice, left().at);
        REQUIRE(held);
        Database &database = *held->database;
        const auto rescued = lastRescued(database);
        REQUIRE(rescued);
        outcome.isRescued = rescued->has_value();
        if (outcome.isRescued)
            isSetAside((*rescued)->keptIn);
        Query whole(database, "PRAGMA integrity_check");
        REQUIRE(whole.run());
        REQUIRE(whole.next());
        CHECK(whole.text(0) == QStringLiteral("ok"));
        Query orphans(database, "PRAGMA foreign_key_check");
        REQUIRE(orphans.run());
        CHECK_FALSE(orphans.next());
        const auto now = rowsOf(database);
        for (auto table = before.cbegin(); table != before.cend(); ++table) {
            const QSet<QString> was(table->cbegin(), table->cend());
            const QStringList there = now.value(table.key());
            const QSet<QString> is(there.cbegin(), there.cend());
            const int lost = int((was - is).size());
            outcome.lost += lost;
            const bool said = outcome.isRescued && (*rescued)->incomplete.contains(table.key());
            outcome.changed += said ? 0 : int((is - was).size());
            outcome.unsaid += said ? 0 : lost;
        }
        m_rescued = *rescued;
        return outcome;
    }
    const std::optional<Rescued> &rescued() const { return m_rescued; }
    const DataFolder &folder() const { return m_data; }

private:
    /// Nothing of the damaged files is gone.
    void isSetAside(const QString &place)
    {
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            INFO("desk.sqlite" << file.key().toStdString());
            const QByteArray kept = contentOf(m_data.path() + u'/' + place
                                              + QStringLiteral("/desk.sqlite") + file.key());
            CHECK(kept == file.value());
        }
    }

    FaultyDisk m_disk; // whole, but it spares the waiting for the real one
    Files m_files;
    QTemporaryDir m_folder;
    DataFolder m_data;
    std::optional<Rescued> m_rescued;
};

const QMap<QString, QStringList> &whatWasThere()
{
    static const QMap<QString, QStringList> rows = [] {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
        for (auto part = left().files.cbegin(); part != left().files.cend(); ++part)
            put(file + part.key(), part.value());
        auto database = Database::open(file, Database::Mode::Owner);
        REQUIRE(database);
        return rowsOf(**database);
    }();
    return rows;
}

} // namespace

TEST_CASE("a folder left by a crash is looked over and used as it is", "[disk][L4]")
{
    Damaged folder(left().files);
    const Outcome outcome = folder.opens(whatWasThere());
    CHECK_FALSE(outcome.isRescued);
    CHECK(outcome.lost == 0);
    CHECK(outcome.changed == 0);
}

TEST_CASE("[L4] [L5] whatever happens to the bytes of the data file, what can be read is saved and "
          "what cannot is said",
          "[disk][L4][L5]")
{
    const bool full = qEnvironmentVariableIsSet("IVM_TEST_FULL");
    const int times = full ? 1000 : 200;
    const unsigned seed = 20261127;
    std::mt19937 chance(seed);
    const Goal goal("G17");
    int rescued = 0, lost = 0, unsaid = 0, altered = 0;
    for (int i = 0; i < times; ++i) {
        INFO("damage " << i << " of seed " << seed);
        const unsigned kind = chance() % 4;
        INFO("of kind " << kind);
        Files files = left().files;
        QByteArray &bytes = files[QString()];
        const auto somewhere = [&] { return qsizetype(chance() % unsigned(bytes.size())); };
        switch (kind) {
        case 0: // bits
            for (auto n = 1 + chance() % 20; n > 0; --n) {
                const qsizetype at = somewhere();
                bytes[at] = char(uchar(bytes.at(at)) ^ (1U << (chance() % 8)));
            }
            break;
        case 1: // pages
            for (auto n = 1 + chance() % 3; n > 0; --n) {
                const qsizetype page = somewhere() / 4096 * 4096;
                std::memset(bytes.data() + page, chance() % 2 ? 0 : int(chance() % 256),
                            size_t(qMin<qsizetype>(4096, bytes.size() - page)));
            }
            break;
        case 2: // the end
            bytes.truncate(somewhere());
            break;
        default: // a stretch of something else
        {
            const qsizetype at = somewhere();
            for (qsizetype n = at; n < qMin(bytes.size(), at + 700); ++n)
                bytes[n] = char(chance());
        }
        }
        Damaged folder(files, i % 2 == 1 ? left().backup : QByteArray());
        const Outcome outcome = folder.opens(whatWasThere());
        rescued += outcome.isRescued ? 1 : 0;
        lost += outcome.lost;
        unsaid += outcome.unsaid;
        altered += outcome.changed;
    }
    goal.measured(QStringLiteral("%1 files, %2 rescued: %3 rows lost and said so, %4 altered or "
                                 "lost unsaid")
                      .arg(times)
                      .arg(rescued)
                      .arg(lost)
                      .arg(altered + unsaid),
                  altered + unsaid == 0, seed);
    CHECK(rescued > times / 2);
    CHECK(unsaid == 0);
    CHECK(altered == 0);
}

TEST_CASE("[L4] [L5] a digit that flips in a client's number is said, wherever it stands",
          "[disk][L4][L5]")
{
    // Where it cannot be read for certain, the thread of a number that nobody has is kept in doubt;
    // and such a thread needs a client.
    int flipped = 0;
    for (const char *number : { "+12175550144", "+12175550120" }) {
        const QByteArray &bytes = left().files[QString()];
        for (qsizetype at = bytes.indexOf(number); at >= 0; at = bytes.indexOf(number, at + 1)) {
            INFO(number << " at " << at);
            Files files = left().files;
            files[QString()][at + 5] = '4';
            Damaged folder(files);
            const Outcome outcome = folder.opens(whatWasThere());
            CHECK(outcome.changed == 0);
            CHECK(outcome.unsaid == 0);
            ++flipped;
        }
    }
    CHECK(flipped > 10);
}

TEST_CASE("[L6] a journal that is gone is noticed: what was on its way comes back as unconfirmed",
          "[disk][L6]")
{
    Files files = left().files;
    files.remove(QStringLiteral("-wal"));
    Damaged folder(files);
    const Outcome outcome = folder.opens(whatWasThere());
    CHECK(outcome.isRescued);
    auto held = HeldFolder::hold(folder.folder(), {}, LineKind::Practice, left().at);
    REQUIRE(held);
    Query waiting(*held->database, "SELECT count(*) FROM outbox WHERE state IN (1, 2)");
    REQUIRE(waiting.run());
    REQUIRE(waiting.next());
    CHECK(waiting.integer(0) == 0);
}

TEST_CASE("[L6] a journal of another file is not believed", "[disk][L6]")
{
    Files files = left().files;
    {
        DeskFolder other(left().at - 5h);
        other.receives("Something else").from(Ruth);
        files[QStringLiteral("-wal")] = contentOf(other.file() + QStringLiteral("-wal"));
        REQUIRE_FALSE(files[QStringLiteral("-wal")].isEmpty());
    }
    Damaged folder(files);
    const Outcome outcome = folder.opens(whatWasThere());
    CHECK(outcome.isRescued);
}

TEST_CASE("what was about to leave is unconfirmed after a rescue, never sent on its own",
          "[disk][L5]")
{
    Files files = left().files;
    files.remove(QStringLiteral("-wal"));
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    for (auto file = left().files.cbegin(); file != left().files.cend(); ++file)
        put(data.databaseFile() + file.key(), file.value());
    const auto rescued = rescueFolder(data, left().at);
    REQUIRE(rescued);
    CHECK(rescued->incomplete.isEmpty());
    CHECK(rescued->unsure == 1);
    auto database = Database::open(data.databaseFile(), Database::Mode::Owner);
    REQUIRE(database);
    CHECK(rowsOf(**database) == whatWasThere());
    Query state(**database,
                "SELECT o.state, m.status FROM outbox o JOIN message m "
                "ON m.id = o.message_id WHERE m.body = 'Still here'");
    REQUIRE(state.run());
    REQUIRE(state.next());
    CHECK(state.integer(0) == int(OutboxState::Unconfirmed));
    CHECK(state.integer(1) == int(MessageStatus::Unconfirmed));
}

TEST_CASE("threads and entries that a rescue has to make anew are right, and said to be incomplete",
          "[disk][L5]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    for (auto file = left().files.cbegin(); file != left().files.cend(); ++file)
        put(data.databaseFile() + file.key(), file.value());
    const auto threads = [](Database &database) {
        QStringList all;
        Query query(database,
                    "SELECT m.body, q.name, c.client FROM message m JOIN conversation c "
                    "ON c.id = m.conversation_id JOIN queue q ON q.id = c.queue_id "
                    "ORDER BY m.id");
        REQUIRE(query.run());
        while (query.next())
            all.append(query.text(0) + u'|' + query.text(1) + u'|' + query.text(2));
        return all;
    };
    QStringList before;
    {
        auto database = Database::open(data.databaseFile(), Database::Mode::Owner);
        REQUIRE(database);
        before = threads(**database);
        REQUIRE((*database)->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
        REQUIRE((*database)->execute(QStringLiteral("DELETE FROM conversation")));
        REQUIRE((*database)->execute(QStringLiteral("DELETE FROM outbox")));
    }
    const auto rescued = rescueFolder(data, left().at);
    REQUIRE(rescued);
    CHECK(rescued->incomplete.contains(QStringLiteral("conversation")));
    CHECK(rescued->incomplete.contains(QStringLiteral("outbox")));
    CHECK_FALSE(rescued->incomplete.contains(QStringLiteral("message")));

    auto database = Database::open(data.databaseFile(), Database::Mode::Owner);
    REQUIRE(database);
    CHECK(before.size() > 3);
    CHECK(threads(**database) == before);
    // Nobody knows whether it left: never again by itself, a person is asked.
    Query entry(**database,
                "SELECT o.state, o.ask_person FROM outbox o JOIN message m "
                "ON m.id = o.message_id WHERE m.body = 'Still here'");
    REQUIRE(entry.run());
    REQUIRE(entry.next());
    CHECK(entry.integer(0) == int(OutboxState::Unconfirmed));
    CHECK(entry.integer(1) == 1);
}

TEST_CASE(
    "when the folder began and what its queues are is what a backup says, where the file does not",
    "[disk][L5]")
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("desk.sqlite"));
    put(file, left().backup);
    Instant began{};
    QList<qint64> pages;
    qint64 pageSize = 0;
    {
        auto database = Database::open(file, Database::Mode::Owner);
        REQUIRE(database);
        REQUIRE((*database)->execute(
            QStringLiteral("UPDATE queue SET number = '+18445550100' WHERE name = 'SAC'")));
        REQUIRE((*database)->execute(QStringLiteral("PRAGMA journal_mode = DELETE"))); // as backups
        began = *folderBegan(**database);
        Query where(**database,
                    "SELECT rootpage, (SELECT page_size FROM pragma_page_size) "
                    "FROM sqlite_schema WHERE tbl_name IN ('meta', 'queue') AND rootpage > 0");
        REQUIRE(where.run());
        while (where.next()) {
            pages.append(where.integer(0));
            pageSize = where.integer(1);
        }
    }
    REQUIRE(pages.size() >= 2);
    const QByteArray whole = contentOf(file);
    QByteArray damaged = whole;
    for (const qint64 page : std::as_const(pages))
        damaged.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, '\0'));

    Damaged folder({ { QString(), damaged } }, whole);
    auto held = HeldFolder::hold(folder.folder(), {}, LineKind::Practice, left().at);
    REQUIRE(held);
    REQUIRE(*lastRescued(*held->database));
    CHECK(*folderBegan(*held->database) == began);
    const auto queues = QueueStore(*held->database).all();
    REQUIRE(queues);
    REQUIRE(queues->size() == 3);
    CHECK(queues->first().number == PhoneNumber(QStringLiteral("+18445550100")));
}

TEST_CASE("a rescue that broke off before the last step is finished by the next start",
          "[disk][L5]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    for (auto file = left().files.cbegin(); file != left().files.cend(); ++file)
        put(data.databaseFile() + file.key(), file.value());
    REQUIRE(rescueFolder(data, left().at));
    // Back to the moment before the exchange.
    REQUIRE(QFile::rename(data.databaseFile(), data.databaseFile() + QStringLiteral(".rescued")));
    put(data.databaseFile() + QStringLiteral("-wal"), "a journal of the old file");
    const auto held = HeldFolder::hold(data, {}, LineKind::Practice, left().at);
    REQUIRE(held);
    CHECK(rowsOf(*held->database) == whatWasThere());
}

TEST_CASE("without space for a rescue everything stays as it was", "[disk][L5]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.path());
    put(data.databaseFile(), QByteArray("SQLite format 3") + QByteArray(9000, 'x'));
    const QByteArray before = contentOf(data.databaseFile());
    // Its place is taken by something that cannot go.
    REQUIRE(QDir().mkpath(data.databaseFile() + QStringLiteral(".rescuing/x")));
    const auto held = HeldFolder::hold(data, {}, LineKind::Practice, left().at);
    REQUIRE_FALSE(held);
    CHECK(contentOf(data.databaseFile()) == before);
}

TEST_CASE("every table of the schema is salvaged, or made anew and known to be", "[disk][L5]")
{
    DeskFolder folder;
    Query tables(folder.database(),
                 "SELECT name FROM sqlite_schema WHERE type = 'table' "
                 "AND name NOT LIKE 'message_text%' AND name NOT LIKE 'sqlite_%'");
    REQUIRE(tables.run());
    while (tables.next()) {
        const QString name = tables.text(0);
        INFO(name.toStdString());
        CHECK((salvagedTables().contains(name) || name == QLatin1String("cursor")));
    }
}

TEST_CASE("how closely a data file is looked at follows from how the last run ended", "[disk][L4]")
{
    const RunRecord::Before well{};
    const RunRecord::Before badly{ .endedBadly = true };
    const RunRecord::Before damaged{ .endedBadly = true, .foundDamage = true };
    const RunRecord::Before often{ .endedBadly = true, .quickEnds = RunRecord::TooMany };
    CHECK(lookBefore(well, false, 1000) == Look::None);
    CHECK(lookBefore(badly, true, 1000) == Look::Whole);
    CHECK(lookBefore(badly, true, 1'000'000'000) == Look::Quick);
    CHECK(lookBefore(damaged, true, 1'000'000'000) == Look::Whole);
    CHECK(lookBefore(often, true, 1'000'000'000) == Look::Whole);
    CHECK(lookBefore(badly, false, 1000) == Look::Lost);
    CHECK(lookBefore(badly, true, 0) == Look::Lost);
    CHECK(lookBefore(well, false, 0) == Look::None); // a fresh folder
}
