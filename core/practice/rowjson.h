#pragma once

// Rows as Twilio writes them: every field, real JSON types, RFC 2822 dates. Written by hand,
// because a client pulls tens of thousands a second.

#include "core/practice/line.h"
#include "core/practice/messagelog.h"

#include <string>
#include <string_view>

namespace ivm::practice {

/// As a JSON string with its quotes; everything outside ASCII as \u escapes.
void appendJson(std::string &out, std::string_view utf8);
/// "Fri, 24 May 2019 17:44:46 +0000"
void appendRfc2822(std::string &out, quint32 second);
/// "2019-05-24T17:44:46Z"
std::string isoDate(quint32 second);

class RowWriter
{
public:
    RowWriter(const MessageLog &log, QByteArray account)
        : m_log(log)
        , m_account(account.toStdString())
    { }
    void append(std::string &out, quint32 row) const;
    void appendSpoiled(std::string &out, quint32 row, Nonsense how) const;

private:
    const MessageLog &m_log;
    std::string m_account;
};

/// How many segments the bill counts.
int segmentsOf(std::string_view utf8);

} // namespace ivm::practice
