#include "tests/support/catch.h"
#include "tests/support/hostiletexts.h"
#include "ui/look/look.h"
#include "ui/thread/bubblelayout.h"
#include "ui/thread/deliverywords.h"
#include "ui/thread/links.h"
#include "ui/thread/maillinks.h"
#include "ui/thread/notcopied.h"
#include "ui/thread/threaddifference.h"
#include "ui/thread/threadrows.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z"); // 11:00 AM in Chicago

ThreadContext context()
{
    ThreadContext context;
    context.dates = look::DateText(QTimeZone(QByteArrayLiteral("America/Chicago")),
                                   QLocale(QLocale::English, QLocale::UnitedStates));
    context.now = Now;
    context.clientName = QStringLiteral("Maria Reyes");
    return context;
}

/// A thread in the making: `says("…")` and `answers("…")` at a time before Now.
struct Thread
{
    QList<Message> messages;

    Message &add(Direction direction, const QString &body, Instant at)
    {
        Message message;
        message.id = MessageId(messages.size() + 1);
        message.direction = direction;
        message.body = body;
        message.at = at;
        message.status
            = direction == Direction::In ? MessageStatus::Received : MessageStatus::Delivered;
        if (direction == Direction::Out)
            message.author = QStringLiteral("AB");
        messages << message;
        return messages.last();
    }
    Message &says(const char *body, Millis ago)
    {
        return add(Direction::In, QString::fromUtf8(body), Now - ago);
    }
    Message &answers(const char *body, Millis ago)
    {
        return add(Direction::Out, QString::fromUtf8(body), Now - ago);
    }
    QList<ThreadRow> rows(const ThreadContext &in = context()) const
    {
        return threadRows(messages, in);
    }
};

ThreadRow row(const QString &text, ThreadRow::Side side = ThreadRow::Side::Client)
{
    ThreadRow row;
    row.side = side;
    row.text = shownText(text);
    row.meta = QStringLiteral("10:45 AM");
    return row;
}

ThreadMetrics metrics(qreal scale)
{
    QFont font;
    font.setPixelSize(qRound(14 * scale));
    return ThreadMetrics::forFont(font);
}

} // namespace

TEST_CASE("texts of one sender within three minutes form a run that says the time once", "[thread]")
{
    Thread thread;
    thread.says("one", 10min);
    thread.says("two", 8min);
    thread.says("three", 7min);
    thread.answers("four", 6min);
    const auto rows = thread.rows();
    CHECK(rows[0].startsRun);
    CHECK_FALSE(rows[1].startsRun);
    CHECK(rows[0].meta.isEmpty());
    CHECK(rows[1].meta.isEmpty());
    CHECK(rows[2].meta == QStringLiteral("10:53 AM"));
    CHECK(rows[2].endsRun);
    CHECK(rows[3].startsRun);
    CHECK(rows[3].meta == QStringLiteral("AB · 10:54 AM · ✓✓ Delivered"));
}

TEST_CASE("more than three minutes, another author or another kind end a run", "[thread]")
{
    Thread thread;
    thread.answers("one", 20min);
    thread.answers("two", 20min - 3min - 1s);
    thread.answers("three", 16min).author = QStringLiteral("CD");
    thread.answers("four", 15min).automatic = AutoKind::AfterHours;
    for (const ThreadRow &one : thread.rows())
        CHECK(one.startsRun);
}

TEST_CASE("a run never crosses a day, the copied line or the new-messages line", "[thread]")
{
    Thread thread;
    const Instant midnight = *fromIsoUtc(u"2026-11-23T06:00:00Z");
    thread.add(Direction::In, QStringLiteral("late"), midnight - 1min);
    thread.add(Direction::In, QStringLiteral("early"), midnight + 1min);
    thread.add(Direction::In, QStringLiteral("copied"), midnight + 2min);
    thread.add(Direction::In, QStringLiteral("fresh"), midnight + 3min);
    thread.add(Direction::In, QStringLiteral("unread"), midnight + 4min);
    for (int i = 0; i < 3; ++i)
        thread.messages[i].copied = true;
    ThreadContext in = context();
    in.copiedThrough = thread.messages[2].id;
    in.copiedBy = QStringLiteral("AB");
    in.copiedAt = Now - 1h;
    in.newFrom = thread.messages[4].id;
    const auto rows = thread.rows(in);
    CHECK(rows[0].day == QStringLiteral("Yesterday"));
    CHECK(rows[1].day == QStringLiteral("Today"));
    CHECK(rows[2].copiedLine
          == QStringLiteral("Copied for the Comm Log through here · AB, 10:00 AM"));
    CHECK(rows[4].newLine == QStringLiteral("New messages"));
    CHECK(rows[1].startsRun);
    CHECK_FALSE(rows[2].startsRun);
    CHECK(rows[3].startsRun);
    CHECK(rows[4].startsRun);
}

