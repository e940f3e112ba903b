#include "ui/settings/pages/all.h"

#include "ui/settings/pages/automaticpage.h"
#include "ui/settings/pages/blockedpage.h"
#include "ui/settings/pages/clinicpage.h"
#include "ui/settings/pages/commlogpage.h"
#include "ui/settings/pages/connectionpage.h"
#include "ui/settings/pages/datapage.h"
#include "ui/settings/pages/directorypage.h"
#include "ui/settings/pages/earlierpage.h"
#include "ui/settings/pages/hourspage.h"
#include "ui/settings/pages/lockpages.h"
#include "ui/settings/pages/queuespage.h"
#include "ui/settings/pages/recordspage.h"
#include "ui/settings/pages/regulatorypage.h"
#include "ui/settings/pages/reportpage.h"
#include "ui/settings/pages/staffpage.h"
#include "ui/settings/pages/templatespage.h"
#include "ui/settings/pages/urgentpage.h"

namespace ivm {

QList<SettingsPage *> allSettingsPages(const SettingsContext &context)
{
    return {
        // Texting
        new HoursPage(context),
        new AutomaticPage(context),
        new QueuesPage(context),
        new TemplatesPage(context),
        new CommLogPage(context),
        new ClinicPage(context),
        // People
        new StaffPage(context),
        new DirectoryPage(context),
        new BlockedPage(context),
        new EarlierPage(context),
        new RecordsPage(context),
        new ReportPage(context),
        new UrgentPage(context),
        // System
        new ConnectionPage(context),
        new RegulatoryPage(context),
        new DataPage(context),
        new ChangesPage(context),
        new RolePasswordPage(context),
    };
}

} // namespace ivm
