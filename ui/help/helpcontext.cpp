#include "ui/help/helpcontext.h"

#include <QStringList>
#include <QWidget>

namespace ivm {

namespace {

constexpr std::pair<const char *, const char *> Parts[] = {
    { "queueBar", "queues" },       { "queueMenu", "queues" },   { "searchPane", "search" },
    { "findBar", "search" },        { "photoViewer", "photos" }, { "templatePicker", "templates" },
    { "phoneMarks", "whoanswers" }, { "clientPanel", "optin" },  { "conversationsPane", "signs" },
    { "guide", "practice" },        { "reportPage", "report" },  { "composer", "answer" },
    { "threadHeader", "commlog" },  { "threadPane", "answer" }
};

/// Why one cannot simply write to this client; empty when one can.
QString whyClosed(const Conversation &conversation)
{
    if (conversation.section == Section::Blocked)
        return QStringLiteral("block");
    switch (conversation.standing) {
    case Standing::OptedOut:
        return QStringLiteral("stop");
    case Standing::Stranger:
    case Standing::Invited:
    case Standing::Declined:
        return QStringLiteral("optin");
    case Standing::Unknown:
    case Standing::OptedIn:
        break;
    }
    if (conversation.networkBlocked)
        return QStringLiteral("stop");
    return conversation.failed ? QStringLiteral("notarrived") : QString();
}

} // namespace

QStringList partsWithHelp()
{
    QStringList parts;
    for (const auto &[part, page] : Parts)
        parts.append(QLatin1String(part));
    return parts;
}

QString partAround(const QWidget *widget)
{
    static const QStringList parts = partsWithHelp();
    for (; widget; widget = widget->parentWidget()) {
        if (parts.contains(widget->objectName()))
            return widget->objectName();
    }
    return {};
}

QString helpPageFor(const HelpPlace &place)
{
    if (place.settings)
        return place.part == QLatin1String("reportPage") ? QStringLiteral("report")
                                                         : QStringLiteral("settings");
    QString page;
    for (const auto &[part, id] : Parts) {
        if (place.part == QLatin1String(part))
            page = QLatin1String(id);
    }
    const bool inConversation = place.part.isEmpty() || page == QLatin1String("answer");
    if (inConversation && place.conversation) {
        const QString why = whyClosed(*place.conversation);
        if (!why.isEmpty())
            return why;
        if (place.conversation->urgent)
            return QStringLiteral("urgent");
    }
    return page.isEmpty() ? QStringLiteral("answer") : page;
}

} // namespace ivm
