#pragma once

// A whole desk in simulated time over real sockets, for the rows of the network matrix.
//
//     Wire wire(LineSockets::Door::Tls);
//     wire.sockets.outage(LineSockets::Outage::Refused);
//     const MessageId text = wire.desk.writes(Text);
//     wire.runs(5min);
//     CHECK(wire.effective(Text) == 0);

#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"
#include "tests/support/linesockets.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace ivm::test {

/// In whatever row: a request leaves once (N24).
class Wire
{
public:
    explicit Wire(LineSockets::Door door)
        : sockets(desk.line, door)
    {
        desk.through = &sockets;
        desk.starts();
        // The row is what the case is called.
        static const QRegularExpression Row(QStringLiteral("\\[(N\\d+)\\]"));
        const QString name = QString::fromStdString(Catch::getResultCapture().getCurrentTestName());
        for (auto rows = Row.globalMatch(name); rows.hasNext();)
            seen().rows[door].insert(rows.next().captured(1));
        desk.decides(EvidenceKind::ImportedOptIn);
        runs(std::chrono::seconds(10));
    }
    ~Wire()
    {
        CHECK(sockets.mostSent() <= 1); // N24, in every row
        seen().desks += 1;
        seen().exchanges += sockets.requests();
        seen().mostSent = std::max(seen().mostSent, sockets.mostSent());
        desk.dies();
    }

    /// Over all the cases of this file.
    struct Seen
    {
        int desks = 0;
        int exchanges = 0;
        int mostSent = 0;
        QMap<LineSockets::Door, QSet<QString>> rows;
    };
    static Seen &seen()
    {
        static Seen all;
        return all;
    }

    void runs(Millis by) { sockets.runs(desk.clock, by); }
    int effective(const char *text) const
    {
        int count = 0;
        for (const practice::LedgerEntry &each : desk.line.ledger())
            count += each.tookEffect && each.body == QLatin1String(text) ? 1 : 0;
        return count;
    }
    OutboxState state(MessageId text)
    {
        const auto found = OutboxStore(desk.folder.database()).entry(text);
        REQUIRE(found);
        REQUIRE(found->has_value());
        return (*found)->state;
    }
    int posts() const { return sockets.requests(HttpRequest::Method::Post); }
    int gets() const { return sockets.requests(HttpRequest::Method::Get); }
    bool has(const MessageSid &sid)
    {
        const auto kept = MessageStore(desk.folder.database()).bySid(sid);
        REQUIRE(kept);
        return kept->has_value();
    }
    bool hasAll()
    {
        bool all = true;
        desk.line.forEachMessage([&](const LoggedMessage &row) {
            const auto kept = MessageStore(desk.folder.database()).bySid(row.sid);
            all = all && kept && kept->has_value();
        });
        return all;
    }

    AnsweringDesk desk{ [] {
        AnsweringDesk::Setup setup;
        setup.live = false;
        setup.starts = false;
        setup.outbox.settle = std::chrono::seconds(60);
        return setup;
    }() };
    LineSockets sockets;
};

inline LineSockets::Door eachDoor()
{
    return GENERATE(LineSockets::Door::Plain, LineSockets::Door::Tls);
}

constexpr const char *Text = "Bella may go home";

} // namespace ivm::test
