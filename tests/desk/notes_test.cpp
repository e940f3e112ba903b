#include "core/desk/acts.h"
#include "core/desk/waitingtexts.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// A folder in which people do things; what they do must work.
struct Desk
{
    DeskFolder folder;
    Acts acts{ folder.database(), folder.clock };

    Change done(Result<Change> change)
    {
        INFO((change ? std::string() : change.error().message.toStdString()));
        REQUIRE(change);
        return *change;
    }
    Change notes(const char *text, NoteKind kind = NoteKind::Note)
    {
        return done(acts.addNote({ .id = {},
                                   .conversation = folder.idOf("SAC"),
                                   .at = {},
                                   .author = QStringLiteral("AB"),
                                   .kind = kind,
                                   .text = QString::fromUtf8(text) }));
    }
    Change handsOver(const char *to, const char *why, ConversationId &there)
    {
        return done(acts.handOver(folder.idOf("SAC"), folder.queue(to).id, QString::fromUtf8(why),
                                  QStringLiteral("AB"), there));
    }
    QList<Note> notesOf(ConversationId conversation)
    {
        const auto notes = folder.readers().notes.of(conversation);
        REQUIRE(notes);
        return *notes;
    }
    std::optional<Reminder> reminderOf(ConversationId conversation)
    {
        const auto reminder = folder.readers().notes.reminder(conversation);
        REQUIRE(reminder);
        return *reminder;
    }
};

} // namespace

TEST_CASE("a note is kept with its time and initials, and ends no waiting", "[notes]")
{
    Desk desk;
    desk.folder.receives("Is he ok?");
    desk.folder.clock.advance(5min);
    const Change change = desk.notes("", NoteKind::PhonedNoAnswer);
    CHECK(change.conversations.contains(desk.folder.idOf("SAC")));
    const auto notes = desk.notesOf(desk.folder.idOf("SAC"));
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].at == desk.folder.clock.now());
    CHECK(notes[0].author == u"AB");
    CHECK(notes[0].kind == NoteKind::PhonedNoAnswer);
    CHECK_FALSE(notes[0].copied);
    CHECK(desk.folder.conversation("SAC").waitingSince);

    CHECK(desk.acts.addNote({ .conversation = desk.folder.idOf("SAC"), .author = {} }).error().kind
          == Error::Kind::Invalid);
    CHECK(desk.acts
              .addNote({ .conversation = desk.folder.idOf("SAC"),
                         .author = QStringLiteral("AB"),
                         .text = QStringLiteral("  ") })
              .error()
              .kind
          == Error::Kind::Invalid);
}

TEST_CASE("a note is owed to the Comm Log until a copy brought it", "[notes]")
{
    Desk desk;
    desk.folder.receives("Is he ok?");
    const ConversationId karen = desk.folder.idOf("SAC");
    const QList<CopiedText> all{ { .id = desk.folder.thread("SAC").first().id } };
    desk.done(desk.acts.markCopied(karen, all, QStringLiteral("AB")));
    CHECK(desk.folder.conversation("SAC").notCopied == 0);

    desk.notes("Dr. Ames will call");
    CHECK(desk.folder.conversation("SAC").notCopied == 1);
    const auto owed = desk.folder.readers().notes.notCopied(karen);
    REQUIRE(owed);
    REQUIRE(owed->size() == 1);
    desk.done(desk.acts.markCopied(karen, { { .note = owed->first().id } }, QStringLiteral("AB")));
    CHECK(desk.folder.conversation("SAC").notCopied == 0);
    CHECK(desk.notesOf(karen).first().copied);
    // The line "copied through here" stays where the texts are.
    CHECK(desk.folder.readers().copies.last(karen)->value().through == all.first().id);
}

