#include "core/csv/csvreader.h"
#include "core/desk/acts.h"
#include "core/durablefile.h"
#include "core/records/recordsexport.h"
#include "core/records/redaction.h"
#include "core/store/mediastore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/hostiletexts.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct RecordsDesk
{
    RecordsDesk()
    {
        folder.fillIsComplete();
        REQUIRE(Acts(folder.database(), folder.clock)
                    .setClientName(Karen, QStringLiteral("Karen <b>Obi</b>"), {}));
        REQUIRE(Acts(folder.database(), folder.clock)
                    .setClientNote(Karen, QStringLiteral("husband: 217-555-0199")));
        folder.receives("Please call 217-555-0148 about Biscuit");
        const ConversationId sac = folder.idOf("SAC");
        Transaction transaction(folder.database());
        REQUIRE(NoteStore(folder.database())
                    .add({ .conversation = sac,
                           .at = folder.clock.now(),
                           .author = QStringLiteral("AB"),
                           .kind = NoteKind::PhonedNoAnswer,
                           .text = QStringLiteral("tried 217-555-0199 <i>twice</i>") }));
        REQUIRE(transaction.commit());
        folder.clock.advance(1min);
        folder.sent("=SUM(A1) We will");
        folder.clock.advance(24h);
        folder.receives("Hi").from(Miguel).on("LAC");
    }
    QString to() const { return folder.path() + QStringLiteral("/out"); }
    Result<RecordsExported> exports(RecordsWanted wanted = {})
    {
        wanted.author = QStringLiteral("CH");
        return exportRecords(folder.database(), folder.path() + QStringLiteral("/media"), to(),
                             wanted, folder.clock.now());
    }
    QList<CsvRecord> table() const
    {
        CsvReader reader(bytesOf(to() + QStringLiteral("/messages.csv")));
        QList<CsvRecord> all;
        for (CsvRecord record; reader.next(record);)
            all.append(record);
        return all;
    }
    /// Everything that was written, one after the other.
    QByteArray everything() const
    {
        QByteArray all;
        QDirIterator files(to(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            all += bytesOf(files.next());
        return all;
    }
    DeskFolder folder;
};

} // namespace

TEST_CASE("an export holds every text, once as a page and once as a line of a table", "[records]")
{
    RecordsDesk desk;
    const auto done = desk.exports();
    REQUIRE(done);
    CHECK(done->conversations == 2);
    CHECK(done->texts == 3);
    const auto table = desk.table();
    REQUIRE(table.size() == 4);
    CHECK(table.at(1).cells.contains(QStringLiteral("Please call 217-555-0148 about Biscuit")));
    CHECK(table.at(2).cells.contains(QStringLiteral("'=SUM(A1) We will")));
    const QByteArray page = bytesOf(desk.to() + QStringLiteral("/conversations/0001.html"));
    CHECK(page.contains("Please call 217-555-0148 about Biscuit"));
    CHECK(page.contains("Karen &lt;b&gt;Obi&lt;/b&gt;"));
    CHECK_FALSE(page.contains("<b>"));
    CHECK(page.contains("husband: 217-555-0199"));
    CHECK(page.contains("Phoned, no answer"));
    CHECK(page.contains("tried 217-555-0199 &lt;i&gt;twice&lt;/i&gt;"));
    CHECK(bytesOf(desk.to() + QStringLiteral("/consent/0001.csv")).contains("+12175550148"));
    CHECK(bytesOf(desk.to() + QStringLiteral("/index.html")).contains("conversations/0002.html"));
}

TEST_CASE("an export says who else answers a phone, and what staff suspected", "[records]")
{
    RecordsDesk desk;
    Acts acts(desk.folder.database(), desk.folder.clock);
    REQUIRE(
        acts.perform(MarkClient{ Karen, ClientMarkKind::SharedPhone,
                                 QStringLiteral("Luis <i> 217-555-0148"), QStringLiteral("AB") }));
    REQUIRE(acts.perform(
        MarkClient{ Karen, ClientMarkKind::SuspectedMinor, {}, QStringLiteral("AB") }));
    desk.folder.clock.advance(1h);
    REQUIRE(
        acts.perform(UnmarkClient{ Karen, ClientMarkKind::SuspectedMinor, QStringLiteral("CD") }));
    REQUIRE(desk.exports({ .redactNumbers = true }));
    const QByteArray page = bytesOf(desk.to() + QStringLiteral("/conversations/0001.html"));
    CHECK(page.contains("Shared phone, also answered by"));
    CHECK(page.contains("by AB: Luis &lt;i&gt; [number]"));
    CHECK(page.contains("May be under 18"));
    CHECK(page.contains(", by CD)"));
    CHECK(bytesOf(desk.to() + QStringLiteral("/consent/0001.html"))
              .contains("staff: no longer marked as under 18"));
}

TEST_CASE("its manifest has the digest of every file, and nobody else can read them", "[records]")
{
    RecordsDesk desk;
    const auto done = desk.exports();
    REQUIRE(done);
    const auto manifest
        = QJsonDocument::fromJson(bytesOf(desk.to() + QStringLiteral("/manifest.json"))).object();
    QSet<QString> named;
    for (const QJsonValue value : manifest.value(QStringLiteral("files")).toArray()) {
        const QString name = value.toObject().value(QStringLiteral("name")).toString();
        named.insert(name);
        const auto digest = digestOf(desk.to() + u'/' + name);
        REQUIRE(digest);
        CHECK(value.toObject().value(QStringLiteral("sha256")).toString() == *digest);
    }
    CHECK(named.size() == done->files);
    QDirIterator files(desk.to(), QDir::Files, QDirIterator::Subdirectories);
    int found = 0;
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        ++found;
        CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }
    CHECK(found == named.size() + 1);
    CHECK(manifest.value(QStringLiteral("asked_for")).toObject().value(QStringLiteral("By"))
          == QStringLiteral("CH"));
}

