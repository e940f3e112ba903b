// Texts that came before their number was a queue (DECISIONS 35).

#include "core/desk/firstrun.h"
#include "core/store/clientstore.h"
#include "core/store/firstopen.h"
#include "core/store/queuestore.h"
#include "tests/support/catch.h"
#include "tests/support/linkeddesk.h"
#include "tests/support/must.h"

#include <set>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const PhoneNumber Ours{ QStringLiteral("+18445550100") };

void makeItAQueue(DeskFolder &folder)
{
    QList<Queue> queues = must(QueueStore(folder.database()).all());
    queues.append({ .name = QStringLiteral("EXO"), .title = {}, .number = Ours, .colour = {} });
    must(saveFirstRun(folder.database(), { .queues = queues, .documents = {}, .step = {} },
                      folder.clock.now()));
}

/// A folder with texts to a number that is no queue yet.
struct Clinic
{
    Clinic() { folder.fillIsComplete(); }

    LoggedMessage receives(const char *body, const PhoneNumber &client = Karen)
    {
        LoggedMessage row = folder.receives(body).from(client).row();
        row.to = Ours;
        folder.take({ row });
        folder.clock.advance(1min);
        return row;
    }
    LoggedMessage sent(const char *body)
    {
        LoggedMessage row = folder.sent(body).row();
        row.from = Ours;
        folder.take({ row });
        folder.clock.advance(1min);
        return row;
    }
    void makesItAQueue()
    {
        makeItAQueue(folder);
        for (const Queue &queue : must(QueueStore(folder.database()).all())) {
            if (queue.number == Ours)
                exotics = queue.id;
        }
    }
    int takesStrays()
    {
        for (int strokes = 1;; ++strokes) {
            const auto strays = must(folder.intake().takeStrays());
            rang += int(strays.change.arrived.size());
            if (strays.over)
                return strokes;
        }
    }
    std::optional<Conversation> thread(const PhoneNumber &client = Karen)
    {
        return must(ConversationStore(folder.database()).find(exotics, client));
    }
    Client client(const PhoneNumber &number = Karen)
    {
        return must(ClientStore(folder.database()).client(number));
    }

    DeskFolder folder;
    QueueId exotics{};
    int rang = 0;
};

practice::Setup withOneNumberMore()
{
    practice::Setup setup = holding(300);
    setup.numbers.append(setup.numbers.first());
    setup.numbers.last().number = Ours.text().toLatin1();
    return setup;
}

/// A desk whose log is in, with a STOP to a number that is no queue yet.
struct RunningClinic : LinkedDesk
{
    RunningClinic()
        : LinkedDesk(withOneNumberMore())
    {
        line.receive({ .from = Karen.text().toLatin1(),
                       .to = Ours.text().toLatin1(),
                       .body = QStringLiteral("STOP"),
                       .at = clock.now() - 24h });
        starts();
        REQUIRE(fills());
    }
};

} // namespace

TEST_CASE("texts that came before their number was a queue get their thread, and a STOP counts",
          "[intake][strays]")
{
    Clinic clinic;
    clinic.receives("Hi");
    const LoggedMessage stop = clinic.receives("STOP");
    CHECK(clinic.client().standing != Standing::OptedOut);
    clinic.makesItAQueue();
    // From the moment it is a queue, nothing is sent to her before her texts are read.
    CHECK_FALSE(clinic.client().historyKnown);
    CHECK_FALSE(clinic.thread());

    clinic.takesStrays();
    REQUIRE(clinic.thread());
    CHECK(clinic.thread()->lastBody == QStringLiteral("STOP"));
    CHECK(clinic.thread()->unread == 2);
    CHECK_FALSE(clinic.thread()->isArchived());
    CHECK(clinic.client().historyKnown);
    CHECK(clinic.client().standing == Standing::OptedOut);
    CHECK(clinic.rang == 0); // they did not come just now
    const auto evidence = must(ClientStore(clinic.folder.database()).evidence(Karen));
    CHECK(std::ranges::count(evidence, stop.sid, &Evidence::sid) == 1);
}

