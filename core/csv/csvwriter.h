#pragma once

// Tables for other programs, and safe to open in a spreadsheet. Pure.

#include <QByteArray>
#include <QStringList>

namespace ivm {

/// What a file begins with: the UTF-8 mark, without which Excel takes it for Windows' letters.
inline constexpr char CsvMark[] = "\xEF\xBB\xBF";

/// A record, UTF-8, CRLF, every cell in quotes. A cell that a spreadsheet would take for a formula
/// (OWASP's list) begins with an apostrophe.
QByteArray csvRow(const QStringList &cells);

} // namespace ivm
