#include "ui/settings/placewords.h"

#include "core/settings/undone.h"
#include "ui/settings/changewords.h"

#include <QCoreApplication>
#include <QHash>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPlaces)
};

} // namespace

QString subjectWords(const QString &subject)
{
    static const QHash<QString, const char *> names{
        { QStringLiteral("queues"), QT_TRANSLATE_NOOP("SettingsPlaces", "Queues") },
        { QStringLiteral("clinic"), QT_TRANSLATE_NOOP("SettingsPlaces", "Hospital") },
        { QStringLiteral("hours"), QT_TRANSLATE_NOOP("SettingsPlaces", "When texts are read") },
        { QStringLiteral("wordings"), QT_TRANSLATE_NOOP("SettingsPlaces", "Automatic messages") },
        { QStringLiteral("words"),
          QT_TRANSLATE_NOOP("SettingsPlaces", "Urgent words and wishes to stop") },
        { QStringLiteral("caps"),
          QT_TRANSLATE_NOOP("SettingsPlaces", "How much is sent automatically") },
        { QStringLiteral("consent"),
          QT_TRANSLATE_NOOP("SettingsPlaces", "Answering before a YES") },
        { QStringLiteral("templates"), QT_TRANSLATE_NOOP("SettingsPlaces", "Templates") },
        { QStringLiteral("commlog"), QT_TRANSLATE_NOOP("SettingsPlaces", "Comm Log format") },
        { QStringLiteral("staff"), QT_TRANSLATE_NOOP("SettingsPlaces", "Staff initials") },
        { QStringLiteral("desk"), QT_TRANSLATE_NOOP("SettingsPlaces", "The desk") },
        { QStringLiteral("live"),
          QT_TRANSLATE_NOOP("SettingsPlaces", "The switch for automatic texts") },
        { QStringLiteral("seal"),
          QT_TRANSLATE_NOOP("SettingsPlaces", "The record of the role password") },
        { QStringLiteral("history"), QT_TRANSLATE_NOOP("SettingsPlaces", "Change history") },
    };
    const auto known = names.constFind(subject);
    return known == names.constEnd() ? subject : Words::tr(*known);
}

QStringList entryWords(const HistoryEntry &entry, const SettingsDraft &now)
{
    // Where this entry is the only difference, the summary speaks of nothing else.
    const auto before = undone({ entry }, now);
    const auto after = redone({ entry }, now);
    if (!before || !after)
        return {};
    return changeWords(*before, *after);
}

} // namespace ivm
