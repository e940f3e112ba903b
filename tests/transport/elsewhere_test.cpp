// Nobody but Twilio hears the key (RELIABILITY G21, S14): whoever answers, whatever certificate
// they show and wherever they point. Over real sockets, with the key in every request as it is at
// work.

#include "core/transport/qttransport.h"
#include "core/twilio/api.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"
#include "tests/support/rawserver.h"
#include "tests/support/simulatedclock.h"
#include "tests/support/tlsdoor.h"

#include <QProcess>
#include <QTest>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Peer = RawServer::Peer;

namespace {

constexpr Millis Patience{ 500 }; // real: with a server that speaks no TLS nothing comes
const QByteArray Words = "Bella may go home";
const MessageSid Sid{ QStringLiteral("MM00000000000000000000000000000001") };

/// A program with a key, whose Twilio is at `home`.
struct Keyholder
{
    explicit Keyholder(const QUrl &home)
        : api(transport, clock, *twilio::Origin::make(home),
              *twilio::Credentials::make(QStringLiteral("AC1"), QStringLiteral("SK1"),
                                         QStringLiteral("canarysecret")),
              { .deadline = Patience, .mediaDeadline = Patience, .parseOnPool = false })
    { }
    void asksForAPage() { (void)QCoro::waitFor(api.messages({})); }
    void asksForThePageAfter()
    {
        if (const auto first = QCoro::waitFor(api.messages({}));
            first && !first->nextPage.isEmpty())
            (void)QCoro::waitFor(api.nextPage(first->nextPage));
    }
    void asksForAPicture() { (void)QCoro::waitFor(api.mediaBytes(Sid, QStringLiteral("ME1"))); }
    void sends()
    {
        (void)QCoro::waitFor(api.send({ .from = PhoneNumber(QStringLiteral("+18444073300")),
                                        .to = PhoneNumber(QStringLiteral("+12175550148")),
                                        .body = QString::fromLatin1(Words),
                                        .deadline = Patience }));
    }

