#pragma once

// A desk that answers by itself: folder, sync, outbox and responder as the back office wires them,
// over the practice line, under one simulated clock.
//
//     AnsweringDesk desk;
//     desk.receives("Hi");
//     desk.runs(20s);
//     CHECK(desk.got(Karen) == QStringList{ "request" });
//     desk.receives("YES");

#include "core/automessages/openinghours.h"
#include "core/outbox/outbox.h"
#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/responder/responder.h"
#include "core/responder/witness.h"
#include "core/sync/inboxsync.h"
#include "core/twilio/api.h"
#include "tests/support/deskfolder.h"
#include "tests/support/finish.h"
#include "tests/support/skewedclock.h"

#include <memory>

namespace ivm::test {

class AnsweringDesk
{
public:
    struct Setup
    {
        practice::Manners manners = {};
        quint64 seed = 1;
        Responder::Switch position = Responder::Switch::AsSet;
        bool live = true; ///< The folder's switch, before the first start.
        SyncTimings sync = {};
        OutboxTimings outbox = {};
        bool starts = true;
        bool goesLive = false; ///< Waits for the switch to be turned, as `respond --live` does.
    };
    AnsweringDesk()
        : AnsweringDesk(Setup{})
    { }
    explicit AnsweringDesk(Setup setup);
    ~AnsweringDesk();

    // What happens at the line and to the program.
    MessageSid receives(const QString &body, const PhoneNumber &from = Karen,
                        const char *queue = "SAC");
    MessageSid receives(const char *body, const PhoneNumber &from = Karen,
                        const char *queue = "SAC");
    void runs(Millis time) { clock.advance(time); }
    /// Somebody sets this computer's clock; Twilio's goes on.
    void setsClock(Millis by)
    {
        clock.jump(by);
        lineClock.ahead -= by;
    }
    void starts();
    void dies(); ///< Nothing it was about to write is written.
    void crashes();
    /// The file as it is now; it is put back in place of a later one.
    void keepsCopy();
    void restoresCopy();
    void breaks(const practice::Fault &fault, const QByteArray &method, int times = 1,
                double probability = 1.0);

    // Settings.
    void isOpen(); ///< Texts are read all day, every day.
    void isClosed(); ///< Never.
    void isOpenByDefault(); ///< Monday to Friday from 8 to 5.
    void sets(const QString &subject, const QJsonObject &document);

    // What a person does.
    MessageId writes(const char *text, const PhoneNumber &client = Karen,
                     const char *queue = "SAC");
    void decides(EvidenceKind kind, const PhoneNumber &client = Karen);

    // What came of it.
    /// The automatic texts that took effect at the line, by their kind's word, in order.
    QStringList got(const PhoneNumber &client = Karen) const;
    QStringList texts(const PhoneNumber &client = Karen) const; ///< The same, as they read.
    int posts() const { return static_cast<int>(line.ledger().size()); }
    QList<OutboxEntry> entries(); ///< Automatic ones, in the order they were owed.

    DeskFolder folder;
    SimulatedClock &clock;
    SkewedClock lineClock{ clock }; ///< Twilio's; the same time, until a test says otherwise.
    practice::Line line;
    practice::InProcessTransport transport;
    Transport *through = &transport; ///< What the desk speaks through; before it starts.
    OutboxTimings outboxTimings;
    SyncTimings syncTimings;
    Responder::Switch position;
    bool goesLive;
    Wordings wordings;
    Witness witness;
    std::unique_ptr<twilio::Api> api;
    std::unique_ptr<InboxSync> sync;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Responder> responder;

private:
    void tune();
    QCoro::Task<> closing(std::shared_ptr<bool> closed);

    quint64 m_chance;
};

} // namespace ivm::test
