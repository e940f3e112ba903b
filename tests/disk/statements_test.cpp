// Fail points are not put in by hand: whatever changes the file goes through one place, which asks
// (Database::Hurdle), and what there is to be asked about is read from the program's own text. Both
// are held here (RELIABILITY G2).

#include "tests/disk/acts.h"
#include "tests/disk/lives.h"
#include "tests/disk/statements.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"

#include <QSet>

#include <sqlite3.h>

using namespace ivm;
using namespace ivm::test;

namespace {

/// Statements that change the file as SQLite runs them, and as the hurdle is asked about them.
struct Watch
{
    QStringList ran;
    QSet<QString> asked;

    static int note(unsigned, void *watch, void *statement, void *text)
    {
        const QString sql = QString::fromUtf8(static_cast<const char *>(text)).simplified();
        // Of a trigger, and of the text index, within a statement that was asked about.
        const bool within = sql.startsWith(QLatin1String("--"))
            || sql.contains(QLatin1String("'main'.'message_text"));
        if (!within && !sql.startsWith(QLatin1String("PRAGMA"))
            && !sqlite3_stmt_readonly(static_cast<sqlite3_stmt *>(statement)))
            static_cast<Watch *>(watch)->ran.append(sql);
        return 0;
    }
};

} // namespace

TEST_CASE("every statement that changes the file and every exchange is a fail point of a scenario",
          "[disk][failpoints]")
{
    const Goal goal("G2");
    Points::visited().clear();
    liveADay(-1, Points::What::Passes);
    fillAFolder(-1, Points::What::Passes);
    lookAtTheAccount(-1, Points::What::Passes);
    openAnOldFile(-1, Points::What::Passes);
    SupervisedFolder today;
    for (const Act &act : acts()) {
        INFO(act.name);
        const FaultyDisk spared;
        SupervisedFolder folder;
        folder.fillIsComplete();
        if (act.before)
            act.before(folder);
        Points points;
        folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
        REQUIRE(act.doIt(folder));
    }
    const SourceStatements source = statementsThatWrite(today.database().handle());
    QSet<QString> different;
    for (const auto &[file, sql] : source.all) {
        INFO(file.toStdString() << ": " << sql.toStdString());
        CHECK(Points::visited().contains(sql));
        different.insert(sql);
    }
    // What salvage puts together: a line for each table.
    CHECK(source.pieces == QStringList{ QStringLiteral("INSERT OR IGNORE INTO") });
    CHECK(different.size() > 110);
    // Every path that Twilio is asked for.
    int paths = 0;
    const QSet<QString> visited = Points::visited();
    for (const QString &path : pathsAskedFor() + QStringList(QStringLiteral("POST http"))) {
        INFO(path.toStdString());
        ++paths;
        for (const char *when : { "before ", "after " })
            CHECK(std::any_of(visited.cbegin(), visited.cend(), [&](const QString &exchange) {
                return exchange.startsWith(QLatin1String(when)) && exchange.contains(path);
            }));
    }
    CHECK(paths > 5);
    goal.measured(QStringLiteral("%1 statements and %2 paths of requests, each a fail point passed")
                      .arg(different.size())
                      .arg(paths),
                  true);
}

TEST_CASE("no statement that changes the file runs without having been asked about",
          "[disk][failpoints]")
{
    const FaultyDisk spared;
    int ran = 0;
    for (const Act &act : acts()) {
        INFO(act.name);
        SupervisedFolder folder;
        folder.fillIsComplete();
        if (act.before)
            act.before(folder);
        Watch watch;
        folder.hurdle = [&watch](const char *sql) {
            watch.asked.insert(QString::fromUtf8(sql).simplified());
            return Result<>();
        };
        sqlite3_trace_v2(folder.database().handle(), SQLITE_TRACE_STMT, &Watch::note, &watch);
        REQUIRE(act.doIt(folder));
        sqlite3_trace_v2(folder.database().handle(), 0, nullptr, nullptr);
        for (const QString &sql : std::as_const(watch.ran)) {
            INFO(sql.toStdString());
            CHECK(watch.asked.contains(sql));
        }
        ran += int(watch.ran.size());
    }
    CHECK(ran > 200);
}

TEST_CASE("literals are read as the compiler reads them", "[disk][failpoints]")
{
    CHECK(literalsOf(QStringLiteral("#include \"a.h\"\n"
                                    "#define THEIRS \"their\" \"s\"\n"
                                    "// \"no\"\n"
                                    "int n = 1'000; char c = '\"'; char d = '\\'';\n"
                                    "f(\"one \" // and\n  \"two \" THEIRS, R\"(three \"3\")\");\n"
                                    "g(\"a\\\"b\" + x + \"c\", \"\");"))
          == QStringList{ QStringLiteral("one two theirs"), QStringLiteral("three \"3\""),
                          QStringLiteral("a\"b"), QStringLiteral("c"), QString() });
}