    SimulatedClock clock;
    QtTransport transport;
    twilio::Api api;
};

/// What a stranger must not have been told, in any spelling that our requests have.
bool isTold(const QByteArray &heard)
{
    return heard.toLower().contains("authorization") || heard.contains("canarysecret")
        || heard.contains(QByteArray("SK1:canarysecret").toBase64()) || heard.contains("Bella");
}

struct Seen
{
    int ways = 0;
    int told = 0;
    int most = 0; ///< POSTs that one text was, at home.
};

QUrl overTls(const TlsDoor &door, const char *host = "127.0.0.1")
{
    return QUrl(QStringLiteral("https://%1:%2/").arg(QLatin1String(host)).arg(door.port()));
}

/// What home answers leads elsewhere.
void pointsElsewhere(Seen &seen)
{
    struct Way
    {
        const char *name;
        void (Keyholder::*asks)();
        QByteArray status;
        bool isFollowed = false; ///< But without the key.
    };
    const auto ways = {
        Way{ "301 to a question", &Keyholder::asksForAPage, "301 Moved" },
        Way{ "302 to a question", &Keyholder::asksForAPage, "302 Found" },
        Way{ "307 to a question", &Keyholder::asksForAPage, "307 Temporary Redirect" },
        Way{ "308 to a question", &Keyholder::asksForAPage, "308 Permanent Redirect" },
        Way{ "302 to a text", &Keyholder::sends, "302 Found" },
        Way{ "307 to a text", &Keyholder::sends, "307 Temporary Redirect" },
        Way{ "308 to a text", &Keyholder::sends, "308 Permanent Redirect" },
        Way{ "307 to a picture", &Keyholder::asksForAPicture, "307 Temporary Redirect", true },
    };
    for (const Way &way : ways) {
        INFO(way.name);
        const RawServer elsewhere([](Peer peer) { peer.says(answer("{}")); });
        const RawServer home([&](Peer peer) {
            peer.says(answer("", way.status, "Location: " + elsewhere.url().toEncoded() + "\r\n"));
        });
        Keyholder desk(home.url());
        (desk.*way.asks)();
        REQUIRE(home.requests.size() == 1);
        CHECK(home.received.contains(QByteArray("SK1:canarysecret").toBase64())); // at home it is
        CHECK(elsewhere.connections == (way.isFollowed ? 1 : 0));
        CHECK_FALSE(isTold(elsewhere.received));
        ++seen.ways;
        seen.told += isTold(elsewhere.received);
        seen.most = std::max(seen.most, int(home.received.count("POST ")));
    }
}

/// A page names its next one in words of its own.
void namesANextPageElsewhere(Seen &seen)
{
    for (const char *spelling :
         { "http://127.0.0.1:%1/2010-04-01/x?Page=1", "//127.0.0.1:%1/x",
           "http://api.twilio.com@127.0.0.1:%1/x", "@127.0.0.1:%1/x", "\\\\127.0.0.1:%1\\x" }) {
        INFO(spelling);
        const RawServer elsewhere([](Peer peer) { peer.says(answer("{}")); });
        const RawServer home([&](Peer peer) {
            const QString link = QString::fromLatin1(spelling).arg(elsewhere.url().port());
            peer.says(answer("{\"messages\":[],\"next_page_uri\":\""
                             + link.toUtf8().replace("\\", "\\\\") + "\"}"));
        });
        Keyholder desk(home.url());
        desk.asksForThePageAfter();
        CHECK(home.connections >= 1);
        CHECK(elsewhere.connections == 0);
        ++seen.ways;
        seen.told += isTold(elsewhere.received);
    }
}

/// Who answers at the door is not who they should be.
void answersAtTheDoor(Seen &seen)
{
    const TrustInTests trust;
    const auto triesAt = [&](const char *who, const QUrl &url, const auto &heard) {
        INFO(who);
        Keyholder desk(url);
        desk.asksForAPage();
        desk.sends();
        desk.asksForAPicture();
        CHECK_FALSE(isTold(heard()));
        ++seen.ways;
        seen.told += isTold(heard());
    };
    const RawServer behind([](Peer peer) { peer.says(answer("{}")); });
    const auto heard = [&] { return behind.received; };
    const auto port = quint16(behind.url().port());
    const TlsDoor good(port);
    { // were they who they should be, they would be told
        Keyholder desk(overTls(good));
        desk.asksForAPage();
        REQUIRE(isTold(behind.received));
    }
    const qsizetype before = behind.received.size();
    const auto since = [&] { return heard().sliced(before); };
    const TlsDoor stranger(port, Certificate::ofAStranger());
    triesAt("a stranger's certificate", overTls(stranger), since);
    triesAt("a certificate of another name", overTls(good, "localhost"), since);
    QUrl plain = behind.url();
    plain.setScheme(QStringLiteral("https"));
    triesAt("no TLS at all", plain, since);

    // TLS 1.1, by a server that would do with it, and a certificate that is trusted.
    const QTemporaryDir place;
    const auto file = [&](const char *name, const QByteArray &content) {
        QFile out(place.filePath(QLatin1String(name)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return out.fileName();
    };
    QProcess old;
    old.setProcessChannelMode(QProcess::MergedChannels);
    old.start(QStringLiteral("openssl"),
              { QStringLiteral("s_server"), QStringLiteral("-www"), QStringLiteral("-tls1_1"),
                QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0"),
                QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"), QStringLiteral("-key"),
                file("key", Certificate::ofThisRun().key.toPem()), QStringLiteral("-cert"),
                file("certificate", Certificate::ofThisRun().certificate.toPem()) });
    QByteArray said;
    while (!said.contains("ACCEPT ") || !said.endsWith('\n')) {
        REQUIRE(old.waitForReadyRead(5'000));
        said += old.readAll();
    }
    const qsizetype at = said.indexOf("ACCEPT ");
    const QByteArray where = said.sliced(at, said.indexOf('\n', at) - at);
    const QUrl url(QStringLiteral("https://127.0.0.1:%1/")
                       .arg(where.sliced(where.lastIndexOf(':') + 1).trimmed().toInt()));
    triesAt("TLS 1.1", url, [&] {
        while (old.waitForReadyRead(100))
            ;
        said += old.readAll(); // some of it came while the event loop ran
        return said;
    });
    INFO(said.toStdString());
    CHECK(said.contains("unsupported protocol")); // it was asked, and they did not agree
    old.kill();
    old.waitForFinished();
}

} // namespace

TEST_CASE("nobody but Twilio hears the key, wherever an answer points and whoever answers",
          "[transport][G21]")
{
    const Goal goal("G21");
    Seen seen;
    pointsElsewhere(seen);
    namesANextPageElsewhere(seen);
    answersAtTheDoor(seen);
    CHECK(seen.ways >= 12);
    goal.measured(QStringLiteral("%1 ways to lead it elsewhere: told %2, POSTs of a text %3")
                      .arg(seen.ways)
                      .arg(seen.told)
                      .arg(seen.most),
                  seen.told == 0 && seen.most == 1);
}
