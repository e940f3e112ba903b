#include "core/practice/setup.h"

#include "core/compiledin.h"
#include "core/consent/defaultwordings.h"

#include <QJsonObject>

namespace ivm::practice {

QByteArray Credentials::authorization() const
{
    return "Basic " + (key + ':' + secret).toBase64();
}

QList<OurNumber> shippedNumbers()
{
    const QList<Queue> queues
        = queuesIn(compiledInDocument(QStringLiteral("defaults/queues.json")));
    const QList<Wording> wordings = defaultWordings(queues);
    QList<OurNumber> numbers;
    for (const Queue &queue : queues) {
        OurNumber number{ .number = queue.number.text().toLatin1(),
                          .name = queue.name.toLatin1(),
                          .title = queue.title };
        for (const Wording &wording : wordings) {
            if (wording.queue != queue.id)
                continue;
            const bool spanish = wording.language == QLatin1String("es");
            if (wording.kind == AutoKind::Request && !wording.whileClosed)
                (spanish ? number.requestSpanish : number.request) = wording.text;
            else if (wording.kind == AutoKind::Welcome)
                (spanish ? number.welcomeSpanish : number.welcome) = wording.text;
            else
                number.otherAutomatic.append(wording.text);
        }
        numbers.append(number);
    }
    return numbers;
}

} // namespace ivm::practice
