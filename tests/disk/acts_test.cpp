// What people do at the desk and what a text sets off, act by act: at every statement of it that
// changes the file, failing there or dying there, either all of it is done or nothing is
// (RELIABILITY C2, G2). And a list of all such statements there are, so that none is left out
// unseen.

#include "core/desk/acts.h"
#include "core/security/rolelock.h"
#include "core/store/automaticstore.h"
#include "core/store/database.h"
#include "core/store/draftstore.h"
#include "core/store/mediastore.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"
#include "core/store/syncstore.h"
#include "core/store/textindex.h"
#include "core/store/wordingstore.h"
#include "tests/disk/points.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"
#include "tests/support/supervisedfolder.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>

#include <cstdio>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Everything in the file, as one digest: every row of every table, those of the text's index too.
QByteArray contentOf(Database &database)
{
    QCryptographicHash all(QCryptographicHash::Sha256);
    const auto each = [&](const QByteArray &sql, const auto &row) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW)
            row(statement);
        sqlite3_finalize(statement);
    };
    QList<QByteArray> tables;
    each("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' "
         "ORDER BY name",
         [&](sqlite3_stmt *row) {
             tables.append(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)));
         });
    for (const QByteArray &table : std::as_const(tables)) {
        all.addData(table);
        each("SELECT * FROM " + table, [&](sqlite3_stmt *row) {
            for (int i = 0; i < sqlite3_column_count(row); ++i) {
                const auto *value = static_cast<const char *>(sqlite3_column_blob(row, i));
                all.addData(QByteArray(value, sqlite3_column_bytes(row, i)));
                all.addData("|");
            }
        });
    }
    return all.result();
}

/// One thing that is done in one transaction, and what must be there for it.
struct Act
{
    const char *name;
    std::function<void(SupervisedFolder &)> before;
    std::function<Result<>(SupervisedFolder &)> doIt;
};

template <typename T>
Result<> plain(const Result<T> &result)
{
    return result ? Result<>() : tl::unexpected(result.error());
}

template <>
Result<> plain(const Result<> &result)
{
    return result;
}

/// Done in a transaction of its own.
Result<> within(SupervisedFolder &folder, const std::function<Result<>(Database &)> &work)
{
    Transaction transaction(folder.database());
    if (auto done = transaction.begun(); !done)
        return done;
    if (auto done = work(folder.database()); !done)
        return done;
    return transaction.commit();
}

Result<> does(SupervisedFolder &folder, const DeskAct &act)
{
    return plain(Acts(folder.database(), folder.clock).perform(act));
}

const QString Initials = QStringLiteral("AB");
const QString Reason = QStringLiteral("Abuse of staff");

void karenTexts(SupervisedFolder &folder)
{
    folder.receives("My card is 4111 1111 1111 1111").from(Karen);
}

void karenIsBlocked(SupervisedFolder &folder)
{
    karenTexts(folder);
    REQUIRE(does(folder, BlockClient{ Karen, {}, Reason, Initials }));
}

