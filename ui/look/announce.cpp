#include "ui/look/announce.h"

#include "ui/look/announcement.h"

#include <QAccessible>
#include <QLabel>

namespace ivm::look {

namespace {

std::function<void(const QString &, Heed)> &listener()
{
    static std::function<void(const QString &, Heed)> one;
    return one;
}

} // namespace

void announce(QWidget &where, const QString &words, Heed heed)
{
    if (words.isEmpty())
        return;
    if (listener())
        listener()(words, heed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&where, words);
    event.setPoliteness(heed == Heed::Now ? QAccessible::AnnouncementPoliteness::Assertive
                                          : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    Announcement::show(where, words);
#endif
}

void announce(QLabel &label)
{
    if (label.isVisible())
        announce(label, label.text());
}

void listenToAnnouncements(std::function<void(const QString &, Heed)> heard)
{
    listener() = std::move(heard);
}

} // namespace ivm::look
