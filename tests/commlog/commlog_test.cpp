#include "core/commlog/commlog.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Nov3 = *fromIsoUtc(u"2026-11-03T15:02:00Z"); // 9:02 AM in Chicago

commlog::Format format(const QJsonObject &document = {})
{
    const auto read = commlog::readFormat(document);
    REQUIRE(read);
    return *read;
}

/// A conversation of Karen with the Small Animal Clinic, one text a minute.
struct Talk
{
    Talk()
    {
        source.client = PhoneNumber(QStringLiteral("+12175550148"));
        source.clientName = QStringLiteral("Karen Miller");
        source.queue.name = QStringLiteral("SAC");
        source.queue.title = QStringLiteral("Small Animal Clinic");
        source.queue.number = PhoneNumber(QStringLiteral("+18444073300"));
        source.copiedBy = QStringLiteral("KT");
        source.copiedAt = Nov3 + 2h;
    }
    Message &add(Direction direction, const QString &body, MessageStatus status)
    {
        Message message;
        message.id = MessageId(++last);
        message.direction = direction;
        message.body = body;
        message.status = status;
        message.at = Nov3 + last * 1min;
        source.messages.append(message);
        return source.messages.last();
    }
    Message &receives(const char *body)
    {
        return add(Direction::In, QString::fromUtf8(body), MessageStatus::Received);
    }
    Message &sends(const char *body, MessageStatus status = MessageStatus::Delivered)
    {
        auto &message = add(Direction::Out, QString::fromUtf8(body), status);
        message.author = QStringLiteral("KT");
        return message;
    }
    commlog::Copy copy(const QJsonObject &document = {}) const
    {
        return copyFor(source, format(document));
    }
    commlog::Source source;
    int last = 0;
};

} // namespace

TEST_CASE("a copy says who wrote what when, under a head", "[commlog]")
{
    Talk talk;
    talk.receives("Bella won't eat.\nSince Monday.");
    talk.sends("Please come in at 3.");
    const QString expected
        = QStringLiteral("Text messages\n"
                         "Client: Karen Miller\n"
                         "Number: (217) 555-0148\n"
                         "Queue: SAC, Small Animal Clinic, 1-844-407-3300\n"
                         "Period: Nov 3, 2026 9:03 AM CST to Nov 3, 2026 9:04 AM CST\n"
                         "Copied: Nov 3, 2026 11:02 AM CST by KT\n"
                         "\n"
                         "Nov 3, 2026 9:03 AM CST | Karen Miller\n"
                         "    Bella won't eat.\n"
                         "    Since Monday.\n"
                         "\n"
                         "Nov 3, 2026 9:04 AM CST | SAC KT\n"
                         "    Please come in at 3.\n");
    CHECK(talk.copy().plain == expected);
    CHECK(talk.copy().texts == QList<CopiedText>{ { MessageId(1) }, { MessageId(2) } });
}

TEST_CASE("a copy of a shared phone names who else may have written", "[commlog]")
{
    Talk talk;
    talk.receives("Bella won't eat.");
    CHECK_FALSE(talk.copy().plain.contains(QStringLiteral("Shared phone")));
    talk.source.sharedBy = QStringLiteral("Luis <Reyes>,\nAna (16)");
    // Whatever a supervisor leaves out of the head.
    for (const QJsonObject &document :
         { QJsonObject(), QJsonObject{ { QStringLiteral("header"), QJsonArray() } } }) {
        const commlog::Copy copy = talk.copy(document);
        CHECK(copy.plain.contains(
            QStringLiteral("Shared phone, also answered by: Luis <Reyes>, Ana (16)\n")));
        CHECK(copy.html.contains(QStringLiteral(
            "<b>Shared phone, also answered by:</b> <bdi>Luis &lt;Reyes&gt;, Ana (16)</bdi>")));
    }
}

TEST_CASE("the HTML is one piece with its style inside and nothing outside", "[commlog]")
{
    Talk talk;
    talk.receives("5 < 6 & \"x\"");
    const QString html = talk.copy().html;
    CHECK(html.contains(QStringLiteral("5 &lt; 6 &amp; &quot;x&quot;")));
    for (const char *outside :
         { "http", "src=", "href", "url(", "<link", "<script", "@import", "class=" })
        CHECK_FALSE(html.contains(QLatin1String(outside)));
    CHECK(html.contains(QStringLiteral("<b>Client:</b> <bdi>Karen Miller</bdi>")));
}