QList<Act> acts()
{
    using F = SupervisedFolder &;
    const auto desk = [](F folder) { return Acts(folder.database(), folder.clock); };
    const auto sac = [](F folder) { return folder.conversation("SAC").id; };
    return {
        { "a first text",
          {},
          [](F f) {
              return plain(
                  f.intake().take({ f.receives("Hi").from(Miguel).row() }, {}, Source::Live));
          } },
        { "a text of a known client", karenTexts,
          [](F f) {
              return plain(
                  f.intake().take({ f.receives("Again").from(Karen).row() }, {}, Source::Live));
          } },
        { "STOP", karenTexts,
          [](F f) {
              return plain(
                  f.intake().take({ f.receives("STOP").from(Karen).row() }, {}, Source::Live));
          } },
        { "a status that moves on",
          [](F f) {
              f.sent("Come in")
                  .to(Karen)
                  .withSid(MessageSid(QStringLiteral("SM0000000000000000000000000000aaaa")))
                  .withStatus(MessageStatus::Sent);
          },
          [](F f) {
              return plain(f.intake().take(
                  { f.sent("Come in")
                        .to(Karen)
                        .withSid(MessageSid(QStringLiteral("SM0000000000000000000000000000aaaa")))
                        .withStatus(MessageStatus::Undelivered, 30004)
                        .row() },
                  {}, Source::Live));
          } },
        { "a row that cannot be read",
          {},
          [](F f) {
              return plain(f.intake().take(
                  {}, { { .reason = QStringLiteral("no sid"), .raw = "{\"sid\":null}" } },
                  Source::Live));
          } },
        { "a client's word at the desk", karenTexts,
          [](F f) {
              return plain(f.intake().decide(Karen,
                                             { .kind = EvidenceKind::StaffStop,
                                               .at = f.clock.now(),
                                               .words = QStringLiteral("By phone"),
                                               .staff = Initials }));
          } },
        { "a client's history is here",
          [](F f) {
              karenTexts(f);
              f.execute("UPDATE client SET history_known = 0, standing = 0");
          },
          [](F f) { return plain(f.intake().historyIsKnown(Karen)); } },
        { "an opened thread",
          {},
          [=](F f) {
              ConversationId id{};
              return plain(desk(f).openConversation(f.queue("LAC").id, Ruth, id));
          } },
        { "archived", karenTexts, [=](F f) { return plain(desk(f).setArchived(sac(f), true)); } },
        { "read", karenTexts, [=](F f) { return plain(desk(f).markRead(sac(f))); } },
        { "unread",
          [=](F f) {
              karenTexts(f);
              f.markRead("SAC");
          },
          [=](F f) { return plain(desk(f).markUnread(sac(f))); } },
        { "no reply needed", karenTexts,
          [=](F f) { return plain(desk(f).setNoReplyNeeded(sac(f), true)); } },
        { "a draft", karenTexts,
          [=](F f) { return plain(desk(f).saveDraft(sac(f), QStringLiteral("Please bring"))); } },
        { "a name", karenTexts,
          [=](F f) {
              return plain(desk(f).setClientName(Karen, QStringLiteral("Karen"),
                                                 { QStringLiteral("Bella") }));
          } },
        { "a client's note", karenTexts,
          [=](F f) { return plain(desk(f).setClientNote(Karen, QStringLiteral("Bites"))); } },
        { "a copy for the Comm Log", karenTexts,
          [=](F f) {
              return plain(
                  desk(f).markCopied(sac(f), { { .id = f.thread("SAC").first().id } }, Initials));
          } },
        { "a note", karenTexts,
          [=](F f) {
              return plain(desk(f).addNote({ .conversation = sac(f),
                                             .at = f.clock.now(),
                                             .author = Initials,
                                             .text = QStringLiteral("Called back") }));
          } },
        { "a reminder", karenTexts,
          [=](F f) {
              return plain(desk(f).remind(sac(f),
                                          Reminder{ .conversation = sac(f),
                                                    .due = f.clock.now() + 1h,
                                                    .author = Initials,
                                                    .text = QStringLiteral("Ask") }));
          } },
        { "a reminder forgotten",
          [=](F f) {
              karenTexts(f);
              REQUIRE(desk(f).remind(sac(f),
                                     Reminder{ .conversation = sac(f),
                                               .due = f.clock.now() + 1h,
                                               .author = Initials,
                                               .text = QStringLiteral("Ask") }));
          },
          [=](F f) { return plain(desk(f).remind(sac(f), std::nullopt)); } },
        { "a handover", karenTexts,
          [=](F f) {
              ConversationId id{};
              return plain(desk(f).handOver(sac(f), f.queue("LAC").id, QStringLiteral("A horse"),
                                            Initials, id));
          } },
        { "closed for today",
          {},
          [=](F f) {
              return plain(desk(f).closeForToday(f.queue("SAC").id, QStringLiteral("Storm")));
          } },
        { "initials",
          {},
          [=](F f) {
              return plain(desk(f).setStaff({ QStringLiteral("AB"), QStringLiteral("CD") }));
          } },
        { "a block", karenTexts,
          [](F f) { return does(f, BlockClient{ Karen, f.queue("SAC").id, Reason, Initials }); } },
        { "a block that was asked for",
          [=](F f) {
              karenTexts(f);
              REQUIRE(does(f, AskForBlock{ sac(f), Reason, Initials }));
          },
          [](F f) { return does(f, BlockClient{ Karen, {}, Reason, Initials }); } },
        { "the end of a block", karenIsBlocked,
          [](F f) { return does(f, UnblockClient{ Karen, {}, Reason, Initials }); } },
        { "a block looked at again", karenIsBlocked,
          [](F f) { return does(f, KeepBlock{ 1, Initials }); } },
        { "a request for a block", karenTexts,
          [=](F f) { return does(f, AskForBlock{ sac(f), Reason, Initials }); } },
        { "a request declined",
          [=](F f) {
              karenTexts(f);
              REQUIRE(does(f, AskForBlock{ sac(f), Reason, Initials }));
          },
          [](F f) { return does(f, DeclineBlock{ 1, Initials }); } },
        { "a card number taken out", karenTexts,
          [=](F f) { return does(f, MaskCards{ f.thread("SAC").first().id, Reason, Initials }); } },
        { "a legal hold", karenTexts,
          [](F f) { return does(f, HoldRecords{ Karen, true, Reason, Initials }); } },
        { "the end of a legal hold",
          [](F f) {
              karenTexts(f);
              REQUIRE(does(f, HoldRecords{ Karen, true, Reason, Initials }));
          },
          [](F f) { return does(f, HoldRecords{ Karen, false, Reason, Initials }); } },
        { "a directory", karenTexts,
          [](F f) {
              return does(f,
                          TakeDirectory{ { { .client = Ruth, .name = QStringLiteral("Ruth") } },
                                         Initials });
          } },
        { "earlier consent", karenTexts,
          [](F f) {
              return does(f,
                          TakeConsent{ { { Ruth,
                                           { .kind = EvidenceKind::ImportedOptIn,
                                             .at = f.clock.now(),
                                             .words = QStringLiteral("yes") } } },
                                       Initials });
          } },
        { "a setting under the password", [](F f) { f.setPassword(); },
          [](F f) {
              return f.save(
                  "clinic",
                  { { QStringLiteral("emergency_phone"), QStringLiteral("217-555-0199") } });
          } },
        { "a queue",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  Queue queue = f.queue("SAC");
                  queue.title = QStringLiteral("Small animals");
                  return plain(QueueStore(database).save(queue));
              });
          } },
        { "another queue",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  Queue queue = f.queue("SAC");
                  queue.id = QueueId{};
                  queue.name = QStringLiteral("NEW");
                  queue.number = PhoneNumber(QStringLiteral("+18445550100"));
                  return plain(QueueStore(database).save(queue));
              });
          } },
        { "a queue gone",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  return plain(QueueStore(database).removeUnused(f.queue("VMSC").id));
              });
          } },
        { "wordings",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  return plain(WordingStore(database).learn(
                      { { .kind = AutoKind::Request, .text = QStringLiteral("May we text you?") } },
                      f.clock.now()));
              });
          } },
        { "a text put off", karenTexts,
          [](F f) {
              return within(f, [&](Database &database) {
                  return AutomaticStore(database).postpone(f.thread("SAC").first().id, Karen);
              });
          } },
        { "texts put off, forgotten",
          [](F f) {
              karenTexts(f);
              REQUIRE(AutomaticStore(f.database()).postpone(f.thread("SAC").first().id, Karen));
          },
          [](F f) { return AutomaticStore(f.database()).forgetPostponed(Karen); } },
        { "a text gone upstream", karenTexts,
          [](F f) {
              return plain(SyncStore(f.database()).markGone(f.thread("SAC").first().sid));
          } },
    };
}

