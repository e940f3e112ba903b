#pragma once

// What happens at Twilio, at the carriers and on the phones: rows come to be, move on, arrive, are
// blocked; scripted clients answer. No HTTP here. Owned by Line. Time moves only in `catchUp`.

#include "core/practice/cast.h"
#include "core/practice/history.h"
#include "core/practice/line.h"
#include "core/practice/messagelog.h"

#include <functional>
#include <map>

namespace ivm::practice {

class World
{
public:
    World(const Clock &clock, const Setup &setup);

    Setup setup;
    MessageLog log;
    Random random;
    QHash<quint32, Nonsense> spoiled;
    QHash<quint32, int> pictures; ///< Rows whose photo was chosen.
    Cast cast;

    /// The moment being lived: of the event at hand, else of the last `catchUp`.
    Instant now() const { return m_now; }
    /// Lives through everything that fell due since.
    void catchUp();
    void later(Millis wait, std::function<void()> what);

    quint32 nowSeconds() const;
    /// A row from one of our numbers, queued, on its way to the fate of its recipient.
    quint32 send(quint8 number, const std::string &to, std::string body, int media);
    /// Absent when the text is lost without a trace (the Messaging Service trap).
    std::optional<quint32> receive(const Incoming &incoming);
    void setFate(const std::string &number, Fate fate) { m_fates[number] = fate; }
    Fate fateOf(const std::string &number) const;
    bool isBlocked(quint8 number, quint32 client) const
    {
        return m_blocks.contains({ number, client });
    }
    /// Neither request nor welcome of this number.
    bool isOrdinary(quint8 number, const std::string &text) const;
    bool isRequest(quint8 number, const std::string &text) const;

    void add(const ClientScript &script);
    void beginTrickle(Millis meanPause);
    /// A few texts by clients of the history, right now.
    void surprise(int texts);
    QList<DirectoryEntry> directory() const;

private:
    struct Wordings
    {
        Phrases phrases;
        HandshakePhrases handshake;
    };
    static Wordings wordingsFor(const QList<OurNumber> &numbers);
    World(const Clock &clock, const Setup &setup, Wordings wordings);
    void announce(quint32 index);
    void progress(quint32 index);
    void move(quint32 index, MessageStatus status, int code = 0);
    void obeyKeyword(quint8 number, quint32 client, const QString &text);
    void writeAcquaintance(const ClientScript &script, quint8 number);
    void trickle(Millis meanPause);

    const Clock &m_clock;
    Instant m_now;
    quint64 m_lastEvent = 0;
    std::map<std::pair<Instant, quint64>, std::function<void()>> m_events;
    HandshakePhrases m_handshake;
    Blocks m_blocks;
    std::map<std::string, Fate> m_fates;
    QList<DirectoryEntry> m_named;
    quint32 m_historyClients = 0;
};

} // namespace ivm::practice