TEST_CASE("a heart that a client sends has the colour they gave it, between links, too", "[thread]")
{
    look::install(look::Theme::Light);
    if (look::emojiFamily().isEmpty())
        return;
    Thread thread;
    thread.says("\u2764\uFE0F see https://example.com/a \u2764\uFE0F", 1min);
    const auto layout
        = layoutBubble(thread.rows().first(), 600, ThreadMetrics::forFont(look::font()));
    int hearts = 0, links = 0;
    for (const QTextLayout::FormatRange &range : layout.text->formats()) {
        hearts += range.format.fontFamilies().toStringList().contains(look::emojiFamily()) ? 1 : 0;
        links += range.format.fontUnderline() ? 1 : 0;
    }
    CHECK(hearts == 2);
    CHECK(links == 1);
}

TEST_CASE("phone numbers in a text can be followed, other digits not", "[thread][links]")
{
    const auto numbers = [](const char *text) {
        QStringList found;
        for (const ShownLink &link : numbersIn(shownText(QString::fromUtf8(text))))
            found << link.address;
        return found;
    };
    const QStringList one{ QStringLiteral("tel:+12175550148") };
    for (const char *text :
         { "call 217-555-0148.", "(217) 555-0148", "(217)555-0148 is my wife", "2175550148",
           "+1 217 555 0148", "1-217-555-0148, after 5", "217.555.0148", "Is it 217-555-0148?" }) {
        INFO(text);
        CHECK(numbers(text) == one);
    }
    for (const char *text : { "12345", "invoice 21755501482", "4111 1111 1111 1111", "11/19/2026",
                              "117-555-0148", "217-155-0148", "https://x.example/217-555-0148",
                              "id217-555-0148", "217-555-0148-9", "$2175550148x" }) {
        INFO(text);
        CHECK(numbers(text).isEmpty());
    }
    const auto both = linksAndNumbersIn(
        shownText(QStringLiteral("217-555-0148 or https://vet.example or 217-555-0173")));
    REQUIRE(both.size() == 3);
    CHECK(numberOf(both.at(0)));
    CHECK_FALSE(numberOf(both.at(1)));
    CHECK(numberOf(both.at(2)) == PhoneNumber(QStringLiteral("+12175550173")));
    CHECK_FALSE(openInBrowser(both.at(0).address)); // never the browser's
}

TEST_CASE("mail addresses in a text can be followed, what only looks like one not",
          "[thread][links]")
{
    const auto mails = [](const QString &text) {
        QStringList found;
        for (const ShownLink &link : mailIn(shownText(text)))
            found << link.address;
        return found;
    };
    const QStringList one{ QStringLiteral("mailto:records@vet.example") };
    for (const char *text : { "records@vet.example", "Send it to records@vet.example.",
                              "(records@vet.example)", "records@vet.example, please",
                              "mail: records@vet.example!", "\u201crecords@vet.example\u201d" }) {
        INFO(text);
        CHECK(mails(QString::fromUtf8(text)) == one);
    }
    for (const char *text :
         { "@records", "records@vet", "records@vet.e", "https://bank.example@evil.example/",
           "https://a.example/x?to=records@vet.example", "mailto:records@vet.example",
           "records@vet.example/x", "records@vet.example:80", "a@b@vet.example",
           "records@-vet.example", "r\u0435cords@vet.example", "records@v\u0435t.example" }) {
        INFO(text);
        CHECK(mails(QString::fromUtf8(text)).isEmpty());
    }
    // Nothing of what such an address may carry: a copy to somebody, a subject, a text.
    CHECK(mails(QStringLiteral("records@vet.example?bcc=x@evil.example"))
          == QStringList{ QStringLiteral("mailto:records@vet.example") });
    CHECK(mails(QString(3990, u'x') + QStringLiteral(" records@vet.example")).isEmpty());
    for (const QString &hostile : test::hostileTexts()) {
        for (const QString &address : mails(hostile)) {
            CHECK_FALSE(address.contains(u'?'));
            CHECK_FALSE(address.contains(u'%'));
        }
    }
    const auto all = linksAndNumbersIn(shownText(
        QStringLiteral("2175550148@phone.example or https://vet.example or 217-555-0173")));
    REQUIRE(all.size() == 3);
    CHECK(mailOf(all.at(0)) == QStringLiteral("2175550148@phone.example"));
    CHECK_FALSE(mailOf(all.at(1)));
    CHECK_FALSE(mailOf(all.at(2)));
    CHECK_FALSE(openInBrowser(all.at(0).address)); // never the browser's
    CHECK_FALSE(writeMail(QStringLiteral("records@vet.example?bcc=x@evil.example")));
}

