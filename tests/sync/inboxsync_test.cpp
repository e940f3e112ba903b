#include "core/store/database.h"
#include "tests/support/linkeddesk.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using practice::Fault;
using practice::FaultRule;

namespace {

SyncTimings smallPages(int rows = 10)
{
    SyncTimings timings;
    timings.fillPage = rows;
    return timings;
}

/// What the file says of a text's only picture.
struct Picture
{
    MediaItem::State state{};
    int attempts = 0;
    qint64 nextAt = 0;
};

Picture pictureOf(LinkedDesk &desk, const MessageSid &sid)
{
    Query query(desk.folder.database(),
                "SELECT media.state, media.attempts, media.next_at FROM media "
                "JOIN message ON message.id = media.message_id WHERE message.sid = ?");
    query.bind(sid.text());
    REQUIRE(query.run());
    REQUIRE(query.next());
    return { MediaItem::State(query.integer(0)), int(query.integer(1)), query.integer(2) };
}

enum class Asks { ForTheList, ForTheBytes };
/// Every question of that kind about this text's pictures.
FaultRule mediaOf(const MessageSid &sid, Asks asks, const Fault &fault, int times = -1)
{
    const QByteArray path = "/Messages/" + sid.text().toLatin1();
    return { .fault = fault,
             .method = "GET",
             .pathPart = path + (asks == Asks::ForTheList ? "/Media.json" : "/Media/"),
             .times = times };
}

} // namespace

TEST_CASE("a fresh folder takes in the whole log and nothing else", "[sync]")
{
    LinkedDesk desk(holding(500), smallPages(50));
    desk.starts();
    REQUIRE(desk.fills());
    CHECK(desk.missing().isEmpty());
    CHECK(desk.surplus().isEmpty());
    CHECK(desk.different().isEmpty());
    CHECK(desk.arrived == 0); // nothing of before rings
    CHECK_FALSE(desk.fill.has_value());
}

TEST_CASE("a new text is in at most one poll later, also during the fill", "[sync]")
{
    LinkedDesk desk(holding(3000), smallPages(20));
    desk.line.manners().latency = 200ms;
    desk.starts();
    desk.clock.advance(6s);
    const bool filled = GENERATE(false, true);
    if (filled)
        REQUIRE(desk.fills());
    else
        REQUIRE_FALSE(desk.sync().isFilled());
    const auto sid = desk.receives("Bella is limping");
    desk.clock.advance(5s + 200ms);
    CHECK(desk.inTheFile().contains(sid.text()));
    CHECK(desk.arrived == 1);
}

TEST_CASE("whatever the order, lateness and cuts of pages, the file ends up with the line's set",
          "[sync]")
{
    holds(
        "the set",
        [] {
            LinkedDesk desk(
                holding(*rc::gen::inRange(0, 250), *rc::gen::inRange<quint64>(1, 1'000'000)),
                smallPages(*rc::gen::inRange(1, 40)));
            desk.timings.poll = 30s;
            auto &manners = desk.line.manners();
            manners.arrivalsBetweenPages = *rc::gen::inRange(0, 3);
            manners.lateMax = *rc::gen::element<Millis>(0ms, 30s, 10min, 1h);
            manners.lateShare = *rc::gen::element(0.0, 0.3, 1.0);
            manners.dateStep = *rc::gen::element(1s, 60s);
            manners.latency = *rc::gen::element(0ms, 150ms);
            manners.unsentMatchDateFilter = *rc::gen::arbitrary<bool>();
            desk.starts();
            for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
                desk.receives("hello");
                desk.clock.advance(*rc::gen::element<Millis>(300ms, 4s, 40s));
            }
            manners.arrivalsBetweenPages = 0;
            RC_ASSERT(desk.fills(6h));
            desk.clock.advance(manners.lateMax + 10min);
            RC_ASSERT(desk.missing().isEmpty());
            RC_ASSERT(desk.surplus().isEmpty());
        },
        8);
}

TEST_CASE("a fill that is killed anywhere goes on where it was", "[sync]")
{
    holds(
        "kills",
        [] {
            LinkedDesk desk(holding(300, *rc::gen::inRange<quint64>(1, 1000)), smallPages(10));
            desk.line.manners().latency = 100ms;
            desk.starts();
            for (int kills = *rc::gen::inRange(1, 6); kills > 0; --kills) {
                desk.clock.advance(Millis(*rc::gen::inRange(0, 1500)));
                desk.restarts();
            }
            RC_ASSERT(desk.fills());
            desk.clock.advance(1min);
            RC_ASSERT(desk.missing().isEmpty());
        },
        8);
}

