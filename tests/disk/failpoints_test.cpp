// Fail points: every statement that changes the file and every HTTP exchange of the main job, each
// of them failing once and each of them being the last thing the program did (RELIABILITY C2–C9,
// G2). And a list of all such statements there are, so that none is left out unseen.

#include "core/desk/acts.h"
#include "core/durablefile.h"
#include "core/store/databasecopy.h"
#include "tests/disk/day.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/linkeddesk.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <cstdio>
#include <sqlite3.h>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Counts the points as they are passed; at the chosen one it fails once, or all is over.
class Points
{
public:
    enum class What { Passes, Fails, Dies };

    void choose(int point, What what)
    {
        m_passed = 0;
        m_chosen = point;
        m_what = what;
        m_isDead = false;
    }
    void reset() { choose(-1, What::Passes); }
    int passed() const { return m_passed; }
    bool isDead() const { return m_isDead; }
    static QSet<QString> &visited()
    {
        static QSet<QString> all; // over the cases of this file, for the list at its end
        return all;
    }

    Result<> statement(const char *sql)
    {
        if (qstrncmp(sql, "PRAGMA", 6) == 0)
            return {}; // of this connection, not of the file
        visited().insert(QString::fromUtf8(sql).simplified());
        if (passes())
            return {};
        return failure(Error::Kind::Storage, QStringLiteral("the chosen point"), SQLITE_IOERR);
    }
    bool exchange(const HttpRequest &request, Passage::Point point)
    {
        const bool post = request.method == HttpRequest::Method::Post;
        visited().insert(QLatin1String(post ? "POST " : "GET ")
                         + QLatin1String(point == Passage::Point::Before ? "before" : "after"));
        return passes();
    }

private:
    bool passes()
    {
        ++m_passed;
        if (m_isDead)
            return false;
        if (m_passed != m_chosen)
            return true;
        m_isDead = m_what == What::Dies;
        return false;
    }

    int m_passed = 0;
    int m_chosen = -1;
    What m_what = What::Passes;
    bool m_isDead = false;
};

void wire(SendingDesk &desk, Points &points)
{
    desk.folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
    desk.passage.step = [&points](const HttpRequest &request, Passage::Point point) {
        return points.exchange(request, point);
    };
}

/// One life of the main job with one thing going wrong; how many points there were.
int live(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    Points points;
    const FaultyDisk spared; // whole, but nobody waits for the real one
    SendingDesk desk;
    wire(desk, points);
    points.choose(point, what);
    Day day(desk);
    while (day.goesOn() && !points.isDead()) { }
    const int passed = points.passed();
    if (what == Points::What::Dies) {
        desk.dies();
        points.reset();
        desk.folder.restart();
        day.isKept();
        desk.starts();
    } else {
        points.reset();
    }
    desk.recovers();
    day.isFinished();
    return passed;
}

} // namespace

TEST_CASE("[C2] [C3] [C4] [C5] [C6] [C7] [C8] [C9] the program may die at every statement and "
          "every exchange of its main job",
          "[disk][failpoints][C2][C3][C4][C5][C6][C7][C8][C9]")
{
    const int all = live(-1, Points::What::Passes);
    REQUIRE(all > 80);
    for (int point = 1; point <= all; ++point)
        live(point, Points::What::Dies);
    std::printf("fail points %d, each once the last thing done; lost 0, doubled 0\n", all);
}

namespace {

/// A first fill, a live text with a picture, and the picture fetched; one thing goes wrong.
int fill(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    Points points;
    const FaultyDisk spared;
    LinkedDesk desk(holding(30));
    desk.folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
    points.choose(point, what);
    if (desk.sync().start()) {
        desk.fills(10min);
        desk.receives("Look at her paw", Karen, 1);
        desk.clock.advance(2min);
    }
    const int passed = points.passed();
    if (what == Points::What::Dies) {
        desk.dies();
        points.reset();
        desk.folder.restart();
        // What is said to be kept is there, whole.
        const auto kept = keptMediaFiles(desk.folder.database());
        REQUIRE(kept);
        for (const MediaFile &file : *kept)
            CHECK(digestOf(desk.folder.path() + QStringLiteral("/media/") + file.name)
                  == file.sha256);
        desk.starts();
    } else {
        points.reset();
        desk.restarts(); // a start that failed is tried again by a person
    }
    desk.fills();
    desk.clock.advance(30min);
    CHECK(desk.missing().isEmpty());
    CHECK(desk.surplus().isEmpty());
    CHECK(desk.different().isEmpty());
    const auto kept = keptMediaFiles(desk.folder.database());
    REQUIRE(kept);
    CHECK_FALSE(kept->isEmpty());
    return passed;
}

} // namespace

TEST_CASE("[C8] [C10] the program may die at every statement of a first fill and of a picture's "
          "coming in",
          "[disk][failpoints][C8][C10]")
{
    const int all = fill(-1, Points::What::Passes);
    REQUIRE(all > 40);
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : qMax(1, all / 30);
    int lives = 0;
    for (int point = 1; point <= all; point += step, ++lives)
        fill(point, Points::What::Dies);
    std::printf("fail points of a fill %d, %d of them once the last thing done; missing 0\n", all,
                lives);
}

TEST_CASE("[L3] every statement and every exchange of the main job may fail, and the desk goes on",
          "[disk][failpoints][L3]")
{
    const int all = live(-1, Points::What::Passes);
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : 3;
    int lives = 0;
    for (int point = 1; point <= all; point += step, ++lives)
        live(point, Points::What::Fails);
    std::printf("fail points %d, %d of them failed once; lost 0, doubled 0\n", all, lives);
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
