#include "core/csv/csvwriter.h"

#include <QByteArrayList>

namespace ivm {

namespace {

QByteArray csvCell(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r\n|%");
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