TEST_CASE("a killed fill does not begin anew", "[sync]")
{
    LinkedDesk desk(holding(2000), smallPages(20));
    desk.line.manners().latency = 100ms;
    desk.starts();
    desk.clock.runUntil([&] { return desk.inTheFile().size() > 1500; });
    desk.dies();
    const int before = desk.transport.performed();
    desk.folder.restart();
    desk.starts();
    REQUIRE(desk.fills());
    // A quarter of the spans is left; the walk without a date is the 100 pages of the whole log.
    CHECK(desk.transport.performed() - before < 100 + 25 + 60);
}

TEST_CASE("the fill has several walks under way, never more than four requests", "[sync]")
{
    LinkedDesk desk(holding(2000), smallPages(20));
    desk.line.manners().latency = 200ms;
    desk.starts();
    REQUIRE(desk.fills());
    CHECK(desk.transport.mostAtOnce() == 4);
}

TEST_CASE("a server that ignores the filter is walked once", "[sync]")
{
    LinkedDesk desk(holding(600), smallPages(20));
    desk.blindToDates = true;
    desk.starts();
    REQUIRE(desk.fills());
    CHECK(desk.missing().isEmpty());
    CHECK(desk.transport.performed() < 30 + 30); // not fifteen times the log
}

TEST_CASE("rows without a date sent are found", "[sync]")
{
    LinkedDesk desk(holding(100), smallPages(10));
    desk.line.manners().sendingAfter = Millis(1h); // nothing is sent for a while
    desk.line.manners().sentAfter = Millis(2h);
    twilio::SendRequest request;
    request.from = desk.folder.queue("SAC").number;
    request.to = Karen;
    request.body = QStringLiteral("Bella is ready");
    const auto outcome = finish(desk.clock, desk.api().send(request));
    REQUIRE(std::holds_alternative<twilio::Sent>(outcome));
    CHECK_FALSE(std::get<twilio::Sent>(outcome).message.sent);
    desk.starts();
    REQUIRE(desk.fills());
    CHECK(desk.missing().isEmpty());
}

TEST_CASE("in an outage there are few requests, and what was missed is in soon after", "[sync]")
{
    LinkedDesk desk(holding(300), smallPages(10));
    const bool filled = GENERATE(true, false);
    desk.line.manners().latency = 50ms;
    desk.starts();
    if (filled)
        REQUIRE(desk.fills());
    else
        desk.clock.advance(300ms);
    desk.transport.disconnect();
    desk.clock.advance(20s);
    const int before = desk.transport.performed();
    for (int i = 0; i < 30; ++i) {
        desk.receives("are you there?");
        desk.clock.advance(20s);
    }
    CHECK(desk.sync().line().line == LineState::Line::Offline);
    CHECK(desk.transport.performed() - before <= 60); // in ten minutes
    desk.transport.connect();
    desk.clock.advance(20s + 2 * 5s);
    CHECK(desk.sync().line().line == LineState::Line::Online);
    CHECK(desk.arrived == 30);
    REQUIRE(desk.fills());
    CHECK(desk.missing().isEmpty());
}

TEST_CASE("a poll that breaks off half way leaves no hole", "[sync][C8]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    for (int i = 0; i < 180; ++i)
        desk.receives("one of very many"); // four pages
    desk.line.inject({ .fault = { .kind = Fault::Kind::ServerError },
                       .method = "GET",
                       .pathPart = "PageToken",
                       .skip = 1,
                       .times = 1 });
    desk.clock.advance(5s);
    REQUIRE_FALSE(desk.missing().isEmpty());
    desk.clock.advance(10s);
    CHECK(desk.missing().isEmpty());
    CHECK(desk.arrived == 180);
}

