#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/store/change.h"
#include "core/store/mediastore.h"

#include <QCoroTask>
#include <QString>

#include <functional>

namespace ivm {

namespace twilio {
class Api;
}

/// Fetches the media of messages at once and keeps them: Twilio forgets (PRODUCT, "Obligations").
/// Each file is written whole, synced and renamed before the row says `Kept`, so that a crash costs
/// a second download at most. Names are our own, contents are bounded and never decoded here.
///
/// Back-office thread; used by InboxSync.
class MediaQueue
{
public:
    MediaQueue(twilio::Api &api, Database &database, Clock &clock, QString folder);

    /// Fetches what is due, newest first. False when the network failed: try again when it is back.
    QCoro::Task<Result<>> fetchDue(Stop &stop, std::function<void(const Change &)> announce);
    Result<std::optional<Instant>> nextDue() const { return m_store.nextDue(); }
    Result<int> countNotKept() const { return m_store.countNotKept(); }
    int kept() const { return m_kept; }

private:
    QCoro::Task<Result<>> fetch(MediaStore::Wanted item);
    Result<> keep(const MediaStore::Wanted &item, const QByteArray &bytes);
    Result<> notThere(const MediaStore::Wanted &item);

    twilio::Api &m_api;
    MediaStore m_store;
    Clock &m_clock;
    QString m_folder;
    int m_kept = 0;
};

} // namespace ivm
