#include "core/desk/learnwordings.h"

#include "core/consent/defaultwordings.h"
#include "core/settings/settingsdraft.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"
#include "core/store/wordingstore.h"

namespace ivm {

Result<Wordings> learnWordings(Database &database, Instant now)
{
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto clinic = SettingStore(database).document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    const auto own = SettingStore(database).document(QStringLiteral("wordings"));
    if (!own)
        return tl::unexpected(own.error());
    WordingStore store(database);
    Transaction transaction(database);
    if (auto begun = transaction.begun(); !begun)
        return tl::unexpected(begun.error());
    if (auto learned = store.learn(defaultWordings(*queues, clinicFacts(*clinic), *own), now);
        !learned)
        return tl::unexpected(learned.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return store.all().map([](const QList<Wording> &all) { return Wordings(all); });
}

} // namespace ivm
