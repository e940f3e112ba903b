#include "core/commlog/format.h"

#include "core/compiledin.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace ivm::commlog {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

} // namespace

Result<Format> readFormat(const QJsonObject &document)
{
    static const QJsonObject shipped = compiledInDocument(QStringLiteral("defaults/commlog.json"));
    const auto said = [&document](QLatin1StringView name) {
        return document.contains(name) ? document.value(name) : shipped.value(name);
    };

    Format format;
    const int width = said(QLatin1StringView("line_width")).toInt();
    format.lineWidth = width <= 0 ? 0 : std::max(width, NarrowestLine);
    format.includeAutomatic = said(QLatin1StringView("include_automatic")).toBool(true);
    format.timeFormat = said(QLatin1StringView("time_format")).toString();
    for (const auto &field : said(QLatin1StringView("header")).toArray())
        format.header.append(field.toString());
    format.labels = shipped.value(QLatin1String("labels")).toObject();
    const QJsonObject own = document.value(QLatin1String("labels")).toObject();
    for (auto label = own.begin(); label != own.end(); ++label)
        format.labels.insert(label.key(), label.value());

    const QString zone = said(QLatin1StringView("zone")).toString();
    format.zone = QTimeZone(zone.toLatin1());
    if (!format.zone.isValid()) {
        return failure(
            Error::Kind::Invalid,
            Words::tr("this computer has no time-zone data for %1; install it (tzdata)").arg(zone));
    }
    return format;
}

Format practiceFormat(Format format)
{
    format.labels.insert(QStringLiteral("title"), format.label(QLatin1StringView("practice")));
    format.header.removeAll(QStringLiteral("title"));
    format.header.prepend(QStringLiteral("title"));
    return format;
}

} // namespace ivm::commlog
