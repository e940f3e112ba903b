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
    SettingStore settings(database);
    const auto before = settings.document(subject);
    if (!before)
        return tl::unexpected(before.error());
    if (auto done = settings.save(subject, document, now); !done)
        return done;
    const auto tellsAutomatic = [](const QJsonObject &each) {
        return each.value(QLatin1String("include_automatic")).toBool(true);
    };
    if (subject != QLatin1String("commlog") || tellsAutomatic(*before) == tellsAutomatic(document))
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
