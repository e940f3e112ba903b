#include "core/commlog/commlog.h"
#include "core/desk/acts.h"
#include "core/settings/supervised.h"
#include "core/store/conversationstore.h"
#include "core/store/copystore.h"
#include "core/store/database.h"
#include "core/store/messageid.h"
#include "core/store/reportstore.h"
#include "core/store/settingstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QSet>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// On the clipboard, not marked yet.
commlog::Copy readWhatIsNew(DeskFolder &folder)
{
    CopyStore store(folder.database());
    const auto conversation = folder.idOf("SAC");
    commlog::Source source;
    source.client = Karen;
    source.queue = folder.queue("SAC");
    source.copiedAt = folder.clock.now();
    source.messages = *store.notCopied(conversation);
    source.heldBack = *store.heldBack(conversation);
    if (const auto last = *store.last(conversation))
        source.newSince = last->through;
    return copyFor(source, *commlog::readFormat());
}

void mark(DeskFolder &folder, const commlog::Copy &copy)
{
    const auto conversation = folder.idOf("SAC");
    Transaction transaction(folder.database());
    REQUIRE(CopyStore(folder.database())
                .mark(conversation, copy.texts, QStringLiteral("KT"), folder.clock.now()));
    REQUIRE(transaction.commit());
}

/// Copies as the desk does: read, lay out, mark.
commlog::Copy copyWhatIsNew(DeskFolder &folder)
{
    const auto copy = readWhatIsNew(folder);
    mark(folder, copy);
    return copy;
}

/// As the responder's texts are.
void isAutomatic(DeskFolder &folder, MessageId text)
{
    REQUIRE(folder.database().execute(
        QStringLiteral("UPDATE message SET automatic = 2 WHERE id = %1").arg(raw(text))));
    REQUIRE(ConversationStore(folder.database()).refresh(folder.idOf("SAC")));
}

} // namespace

TEST_CASE("what was copied is not new any more, what comes after it is", "[commlog][store]")
{
    DeskFolder folder;
    CopyStore store(folder.database());
    const auto first = folder.receives("one").id();
    folder.clock.advance(1min);
    const auto second = folder.sent("two").id();
    const auto conversation = folder.idOf("SAC");
    CHECK_FALSE(*store.last(conversation));

    CHECK(copyWhatIsNew(folder).texts == QList<CopiedText>{ { first }, { second } });
    CHECK(store.notCopied(conversation)->isEmpty());
    CHECK((*store.last(conversation))->through == second);
    CHECK((*store.last(conversation))->author == QStringLiteral("KT"));
    CHECK(folder.conversation("SAC").notCopied == 0);

    folder.clock.advance(1min);
    const auto third = folder.receives("three").id();
    CHECK(folder.conversation("SAC").notCopied == 1);
    CHECK(copyWhatIsNew(folder).texts == QList<CopiedText>{ { third } });
    CHECK(store.all(conversation)->size() == 3);
}

TEST_CASE("a text that fails after it was copied comes once more, as a correction",
          "[commlog][store]")
{
    DeskFolder folder;
    auto row = folder.sent("come at 3").withStatus(MessageStatus::Sent).row();
    folder.take({ row });
    CHECK(copyWhatIsNew(folder).entries == 1);
    folder.clock.advance(1min);
    folder.receives("ok");
    copyWhatIsNew(folder);

    row.status = MessageStatus::Undelivered;
    row.errorCode = 30003;
    folder.take({ row });
    const auto copy = copyWhatIsNew(folder);
    CHECK(copy.corrections == 1);
    CHECK(copy.entries == 0);
    CHECK(copyWhatIsNew(folder).texts.isEmpty());
    // The line in the thread stays where it was.
    const auto last = *CopyStore(folder.database()).last(folder.idOf("SAC"));
    CHECK(last->through == folder.thread("SAC").last().id);
}

TEST_CASE("a text that fails between the copy and its mark comes once more, as a correction",
          "[commlog][store]")
{
    DeskFolder folder;
    auto row = folder.sent("come at 3").withStatus(MessageStatus::Sent).row();
    folder.take({ row });
    const auto copy = readWhatIsNew(folder);
    row.status = MessageStatus::Undelivered;
    row.errorCode = 30003;
    folder.take({ row });
    mark(folder, copy); // of what it said, not of what is so by now

    CHECK(folder.conversation("SAC").notCopied == 1);
    const auto correction = copyWhatIsNew(folder);
    CHECK(correction.corrections == 1);
    CHECK(correction.texts.constFirst().asFailed);
    CHECK(copyWhatIsNew(folder).texts.isEmpty());
}