TEST_CASE("on a line that keeps breaking off, a busy hour's poll still comes to its end", "[sync]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    for (int i = 0; i < 480; ++i)
        desk.receives("one of very many"); // ten pages of 50
    // Every third page that is asked for by a link breaks off: of ten in a row none gets through.
    for (int skip = 2; skip < 600; skip += 3)
        desk.line.inject({ .fault = { .kind = Fault::Kind::ServerError },
                           .method = "GET",
                           .pathPart = "PageToken",
                           .skip = skip,
                           .times = 1 });
    desk.clock.advance(30s);
    CHECK(desk.missing().isEmpty());
    CHECK(desk.sync().line().line == LineState::Line::Online);
}

TEST_CASE("whatever goes wrong with answers, in the end the file has the line's set", "[sync]")
{
    holds(
        "faults",
        [] {
            LinkedDesk desk(holding(150, *rc::gen::inRange<quint64>(1, 1000)), smallPages(10));
            desk.line.manners().latency = 20ms;
            const auto kind = *rc::gen::element(
                Fault::Kind::TooManyRequests, Fault::Kind::ServerError, Fault::Kind::Refuse,
                Fault::Kind::Reset, Fault::Kind::Close, Fault::Kind::TimeOut, Fault::Kind::CutBody,
                Fault::Kind::ForeignBody, Fault::Kind::Drip);
            FaultRule rule;
            rule.fault.kind = kind;
            rule.method = "GET";
            rule.times = *rc::gen::inRange(1, 30);
            rule.probability = *rc::gen::element(0.2, 0.6, 1.0);
            desk.line.inject(rule);
            desk.starts();
            desk.clock.advance(10s);
            desk.receives("hello");
            RC_ASSERT(desk.fills(3h));
            desk.line.clearFaults();
            desk.clock.advance(10min);
            RC_ASSERT(desk.missing().isEmpty());
            RC_ASSERT(desk.sync().line().line == LineState::Line::Online);
        },
        8);
}

TEST_CASE("a captive portal is an outage, and nothing of it is stored", "[sync]")
{
    LinkedDesk desk(holding(20));
    desk.line.inject(
        { .fault = { .kind = Fault::Kind::ForeignBody }, .method = "GET", .times = -1 });
    desk.starts();
    desk.clock.advance(1min);
    CHECK(desk.sync().line().line == LineState::Line::Offline);
    CHECK(desk.inTheFile().isEmpty());
}

TEST_CASE("a refused key stops polling but for a look every five minutes", "[sync]")
{
    LinkedDesk desk(holding(20));
    desk.starts();
    REQUIRE(desk.fills());
    // Practice has no revoking: a wrong key is one.
    auto credentials
        = twilio::Credentials::make(QString::fromLatin1(desk.line.credentials().account),
                                    QStringLiteral("SKwrong"), QStringLiteral("wrong"));
    REQUIRE(credentials);
    twilio::Api api(desk.transport, desk.clock, *twilio::Origin::make(desk.transport.base()),
                    *credentials);
    InboxSync sync(api, desk.folder.database(), desk.folder.intake(), desk.clock, {});
    desk.dies();
    REQUIRE(sync.start());
    desk.clock.advance(1s);
    CHECK(sync.line().line == LineState::Line::Unauthorized);
    const int before = desk.transport.performed();
    desk.clock.advance(30min);
    CHECK(desk.transport.performed() - before <= 6);
    sync.stop();
    api.stop();
    finish(desk.clock, sync.join());
}

TEST_CASE("one bad row is set aside and counted, its page is taken in", "[sync][L14]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    const auto first = desk.receives("before");
    const auto bad = desk.receives("unreadable");
    const auto last = desk.receives("after");
    desk.line.spoil(bad, practice::Nonsense::NullSid);
    desk.clock.advance(6s);
    CHECK(desk.inTheFile().contains(first.text()));
    CHECK(desk.inTheFile().contains(last.text()));
    const auto setAside = [&] {
        Query query(desk.folder.database(), "SELECT count(*) FROM quarantine");
        REQUIRE(query.run());
        REQUIRE(query.next());
        return query.integer(0);
    };
    CHECK(setAside() == 1);
    desk.clock.advance(1min);
    CHECK(setAside() == 1); // the same nonsense again
}

