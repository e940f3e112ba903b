#pragma once

// A message list that is served in any of the ways nobody documents: where rows without date_sent
// stand, whether a date filter hides them, what a paging token is. The practice line is one such
// server; a fill must come out right with all of them.

#include "core/transport/transport.h"
#include "tests/support/simulatedclock.h"

#include <QSet>
#include <QUrlQuery>

#include <vector>

namespace ivm::test {

struct OddManners
{
    enum class Unsent { First, Last, WhereMade };
    Unsent unsent = Unsent::Last;
    bool filterHidesUnsent = true;
    bool upperBoundIncludesDay = true;

    enum class Tokens {
        LastRow, ///< Of the page before, and nothing else.
        LastRowOfFilter, ///< Refused with another filter.
        Whole, ///< Where and with which filter: what else stands in the link is ignored.
        PageNumber, ///< Page times PageSize rows are left out.
        RowNumber, ///< So many rows are left out.
    };
    Tokens tokens = Tokens::LastRow;
    bool foreignTokensCrash = false; ///< LastRowOfFilter answers 500.
};

class OddServer final : public Transport
{
public:
    OddServer(SimulatedClock &clock, OddManners manners)
        : m_clock(clock)
        , m_manners(manners)
    { }

    /// A text of Karen's, or of ours; without a date it was never sent.
    void add(Instant made, bool sent, bool inbound);
    const QSet<QString> &sids() const { return m_sids; }
    qint64 rowsServed() const { return m_served; }
    int dated() const { return m_dated; } ///< Requests with a date filter for more than 50 rows.
    QUrl base() const { return QUrl(QStringLiteral("http://127.0.0.1:8402")); }

    QCoro::Task<HttpReply> perform(HttpRequest request) override;
    void abortAll() override { }

private:
    struct Row
    {
        QByteArray sid;
        Instant made{};
        bool sent = true;
        bool inbound = true;
    };
    HttpReply list(const QUrl &url);
    QByteArray json(const Row &row) const;

    SimulatedClock &m_clock;
    OddManners m_manners;
    std::vector<Row> m_rows; // in the order of the list
    QSet<QString> m_sids;
    qint64 m_served = 0;
    int m_dated = 0;
};

} // namespace ivm::test
