#include "core/automessages/checkwordings.h"
#include "core/model/texttemplate.h"
#include "core/settings/autosettingsnow.h"
#include "core/settings/settingpath.h"
#include "core/settings/settingsdraft.h"
#include "core/settings/settingsfile.h"
#include "core/settings/settingtext.h"
#include "core/settings/subjects.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ivm;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(text, &fault);
    INFO(text);
    REQUIRE(fault.error == QJsonParseError::NoError);
    return document.object();
}

QList<Queue> hospital()
{
    return queuesIn(shippedSetting(QStringLiteral("queues")));
}

std::string faultOf(const char *subject, const char *document)
{
    const auto checked = checkSetting(QString::fromLatin1(subject), json(document), hospital());
    return checked ? std::string("nothing") : checked.error().message.toStdString();
}

bool startsWith(const std::string &text, const char *start)
{
    INFO("expected: " << start);
    INFO("said: " << text);
    CHECK(text.rfind(start, 0) == 0);
    return text.rfind(start, 0) == 0;
}

} // namespace

TEST_CASE("every shipped settings document is right, by its own rules", "[settings]")
{
    for (const SettingSubject &subject : settingSubjects()) {
        const QString name = QLatin1String(subject.name);
        INFO(name.toStdString());
        const auto checked = checkSetting(name, shippedSetting(name), hospital());
        INFO((checked ? QString() : checked.error().message).toStdString());
        CHECK(checked);
    }
    const auto settings = autoSettings({}, hospital());
    REQUIRE(settings);
    CHECK_FALSE(settings->live);
    CHECK(settings->queues.size() == 3);
    CHECK(settings->caps == AutoCaps{});
    CHECK(settings->of(QueueId(1))->sends(AutoKind::Request));
    CHECK_FALSE(settings->of(QueueId(9)));
}

TEST_CASE("what is wrong in a document is said with its place", "[settings]")
{
    startsWith(faultOf("hours", R"({"queues":{"SAC":{"week":{"mon":["08:00-12:00","1-5"]}}}})"),
               "hours.queues.SAC.week.mon[1]: \"1-5\" is not FROM-TO");
    startsWith(faultOf("hours", R"({"queues":{"SAC":{"week":{"monday":[]}}}})"),
               "hours.queues.SAC.week.monday: nothing here has this name; there are mon, tue");
    startsWith(faultOf("hours", R"({"queues":{"SCA":{}}})"),
               "hours.queues.SCA: nothing here has this name; there are default, SAC, LAC, VMSC");
    startsWith(faultOf("hours", R"({"queues":{"default":{"days":[{"date":"Dec 25"}]}}})"),
               "hours.queues.default.days[0].date: \"Dec 25\" is no date");
    startsWith(faultOf("hours", R"({"queues":{"default":{"closings":[{"from":"2026-11-24T15:00",
                                     "to":"2026-11-24T14:00"}]}}})"),
               "hours.queues.default.closings[0]: a closing begins before it ends");
    startsWith(faultOf("hours", R"({"zone":"Illinois"})"), "hours.zone: this computer has no");
    startsWith(faultOf("caps", R"({"texts_a_day":0})"),
               "caps.texts_a_day: this is a whole number from 1 to 10");
    startsWith(faultOf("caps", R"({"texts_a_day":2.5})"), "caps.texts_a_day: this is a whole");
    startsWith(faultOf("caps", R"({"send":{"SAC":{"welcome":"yes"}}})"),
               "caps.send.SAC.welcome: this is true or false");
    startsWith(faultOf("caps", R"({"sends":{}})"), "caps.sends: nothing here has this name");
    startsWith(faultOf("words", R"({"groups":[{"words":["colic", 5]}]})"),
               "words.groups[0].words[1]: this is a text in quotes");
    startsWith(faultOf("clinic", R"({"hospital":""})"), "clinic.hospital: texts must say");
    startsWith(faultOf("consent", R"({"answer_before_yes":"sometimes"})"),
               "consent.answer_before_yes: this is one of never, with_click, freely");
    startsWith(faultOf("commlog", R"({"header":["titel"]})"), "commlog.header[0]: this is one of");
    startsWith(faultOf("staff", R"({"initials":["AB","AB"]})"), "staff.initials[1]: these are");
    startsWith(faultOf("live", R"({"on":"yes"})"), "live.on: this is true or false");
    startsWith(faultOf("color", "{}"),
               "settings have no subject \"color\"; there are clinic, hours");
}

