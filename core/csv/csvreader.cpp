#include "core/csv/csvreader.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// What Windows-1252 has where Latin-1 has control characters.
constexpr char16_t Windows[]
    = { 0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178 };

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c < QChar(0xA0))
            c = QChar(Windows[c.unicode() - 0x80]);
    }
    return text;
}

QString decoded(const QByteArray &bytes, bool &unicode)
{
    const auto marked = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(marked);
    QString text = decoder.decode(bytes);
    unicode = !decoder.hasError();
    return unicode ? text : fromWindows(bytes);
}

} // namespace

CsvReader::CsvReader(const QByteArray &bytes, std::optional<QChar> separator)
    : m_text(decoded(bytes, m_unicode))
    , m_separator(separator.value_or(u','))
{
    if (separator)
        return;
    // Excel names its choice in a first line of its own.
    if (m_text.startsWith(QLatin1String("sep=")) && m_text.size() > 5
        && (m_text.at(5) == u'\n' || m_text.at(5) == u'\r')) {
        m_separator = m_text.at(4);
        m_at = 5;
        endLine();
        return;
    }
    qsizetype most = 0;
    for (const QChar candidate : { QChar(u','), QChar(u';'), QChar(u'\t') }) {
        CsvRecord first;
        readRecord(first, candidate);
        m_at = 0;
        m_line = 1;
        if (first.fault.isEmpty() && first.cells.size() > most) {
            most = first.cells.size();
            m_separator = candidate;
        }
    }
}

double CsvReader::progress() const
{
    return m_text.isEmpty() ? 1 : double(m_at) / double(m_text.size());
}

bool CsvReader::next(CsvRecord &record)
{
    while (readRecord(record, m_separator)) {
        const bool empty = record.fault.isEmpty()
            && std::ranges::all_of(record.cells, [](const QString &c) { return c.isEmpty(); });
        if (!empty)
            return true;
    }
    return false;
}

void CsvReader::endLine()
{
    if (m_at >= m_text.size())
        return;
    if (m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n')
        ++m_at;
    ++m_at;
    ++m_line;
}

/// After an opening quote, up to its end.
void CsvReader::readQuoted(QString &cell, QString &fault)
{
    const qsizetype from = m_at;
    const int line = m_line;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        if (c == u'"') {
            if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                cell += c;
                m_at += 2;
                continue;
            }
            ++m_at;
            return;
        }
        cell += c;
        if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n') {
                cell += u'\n';
                ++m_at;
            }
            ++m_line;
        }
        ++m_at;
    }
    // It never ends: the quote was only a character, and the rest of the file is not lost.
    fault = Words::tr("a quotation mark is opened and never closed");
    m_at = from;
    m_line = line;
    cell.clear();
}

bool CsvReader::readRecord(CsvRecord &record, QChar separator)
{
    record = {};
    if (m_at >= m_text.size())
        return false;
    record.line = m_line;
    for (;;) {
        QString cell;
        bool quoted = false;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            ++m_at;
            QString fault;
            readQuoted(cell, fault);
            quoted = fault.isEmpty();
            if (record.fault.isEmpty())
                record.fault = fault;
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != separator && m_text.at(m_at) != u'\n'
               && m_text.at(m_at) != u'\r')
            ++m_at;
        const QStringView rest = QStringView(m_text).sliced(from, m_at - from);
        if (quoted && !rest.trimmed().isEmpty() && record.fault.isEmpty())
            record.fault = Words::tr("there is text after a closing quotation mark");
        if (!quoted)
            cell += rest;
        if (record.fault.isEmpty() && cell.contains(QChar(u'\0')))
            record.fault = Words::tr("there is a NUL character in it");
        if (record.fault.isEmpty() && cell.size() > LongestCell)
            record.fault = Words::tr("a cell is longer than %1 characters").arg(LongestCell);
        record.cells.append(cell.left(LongestCell));
        if (m_at >= m_text.size())
            return true;
        if (m_text.at(m_at) != separator) {
            endLine();
            return true;
        }
        ++m_at;
        if (m_at >= m_text.size()) { // a separator at the very end: an empty cell after it
            record.cells.append(QString());
            return true;
        }
    }
}

} // namespace ivm
