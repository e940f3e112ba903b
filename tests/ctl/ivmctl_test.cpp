#include "core/desk/folderlock.h"
#include "core/desk/stamp.h"
#include "core/store/database.h"
#include "core/store/settingstore.h"
#include "tests/ctl/shell.h"
#include "tests/support/goal.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace ivm;
using namespace ivm::test;

TEST_CASE("the main job on the command line: sync, look, answer, copy, archive", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);

    const auto synced = desk.types("sync --full");
    REQUIRE(synced.code == 0);
    CHECK(synced.rows().first().value(QStringLiteral("new")).toInt() == 400);
    CHECK(desk.types("sync --once").code == 0);

    // What it said meanwhile is kept beside the data file.
    QFile log(desk.folder() + QStringLiteral("/logs/desk.jsonl"));
    REQUIRE(log.open(QIODevice::ReadOnly));
    const QByteArray first = log.readLine();
    CHECK(QJsonDocument::fromJson(first).object().value(QLatin1String("category")).toString()
          == QStringLiteral("ivm.desk"));

    const auto queues = desk.types("queues");
    CHECK(queues.code == 0);
    CHECK(queues.rows().size() == 3);

    const auto report = desk.types("report --from 2026-01-01").rows();
    REQUIRE(report.size() == 1);
    CHECK(report.first().value(QStringLiteral("queues")).toArray().size() == 3);
    CHECK(
        report.first().value(QStringLiteral("texts")).toObject().value(QStringLiteral("in")).toInt()
        > 0);
    const auto ofOne = desk.types("report --from 2026-01-01 --queue SAC").rows();
    CHECK(ofOne.first().value(QStringLiteral("queues")).toArray().size() == 1);
    CHECK(desk.typesPlainly("report --from 2026-01-01 --csv")
              .out.startsWith("\xEF\xBB\xBF\"from\",\"to\",\"queue\""));
    CHECK(desk.typesPlainly("report --from 2026-01-01").out.contains("NOT COPIED"));
    for (const char *nonsense :
         { "report --from yesterweek", "report --to 2026-02-30",
           "report --from 2026-03-09 --to 2026-03-08", "report --queue NONE", "report --csv" }) {
        INFO(nonsense);
        const auto refused = desk.types(nonsense);
        CHECK(refused.code == 2);
        CHECK(refused.errorKind() == QStringLiteral("usage"));
    }

    const QString client = desk.clientWho("opted_in");
    const auto before = desk.types(words("show --queue SAC --client CLIENT", client)).rows();
    REQUIRE_FALSE(before.isEmpty());
    for (const char *field : { "sid", "queue", "client", "direction", "status", "body", "at",
                               "author", "error_code", "media" })
        CHECK(before.first().contains(QLatin1String(field)));
    for (qsizetype i = 1; i < before.size(); ++i) // oldest first
        CHECK(before[i - 1].value(QStringLiteral("at")).toString()
              <= before[i].value(QStringLiteral("at")).toString());

    const auto sent = desk.types(words("send --queue SAC --to CLIENT --as KT On-our-way", client));
    REQUIRE(sent.code == 0);
    const QString sid = sent.rows().first().value(QStringLiteral("sid")).toString();
    CHECK(sid.startsWith(QStringLiteral("SM")));

    const auto after = desk.types(words("show --queue SAC --client CLIENT", client)).rows();
    REQUIRE(after.size() == before.size() + 1);
    CHECK(after.last().value(QStringLiteral("sid")).toString() == sid);
    CHECK(after.last().value(QStringLiteral("body")).toString() == QStringLiteral("On-our-way"));
    CHECK(after.last().value(QStringLiteral("author")).toString() == QStringLiteral("KT"));
    CHECK(after.last().value(QStringLiteral("direction")).toString() == QStringLiteral("out"));

    const auto copy = [&](const char *how) {
        return desk.types(words(how, client))
            .rows()
            .first()
            .value(QStringLiteral("entries"))
            .toInt();
    };
    const int all = copy("commlog --queue SAC --client CLIENT");
    CHECK(all >= after.size() - 1);
    const int fresh = copy("commlog --queue SAC --client CLIENT --new");
    CHECK(fresh > 0);
    CHECK(copy("commlog --queue SAC --client CLIENT --new") == fresh); // looking marks nothing
    CHECK(copy("commlog --queue SAC --client CLIENT --new --mark --as KT") == fresh);
    CHECK(copy("commlog --queue SAC --client CLIENT --new") == 0);
    CHECK(copy("commlog --queue SAC --client CLIENT") == all); // the whole, as ever

    const auto isListed = [&](const char *how) {
        const auto rows = desk.types(how).rows();
        return std::ranges::any_of(rows, [&](const QJsonObject &row) {
            return row.value(QStringLiteral("client")).toString() == client;
        });
    };
    REQUIRE(desk.types(words("archive --queue SAC --client CLIENT", client)).code == 0);
    CHECK_FALSE(isListed("conversations --queue SAC"));
    CHECK(isListed("conversations --queue SAC --archived"));
    REQUIRE(desk.types(words("unarchive --queue SAC --client CLIENT", client)).code == 0);
    CHECK(isListed("conversations --queue SAC"));

    const auto found = desk.types("search On-our-way");
    CHECK(found.code == 0);
    CHECK(std::ranges::any_of(found.rows(), [&](const QJsonObject &row) {
        return row.value(QStringLiteral("sid")).toString() == sid;
    }));
    const auto isOf = [&](const char *day) {
        const auto rows
            = desk.types(QStringList{ QStringLiteral("search"),
                                      QStringLiteral("On-our-way %1").arg(QLatin1String(day)) })
                  .rows();
        return std::ranges::any_of(rows, [&](const QJsonObject &row) {
            return row.value(QStringLiteral("sid")).toString() == sid
                && row.value(QStringLiteral("match")).toString() == QStringLiteral("days");
        });
    };
    // It may be past midnight by now, here or in Greenwich.
    const QDate now = QDateTime::currentDateTimeUtc().date();
    const auto said
        = [&](int daysAgo) { return now.addDays(-daysAgo).toString(Qt::ISODate).toLatin1(); };
    CHECK((isOf(said(0).constData()) || isOf(said(1).constData())));
    CHECK_FALSE(isOf("today")); // a word, to a program

    const auto standing = desk.types(words("consent --client CLIENT", client)).rows().first();
    CHECK(standing.value(QStringLiteral("consent")).toString() == QStringLiteral("opted_in"));
    CHECK_FALSE(standing.value(QStringLiteral("evidence")).toArray().isEmpty());

    const auto state = desk.types("dump-state");
    CHECK(state.code == 0);
    CHECK_FALSE(state.out.contains(client.toUtf8().sliced(1)));
    CHECK_FALSE(state.out.contains("On-our-way"));
    CHECK(state.rows().first().value(QStringLiteral("owned")).toBool() == false);

    const auto checks = desk.types("doctor");
    CHECK(checks.code == 0);
    CHECK(std::ranges::any_of(checks.rows(), [](const QJsonObject &row) {
        return row.value(QStringLiteral("check")).toString() == QStringLiteral("key")
            && row.value(QStringLiteral("state")).toString() == QStringLiteral("good");
    }));

    const auto wordings = desk.types("wordings").rows();
    CHECK(std::ranges::count_if(wordings,
                                [](const QJsonObject &row) {
                                    return row.value(QStringLiteral("kind")).toString()
                                        == QStringLiteral("request");
                                })
          == 3);

    // The same for people: never JSON, never empty.
    for (const char *verb : { "queues", "conversations --queue SAC", "doctor", "dump-state" }) {
        INFO(verb);
        const auto plain = desk.typesPlainly(verb);
        CHECK(plain.code == 0);
        CHECK(plain.out.contains('\n'));
    }
}

