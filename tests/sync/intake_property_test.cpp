// Whatever order the log is read in, however often and however the pages are cut, what is in the
// file in the end is the same.

#include "core/store/database.h"
#include "core/store/wordingstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <algorithm>
#include <random>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString RequestText = QStringLiteral("May we text you? Reply YES or STOP.");

Wordings ourWordings()
{
    return Wordings({ Wording{ .kind = AutoKind::Request, .text = RequestText } });
}

/// The log of three clients on two numbers around the beginning of the folder, every row in each
/// of its versions.
QList<LoggedMessage> someLog(DeskFolder &folder, std::mt19937 &chance)
{
    const auto pick = [&](int n) { return int(chance() % unsigned(n)); };
    const char *texts[] = { "My cat sneezes", "STOP",     "yes", "No",        "START",
                            "help",           "bleeding", "",    "ok thanks", "stop texting me" };
    const PhoneNumber clients[] = { Karen, Miguel, Ruth };
    const char *queues[] = { "SAC", "LAC" };
    const Instant began = folder.clock.now();
    QList<LoggedMessage> log;
    const int rows = 3 + pick(25);
    for (int i = 0; i < rows; ++i) {
        // Days before, hours before, after; often the same second.
        const Instant at = began
            + (pick(3) == 0       ? -24h * pick(40)
                   : pick(2) == 0 ? -1h * pick(100)
                                  : 1min * pick(30));
        const bool in = pick(2) == 0;
        const QString body = in || pick(3) > 0 ? QString::fromUtf8(texts[pick(10)]) : RequestText;
        TextInTheLog text = in ? folder.receives(body) : folder.sent(body);
        text.from(clients[pick(3)]).on(queues[pick(2)]).at(at).withPictures(pick(4) == 0 ? 1 : 0);
        LoggedMessage row = text.row();
        if (!in) {
            const MessageStatus ends[] = { MessageStatus::Delivered, MessageStatus::Undelivered,
                                           MessageStatus::Failed, MessageStatus::Sent };
            LoggedMessage early = row;
            early.status = MessageStatus::Queued;
            early.sent.reset();
            if (pick(2) == 0)
                log.append(early);
            row.status = ends[pick(4)];
            row.errorCode = row.status == MessageStatus::Failed ? 21610 : 0;
        }
        if (pick(12) == 0) {
            LoggedMessage emptied = row;
            emptied.body.clear();
            log.append(emptied);
        }
        log.append(row);
    }
    return log;
}

/// Everything that is there, but for the order in which it came.
QStringList contentOf(DeskFolder &folder)
{
    QStringList all;
    for (const char *queue : { "SAC", "LAC" }) {
        for (const PhoneNumber &client : { Karen, Miguel, Ruth }) {
            const auto row
                = *ConversationStore(folder.database()).find(folder.queue(queue).id, client);
            if (!row)
                continue;
            all.append(QStringLiteral("%1 %2: section %3 since %4 unread %5 last %6 %7 copied %8 "
                                      "failed %9")
                           .arg(QLatin1String(queue), client.text())
                           .arg(int(row->section))
                           .arg(row->waitingSince ? isoUtc(*row->waitingSince) : QString())
                           .arg(row->unread)
                           .arg(row->lastBody)
                           .arg(raw(row->lastMessage))
                           .arg(row->notCopied)
                           .arg(row->failed)
                       + QStringLiteral(" %1 blocked %2 urgent %3 %4 %5")
                             .arg(standingWord(row->standing))
                             .arg(row->networkBlocked)
                             .arg(row->urgent)
                             .arg(int(row->lastStatus))
                             .arg(row->lastErrorCode));
            for (const Message &text : folder.thread(queue, client))
                all.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                               .arg(raw(text.id))
                               .arg(text.sid.text(), text.body)
                               .arg(int(text.status))
                               .arg(text.errorCode)
                               .arg(text.redacted)
                               .arg(int(text.automatic))
                               .arg(text.media.size()));
        }
    }
    return all;
}

} // namespace

TEST_CASE("order, repetition and page cuts make no difference to what is there", "[intake]")
{
    const auto source = GENERATE(Source::Sweep, Source::Fill, Source::ClientHistory);
    holds("any reading of a log gives the file of its one true reading", [&](unsigned seed) {
        std::mt19937 chance(seed);
        DeskFolder straight;
        DeskFolder shuffled;
        straight.intake().setWordings(ourWordings());
        shuffled.intake().setWordings(ourWordings());
        const QList<LoggedMessage> log = someLog(straight, chance);

        straight.clock.advance(1h);
        shuffled.clock.advance(1h);
        straight.take(log, source);

        QList<LoggedMessage> order = log + log.mid(log.size() / 2);
        std::shuffle(order.begin(), order.end(), chance);
        if (source == Source::Fill)
            REQUIRE(shuffled.intake().beginFill());
        for (qsizetype at = 0; at < order.size();) {
            const qsizetype size = 1 + qsizetype(chance() % 7);
            shuffled.take(order.mid(at, size), source);
            at += size;
            if (chance() % 8 == 0)
                shuffled.restart(); // a kill between two pages
            shuffled.intake().setWordings(ourWordings());
        }
        straight.fillIsComplete();
        shuffled.fillIsComplete();
        const QStringList got = contentOf(shuffled);
        const QStringList wanted = contentOf(straight);
        for (const QString &line : got) {
            if (!wanted.contains(line))
                RC_LOG() << "got    " << line.toStdString() << "\n";
        }
        for (const QString &line : wanted) {
            if (!got.contains(line))
                RC_LOG() << "wanted " << line.toStdString() << "\n";
        }
        RC_ASSERT(got == wanted);
    });
}

TEST_CASE("a fill killed anywhere ends as if it had never been", "[intake][search]")
{
    DeskFolder folder;
    REQUIRE(folder.intake().beginFill());
    for (int i = 0; i < 30; ++i)
        folder.receives("an old story")
            .at(folder.clock.now() - 24h * (i + 30))
            .through(Source::Fill);
    folder.receives("a new story");
    const SearchStore before(folder.database());
    CHECK(before.search(QStringLiteral("story"), 100)->messages.size() == 31);
    folder.restart();
    REQUIRE(folder.intake().endFill());
    folder.restart();
    folder.fillIsComplete();
    const auto found = SearchStore(folder.database()).search(QStringLiteral("story"), 100);
    CHECK(found->messages.size() == 31);
    CHECK(found->messages.first().message->body == QStringLiteral("a new story"));
    CHECK(SearchStore(folder.database()).search(QStringLiteral("old"), 100)->messages.size() == 30);
}
