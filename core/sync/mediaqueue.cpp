#include "core/sync/mediaqueue.h"

#include "core/durablefile.h"
#include "core/log.h"
#include "core/sync/sniffimage.h"
#include "core/tasks.h"
#include "core/twilio/api.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace ivm {

namespace {

constexpr int MostAttempts = 10;
constexpr int AtOnce = 4;

/// Media show a little later than their message (RELIABILITY N19): 2 s, 4 s … 15 min. What failed
/// in passing is tried again in the same rhythm.
Millis pauseAfter(int attempts)
{
    return std::min<Millis>(std::chrono::seconds(1) * (1 << std::min(attempts, 10)),
                            std::chrono::minutes(15));
}

Result<> writeWhole(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const auto failed
        = [] { return failure(Error::Kind::Storage, QStringLiteral("a picture cannot be kept")); };
    constexpr auto OnlyOwner = QFile::ReadOwner | QFile::WriteOwner;
    if (!QDir().mkpath(folder))
        return failed();
    QFile::setPermissions(folder, OnlyOwner | QFile::ExeOwner);
    if (!writeDurably(folder + u'/' + name, bytes))
        return failed();
    return {};
}

bool isPassing(const Error &error)
{
    return error.kind != Error::Kind::NotFound && error.kind != Error::Kind::Refused
        && error.kind != Error::Kind::BadReply;
}

} // namespace

MediaQueue::MediaQueue(twilio::Api &api, Database &database, Clock &clock, QString folder,
                       std::function<bool()> lineIsUp)
    : m_api(api)
    , m_store(database)
    , m_clock(clock)
    , m_folder(std::move(folder))
    , m_lineIsUp(std::move(lineIsUp))
{ }

/// What the walkers of one call share.
struct MediaQueue::Round
{
    Stop &stop;
    std::function<void(const Change &)> announce;
    std::optional<Millis> end; ///< Uptime.
    QList<MediaStore::Wanted> due;
    qsizetype next = 0;
    Result<> outcome; ///< An error ends the round.
    Result<> putOff; ///< The last error that put a picture later, and nothing else.
    int failuresInARow = 0;
};

QCoro::Task<> MediaQueue::fetchSome(Round &round)
{
    while (round.outcome && !round.stop.requested() && round.next < round.due.size()
           && !(round.end && m_clock.uptime() >= *round.end)) {
        const MediaStore::Wanted item = round.due.at(round.next++);
        const auto done = co_await fetch(item);
        if (!done) {
            failed(item, done.error(), round);
            continue;
        }
        round.failuresInARow = 0;
        m_failures.remove(item.id);
        if (item.conversation) {
            Change change;
            change.conversations.insert(*item.conversation);
            round.announce(change);
        }
    }
}

void MediaQueue::failed(const MediaStore::Wanted &item, const Error &error, Round &round)
{
    // A refused key, a busy account, a full disk: that is no picture's fault. Nor is a line that is
    // down.
    if (error.kind != Error::Kind::Network || !m_lineIsUp()) {
        round.outcome = tl::unexpected(error);
        return;
    }
    const int failures = ++m_failures[item.id];
    if (auto done = m_store.setLater(item.id, item.attempts, m_clock.now() + pauseAfter(failures));
        !done) {
        round.outcome = done;
        return;
    }
    round.putOff = tl::unexpected(error);
    // Nothing got through between: more likely it is the line, and the polls do not know it yet.
    if (++round.failuresInARow >= AtOnce)
        round.outcome = round.putOff;
}

QCoro::Task<Result<>> MediaQueue::fetchDue(Stop &stop, std::function<void(const Change &)> announce,
                                           std::optional<Millis> within)
{
    if (m_folder.isEmpty())
        co_return Result<>();
    Round round{ stop, std::move(announce), {}, {}, 0, {}, {}, 0 };
    if (within)
        round.end = m_clock.uptime() + *within;
    while (!stop.requested() && !(round.end && m_clock.uptime() >= *round.end)) {
        auto due = m_store.wanted(m_clock.now(), 40);
        if (!due)
            co_return tl::unexpected(due.error());
        if (due->isEmpty())
            break;
        round.due = *due;
        round.next = 0;
        Tasks fetching;
        for (int i = 0; i < AtOnce; ++i)
            fetching.start(fetchSome(round));
        co_await fetching.joined();
        if (!round.outcome)
            co_return round.outcome;
    }
    co_return round.putOff;
}

QCoro::Task<Result<>> MediaQueue::fetch(MediaStore::Wanted item)
{
    if (item.sid.isEmpty()) {
        const auto listed = co_await m_api.mediaList(item.message);
        if (!listed) {
            // One that cannot be read is none of Twilio's: the network answered in its place.
            if (listed.error().kind == Error::Kind::BadReply)
                co_return failure(Error::Kind::Network, listed.error().message);
            if (isPassing(listed.error()))
                co_return tl::unexpected(listed.error());
            co_return notThere(item);
        }
        if (item.position >= listed->size())
            co_return notThere(item);
        const twilio::MediaEntry entry = listed->at(item.position);
        item.sid = entry.sid;
        if (auto done = m_store.setListed(item.id, entry.sid, entry.contentType); !done)
            co_return done;
    }
    const auto bytes = co_await m_api.mediaBytes(item.message, item.sid);
    if (bytes)
        co_return keep(item, *bytes);
    if (isPassing(bytes.error()))
        co_return tl::unexpected(bytes.error());
    if (bytes.error().kind == Error::Kind::Refused)
        co_return m_store.setGivenUp(item.id, MediaItem::State::TooLarge);
    co_return notThere(item);
}

Result<> MediaQueue::keep(const MediaStore::Wanted &item, const QByteArray &bytes)
{
    const SniffedImage image = sniffImage(bytes);
    // By row: a download repeated after a crash replaces its own file.
    const QString name
        = QStringLiteral("%1.%2").arg(item.id, 9, 10, QLatin1Char('0')).arg(fileEnding(image));
    if (auto done = writeWhole(m_folder, name, bytes); !done)
        return done;
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    ++m_kept;
    return m_store.setKept(item.id,
                           { .file = name,
                             .sha256 = QString::fromLatin1(digest),
                             .bytes = bytes.size(),
                             .sniffedType = image.type,
                             .width = image.width,
                             .height = image.height });
}

Result<> MediaQueue::notThere(const MediaStore::Wanted &item)
{
    const int attempts = item.attempts + 1;
    if (attempts >= MostAttempts)
        return m_store.setGivenUp(item.id, MediaItem::State::Gone);
    return m_store.setLater(item.id, attempts, m_clock.now() + pauseAfter(attempts));
}

} // namespace ivm