TEST_CASE("what is new for the Comm Log is as much as the list says, not the years before",
          "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const auto entries = [&](const char *how, const QString &client) {
        const auto rows = desk.types(words(how, client)).rows();
        REQUIRE(rows.size() == 1);
        return rows.first().value(QStringLiteral("entries")).toInt();
    };
    int owing = 0;
    int older = 0;
    for (const QJsonObject &row : desk.types("conversations --queue SAC --archived").rows()) {
        const QString client = row.value(QStringLiteral("client")).toString();
        const int owed = row.value(QStringLiteral("not_copied")).toInt();
        INFO(client.toStdString());
        const int fresh = entries("commlog --queue SAC --client CLIENT --new", client);
        if (owed > 0) // else there may be keywords and automatic texts, which nobody has to copy
            CHECK(fresh == owed);
        owing += owed > 0 ? 1 : 0;
        older += entries("commlog --queue SAC --client CLIENT", client) > fresh ? 1 : 0;
    }
    CHECK(owing > 0);
    CHECK(older > 0);
}

TEST_CASE("a copy out of a practice folder says first that it belongs into no record",
          "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    const auto copied = [&](const char *how, const char *as) {
        const auto rows = desk.types(words(how, client)).rows();
        REQUIRE(rows.size() == 1);
        return rows.first().value(QLatin1String(as)).toString();
    };
    CHECK_FALSE(
        copied("commlog --queue SAC --client CLIENT", "text").contains(QStringLiteral("PRACTICE")));
    {
        const auto file
            = Database::open(desk.folder() + QStringLiteral("/desk.sqlite"), Database::Mode::Owner);
        REQUIRE(file);
        REQUIRE(SettingStore(**file).setMeta(QStringLiteral("line"), lineWord(LineKind::Practice)));
    }
    for (const char *how :
         { "commlog --queue SAC --client CLIENT", "commlog --queue SAC --client CLIENT --new",
           "commlog --queue SAC --client CLIENT --new --mark --as KT" }) {
        INFO(how);
        CHECK(copied(how, "text")
                  .startsWith(QStringLiteral(
                      "PRACTICE with a made-up client, not for any record\nClient: ")));
    }
    CHECK(copied("commlog --queue SAC --client CLIENT --html", "html")
              .contains(QStringLiteral("<b>PRACTICE with a made-up client, not for any record</b>"
                                       "<br><b>Client:</b>")));
}

