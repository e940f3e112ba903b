#pragma once

// A data folder linked to a practice line, all in one process under one simulated clock: what sync
// does all day, in milliseconds.
//
//     LinkedDesk desk(holding(500));
//     desk.starts();
//     desk.line.receive({ … });
//     desk.clock.advance(5s);
//     CHECK(desk.missing().isEmpty());

#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/sync/inboxsync.h"
#include "core/twilio/api.h"
#include "tests/support/deskfolder.h"
#include "tests/support/finish.h"
#include "tests/support/passage.h"

#include <QSet>

namespace ivm::test {

/// Like the transport below it, but a server that does not know date filters.
class BlindToDates final : public Transport
{
public:
    explicit BlindToDates(Transport &below)
        : m_below(below)
    { }
    QCoro::Task<HttpReply> perform(HttpRequest request) override;
    void abortAll() override { m_below.abortAll(); }

private:
    Transport &m_below;
};

inline practice::Setup holding(qint64 messages, quint64 seed = 7)
{
    practice::Setup setup;
    setup.messages = messages;
    setup.seed = seed;
    return setup;
}

class LinkedDesk
{
public:
    explicit LinkedDesk(practice::Setup setup = {}, SyncTimings timings = {});
    ~LinkedDesk();

    DeskFolder folder;
    SimulatedClock &clock;
    practice::Line line;
    practice::InProcessTransport transport;
    Passage passage{ transport };
    SyncTimings timings;
    bool blindToDates = false; ///< Before start.

    InboxSync &sync();
    twilio::Api &api();
    void starts();
    /// Everything under way is dropped where it is; nothing more is written.
    void dies();
    void restarts();
    /// Until the whole log has been taken in.
    bool fills(Millis limit = std::chrono::hours(1));

    MessageSid receives(const char *body, const PhoneNumber &from = Karen, int photos = 0);

    // Line and file compared.
    QSet<QString> onTheLine() const;
    QSet<QString> inTheFile();
    QSet<QString> missing() { return onTheLine() - inTheFile(); }
    QSet<QString> surplus() { return inTheFile() - onTheLine(); }
    /// Sids whose text or status differs from the line's.
    QStringList different();

    Change lastChange;
    int arrived = 0; ///< Rings so far.
    std::optional<FillProgress> fill;

private:
    void build();

    BlindToDates m_blind;
    std::unique_ptr<twilio::Api> m_api;
    std::unique_ptr<InboxSync> m_sync;
};

} // namespace ivm::test
