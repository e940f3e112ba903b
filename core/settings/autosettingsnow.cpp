#include "core/settings/autosettingsnow.h"

#include "core/security/settingseal.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"

namespace ivm {

Result<AutoSettings> autoSettingsNow(Database &database)
{
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    const SettingStore settings(database);
    SettingDocuments documents;
    for (const QString &subject : autoSettingSubjects()) {
        const auto document = settings.document(subject);
        if (!document)
            return tl::unexpected(document.error());
        documents.insert(subject, *document);
    }
    auto read = autoSettings(documents, *queues);
    // What was changed behind the role password is nothing to text clients by.
    const auto seal = checkSeal(database);
    if (!seal)
        return tl::unexpected(seal.error());
    if (read && !seal->isIntact())
        read->live = false;
    return read;
}

} // namespace ivm