TEST_CASE("times are the clinic's, on both sides of a clock change", "[commlog]")
{
    const auto at = [](QStringView utc) { return commlog::localTime(*fromIsoUtc(utc), format()); };
    CHECK(at(u"2026-11-01T06:30:00Z") == QStringLiteral("Nov 1, 2026 1:30 AM CDT"));
    CHECK(at(u"2026-11-01T07:30:00Z") == QStringLiteral("Nov 1, 2026 1:30 AM CST"));
    CHECK(at(u"2026-07-01T17:00:00Z") == QStringLiteral("Jul 1, 2026 12:00 PM CDT"));
}

TEST_CASE("a computer without the zone's data makes no copy at all", "[commlog]")
{
    const auto read
        = commlog::readFormat({ { QStringLiteral("zone"), QStringLiteral("Nowhere/Lost") } });
    REQUIRE_FALSE(read);
    CHECK(read.error().message.contains(QStringLiteral("Nowhere/Lost")));
}

TEST_CASE("automatic texts are marked, and can be left out of the words but not of the record",
          "[commlog]")
{
    Talk talk;
    talk.receives("Hi");
    auto &request = talk.sends("Reply YES");
    request.author.clear();
    request.automatic = AutoKind::Request;
    CHECK(talk.copy().plain.contains(
        QStringLiteral("| SAC (Automatic: opt-in request)\n    Reply YES")));

    const auto without = talk.copy({ { QStringLiteral("include_automatic"), false } });
    CHECK_FALSE(without.plain.contains(QStringLiteral("Reply YES")));
    CHECK(without.texts.size() == 2);
}

TEST_CASE("a copy counts what it prints, not what it leaves out", "[commlog]")
{
    Talk talk;
    talk.sends("Reply YES").automatic = AutoKind::Request;
    auto &failed = talk.sends("We are closed", MessageStatus::Undelivered);
    failed.automatic = AutoKind::AfterHours;
    failed.copied = true;
    talk.source.newSince = MessageId(2);
    CHECK(talk.copy().entries == 1);
    CHECK(talk.copy().corrections == 1);

    const auto without = talk.copy({ { QStringLiteral("include_automatic"), false } });
    CHECK(without.plain.endsWith(QStringLiteral("Nothing new since the last copy.\n")));
    CHECK(without.entries == 0);
    CHECK(without.corrections == 0);
    CHECK(without.texts.size() == 2);
}

TEST_CASE("photos are named, and what could not be fetched is said", "[commlog]")
{
    Talk talk;
    auto &message = talk.receives("");
    message.mediaCount = 3;
    message.media
        = { { .file = QStringLiteral("2026-11-03-a.jpg"), .state = MediaItem::State::Kept },
            { .state = MediaItem::State::Wanted },
            { .state = MediaItem::State::Gone } };
    const auto copy = talk.copy();
    CHECK(copy.plain.contains(QStringLiteral("    [Photo 1/3: 2026-11-03-a.jpg]\n"
                                             "    [Photo 2/3: not fetched yet]\n"
                                             "    [Photo 3/3: could not be fetched]\n")));
    CHECK(copy.html.contains(QStringLiteral("Photo 1/3: 2026-11-03-a.jpg")));
    talk.receives("");
    CHECK(talk.copy().plain.contains(QStringLiteral("    (no text)\n")));
}

TEST_CASE("failures are said in plain words", "[commlog]")
{
    Talk talk;
    talk.sends("one", MessageStatus::Undelivered).errorCode = 30006;
    talk.sends("two", MessageStatus::Refused).errorCode = 21610;
    talk.sends("three", MessageStatus::Sent);
    const QString plain = talk.copy().plain;
    CHECK(plain.contains(QStringLiteral("    one\n    [Not delivered: This is a landline")));
    CHECK(plain.contains(QStringLiteral("    two\n    [Not sent: The client has texted STOP")));
    CHECK(plain.endsWith(QStringLiteral("    three\n")));
}

TEST_CASE("unconfirmed texts are held back and announced, withdrawn ones never were", "[commlog]")
{
    Talk talk;
    talk.receives("Hi");
    talk.sends("maybe", MessageStatus::Unconfirmed);
    talk.sends("not yet", MessageStatus::Posting);
    talk.sends("never", MessageStatus::Withdrawn);
    const auto copy = talk.copy();
    CHECK(copy.texts == QList<CopiedText>{ { MessageId(1) } });
    CHECK(copy.heldBack == 2);
    for (const char *body : { "maybe", "not yet", "never" })
        CHECK_FALSE(copy.plain.contains(QLatin1String(body)));
    CHECK(copy.plain.endsWith(
        QStringLiteral("2 texts are not confirmed yet and follow in the next copy.\n")));
}