TEST_CASE("whichever way it came late, the folder is as if the queue had always been there",
          "[intake][strays]")
{
    const auto shape = [](bool queueFirst) {
        Clinic clinic;
        if (queueFirst)
            clinic.makesItAQueue();
        clinic.receives("She is bleeding badly"); // urgent
        clinic.sent("Call us please");
        clinic.receives("please stop texting me", Miguel); // a wish, for a person to look at
        if (!queueFirst)
            clinic.makesItAQueue();
        clinic.takesStrays();
        QStringList facts;
        for (const PhoneNumber &who : { Karen, Miguel }) {
            const Conversation thread = *clinic.thread(who);
            facts << QStringLiteral("%1 %2 %3 %4 %5 %6")
                         .arg(thread.lastBody)
                         .arg(int(thread.section))
                         .arg(thread.unread)
                         .arg(thread.notCopied)
                         .arg(thread.isArchived())
                         .arg(int(clinic.client(who).standing));
            for (const Evidence &piece : must(ClientStore(clinic.folder.database()).evidence(who)))
                facts << QStringLiteral("%1 %2").arg(int(piece.kind)).arg(toMs(piece.at));
        }
        return facts;
    };
    CHECK(shape(false) == shape(true));
}

TEST_CASE("many are taken in strokes, and a restart between two loses nothing", "[intake][strays]")
{
    Clinic clinic;
    QList<LoggedMessage> rows;
    for (int i = 0; i < 2500; ++i) {
        LoggedMessage row = clinic.folder.receives("Hi").from(i % 2 ? Karen : Miguel).row();
        row.to = Ours;
        row.created = row.sent = clinic.folder.clock.now() + std::chrono::seconds(i);
        rows.append(row);
    }
    clinic.folder.take(rows);
    clinic.folder.clock.advance(1h);
    clinic.makesItAQueue();
    CHECK_FALSE(must(clinic.folder.intake().takeStrays()).over);
    CHECK_FALSE(clinic.client().historyKnown);
    clinic.folder.restart();
    CHECK(clinic.takesStrays() > 2);
    CHECK(clinic.thread(Karen)->unread + clinic.thread(Miguel)->unread == 2500);
    CHECK(clinic.client().historyKnown);
    CHECK(clinic.takesStrays() == 1);
}

TEST_CASE("a row that comes again is given its thread at once", "[intake][strays]")
{
    Clinic clinic;
    const LoggedMessage hi = clinic.receives("Hi");
    const LoggedMessage stop = clinic.receives("STOP");
    clinic.makesItAQueue();
    clinic.folder.take({ hi, stop }, Source::ClientHistory); // asked for before a text is sent
    must(clinic.folder.intake().historyIsKnown(Karen));
    REQUIRE(clinic.thread());
    CHECK(clinic.client().standing == Standing::OptedOut);
    CHECK(clinic.thread()->unread == 2);
}

TEST_CASE("who is asked about while the walk is under way is not known before their texts are read",
          "[intake][strays]")
{
    Clinic clinic;
    clinic.receives("Hi");
    clinic.receives("STOP"); // and Twilio keeps nothing for ever
    clinic.receives("Hello", Miguel);
    clinic.makesItAQueue();
    const Change change = must(clinic.folder.intake().historyIsKnown(Karen));
    CHECK(clinic.client().standing == Standing::OptedOut);
    REQUIRE(clinic.thread());
    CHECK(change.conversations.contains(clinic.thread()->id));
    CHECK_FALSE(clinic.thread(Miguel)); // of this one client alone
    clinic.takesStrays();
    CHECK(clinic.thread(Miguel));
    CHECK(clinic.thread()->unread == 2);
}

TEST_CASE("a file of before there was a walk has its strays found at its next start",
          "[intake][strays]")
{
    Clinic clinic;
    clinic.receives("STOP");
    {
        Transaction transaction(clinic.folder.database());
        const Queue made{
            .name = QStringLiteral("EXO"), .title = {}, .number = Ours, .colour = {}
        };
        clinic.exotics = must(QueueStore(clinic.folder.database()).save(made));
        must(ClientStore(clinic.folder.database()).setHistoryKnown(Karen));
        must(clinic.folder.database().execute(
            QStringLiteral("DELETE FROM meta WHERE key = 'strays_after'")));
        must(transaction.commit());
    }
    clinic.folder.restart();
    CHECK_FALSE(clinic.client().historyKnown); // before anything is sent
    clinic.takesStrays();
    CHECK(clinic.client().standing == Standing::OptedOut);
}

