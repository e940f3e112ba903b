#pragma once

// How days and times are written where the locale's long form is too long, in lists and in fields
// to type in: in the order of the language spoken. Formats as QLocale and QDateTimeEdit take them.

#include <QString>

namespace ivm::look {

QString dayFormat(); ///< "Thu, Nov 26"
QString dateFormat(); ///< "Thu, Nov 26, 2026"
QString timeFormat(); ///< "2:30 PM", "2:30 p. m.", "14:30": as the locale does.

} // namespace ivm::look
