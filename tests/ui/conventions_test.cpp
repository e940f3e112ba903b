// Holds tests/ui/conventions.md and the accessibility report to the truth: a test or picture they
// name exists in the sources.

#include "tests/support/catch.h"
#include "tests/ui/screens/screens.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace ivm;
using namespace ivm::test;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Adjacent literals of a long name are one.
QString joined(QString source)
{
    static const QRegularExpression between(QStringLiteral("\"\\s*\\n\\s*\""));
    return source.remove(between);
}

/// Whether rows of the table show a convention, or say plainly why not.
struct Row
{
    int number = 0;
    QString state;
    QString shown;
};

QList<Row> table()
{
    static const QRegularExpression line(
        QStringLiteral("^\\| (\\d+) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|$"),
        QRegularExpression::MultilineOption);
    QList<Row> rows;
    auto matches
        = line.globalMatch(textOf(QStringLiteral(IVM_SOURCE_DIR "/tests/ui/conventions.md")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        rows << Row{ match.captured(1).toInt(), match.captured(3).trimmed(), match.captured(4) };
    }
    return rows;
}

const QString &testSources()
{
    static const QString all = [] {
        QString tests;
        QDirIterator files(QStringLiteral(IVM_SOURCE_DIR "/tests"),
                           { QStringLiteral("*_test.cpp") }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            tests += joined(textOf(files.next()));
        return tests;
    }();
    return all;
}

/// What stands between backquotes is a picture of the screens' table, or a test.
void checkNames(const QString &words)
{
    static const QStringList pictures = [] {
        QStringList names;
        for (const Screen &screen : allScreens())
            names << QLatin1String(screen.name);
        return names;
    }();
    static const QRegularExpression named(QStringLiteral("`([^`]+)`"));
    auto matches = named.globalMatch(words);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        INFO(name.toStdString());
        if (name.startsWith(QLatin1String("picture ")))
            CHECK(pictures.contains(name.sliced(8)));
        else
            CHECK(testSources().contains(QStringLiteral("TEST_CASE(\"%1\"").arg(name)));
    }
}

} // namespace

TEST_CASE("the table of conventions has all 74, once each", "[conventions]")
{
    QList<int> numbers;
    for (const Row &row : table()) {
        INFO(row.number);
        numbers << row.number;
        CHECK((row.state == QLatin1String("yes") || row.state == QLatin1String("partly")
               || row.state == QLatin1String("no")));
        // What is there is shown by something; what is not, explained.
        CHECK(row.shown.trimmed().size() > 8);
        if (row.state != QLatin1String("no"))
            CHECK(row.shown.contains(u'`'));
    }
    REQUIRE(numbers.size() == 74);
    for (int i = 0; i < 74; ++i)
        CHECK(numbers.at(i) == i + 1);
}

TEST_CASE("every test and picture that the table of conventions names exists", "[conventions]")
{
    for (const Row &row : table()) {
        INFO(row.number);
        checkNames(row.shown);
    }
}

TEST_CASE("the accessibility report has every criterion of levels A and AA, and names its tests",
          "[conventions]")
{
    static const QRegularExpression line(
        QStringLiteral("^\\| (\\d\\.\\d\\.\\d+) [^|]* \\| ([^|]*) \\| ([^|]*) \\|$"),
        QRegularExpression::MultilineOption);
    const QString report
        = textOf(QStringLiteral(IVM_SOURCE_DIR "/resources/help/accessibility.md"));
    QStringList criteria;
    auto matches = line.globalMatch(report);
    while (matches.hasNext()) {
        const auto match = matches.next();
        INFO(match.captured(1).toStdString());
        CHECK_FALSE(criteria.contains(match.captured(1)));
        criteria << match.captured(1);
        const QString level = match.captured(2);
        CHECK((level == QLatin1String("Supports") || level == QLatin1String("Partially supports")
               || level == QLatin1String("Does not support")
               || level == QLatin1String("Not applicable")));
        checkNames(match.captured(3));
    }
    CHECK(criteria.size() == 50); // WCAG 2.1: 30 of level A, 20 of level AA
}
