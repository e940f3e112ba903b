#include "core/twilio/paginglink.h"

#include <QStringList>

namespace ivm::twilio {

QString withoutDates(const QString &nextPage, int pageSize)
{
    const qsizetype question = nextPage.indexOf(u'?');
    if (question < 0)
        return nextPage;
    QStringList kept;
    for (const QString &part : nextPage.sliced(question + 1).split(u'&', Qt::SkipEmptyParts)) {
        // DateSent, DateSent>, DateSent< with the operator written either way.
        if (part.startsWith(QLatin1String("DateSent"))
            || part.startsWith(QLatin1String("PageSize=")))
            continue;
        kept.append(part);
    }
    kept.append(QStringLiteral("PageSize=%1").arg(pageSize));
    return nextPage.first(question + 1) + kept.join(u'&');
}

} // namespace ivm::twilio