TEST_CASE("in a copy of what is new, a later failure is a correction and an old row came in late",
          "[commlog]")
{
    Talk talk;
    talk.receives("late one");
    auto &failed = talk.sends("failed since", MessageStatus::Undelivered);
    failed.copied = true;
    failed.errorCode = 30003;
    talk.receives("new one");
    talk.source.newSince = MessageId(2);
    const auto copy = talk.copy();
    CHECK(copy.entries == 2);
    CHECK(copy.corrections == 1);
    CHECK(copy.plain.contains(
        QStringLiteral("Karen Miller [belongs before the last copy]\n    late one\n")));
    CHECK(copy.plain.contains(
        QStringLiteral("SAC KT [Correction]\n    failed since\n    [Not delivered:")));
    CHECK(copy.plain.contains(QStringLiteral("| Karen Miller\n    new one\n")));
}

TEST_CASE("a copy of a part says in its head that it is one", "[commlog]")
{
    Talk talk;
    talk.receives("Is Bella ok?");
    talk.sends("She is.");
    CHECK_FALSE(talk.copy().plain.contains(QStringLiteral("Part:")));
    talk.source.chosenOf = 14;
    CHECK(talk.copy().plain.contains(QStringLiteral("Part: 2 of 14 texts, chosen by hand\n")));
    CHECK(talk.copy().html.contains(QStringLiteral("2 of 14 texts, chosen by hand")));
    // Also when a format of the clinic's own leaves everything else out.
    CHECK(talk.copy({ { QStringLiteral("header"), QJsonArray() } })
              .plain.startsWith(QStringLiteral("Part: 2 of 14 texts")));
}

TEST_CASE("a copy of nothing says so", "[commlog]")
{
    Talk talk;
    CHECK(talk.copy().plain.endsWith(QStringLiteral("Nothing new since the last copy.\n")));
    CHECK(talk.copy().texts.isEmpty());
}

TEST_CASE("older notes get no line over their width", "[commlog]")
{
    Talk talk;
    talk.source.clientName = QString(300, u'K');
    talk.receives(QByteArray(1600, 'x').constData());
    talk.receives("a few words that fit");
    const auto copy = talk.copy({ { QStringLiteral("line_width"), 200 } });
    for (const QString &line : copy.plain.split(u'\n'))
        CHECK(line.size() <= 200);
    QString joined = copy.plain;
    joined.remove(QStringLiteral("\n    "));
    CHECK(joined.contains(QString(1600, u'x')));
}

TEST_CASE("labels and order are data", "[commlog]")
{
    Talk talk;
    talk.receives("Hi");
    const auto copy
        = talk.copy({ { QStringLiteral("header"),
                        QJsonArray{ QStringLiteral("queue"), QStringLiteral("client") } },
                      { QStringLiteral("labels"),
                        QJsonObject{ { QStringLiteral("client"), QStringLiteral("Owner") } } } });
    CHECK(copy.plain.startsWith(QStringLiteral("Queue: SAC, ")));
    CHECK(copy.plain.contains(QStringLiteral("\nOwner: Karen Miller\n\n")));
}

TEST_CASE("the desk's own lines stand in the copy at their time, and are marked with it",
          "[commlog]")
{
    Talk talk;
    talk.receives("Is he ok?"); // 9:03
    talk.sends("Please call us"); // 9:04
    const auto note = [&](qint64 id, NoteKind kind, Millis after, const char *text) {
        talk.source.notes << Note{ .id = NoteId(id),
                                   .conversation = {},
                                   .at = Nov3 + after,
                                   .author = QStringLiteral("AB"),
                                   .kind = kind,
                                   .text = QString::fromUtf8(text) };
    };
    note(7, NoteKind::PhonedNoAnswer, 90s, "");
    note(8, NoteKind::HandedTo, 5min, "LAC: <b>a horse</b>");
    const auto entries = entriesOf(talk.source, format());
    REQUIRE(entries.size() == 4);
    CHECK(entries[1].kind == commlog::Entry::Kind::Note);
    CHECK(entries[1].text == QStringLiteral("Phoned, no answer"));
    CHECK(entries[1].who == QStringLiteral("SAC AB"));
    CHECK(entries[3].text == QStringLiteral("Handed to LAC: <b>a horse</b>"));
    const commlog::Copy copy = talk.copy();
    CHECK(copy.plain.contains(QStringLiteral("| SAC AB\n    Phoned, no answer\n")));
    CHECK(copy.html.contains(QStringLiteral("&lt;b&gt;a horse")));
    CHECK(copy.texts.size() == 4);
    CHECK(copy.entries == 4);
    CHECK(copy.texts.contains(CopiedText{ .id = {}, .asFailed = false, .note = NoteId(8) }));
}
