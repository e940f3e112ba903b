#pragma once

// The statements in the program's own text that change the data file: every string literal of core
// and app that SQLite takes for one, whoever uses it. And the paths that Twilio is asked for. So
// none has to be listed by hand.

#include <QList>
#include <QString>
#include <QStringList>

struct sqlite3;

namespace ivm::test {

struct SourceStatement
{
    QString file; ///< From the root.
    QString sql; ///< White space simplified.
};

struct SourceStatements
{
    QList<SourceStatement>
        all; ///< Those of migrations are not among them: they run on old schemas.
    QStringList pieces; ///< Beginnings of statements that are put together while running.
};

/// `schema` is an open file of today's.
SourceStatements statementsThatWrite(sqlite3 *schema);

/// The pieces of paths that core/twilio spells: whatever it asks for has one of them.
QStringList pathsAskedFor();

/// The string literals of a piece of C++, as the compiler puts them together: neighbours are one,
/// and so is what a macro of the file stands for.
QStringList literalsOf(const QString &source);

} // namespace ivm::test