TEST_CASE("a text under way is followed to its end, far below the newest page", "[sync]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    desk.line.manners().deliveredAfter = Millis(20min);
    twilio::SendRequest request;
    request.from = desk.folder.queue("SAC").number;
    request.to = Karen;
    request.body = QStringLiteral("Bella is ready");
    const auto outcome = finish(desk.clock, desk.api().send(request));
    const auto sid = std::get<twilio::Sent>(outcome).message.sid;
    desk.clock.advance(6s);
    for (int i = 0; i < 120; ++i)
        desk.receives("hello");
    desk.clock.advance(Millis(30min));
    const auto row = MessageStore(desk.folder.database()).bySid(sid);
    REQUIRE(row);
    REQUIRE(*row);
    CHECK((*row)->status == MessageStatus::Delivered);
    CHECK(desk.different().isEmpty());
}

TEST_CASE("late rows are found by looking back: an hour, a day, days", "[sync]")
{
    SyncTimings timings;
    timings.poll = 1min;
    LinkedDesk desk({}, timings);
    desk.starts();
    REQUIRE(desk.fills());
    desk.clock.advance(10min);
    const auto [late, within] = GENERATE(table<Millis, Millis>(
        { { 1h, 7min }, { 20h, 7min }, { 60h, 62min }, { 6 * 24h, 24h + 2min } }));
    const auto sid = desk.line.receive({ .from = Karen.text().toLatin1(),
                                         .to = "+18444073300",
                                         .body = QStringLiteral("late"),
                                         .at = desk.clock.now() - late });
    for (int i = 0; i < 60; ++i) // the newest page shows other things
        desk.receives("hello");
    desk.clock.advance(within);
    CHECK(desk.inTheFile().contains(sid.text()));
}

TEST_CASE("after days without the desk the log is read up to where it was", "[sync]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    desk.clock.advance(1min);
    desk.dies();
    desk.clock.advance(Millis(3 * 24h));
    const auto sid = desk.line.receive({ .from = Karen.text().toLatin1(),
                                         .to = "+18444073300",
                                         .body = QStringLiteral("while nobody looked"),
                                         .at = desk.clock.now() - 48h });
    for (int i = 0; i < 200; ++i)
        desk.receives("hello");
    desk.starts();
    desk.clock.advance(10s);
    CHECK(desk.inTheFile().contains(sid.text()));
    CHECK(desk.missing().isEmpty());
}

TEST_CASE("[C16] after sleep a whole week is looked at again, however lately it was", "[sync][C16]")
{
    LinkedDesk desk;
    const auto receivesAt = [&](Millis ago) {
        return desk.line.receive({ .from = Karen.text().toLatin1(),
                                   .to = "+18444073300",
                                   .body = QStringLiteral("hello"),
                                   .at = desk.clock.now() - ago });
    };
    receivesAt(30 * 24h); // so that the end of the log is elsewhere
    for (int i = 0; i < 1100; ++i) // more than a page: whoever looks back a day stops before it
        receivesAt(48h);
    desk.starts();
    REQUIRE(desk.fills());
    desk.clock.advance(10min); // the week was looked at; it is not due again for a day
    desk.clock.sleeps(20min);
    const auto sid = receivesAt(5 * 24h);
    desk.clock.advance(10s);
    CHECK(desk.inTheFile().contains(sid.text()));
}

TEST_CASE("who texts during the fill is known before the fill is over", "[sync]")
{
    LinkedDesk desk(holding(5000), smallPages(20));
    desk.line.manners().latency = 200ms;
    desk.starts();
    desk.clock.advance(6s);
    CHECK(desk.folder.standing() == Standing::Unknown);
    desk.receives("My dog ate a sock");
    desk.clock.advance(8s);
    REQUIRE_FALSE(desk.sync().isFilled());
    CHECK(desk.folder.standing() == Standing::Stranger);
}

TEST_CASE("a catch-up ends when a poll that began after it is in", "[sync]")
{
    LinkedDesk desk;
    desk.line.manners().latency = 300ms;
    desk.starts();
    REQUIRE(desk.fills());
    desk.clock.advance(Millis(4900)); // a poll may be under way
    const auto sid = desk.receives("STOP");
    const Millis before = desk.clock.uptime();
    CHECK(finish(desk.clock, desk.sync().catchUp()));
    CHECK(desk.inTheFile().contains(sid.text()));
    CHECK(desk.clock.uptime() - before <= 700ms);
}

