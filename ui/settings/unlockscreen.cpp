#include "ui/settings/unlockscreen.h"

#ifdef IVM_HAS_DBUS
#include <QDBusConnection>
#endif

namespace ivm {

namespace {

#ifdef IVM_HAS_DBUS
class DBusScreenLock final : public ScreenLock
{
    Q_OBJECT

public:
    DBusScreenLock()
    {
        auto session = QDBusConnection::sessionBus();
        for (const char *name : { "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                  "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver" }) {
            // Any path: desktops differ in it.
            session.connect(QString(), QString(), QLatin1String(name),
                            QStringLiteral("ActiveChanged"), this, SLOT(active(bool)));
        }
        QDBusConnection::systemBus().connect(QStringLiteral("org.freedesktop.login1"), QString(),
                                             QStringLiteral("org.freedesktop.login1.Session"),
                                             QStringLiteral("Lock"), this, SLOT(asked()));
    }

private Q_SLOTS:
    void active(bool isActive)
    {
        if (isActive)
            Q_EMIT locked();
    }
    void asked() { Q_EMIT locked(); }
};
#endif

} // namespace

std::unique_ptr<ScreenLock> systemScreenLock()
{
#ifdef IVM_HAS_DBUS
    return std::make_unique<DBusScreenLock>();
#else
    return std::make_unique<ScreenLock>();
#endif
}

} // namespace ivm

#ifdef IVM_HAS_DBUS
#include "unlockscreen.moc"
#endif
