// What verbs print, to people and to programs.

#include "app/ctl/output.h"
#include "core/clock.h"
#include "core/desk/regulationof.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "tests/ctl/shell.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QThread>

#include <algorithm>
#include <unistd.h>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString Maria = QStringLiteral("+12175550148");
const QString James = QStringLiteral("+13095550117");

/// A text of a client to SAC.
QByteArray textFrom(const QString &client, const char *body, std::optional<Instant> at = {})
{
    QByteArray form = "from=" + QUrl::toPercentEncoding(client)
        + "&body=" + QByteArray(body).toPercentEncoding();
    if (at)
        form += "&at=" + isoUtc(*at).toLatin1();
    return form;
}

/// What it has printed as soon as that holds `what`.
QByteArray waitFor(QProcess &process, const char *what)
{
    QByteArray all;
    while (!all.contains(what)) {
        INFO(all.toStdString() << process.readAllStandardError().toStdString());
        REQUIRE(process.waitForReadyRead(30'000));
        all += process.readAllStandardOutput();
    }
    return all;
}

} // namespace

TEST_CASE("watch prints a text when it arrives, to people and to programs", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const bool json = GENERATE(false, true);
    const auto watch = desk.starts(json ? "watch --json" : "watch");
    server.control("inbound", textFrom(James, "Thank you"));
    waitFor(*watch, "\n"); // now it watches
    server.control("inbound", textFrom(Maria, "Is Milo awake?"));
    const QByteArray said = waitFor(*watch, "\n");
    if (json) {
        const auto rows = objectsIn(said);
        REQUIRE(rows.size() == 1);
        CHECK(rows.first().value(QStringLiteral("queue")).toString() == QStringLiteral("SAC"));
        CHECK(rows.first().value(QStringLiteral("client")).toString() == Maria);
        CHECK(rows.first().value(QStringLiteral("direction")).toString() == QStringLiteral("in"));
        CHECK(rows.first().value(QStringLiteral("body")).toString()
              == QStringLiteral("Is Milo awake?"));
    } else {
        CHECK(said == "SAC  (217) 555-0148  Is Milo awake?\n");
    }
    watch->terminate();
    REQUIRE(watch->waitForFinished(20'000));
    CHECK(watch->exitStatus() == QProcess::NormalExit);
    CHECK(watch->exitCode() == 0);
    CHECK(watch->readAllStandardOutput().isEmpty());
}

TEST_CASE("the list says of a conversation what waits, and its last text", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    QThread::sleep(1); // dates are of whole seconds, and the last text is to be of after the start
    const Instant now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    server.control("inbound", textFrom(James, "Thank you", now - 30min));
    server.control("inbound", textFrom(Maria, "Is Milo awake?", now - 20min));
    server.control("inbound", textFrom(Maria, "May I call?", now));
    REQUIRE(desk.types("sync --once").code == 0);
    const auto rows = desk.types("conversations --queue SAC").rows();
    REQUIRE(rows.size() == 2); // newest first
    const auto says = [](const QJsonObject &row, const QString &client, int unread, Instant at,
                         const char *text) {
        CHECK(row.value(QStringLiteral("client")).toString() == client);
        CHECK(row.value(QStringLiteral("unread")).toInt(-1) == unread);
        CHECK(row.value(QStringLiteral("needs_reply")).toBool());
        CHECK(row.value(QStringLiteral("last_at")).toString() == isoUtc(at));
        CHECK(row.value(QStringLiteral("last_body")).toString() == QLatin1String(text));
    };
    says(rows.at(0), Maria, 1, now, "May I call?");
    says(rows.at(1), James, 0, now - 30min, "Thank you"); // before the folder was

    REQUIRE(desk.types(words("send --queue SAC --to CLIENT --as KT --answer Please-do", Maria)).code
            == 0);
    const auto answered = desk.types("conversations --queue SAC").rows();
    REQUIRE(answered.size() == 2);
    CHECK(answered.at(0).value(QStringLiteral("client")).toString() == Maria);
    CHECK_FALSE(answered.at(0).value(QStringLiteral("needs_reply")).toBool());
    CHECK(answered.at(0).value(QStringLiteral("last_body")).toString()
          == QStringLiteral("Please-do"));
    CHECK(answered.at(0).value(QStringLiteral("last_at")).toString() >= isoUtc(now));
    CHECK(answered.at(1) == rows.at(1));
}

TEST_CASE("the Comm Log comes as HTML, and in lines as long as was asked", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    server.control("inbound",
                   textFrom(Maria,
                            "Is 38 < 39 a fever, and may Milo have his dinner at the usual "
                            "time this evening?"));
    REQUIRE(desk.types("sync --full").code == 0);

    const auto html = desk.types(words("commlog --queue SAC --client CLIENT --html", Maria));
    REQUIRE(html.code == 0);
    const QJsonObject row = html.rows().first();
    CHECK(row.value(QStringLiteral("html")).toString().contains(QStringLiteral("38 &lt; 39")));
    CHECK_FALSE(row.contains(QStringLiteral("text")));
    CHECK(desk.typesPlainly("commlog --queue SAC --client +12175550148 --html")
              .out.contains("38 &lt; 39"));

    const auto longest = [&](const char *how) {
        const auto plain = desk.typesPlainly(how);
        CHECK(plain.code == 0);
        CHECK(plain.out.contains("38 < 39"));
        qsizetype most = 0;
        for (const QString &line : QString::fromUtf8(plain.out).split(u'\n'))
            most = std::max(most, line.size());
        return most;
    };
    CHECK(longest("commlog --queue SAC --client +12175550148") > 80);
    CHECK(longest("commlog --queue SAC --client +12175550148 --width 60") <= 60);
    CHECK(longest("commlog --queue SAC --client +12175550148 --width 40") <= 40);
}

TEST_CASE("doctor fails when something is bad, and says what", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const auto stateOfKey = [](const Ended &ended) {
        for (const QJsonObject &row : ended.rows()) {
            if (row.value(QStringLiteral("check")).toString() == QStringLiteral("key"))
                return row.value(QStringLiteral("state")).toString();
        }
        return QString();
    };
    const auto well = desk.types("doctor");
    CHECK(well.code == 0);
    CHECK(stateOfKey(well) == QStringLiteral("good"));
    desk.setEnvironment("TWILIO_API_SECRET", QStringLiteral("0123456789abcdef0123456789abcdef"));
    const auto ill = desk.types("doctor");
    CHECK(ill.code == 1);
    CHECK(stateOfKey(ill) == QStringLiteral("bad"));
    const auto said = desk.typesPlainly("doctor");
    CHECK(said.code == 1);
    CHECK(said.out.contains("bad"));
}

TEST_CASE("doctor says of a key that was handed over that it is not the keychain's",
          "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QTemporaryDir handed;
    if (GENERATE(false, true)) { // as the service manager hands it over
        for (const auto &[file, value] : { std::pair("twilio-account-sid", "account_sid"),
                                           std::pair("twilio-api-key", "api_key"),
                                           std::pair("twilio-api-secret", "api_secret") }) {
            QFile out(handed.filePath(QLatin1String(file)));
            REQUIRE(out.open(QIODevice::WriteOnly));
            out.write(server.value(value).toUtf8());
        }
        desk.forgetAccount();
        desk.setEnvironment("CREDENTIALS_DIRECTORY", handed.path());
    }
    const auto rows = desk.types("doctor").rows();
    const auto keychain = std::ranges::find_if(rows, [](const QJsonObject &row) {
        return row.value(QStringLiteral("check")).toString() == QStringLiteral("keychain");
    });
    REQUIRE(keychain != rows.end());
    CHECK(keychain->value(QStringLiteral("state")).toString() == QStringLiteral("note"));
}

TEST_CASE("segments says that a text costs more, and which character is to blame", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    const auto count = [&](const QString &text) {
        const auto row = desk.types({ QStringLiteral("segments"), text }).rows().first();
        return std::tuple(row.value(QStringLiteral("encoding")).toString(),
                          row.value(QStringLiteral("units")).toInt(),
                          row.value(QStringLiteral("characters")).toInt(),
                          row.value(QStringLiteral("segments")).toInt(),
                          row.value(QStringLiteral("left")).toInt());
    };
    const QString ucs2 = QStringLiteral("UCS-2");
    CHECK(count(QStringLiteral("Milo 🐾")) == std::tuple(ucs2, 7, 6, 1, 63));
    CHECK(count(QStringLiteral("ł").repeated(70)) == std::tuple(ucs2, 70, 70, 1, 0));
    CHECK(count(QStringLiteral("ł").repeated(71)) == std::tuple(ucs2, 71, 71, 2, 63));
    CHECK(desk.typesExactly({ QStringLiteral("segments"), QStringLiteral("Milo 🐾") }).out
          == QByteArray("UCS-2, 7 units, 1 text\n"
                        "  forces Unicode: \"🐾\" at character 6\n"));
}

TEST_CASE("a server or a file that is quoted in an error does not drive the terminal", "[ctl]")
{
    const auto said = [](const QString &message) {
        QTemporaryFile file;
        REQUIRE(file.open());
        const int before = dup(STDERR_FILENO);
        dup2(file.handle(), STDERR_FILENO);
        ctl::Output(false).error({ .kind = Error::Kind::Refused, .message = message, .code = 0 });
        dup2(before, STDERR_FILENO);
        close(before);
        file.seek(0);
        return QString::fromUtf8(file.readAll());
    };
    CHECK(said(QStringLiteral("media/\u001b]52;c;eA==\u0007\u009b2J\u202e cannot be read"))
          == QStringLiteral("ivmctl: media/ ]52;c;eA==  2J  cannot be read\n"));
    CHECK(said(QStringLiteral("line 3:\n  \"ñandú\""))
          == QStringLiteral("ivmctl: line 3:\n  \"ñandú\"\n"));
    CHECK(said(QStringLiteral("and ").repeated(500)).size() > 2000); // whole
}

TEST_CASE("what was declared to Twilio does not drive the terminal", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    {
        const auto file
            = Database::open(desk.folder() + QStringLiteral("/desk.sqlite"), Database::Mode::Owner);
        REQUIRE(file);
        const auto queues = QueueStore(**file).all();
        REQUIRE(queues);
        AccountLook look;
        look.at = fromMs(1'795'000'000'000);
        look.numbers.emplace();
        look.verifications.emplace();
        for (const Queue &queue : *queues) {
            twilio::NumberSetup number;
            number.sid = QStringLiteral("PN") + queue.name;
            number.number = queue.number.text();
            look.numbers->append(number);
            twilio::Verification verification;
            verification.numberSid = number.sid;
            verification.status = QStringLiteral("TWILIO_APPROVED");
            verification.use = QStringLiteral("Answers\u001b]52;c;eA==\u0007 clients\u202e");
            look.verifications->append(verification);
        }
        REQUIRE(keepLook(**file, look));
    }
    const auto said = desk.typesPlainly("regulatory");
    CHECK(said.code == 0);
    CHECK(said.out.count('\n') > 10);
    CHECK(said.out.contains("Declared use: Answers ]52;c;eA==  clients \n"));
    for (const char *steers : { "\x1b", "\x07", "\u202e" })
        CHECK_FALSE(said.out.contains(steers));
}

TEST_CASE("a card number masked on the command line is gone from the data file when it ends",
          "[ctl][process][mask]")
{
    const PracticeServer server(0);
    Shell desk(server);
    server.control("inbound", textFrom(Maria, "My card is 6011 0009 9013 9424"));
    REQUIRE(desk.types("sync --full").code == 0);
    const auto found = desk.types("masked --suggest").rows();
    REQUIRE(found.size() == 1);
    const QString file = desk.folder() + QStringLiteral("/desk.sqlite");
    const auto holds = [&](const QByteArray &what) {
        QFile data(file);
        REQUIRE(data.open(QIODevice::ReadOnly));
        return data.readAll().contains(what);
    };
    const QByteArray run = "\x01\x03"
                           "601"; // in the index
    REQUIRE(holds("6011 0009 9013 9424"));
    REQUIRE(holds(run));
    REQUIRE(desk.types({ QStringLiteral("mask"), QStringLiteral("--reason"), QStringLiteral("card"),
                         QStringLiteral("--as"), QStringLiteral("KT"),
                         found.first().value(QStringLiteral("sid")).toString() })
                .code
            == 0);
    CHECK_FALSE(holds("6011 0009 9013 9424"));
    CHECK_FALSE(holds(run));
    CHECK_FALSE(QFile::exists(file + QStringLiteral("-wal")));
}