TEST_CASE("a reminder survives a restart, comes due, and is moved or forgotten", "[notes]")
{
    Desk desk;
    desk.folder.receives("Is he ok?");
    const ConversationId karen = desk.folder.idOf("SAC");
    const Instant due = desk.folder.clock.now() + 1h;
    const Reminder call{ karen, due, QStringLiteral("AB"), QStringLiteral("call back") };
    desk.done(desk.acts.remind(karen, call));
    desk.folder.restart();
    CHECK(desk.reminderOf(karen) == call);
    CHECK(desk.folder.conversation("SAC").remindAt == due);
    const NoteStore &notes = desk.folder.readers().notes;
    CHECK(notes.due(due - 1ms)->isEmpty());
    CHECK(*notes.due(due) == QList{ call });
    CHECK(*notes.nextDue() == due);

    Acts acts(desk.folder.database(), desk.folder.clock);
    Reminder later = call;
    later.due = due + 15min;
    desk.done(acts.remind(karen, later));
    CHECK(notes.due(due)->isEmpty());
    desk.done(acts.remind(karen, std::nullopt));
    CHECK_FALSE(desk.reminderOf(karen));
    CHECK_FALSE(*notes.nextDue());
}

TEST_CASE("a conversation handed over is noted on both queues and comes up on the other", "[notes]")
{
    Desk desk;
    desk.folder.receives("My mare is down");
    ConversationId there{};
    const Change change = desk.handsOver("LAC", "a horse", there);
    const ConversationId here = desk.folder.idOf("SAC");
    CHECK(change.conversations == QSet{ here, there });
    CHECK(desk.folder.idOf("LAC") == there);

    const auto ours = desk.notesOf(here);
    REQUIRE(ours.size() == 1);
    CHECK(ours[0].kind == NoteKind::HandedTo);
    CHECK(ours[0].text == u"LAC: a horse");
    CHECK_FALSE(desk.folder.conversation("SAC").waitingSince); // nobody here needs to answer

    const auto theirs = desk.notesOf(there);
    REQUIRE(theirs.size() == 1);
    CHECK(theirs[0].kind == NoteKind::HandedFrom);
    CHECK(theirs[0].text == u"SAC: a horse");
    REQUIRE(desk.reminderOf(there));
    CHECK(desk.reminderOf(there)->due <= desk.folder.clock.now());

    // To itself, to nowhere, by nobody: nothing happens.
    for (const auto &[to, author] :
         { std::pair(desk.folder.queue("SAC").id, "AB"), std::pair(QueueId(99), "AB"),
           std::pair(desk.folder.queue("VMSC").id, "") })
        CHECK_FALSE(desk.acts.handOver(here, to, {}, QString::fromUtf8(author), there));
    CHECK(desk.notesOf(here).size() == 1);
}

TEST_CASE("handing over to a queue that had put the client away brings them back there", "[notes]")
{
    Desk desk;
    desk.folder.receives("Moo").on("LAC");
    desk.folder.archive("LAC");
    desk.folder.receives("My mare is down");
    ConversationId there{};
    desk.handsOver("LAC", "", there);
    CHECK_FALSE(desk.folder.conversation("LAC").isArchived());
    CHECK_FALSE(desk.folder.conversation("LAC").waitingSince); // that was settled long ago
    desk.folder.receives("Moo").on("LAC");
    CHECK(desk.folder.conversation("LAC").waitingSince == desk.folder.clock.now());
    CHECK(desk.notesOf(there).first().text == u"SAC");
}

TEST_CASE("who waits is listed with their first words and the automatic answer they got", "[notes]")
{
    Desk desk;
    desk.folder.receives("Is he ok?");
    desk.folder.clock.advance(1min);
    desk.folder.receives("Hello?");
    desk.folder.clock.advance(1min);
    desk.folder.receives("He is not breathing").from(Miguel).on("LAC");
    const auto waiting = waitingTexts(desk.folder.readers());
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 2);
    const bool urgentFirst
        = (*waiting)[0].conversation.urgent || !(*waiting)[1].conversation.urgent;
    CHECK(urgentFirst);
    const WaitingText &karen
        = (*waiting)[0].conversation.client == Karen ? (*waiting)[0] : (*waiting)[1];
    CHECK(karen.words == u"Is he ok?");
    CHECK(karen.more == 1);
    CHECK(karen.queue == u"SAC");
    CHECK(karen.answered == AutoKind::None);

    const auto ends = looseEnds(desk.folder.readers());
    REQUIRE(ends);
    CHECK(ends->notCopied.size() == 2);
    CHECK(ends->failed.isEmpty());
    CHECK(ends->reminders.isEmpty());
}