TEST_CASE("a supervisor on the command line: block, import, export, hold", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    const auto isListed = [&] {
        const auto rows = desk.types("conversations --queue SAC --archived").rows();
        return std::ranges::any_of(rows, [&](const QJsonObject &row) {
            return row.value(QStringLiteral("client")).toString() == client;
        });
    };

    REQUIRE(
        desk.types(words("block --queue SAC --client CLIENT --reason rude --as CH", client)).code
        == 0);
    CHECK_FALSE(isListed());
    const auto blocked = desk.types("blocked").rows();
    REQUIRE(blocked.size() == 1);
    CHECK(blocked.first().value(QStringLiteral("client")).toString() == client);
    CHECK(blocked.first().value(QStringLiteral("reason")).toString() == QStringLiteral("rude"));
    CHECK(desk.types(words("send --queue SAC --to CLIENT --as KT Hello", client)).code == 3);
    CHECK(desk.types(words("block --queue SAC --client CLIENT --reason rude --as CH", client)).code
          == 1);
    CHECK(desk.types(words("block --client CLIENT --reason rude --as CH", client)).code == 2);
    REQUIRE(
        desk.types(words("unblock --queue SAC --client CLIENT --reason sorry --as CH", client)).code
        == 0);
    CHECK(isListed());
    CHECK(desk.types("blocked").rows().isEmpty());

    const QString file = desk.folder() + QStringLiteral("-clients.csv");
    const auto write = [&](const QByteArray &csv) {
        QFile table(file);
        REQUIRE(table.open(QIODevice::WriteOnly | QIODevice::Truncate));
        table.write(csv);
    };
    write("Name,Phone,Pets\nNew Name," + client.toUtf8() + ",Rex\nBad,none,\n");
    const QStringList clients{ QStringLiteral("import"), QStringLiteral("clients"),
                               QStringLiteral("--file"), file };
    const auto looked = desk.types(clients + QStringList{ QStringLiteral("--dry-run") });
    REQUIRE(looked.code == 0);
    REQUIRE(looked.rows().size() == 2);
    CHECK(looked.rows().at(1).value(QStringLiteral("is")).toString() == QStringLiteral("bad"));
    CHECK(desk.types(clients).code == 2);
    const auto taken
        = desk.types(clients + QStringList{ QStringLiteral("--as"), QStringLiteral("CH") });
    REQUIRE(taken.code == 0);
    CHECK(taken.rows().last().value(QStringLiteral("taken")).toInt() == 1);
    const auto found
        = desk.types(QStringList{ QStringLiteral("search"), QStringLiteral("New Name") });
    CHECK_FALSE(found.rows().isEmpty());

    write("Phone,Status,Date\n217-555-0190,out,2025-06-01\n");
    const auto consent = desk.types(
        QStringList{ QStringLiteral("import"), QStringLiteral("consent"), QStringLiteral("--file"),
                     file, QStringLiteral("--as"), QStringLiteral("CH") });
    REQUIRE(consent.code == 0);
    CHECK(desk.types("consent --client +12175550190")
              .rows()
              .first()
              .value(QStringLiteral("consent"))
              .toString()
          == QStringLiteral("opted_out"));

    REQUIRE(desk.types(words("hold --client CLIENT --reason case --as CH", client)).code == 0);
    const QString out = desk.folder() + QStringLiteral("-records");
    const auto exported = desk.types(
        QStringList{ QStringLiteral("export"), QStringLiteral("--client"), client,
                     QStringLiteral("--as"), QStringLiteral("CH"), QStringLiteral("--to"), out });
    REQUIRE(exported.code == 0);
    CHECK(QFileInfo::exists(out + QStringLiteral("/manifest.json")));
    QFile page(out + QStringLiteral("/conversations/0001.html"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    CHECK(page.readAll().contains("Legal hold"));
    CHECK(desk.types(words("hold --client CLIENT --end --as CH", client)).code == 0);
}

TEST_CASE("consent forbids: exit 3, and nothing reaches the line", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);

    const auto stranger = desk.types("send --queue SAC --to +12175550190 --as KT Hello");
    CHECK(stranger.code == 3);
    CHECK(desk.types("search 5550190").rows().isEmpty()); // nothing was said, nothing to find
    CHECK(stranger.errorKind() == QStringLiteral("not_permitted"));
    CHECK(stranger.out.isEmpty());

    const auto state = desk.types("dump-state").rows().first();
    CHECK(state.value(QStringLiteral("outbox")).toArray().isEmpty());
    CHECK(desk.types("sync --once").rows().first().value(QStringLiteral("new")).toInt() == 0);
}

TEST_CASE("a text reaches the line once, whatever becomes of the answer", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");

    struct Case
    {
        const char *body;
        const char *fault;
        const char *options;
        int code;
        const char *error; ///< Its kind.
        PracticeServer::Reached reached;
    };
    for (const Case &each : {
             Case{ "taken-then-500", "kind=error&method=POST&takes_effect=1", "", 0, "", { 1, 1 } },
             Case{
                 "taken-then-reset", "kind=reset&method=POST&takes_effect=1", "", 0, "", { 1, 1 } },
             Case{ "answer-cut", "kind=cut&method=POST", "", 0, "", { 1, 1 } },
             Case{ "too-many-once", "kind=429&method=POST", "", 0, "", { 2, 1 } },
             Case{ "lost-long-wait",
                   "kind=error&method=POST",
                   "--wait 2",
                   4,
                   "unconfirmed",
                   { 1, 0 } },
             // Looked for long enough within the wait: still nobody can say.
             Case{ "lost-settled",
                   "kind=error&method=POST",
                   "--settle 1 --wait 15",
                   4,
                   "unconfirmed",
                   { 1, 0 } },
         }) {
        INFO(each.body);
        server.control("fault", each.fault);
        const auto ended = desk.types(
            words("send --queue SAC --to CLIENT --as KT", client)
            + QString::fromLatin1(each.options).split(QLatin1Char(' '), Qt::SkipEmptyParts)
            + QStringList{ QString::fromLatin1(each.body) });
        server.control("calm", "all=1");
        CHECK(ended.code == each.code);
        if (each.code == 0)
            CHECK(ended.rows().first().value(QStringLiteral("sid")).toString().size() == 34);
        else
            CHECK(ended.errorKind() == QLatin1String(each.error));
        CHECK(desk.types("sync --once").code == 0);
        CHECK(server.reached(QString::fromLatin1(each.body)) == each.reached);
    }
}

TEST_CASE("a client the network blocks: exit 3, and the client has opted out", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    server.control("fate", "number=%2B" + client.sliced(1).toLatin1() + "&kind=refused&code=21610");

    const auto send = words("send --queue SAC --to CLIENT --as KT Hello-blocked", client);
    const auto refused = desk.types(send);
    CHECK(refused.code == 3);
    CHECK(refused.errorKind() == QStringLiteral("not_permitted"));
    CHECK(desk.types(send).code == 3);
    CHECK(server.reached(QStringLiteral("Hello-blocked")).requests == 1); // known by now
    const auto standing = desk.types(words("consent --client CLIENT", client)).rows().first();
    CHECK(standing.value(QStringLiteral("consent")).toString() == QStringLiteral("opted_out"));
}

TEST_CASE("a list holds conversations, not whom one tried to text", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const auto before = desk.types("conversations --queue SAC --archived").out;
    CHECK(desk.types("send --queue SAC --to +12175550190 --as KT Hello").code == 3);
    CHECK(desk.types("conversations --queue SAC --archived").out == before);
}

TEST_CASE("our own words can be had before there is a folder, and are those it will use",
          "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    const auto before = desk.types("wordings");
    CHECK(before.code == 0);
    CHECK(before.rows().size() >= 9); // request, welcome, after hours for three queues
    CHECK_FALSE(QFileInfo::exists(desk.folder()));
    REQUIRE(desk.types("sync --full").code == 0);
    CHECK(desk.types("wordings").out == before.out);
}

TEST_CASE("explain goes by the clock on the clinic's wall, and sends nothing", "[ctl][process]")
{
    const PracticeServer server(40);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const auto asked = [&desk](const char *text, const char *at) {
        const auto ended = desk.types({ QStringLiteral("explain"), QStringLiteral("--queue"),
                                        QStringLiteral("SAC"), QStringLiteral("--client"),
                                        QStringLiteral("+12175550199"), QStringLiteral("--at"),
                                        QString::fromLatin1(at), QString::fromLatin1(text) });
        REQUIRE(ended.code == 0);
        REQUIRE(ended.rows().size() == 1);
        return ended.rows().first();
    };
    const auto night = asked("hi", "2026-11-26 02:10");
    CHECK(night.value(QStringLiteral("at")).toString() == QStringLiteral("2026-11-26T08:10:00Z"));
    CHECK_FALSE(night.value(QStringLiteral("open")).toBool());
    const auto request = night.value(QStringLiteral("decisions")).toArray().first().toObject();
    CHECK(request.value(QStringLiteral("kind")).toString() == QStringLiteral("request"));
    CHECK(request.value(QStringLiteral("sends")).toBool());
    CHECK(request.value(QStringLiteral("segments")).toInt() >= 1);
    CHECK(
        request.value(QStringLiteral("text")).toString().contains(QStringLiteral("today at 8:00")));
    CHECK(asked("hi", "2026-11-25T10:00").value(QStringLiteral("open")).toBool());
    CHECK(asked("hi", "2026-11-25T16:00:00Z").value(QStringLiteral("open")).toBool());
    CHECK(asked("please stop texting me", "2026-11-25 10:00")
              .value(QStringLiteral("stop_wish"))
              .toBool());
    CHECK(desk.types("consent --client +12175550199")
              .rows()
              .first()
              .value(QStringLiteral("evidence"))
              .toArray()
              .isEmpty());

    const auto strip
        = desk.types({ QStringLiteral("hours"), QStringLiteral("--queue"), QStringLiteral("SAC"),
                       QStringLiteral("--at"), QStringLiteral("2027-03-10 10:00") });
    REQUIRE(strip.rows().size() == 14);
    CHECK(strip.rows().at(4).value(QStringLiteral("hours")).toDouble() == 23);
    for (const char *values : { "$IVMCTL settings set clinic.zone </dev/null",
                                "echo '1, 2' | $IVMCTL settings set clinic.zone" }) {
        const auto wrong = desk.scripts(values);
        CHECK(wrong.code == 2);
        CHECK(wrong.err.startsWith("ivmctl: there "));
    }
    for (const char *half : { "2026-11-26 02:10 PM", "2026-11-26 02:10pm", "2026-11-26" }) {
        INFO(half); // the half that is understood would be another time
        CHECK(
            desk.types({ QStringLiteral("hours"), QStringLiteral("--queue"), QStringLiteral("SAC"),
                         QStringLiteral("--at"), QString::fromLatin1(half) })
                .code
            == 2);
    }
    CHECK(desk.scripts("$IVMCTL hours --queue SAC --at 2026-11-25T10:00")
              .out.startsWith("SAC, America/Chicago; texts are being read\n"));
}

TEST_CASE("the role password guards settings on the command line, too", "[ctl][process][password]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString first = QStringLiteral("otters like kites");
    const QString second = QStringLiteral("seven herons at dusk");
    CHECK(desk.types("password status").rows().first().value(QStringLiteral("password"))
          == QStringLiteral("not_set"));
    CHECK(desk.typesBlindly("password set", { QStringLiteral("too short") }).code == 2);
    REQUIRE(desk.typesBlindly("password set --as KM", { first }).code == 0);
    CHECK(desk.typesBlindly("password check", { first }).code == 0);
    CHECK(desk.typesBlindly("password check", { second }).code == 3);

    const char *change = "settings set clinic.hospital --value Prairie";
    CHECK(desk.typesBlindly(change, { second }).code == 3);
    CHECK(desk.typesBlindly(change, { first }).code == 0);
    CHECK(desk.types("settings get clinic").out.contains("Prairie"));

    // Whoever can show the secret sets another; whoever cannot, does not.
    CHECK(desk.typesBlindly("password reset", { QString(32, u'x'), second }).code == 3);
    CHECK(desk.typesBlindly("password reset", { desk.secret(), second }).code == 0);
    CHECK(desk.typesBlindly("password check", { first }).code == 3);
    CHECK(desk.typesBlindly("password check", { second }).code == 0);
    desk.setEnvironment("TWILIO_API_SECRET", QString(32, u'y')); // of one's own making
    CHECK(desk.typesBlindly("password reset", { QString(32, u'y'), first }).code != 0);
    CHECK(desk.types("password status").code == 0);

    const auto history = desk.types("history").rows();
    QStringList what;
    for (const QJsonObject &entry : history)
        what.append(entry.value(QStringLiteral("what")).toString());
    CHECK(what.first() == QStringLiteral("wrong role password"));
    CHECK(what.contains(QStringLiteral("role password reset")));
    CHECK(what.contains(QStringLiteral("setting changed")));
    CHECK(what.last() == QStringLiteral("role password set"));
    CHECK(history.last().value(QStringLiteral("by")).toString() == QStringLiteral("KM"));
    CHECK(desk.types("history --search prairie").rows().size() == 1);
    const QString table = desk.folder() + QStringLiteral("-history.csv");
    REQUIRE(desk.types({ QStringLiteral("history"), QStringLiteral("--export"), table }).code == 0);
    QFile file(table);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("role password reset"));
}

