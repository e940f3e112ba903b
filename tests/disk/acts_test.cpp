// What people do at the desk and what a text sets off, act by act: at every statement of it that
// changes the file, failing there or dying there, either all of it is done or nothing is
// (RELIABILITY C2, G2). statements_test.cpp sees to it that no such statement is left out.

#include "tests/disk/acts.h"
#include "tests/disk/points.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"

#include <QCryptographicHash>

#include <sqlite3.h>

using namespace ivm;
using namespace ivm::test;

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

/// Does it once with every point in its way; how many.
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
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : act.step;
    int tried = 0;
    for (int point = 1;; point += step, ++tried) {
        for (const auto what : { Points::What::Fails, Points::What::Dies }) {
            INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
            points.choose(point, what);
            const bool done = act.doIt(folder).has_value();
            const int passed = points.passed();
            points.reset();
            if (passed < point) {
                CHECK(done);
                CHECK(contentOf(folder.database()) != before);
                return tried;
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
