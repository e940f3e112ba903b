#include "app/ctl/verbs/verbs.h"
#include "core/model/smstext.h"

#include <QJsonObject>

namespace ivm::ctl {

Exit segments(Invocation &invocation)
{
    const auto typed = textOf(invocation.arguments);
    if (!typed)
        return invocation.output.error(typed.error());
    const QString text = normalised(*typed); // as it would be sent (DECISIONS 31)
    const SmsCount count = ivm::segments(text);
    invocation.output.object({
        { QStringLiteral("encoding"), encodingWord(count.encoding) },
        { QStringLiteral("units"), count.units },
        { QStringLiteral("segments"), count.segments },
        { QStringLiteral("characters"), count.characters },
        { QStringLiteral("left"), count.left },
    });
    invocation.output.line(QStringLiteral("%1, %2 units, %3")
                               .arg(encodingWord(count.encoding))
                               .arg(count.units)
                               .arg(count.segments == 1
                                        ? QStringLiteral("1 text")
                                        : QStringLiteral("%1 texts").arg(count.segments)));
    for (const Culprit &culprit : count.culprits) {
        invocation.output.line(QStringLiteral("  forces Unicode: \"%1\" at character %2")
                                   .arg(oneLine(text.sliced(culprit.position, culprit.length)))
                                   .arg(culprit.position + 1));
    }
    return Exit::Done;
}

} // namespace ivm::ctl
