#include "ui/look/accessiblerole.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace ivm::look {

namespace {

constexpr const char *Role = "accessibleRole";

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(Role) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt()))
                          : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
    widget->setProperty(Role, int(role));
}

} // namespace ivm::look
