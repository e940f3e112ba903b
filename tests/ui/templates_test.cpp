#include "tests/support/catch.h"
#include "ui/composer/retry.h"
#include "ui/composer/templates.h"
#include "ui/thread/remindertimes.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString names(const QList<TextTemplate> &templates)
{
    QStringList all;
    for (const TextTemplate &one : templates)
        all << one.name;
    return all.join(u' ');
}

const look::DateText Chicago(QTimeZone(QByteArrayLiteral("America/Chicago")),
                             QLocale(QLocale::English, QLocale::UnitedStates));

} // namespace

TEST_CASE("fields of a template are filled with what is known, the others stay", "[templates]")
{
    const TemplateFields known{ .client = s("Maria"),
                                .animal = s("Duke"),
                                .staff = s("AB"),
                                .queue = s("Small Animal Clinic"),
                                .officePhone = s("(217) 555-0100") };
    CHECK(filledTemplate(s("Hi {client}, {animal}'s refill is ready. {staff}, {queue}, "
                           "{office_phone}"),
                         known)
          == s("Hi Maria, Duke's refill is ready. AB, Small Animal Clinic, (217) 555-0100"));
    CHECK(filledTemplate(s("{animal} and {client}"), { .client = s("Maria") })
          == s("{animal} and Maria"));
    CHECK(filledTemplate(s("{price} {Client} {client"), known) == s("{price} {Client} {client"));
    // What a client is called is never read as a field.
    CHECK(filledTemplate(s("{client} {animal}"), { .client = s("{animal}"), .animal = s("Duke") })
          == s("{animal} Duke"));
    CHECK(filledTemplate({}, known).isEmpty());
}

TEST_CASE("templates are those of the queue that have every word typed, names first", "[templates]")
{
    const QList<TextTemplate> all{ { s("home"), s("ready to go"), {} },
                                   { s("horse"), s("the barn"), { s("LAC") } },
                                   { s("refill"), s("ready at home"), { s("SAC") } } };
    CHECK(names(matchingTemplates(all, s("SAC"), {})) == s("home refill"));
    CHECK(names(matchingTemplates(all, s("LAC"), {})) == s("home horse"));
    CHECK(names(matchingTemplates(all, s("SAC"), s("HOME"))) == s("home refill"));
    CHECK(names(matchingTemplates(all, s("SAC"), s("ready home"))) == s("home refill"));
    CHECK(names(matchingTemplates(all, s("SAC"), s("barn"))).isEmpty());
}

TEST_CASE("a stroke at the beginning of a word calls for templates, one inside does not",
          "[templates]")
{
    struct Case
    {
        const char *before; ///< What stands before the cursor.
        const char *typed; ///< Null: no call.
    };
    const Case cases[] = {
        { "/", "" },
        { "/re", "re" },
        { "Hi /ready to", "ready to" },
        { "line\n/x", "x" },
        { "11/26", nullptr },
        { "https://ivm", nullptr },
        { "/ no", nullptr },
        { "/re\nfill", nullptr },
        { "and/or", nullptr },
        { "", nullptr },
        { "/this is a sentence that only began so", nullptr },
    };
    for (const Case &one : cases) {
        INFO(one.before);
        const QString text = s(one.before);
        const auto call = templateCall(text, text.size());
        CHECK(call.has_value() == (one.typed != nullptr));
        if (call && one.typed)
            CHECK(call->typed == s(one.typed));
    }
    CHECK(templateCall(s("/refill later"), 3)->typed == s("re")); // up to the cursor
}

TEST_CASE("texts that did not arrive are offered again in the order they were written", "[retry]")
{
    const Instant now = *fromIsoUtc(u"2026-11-23T17:00:00Z");
    QList<Message> thread;
    int next = 1;
    const auto add = [&](const char *body, MessageStatus status, int code = 0,
                         Direction direction = Direction::Out) {
        Message message;
        message.id = MessageId(next++);
        message.body = s(body);
        message.status = status;
        message.errorCode = code;
        message.direction = direction;
        message.at = now - 10min;
        thread << message;
        return message.id;
    };
    using enum MessageStatus;
    add("before", Failed, 30008);
    add("it arrived", Delivered);
    const MessageId first = add("one", Failed, 30008);
    add("their words", Received, 0, Direction::In);
    const MessageId second = add("two", Undelivered, 30003);

    CHECK(textsToRetry(thread, now) == QList{ first, second });
    CHECK(textsToRetry(thread, now + 25h).isEmpty());

    SECTION("what would only fail again is not offered")
    {
        add("landline", Undelivered, 30006);
        CHECK(textsToRetry(thread, now) == QList{ first, second });
    }
    SECTION("sent again and arrived: nothing is left to do")
    {
        add("two", Delivered);
        CHECK(textsToRetry(thread, now).isEmpty());
    }
    SECTION("sent again and failed again: offered once")
    {
        const MessageId again = add("two", Failed, 30008);
        CHECK(textsToRetry(thread, now) == QList{ first, again });
    }
    SECTION("on its way again: not offered meanwhile")
    {
        add("one", Waiting);
        CHECK(textsToRetry(thread, now).isEmpty());
    }
}

TEST_CASE("times to come back are the clinic's, and lie ahead", "[reminder]")
{
    const Instant morning = *fromIsoUtc(u"2026-11-23T15:00:00Z"); // 9:00 AM
    QStringList words;
    for (const ReminderTime &time : reminderTimes(morning, Chicago)) {
        CHECK(time.due > morning);
        words << time.words;
    }
    CHECK(words
          == QStringList{ s("In 15 minutes, 9:15 AM"), s("In an hour, 10:00 AM"),
                          s("In three hours, 12:00 PM"), s("This afternoon, 4:30 PM"),
                          s("Tomorrow morning, 8:30 AM") });
    CHECK(reminderTimes(*fromIsoUtc(u"2026-11-23T22:00:00Z"), Chicago).size() == 4);
}

TEST_CASE("a time is typed as people write it, and means the next such moment", "[reminder]")
{
    const Instant now = *fromIsoUtc(u"2026-11-23T17:00:00Z"); // 11:00 AM
    struct Case
    {
        const char *typed;
        const char *due; ///< Null: not a time.
    };
    const Case cases[] = {
        { "3:15 PM", "2026-11-23T21:15:00Z" },
        { "3:15", "2026-11-23T21:15:00Z" },
        { "3pm", "2026-11-23T21:00:00Z" },
        { "11:30", "2026-11-23T17:30:00Z" },
        { "10:30", "2026-11-24T04:30:00Z" }, // tonight
        { "10:30 am", "2026-11-24T16:30:00Z" },
        { "15.10", "2026-11-23T21:10:00Z" },
        { "12 a.m.", "2026-11-24T06:00:00Z" },
        { "0:30", "2026-11-24T06:30:00Z" },
        { "25:00", nullptr },
        { "3:75", nullptr },
        { "13 pm", nullptr },
        { "later", nullptr },
        { "", nullptr },
    };
    for (const Case &one : cases) {
        INFO(one.typed);
        const auto due = reminderAt(s(one.typed), now, Chicago);
        CHECK(due.has_value() == (one.due != nullptr));
        if (due && one.due)
            CHECK(isoUtc(*due) == s(one.due));
    }
}
