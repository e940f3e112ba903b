#include "ui/look/accessiblerole.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace ivm::look {

namespace {

constexpr const char *RoleProperty = "accessibleRole";

QAccessibleInterface *widgetOf(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(RoleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt()))
                          : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool once = [] {
        QAccessible::installFactory(widgetOf);
        return true;
    }();
    Q_UNUSED(once)
    widget->setProperty(RoleProperty, int(role));
}

} // namespace ivm::look
