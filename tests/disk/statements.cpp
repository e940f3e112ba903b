#include "tests/disk/statements.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <sqlite3.h>

namespace ivm::test {

namespace {

/// Reads C++ from left to right, for its literals.
class Reader
{
public:
    explicit Reader(const QString &source)
        : m_source(source)
    { }

    QStringList literals()
    {
        while (m_at < m_source.size())
            step();
        finish();
        return m_found;
    }

private:
    QChar now() const { return m_at < m_source.size() ? m_source.at(m_at) : QChar(); }
    bool standsAt(const char *text) const
    {
        return QStringView(m_source).sliced(m_at).startsWith(QLatin1String(text));
    }
    QString until(const QString &end)
    {
        const qsizetype to = m_source.indexOf(end, m_at);
        const QString text = m_source.sliced(m_at, (to < 0 ? m_source.size() : to) - m_at);
        m_at = to < 0 ? m_source.size() : to + end.size();
        return text;
    }

    void step()
    {
        if (now().isSpace())
            ++m_at;
        else if (standsAt("//"))
            until(QStringLiteral("\n"));
        else if (standsAt("/*"))
            until(QStringLiteral("*/"));
        else if (now() == u'#')
            directive();
        else if (standsAt("R\"(")) {
            m_at += 3;
            add(until(QStringLiteral(")\"")));
        } else if (now() == u'"')
            add(quoted());
        else if (now() == u'\'')
            character();
        else if (now().isLetter() || now() == u'_')
            name();
        else {
            finish();
            // A quote within a number parts its digits.
            const bool number = now().isDigit();
            ++m_at;
            while (number && (now().isLetterOrNumber() || now() == u'\''))
                ++m_at;
        }
    }

    void directive()
    {
        finish();
        QString line = until(QStringLiteral("\n"));
        while (line.endsWith(u'\\'))
            line = line.chopped(1) + until(QStringLiteral("\n"));
        static const QRegularExpression macro(
            QStringLiteral("^#define (\\w+)\\s+(\"[\\s\\S]*\")\\s*$"));
        if (const auto found = macro.match(line); found.hasMatch())
            m_macros.insert(found.captured(1), Reader(found.captured(2)).literals().value(0));
        else if (line.startsWith(QLatin1String("#define")))
            m_found += Reader(line.sliced(7)).literals();
    }
    QString quoted()
    {
        QString text;
        for (++m_at; m_at < m_source.size() && now() != u'"'; ++m_at) {
            if (now() == u'\\') {
                ++m_at;
                text += now() == u'n' ? QChar(u'\n') : now();
            } else {
                text += now();
            }
        }
        ++m_at;
        return text;
    }
    void character()
    {
        finish();
        for (++m_at; m_at < m_source.size() && now() != u'\''; ++m_at)
            m_at += now() == u'\\' ? 1 : 0;
        ++m_at;
    }
    void name()
    {
        const qsizetype begin = m_at;
        while (now().isLetterOrNumber() || now() == u'_')
            ++m_at;
        const auto macro = m_macros.constFind(m_source.sliced(begin, m_at - begin));
        if (macro != m_macros.cend())
            add(*macro);
        else
            finish();
    }
    void add(const QString &text)
    {
        m_open = true;
        m_literal += text;
    }
    void finish()
    {
        if (m_open)
            m_found.append(m_literal);
        m_open = false;
        m_literal.clear();
    }

    const QString m_source;
    qsizetype m_at = 0;
    bool m_open = false;
    QString m_literal;
    QStringList m_found;
    QHash<QString, QString> m_macros;
};

enum class Kind { Other, Writes, Piece };

Kind kindOf(sqlite3 *schema, const QString &literal)
{
    // Of a connection, not of the file; and some run as soon as they are prepared.
    if (literal.startsWith(QLatin1String("PRAGMA")))
        return Kind::Other;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(schema, literal.toUtf8().constData(), -1, &statement, nullptr);
    const bool isStatement = statement != nullptr;
    const bool writes = isStatement && !sqlite3_stmt_readonly(statement);
    sqlite3_finalize(statement);
    if (writes)
        return Kind::Writes;
    static const QRegularExpression begins(
        QStringLiteral("\\b(INSERT (OR|INTO)|REPLACE INTO|DELETE FROM|UPDATE (OR )?\\w+ SET|CREATE "
                       "(TABLE|INDEX))"));
    return !isStatement && begins.match(literal.simplified()).hasMatch() ? Kind::Piece
                                                                         : Kind::Other;
}

} // namespace

QStringList literalsOf(const QString &source)
{
    return Reader(source).literals();
}

QStringList pathsAskedFor()
{
    QFile file(QStringLiteral(IVM_SOURCE_DIR "/core/twilio/api.cpp"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList paths;
    for (const QString &literal : literalsOf(QString::fromUtf8(file.readAll()))) {
        if (literal.size() > 1 && (literal.startsWith(u'/') || literal.startsWith(u'.')))
            paths.append(literal);
    }
    return paths;
}

SourceStatements statementsThatWrite(sqlite3 *schema)
{
    SourceStatements found;
    const QString root = QStringLiteral(IVM_SOURCE_DIR "/");
    for (const char *room : { "core", "app" }) {
        QDirIterator files(root + QLatin1String(room),
                           { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QString name = file.fileName().sliced(root.size());
            if (name == QLatin1String("core/store/migrations.cpp"))
                continue;
            const QStringList literals = literalsOf(QString::fromUtf8(file.readAll()));
            for (const QString &literal : literals) {
                const Kind kind = kindOf(schema, literal);
                if (kind == Kind::Writes)
                    found.all.append({ name, literal.simplified() });
                else if (kind == Kind::Piece)
                    found.pieces.append(literal.simplified());
            }
        }
    }
    return found;
}

} // namespace ivm::test
