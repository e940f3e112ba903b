#include "core/csv/csvwriter.h"

#include <QByteArrayList>

namespace ivm {

namespace {

QByteArray csvCell(QString text)
{
    // The last four are full-width signs, which a spreadsheet may take for the plain ones.
    static const QString formula = QStringLiteral("=+-@\t\r\n|%\0\uFF1D\uFF0B\uFF0D\uFF20");
    const QString begin = text.trimmed();
    if (!text.isEmpty()
        && (formula.contains(text.front())
            || (!begin.isEmpty() && formula.contains(begin.front()))))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', QLatin1String("\"\"")).toUtf8() + '"';
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QByteArrayList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(',') + "\r\n";
}

} // namespace ivm
