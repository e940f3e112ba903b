#pragma once

// The log itself: rows in a compact form (28 bytes, texts of the history composed when asked for),
// their order, and keyset paging over it. Knows nothing of HTTP. Owned by World.

#include "core/model/messagestatus.h"
#include "core/practice/phrases.h"
#include "core/practice/sidcode.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <string>
#include <vector>

namespace ivm::practice {

struct Row
{
    enum Flag : quint8 {
        Inbound = 1,
        OwnText = 2, ///< `text` is an index into the log's texts, else the seed of an episode.
        Deleted = 4,
        Hidden = 8, ///< Not in any list yet.
        Mms = 16,
        Spoiled = 32,
    };
    quint32 created = 0; ///< Seconds since 1970, like all times here.
    quint32 sent = 0; ///< 0: null.
    quint32 updated = 0;
    quint32 client = 0;
    quint32 text = 0;
    quint16 phrase = 0;
    quint16 errorCode = 0;
    quint8 number = 0; ///< Which of ours.
    quint8 status = 0; ///< A MessageStatus.
    quint8 media = 0;
    quint8 flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    MessageStatus state() const { return MessageStatus(status); }
};

/// A place in the order of lists: rows without date_sent first, then newest first, then by sid.
struct Place
{
    bool unsent = false;
    quint32 second = 0;
    quint64 rank = 0;

    auto operator<=>(const Place &) const = default; ///< Greater is nearer the head of the list.
};

struct ListFilter
{
    std::optional<std::string> to;
    std::optional<std::string> from;
    quint32 sentFrom = 0; ///< Inclusive.
    quint32 sentBefore = 0; ///< Exclusive; 0: no bound.
    bool unsentMatch = true; ///< Rows without date_sent pass.
};

struct ListPage
{
    std::vector<quint32> rows; ///< Newest first.
    bool moreBelow = false;
    bool moreAbove = false;
};

class MessageLog
{
public:
    MessageLog(quint64 seed, std::vector<std::string> numbers, Phrases phrases);

    const std::vector<std::string> &numbers() const { return m_numbers; }
    const std::vector<std::string> &clients() const { return m_clients; }
    /// The index of a number of theirs, made known if it is new.
    quint32 client(const std::string &number);
    std::optional<quint32> knownClient(const std::string &number) const;
    std::optional<quint8> ourNumber(const std::string &number) const;

    quint32 size() const { return quint32(m_rows.size()); }
    const Row &row(quint32 index) const { return m_rows[index]; }
    const std::vector<quint32> &rowsOf(quint32 client) const { return m_byClient[client]; }
    const SidCode &sids() const { return m_sids; }
    QByteArray sid(quint32 index) const;
    std::optional<quint32> find(QByteArrayView sid) const; ///< Deleted rows are not found.
    std::string body(quint32 index) const; ///< UTF-8.
    /// Appends the body to `out`, without making a string of it first.
    void appendBody(std::string &out, quint32 index) const;

    Place place(quint32 index) const;
    /// The page below (older than) `after`, or the one above it.
    ListPage below(const ListFilter &filter, std::optional<Place> after, int size) const;
    ListPage above(const ListFilter &filter, Place before, int size) const;

    /// Takes the rows of a history in one go; they may come in any order.
    void takeHistory(std::vector<Row> rows);
    quint32 add(Row row, std::string text);
    void setText(quint32 index, std::string text);
    /// Any change to when or whether a row is listed goes through here.
    template <typename Change>
    void change(quint32 index, Change &&how)
    {
        unlist(index);
        how(m_rows[index]);
        list(index);
    }
    const Phrases &phrases() const { return m_phrases; }

private:
    void list(quint32 index);
    void unlist(quint32 index);
    bool passes(const Row &row, const ListFilter &filter) const;
    std::vector<quint32> inOrder(const std::vector<quint32> &rows) const;

    SidCode m_sids;
    std::vector<std::string> m_numbers;
    std::vector<std::string> m_clients;
    QHash<QByteArray, quint32> m_clientIndex;
    std::vector<Row> m_rows;
    std::vector<quint32> m_order; ///< Listed rows, by Place, oldest first.
    std::vector<std::vector<quint32>> m_byClient;
    std::vector<std::string> m_texts;
    Phrases m_phrases;
};

} // namespace ivm::practice
