#include "ui/look/dateformats.h"

#include <QCoreApplication>
#include <QLocale>

namespace ivm::look {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DateFormats)
};

} // namespace

QString dayFormat()
{
    //: A format, not words: weekday, month and day as short as can be. Other letters in quotes.
    return Words::tr("ddd, MMM d");
}

QString dateFormat()
{
    //: A format, not words: weekday, month, day and year as short as can be.
    return Words::tr("ddd, MMM d, yyyy");
}

QString timeFormat()
{
    // In the locale's own letters: Spanish writes "p. m.", never "P. M.".
    return QLocale()
        .timeFormat(QLocale::ShortFormat)
        .replace(QLatin1String("AP"), QLatin1String("Ap"));
}

} // namespace ivm::look
