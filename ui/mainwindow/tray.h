#pragma once

#include <QIcon>
#include <QObject>

#include <memory>

class QMenu;

namespace ivm {

/// The desktop's tray: an icon with words of its own, notifications, a menu. Window's thread.
class Tray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void setIcon(const QIcon &icon) = 0;
    virtual void setWords(const QString &words) = 0; ///< Beside the icon.
    /// Outlives it.
    virtual void setMenu(QMenu &menu) = 0;
    virtual void show() = 0;
    /// Some desktops read markup in `text`: the caller escapes.
    virtual void notify(const QString &title, const QString &text, bool urgent, int forMs) = 0;

Q_SIGNALS:
    void activated(); ///< Clicked, but not for its menu.
    void notificationClicked(); ///< The latest one.
};

/// Null where the desktop has none.
std::unique_ptr<Tray> systemTray();

} // namespace ivm
