#include "core/practice/messagelog.h"

#include <algorithm>

namespace ivm::practice {

namespace {

QByteArray keyOf(const std::string &number)
{
    return QByteArray(number.data(), qsizetype(number.size()));
}

} // namespace

MessageLog::MessageLog(quint64 seed, std::vector<std::string> numbers, Phrases phrases)
    : m_sids(seed)
    , m_numbers(std::move(numbers))
    , m_phrases(std::move(phrases))
{ }

quint32 MessageLog::client(const std::string &number)
{
    const auto known = m_clientIndex.constFind(keyOf(number));
    if (known != m_clientIndex.constEnd())
        return *known;
    const auto index = quint32(m_clients.size());
    m_clients.push_back(number);
    m_byClient.emplace_back();
    m_clientIndex.insert(keyOf(number), index);
    return index;
}

std::optional<quint32> MessageLog::knownClient(const std::string &number) const
{
    const auto known = m_clientIndex.constFind(keyOf(number));
    return known == m_clientIndex.constEnd() ? std::nullopt : std::optional(*known);
}

std::optional<quint8> MessageLog::ourNumber(const std::string &number) const
{
    const auto found = std::find(m_numbers.begin(), m_numbers.end(), number);
    if (found == m_numbers.end())
        return std::nullopt;
    return quint8(found - m_numbers.begin());
}

QByteArray MessageLog::sid(quint32 index) const
{
    return m_sids.sid(m_rows[index].has(Row::Mms) ? "MM" : "SM", index);
}

std::optional<quint32> MessageLog::find(QByteArrayView sid) const
{
    const auto number = m_sids.number(sid);
    if (!number || *number >= m_rows.size())
        return std::nullopt;
    const auto index = quint32(*number);
    const Row &row = m_rows[index];
    if (row.has(Row::Deleted) || sid.first(2) != QByteArrayView(row.has(Row::Mms) ? "MM" : "SM"))
        return std::nullopt;
    return index;
}

std::string MessageLog::body(quint32 index) const
{
    std::string text;
    appendBody(text, index);
    return text;
}

void MessageLog::appendBody(std::string &out, quint32 index) const
{
    const Row &row = m_rows[index];
    if (row.has(Row::OwnText))
        out += m_texts[row.text];
    else
        m_phrases.append(out, row.phrase, row.text, row.client);
}

Place MessageLog::place(quint32 index) const
{
    const Row &row = m_rows[index];
    return { .unsent = row.sent == 0,
             .second = row.sent == 0 ? row.created : row.sent,
             .rank = m_sids.rank(index) };
}

bool MessageLog::passes(const Row &row, const ListFilter &filter) const
{
    if (row.sent == 0) {
        if (!filter.unsentMatch)
            return false;
    } else if (row.sent < filter.sentFrom
               || (filter.sentBefore != 0 && row.sent >= filter.sentBefore)) {
        return false;
    }
    const std::string &theirs = m_clients[row.client];
    const std::string &ours = m_numbers[row.number];
    const bool inbound = row.has(Row::Inbound);
    return (!filter.to || *filter.to == (inbound ? ours : theirs))
        && (!filter.from || *filter.from == (inbound ? theirs : ours));
}

std::vector<quint32> MessageLog::inOrder(const std::vector<quint32> &rows) const
{
    std::vector<quint32> listed;
    for (const quint32 index : rows) {
        if (!m_rows[index].has(Row::Deleted) && !m_rows[index].has(Row::Hidden))
            listed.push_back(index);
    }
    std::sort(listed.begin(), listed.end(),
              [this](quint32 a, quint32 b) { return place(a) < place(b); });
    return listed;
}

ListPage MessageLog::below(const ListFilter &filter, std::optional<Place> after, int size) const
{
    // A filter on one client reads that client's rows only.
    std::vector<quint32> own;
    const std::vector<quint32> *order = &m_order;
    for (const auto &number : { filter.to, filter.from }) {
        if (number && !ourNumber(*number)) {
            const auto theirs = knownClient(*number);
            own = theirs ? inOrder(m_byClient[*theirs]) : std::vector<quint32>();
            order = &own;
            break;
        }
    }
    const auto before = [this](quint32 index, const Place &limit) { return place(index) < limit; };
    auto end = order->end();
    if (after)
        end = std::lower_bound(order->begin(), order->end(), *after, before);
    if (filter.sentBefore != 0 && !filter.unsentMatch) {
        const Place bound{ .unsent = false, .second = filter.sentBefore, .rank = 0 };
        end = std::min(end, std::lower_bound(order->begin(), order->end(), bound, before));
    }
    ListPage page;
    page.moreAbove = after.has_value();
    for (auto at = end; at != order->begin();) {
        const Row &row = m_rows[*--at];
        if (row.sent != 0 && row.sent < filter.sentFrom)
            break;
        if (!passes(row, filter))
            continue;
        if (int(page.rows.size()) == size) {
            page.moreBelow = true;
            break;
        }
        page.rows.push_back(*at);
    }
    return page;
}

ListPage MessageLog::above(const ListFilter &filter, Place before, int size) const
{
    const auto start = std::upper_bound(
        m_order.begin(), m_order.end(), before,
        [this](const Place &limit, quint32 index) { return limit < place(index); });
    ListPage page;
    page.moreBelow = true;
    for (auto at = start; at != m_order.end(); ++at) {
        if (!passes(m_rows[*at], filter))
            continue;
        if (int(page.rows.size()) == size) {
            page.moreAbove = true;
            break;
        }
        page.rows.push_back(*at);
    }
    std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

void MessageLog::takeHistory(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Row &a, const Row &b) { return a.created < b.created; });
    std::vector<quint32> perClient(m_clients.size(), 0);
    for (const Row &row : m_rows)
        ++perClient[row.client];
    for (size_t i = 0; i < perClient.size(); ++i)
        m_byClient[i].reserve(perClient[i]);
    m_order.resize(m_rows.size());
    for (quint32 index = 0; index < m_rows.size(); ++index) {
        m_order[index] = index;
        m_byClient[m_rows[index].client].push_back(index);
    }
    std::sort(m_order.begin(), m_order.end(),
              [this](quint32 a, quint32 b) { return place(a) < place(b); });
}

quint32 MessageLog::add(Row row, std::string text)
{
    row.flags = quint8(row.flags | Row::OwnText);
    row.text = quint32(m_texts.size());
    m_texts.push_back(std::move(text));
    const auto index = quint32(m_rows.size());
    m_rows.push_back(row);
    m_byClient[row.client].push_back(index);
    list(index);
    return index;
}

void MessageLog::setText(quint32 index, std::string text)
{
    Row &row = m_rows[index];
    row.flags = quint8(row.flags | Row::OwnText);
    row.text = quint32(m_texts.size());
    m_texts.push_back(std::move(text));
}

void MessageLog::list(quint32 index)
{
    if (m_rows[index].has(Row::Deleted) || m_rows[index].has(Row::Hidden))
        return;
    const Place where = place(index);
    const auto at
        = std::lower_bound(m_order.begin(), m_order.end(), where,
                           [this](quint32 other, const Place &p) { return place(other) < p; });
    m_order.insert(at, index);
}

void MessageLog::unlist(quint32 index)
{
    const auto at
        = std::lower_bound(m_order.begin(), m_order.end(), place(index),
                           [this](quint32 other, const Place &p) { return place(other) < p; });
    if (at != m_order.end() && *at == index)
        m_order.erase(at);
}

} // namespace ivm::practice