TEST_CASE("what only supervisors do takes the role password on the command line, too",
          "[ctl][process][password]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    const QString right = QStringLiteral("otters like kites");
    const QString wrong = QStringLiteral("otters like kits!");
    REQUIRE(desk.typesBlindly("password set --as KM", { right }).code == 0);
    const QString table = desk.folder() + QStringLiteral("-clients.csv");
    QFile file(table);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Name,Phone\nNew Name,217-555-0190\n");
    file.close();
    const QString out = desk.folder() + QStringLiteral("-records");
    const QStringList guarded{
        QStringLiteral("block --queue SAC --client %1 --reason rude --as CH").arg(client),
        QStringLiteral("unblock --queue SAC --client %1 --reason sorry --as CH").arg(client),
        QStringLiteral("hold --client %1 --reason case --as CH").arg(client),
        QStringLiteral("import clients --as CH --file ") + table,
        QStringLiteral("export --client %1 --redact --as CH --to %2").arg(client, out),
        QStringLiteral("close --queue SAC --as CH"),
    };
    for (const QString &verb : guarded) {
        INFO(verb.toStdString());
        CHECK(desk.types(verb.split(u' ')).code != 0); // nobody is there to type it
        CHECK_FALSE(QFileInfo::exists(out));
    }
    CHECK(desk.typesBlindly(guarded.first().toUtf8().constData(), { wrong }).code == 3);
    CHECK(desk.types("blocked").rows().isEmpty());
    for (const QString &verb : guarded) {
        INFO(verb.toStdString());
        CHECK(desk.typesBlindly(verb.toUtf8().constData(), { right }).code == 0);
    }
    CHECK(QFileInfo::exists(out + QStringLiteral("/manifest.json")));
    CHECK(desk.types("password status").code == 0); // the traces are under the seal
    const auto live = desk.types("respond --live");
    CHECK(live.code == 3);
    CHECK(live.err.contains("ivmctl settings set live.on --value true"));
    const auto exported = desk.types("history --search exported").rows();
    REQUIRE(exported.size() == 1);
    CHECK(exported.first().value(QStringLiteral("by")).toString() == QStringLiteral("CH"));
    CHECK(exported.first().value(QStringLiteral("after")).toString()
          == QStringLiteral("without phone numbers"));
}

