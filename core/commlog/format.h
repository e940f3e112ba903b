#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>
#include <QTimeZone>

namespace ivm::commlog {

constexpr int NarrowestLine = 40;

/// How a copy for the Comm Log looks: the settings document "commlog".
struct Format
{
    /// Plain text breaks lines at so many UTF-16 units, NarrowestLine at least; 0 breaks none.
    int lineWidth = 0;
    bool includeAutomatic = true;
    QTimeZone zone; ///< The clinic's.
    QString timeFormat;
    QStringList header; ///< Fields in order.
    QJsonObject labels;

    QString label(QLatin1StringView name) const { return labels.value(name).toString(); }
};

/// What the document does not say comes from resources/defaults/commlog.json. Fails when this
/// computer has no data for the zone: a record with wrong times is worse than none (DECISIONS 41).
Result<Format> readFormat(const QJsonObject &document = {});
/// The same for the practice line: every copy says first that it belongs into no record.
Format practiceFormat(Format format);

} // namespace ivm::commlog