TEST_CASE("a wording that will not do is refused, with the reason", "[settings][wordings]")
{
    const auto wording = [](const char *kind, const char *sentence) {
        return faultOf("wordings",
                       QStringLiteral(R"({"wordings":[{"kind":"%1","language":"en+es",
                                          "sentences":["%2"]}]})")
                           .arg(QLatin1String(kind), QLatin1String(sentence))
                           .toUtf8()
                           .constData());
    };
    CHECK(wording("request", "Reply YES to text us. HELP for help, STOP to end.") == "nothing");
    startsWith(wording("request", "Reply YES to text us. HELP for help."),
               "wordings.wordings[0].sentences: a request must tell the word STOP");
    startsWith(wording("request", "Hi. HELP for help, STOP to end."),
               "wordings.wordings[0].sentences: a request must ask for YES");
    startsWith(
        wording("welcome", "Open {next_open}. HELP, STOP."),
        "wordings.wordings[0].sentences[0]: {next_open} is only for texts sent while closed");
    startsWith(wording("after_hours", "Closed until {nextopen}."),
               "wordings.wordings[0].sentences[0]: {nextopen} stands for nothing; there are");
    startsWith(wording("after_hours", "Closed until {next_open."),
               "wordings.wordings[0].sentences");
    startsWith(wording("goodbye", "Bye"), "wordings.wordings[0].kind: this is one of request");
    startsWith(wording("after_hours", " "), "wordings.wordings[0].sentences: the text is empty");
    startsWith(wording("emergency", std::string(500, 'x').c_str()),
               "wordings.wordings[0].sentences: it takes 4 texts at its longest");
}

TEST_CASE("a wording is counted at its longest, with the longest next opening",
          "[settings][wordings]")
{
    Wording wording;
    wording.kind = AutoKind::AfterHours;
    wording.text = QStringLiteral("Closed until {next_open}.");
    CHECK(longestRendering(wording)
          == QStringLiteral("Closed until Wednesday, Sep 30 at 10:30 AM."));
    wording.language = QStringLiteral("es");
    CHECK(longestRendering(wording)
          == QStringLiteral("Closed until el miercoles 30 de septiembre a las 10:30 AM."));
    // 459 units are three texts; the opening time alone makes it a fourth.
    const std::string almost = std::string(440, 'x') + " {next_open}";
    CHECK(faultOf("wordings",
                  QStringLiteral(R"({"wordings":[{"kind":"emergency","language":"en",
                                     "sentences":["%1"]}]})")
                      .arg(QString::fromStdString(almost))
                      .toUtf8()
                      .constData())
          != "nothing");
}

TEST_CASE("what a supervisor wrote stands in for the shipped words, for one queue or for all",
          "[settings][wordings]")
{
    const QJsonObject own = json(R"({"wordings":[
        {"kind":"after_hours","language":"en","sentences":["Closed until {next_open}."]},
        {"kind":"after_hours","language":"en","queue":"LAC","sentences":["Barn closed."]},
        {"kind":"after_hours","language":"en+es","queue":"LAC","sentences":["Both."]}]})");
    const auto settings = autoSettings({ { QStringLiteral("wordings"), own } }, hospital());
    REQUIRE(settings);
    const auto text = [&](int queue, AutoKind kind, const char *language = "en") {
        return settings->wording(QueueId(queue), kind, false, QString::fromLatin1(language))
            .value_or(Wording{})
            .text;
    };
    CHECK(text(1, AutoKind::AfterHours) == QStringLiteral("Closed until {next_open}."));
    CHECK(text(2, AutoKind::AfterHours) == QStringLiteral("Barn closed."));
    CHECK(text(2, AutoKind::AfterHours, "en+es") == QStringLiteral("Both."));
    CHECK(text(1, AutoKind::AfterHours, "en+es") == QStringLiteral("Closed until {next_open}."));
    CHECK(text(1, AutoKind::AfterHours, "es").contains(QStringLiteral("gracias")));
    CHECK(text(1, AutoKind::Welcome).startsWith(QStringLiteral("Welcome!")));
    // The first request speaks both languages, whichever is asked for in English.
    CHECK(text(1, AutoKind::Request).contains(QStringLiteral("Para recibir")));
}

