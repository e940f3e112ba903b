#include "core/desk/acts.h"

#include "core/automessages/closedtoday.h"
#include "core/desk/actorhere.h"
#include "core/desk/performact.h"
#include "core/settings/autosettingsnow.h"
#include "core/settings/settingsfile.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/copystore.h"
#include "core/store/database.h"
#include "core/store/draftstore.h"
#include "core/store/notestore.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ivm {

Acts::Acts(Database &database, Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Result<Change> Acts::written(const Change &change, const std::function<Result<>()> &work)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begun(); !begun)
        return tl::unexpected(begun.error());
    if (auto done = work(); !done)
        return tl::unexpected(done.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return change;
}

Result<Change> Acts::onConversation(ConversationId conversation,
                                    const std::function<Result<>()> &work)
{
    Change change;
    change.conversations.insert(conversation);
    return written(change, work);
}

Result<Change> Acts::openConversation(QueueId queue, const PhoneNumber &client, ConversationId &id)
{
    if (!client.isE164())
        return failure(Error::Kind::Invalid, QStringLiteral("this is not a phone number"));
    ConversationStore conversations(m_database);
    const auto found = conversations.find(queue, client);
    if (!found)
        return tl::unexpected(found.error());
    if (*found) {
        id = (*found)->id;
        return Change();
    }
    Change change;
    auto done = written(change, [&]() -> Result<> {
        const auto made = conversations.ensure(queue, client);
        if (!made)
            return tl::unexpected(made.error());
        id = *made;
        return {};
    });
    if (done)
        done->conversations.insert(id);
    return done;
}

Result<Change> Acts::setArchived(ConversationId conversation, bool archived,
                                 const std::optional<Arrival> &seen)
{
    return onConversation(conversation, [&] {
        return ConversationStore(m_database)
            .setArchived(conversation, archived, m_clock.now(), seen);
    });
}

Result<Change> Acts::reopen(ConversationId conversation)
{
    return onConversation(conversation, [&] {
        return ConversationStore(m_database).reopen(conversation, m_clock.now());
    });
}

Result<Change> Acts::markRead(ConversationId conversation)
{
    return onConversation(conversation,
                          [&] { return ConversationStore(m_database).markRead(conversation); });
}

Result<Change> Acts::markUnread(ConversationId conversation)
{
    return onConversation(conversation,
                          [&] { return ConversationStore(m_database).markUnread(conversation); });
}

Result<Change> Acts::setNoReplyNeeded(ConversationId conversation, bool none,
                                      const std::optional<Arrival> &seen)
{
    return onConversation(conversation, [&] {
        return ConversationStore(m_database).setNoReplyNeeded(conversation, none, seen);
    });
}

Result<Change> Acts::saveDraft(ConversationId conversation, const QString &text)
{
    return onConversation(conversation, [&] {
        return DraftStore(m_database).save(conversation, text, m_clock.now());
    });
}

Result<Change> Acts::setClientName(const PhoneNumber &client, const QString &name,
                                   const QStringList &animals)
{
    Change change;
    change.clients.insert(client);
    return written(change, [&] { return ClientStore(m_database).setName(client, name, animals); });
}

Result<Change> Acts::learnNames(const QList<Client> &directory)
{
    ClientStore clients(m_database);
    Change change;
    auto done = written({}, [&]() -> Result<> {
        for (const Client &entry : directory) {
            const auto known = clients.client(entry.number);
            if (!known)
                return tl::unexpected(known.error());
            if (!known->name.isEmpty())
                continue;
            if (auto set = clients.setName(entry.number, entry.name, entry.animals); !set)
                return set;
            change.clients.insert(entry.number);
        }
        return {};
    });
    return done.map([&](const Change &) { return change; });
}

Result<Change> Acts::setClientNote(const PhoneNumber &client, const QString &note)
{
    Change change;
    change.clients.insert(client);
    return written(change, [&] { return ClientStore(m_database).setNote(client, note); });
}

Result<Change> Acts::markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                                const QString &author)
{
    if (texts.isEmpty())
        return Change();
    return onConversation(conversation, [&]() -> Result<> {
        if (auto done = CopyStore(m_database).mark(conversation, texts, author, m_clock.now());
            !done)
            return done;
        return ConversationStore(m_database).refresh(conversation);
    });
}

Result<Change> Acts::addNote(Note note)
{
    if (note.author.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("nobody's initials"));
    if (note.kind == NoteKind::Note && note.text.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("an empty note"));
    note.at = m_clock.now();
    return onConversation(note.conversation, [&]() -> Result<> {
        if (const auto added = NoteStore(m_database).add(note); !added)
            return tl::unexpected(added.error());
        return ConversationStore(m_database).refresh(note.conversation);
    });
}

