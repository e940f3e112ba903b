#pragma once

#include "ui/firstrun/firstrunpage.h"

namespace ivm {

// Each is made without a parent and given to the window.
FirstRunPage *makeNumbersPage();
FirstRunPage *makeHoursPage();
FirstRunPage *makeClinicPage();
FirstRunPage *makeWordingsPage();
FirstRunPage *makeRolePasswordPage();
FirstRunPage *makeDryRunPage();

} // namespace ivm
