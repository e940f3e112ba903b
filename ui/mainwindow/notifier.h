#pragma once

#include "ui/mainwindow/notices.h"

#include <QObject>
#include <QWidget>

class QSystemTrayIcon;

namespace ivm {

/// Tells a person who looks elsewhere: the system's alert sound, the task bar, a notification where
/// the desktop has a tray. Window's thread.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QWidget &window);
    ~Notifier() override;
    /// Looks for the desktop's tray. Not needed to bring a window up.
    void begin();
    void tell(const Arrivals &arrivals);
    /// Texts nobody has read, for the tray's tooltip.
    void setUnread(int count);

Q_SIGNALS:
    void clicked(ivm::ConversationId conversation);

private:
    QWidget &m_window;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    std::optional<ConversationId> m_shown;
};

} // namespace ivm