TEST_CASE("where the computer's clock is another, the thread says whose times it shows", "[thread]")
{
    Thread thread;
    thread.says("Hi", 1min);
    ThreadContext in = context();
    CHECK(thread.rows(in)[0].day == QStringLiteral("Today"));
    in.here = QTimeZone("America/Chicago");
    CHECK(thread.rows(in)[0].day == QStringLiteral("Today"));
    in.here = QTimeZone("America/Winnipeg"); // another name, the same clock
    CHECK(thread.rows(in)[0].day == QStringLiteral("Today"));
    in.here = QTimeZone("America/New_York");
    CHECK(thread.rows(in)[0].day == QStringLiteral("Today (CST)"));
    CHECK(thread.rows(in)[0].spoken.startsWith(QStringLiteral("Today (CST).")));
}

TEST_CASE("inside a run what needs a person is never hidden", "[thread]")
{
    const auto status
        = GENERATE(MessageStatus::Waiting, MessageStatus::Posting, MessageStatus::Unconfirmed,
                   MessageStatus::Undelivered, MessageStatus::Refused, MessageStatus::Queued);
    Thread thread;
    thread.answers("one", 3min).status = status;
    thread.answers("two", 2min);
    const auto rows = thread.rows();
    REQUIRE_FALSE(rows[1].startsRun);
    CHECK_FALSE(rows[0].meta.isEmpty());
}

TEST_CASE("delivery is said in plain words, with a sign whose shape tells it", "[thread]")
{
    Message message;
    message.direction = Direction::Out;
    const auto said = [&](MessageStatus status) {
        message.status = status;
        const DeliveryWords words = deliveryWords(message);
        return (words.mark + u' ' + words.words).trimmed();
    };
    CHECK(said(MessageStatus::Waiting) == QStringLiteral("Waiting to be sent"));
    CHECK(said(MessageStatus::Posting) == QStringLiteral("Sending"));
    CHECK(said(MessageStatus::Sent) == QStringLiteral("✓ Sent"));
    CHECK(said(MessageStatus::Delivered) == QStringLiteral("✓✓ Delivered"));
    CHECK(said(MessageStatus::Unconfirmed)
          == QStringLiteral("Not confirmed yet: checking whether it went out"));
    message.errorCode = 30006;
    CHECK(said(MessageStatus::Undelivered).startsWith(QStringLiteral("× Not delivered: ")));
    CHECK_FALSE(said(MessageStatus::Undelivered).contains(QStringLiteral("30006")));
}

TEST_CASE("an automatic text says so, with the same words for eyes and ears", "[thread]")
{
    Thread thread;
    thread.answers("Reply YES", 5min).automatic = AutoKind::Request;
    const ThreadRow one = thread.rows().constFirst();
    CHECK(one.side == ThreadRow::Side::Automatic);
    CHECK(one.meta.startsWith(QStringLiteral("Automatic: opt-in request · 10:55 AM")));
    CHECK(one.spoken.contains(QStringLiteral("Automatic: opt-in request, 10:55 AM: Reply YES")));
}

