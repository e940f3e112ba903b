#include "ui/composer/markstrips.h"

#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
};

} // namespace

QList<ComposerStrip> markStrips(const QList<ClientMark> &marks, const look::DateText &dates,
                                Instant now)
{
    QList<ComposerStrip> strips;
    if (const auto minor = inForce(marks, ClientMarkKind::SuspectedMinor)) {
        strips << ComposerStrip{
            ComposerStrip::Kind::Amber,
            Words::tr("May be under 18, noted by %1, %2", "initials, when")
                .arg(shownLine(minor->by, 12), dates.stamp(minor->at, now)),
            Words::tr("A minor’s yes may not count as consent: phone an adult before you text."),
            {},
            {}
        };
    }
    return strips;
}

QString recipientLabel(const QString &called, const QString &queue, const QList<ClientMark> &marks)
{
    const auto shared = inForce(marks, ClientMarkKind::SharedPhone);
    return shared ? Words::tr("Text %1 as %2, phone shared with %3")
                        .arg(called, queue, isolated(shownLine(shared->who, 60)))
                  : Words::tr("Text %1 as %2").arg(called, queue);
}

} // namespace ivm
