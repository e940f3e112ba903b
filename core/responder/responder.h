#pragma once

#include "core/automessages/autoevent.h"
#include "core/automessages/autointent.h"
#include "core/automessages/autosettings.h"
#include "core/model/evidence.h"
#include "core/responder/automaticreplies.h"
#include "core/store/automaticstore.h"
#include "core/sync/intake.h"

#include <QObject>

#include <optional>

namespace ivm {

class Clock;
class Database;
class Outbox;

/// Sees to it that automatic messages are owed when the rules say so, and that none leaves when
/// nothing should. Deciding happens inside the transaction that takes a text in (Intake's seams),
/// so no text is ever here without its answer being owed; sending is the outbox's, by RELIABILITY
/// 5.3.
///
/// Lives on the back-office thread; owned by BackOffice. Database, Outbox and Clock outlive it.
class Responder final : public QObject
{
    Q_OBJECT

public:
    enum class Switch {
        AsSet, ///< By the folder's own switch, off at installation (DECISIONS 19).
        On, ///< The practice line's: nobody is there.
        Held, ///< As set, but only owed: the next desk that sends will send them.
        DryRun, ///< Whatever the switch says, nothing is owed and nothing leaves.
    };
    Responder(Database &database, Outbox &outbox, Clock &clock, Switch position,
              QObject *parent = nullptr);

    /// Reads the settings and tells the outbox whether automatic texts go out. Texts made a quarter
    /// of an hour before this, or later, are answered.
    Result<> start();
    /// The settings may have changed.
    Result<> settingsChanged();
    /// Before start(): the switch is about to be turned, once somebody has looked whether it may.
    /// Until one of the next two says how it stands nothing is decided, and what was made since
    /// start() counts as made after the turn.
    void awaitSwitch() { m_awaitsSwitch = true; }
    void switchStands(); ///< Or nobody is going to turn it: it stays as it is.
    /// Sets the folder's switch; Refused while a webhook answers for a number of ours. `alongside`
    /// is done in the same transaction.
    Result<> setLive(bool live, const std::function<Result<>()> &alongside = {});
    /// The folder's own switch, whoever heeds it.
    bool isSwitchedOn() const { return m_settings.live; }
    bool isLive() const { return m_live; }
    /// The computer slept: what came meanwhile was not answered, and will not be.
    void woke();
    /// The host of a webhook on one of our numbers; empty when there is none.
    Result<> webhookFound(const QString &host);
    const QString &webhook() const { return m_webhook; }

    /// A whole look at the newest texts has been taken in. Until the first of this run nothing is
    /// decided: the log is read newest first, so an answer may be here before its question.
    void caughtUp();

    // Intake's seams, inside its transactions.
    Result<> textsArrived(const QList<MessageId> &texts, Source source);
    Result<> historyKnown();
    Result<> standingChanged(const PhoneNumber &client);
    Result<> decided(const PhoneNumber &client, const Evidence &decision);
    /// A text in one of our wordings was found in the log, and it is none of our outbox.
    Result<> otherAutomaticText(MessageId text);

    /// What is on screen, but for the line, which others know.
    AutomaticReplies replies() const;
    /// What nobody answered, oldest first.
    Result<QList<AutomaticStore::UnsentIntent>> missed() const;

Q_SIGNALS:
    void repliesChanged();
    /// An automatic text was owed, or would have been.
    void owed(const ivm::AutoIntent &intent, bool isLive);

private:
    bool mayDecide() const { return m_caughtUp && !m_awaitsSwitch; }
    void beginDeciding();
    Result<> decidePostponed();
    Result<> decideAbout(const AutoEvent &event, std::optional<MessageId> text);
    Result<> owe(const AutoEvent &event, const AutoDecision &decision);
    Result<> note(const AutoIntent &intent, AutoRule rule, AutomaticStore::Unsent why);
    Result<> noteMissed(const AutoEvent &event, const AutoStanding &standing,
                        const AutoHistory &history);
    Result<> saveSwitch(bool live);
    void applySwitch();
    Instant at(Millis uptime) const { return m_clock.now() - (m_clock.uptime() - uptime); }

    Database &m_database;
    Outbox &m_outbox;
    Clock &m_clock;
    Switch m_position;
    AutoSettings m_settings;
    bool m_live = false;
    bool m_caughtUp = false;
    bool m_awaitsSwitch = false;
    // By uptime, so that they stay where they are when the clock is set.
    Millis m_begun{ 0 };
    Millis m_answersFrom{ 0 };
    QString m_webhook;
    std::optional<Error> m_fault;
    std::optional<Instant> m_otherSeen;
    bool m_switchedItselfOff = false;
    int m_wouldHaveSent = 0;
    int m_missed = 0;
    std::optional<Instant> m_missedSince;
};

} // namespace ivm
