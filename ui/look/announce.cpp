#include "ui/look/announce.h"

#include <QAccessible>
#include <QLabel>

namespace ivm::look {

void announce(QLabel &label)
{
    if (label.text().isEmpty() || !label.isVisible())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&label, label.text());
#else
    QAccessibleEvent event(&label, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace ivm::look