/// Does it once with every point in its way; how many there were.
int workThrough(const Act &act)
{
    INFO(act.name);
    SupervisedFolder folder;
    folder.fillIsComplete();
    if (act.before)
        act.before(folder);
    Points points;
    folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
    const QByteArray before = contentOf(folder.database());
    for (int point = 1;; ++point) {
        for (const auto what : { Points::What::Fails, Points::What::Dies }) {
            INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
            points.choose(point, what);
            const bool done = act.doIt(folder).has_value();
            const int passed = points.passed();
            points.reset();
            if (passed < point) {
                CHECK(done);
                CHECK(contentOf(folder.database()) != before);
                return point - 1;
            }
            CHECK_FALSE(done);
            if (what == Points::What::Dies)
                folder.restart();
            CHECK(contentOf(folder.database()) == before);
        }
    }
}

} // namespace

TEST_CASE("[C2] whatever is done at the desk is done whole or not at all, at every statement of it",
          "[disk][failpoints][C2]")
{
    const Goal goal("G2");
    const FaultyDisk spared; // whole, but nobody waits for the real one
    int points = 0;
    const QList<Act> all = acts();
    for (const Act &act : all)
        points += workThrough(act);
    CHECK(points > 100);
    goal.measured(QStringLiteral("%1 other acts: failed and died at each of %2 points")
                      .arg(all.size())
                      .arg(points),
                  true);
}

TEST_CASE("no statement that changes the file is left out of the fail points without a reason",
          "[disk][failpoints]")
{
    if (Points::visited().isEmpty())
        return; // run alone
    // Statements of other jobs than the main one; each has tests of its own.
    static const QRegularExpression literal(
        QStringLiteral("(?:R\"\\(\\s*|\")((?:INSERT|UPDATE|DELETE)\\b[^\"]*?)(?:\\)\"|\")"));
    int all = 0, seen = 0;
    QStringList left;
    QDirIterator files(QStringLiteral(IVM_SOURCE_DIR "/core"), { QStringLiteral("*.cpp") },
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QLatin1String("migrations"))
            || file.fileName().contains(QLatin1String("salvage"))
            || !file.fileName().contains(QLatin1String("/store/")))
            continue;
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto found = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext()) {
            const QString sql = found.next().captured(1).simplified();
            ++all;
            const bool isVisited = std::any_of(
                Points::visited().cbegin(), Points::visited().cend(),
                [&](const QString &visited) { return visited.startsWith(sql.left(60)); });
            seen += isVisited ? 1 : 0;
            if (!isVisited)
                left.append(sql.left(100));
        }
    }
    std::printf("statements that change the file: %d, of them passed as fail points %d\n", all,
                seen);
    for (const QString &sql : std::as_const(left))
        std::printf("  elsewhere: %s\n", qPrintable(sql));
    CHECK(all > 60);
    CHECK(seen > 40);
}
