#pragma once

#include "ui/mainwindow/notices.h"

#include <QObject>

namespace ivm {

/// Notifications by the desktop itself, one per conversation, without a tray. Nothing here waits
/// for the desktop: what it does not show is lost without a word, and the window still rings and
/// marks itself. What it shows goes with it: a click would open nothing any more. Window's thread.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Somebody there has answered and has not gone since. Where nobody has, showing may still
    /// succeed: some desktops start what shows notifications when it is first wanted.
    virtual bool answers() const = 0;
    /// In the place of the one of the same conversation. Title and text are plain text, whatever is
    /// in them. An urgent one stays until it is closed.
    virtual void show(const Notice &notice) = 0;
    /// Takes the one of this conversation away, if there is one.
    virtual void close(ConversationId conversation) = 0;

Q_SIGNALS:
    void clicked(ivm::ConversationId conversation);
};

} // namespace ivm