Result<Change> Acts::remind(ConversationId conversation, const std::optional<Reminder> &reminder)
{
    return onConversation(conversation, [&] {
        NoteStore notes(m_database);
        return reminder ? notes.remind(*reminder, m_clock.now()) : notes.forget(conversation);
    });
}

Result<Change> Acts::handOver(ConversationId conversation, QueueId to, const QString &why,
                              const QString &author, ConversationId &id)
{
    if (author.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("nobody's initials"));
    ConversationStore conversations(m_database);
    const auto from = conversations.one(conversation);
    if (!from)
        return tl::unexpected(from.error());
    if (!*from || (*from)->queue == to)
        return failure(Error::Kind::Invalid, QStringLiteral("nothing to hand over"));
    const auto queues = QueueStore(m_database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto nameOf = [&](QueueId queue) {
        for (const Queue &one : *queues) {
            if (one.id == queue)
                return one.name;
        }
        return QString();
    };
    if (nameOf(to).isEmpty())
        return failure(Error::Kind::NotFound, QStringLiteral("no such queue"));
    const Instant now = m_clock.now();
    const auto line = [&](QueueId queue) {
        return why.isEmpty() ? nameOf(queue) : nameOf(queue) + QStringLiteral(": ") + why;
    };
    auto done = written({}, [&]() -> Result<> {
        const auto there = conversations.ensure(to, (*from)->client);
        if (!there)
            return tl::unexpected(there.error());
        id = *there;
        NoteStore notes(m_database);
        const Note handed{ .conversation = conversation,
                           .at = now,
                           .author = author,
                           .kind = NoteKind::HandedTo,
                           .text = line(to) };
        Note received = handed;
        received.conversation = id;
        received.kind = NoteKind::HandedFrom;
        received.text = line((*from)->queue);
        for (const Note &note : { handed, received }) {
            if (const auto added = notes.add(note); !added)
                return tl::unexpected(added.error());
        }
        const Reminder due{ .conversation = id, .due = now, .author = author, .text = why };
        if (auto set = notes.remind(due, now); !set)
            return set;
        if (auto excused = conversations.setNoReplyNeeded(conversation, true); !excused)
            return excused;
        if (auto open = conversations.reopen(id, now); !open)
            return open;
        return conversations.refresh(conversation);
    });
    if (done) {
        done->conversations.insert(conversation);
        done->conversations.insert(id);
    }
    return done;
}

Result<Change>
Acts::changeHours(QueueId queue, const Supervisor &by,
                  const std::function<QJsonObject(const QJsonObject &, const QueueRules &)> &change)
{
    const QString subject = QStringLiteral("hours");
    const auto settings = autoSettingsNow(m_database);
    if (!settings)
        return tl::unexpected(settings.error());
    const QueueRules *rules = settings->of(queue);
    if (!rules)
        return failure(Error::Kind::NotFound, QStringLiteral("no such queue"));
    const auto before = SettingStore(m_database).document(subject);
    if (!before)
        return tl::unexpected(before.error());
    const QJsonObject after = change(*before, *rules);
    if (after == *before)
        return Change();
    if (auto saved = saveSetting(m_database, subject, after, m_clock.now(), by); !saved)
        return tl::unexpected(saved.error());
    Change changed;
    changed.settings = true;
    return changed;
}

Result<Change> Acts::closeForToday(QueueId queue, const QString &why, const Supervisor &by)
{
    return changeHours(queue, by, [&](const QJsonObject &hours, const QueueRules &rules) {
        return closedForToday(hours, rules, m_clock.now(), why);
    });
}

Result<Change> Acts::openAgain(QueueId queue, const Supervisor &by)
{
    return changeHours(queue, by, [&](const QJsonObject &hours, const QueueRules &rules) {
        return openedAgain(hours, rules, m_clock.now());
    });
}

Result<Change> Acts::setStaff(const QStringList &initials)
{
    Change change;
    change.settings = true;
    return written(change, [&] {
        return SettingStore(m_database)
            .save(
                QStringLiteral("staff"),
                QJsonObject{ { QStringLiteral("initials"), QJsonArray::fromStringList(initials) } },
                m_clock.now());
    });
}

Result<Change> Acts::perform(const DeskAct &act, const Supervisor &by)
{
    Change change;
    auto done = written({}, [&]() -> Result<> {
        auto performed = performAct(m_database, act, m_clock.now(), actorHere());
        if (!performed)
            return tl::unexpected(performed.error());
        change = *performed;
        return sealFor(m_database, by, {}); // its trace is under the seal from now on
    });
    return done.map([&](const Change &) { return change; });
}

} // namespace ivm