TEST_CASE("pictures are fetched at once, kept under our own names and hashed", "[sync][media]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    const int cutAtFirst = GENERATE(0, 3);
    if (cutAtFirst > 0) {
        desk.line.inject({ .fault = { .kind = Fault::Kind::CutBody, .bytes = 0 },
                           .method = "GET",
                           .pathPart = "/Media",
                           .times = cutAtFirst });
    }
    const auto sid = desk.receives("look", Karen, 2);
    desk.clock.advance(2min);
    const auto message = MessageStore(desk.folder.database()).bySid(sid);
    REQUIRE(message);
    REQUIRE(*message);
    REQUIRE((*message)->media.size() == 2);
    for (const MediaItem &item : (*message)->media) {
        CHECK(item.state == MediaItem::State::Kept);
        CHECK(item.sniffedType.startsWith(QLatin1String("image/")));
        CHECK(item.width > 0);
        QFile file(desk.folder.path() + QStringLiteral("/media/") + item.file);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() == item.bytes);
        CHECK((QFileInfo(file).permissions()
               & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther))
              == QFile::Permissions());
        Query query(desk.folder.database(), "SELECT sha256 FROM media WHERE id = ?");
        query.bind(item.id);
        REQUIRE(query.run());
        REQUIRE(query.next());
        CHECK(query.text(0).toLatin1()
              == QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    }
    CHECK(desk.line.credentialsLeaked() == 0);
}

TEST_CASE("pictures that always fail in passing hold up no other, and are never given up",
          "[sync][media]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    const auto kind = GENERATE(Fault::Kind::TimeOut, Fault::Kind::Reset, Fault::Kind::ServerError,
                               Fault::Kind::ForeignBody);
    const auto good = desk.receives("the one that can be had", Karen, 1);
    QList<MessageSid> bad;
    for (const Asks asks :
         { Asks::ForTheBytes, Asks::ForTheList, Asks::ForTheBytes, Asks::ForTheList }) {
        bad.append(desk.receives("newer, and never answered", Karen, 1));
        desk.line.inject(mediaOf(bad.last(), asks, { .kind = kind }));
    }
    // A time-out is two minutes: one round, a pause, and the next.
    desk.clock.advance(2min + 15s);
    CHECK(pictureOf(desk, good).state == MediaItem::State::Kept);

    desk.clock.advance(1h); // the pauses are at their longest
    const int before = desk.transport.performed();
    desk.clock.advance(30min);
    // Polls and looks back are some 450 in that time, the pictures eight or twelve.
    CHECK(desk.transport.performed() - before < 500);
    for (const MessageSid &sid : bad) {
        CHECK(pictureOf(desk, sid).state == MediaItem::State::Wanted);
        CHECK(pictureOf(desk, sid).attempts == 0);
    }
    const auto later = desk.receives("one more that can be had", Karen, 1);
    desk.clock.advance(2min + 15s);
    CHECK(pictureOf(desk, later).state == MediaItem::State::Kept);
    desk.line.clearFaults();
    desk.clock.advance(Millis(17min + 15s));
    for (const MessageSid &sid : bad)
        CHECK(pictureOf(desk, sid).state == MediaItem::State::Kept);
}

TEST_CASE("while the whole line is down no picture is put later", "[sync][media]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    const auto sid = desk.receives("look", Karen, 1);
    desk.line.inject(mediaOf(sid, Asks::ForTheBytes, { .kind = Fault::Kind::TimeOut }));
    desk.clock.advance(6s); // asked for
    desk.line.inject({ .fault = { .kind = Fault::Kind::TimeOut }, .method = "GET", .times = -1 });
    desk.clock.advance(10min);
    CHECK(desk.sync().line().line == LineState::Line::Offline);
    CHECK(pictureOf(desk, sid).nextAt == 0);
    desk.line.clearFaults();
    desk.clock.advance(1min);
    CHECK(pictureOf(desk, sid).state == MediaItem::State::Kept);
}

TEST_CASE("[N19] a picture that is not there at first is fetched as soon as it is", "[sync][N19]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    const auto sid = desk.receives("look", Karen, 1);
    const auto asks = GENERATE(Asks::ForTheList, Asks::ForTheBytes);
    desk.line.inject(mediaOf(sid, asks, { .kind = Fault::Kind::ServerError, .status = 404 }, 3));
    desk.clock.advance(5s + 2s + 1s);
    CHECK(pictureOf(desk, sid).state == MediaItem::State::Wanted);
    CHECK(pictureOf(desk, sid).attempts > 0);
    desk.clock.advance(30s); // 2 s, 4 s and 8 s later
    CHECK(pictureOf(desk, sid).state == MediaItem::State::Kept);
    CHECK(pictureOf(desk, sid).attempts == 3);
}