TEST_CASE("a bubble's name says who, when, what and that there is a photo", "[thread]")
{
    Thread thread;
    Message &message = thread.says("Eating a little", 15min);
    message.media << MediaItem{ .id = 1,
                                .position = 0,
                                .contentType = QStringLiteral("image/jpeg"),
                                .sniffedType = QStringLiteral("image/jpeg"),
                                .file = QStringLiteral("a"),
                                .bytes = 1,
                                .width = 40,
                                .height = 30,
                                .state = MediaItem::State::Kept };
    CHECK(thread.rows().constFirst().spoken
          == QStringLiteral("Today. Maria Reyes, 10:45 AM: Eating a little, photo"));
}

TEST_CASE("urgent words are underlined where they stand", "[thread]")
{
    Thread thread;
    thread.says("He is having a seizure", 1min).urgent = true;
    const ThreadRow one = thread.rows().constFirst();
    REQUIRE(one.underlined.size() == 1);
    const auto [start, length] = one.underlined.constFirst();
    CHECK(one.text.text.mid(start, length).contains(QStringLiteral("seizure")));
}

TEST_CASE("a bubble holds its text, keeps to its side and below its cap", "[thread]")
{
    const qreal width = GENERATE(320., 480., 760., 1200., 2400.);
    const qreal scale = GENERATE(1., 1.5, 2.);
    const auto side
        = GENERATE(ThreadRow::Side::Client, ThreadRow::Side::Desk, ThreadRow::Side::Automatic);
    const QString text = GENERATE(
        QStringLiteral("Yes"), QStringLiteral("word ").repeated(80), QString(1600, u'x'),
        QStringLiteral("שלום, מה שלום הכלב שלי היום? ").repeated(4), QStringLiteral("a\n\n\nb"));
    const ThreadMetrics m = metrics(scale);
    const BubbleLayout at = layoutBubble(row(text, side), width, m);
    CHECK(at.bubble.contains(at.body));
    CHECK(at.bubble.left() >= 0);
    CHECK(at.bubble.right() <= width);
    CHECK(at.bubble.width() <= m.cap(width) + 1);
    CHECK(at.bubble.width() <= 560 * m.unit + 1);
    CHECK_FALSE(at.bubble.intersects(at.meta));
    CHECK(at.meta.left() >= 0);
    CHECK(at.meta.right() <= width);
    CHECK(at.height >= at.meta.bottom());
    const qreal centre = width / 2;
    if (side == ThreadRow::Side::Client)
        CHECK(at.bubble.left() < width - at.bubble.right() + 1);
    else
        CHECK(width - at.bubble.right() < at.bubble.left() + 1);
    CHECK(centre > 0);
    // Every line of the text is inside the bubble, whichever way it runs.
    for (int i = 0; i < at.text->lineCount(); ++i) {
        const QRectF line = at.text->lineAt(i).naturalTextRect().translated(at.body.topLeft());
        CHECK(line.left() >= at.bubble.left());
        CHECK(line.right() <= at.bubble.right() + 1);
    }
}

TEST_CASE("a photo's place is the same before and after it is there", "[thread]")
{
    ThreadRow one = row(QStringLiteral("look"));
    one.media << ShownMedia{ .id = 1,
                             .picture = true,
                             .state = MediaItem::State::Wanted,
                             .width = 4000,
                             .height = 3000,
                             .label = QStringLiteral("Picture is being fetched") };
    const BubbleLayout before = layoutBubble(one, 700, metrics(1));
    one.media[0].state = MediaItem::State::Kept;
    one.media[0].label.clear();
    const BubbleLayout after = layoutBubble(one, 700, metrics(1));
    REQUIRE(before.media.size() == 1);
    CHECK(before.media == after.media);
    CHECK(before.height == after.height);
    CHECK_FALSE(before.media[0].intersects(before.bubble));
    CHECK(before.media[0].width() / before.media[0].height() == Approx(4. / 3).margin(0.02));
}

TEST_CASE("ten photos stand beside and below each other without touching", "[thread]")
{
    ThreadRow one = row(QString());
    for (int i = 0; i < 10; ++i)
        one.media << ShownMedia{ .id = i + 1,
                                 .picture = true,
                                 .state = MediaItem::State::Kept,
                                 .width = 100,
                                 .height = 900,
                                 .label = {} };
    one.side = GENERATE(ThreadRow::Side::Client, ThreadRow::Side::Desk);
    const qreal width = GENERATE(320., 900.);
    const BubbleLayout at = layoutBubble(one, width, metrics(1));
    REQUIRE(at.media.size() == 10);
    for (qsizetype i = 0; i < at.media.size(); ++i) {
        CHECK(at.media[i].left() >= 0);
        CHECK(at.media[i].right() <= width);
        for (qsizetype j = 0; j < i; ++j)
            CHECK_FALSE(at.media[i].intersects(at.media[j]));
    }
}

