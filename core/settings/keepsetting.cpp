#include "core/settings/keepsetting.h"

#include "core/store/conversationstore.h"
#include "core/store/copystore.h"
#include "core/store/outboxstore.h"
#include "core/store/settingstore.h"
#include "core/store/straytexts.h"

namespace ivm {

Result<> keepSetting(Database &database, const QString &subject, const QJsonObject &document,
                     Instant now)
{
    if (auto done = SettingStore(database).save(subject, document, now); !done)
        return done;
    if (subject != QLatin1String("commlog"))
        return {};
    // A thread that owes nothing owes nothing either way: something a person said is missing, or
    // nothing is.
    const auto owing = CopyStore(database).owing();
    if (!owing)
        return tl::unexpected(owing.error());
    ConversationStore conversations(database);
    for (const ConversationId id : *owing) {
        if (auto done = conversations.refresh(id); !done)
            return done;
    }
    return {};
}

Result<> heedNumbers(Database &database)
{
    if (auto done = StrayTexts(database).await(); !done)
        return done;
    return OutboxStore(database).followNumbers();
}

} // namespace ivm
