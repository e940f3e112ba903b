#pragma once

// Tables as other programs write them: RFC 4180, and what the world does instead. Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace ivm {

struct CsvRecord
{
    int line = 0; ///< Where it begins in the file, from 1; cells may hold line breaks.
    QStringList cells;
    QString fault; ///< Why it cannot be used; empty when it can.

    bool operator==(const CsvRecord &) const = default;
};

/// Reads one record after the other. Takes UTF-8 with or without a mark, UTF-16 with one, and else
/// reads Windows' Western letters; commas, semicolons or tabs, whichever the first record has most
/// of; line ends of any system; quotes as in RFC 4180. A record that cannot be meant (a quote that
/// never ends, text after a closing quote, a NUL, an endless cell) has a fault and spoils no other.
/// Empty lines are no records.
class CsvReader
{
public:
    static constexpr qsizetype LongestCell = 10'000; ///< Characters.

    explicit CsvReader(const QByteArray &bytes, std::optional<QChar> separator = std::nullopt);

    /// False at the end.
    bool next(CsvRecord &record);

    QChar separator() const { return m_separator; }
    /// False: the bytes were no Unicode and may show wrong letters.
    bool isUnicode() const { return m_unicode; }
    /// How far it has come, 0 to 1.
    double progress() const;

private:
    bool readRecord(CsvRecord &record, QChar separator);
    void readQuoted(QString &cell, QString &fault);
    void endLine();

    bool m_unicode = true; // before the text, whose reading finds it out
    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QChar m_separator;
};

} // namespace ivm
