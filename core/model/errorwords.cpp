#include "core/model/errorwords.h"

#include "core/compiledin.h"

#include <QHash>
#include <QJsonArray>

namespace ivm {

namespace {

ErrorWords read(const QJsonObject &row, bool known)
{
    const QString again = row.value(QLatin1String("again")).toString();
    return { .say = row.value(QLatin1String("say")).toString(),
             .next = row.value(QLatin1String("next")).toString(),
             .again = again == QLatin1String("no")  ? ErrorWords::Again::No
                 : again == QLatin1String("later")  ? ErrorWords::Again::Later
                 : again == QLatin1String("itself") ? ErrorWords::Again::Itself
                                                    : ErrorWords::Again::Check,
             .isKnown = known };
}

struct Dictionary
{
    QHash<int, ErrorWords> byCode;
    ErrorWords unknown;

    Dictionary()
    {
        const QJsonObject table = compiledInDocument(QStringLiteral("words/errors.json"));
        for (const auto &entry : table.value(QLatin1String("errors")).toArray()) {
            const QJsonObject row = entry.toObject();
            for (const auto &code : row.value(QLatin1String("codes")).toArray())
                byCode.insert(code.toInt(), read(row, true));
        }
        byCode.insert(0, read(table.value(QLatin1String("none")).toObject(), true));
        unknown = read(table.value(QLatin1String("unknown")).toObject(), false);
    }
};

} // namespace

ErrorWords ErrorWords::forCode(int code)
{
    static const Dictionary dictionary;
    if (const auto found = dictionary.byCode.constFind(code); found != dictionary.byCode.cend())
        return *found;
    ErrorWords words = dictionary.unknown;
    words.say.replace(QLatin1String("{code}"), QString::number(code));
    return words;
}

} // namespace ivm
