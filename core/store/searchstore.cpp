#include "core/store/searchstore.h"

#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/messagestore.h"
#include "core/store/searchwords.h"
#include "core/store/textindex.h"

#include <algorithm>

namespace ivm {

namespace {

/// What was typed is looked for among clients up to here; the newest of them are shown.
constexpr int MostClients = 200;

struct Found
{
    MessageId id{};
    ConversationId conversation{};
    QList<std::pair<int, int>> matches;
};

Result<QStringList> clientsNamed(Database &database, const SearchWords &words)
{
    Query query(database, R"(
        SELECT number, name, animals FROM client INDEXED BY client_named
        WHERE name <> '' OR animals <> '[]')");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QStringList numbers;
    while (query.next() && numbers.size() < MostClients) {
        if (words.areAllIn(query.text(1) + u' ' + query.text(2)))
            numbers.append(query.text(0));
    }
    return numbers;
}

Result<QStringList> clientsNumbered(Database &database, const QString &digits)
{
    Query query(database, R"(
        SELECT client FROM conversation INDEXED BY conversation_newest
        WHERE instr(client, ?) > 0 ORDER BY last_message DESC LIMIT ?)");
    query.bind(digits).bind(MostClients);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QStringList numbers;
    while (query.next())
        numbers.append(query.text(0));
    return numbers;
}

Result<QList<SearchHit>> clientHits(Database &database, const SearchWords &words, int limit)
{
    QStringList numbers;
    if (!words.isEmpty()) {
        auto named = clientsNamed(database, words);
        if (!named)
            return tl::unexpected(named.error());
        numbers = *named;
    }
    if (!words.digits().isEmpty()) {
        auto numbered = clientsNumbered(database, words.digits());
        if (!numbered)
            return tl::unexpected(numbered.error());
        numbers += *numbered;
    }
    numbers.removeDuplicates();
    QList<SearchHit> hits;
    const ConversationStore conversations(database);
    for (const QString &number : std::as_const(numbers)) {
        const auto threads = conversations.ofClient(PhoneNumber(number));
        if (!threads)
            return tl::unexpected(threads.error());
        for (const Conversation &thread : *threads)
            hits.append({ .conversation = thread,
                          .message = std::nullopt,
                          .matches = words.placesIn(thread.clientName) });
    }
    std::stable_sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) {
        return a.conversation.lastMessage > b.conversation.lastMessage;
    });
    if (hits.size() > limit + 1)
        hits.resize(limit + 1);
    return hits;
}

/// Reads on from newest to oldest until `found` holds `limit`.
Result<> gather(Query &query, const SearchWords &words, int limit, QList<Found> &found)
{
    if (auto done = query.run(); !done)
        return done;
    while (found.size() < limit && query.next()) {
        const QString body = query.text(2);
        if (words.areAllIn(body))
            found.append({ MessageId(query.integer(0)), ConversationId(query.integer(1)),
                           words.placesIn(body) });
    }
    return {};
}

Result<QList<Found>> textHits(Database &database, const SearchWords &words, int limit)
{
    QList<Found> found;
    const auto through = TextIndex(database).through();
    if (!through)
        return tl::unexpected(through.error());
    if (*through < TextIndex::Everything) {
        // Not all of the history is in the index yet: read what is newer.
        Query rest(database, R"(
            SELECT id, conversation_id, body FROM message
            WHERE id > ? AND conversation_id IS NOT NULL ORDER BY id DESC)");
        rest.bind(*through);
        if (auto done = gather(rest, words, limit, found); !done)
            return tl::unexpected(done.error());
    }
    // The index knows trigrams, not their order: what it finds is looked at once more. CROSS JOIN:
    // its order, newest first, is the order of the answer, so that reading may stop.
    Query indexed(database, R"(
        SELECT m.id, m.conversation_id, m.body FROM message_text t
        CROSS JOIN message m ON m.id = t.rowid
        WHERE message_text MATCH ? AND t.rowid <= ? AND m.conversation_id IS NOT NULL
        ORDER BY t.rowid DESC)");
    indexed.bind(words.trigrams()).bind(*through);
    if (auto done = gather(indexed, words, limit, found); !done)
        return tl::unexpected(done.error());
    return found;
}

} // namespace

SearchStore::SearchStore(Database &database)
    : m_database(database)
{ }

Result<SearchHits> SearchStore::search(const QString &typed, int limit) const
{
    const SearchWords words(typed);
    SearchHits hits;
    if (words.isEmpty() && words.digits().isEmpty())
        return hits;
    auto clients = clientHits(m_database, words, limit);
    if (!clients)
        return tl::unexpected(clients.error());
    hits.clients = *std::move(clients);
    QList<Found> found;
    if (!words.trigrams().isEmpty()) {
        auto texts = textHits(m_database, words, limit + 1);
        if (!texts)
            return tl::unexpected(texts.error());
        found = *std::move(texts);
    }
    hits.more = hits.clients.size() > limit || found.size() > limit;
    hits.clients.resize(std::min<qsizetype>(hits.clients.size(), limit));
    found.resize(std::min<qsizetype>(found.size(), limit));
    const ConversationStore conversations(m_database);
    const MessageStore messages(m_database);
    for (const Found &text : std::as_const(found)) {
        const auto conversation = conversations.one(text.conversation);
        const auto message = messages.one(text.id);
        if (!conversation)
            return tl::unexpected(conversation.error());
        if (!message)
            return tl::unexpected(message.error());
        if (*conversation && *message)
            hits.messages.append(
                { .conversation = **conversation, .message = *message, .matches = text.matches });
    }
    return hits;
}

Result<QList<MessageId>> SearchStore::inConversation(ConversationId conversation,
                                                     const QString &typed, int limit) const
{
    const SearchWords words(typed);
    QList<MessageId> ids;
    if (words.isEmpty())
        return ids;
    QList<Found> found;
    Query query(m_database, R"(
        SELECT id, conversation_id, body FROM message WHERE conversation_id = ? ORDER BY id DESC)");
    query.bind(conversation);
    if (auto done = gather(query, words, limit, found); !done)
        return tl::unexpected(done.error());
    for (const Found &text : std::as_const(found))
        ids.append(text.id);
    return ids;
}

} // namespace ivm