TEST_CASE("an export can be of one client, one queue, or some days", "[records]")
{
    RecordsDesk desk;
    SECTION("client")
    {
        CHECK(desk.exports({ .client = Karen })->texts == 2);
        CHECK_FALSE(desk.everything().contains("+12175550173"));
    }
    SECTION("queue")
    {
        CHECK(desk.exports({ .queue = desk.folder.queue("LAC").id })->texts == 1);
    }
    SECTION("since")
    {
        CHECK(desk.exports({ .since = desk.folder.clock.now() - 1h })->texts == 1);
    }
    SECTION("until")
    {
        CHECK(desk.exports({ .until = desk.folder.clock.now() - 24h })->texts == 1);
    }
    SECTION("nothing fits")
    {
        const auto none = desk.exports({ .client = Ruth });
        REQUIRE_FALSE(none);
        CHECK(none.error().kind == Error::Kind::NotFound);
        CHECK_FALSE(QFileInfo::exists(desk.to()));
        CHECK_FALSE(QFileInfo::exists(desk.to() + QStringLiteral(".partial")));
    }
}

TEST_CASE("with numbers redacted no client's number is in any file of it", "[records]")
{
    RecordsDesk desk;
    REQUIRE(desk.exports({ .redactNumbers = true }));
    const QByteArray all = desk.everything();
    for (const char *number :
         { "2175550148", "217-555-0148", "(217) 555-0148", "2175550173", "217-555-0199" }) {
        INFO(number);
        CHECK_FALSE(all.contains(number));
    }
    CHECK(all.contains("Client 1"));
    CHECK(all.contains("Please call [number] about Biscuit"));
}

TEST_CASE("what is redacted is phone numbers, and not ours", "[records]")
{
    const Redaction redaction(true, { PhoneNumber(QStringLiteral("+18444073300")) });
    const auto redacted = [&](const char *text) { return redaction.text(QString::fromUtf8(text)); };
    CHECK(redacted("call +1 (217) 555-0148!") == QStringLiteral("call [number]!"));
    CHECK(redacted("217.555.0148,2175550173") == QStringLiteral("[number],[number]"));
    CHECK(redacted("text 1-844-407-3300") == QStringLiteral("text 1-844-407-3300"));
    CHECK(redacted("2026-11-26 10:15, 985112345678903")
          == QStringLiteral("2026-11-26 10:15, 985112345678903"));
    CHECK(redacted("$1,250.00 due 12/24/2026") == QStringLiteral("$1,250.00 due 12/24/2026"));
    CHECK(Redaction(false, {}).text(QStringLiteral("217-555-0148"))
          == QStringLiteral("217-555-0148"));
}

