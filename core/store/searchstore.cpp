#include "core/store/searchstore.h"

#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/messageid.h"
#include "core/store/messagestore.h"
#include "core/store/searchwords.h"
#include "core/store/textindex.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace ivm {

namespace {

/// What was typed is looked for among clients up to here; the newest of them are shown.
constexpr int MostClients = 200;

/// So many texts of a month are looked at for their conversations, newest first.
constexpr int MostRead = 20'000;

/// So many lines of a month that may have been meant as a word stand above the texts that have it.
/// A day is shown whole: nothing that one could type besides would bring the rest of it.
constexpr int BesideTexts = 6;

/// Messages by their ids, which say when they were made; both belong to it.
struct Range
{
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

Range rangeOf(const TypedDays &days, const QTimeZone &zone)
{
    return { .first = raw(firstMessageIdAt(days.from(zone))),
             .last = raw(firstMessageIdAt(days.before(zone))) - 1 };
}

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
        const QString number = query.text(0);
        // Digits alone are looked for among all numbers, not only of those who have a name.
        const bool orDigits = words.digits().isEmpty();
        if (words.areAllIn(query.text(1) + u' ' + query.text(2), orDigits ? number : QString()))
            numbers.append(number);
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

/// By name, animals or digits.
Result<QStringList> clientsFor(Database &database, const SearchWords &words)
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
    return numbers;
}

Result<QList<SearchHit>> clientHits(Database &database, const SearchWords &words, int limit)
{
    const auto numbers = clientsFor(database, words);
    if (!numbers)
        return tl::unexpected(numbers.error());
    QList<SearchHit> hits;
    const ConversationStore conversations(database);
    for (const QString &number : *numbers) {
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

Result<QList<Found>> textHits(Database &database, const SearchWords &words, int limit,
                              const Range &range = {})
{
    QList<Found> found;
    const auto through = TextIndex(database).through();
    if (!through)
        return tl::unexpected(through.error());
    if (*through < TextIndex::Everything) {
        // Not all of the history is in the index yet: read what is newer.
        Query rest(database, R"(
            SELECT id, conversation_id, body FROM message
            WHERE id > ? AND id >= ? AND id <= ? AND conversation_id IS NOT NULL
            ORDER BY id DESC)");
        rest.bind(*through).bind(range.first).bind(range.last);
        if (auto done = gather(rest, words, limit, found); !done)
            return tl::unexpected(done.error());
    }
    // The index knows trigrams, not their order: what it finds is looked at once more. CROSS JOIN:
    // its order, newest first, is the order of the answer, so that reading may stop.
    Query indexed(database, R"(
        SELECT m.id, m.conversation_id, m.body FROM message_text t
        CROSS JOIN message m ON m.id = t.rowid
        WHERE message_text MATCH ? AND t.rowid >= ? AND t.rowid <= ?
            AND m.conversation_id IS NOT NULL
        ORDER BY t.rowid DESC)");
    indexed.bind(words.trigrams()).bind(range.first).bind(std::min(raw(*through), range.last));
    if (auto done = gather(indexed, words, limit, found); !done)
        return tl::unexpected(done.error());
    return found;
}

/// Words too short for the index: the texts of these days are read, and of no others.
Result<QList<Found>> shortWordHits(Database &database, const SearchWords &words, int limit,
                                   const Range &range)
{
    QList<Found> found;
    Query query(database, R"(
        SELECT id, conversation_id, body FROM message
        WHERE id >= ? AND id <= ? AND conversation_id IS NOT NULL ORDER BY id DESC LIMIT ?)");
    query.bind(range.first).bind(range.last).bind(MostRead);
    if (auto done = gather(query, words, limit, found); !done)
        return tl::unexpected(done.error());
    return found;
}

/// The first text of each of these conversations in the range; those without one are left out.
Result<QList<Found>> firstOfEach(Database &database, const QList<ConversationId> &conversations,
                                 const SearchWords &words, const Range &range)
{
    QList<Found> found;
    for (const ConversationId conversation : conversations) {
        Query query(database, R"(
            SELECT id, body FROM message WHERE conversation_id = ? AND id >= ? AND id <= ?
            ORDER BY id LIMIT 1)");
        query.bind(conversation).bind(range.first).bind(range.last);
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        if (query.next())
            found.append(
                { MessageId(query.integer(0)), conversation, words.placesIn(query.text(1)) });
    }
    return found;
}

/// Conversations with a text in the range, that with the newest first.
Result<QList<ConversationId>> conversationsIn(Database &database, const Range &range, int limit)
{
    QList<ConversationId> found;
    QSet<qint64> seen;
    Query query(database, R"(
        SELECT conversation_id FROM message
        WHERE id >= ? AND id <= ? AND conversation_id IS NOT NULL ORDER BY id DESC LIMIT ?)");
    query.bind(range.first).bind(range.last).bind(MostRead);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    while (found.size() < limit && query.next()) {
        const qint64 id = query.integer(0);
        if (!seen.contains(id)) {
            seen.insert(id);
            found.append(ConversationId(id));
        }
    }
    return found;
}

/// Of clients who are called that: where they wrote or were written to in the range.
Result<QList<Found>> clientsInRange(Database &database, const SearchWords &words,
                                    const Range &range)
{
    const auto numbers = clientsFor(database, words);
    if (!numbers)
        return tl::unexpected(numbers.error());
    QList<ConversationId> ids;
    for (const QString &number : *numbers) {
        const auto threads = ConversationStore(database).ofClient(PhoneNumber(number));
        if (!threads)
            return tl::unexpected(threads.error());
        for (const Conversation &thread : *threads)
            ids.append(thread.id);
    }
    return firstOfEach(database, ids, words, range);
}

Result<QList<Found>> dayHits(Database &database, const TypedDays &days, const Range &range,
                             int limit)
{
    const SearchWords words(days.rest);
    if (words.isEmpty()) {
        const auto conversations = conversationsIn(database, range, limit);
        if (!conversations)
            return tl::unexpected(conversations.error());
        auto found = firstOfEach(database, *conversations, words, range);
        if (found) // by what each line shows
            std::sort(found->begin(), found->end(),
                      [](const Found &a, const Found &b) { return a.id > b.id; });
        return found;
    }
    auto found = clientsInRange(database, words, range);
    if (!found)
        return found;
    const auto texts = words.trigrams().isEmpty() ? shortWordHits(database, words, limit, range)
                                                  : textHits(database, words, limit, range);
    if (!texts)
        return texts;
    for (const Found &text : *texts) {
        const bool there = std::any_of(found->begin(), found->end(),
                                       [&](const Found &other) { return other.id == text.id; });
        if (!there)
            found->append(text);
    }
    std::stable_sort(found->begin(), found->end(),
                     [](const Found &a, const Found &b) { return a.id > b.id; });
    return found;
}

/// The lines themselves, `limit` at most.
Result<QList<SearchHit>> linesOf(Database &database, const QList<Found> &found, int limit)
{
    QList<SearchHit> lines;
    const ConversationStore conversations(database);
    const MessageStore messages(database);
    for (const Found &text : found) {
        if (lines.size() == limit)
            break;
        const auto conversation = conversations.one(text.conversation);
        const auto message = messages.one(text.id);
        if (!conversation)
            return tl::unexpected(conversation.error());
        if (!message)
            return tl::unexpected(message.error());
        if (*conversation && *message)
            lines.append(
                { .conversation = **conversation, .message = *message, .matches = text.matches });
    }
    return lines;
}

} // namespace

SearchStore::SearchStore(Database &database)
    : m_database(database)
{ }

Result<SearchHits> SearchStore::search(const SearchQuestion &question) const
{
    const SearchWords words(question.typed);
    const int limit = question.limit;
    SearchHits hits;
    if (words.isEmpty() && words.digits().isEmpty())
        return hits;
    auto clients = clientHits(m_database, words, limit);
    if (!clients)
        return tl::unexpected(clients.error());
    hits.more = clients->size() > limit;
    hits.clients = *std::move(clients);
    hits.clients.resize(std::min<qsizetype>(hits.clients.size(), limit));
    if (!words.trigrams().isEmpty()) {
        const auto texts = textHits(m_database, words, limit + 1);
        if (!texts)
            return tl::unexpected(texts.error());
        hits.more = hits.more || texts->size() > limit;
        auto lines = linesOf(m_database, *texts, limit);
        if (!lines)
            return tl::unexpected(lines.error());
        hits.messages = *std::move(lines);
    }
    hits.days = question.days;
    if (!question.days)
        return hits;
    const bool mayBeAWord
        = question.days->ordinaryWord && question.days->first != question.days->last;
    const int most = mayBeAWord && !hits.messages.isEmpty() ? std::min(limit, BesideTexts) : limit;
    const auto onDays
        = dayHits(m_database, *question.days, rangeOf(*question.days, question.zone), most + 1);
    if (!onDays)
        return tl::unexpected(onDays.error());
    hits.more = hits.more || onDays->size() > most;
    auto lines = linesOf(m_database, *onDays, most);
    if (!lines)
        return tl::unexpected(lines.error());
    hits.onDays = *std::move(lines);
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
