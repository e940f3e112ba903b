#pragma once

#include "core/model/loggedmessage.h"

#include <QDate>
#include <QHash>

#include <optional>
#include <vector>

namespace ivm {

/// Whether a server lets us jump: ask with a date filter, then go on from the paging link without
/// it. Papers do not say so (TWILIO.md 1.4), so it is tried on rows that are known: the list from
/// its head, then the same stretch by a jump whose filter would hide the end of it. Only if the
/// same rows come, in the same order and beyond what the filter hides, may walks rely on it. Pure.
class JumpTest
{
public:
    /// A page of the list without a filter; the first one is its head.
    void listed(const QList<LoggedMessage> &rows);
    /// The lower bound to ask with, so that rows seen already would be hidden; absent: read on.
    std::optional<QDate> bound() const;
    /// The last row that came with the filter, from after which the link leads on.
    void landed(const LoggedMessage &row);

    enum class Verdict { GoOn, Works, Fails };
    /// A page that came without it.
    Verdict continued(const QList<LoggedMessage> &rows);

private:
    std::vector<LoggedMessage> m_list; ///< Those with a date; the others' places are unknown.
    QHash<MessageSid, size_t> m_places;
    QDate m_bound;
    std::optional<size_t> m_expected; ///< The place that must come next; absent until in the list.
    bool m_landedAbove = false; ///< On a row that came after the list was read.
};

} // namespace ivm