TEST_CASE("[N19] a picture that is never there is gone after ten answers, and counted so",
          "[sync][N19]")
{
    LinkedDesk desk;
    desk.starts();
    REQUIRE(desk.fills());
    const auto sid = desk.receives("look", Karen, 1);
    int asked = 0;
    desk.passage.step = [&](const HttpRequest &request, Passage::Point point) {
        asked += point == Passage::Point::Before && request.url.path().contains(u"/Media/") ? 1 : 0;
        return true;
    };
    desk.line.inject(
        mediaOf(sid, Asks::ForTheBytes, { .kind = Fault::Kind::ServerError, .status = 404 }));
    desk.clock.advance(4min);
    CHECK(pictureOf(desk, sid).state == MediaItem::State::Wanted); // the pauses grow
    desk.clock.advance(Millis(1h));
    CHECK(pictureOf(desk, sid).state == MediaItem::State::Gone);
    CHECK(asked == 10);
    // Whoever waits for a sync's answer reads it there; the thread says it beside the text.
    const auto report = finish(desk.clock, desk.sync().once());
    REQUIRE(report);
    CHECK(report->mediaWanted == 0);
    CHECK(report->mediaGivenUp == 1);
    CHECK(asked == 10);
}

TEST_CASE("one-shot: a day's rows and what is under way; then the whole log", "[sync]")
{
    LinkedDesk desk(holding(400), smallPages(50));
    const auto old = desk.line.receive({ .from = Karen.text().toLatin1(),
                                         .to = "+18444073300",
                                         .body = QStringLiteral("old"),
                                         .at = desk.clock.now() - 48h });
    const auto fresh = desk.line.receive({ .from = Karen.text().toLatin1(),
                                           .to = "+18444073300",
                                           .body = QStringLiteral("of today"),
                                           .at = desk.clock.now() - 23h });
    const auto once = finish(desk.clock, desk.sync().once());
    REQUIRE(once);
    CHECK(desk.inTheFile().contains(fresh.text()));
    desk.line.manners().arrivalsBetweenPages = 1;
    const auto full = finish(desk.clock, desk.sync().full());
    REQUIRE(full);
    desk.line.manners().arrivalsBetweenPages = 0;
    CHECK(desk.inTheFile().contains(old.text()));
    CHECK(desk.sync().isFilled());
    CHECK(desk.missing().size() <= 1); // what arrived while the last page was asked for

    const auto again = finish(desk.clock, desk.sync().full());
    REQUIRE(again);
    CHECK(desk.missing().isEmpty());
}

TEST_CASE("what arrives while pictures are fetched is there when a full sync ends", "[sync]")
{
    SyncTimings timings;
    timings.oneShotMedia = 1min;
    LinkedDesk desk(holding(0), timings);
    desk.line.manners().latency = 1s;
    const auto receives = [&](int photos, Millis visibleAfter) {
        return desk.line.receive({ .from = Karen.text().toLatin1(),
                                   .to = "+18444073300",
                                   .body = QStringLiteral("Bella"),
                                   .photos = photos,
                                   .visibleAfter = visibleAfter });
    };
    for (int i = 0; i < 30; ++i)
        receives(2, 0ms);
    const auto meanwhile = receives(0, 20s); // the log is read by then, the pictures are not
    const Millis began = desk.clock.uptime();
    const auto full = finish(desk.clock, desk.sync().full());
    REQUIRE(full);
    CHECK(full->mediaKept == 60);
    CHECK(desk.clock.uptime() - began > 20s);
    CHECK(desk.inTheFile().contains(meanwhile.text()));
}

TEST_CASE("one-shot gives up on an outage and says that it is not complete", "[sync]")
{
    LinkedDesk desk(holding(40));
    desk.transport.disconnect();
    const Millis began = desk.clock.uptime();
    const auto full = finish(desk.clock, desk.sync().full());
    REQUIRE_FALSE(full);
    CHECK(full.error().kind == Error::Kind::Network);
    CHECK(desk.clock.uptime() - began <= 20s); // somebody waits for the answer
    CHECK_FALSE(desk.sync().isFilled());
}