TEST_CASE("a card number is found and masked on the command line, with who and why",
          "[ctl][process][mask]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    server.control("inbound",
                   "from=%2B12175550148&to=%2B18444073300&body=card+4111+1111+1111+1111");
    REQUIRE(desk.types("sync --once").code == 0);
    const auto found = desk.types("masked --suggest").rows();
    REQUIRE(found.size() == 1);
    CHECK(found.first().value(QStringLiteral("masked")).toString()
          == QStringLiteral("card •••• •••• •••• 1111"));
    const QString sid = found.first().value(QStringLiteral("sid")).toString();
    CHECK(desk.types({ QStringLiteral("mask"), sid, QStringLiteral("--as"), QStringLiteral("AB") })
              .code
          == 2); // why?
    const auto masks = [&] {
        return desk.types({ QStringLiteral("mask"), sid, QStringLiteral("--as"),
                            QStringLiteral("AB"), QStringLiteral("--reason"),
                            QStringLiteral("card number") });
    };
    REQUIRE(masks().code == 0);
    CHECK(desk.types("masked --suggest").rows().isEmpty());
    const auto listed = desk.types("masked").rows();
    REQUIRE(listed.size() == 1);
    CHECK(listed.first().value(QStringLiteral("by")).toString() == QStringLiteral("AB"));
    CHECK(listed.first().value(QStringLiteral("queue")).toString() == QStringLiteral("SAC"));
    CHECK(masks().code != 0); // there is none any more
    REQUIRE(desk.types("sync --full").code == 0);
    CHECK(desk.types("masked --suggest").rows().isEmpty());
}

TEST_CASE("settings are read, changed and carried on the command line", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    CHECK(desk.types("settings get hours").code == 0); // what a new folder will have
    CHECK(desk.types("settings get colours").code == 2);
    REQUIRE(desk.types("sync --full").code == 0);
    const auto wrong = desk.types({ QStringLiteral("settings"), QStringLiteral("set"),
                                    QStringLiteral("hours.queues.SAC.week.sat"),
                                    QStringLiteral("--value"), QStringLiteral("[\"9-12\"]") });
    CHECK(wrong.code == 2);
    CHECK(wrong.err.contains("hours.queues.SAC.week.sat[0]"));
    REQUIRE(desk.types("settings set clinic.hospital --value Prairie").code == 0);
    const auto clinic = desk.types("settings get clinic");
    REQUIRE(clinic.rows().size() == 1);
    CHECK(clinic.rows().first().value(QStringLiteral("hospital")).toString()
          == QStringLiteral("Prairie"));

    const QString file = desk.folder() + QStringLiteral(".json");
    const QString record = desk.folder() + QStringLiteral(".csv");
    REQUIRE(desk.types({ QStringLiteral("settings"), QStringLiteral("export"),
                         QStringLiteral("--file"), file })
                .code
            == 0);
    REQUIRE(desk.types("settings set clinic.hospital --value Elsewhere").code == 0);
    REQUIRE(desk.types({ QStringLiteral("settings"), QStringLiteral("import"), file }).code == 0);
    CHECK(desk.types("settings get clinic").out.contains("Prairie"));
    REQUIRE(desk.types({ QStringLiteral("consent"), QStringLiteral("--client"),
                         QStringLiteral("+12175550199"), QStringLiteral("--export"), record })
                .code
            == 0);
    CHECK(QFileInfo(record).size() > 50);
    CHECK(desk.types("consent --client +12175550199 --export a.doc").code == 2);
}

TEST_CASE("what staff marked about who answers a phone stands with the consent", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    {
        const auto file
            = Database::open(desk.folder() + QStringLiteral("/desk.sqlite"), Database::Mode::Owner);
        REQUIRE(file);
        REQUIRE((*file)->execute(QStringLiteral(
            "INSERT INTO client_mark (client, kind, who, by, at, ended_at, ended_by) VALUES "
            "('+12175550199', 2, 'Luis', 'AB', 1795000000000, 1795000060000, 'CD'), "
            "('+12175550199', 1, '', 'CD', 1795000120000, NULL, '')")));
    }
    const auto standing = desk.types("consent --client +12175550199");
    REQUIRE(standing.rows().size() == 1);
    const QJsonArray marks = standing.rows().first().value(QStringLiteral("marks")).toArray();
    REQUIRE(marks.size() == 2);
    CHECK(marks.at(0)[QStringLiteral("mark")].toString() == QStringLiteral("shared_phone"));
    CHECK(marks.at(0)[QStringLiteral("who")].toString() == QStringLiteral("Luis"));
    CHECK(marks.at(0)[QStringLiteral("ended_by")].toString() == QStringLiteral("CD"));
    CHECK(marks.at(1)[QStringLiteral("mark")].toString() == QStringLiteral("suspected_minor"));
    CHECK(marks.at(1)[QStringLiteral("by")].toString() == QStringLiteral("CD"));
    CHECK(marks.at(1)[QStringLiteral("ended_at")].isNull());
}

