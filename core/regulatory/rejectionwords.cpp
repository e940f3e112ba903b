#include "core/regulatory/rejectionwords.h"

#include "core/compiledin.h"

#include <QJsonArray>

namespace ivm {

RejectionWords RejectionWords::forCode(int code)
{
    static const QJsonObject table = compiledInDocument(QStringLiteral("words/rejections.json"));
    const auto read = [](const QJsonObject &row, bool known) {
        return RejectionWords{ .say = row.value(QLatin1String("say")).toString(),
                               .next = row.value(QLatin1String("next")).toString(),
                               .isKnown = known };
    };
    for (const QJsonValue each : table.value(QLatin1String("rejections")).toArray()) {
        const QJsonObject row = each.toObject();
        if (row.value(QLatin1String("codes")).toArray().contains(code))
            return read(row, true);
    }
    RejectionWords words = read(table.value(QLatin1String("unknown")).toObject(), false);
    words.say.replace(QLatin1String("{code}"), QString::number(code));
    return words;
}

} // namespace ivm