TEST_CASE("a phone number is redacted however it is spelled", "[records]")
{
    const Redaction redaction(true, { PhoneNumber(QStringLiteral("+18444073300")) });
    const auto redacted = [&](const char *text) { return redaction.text(QString::fromUtf8(text)); };
    for (const char *number :
         { "(217)\u00A0555\u20110148", "217 - 555 - 0148", "(217) 555 - 0148", "(217) - 555 - 0148",
           "217\u2013555\u20130148", "217/555-0148", "217\u202F555\u202F0148", "1 (217) 555-0148",
           "+1\u00A0(217)\u00A0555\u20110148", "+\u200E1 217\u200E 555\u200E\u2014\u200E0148",
           "(\u200E217\u200E) 555-0148", "+44\u00A020\u00A07946\u00A00958",
           "+44 (0)20 / 7946 \u2013 0958" }) {
        INFO(number);
        CHECK(redacted((QByteArray("call ") + number + "!").constData())
              == QStringLiteral("call [number]!"));
    }
    CHECK(redacted("\u202A+1 217 555 0148\u202C").contains(QStringLiteral("[number]")));
    // One number ends where the next begins.
    CHECK(redacted("+1 217 555 0148 / 217 555 0173") == QStringLiteral("[number] / [number]"));
    CHECK(redacted("+44 20 7946 0958 \u2013 217-555-0173")
          == QStringLiteral("[number] \u2013 [number]"));
    CHECK(redacted("+1 844 407 3300 / 24 hours") == QStringLiteral("+1 844 407 3300 / 24 hours"));
    CHECK(redacted("(844)\u00A0407\u20113300") == QStringLiteral("(844)\u00A0407\u20113300"));
    // Not phone numbers.
    for (const char *other :
         { "985\u00A0112\u00A0345\u00A0678\u00A0903", "985-112-345678903",
           "12/24/2026 \u2013 1/7/2027", "2026\u201111\u201126 / 10:15", "$1,250.00 / $1,400.00",
           "$100-200 (2026 prices)", "120/80 (2 \u2013 3 x) 1000 ml",
           "217\u20135550\u20110148\u20112233" }) {
        INFO(other);
        CHECK(redacted(other) == QString::fromUtf8(other));
    }
}

TEST_CASE("texts that would run, fetch or break out of a page are only text in it", "[records]")
{
    RecordsDesk desk;
    for (const QString &hostile : hostileTexts()) {
        desk.folder.clock.advance(1min);
        desk.folder.receives(hostile).from(Ruth);
    }
    REQUIRE(desk.exports({ .client = Ruth }));
    QByteArray page = bytesOf(desk.to() + QStringLiteral("/conversations/0001.html"));
    page.replace("<tr class=\"in\">", "").replace("<td class=\"when\">", "");
    for (const char *tag : { "<script", "<img", "<iframe", "<a ", "<svg", "<b" }) {
        INFO(tag);
        QByteArray rest = page.mid(page.indexOf("<tbody>") + 7);
        rest.replace("</body>", "");
        CHECK_FALSE(rest.contains(tag));
    }
}

TEST_CASE("an export into a folder in use, or given up, leaves what was there", "[records]")
{
    RecordsDesk desk;
    SECTION("in use")
    {
        QDir().mkpath(desk.to());
        REQUIRE(writeDurably(desk.to() + QStringLiteral("/mine"), "x"));
        CHECK_FALSE(desk.exports());
        CHECK(QDir(desk.to()).entryList(QDir::Files) == QStringList{ QStringLiteral("mine") });
    }
    SECTION("given up")
    {
        const auto done = exportRecords(desk.folder.database(), desk.folder.path(), desk.to(), {},
                                        desk.folder.clock.now(), [](double) { return false; });
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Cancelled);
        CHECK_FALSE(QFileInfo::exists(desk.to()));
        CHECK_FALSE(QFileInfo::exists(desk.to() + QStringLiteral(".partial")));
    }
}

TEST_CASE("an export takes nothing from outside the media folder, whatever the data file names",
          "[records]")
{
    RecordsDesk desk;
    const QString media = desk.folder.path() + QStringLiteral("/in/media");
    REQUIRE(QDir().mkpath(media));
    REQUIRE(writeDurably(desk.folder.path() + QStringLiteral("/secret"), "the secret"));
    REQUIRE(writeDurably(media + QStringLiteral("/.hidden"), "the secret"));
    desk.folder.receives("Look at her paw").withPictures(1);
    MediaStore store(desk.folder.database());
    const auto wanted = store.wanted(desk.folder.clock.now(), 1);
    REQUIRE((wanted && wanted->size() == 1));
    const QString name = QLatin1String(GENERATE("../../secret", "..", ".hidden"));
    INFO(name.toStdString());
    REQUIRE(store.setKept(wanted->first().id, { .file = name, .sha256 = QString(64, u'a') }));
    const auto done
        = exportRecords(desk.folder.database(), media, desk.to(), {}, desk.folder.clock.now());
    REQUIRE(done);
    CHECK(done->texts == 4);
    CHECK(done->mediaMissing == 1);
    CHECK_FALSE(desk.everything().contains("the secret"));
}

TEST_CASE("a link in the place where an export is drawn up leads to nothing being removed",
          "[records]")
{
    RecordsDesk desk;
    const QString theirs = desk.folder.path() + QStringLiteral("/theirs");
    REQUIRE(QDir().mkpath(theirs));
    REQUIRE(writeDurably(theirs + QStringLiteral("/mine"), "x"));
    REQUIRE(QFile::link(theirs, desk.to() + QStringLiteral(".partial")));
    REQUIRE(desk.exports());
    CHECK_FALSE(QFileInfo(desk.to()).isSymLink());
    CHECK(QFile::exists(desk.to() + QStringLiteral("/index.html")));
    CHECK(QDir(theirs).entryList(QDir::Files) == QStringList{ QStringLiteral("mine") });
}