TEST_CASE("a row that surfaces late comes in the next copy, marked as late", "[commlog][store]")
{
    DeskFolder folder;
    const Instant before = folder.clock.now();
    folder.clock.advance(5min);
    folder.receives("second");
    copyWhatIsNew(folder);
    folder.receives("first").at(before);
    const auto copy = copyWhatIsNew(folder);
    CHECK(copy.entries == 1);
    CHECK(copy.plain.contains(QStringLiteral("belongs before the last copy")));
}

TEST_CASE("years from before this folder are in the whole conversation, not in what is new",
          "[commlog][store]")
{
    DeskFolder folder;
    const Instant began = folder.clock.now();
    folder.receives("long ago").at(began - 24h * 400);
    folder.receives("just too long ago").at(began - 72h - 1s);
    const auto lately = folder.receives("lately").at(began - 71h).id();
    const auto now = folder.receives("now").id();
    CHECK(copyWhatIsNew(folder).texts == QList<CopiedText>{ { lately }, { now } });
    CHECK(CopyStore(folder.database()).all(folder.idOf("SAC"))->size() == 4);
    CHECK(folder.conversation("SAC").notCopied == 0);
}

TEST_CASE("keywords and automatic texts alone owe the record nothing; what a person said does",
          "[commlog][store]")
{
    DeskFolder folder;
    const auto owed = [&] { return folder.conversation("SAC").notCopied; };
    folder.receives("STOP");
    folder.receives("START");
    isAutomatic(folder, folder.sent("You are back").id());
    CHECK(owed() == 0);
    folder.receives("HELP"); // Twilio answers it, and so should a person
    CHECK(owed() == 4);
    copyWhatIsNew(folder);
    CHECK(owed() == 0);

    folder.clock.advance(1min);
    folder.receives("STOP");
    CHECK(owed() == 0);
    REQUIRE(Acts(folder.database(), folder.clock)
                .addNote({ .conversation = folder.idOf("SAC"),
                           .at = folder.clock.now(),
                           .author = QStringLiteral("KT"),
                           .text = QStringLiteral("Called back") }));
    CHECK(owed() == 2);
}

TEST_CASE("automatic texts that a copy leaves out are not counted as missing from it",
          "[commlog][store]")
{
    DeskFolder folder;
    folder.receives("My dog ate a sock");
    isAutomatic(folder, folder.sent("We are closed").id());
    CHECK(folder.conversation("SAC").notCopied == 2);
    const auto include = [&](bool automatic) {
        auto document = *SettingStore(folder.database()).document(QStringLiteral("commlog"));
        document.insert(QStringLiteral("include_automatic"), automatic);
        REQUIRE(applyChange(folder.database(),
                            { .documents = { { QStringLiteral("commlog"), document } } },
                            folder.clock.now(), {}));
    };
    include(false);
    CHECK(folder.conversation("SAC").notCopied == 1);
    CHECK(ReportStore(folder.database())
              .notCopied(folder.queue("SAC").id, folder.clock.now() - 1h, folder.clock.now() + 1h)
              ->constFirst()
              .texts
          == 1);
    include(true);
    CHECK(folder.conversation("SAC").notCopied == 2);

    // They are settled with the rest: no later copy brings them.
    include(false);
    copyWhatIsNew(folder);
    include(true);
    CHECK(folder.conversation("SAC").notCopied == 0);
    CHECK(readWhatIsNew(folder).texts.isEmpty());
}

