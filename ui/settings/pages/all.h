#pragma once

#include "ui/settings/page.h"

namespace ivm {

/// Every page of the settings, in the order of the list. The caller takes them over. A new page is
/// one line here.
QList<SettingsPage *> allSettingsPages(const SettingsContext &context);

} // namespace ivm