TEST_CASE("the walk says nothing of when the folder began: no answer has told the time yet",
          "[intake][strays][clock]")
{
    Clinic clinic;
    clinic.receives("Hi");
    clinic.makesItAQueue();
    const Instant began = must(folderBegan(clinic.folder.database()));
    clinic.folder.clock.jump(-24h * 365);
    clinic.folder.restart();
    clinic.takesStrays();
    CHECK(must(folderBegan(clinic.folder.database())) == began);
}

TEST_CASE("a walk that the disk refused goes on when there is space", "[sync][strays]")
{
    RunningClinic desk;
    makeItAQueue(desk.folder);
    int refused = 0;
    desk.folder.hurdle = [&](const char *sql) {
        if (!QByteArray(sql).contains("SET conversation_id") || refused > 0)
            return Result<>();
        ++refused;
        return Result<>(failure(Error::Kind::Storage, QStringLiteral("full"), 13));
    };
    desk.sync().queuesChanged();
    desk.clock.advance(1s);
    REQUIRE(refused == 1);
    CHECK(desk.folder.standing(Karen) != Standing::OptedOut);
    desk.clock.advance(20s);
    CHECK(desk.folder.standing(Karen) == Standing::OptedOut);
}

TEST_CASE("texts of numbers that are still no queue stay as they are", "[intake][strays]")
{
    Clinic clinic;
    LoggedMessage row = clinic.folder.receives("Hi").from(Ruth).row();
    row.to = PhoneNumber(QStringLiteral("+18445550177"));
    clinic.folder.take({ row });
    clinic.makesItAQueue();
    clinic.takesStrays();
    CHECK_FALSE(clinic.thread(Ruth));
    CHECK(must(ConversationStore(clinic.folder.database()).ofClient(Ruth)).isEmpty());
}

TEST_CASE("a running desk gives them their threads when it is told, and else at its next start",
          "[sync][strays]")
{
    RunningClinic desk;
    CHECK(must(ConversationStore(desk.folder.database()).ofClient(Karen)).isEmpty());
    makeItAQueue(desk.folder);
    SECTION("told so, at once")
    {
        desk.sync().queuesChanged();
        desk.clock.advance(10ms);
    }
    SECTION("told nothing, at the next start")
    {
        desk.restarts();
        desk.clock.advance(10ms);
    }
    CHECK(must(ConversationStore(desk.folder.database()).ofClient(Karen)).size() == 1);
    CHECK(desk.folder.standing(Karen) == Standing::OptedOut);
}

TEST_CASE("a STOP to the number that a queue had before opts out everywhere, a START back in",
          "[intake][strays]")
{
    Clinic clinic;
    clinic.folder.receives("Is she ready?").from(Karen).on("SAC");
    QList<Queue> queues = must(QueueStore(clinic.folder.database()).all());
    const PhoneNumber before = queues.first().number;
    REQUIRE(queues.first().name == QStringLiteral("SAC"));
    queues.first().number = Ours;
    must(saveFirstRun(clinic.folder.database(), { .queues = queues, .documents = {}, .step = {} },
                      clinic.folder.clock.now()));
    const auto toTheOld = [&](const char *body, const PhoneNumber &client) {
        LoggedMessage row = clinic.folder.receives(body).from(client).row();
        row.to = before;
        clinic.folder.take({ row });
        clinic.folder.clock.advance(1min);
    };
    const Standing standing = clinic.client().standing;
    toTheOld("Yes", Karen); // nothing but the two words
    CHECK(clinic.client().standing == standing);
    toTheOld("STOP", Karen);
    CHECK(clinic.client().standing == Standing::OptedOut);
    toTheOld("START", Karen);
    CHECK(clinic.client().standing == Standing::OptedIn);
    // Whoever never wrote with us there means somebody else who has that number.
    toTheOld("STOP", Miguel);
    CHECK(clinic.client(Miguel).standing != Standing::OptedOut);
}
