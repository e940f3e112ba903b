#pragma once

// A desk that sends, without its threads: a data folder, an outbox over it, and the practice line
// in process, all under one simulated clock.
//
//     SendingDesk desk;
//     const MessageId text = desk.writes("See you at 5");
//     desk.breaks({ .kind = Kind::Reset, .takesEffect = true }, "POST");
//     desk.runs(10min);
//     CHECK(desk.effective("See you at 5") == 1);

#include "core/outbox/outbox.h"
#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/twilio/api.h"
#include "tests/support/deskfolder.h"
#include "tests/support/passage.h"
#include "tests/support/skewedclock.h"

#include <memory>

namespace ivm::test {

class SendingDesk
{
public:
    explicit SendingDesk(practice::Manners manners = {});
    /// Whatever happened, the full-text index holds what the texts say, and nothing else.
    ~SendingDesk();

    // What people do.
    MessageId writes(const QString &text, const PhoneNumber &client = Karen,
                     const char *queue = "SAC");
    MessageId writes(const char *text) { return writes(QString::fromUtf8(text)); }
    Result<MessageId> triesToWrite(const QString &text, bool answer = false,
                                   const PhoneNumber &client = Karen);

    // What happens to it.
    void breaks(const practice::Fault &fault, const QByteArray &method, int times = 1,
                double probability = 1.0);
    /// The program dies: nothing it was about to write is written. Then it starts again.
    void crashes();
    void dies();
    void starts();
    void runs(Millis time) { folder.clock.advance(time); }
    /// A poll of the newest page, as the desk does all the time; it may still be under way after.
    void polls();
    /// Everything is well from here on, and time passes until nothing more is to be done.
    void recovers();

    // What is there.
    OutboxEntry entry(MessageId message);
    Message message(MessageId id);
    QList<Message> thread(const PhoneNumber &client = Karen, const char *queue = "SAC");
    /// How many copies of this text took effect at the line.
    int effective(const QString &text) const;
    int effective(const char *text) const { return effective(QString::fromUtf8(text)); }
    int posts() const { return static_cast<int>(line.ledger().size()); }
    QSet<QString> effectiveSids(const QString &text) const;

    DeskFolder folder;
    /// Somebody sets this computer's clock; Twilio's goes on.
    void setsClock(Millis by)
    {
        folder.clock.jump(by);
        lineClock.ahead -= by;
    }

    SkewedClock lineClock{
        folder.clock
    }; ///< Twilio's; the same time, until a test says otherwise.
    OutboxTimings timings;
    practice::Line line;
    practice::InProcessTransport transport;
    Passage passage{ transport };
    std::unique_ptr<twilio::Api> api;
    std::unique_ptr<Outbox> outbox;
    bool historyComesByAsking = true;
    int catchUps = 0;

private:
    QCoro::Task<Result<>> catchUp();
    QCoro::Task<Result<>> loadHistory(PhoneNumber client);
    QCoro::Task<> poll();
    QCoro::Task<> closing(std::shared_ptr<bool> closed);

    std::shared_ptr<int> m_polling = std::make_shared<int>(0);
};

} // namespace ivm::test
