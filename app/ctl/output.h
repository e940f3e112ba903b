#pragma once

#include "app/ctl/exitcode.h"
#include "core/clock.h"
#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace ivm::ctl {

/// Where a verb writes: tidy text for people, or one JSON object a line for programs (DECISIONS
/// 42).
class Output
{
public:
    explicit Output(bool json)
        : m_json(json)
    { }
    bool isJson() const { return m_json; }

    /// One JSON line; nothing for people.
    void object(const QJsonObject &object) const;
    /// Columns as wide as they must be, under a heading; nothing for programs. Text of clients is
    /// shown with its control characters replaced: it must not drive the terminal.
    void table(const QStringList &heading, const QList<QStringList> &rows) const;
    /// A line for people only.
    void line(const QString &text) const;
    /// Bytes as they are, for both.
    void raw(const QString &text) const;
    /// To stderr, as one object or one line. For people with control characters replaced: a server,
    /// or a file of somebody's, may be quoted in it.
    Exit error(const Error &error) const;
    Exit error(const Error &error, Exit code) const;

    /// Whether all that was written so far went where it should: the disk may be full.
    static bool arrived();

private:
    bool m_json;
};

/// busy, not_permitted, usage …: the word for programs.
QString errorWord(Error::Kind kind);
/// On one line, with control characters made visible as spaces.
QString oneLine(const QString &text, int most = 80);

/// In this computer's zone, for people.
QString localTime(Instant at);

} // namespace ivm::ctl