TEST_CASE("a point in the text finds its character, one beside it nothing", "[thread]")
{
    const BubbleLayout at = layoutBubble(row(QStringLiteral("abcdef")), 700, metrics(1));
    CHECK(hitBubble(at, at.body.topLeft() + QPointF(1, 4))
          == BubbleHit{ BubbleHit::Kind::Body, 0 });
    CHECK(hitBubble(at, QPointF(at.body.right(), at.body.center().y())).index == 6);
    CHECK(hitBubble(at, QPointF(690, 4)).kind == BubbleHit::Kind::Nothing);
}

TEST_CASE("text is shown literally, and nothing in it acts", "[thread]")
{
    CHECK(shownText(QStringLiteral("<b>x</b><img src=file:///etc/passwd>")).text
          == QStringLiteral("<b>x</b><img src=file:///etc/passwd>"));
    CHECK(shownText(QStringLiteral("a\r\nb\nc")).text.count(QChar(QChar::LineSeparator)) == 2);
    CHECK(shownText(QString(QChar(0x1B)) + QStringLiteral("[31m")).text
          == QString(QChar(0x241B)) + QStringLiteral("[31m"));
    const QString reversed = shownText(QStringLiteral("a") + QChar(0x202E) + u'b').text;
    CHECK_FALSE(reversed.contains(QChar(0x202E)));
    CHECK(reversed.size() == 3);
    // Emoji families and Persian joiners stay whole.
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦 می‌خواهم");
    CHECK(shownText(family).text == family);
}

TEST_CASE("only whole web addresses in a text can be opened, and say where they lead", "[thread]")
{
    const auto addresses = [](const QString &text) {
        QStringList made;
        for (const ShownLink &link : linksIn(shownText(text)))
            made << link.address;
        return made;
    };
    CHECK(addresses(QStringLiteral("See https://vetmed.example/hours, please."))
          == QStringList{ QStringLiteral("https://vetmed.example/hours") });
    CHECK(addresses(QStringLiteral("(HTTP://a.example/x_(y)) and \"https://b.example\""))
          == QStringList{ QStringLiteral("http://a.example/x_(y)"),
                          QStringLiteral("https://b.example") });
    // A Cyrillic a: looks like apple, is not.
    CHECK(addresses(QString::fromUtf8("https://\u0430pple.example/"))
          == QStringList{ QStringLiteral("https://xn--pple-43d.example/") });
    for (const char *never :
         { "file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "ms-word:ofe|u|x",
           "\\\\host\\share", "www.vetmed.example", "https://bank.example@evil.example/",
           "https://user:word@evil.example", "https://", "http:/a.example", "https:///x",
           "xhttps://a.b", "ftp://a.example", "data:text/html,x", "mailto:a@b.example",
           "tel:+12175550148" }) {
        INFO(never);
        CHECK(addresses(QString::fromUtf8(never)).isEmpty());
    }
    for (const QString &hostile : test::hostileTexts()) {
        for (const QString &address : addresses(hostile))
            CHECK((address.startsWith(QLatin1String("https://"))
                   || address.startsWith(QLatin1String("http://"))));
    }
    const QString cut = QString(3990, u'x') + QStringLiteral(" https://a.example/and/so/on");
    CHECK(addresses(cut).isEmpty());
}

