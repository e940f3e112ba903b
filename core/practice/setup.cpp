#include "core/practice/setup.h"

#include "core/consent/defaultwordings.h"

namespace ivm::practice {

namespace {

/// The history must show the very wordings that a desk recognises: its consent rests on them.
QList<OurNumber> withOurWordings(QList<OurNumber> numbers)
{
    QList<Queue> queues;
    for (const OurNumber &number : numbers)
        queues.append({ .id = QueueId(queues.size()),
                        .name = QString::fromUtf8(number.name),
                        .title = number.title,
                        .number = PhoneNumber(QString::fromUtf8(number.number)) });
    for (const Wording &wording : defaultWordings(queues)) {
        if (!wording.queue)
            continue;
        OurNumber &number = numbers[raw(*wording.queue)];
        const QString word = wordingWord(wording);
        if (word == QLatin1String("request"))
            number.request = wording.text;
        else if (word == QLatin1String("request_es"))
            number.requestSpanish = wording.text;
        else if (word == QLatin1String("welcome"))
            number.welcome = wording.text;
    }
    return numbers;
}

} // namespace

QByteArray Credentials::authorization() const
{
    return "Basic " + (key + ':' + secret).toBase64();
}

QList<OurNumber> threeQueues()
{
    // Titles as in resources/defaults/queues.json: they are part of the wordings.
    return withOurWordings({
        { .number = "+18444073300", .name = "SAC", .title = QStringLiteral("Small Animal Clinic") },
        { .number = "+18444102300", .name = "LAC", .title = QStringLiteral("Large Animal Clinic") },
        { .number = "+18444014300",
          .name = "VMSC",
          .title = QStringLiteral("Vet Med South Clinic") },
    });
}

} // namespace ivm::practice
