#pragma once

// Twilio's behaviour simulated (TWILIO.md 1-8, ../spec): account, log, statuses, the toll-free
// opt-out network, media, scripted clients, faults. All of HTTP's meaning is one function,
// `handle`; HttpFront and InProcessTransport only carry it. Time is asked for, never waited for:
// whatever fell due since the last call is done first, so it behaves the same under a simulated
// clock. One thread at a time.

#include "core/clock.h"
#include "core/model/loggedmessage.h"
#include "core/practice/answer.h"
#include "core/practice/fault.h"
#include "core/practice/script.h"
#include "core/practice/setup.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace ivm::practice {

/// A POST to Messages.json that reached the line, whatever was answered: the truth about "once".
struct LedgerEntry
{
    Instant at{};
    QByteArray from;
    QByteArray to;
    QString body;
    bool tookEffect = false;
    QByteArray sid; ///< Empty when it did not take effect.
    int status = 0; ///< The answer meant for it, though it may have been lost.
    int code = 0; ///< Twilio's error code in that answer.

    bool operator==(const LedgerEntry &) const = default;
};

/// What a number does with texts sent to it.
struct Fate
{
    enum class Kind { Delivered, SentForEver, Undelivered, Failed, Refused };
    Kind kind = Kind::Delivered;
    int code = 0; ///< error_code of the row; for Refused the code of the 400.
};

/// A text from a client.
struct Incoming
{
    QByteArray from;
    QByteArray to;
    QString body;
    int photos = 0;
    int picture = 0; ///< Which of the shipped ones (1 to 3); 0: any.
    std::optional<Instant> at = {}; ///< date_created and date_sent if not now: a late arrival.
    Millis visibleAfter{ 0 }; ///< Not in any list before.
    int errorCode = 0; ///< 30009 and its like on inbound rows.
};

/// How a row can be nonsense (RELIABILITY 3.2).
enum class Nonsense {
    NullSid,
    WrongTypes, ///< Numbers where strings belong and the other way round.
    UnknownStatus,
    AllNull,
    NotAnObject,
    LoneSurrogate, ///< In the body.
    NulInBody,
    BadDate,
};

class Line
{
public:
    /// `clock` must outlive the line. A million messages take a few seconds and about 40 MB.
    Line(const Clock &clock, Setup setup = {});
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    const Credentials &credentials() const;
    const Setup &setup() const;
    Manners &manners();
    /// The fronts know their address only after they have opened.
    void setOrigins(QByteArray api, QByteArray media);

    /// The whole API at `origin`.
    Answer handle(const Request &request);
    /// The bytes at `mediaOrigin`. Anything that arrives with an Authorization header is refused
    /// and counted.
    Answer handleMedia(const Request &request);
    int credentialsLeaked() const;
    int requestsSeen() const; ///< All that reached `handle`.

    // What clients and the carriers do.
    MessageSid receive(const Incoming &incoming); ///< Logged at once; STOP and START take effect.
    void setFate(const QByteArray &number, Fate fate);
    void spoil(const MessageSid &sid, Nonsense how);
    void add(const ClientScript &script); ///< Their history is written now, their steps begin.
    /// Now and then a client from the history texts, for as long as the line is asked anything.
    void beginTrickle(Millis meanPause);

    // What goes wrong.
    void inject(FaultRule rule);
    void clearFaults();
    /// The key was deleted in Twilio's console and another one made: the old one is refused.
    void replaceKey(const QByteArray &key, const QByteArray &secret);
    /// How the toll-free verifications stand from here on, by number (the fields of OurNumber that
    /// are about it).
    void setVerification(const OurNumber &number);

    // The truth, for comparing.
    const QList<LedgerEntry> &ledger() const;
    /// Called for every entry, before the answer leaves.
    void onLedgerEntry(std::function<void(const LedgerEntry &)> listener);
    std::optional<LoggedMessage> message(const MessageSid &sid) const;
    /// Every row not deleted, in no particular order, whether visible yet or not.
    void forEachMessage(const std::function<void(const LoggedMessage &)> &visit) const;
    qint64 messageCount() const;
    bool isBlocked(const QByteArray &ourNumber, const QByteArray &client) const;
    /// Clients with a name: scripted ones and some of the history.
    QList<DirectoryEntry> directory() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ivm::practice
