// Holds tests/ui/conventions.md to the truth: a test or picture it names exists in the sources.

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
    QString tests;
    QDirIterator files(QStringLiteral(IVM_SOURCE_DIR "/tests"), { QStringLiteral("*_test.cpp") },
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        tests += joined(textOf(files.next()));
    QStringList pictures;
    for (const Screen &screen : allScreens())
        pictures << QLatin1String(screen.name);

    static const QRegularExpression named(QStringLiteral("`([^`]+)`"));
    for (const Row &row : table()) {
        auto matches = named.globalMatch(row.shown);
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1);
            INFO(row.number << ": " << name.toStdString());
            if (name.startsWith(QLatin1String("picture ")))
                CHECK(pictures.contains(name.sliced(8)));
            else
                CHECK(tests.contains(QStringLiteral("TEST_CASE(\"%1\"").arg(name)));
        }
    }
}
