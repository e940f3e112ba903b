#include "ui/mainwindow/notifier.h"

#include "ui/look/icons.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace ivm {

Notifier::Notifier(QWidget &window)
    : m_window(window)
{ }

void Notifier::begin()
{
    if (m_tray || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(look::programIcon());
    m_tray->setToolTip(QStringLiteral("Illinois Vet Messenger"));
    const auto raise = [this] {
        m_window.showNormal();
        m_window.raise();
        m_window.activateWindow();
    };
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, raise);
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this, raise] {
        raise();
        if (m_shown)
            Q_EMIT clicked(*m_shown);
    });
    m_tray->show();
}

Notifier::~Notifier() = default;

void Notifier::tell(const Arrivals &arrivals)
{
    if (arrivals.ring)
        QApplication::beep();
    if (arrivals.notices.isEmpty())
        return;
    if (!m_window.isActiveWindow())
        QApplication::alert(&m_window);
    if (!m_tray)
        return;
    // A tray shows one at a time: the last is the newest, and says how many more there are.
    const Notice &newest = arrivals.notices.last();
    m_shown = newest.conversation;
    QString text = newest.text;
    if (arrivals.notices.size() > 1)
        text += tr(", and %1 more").arg(arrivals.notices.size() - 1);
    // Some desktops read markup in a notification's text.
    m_tray->showMessage(newest.title.toHtmlEscaped(), text.toHtmlEscaped(),
                        newest.urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information,
                        newest.urgent ? 15'000 : 6'000);
}

void Notifier::setUnread(int count)
{
    if (m_tray)
        m_tray->setToolTip(count > 0 ? tr("Illinois Vet Messenger: %1 unread").arg(count)
                                     : QStringLiteral("Illinois Vet Messenger"));
}

} // namespace ivm
