#pragma once

#include <QString>

namespace ivm::twilio {

/// The same place in the list as this paging link of a dated question leads to, but with nothing
/// filtered by date, in pages of this size. Whether a server goes along is for it to say and for
/// core/sync/jumptest.h to find out: a token is the last row of the page before (TWILIO.md 1.4), so
/// it should.
QString withoutDates(const QString &nextPage, int pageSize);

} // namespace ivm::twilio
