#pragma once

#include "core/store/database.h"
#include "core/transport/transport.h"
#include "tests/support/passage.h"

#include <QSet>
#include <QString>

#include <sqlite3.h>

namespace ivm::test {

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
        static QSet<QString> all; // by anybody's points, for statements_test.cpp
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
        visited().insert(
            (point == Passage::Point::Before ? QStringLiteral("before ") : QStringLiteral("after "))
            + QLatin1String(post ? "POST " : "GET ")
            + QString::fromLatin1(request.url.toEncoded()));
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

} // namespace ivm::test
