#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/store/change.h"
#include "core/store/mediastore.h"

#include <QCoroTask>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>

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
    /// `lineIsUp`: whether polls get through, as far as anyone knows.
    MediaQueue(twilio::Api &api, Database &database, Clock &clock, QString folder,
               std::function<bool()> lineIsUp);

    /// Fetches what is due, newest first, several at once, until nothing is or this much time is
    /// over. A picture that fails in passing (no answer, a cut one, a 500) while the line is up is
    /// put later, by growing pauses of 15 minutes at most, so that it holds up no other; it is
    /// never given up for that. An error when any failed so, or when it is the line that failed:
    /// try again after a pause.
    QCoro::Task<Result<>> fetchDue(Stop &stop, std::function<void(const Change &)> announce,
                                   std::optional<Millis> within = {});
    Result<std::optional<Instant>> nextDue() const { return m_store.nextDue(); }
    Result<MediaStore::NotKept> countNotKept() const { return m_store.countNotKept(); }
    int kept() const { return m_kept; }

private:
    struct Round;
    QCoro::Task<> fetchSome(Round &round);
    void failed(const MediaStore::Wanted &item, const Error &error, Round &round);
    QCoro::Task<Result<>> fetch(MediaStore::Wanted item);
    Result<> keep(const MediaStore::Wanted &item, const QByteArray &bytes);
    Result<> notThere(const MediaStore::Wanted &item);

    twilio::Api &m_api;
    MediaStore m_store;
    Clock &m_clock;
    QString m_folder;
    std::function<bool()> m_lineIsUp;
    /// In passing and in a row, by row; a restart begins again with short pauses.
    QHash<qint64, int> m_failures;
    int m_kept = 0;
};

} // namespace ivm
