#pragma once

#include <QObject>

#include <memory>

namespace ivm {

/// Tells when the computer's screen locks, so that Settings lock with it. Where the system says
/// nothing, nothing is told; the two minutes without a hand are there in any case.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void locked();
};

/// Linux: the desktop's screen saver and the session's own lock, over D-Bus. Elsewhere a source
/// that never tells.
std::unique_ptr<ScreenLock> systemScreenLock();

} // namespace ivm