TEST_CASE("where nobody answers, syncing gives up while one still waits for it", "[ctl][process]")
{
    PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    server.stop();
    QElapsedTimer timer;
    timer.start();
    const auto ended = desk.types("sync --once");
    CHECK(ended.code == 1);
    CHECK(ended.errorKind() == QStringLiteral("network"));
    CHECK(timer.elapsed() < 30'000);
}

TEST_CASE("beside the folder's owner one can read, not write", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");

    const auto owner = FolderLock::take(desk.folder());
    REQUIRE(owner);
    for (const char *verb :
         { "sync --once", "watch", "archive --queue SAC --client CLIENT",
           "unarchive --queue SAC --client CLIENT", "send --queue SAC --to CLIENT --as KT Hello",
           "commlog --queue SAC --client CLIENT --mark --as KT" }) {
        INFO(verb);
        const auto ended = desk.types(words(verb, client));
        CHECK(ended.code == 1);
        CHECK(ended.errorKind() == QStringLiteral("busy"));
    }
    for (const char *verb : { "queues", "conversations --queue SAC", "dump-state", "search hello",
                              "commlog --queue SAC --client CLIENT",
                              "show --queue SAC --client CLIENT", "consent --client CLIENT" }) {
        INFO(verb);
        CHECK(desk.types(words(verb, client)).code == 0);
    }
}

TEST_CASE("a text that did not leave is withdrawn, and the folder is free again", "[ctl][process]")
{
    PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    server.stop();

    const auto ended
        = desk.types(words("send --queue SAC --to CLIENT --as KT --wait 1 Hello", client));
    CHECK(ended.code == 1);
    CHECK(ended.errorKind() == QStringLiteral("network"));
    CHECK(FolderLock::take(desk.folder()));
    const auto counts = desk.types("dump-state")
                            .rows()
                            .first()
                            .value(QStringLiteral("counts"))
                            .toObject()
                            .value(QStringLiteral("outbox"))
                            .toObject();
    CHECK(counts.value(QStringLiteral("withdrawn")).toInt() == 1);
    CHECK(counts.value(QStringLiteral("waiting")).toInt() == 0);
}

TEST_CASE("reading needs no account and no network", "[ctl][process]")
{
    PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    server.stop();
    desk.forgetAccount();
    for (const char *verb : { "queues", "conversations --queue SAC", "wordings", "dump-state" }) {
        INFO(verb);
        const auto ended = desk.typesExactly(
            QStringList{ QStringLiteral("--json"), QStringLiteral("--data-dir"), desk.folder() }
            + QString::fromUtf8(verb).split(QLatin1Char(' ')));
        CHECK(ended.code == 0);
        CHECK_FALSE(ended.rows().isEmpty());
    }
}

TEST_CASE("another account's folder is refused", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    desk.setEnvironment("TWILIO_ACCOUNT_SID", QStringLiteral("AC00000000000000000000000000000009"));
    const auto ended = desk.types("sync --once");
    CHECK(ended.code == 1);
    CHECK(ended.errorKind() == QStringLiteral("refused"));
}

TEST_CASE("what was typed wrongly is a usage error, as one object on stderr", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    for (const char *line :
         { "fly", "sync", "send --queue SAC --to +12175550148 Hello",
           "send --queue SAC --to 12 --as KT Hello", "sync --once --settle x" }) {
        INFO(line);
        const auto ended = desk.types(line);
        CHECK(ended.code == 2);
        CHECK(ended.errorKind() == QStringLiteral("usage"));
        CHECK(ended.out.isEmpty());
    }
    const auto abroad = desk.typesExactly({ QStringLiteral("sync"), QStringLiteral("--once"),
                                            QStringLiteral("--json"), QStringLiteral("--data-dir"),
                                            desk.folder(), QStringLiteral("--base-url"),
                                            QStringLiteral("https://api.example.com") });
    CHECK(abroad.code == 2);

    desk.forgetAccount();
    CHECK(desk.types("sync --once").code == 2); // a look-alike takes no key from the keychain
    desk.setEnvironment("TWILIO_AUTH_TOKEN", QStringLiteral("whole-account"));
    const auto token = desk.types("sync --once");
    CHECK(token.code == 2);
    CHECK(token.err.contains("TWILIO_AUTH_TOKEN"));
    CHECK_FALSE(token.err.contains("whole-account"));
}

TEST_CASE("a text is sent whole and as it was meant, or refused", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    desk.setEnvironment("CLIENT", desk.clientWho("opted_in"));
    const int before = int(desk.types("search caf --limit 1000").rows().size());
    for (const char *script :
         { "$IVMCTL send --queue SAC --to $CLIENT --as KT \"$(printf 'caf\\351')\"",
           "printf 'caf\\351' | $IVMCTL send --queue SAC --to $CLIENT --as KT -",
           "printf 'caf\\0e' | $IVMCTL send --queue SAC --to $CLIENT --as KT -",
           "$IVMCTL sync --once --settle \"$(printf '\\351')\"",
           "head -c 65537 /dev/zero | tr '\\0' a | $IVMCTL segments -" }) {
        INFO(script);
        const auto ended = desk.scripts(script);
        CHECK(ended.code == 2);
        CHECK(ended.err.startsWith("ivmctl: "));
        CHECK(ended.err.count('\n') == 1);
        CHECK(ended.out.isEmpty());
    }
    // What comes in two pieces is one text.
    CHECK(desk.scripts("(printf 'Half '; sleep 0.3; printf 'and half')"
                       " | $IVMCTL send --queue SAC --to $CLIENT --as KT -")
              .code
          == 0);
    CHECK(server.reached(QStringLiteral("Half and half")) == PracticeServer::Reached{ 1, 1 });
    CHECK(desk.scripts("(printf '\"America/'; sleep 0.3; printf 'Chicago\"')"
                       " | $IVMCTL settings set clinic.zone")
              .code
          == 0);
    CHECK(desk.types("search caf --limit 1000").rows().size() == before);
    CHECK(desk.scripts("printf 'caf\\303\\251' | $IVMCTL segments -").out.startsWith("GSM-7, 4"));
}

TEST_CASE("what cannot be printed is a failure, but a text that was sent stays sent",
          "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    desk.setEnvironment("CLIENT", client);
    for (const char *script : { "$IVMCTL settings export >/dev/full", "$IVMCTL queues >&-",
                                "$IVMCTL --help >/dev/full", "$IVMCTL sync --once >&-" }) {
        INFO(script);
        const auto ended = desk.scripts(script);
        CHECK(ended.code == 1);
        CHECK(ended.err == "ivmctl: standard output cannot be written\n");
    }
    // What nobody could read is not copied.
    const auto left = [&] {
        return desk.types(words("commlog --queue SAC --client CLIENT --new", client))
            .rows()
            .first()
            .value(QStringLiteral("entries"))
            .toInt();
    };
    const int before = left();
    REQUIRE(before > 0);
    CHECK(desk.scripts("$IVMCTL commlog --queue SAC --client $CLIENT --new --mark --as KT"
                       " >/dev/full")
              .code
          == 1);
    CHECK(left() == before);

    // Whoever is told that it failed would send it again.
    const auto sent = desk.scripts("$IVMCTL send --queue SAC --to $CLIENT --as KT Printed >&-");
    CHECK(sent.code == 0);
    CHECK(sent.err.contains("standard output cannot be written"));
    CHECK(server.reached(QStringLiteral("Printed")) == PracticeServer::Reached{ 1, 1 });
}

TEST_CASE("what Twilio refuses is said in the words of the desk", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    desk.setEnvironment("CLIENT", desk.clientWho("opted_in"));
    const auto fault = desk.scripts("TWILIO_API_SECRET=wrong $IVMCTL sync --once");
    CHECK(fault.code == 1);
    CHECK(fault.err.startsWith("ivmctl: Twilio refused the sign-in. "));
    CHECK(fault.err.endsWith("(20003)\n"));
    // The reason has been said; a number behind it would look like an exit code.
    const auto stranger = desk.scripts("$IVMCTL send --queue SAC --to +12175550199 --as KT Hello");
    CHECK(stranger.code == 3);
    CHECK(stranger.err.endsWith("within 24 hours\n"));
}

TEST_CASE("a folder that this account may not look into does not pass for none", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    REQUIRE(::chmod(desk.folder().toLocal8Bit().constData(), 0) == 0);
    // Nothing is closed to root, except to one without capabilities.
    if (QFileInfo::exists(desk.folder() + QStringLiteral("/desk.sqlite")))
        desk.setEnvironment("AS", QStringLiteral("setpriv --bounding-set -all --"));
    const bool tried = desk.scripts("$AS true").code == 0;
    if (!tried)
        WARN("not tried: nothing is closed to this account");
    for (const char *script :
         { "$AS $IVMCTL queues", "$AS $IVMCTL settings get clinic", "$AS $IVMCTL wordings",
           "$AS $IVMCTL doctor", "$AS $IVMCTL backup --to elsewhere",
           "$AS $IVMCTL archive --queue SAC --client +12175550148" }) {
        if (!tried)
            break;
        INFO(script);
        const auto ended = desk.scripts(script);
        CHECK(ended.code == 1);
        CHECK(ended.err == "ivmctl: this account may not look into the data folder\n");
        CHECK(ended.out.isEmpty());
    }
    REQUIRE(::chmod(desk.folder().toLocal8Bit().constData(), 0700) == 0);
}

TEST_CASE("programs get one object a line, whatever the verb", "[ctl][process]")
{
    const PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    for (const char *line :
         { "queues", "conversations --queue SAC", "show --queue SAC --client CLIENT", "search Milo",
           "commlog --queue SAC --client CLIENT", "consent --client CLIENT",
           "explain --queue SAC --client CLIENT Hello", "hours --queue SAC", "segments Hello",
           "wordings", "settings list", "settings get hours", "settings export", "report",
           "password status", "dump-state", "doctor", "regulatory" }) {
        INFO(line);
        const auto ended = desk.types(words(line, client));
        CHECK(ended.code == 0);
        CHECK_FALSE(ended.rows().isEmpty());
        CHECK(ended.err.isEmpty());
    }
}

TEST_CASE("a queue is found by its number as the list of queues shows it", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    for (const char *typed : { "SAC", "sac", "+18444073300", "1-844-407-3300", "844.407.3300" }) {
        INFO(typed);
        CHECK(desk.types({ QStringLiteral("hours"), QStringLiteral("--queue"),
                           QString::fromUtf8(typed) })
                  .code
              == 0);
    }
    CHECK(desk.types("hours --queue 1-844-407-3399").code == 2);
}

TEST_CASE("ivm-practice says what is wrong with its command line", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    desk.setEnvironment("PRACTICE", QStringLiteral(IVM_PRACTICE_PROGRAM));
    const auto said = [&](const char *script) {
        const auto ended = desk.scripts(script);
        CHECK(ended.code == 2);
        CHECK(ended.out.isEmpty());
        CHECK(ended.err.count('\n') == 1);
        return ended.err;
    };
    CHECK(said("$PRACTICE --port 65536").contains("--port needs a whole number, 65535 at most"));
    CHECK(said("$PRACTICE --messages many").contains("--messages needs a whole number"));
    CHECK(said("$PRACTICE --seed").contains("--seed"));
    CHECK(said("$PRACTICE --fly").contains("fly"));
    CHECK(said("$PRACTICE now").contains("\"now\""));
}

TEST_CASE("a signal while a text is typed ends the program, and half of it is not taken",
          "[ctl][process]")
{
    for (const char *line : { "segments -", "settings set clinic.zone" }) {
        INFO(line);
        QProcess process;
        process.start(QStringLiteral(IVMCTL_PROGRAM), words(line, {}));
        process.write("half of it");
        CHECK_FALSE(process.waitForFinished(300)); // it waits for the rest
        process.terminate();
        CHECK(process.waitForFinished(10'000));
        CHECK(process.exitStatus() == QProcess::CrashExit); // what Qt calls an end by a signal
        CHECK(process.readAllStandardOutput().isEmpty());
    }
}

TEST_CASE("under nohup a closed terminal does not end what watches", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    const auto ended = desk.scripts("trap '' HUP; $IVMCTL watch & watcher=$!; sleep 0.5;"
                                    "kill -HUP $watcher; sleep 0.3; kill -0 $watcher && echo there;"
                                    "kill -TERM $watcher; wait $watcher");
    CHECK(ended.code == 0);
    CHECK(ended.out == "there\n");
}

TEST_CASE("segments counts what would be sent", "[ctl][process]")
{
    const PracticeServer server(0);
    Shell desk(server);
    const auto count
        = desk.types({ QStringLiteral("segments"), QStringLiteral("caf\u00e9 \u20ac") })
              .rows()
              .first();
    CHECK(count.value(QStringLiteral("encoding")).toString() == QStringLiteral("GSM-7"));
    CHECK(count.value(QStringLiteral("units")).toInt() == 7);
    CHECK(count.value(QStringLiteral("segments")).toInt() == 1);
    const auto help = desk.typesExactly({ QStringLiteral("send"), QStringLiteral("--help") });
    CHECK(help.code == 0);
    CHECK(help.out.contains("--answer"));
    CHECK(desk.typesExactly({ QStringLiteral("--version") }).out.startsWith("ivmctl "));
}

TEST_CASE("a backup made beside the console comes back whole in an empty folder", "[ctl][process]")
{
    PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full").code == 0);
    const QString client = desk.clientWho("opted_in");
    const auto show = words("show --queue SAC --client CLIENT", client);
    const auto before = desk.types(show).rows();
    REQUIRE_FALSE(before.isEmpty());

    const auto owner = FolderLock::take(desk.folder());
    REQUIRE(owner);
    const auto made = desk.types("backup");
    REQUIRE(made.code == 0);
    const QString backup = made.rows().first().value(QStringLiteral("folder")).toString();
    CHECK(QFileInfo(backup).path() == desk.folder() + QStringLiteral("/backups"));

    const QStringList restore{ QStringLiteral("restore"), QStringLiteral("--from"), backup };
    CHECK(desk.types(restore).errorKind() == QStringLiteral("busy"));
    Shell other(server);
    CHECK(other.types(restore).code == 0);
    CHECK(other.types(show).rows() == before);
    // A folder in use is never written over.
    CHECK(other.types(restore).code == 2);
    CHECK(other.types(show).rows() == before);
}

TEST_CASE("[C12] a restore first forgets how the last run in that folder ended",
          "[ctl][process][C12]")
{
    // Killed between the restored file's name and that, it would leave a file that the next start
    // takes for another's and sets aside.
    PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --once").code == 0);
    const QString record = desk.folder() + QStringLiteral("/desk.run");
    const auto crashed = [&] {
        QFile file(record);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("{}");
    };
    crashed();
    CHECK(desk.types("restore --from nowhere").code != 0);
    CHECK(QFile::exists(record)); // of a data file that is there
    for (const QString &each : QDir(desk.folder()).entryList({ QStringLiteral("desk.sqlite*") }))
        REQUIRE(QFile::remove(desk.folder() + u'/' + each));
    CHECK(desk.types("restore --from nowhere").code == 1); // it ends before it has done anything
    CHECK_FALSE(QFile::exists(record));
}

TEST_CASE("[G9] whatever ivmctl makes for somebody is for this account alone",
          "[ctl][process][rights]")
{
    const Goal goal("G9");
    const mode_t before = ::umask(0); // as the most careless of systems would have it
    PracticeServer server;
    Shell desk(server);
    REQUIRE(desk.types("sync --full --media").code == 0);
    const QString client = desk.types("conversations --queue SAC --archived")
                               .rows()
                               .first()
                               .value(QStringLiteral("client"))
                               .toString();
    const QTemporaryDir place;
    const auto made = [&](const char *name) { return place.filePath(QLatin1String(name)); };
    const auto does = [&](const char *words, const QStringList &more) {
        INFO(words);
        const Ended ended = desk.types(QString::fromLatin1(words).split(u' ') + more);
        INFO(ended.err.toStdString());
        CHECK(ended.code == 0);
    };
    does("export --as CH --to", { made("all") });
    does("export --redact --as CH --client", { client, QStringLiteral("--to"), made("one") });
    does("consent --client", { client, QStringLiteral("--export"), made("consent.csv") });
    does("consent --client", { client, QStringLiteral("--export"), made("consent.html") });
    does("history --export", { made("history.csv") });
    does("settings export --file", { made("settings.json") });
    does("backup --to", { made("backups") });
    ::umask(before);
    int files = 0, open = 0;
    for (const QString &root : { place.path(), desk.folder() }) {
        QDirIterator all(root, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            all.next();
            constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
            INFO(all.filePath().sliced(root.size()).toStdString());
            CHECK((all.fileInfo().permissions() & Others) == QFile::Permissions());
            ++files;
            open += (all.fileInfo().permissions() & Others) != QFile::Permissions();
        }
    }
    CHECK(files > 20);
    goal.measured(QStringLiteral("exports, backup and folder: %1 files, %2 open to others")
                      .arg(files)
                      .arg(open),
                  open == 0);
}

TEST_CASE("a backup that is none is refused in plain words", "[ctl][process]")
{
    PracticeServer server;
    Shell desk(server);
    CHECK(desk.types("backup").errorKind() == QStringLiteral("not_found"));
    const auto ended = desk.types("restore --from nowhere");
    CHECK(ended.code == 1);
    CHECK(ended.errorKind() == QStringLiteral("not_found"));
    CHECK(desk.types("restore").code == 2);
}