TEST_CASE("a queue without a part of its own goes by the default's", "[settings]")
{
    const auto settings
        = autoSettings({ { QStringLiteral("hours"), json(R"({"zone":"America/Chicago","queues":{
               "default":{"week":{"mon":["08:00-17:00"]}},
               "LAC":{"week":{"mon":["00:00-24:00"]}}}})") },
                         { QStringLiteral("caps"),
                           json(R"({"send":{"LAC":{"after_hours":false}},"texts_a_day":2})") } },
                       hospital());
    REQUIRE(settings);
    CHECK(settings->of(QueueId(1))->hours.week[0] == QList<OpenSpan>{ { 480, 1020 } });
    CHECK(settings->of(QueueId(2))->hours.week[0] == QList<OpenSpan>{ { 0, 1440 } });
    CHECK(settings->of(QueueId(1))->sends(AutoKind::AfterHours));
    CHECK_FALSE(settings->of(QueueId(2))->sends(AutoKind::AfterHours));
    CHECK(settings->caps.textsADay == 2);
}

TEST_CASE("a clinic's own phrases are added to the wishes to stop, and taken out", "[settings]")
{
    const auto settings
        = autoSettings({ { QStringLiteral("words"), json(R"({"groups":[],"stop_wishes":{
               "also":["Talk to my lawyer!"],"never":["stop texting drills"]}})") } },
                       hospital());
    REQUIRE(settings);
    CHECK(settings->stopWishes.isSuspected(QStringLiteral("please talk to my LAWYER")));
    CHECK_FALSE(
        settings->stopWishes.isSuspected(QStringLiteral("when do stop texting drills begin")));
    CHECK(settings->stopWishes.isSuspected(QStringLiteral("stop texting me")));
    CHECK_FALSE(settings->urgentWords.isUrgent(u"colic"));
}

TEST_CASE("a document is always written the same, in an order that makes sense", "[settings]")
{
    const QByteArray text = settingText(shippedSetting(QStringLiteral("hours")));
    CHECK(QJsonDocument::fromJson(text).object() == shippedSetting(QStringLiteral("hours")));
    CHECK(text.indexOf("\"mon\"") < text.indexOf("\"tue\""));
    CHECK(text.indexOf("\"about\"") < text.indexOf("\"zone\""));
    CHECK(text.contains("\"mon\": [\"08:00-17:00\"]"));
    for (const SettingSubject &subject : settingSubjects()) {
        const QJsonObject document = shippedSetting(QLatin1String(subject.name));
        const QByteArray once = settingText(document);
        INFO(once.toStdString());
        CHECK(QJsonDocument::fromJson(once).object() == document);
        CHECK(settingText(QJsonDocument::fromJson(once).object()) == once);
    }
}

TEST_CASE("a place in the settings can be read and changed by its name", "[settings]")
{
    const QJsonObject hours = shippedSetting(QStringLiteral("hours"));
    const auto path = settingPath(QStringLiteral("queues.SAC.week.mon[0]"));
    REQUIRE(path);
    CHECK(*path
          == QStringList{ QStringLiteral("queues"), QStringLiteral("SAC"), QStringLiteral("week"),
                          QStringLiteral("mon"), QStringLiteral("[0]") });
    CHECK_FALSE(settingAt(hours, *path));
    const auto changed = settingWith(hours, *path, QStringLiteral("09:00-10:00"));
    REQUIRE(changed);
    CHECK(settingAt(*changed, *path)->toString() == QStringLiteral("09:00-10:00"));
    CHECK(settingAt(*changed, { QStringLiteral("zone") })
          == settingAt(hours, { QStringLiteral("zone") }));
    for (const char *bad : { "", ".", "a..b", "a[", "a[x]", "a[1", "[0]", "a[-1]" }) {
        INFO(bad);
        CHECK_FALSE(settingPath(QString::fromLatin1(bad)));
    }
    CHECK_FALSE(settingWith(hours, { QStringLiteral("zone"), QStringLiteral("x") }, 1));
}

