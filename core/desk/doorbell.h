#pragma once

#include "core/clock.h"

#include <QLocalServer>
#include <QObject>

namespace ivm {

/// How a second console brings the first one of the same data folder to the front. A local socket
/// of this account alone; whoever connects has rung, and nothing that is sent through it is read
/// (RELIABILITY S22).
///
/// Only who holds the folder's lock as its console may listen, so what an earlier one left behind
/// can be removed without a race.
class Doorbell final : public QObject
{
    Q_OBJECT

public:
    explicit Doorbell(QString folder, QObject *parent = nullptr);

    /// False when the system refuses: then a second console opens beside this one, read-only.
    bool listen();
    /// Rings at the folder's console. Blocks, at most for `patience`. True: it
    /// answered.
    static bool ring(const QString &folder, Millis patience = std::chrono::milliseconds(1500));

Q_SIGNALS:
    void rung();

private:
    void answer();

    QString m_folder;
    QLocalServer m_server;
};

} // namespace ivm
