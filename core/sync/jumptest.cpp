#include "core/sync/jumptest.h"

namespace ivm {

namespace {

QDate dayOf(const LoggedMessage &row)
{
    return toUtc(*row.sent).date();
}

} // namespace

void JumpTest::listed(const QList<LoggedMessage> &rows)
{
    for (const LoggedMessage &row : rows) {
        if (!row.sent)
            continue;
        m_places.insert(row.sid, m_list.size());
        m_list.push_back(row);
    }
    // Two rows pass the filter, so that there is a link; the last one does not.
    if (m_list.size() > 2 && dayOf(m_list.back()) < dayOf(m_list[1]))
        m_bound = dayOf(m_list[1]);
}

std::optional<QDate> JumpTest::bound() const
{
    return m_bound.isValid() ? std::optional(m_bound) : std::nullopt;
}

void JumpTest::landed(const LoggedMessage &row)
{
    if (const auto known = m_places.constFind(row.sid); known != m_places.constEnd())
        m_expected = *known + 1;
    else
        m_landedAbove = true;
}

JumpTest::Verdict JumpTest::continued(const QList<LoggedMessage> &rows)
{
    if (m_landedAbove && !m_expected && !m_list.empty())
        m_expected = 0;
    for (const LoggedMessage &row : rows) {
        if (!row.sent)
            continue;
        const auto place = m_places.constFind(row.sid);
        // Above the list, or surfaced within it meanwhile: says nothing.
        if (place == m_places.constEnd()) {
            if (!m_expected || *m_expected >= m_list.size() || *row.sent < *m_list.back().sent)
                return Verdict::Fails; // the end of the list has been passed over
            continue;
        }
        if (!m_expected || *place != *m_expected)
            return Verdict::Fails;
        ++*m_expected;
        if (dayOf(row) < m_bound)
            return Verdict::Works;
    }
    return Verdict::GoOn;
}

} // namespace ivm