TEST_CASE("changing one day of a queue leaves its other days as they were", "[settings]")
{
    const QJsonObject hours = shippedSetting(QStringLiteral("hours"));
    const auto path = settingPath(QStringLiteral("queues.SAC.week.sat"));
    const auto changed = settingChanged(hours, *path, QJsonArray{ QStringLiteral("09:00-12:00") });
    REQUIRE(changed);
    const auto settings
        = autoSettings({ { QStringLiteral("hours"), changed->toObject() } }, hospital());
    REQUIRE(settings);
    CHECK(settings->of(QueueId(1))->hours.week[5] == QList<OpenSpan>{ { 540, 720 } });
    CHECK(settings->of(QueueId(1))->hours.week[0] == QList<OpenSpan>{ { 480, 1020 } });
    CHECK(settings->of(QueueId(2))->hours.week[5].isEmpty());
}

TEST_CASE("settings go from one folder to another, but never the live switch", "[settings]")
{
    test::DeskFolder one;
    test::DeskFolder other;
    const auto set = [](test::DeskFolder &folder, const char *subject, const char *document) {
        return saveSetting(folder.database(), QString::fromLatin1(subject), json(document),
                           folder.clock.now());
    };
    REQUIRE(set(one, "clinic", R"({"hospital":"Prairie Vets"})"));
    REQUIRE(set(one, "live", R"({"on":true})"));
    REQUIRE(set(other, "live", R"({"on":true})"));
    CHECK(autoSettingsNow(one.database())->live);

    const auto file = exportSettings(one.database(), one.clock.now());
    REQUIRE(file);
    CHECK_FALSE(file->contains("\"live\""));
    const auto taken = importSettings(other.database(), *file, other.clock.now());
    REQUIRE(taken);
    CHECK(taken->contains(QStringLiteral("clinic")));
    const auto settings = autoSettingsNow(other.database());
    REQUIRE(settings);
    CHECK(settings->clinic.hospital == QStringLiteral("Prairie Vets"));
    CHECK_FALSE(settings->live);
    // The same file again, with nothing new in it.
    CHECK(exportSettings(other.database(), one.clock.now()) == file);
}

TEST_CASE("queues travel with the settings: known by number, else by name, and none is lost",
          "[settings]")
{
    test::DeskFolder one;
    test::DeskFolder other;
    // Here SAC has another title and place; there LAC is called BARN and a fourth queue is.
    auto queues = *QueueStore(one.database()).all();
    queues[0].title = QStringLiteral("Pets");
    queues.move(0, 2);
    queues.append(Queue{ .name = QStringLiteral("ER"),
                         .number = PhoneNumber(QStringLiteral("+18445550111")),
                         .colour = QStringLiteral("#9A3412") });
    const auto edit = [](test::DeskFolder &folder, const QList<Queue> &to, const char *hours = {}) {
        const auto before
            = settingsDraft(QueueStore(folder.database()), SettingStore(folder.database()));
        REQUIRE(before);
        SettingsDraft after = withQueues(*before, to);
        if (hours)
            after.documents.insert(QStringLiteral("hours"), json(hours));
        REQUIRE(saveEdit(folder.database(), { *before, after, {} }, folder.clock.now()));
    };
    edit(one, queues, R"({"queues":{"ER":{"week":{"sun":["00:00-24:00"]}}}})");
    auto elsewhere = *QueueStore(other.database()).all();
    elsewhere[1].name = QStringLiteral("BARN");
    elsewhere.append(Queue{ .name = QStringLiteral("LAB"),
                            .number = PhoneNumber(QStringLiteral("+18445550122")) });
    edit(other, elsewhere);

    const auto file = exportSettings(one.database(), one.clock.now());
    REQUIRE(file);
    const auto taken = importSettings(other.database(), *file, other.clock.now());
    REQUIRE(taken);
    CHECK(taken->first() == QStringLiteral("queues"));
    const auto now = QueueStore(other.database()).all();
    REQUIRE(now);
    QStringList names;
    for (const Queue &queue : *now)
        names.append(queue.name);
    CHECK(names
          == QStringList{ QStringLiteral("LAC"), QStringLiteral("VMSC"), QStringLiteral("SAC"),
                          QStringLiteral("ER"), QStringLiteral("LAB") });
    CHECK(now->at(0).id == elsewhere.at(1).id); // the texts of BARN are LAC's
    CHECK(now->at(2).title == QStringLiteral("Pets"));
    CHECK(now->at(3).colour == QStringLiteral("#9A3412"));
    // Once more: there is nothing left to change.
    CHECK(importSettings(other.database(), *file, other.clock.now()));
    CHECK(*QueueStore(other.database()).all() == *now);
}