TEST_CASE("a text without end is cut, with a way to see the rest", "[thread]")
{
    const ShownText flood = shownText(QString(100'000, u'x'));
    CHECK(flood.cut);
    CHECK(flood.text.size() == ShownText::MostUnits);
    const ShownText lines = shownText(QString(1600, u'\n'));
    CHECK(lines.cut);
    CHECK(lines.text.count(QChar(QChar::LineSeparator)) == ShownText::MostLines - 1);
    const ShownText zalgo = shownText(u'a' + QString(1599, QChar(0x0301)));
    CHECK(zalgo.cut);
    CHECK(zalgo.text.size() == 1 + ShownText::MostMarks);
    ThreadRow one = row(QString(100'000, u'x'));
    const BubbleLayout at = layoutBubble(one, 700, metrics(1));
    CHECK(at.bubble.contains(at.showAll));
    CHECK(hitBubble(at, at.showAll.center()).kind == BubbleHit::Kind::ShowAll);
}

TEST_CASE("the steps between two readings of a thread turn one into the other", "[thread]")
{
    test::holds("difference",
                [](const std::vector<std::pair<quint8, quint8>> &before,
                   const std::vector<std::pair<quint8, quint8>> &after) {
                    const auto make = [](const std::vector<std::pair<quint8, quint8>> &from) {
                        std::map<int, int> sorted(from.begin(), from.end());
                        QList<ThreadRow> rows;
                        for (const auto &[id, text] : sorted) {
                            ThreadRow one = row(QString::number(text % 4));
                            one.id = MessageId(id);
                            rows << one;
                        }
                        return rows;
                    };
                    QList<ThreadRow> shown = make(before);
                    const QList<ThreadRow> next = make(after);
                    for (const ThreadStep &step : threadDifference(shown, next)) {
                        for (int i = 0; i < step.count; ++i) {
                            if (step.kind == ThreadStep::Kind::Remove)
                                shown.removeAt(step.first);
                            else if (step.kind == ThreadStep::Kind::Insert)
                                shown.insert(step.first + i, next.at(step.first + i));
                            else
                                shown[step.first + i] = next.at(step.first + i);
                        }
                    }
                    RC_ASSERT(shown == next);
                });
}

TEST_CASE("lines of the desk's own stand below the text they followed, and end a run", "[thread]")
{
    Thread thread;
    thread.answers("one", 10min);
    thread.answers("two", 9min);
    ThreadContext in = context();
    const auto note = [&](NoteKind kind, Millis ago, const char *text) {
        in.notes << Note{ .id = {},
                          .conversation = {},
                          .at = Now - ago,
                          .author = QStringLiteral("AB"),
                          .kind = kind,
                          .text = QString::fromUtf8(text) };
    };
    note(NoteKind::Note, 20min, "before");
    note(NoteKind::PhonedNoAnswer, 10min - 30s, "");
    note(NoteKind::HandedTo, 1min, "LAC: a horse");
    const auto rows = thread.rows(in);
    REQUIRE(rows[0].notes.size() == 2);
    CHECK(rows[0].notes[0].contains(QStringLiteral("before")));
    CHECK(rows[0].notes[1].startsWith(QStringLiteral("Phoned, no answer · ")));
    CHECK(rows[0].notes[1].endsWith(QStringLiteral(", 10:50 AM")));
    CHECK(rows[0].spoken.contains(QStringLiteral("Note: Phoned, no answer")));
    CHECK(rows[1].startsRun); // the note stands between the two
    REQUIRE(rows[1].notes.size() == 1);
    CHECK(rows[1].notes[0].contains(QStringLiteral("Handed to ")));

    // A part of the thread shows only what lies in it.
    in.fromTheBeginning = in.toTheEnd = false;
    const auto part = thread.rows(in);
    CHECK(part[0].notes.size() == 1);
    CHECK(part[1].notes.isEmpty());
}

TEST_CASE("a note lies across the thread below its text, wrapped, at every size", "[thread]")
{
    const qreal scale = GENERATE(1., 2.);
    const qreal width = GENERATE(240., 480., 1200.);
    const ThreadMetrics m = metrics(scale);
    ThreadRow one = row(QStringLiteral("Is he ok?"));
    one.notes << QStringLiteral("Phoned, no answer · AB, 3:10 PM")
              << QStringLiteral("a long note about the left hind leg ").repeated(8);
    const BubbleLayout at = layoutBubble(one, width, m);
    REQUIRE(at.notes.size() == 2);
    CHECK(at.notes[0].top() >= at.meta.bottom());
    CHECK(at.notes[1].top() >= at.notes[0].bottom());
    for (const QRectF &note : at.notes) {
        CHECK(note.left() >= 0);
        CHECK(note.right() <= width);
        CHECK(note.bottom() <= at.height);
    }
}
