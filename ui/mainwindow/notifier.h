#pragma once

#include "ui/mainwindow/desktopnotices.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/tray.h"
#include "ui/sound/ringer.h"

#include <QHash>
#include <QObject>
#include <QWidget>

class QMenu;

namespace ivm {

/// In front of everything, as large as it was; also out of the tray.
void comeForward(QWidget &window);

/// Tells a person who looks elsewhere: the system's alert sound, the task bar, a notification by
/// the desktop itself or from its tray. Window's thread.
///
/// Where both can show one the desktop itself does: it keeps one per conversation, opens the one
/// that is clicked, and takes away what somebody has seen to; a tray knows only its latest.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// Of a practice window it says so in every notification, and wears the practice icon.
    Notifier(QWidget &window, bool practice);
    QIcon icon() const; ///< Without a count.
    /// Words for the desktop: of a practice window they begin with that it is one.
    QString said(const QString &words) const;
    ~Notifier() override;
    /// Takes the desktop's tray and its own notifications, each null where it has none. Not needed
    /// to bring a window up.
    void begin(std::unique_ptr<Tray> tray, std::unique_ptr<DesktopNotices> desktop);
    void tell(const Arrivals &arrivals);
    /// What the desktop may still show, and what for.
    const QHash<ConversationId, Notice::About> &told() const { return m_told; }
    /// Somebody is on it: no notification of it stands any more.
    void settle(ConversationId conversation);
    /// Texts nobody has read: one number for the tray's icon and words and for the window's own
    /// icon.
    void setUnread(int count);
    Ringer &ringer() { return m_ringer; }
    bool hasTray() const { return m_tray != nullptr; }
    /// The window has gone into the tray: said once.
    void sayHidden();

Q_SIGNALS:
    void quitWanted();
    void clicked(ivm::ConversationId conversation);

private:
    void showCount();
    void takeTray(std::unique_ptr<Tray> tray);
    void tellFromTray(const QList<Notice> &notices);

    QWidget &m_window;
    bool m_practice;
    Ringer m_ringer;
    std::unique_ptr<QMenu> m_menu; ///< Of the tray, and outlives it.
    std::unique_ptr<Tray> m_tray;
    std::optional<ConversationId> m_shown; ///< From the tray.
    std::unique_ptr<DesktopNotices> m_desktop;
    QHash<ConversationId, Notice::About> m_told; ///< By the desktop.
    int m_unread = 0;
    bool m_saidHidden = false;
};

} // namespace ivm
