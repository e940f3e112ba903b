#include "tests/disk/day.h"

#include "core/desk/acts.h"
#include "core/store/database.h"
#include "core/store/draftstore.h"
#include "core/store/settingstore.h"
#include "core/store/syncstore.h"
#include "tests/support/catch.h"

#include <QJsonObject>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

qint64 number(Database &database, const char *sql)
{
    Query query(database, sql);
    const auto done = query.run();
    return done && query.next() ? query.integer(0) : -1;
}

int rowsWith(Database &database, const QString &body)
{
    Query query(database,
                "SELECT count(*) FROM outbox o JOIN message m ON m.id = o.message_id "
                "WHERE m.body = ?");
    query.bind(body);
    REQUIRE(query.run());
    REQUIRE(query.next());
    return int(query.integer(0));
}

QString summaries(Database &database)
{
    Query query(database, R"(
        SELECT group_concat(id || ' ' || section || ' ' || sort_key || ' ' || urgent || ' '
            || ifnull(waiting_since, '-') || ' ' || unread || ' ' || archived || ' ' || last_message
            || ' ' || last_body || ' ' || last_status || ' ' || not_copied || ' ' || failed, '; ')
        FROM conversation)");
    REQUIRE(query.run());
    REQUIRE(query.next());
    return query.text(0);
}

} // namespace

bool Day::goesOn()
{
    if (m_act == Acts)
        m_act = 0;
    ++m_round;
    act(m_act++);
    m_desk.runs(2s);
    return m_act < Acts;
}

void Day::keep(const QString &what, const QString &value, bool done)
{
    m_refused = m_refused || !done;
    QStringList &allowed = m_allowed[what];
    if (done)
        allowed = { value };
    else if (allowed.isEmpty())
        allowed = { what == QLatin1String("archived") ? QStringLiteral("0") : QString(), value };
    else
        allowed.append(value);
}

void Day::act(int n)
{
    DeskFolder &folder = m_desk.folder;
    Database &database = folder.database();
    ivm::Acts acts(database, folder.clock);
    const auto karen = ConversationStore(database).find(folder.queue("SAC").id, Karen);
    ConversationId id{};
    const auto reply = [&](const QString &text) {
        const auto put = m_desk.outbox->enqueue(id, text, QStringLiteral("AB"), true);
        m_refused = m_refused || !put;
        (put ? m_texts : m_tried).append(text);
    };
    const QString round = QString::number(m_round);
    if (!karen || !*karen) {
        m_refused = true; // the disk says no to reading, too
        return;
    }
    id = (*karen)->id;
    // A text of theirs ends the archive, whenever it comes in; these look at the log.
    if (n == 0 || n == 2 || n >= 9)
        m_allowed.remove(QStringLiteral("archived"));
    switch (n) {
    case 0:
        m_desk.line.receive({ .from = Karen.text().toLatin1(),
                              .to = folder.queue("SAC").number.text().toLatin1(),
                              .body = QStringLiteral("He ate a sock ") + round });
        m_desk.polls();
        break;
    case 1: {
        const QString text = QStringLiteral("Please bring ") + round;
        keep(QStringLiteral("draft"), text, acts.saveDraft(id, text).has_value());
        break;
    }
    case 2:
        reply(QStringLiteral("Please bring him in at ") + round);
        if (!m_refused)
            m_allowed[QStringLiteral("draft")] = { QString() }; // sending takes the draft away
        else
            m_allowed[QStringLiteral("draft")].append(QString());
        break;
    case 3: {
        const QString words = QStringLiteral("Said at the desk ") + round;
        const Evidence decision{ .kind = EvidenceKind::StaffAnswer,
                                 .at = folder.clock.now(),
                                 .words = words,
                                 .staff = QStringLiteral("AB") };
        const bool done = folder.intake().decide(Miguel, decision).has_value();
        m_refused = m_refused || !done;
        if (done)
            m_decisions.append(words);
        break;
    }
    case 4: {
        const QString note = QStringLiteral("Bites ") + round;
        keep(QStringLiteral("note"), note, acts.setClientNote(Karen, note).has_value());
        break;
    }
    case 5: {
        const QString name = QStringLiteral("Karen ") + round;
        keep(QStringLiteral("name"), name, acts.setClientName(Karen, name, {}).has_value());
        break;
    }
    case 6: {
        const auto thread = MessageStore(database).newest(id, 50);
        QList<CopiedText> texts;
        for (const Message &message : thread.value_or(QList<Message>()))
            texts.append({ .id = message.id });
        const bool done = acts.markCopied(id, texts, QStringLiteral("AB")).has_value();
        m_refused = m_refused || !done;
        for (const CopiedText &text : std::as_const(texts)) {
            if (done)
                m_copied.insert(text.id);
        }
        break;
    }
    case 7:
        keep(QStringLiteral("archived"), QStringLiteral("1"),
             acts.setArchived(id, true).has_value());
        break;
    case 8: {
        const QString zone = QStringLiteral("Zone ") + round;
        Transaction transaction(database);
        const bool done = transaction.begun()
            && SettingStore(database).save(QStringLiteral("test"),
                                           { { QStringLiteral("zone"), zone } }, folder.clock.now())
            && transaction.commit();
        keep(QStringLiteral("setting"), zone, done);
        break;
    }
    case 9: {
        m_desk.line.receive({ .from = Karen.text().toLatin1(),
                              .to = folder.queue("SAC").number.text().toLatin1(),
                              .body = QStringLiteral("Thank you ") + round,
                              .photos = 1 });
        m_desk.polls();
        break;
    }
    case 10:
        reply(QStringLiteral("You are welcome ") + round);
        m_allowed[QStringLiteral("draft")].append(QString());
        break;
    case 11:
        m_desk.polls(); // and what became of them
        break;
    default:
        break;
    }
}

