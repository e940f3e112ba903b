#include "ui/mainwindow/tray.h"

#include <QSystemTrayIcon>

namespace ivm {

namespace {

class SystemTray final : public Tray
{
public:
    SystemTray()
    {
        connect(&m_icon, &QSystemTrayIcon::activated, this,
                [this](QSystemTrayIcon::ActivationReason how) {
                    if (how != QSystemTrayIcon::Context) // that is its menu
                        Q_EMIT activated();
                });
        connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::notificationClicked);
    }
    void setIcon(const QIcon &icon) override { m_icon.setIcon(icon); }
    void setWords(const QString &words) override { m_icon.setToolTip(words); }
    void setMenu(QMenu &menu) override { m_icon.setContextMenu(&menu); }
    void show() override { m_icon.show(); }
    void notify(const QString &title, const QString &text, bool urgent, int forMs) override
    {
        m_icon.showMessage(title, text,
                           urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, forMs);
    }

private:
    QSystemTrayIcon m_icon;
};

} // namespace

std::unique_ptr<Tray> systemTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return nullptr;
    return std::make_unique<SystemTray>();
}

} // namespace ivm
