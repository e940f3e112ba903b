#include "core/records/cliniczone.h"

#include "core/store/settingstore.h"

#include <QJsonObject>

namespace ivm {

Result<QTimeZone> clinicZone(const SettingStore &settings)
{
    const auto clinic = settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    const QTimeZone zone(clinic->value(QLatin1String("zone"))
                             .toString(QStringLiteral("America/Chicago"))
                             .toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace ivm