QString Day::found(const QString &what)
{
    Database &database = m_desk.folder.database();
    const char *sql = what == QLatin1String("draft") ? "SELECT text FROM draft"
        : what == QLatin1String("note")              ? "SELECT note FROM client WHERE note <> ''"
        : what == QLatin1String("name")              ? "SELECT name FROM client WHERE name <> ''"
        : what == QLatin1String("archived")          ? "SELECT max(archived) FROM conversation"
                                                     : "SELECT document ->> 'zone' FROM setting";
    Query query(database, sql);
    REQUIRE(query.run());
    return query.next() ? query.text(0) : QString();
}

void Day::isKept()
{
    Database &database = m_desk.folder.database();
    {
        Query whole(database, "PRAGMA integrity_check");
        REQUIRE(whole.run());
        REQUIRE(whole.next());
        REQUIRE(whole.text(0) == QStringLiteral("ok"));
        Query orphans(database, "PRAGMA foreign_key_check");
        REQUIRE(orphans.run());
        REQUIRE_FALSE(orphans.next());
    }
    for (auto what = m_allowed.cbegin(); what != m_allowed.cend(); ++what) {
        const QString there = found(what.key());
        INFO(what.key().toStdString() << ": " << there.toStdString() << ", should be one of "
                                      << what.value().join(u'|').toStdString());
        CHECK(what.value().contains(there));
    }
    for (const QString &text : std::as_const(m_texts)) {
        INFO(text.toStdString());
        CHECK(rowsWith(database, text) == 1);
        CHECK(m_desk.effective(text) <= 1);
    }
    for (const QString &text : std::as_const(m_tried)) {
        INFO(text.toStdString());
        CHECK(rowsWith(database, text) <= 1);
        CHECK(m_desk.effective(text) <= rowsWith(database, text)); // never sent without a row
    }
    for (const QString &words : std::as_const(m_decisions)) {
        Query query(database, "SELECT count(*) FROM evidence WHERE words = ?");
        query.bind(words);
        REQUIRE(query.run());
        REQUIRE(query.next());
        INFO(words.toStdString());
        CHECK(query.integer(0) == 1);
    }
    for (const MessageId id : std::as_const(m_copied)) {
        Query query(database,
                    "SELECT count(*) FROM message WHERE id = ? "
                    "AND id NOT IN (SELECT message_id FROM copied)");
        query.bind(id);
        REQUIRE(query.run());
        REQUIRE(query.next());
        CHECK(query.integer(0) == 0);
    }
    // Nothing half done: an outbox entry has its bubble, a bubble of ours its entry, a text its
    // thread, and what the list shows follows from the texts.
    CHECK(number(database,
                 "SELECT count(*) FROM outbox WHERE message_id NOT IN (SELECT id FROM message)")
          == 0);
    CHECK(number(database,
                 "SELECT count(*) FROM message WHERE sid IS NULL "
                 "AND id NOT IN (SELECT message_id FROM outbox)")
          == 0);
    const QString shown = summaries(database);
    {
        Transaction transaction(database);
        REQUIRE(transaction.begun());
        ConversationStore conversations(database);
        QList<ConversationId> all;
        {
            Query query(database, "SELECT id FROM conversation");
            REQUIRE(query.run());
            while (query.next())
                all.append(ConversationId(query.integer(0)));
        }
        for (const ConversationId each : std::as_const(all))
            REQUIRE(conversations.refresh(each));
        CHECK(summaries(database) == shown);
    } // rolled back
}

void Day::isFinished()
{
    m_allowed.remove(QStringLiteral("archived")); // the log was looked at since
    isKept();
    Database &database = m_desk.folder.database();
    int missing = 0;
    m_desk.line.forEachMessage([&](const LoggedMessage &row) {
        const auto kept = MessageStore(database).bySid(row.sid);
        REQUIRE(kept);
        missing += !*kept || (*kept)->body != row.body ? 1 : 0;
    });
    CHECK(missing == 0);
    for (const QString &text : std::as_const(m_texts)) {
        INFO(text.toStdString());
        // Once, or with a person who was asked: nothing in between.
        Query query(database,
                    "SELECT o.state, o.ask_person FROM outbox o JOIN message m "
                    "ON m.id = o.message_id WHERE m.body = ?");
        query.bind(text);
        REQUIRE(query.run());
        REQUIRE(query.next());
        const auto state = OutboxState(query.integer(0));
        if (state == OutboxState::Sent)
            CHECK(m_desk.effective(text) == 1);
        else
            CHECK((state == OutboxState::Unconfirmed && query.integer(1) != 0
                   && m_desk.effective(text) == 0));
    }
}

} // namespace ivm::test
