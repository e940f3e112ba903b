#include "core/settings/autosettingsnow.h"

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
    return autoSettings(documents, *queues);
}

} // namespace ivm
