#pragma once

// Twilio, as far as we use it: one method per question, each answered once with a value or an
// error. Carries bytes, deadlines and the limit on requests at once; repeats nothing (STYLE 18).

#include "core/clock.h"
#include "core/twilio/account.h"
#include "core/twilio/credentials.h"
#include "core/twilio/gate.h"
#include "core/twilio/messagepage.h"
#include "core/twilio/origin.h"
#include "core/twilio/sendrequest.h"

#include <QCoroTask>
#include <QDate>

namespace ivm {
class Transport;
}

namespace ivm::twilio {

struct MessageQuery
{
    PhoneNumber to; ///< Empty: any.
    PhoneNumber from;
    QDate sentOnOrAfter; ///< Days, UTC; null: no bound. Twilio filters by day only (TWILIO.md 1.2).
    QDate sentOnOrBefore; ///< May or may not include the named day: ask for a day more.
    int pageSize = 50; ///< 1 … 1000
};

/// Lives on the back-office thread; owned by Desk, which stops (Transport::abortAll) and joins
/// everything under way before destroying it.
class Api
{
public:
    struct Limits
    {
        Millis deadline = std::chrono::seconds(30);
        Millis mediaDeadline = std::chrono::seconds(120);
        qint64 answerBytes = 1024 * 1024;
        qint64 pageBytes = 32 * 1024 * 1024;
        qint64 mediaBytes = 5 * 1024 * 1024; ///< Twilio's own limit for an MMS.
        /// Large pages are read on the thread pool, so that the writer goes on meanwhile.
        bool parseOnPool = true;
    };

    Api(Transport &transport, Clock &clock, Origin origin, Credentials credentials);
    Api(Transport &transport, Clock &clock, Origin origin, Credentials credentials, Limits limits);
    ~Api();

    const Origin &origin() const { return m_origin; }
    const QString &account() const { return m_credentials.account; }

    QCoro::Task<Result<MessagePage>> messages(MessageQuery query, Haste haste = Haste::Background);
    /// `nextPage` is MessagePage::nextPage; a link to another origin is BadReply and not asked.
    QCoro::Task<Result<MessagePage>> nextPage(QString nextPage, Haste haste = Haste::Background);
    QCoro::Task<Result<LoggedMessage>> message(MessageSid sid, Haste haste = Haste::Background);
    /// Everything between a pair made at or after `since`, with a minute to spare for clocks; never
    /// by date filter, which hides what is not sent yet (RELIABILITY 0.5). Newest first as listed.
    QCoro::Task<Result<QList<LoggedMessage>>> findSent(PhoneNumber ours, PhoneNumber client,
                                                       Instant since);

    /// Exactly one POST on a connection of its own.
    QCoro::Task<SendOutcome> send(SendRequest request);

    QCoro::Task<Result<QList<MediaEntry>>> mediaList(MessageSid message);
    /// The bytes, whole. Follows redirects by hand, without credentials (DECISIONS 40).
    QCoro::Task<Result<QByteArray>> mediaBytes(MessageSid message, QString mediaSid);

    QCoro::Task<Result<QList<NumberSetup>>> phoneNumbers();
    /// NotFound: not available on this origin.
    QCoro::Task<Result<QList<Verification>>> verifications();
    QCoro::Task<Result<QList<ServiceSetup>>> services();
    QCoro::Task<Result<QStringList>> serviceNumbers(QString service);

    /// Whether this key opens the same account, by a list of one row: what is under way goes on
    /// with the old one. Invalid for a key of another account.
    QCoro::Task<Result<>> tryKey(Credentials key);
    /// Every request from here on goes out with this key; the old one is forgotten.
    void useKey(Credentials key);
    const QString &keySid() const { return m_credentials.key; }

    /// Twilio's clock minus ours, by the Date header of the last answer (1 s resolution), whatever
    /// ours was set to meanwhile; absent before the first.
    std::optional<Millis> clockSkew() const;
    /// Told the Date of every answer, before anybody reads it.
    void onDate(std::function<void(Instant)> heard) { m_dateHeard = std::move(heard); }
    /// Twilio's time now: the last answer's, and what has passed since, whatever this computer's
    /// clock was set to meanwhile. Absent before the first.
    std::optional<Instant> serverTime() const;
    /// What the last 429 asked us to wait; absent when it did not say.
    std::optional<Millis> retryAfter() const { return m_retryAfter; }
    Gate &gate() { return m_gate; }

    /// From here on every question is answered with Cancelled, what is under way included. The last
    /// thing before its users are joined.
    void stop();

private:
    QCoro::Task<Result<HttpReply>> get(QUrl url, qint64 maxBytes, Haste haste);
    QCoro::Task<Result<MessagePage>> page(QByteArray path, Haste haste);
    QCoro::Task<Result<MessagePage>> parsed(QByteArray body);
    void note(const HttpReply &reply);
    QByteArray accountPath(const QByteArray &rest) const;
    Result<QUrl> messagingLink(const QString &link) const;

    Transport &m_transport;
    Clock &m_clock;
    Origin m_origin;
    Credentials m_credentials;
    Limits m_limits;
    Gate m_gate;
    bool m_stopped = false;
    std::optional<Instant> m_date; // of the last answer
    Millis m_dateSeen{ 0 }; // by the uptime clock
    std::function<void(Instant)> m_dateHeard; // may be empty
    std::optional<Millis> m_retryAfter;
};

/// The path and query of a list request, percent-encoded, without the account's part.
QByteArray listQuery(const MessageQuery &query);

} // namespace ivm::twilio
