#pragma once

#include "core/clock.h"
#include "core/model/loggedmessage.h"
#include "core/result.h"
#include "core/store/change.h"
#include "core/sync/fillprogress.h"
#include "core/sync/linestate.h"
#include "core/sync/synctimings.h"
#include "core/tasks.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ivm {

class Database;
class Intake;
namespace twilio {
class Api;
enum class Haste;
} // namespace twilio

/// What a one-shot sync brought.
struct SyncReport
{
    qint64 newRows = 0;
    qint64 changedRows = 0;
    qint64 quarantined = 0;
    qint64 pages = 0;
    Millis logTook{ 0 }; ///< Until every row was here; pictures take their own time after that.
    int mediaKept = 0;
    int mediaWanted = 0; ///< Still to be fetched.
    int mediaGivenUp = 0; ///< Gone upstream, or too large.
};

/// Keeps the local file equal to Twilio's log: polls the newest pages, looks back over hours and
/// days, follows what is under way until it is final, fills a fresh folder with the whole log while
/// the desk already works, loads single clients' histories and fetches media.
///
/// Lives on the back-office thread; owned by Desk. Ends with stop() and join(); with Api::stop()
/// before them nothing waits for an answer. Database, Api, Intake and Clock outlive it.
class InboxSync final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        SyncTimings timings = {};
        QString mediaFolder; ///< Where pictures are kept; empty: they are not fetched.
        std::function<double()> random; ///< In [0, 1); empty: the system's.
    };
    InboxSync(twilio::Api &api, Database &database, Intake &intake, Clock &clock, Options options,
              QObject *parent = nullptr);
    ~InboxSync() override;

    const LineState &line() const;
    bool isFilled() const; ///< The whole log has been taken in once.

    /// Polls from here on, fills if need be, fetches media.
    Result<> start();
    /// "Try now".
    void pollNow();
    /// How often it looks for new texts, in place of SyncTimings::poll; from the next look on.
    void setPoll(Millis every);
    /// Other numbers are queues than before: texts that have waited for that get their threads.
    void queuesChanged();
    /// The key was refused elsewhere: poll at once, which then says so too.
    void keyRefused() { pollNow(); }

    /// One poll that begins after this call: whatever was in the log by then is in the file
    /// (DECISIONS 28). Works with and without start().
    QCoro::Task<Result<>> catchUp();
    /// A client's whole log with our numbers, without a date; then their standing is known
    /// (DECISIONS 2). At once when it is known already. Asked twice, it is loaded once.
    QCoro::Task<Result<>> loadHistory(PhoneNumber client);

    // One shot, without start() (DECISIONS 34). Never send anything.
    /// Every row visible now and not older than 24 h, and every text still under way.
    QCoro::Task<Result<SyncReport>> once();
    enum class Pictures { ForAWhile, All };
    /// The whole log. An error means: not complete. Pictures are fetched for a while or until none
    /// is wanted any more; what is left stays wanted, the next sync or a running desk goes on.
    QCoro::Task<Result<SyncReport>> full(Pictures pictures = Pictures::ForAWhile);

    void stop();
    QCoro::Task<> join();

Q_SIGNALS:
    void changed(const ivm::Change &change);
    void lineChanged(const ivm::LineState &line);
    /// Progress of the first fill; absent when it is over.
    void fillChanged(const std::optional<ivm::FillProgress> &fill);
    /// A whole look at the newest pages, begun at this uptime, has been taken in.
    void caughtUp(ivm::Millis begunAt);
    /// The computer slept: nobody polled for a while, and nobody knew.
    void woke();
    /// The file could not be written. Polling goes on trying.
    void storageFailed(const ivm::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ivm