TEST_CASE("across any sequence of arrivals, failures and copies nothing is left out or repeated",
          "[commlog][store]")
{
    const bool includeAutomatic = GENERATE(true, false);
    CAPTURE(includeAutomatic);
    DeskFolder folder;
    const auto format
        = *commlog::readFormat({ { QStringLiteral("include_automatic"), includeAutomatic } });
    const QString nothing = format.label(QLatin1StringView("nothing"));
    const Instant start = folder.clock.now();
    Transaction all(folder.database()); // one for all: only the reading and marking matter here
    int conversations = 0;
    qint64 nextId = raw(firstMessageIdAt(start));
    const auto run = [&folder](const QString &sql) { REQUIRE(folder.database().execute(sql)); };

    holds("copies", [&] {
        const auto conversation = ConversationId(1000 + ++conversations);
        run(QStringLiteral("INSERT INTO conversation (id, queue_id, client) "
                           "VALUES (%1, (SELECT min(id) FROM queue), '+1%1')")
                .arg(raw(conversation)));
        CopyStore store(folder.database());
        QMap<MessageId, int> told; // printed as new
        QMap<MessageId, int> corrected;
        QSet<MessageId> failedAfterCopy;
        QList<MessageId> outbound;
        QSet<MessageId> unsettled;
        QSet<MessageId> automatic;
        const qint64 base = nextId;
        nextId += 10'000;

        const auto copy = [&] {
            commlog::Source source;
            source.messages = *store.notCopied(conversation);
            if (const auto last = *store.last(conversation))
                source.newSince = last->through;
            const auto made = copyFor(source, format);
            int entries = 0;
            int corrections = 0;
            const QStringList lines = made.plain.split(u'\n');
            for (qsizetype i = 1; i < lines.size(); ++i) {
                if (!lines[i].startsWith(QStringLiteral("    text ")))
                    continue;
                const bool correction = lines[i - 1].endsWith(QStringLiteral(" [Correction]"));
                ++(correction ? corrections : entries);
                ++(correction ? corrected : told)[MessageId(lines[i].sliced(9).toLongLong())];
            }
            RC_ASSERT(made.entries == entries);
            RC_ASSERT(made.corrections == corrections);
            RC_ASSERT(made.plain.contains(nothing) == (entries + corrections == 0));
            // What the words leave out is in the record all the same.
            RC_ASSERT(made.texts.size() == source.messages.size());
            RC_ASSERT(
                store.mark(conversation, made.texts, QStringLiteral("KT"), fromMs(1)).has_value());
        };

        const auto acts = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 7), rc::gen::inRange(0, 5000)));
        QSet<MessageId> made;
        for (const auto &[act, number] : acts) {
            const auto id = MessageId(base + number);
            if (act <= 2 || act == 6) { // a text, anywhere in time: in, out, unconfirmed, automatic
                if (made.contains(id))
                    continue;
                made.insert(id);
                const int status = act == 0 ? 31 : act == 2 ? 3 : 24;
                run(QStringLiteral("INSERT INTO message (id, conversation_id, direction, "
                                   "from_number, to_number, "
                                   "body, status, created_at, arrival, seen_at, automatic) "
                                   "VALUES (%1, %2, %3, '', '', 'text %1', %4, %5, %1, 0, %6)")
                        .arg(raw(id))
                        .arg(raw(conversation))
                        .arg(act == 0 ? 0 : 1)
                        .arg(status)
                        .arg(toMs(start) + number * 1000)
                        .arg(act == 6 ? 1 + number % 4 : 0));
                if (act != 0)
                    outbound.append(id);
                if (act == 2)
                    unsettled.insert(id);
                if (act == 6)
                    automatic.insert(id);
            } else if (act == 3 && !outbound.isEmpty()) { // one fails
                const MessageId failed = outbound.at(number % outbound.size());
                run(QStringLiteral("UPDATE message SET status = 26 WHERE id = %1")
                        .arg(raw(failed)));
                if (told.value(failed) > 0 && !failedAfterCopy.contains(failed)
                    && !unsettled.contains(failed))
                    failedAfterCopy.insert(failed);
                outbound.removeOne(failed);
                unsettled.remove(failed);
            } else if (act == 4 && !unsettled.isEmpty()) { // one is found in the log
                const MessageId found = *unsettled.begin();
                run(QStringLiteral("UPDATE message SET status = 24 WHERE id = %1").arg(raw(found)));
                unsettled.remove(found);
            } else if (act == 5) {
                copy();
            }
        }
        copy();
        for (const MessageId id : std::as_const(made)) {
            const bool leftOut = !includeAutomatic && automatic.contains(id);
            RC_ASSERT(told.value(id) == (unsettled.contains(id) || leftOut ? 0 : 1));
            RC_ASSERT(corrected.value(id) == (failedAfterCopy.contains(id) ? 1 : 0));
        }
    });
}