TEST_CASE("a file whose queues are wrong changes nothing, and says where", "[settings]")
{
    test::DeskFolder folder;
    const auto take = [&](const char *queues) {
        return importSettings(folder.database(),
                              QByteArray(R"({"format":"ivm-settings","subjects":{},"queues":)")
                                  + queues + '}',
                              folder.clock.now());
    };
    const auto wrong = take(R"([{"name":"ER","number":"911"}])");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.startsWith(QStringLiteral("queues.queues[0].number: ")));
    CHECK_FALSE(take("[]"));
    CHECK_FALSE(take(R"([{"name":"","number":"+18445550111"}])"));
    CHECK_FALSE(take(R"([{"name":"A","number":"+18445550111"},
                         {"name":"a","number":"+18445550112"}])"));
    CHECK_FALSE(take(R"([{"name":"A","number":"+18445550111","color":"red"}])"));
    CHECK(QueueStore(folder.database()).all()->size() == 3);
}

TEST_CASE("a file with one thing wrong changes nothing", "[settings]")
{
    test::DeskFolder folder;
    const auto take = [&](const QByteArray &file) {
        return importSettings(folder.database(), file, folder.clock.now());
    };
    const auto wrong = take(R"({"format":"ivm-settings","subjects":{
        "clinic":{"hospital":"Prairie Vets"},"hours":{"zone":7}}})");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.startsWith(QStringLiteral("hours.zone: ")));
    CHECK(autoSettingsNow(folder.database())->clinic.hospital != QStringLiteral("Prairie Vets"));
    CHECK_FALSE(take(R"({"format":"ivm-settings","subjects":{"live":{"on":true}}})"));
    CHECK_FALSE(take(R"({"format":"ivm-settings","subjects":{"colour":{}}})"));
    CHECK_FALSE(take(R"({"subjects":{}})"));
    const auto broken = take("{\n\"format\": \"ivm-settings\",\n\"subjects\": {,\n}");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.startsWith(QStringLiteral("line 3 of the file: ")));
}

TEST_CASE("templates keep their text, their fields and the queues they are for", "[settings]")
{
    const QJsonObject document = json(R"({"templates":[
        {"name":"Ready","text":"{animal} is ready, {client}","queues":["SAC"]},
        {"name":"Call us","text":"Please call {office_phone}"}]})");
    const QList<TextTemplate> read = textTemplates(document);
    REQUIRE(read.size() == 2);
    CHECK(read.at(0).isFor(QStringLiteral("SAC")));
    CHECK_FALSE(read.at(0).isFor(QStringLiteral("LAC")));
    CHECK(read.at(1).isFor(QStringLiteral("LAC")));
    CHECK(withTextTemplates({}, read) == document);

    CHECK(faultOf("templates", R"({"templates":[{"name":"A","text":"{client}"}]})") == "nothing");
    startsWith(faultOf("templates", R"({"templates":[{"name":"A","text":"{owner}"}]})"),
               "templates.templates[0].text: {owner} stands for nothing; there are {client}");
    startsWith(faultOf("templates", R"({"templates":[{"name":"A","text":" "}]})"),
               "templates.templates[0].text: the text is empty");
    startsWith(faultOf("templates", R"({"templates":[{"name":"","text":"x"}]})"),
               "templates.templates[0].name: a name has 1 to 60");
    startsWith(
        faultOf("templates", R"({"templates":[{"name":"A","text":"x"},{"name":"a","text":"y"}]})"),
        "templates.templates[1].name: another template");
    startsWith(faultOf("templates", R"({"templates":[{"name":"A","text":"x","queues":["ER"]}]})"),
               "templates.templates[0].queues[0]: this is one of SAC");
}
