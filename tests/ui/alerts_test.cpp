#include "tests/support/catch.h"
#include "ui/mainwindow/alerts.h"
#include "ui/mainwindow/autostart.h"
#include "ui/questions/shiftrows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Came = *fromIsoUtc(u"2026-11-23T17:00:00Z");

/// Seconds after the text at which one looks every five seconds and it rings, for so long.
QList<int> rings(bool urgent, Millis span, bool attended = false)
{
    const QList<WaitingClient> waiting{ { ConversationId(1), Came, urgent, attended } };
    QList<int> at;
    for (Instant now = Came; now < Came + span; now += 5s) {
        if (!alertsDue(waiting, now, now + 5s).ring.isEmpty())
            at << int((now + 5s - Came) / 1s);
    }
    return at;
}

look::DateText chicago()
{
    return { QTimeZone(QByteArrayLiteral("America/Chicago")),
             QLocale(QLocale::English, QLocale::UnitedStates) };
}

WaitingText waits(const char *name, Instant since, AutoKind answered = AutoKind::None)
{
    WaitingText text;
    text.conversation.id = ConversationId(7);
    text.conversation.clientName = QString::fromUtf8(name);
    text.conversation.waitingSince = since;
    text.queue = QStringLiteral("SAC");
    text.words = QStringLiteral("Is he ok?");
    text.answered = answered;
    text.answeredAt = since + 5s;
    return text;
}

} // namespace

TEST_CASE("who waits is rung for again, later and later, and for an hour", "[alerts]")
{
    CHECK(rings(false, 3h) == QList{ 120, 300, 600, 1200, 1800, 2400, 3000, 3600 });
}

TEST_CASE("an urgent text rings within the minute and does not let go for two hours", "[alerts]")
{
    CHECK(rings(true, 6min) == QList{ 30, 60, 120, 240, 360 });
    CHECK(rings(true, 4h).last() == 7200);
}

TEST_CASE("it is quiet while somebody is on it", "[alerts]")
{
    CHECK(rings(false, 1h, true).isEmpty());
    CHECK_FALSE(alertsDue({ { ConversationId(1), Came, true, true } }, Came, Came + 1h).edge);
}

TEST_CASE("after the third time the window's edge shows it, and stays", "[alerts]")
{
    const QList<WaitingClient> waiting{ { ConversationId(1), Came, false, false } };
    CHECK_FALSE(alertsDue(waiting, Came + 9min, Came + 599s).edge);
    CHECK(alertsDue(waiting, Came + 599s, Came + 10min).edge);
    CHECK(alertsDue(waiting, Came + 5h, Came + 5h + 5s).edge);
    CHECK(alertsDue(waiting, Came + 5h, Came + 5h + 5s).ring.isEmpty());
}

TEST_CASE("alerts follow the hours in which texts are read", "[alerts]")
{
    const auto hours
        = OpeningHours::read({ { QStringLiteral("week"),
                                 QJsonObject{ { QStringLiteral("mon"),
                                                QJsonArray{ QStringLiteral("08:00-12:00"),
                                                            QStringLiteral("13:00-17:00") } } } } },
                             "America/Chicago");
    REQUIRE(hours);
    const Instant eight = *fromIsoUtc(u"2026-11-23T14:00:00Z"); // Monday
    CHECK_FALSE(rungFrom(eight - 5h, *hours, eight - 1min).has_value()); // at night it is quiet
    CHECK(rungFrom(eight - 5h, *hours, eight + 1min) == eight); // it waits since the opening
    CHECK(rungFrom(eight + 10min, *hours, eight + 1h) == eight + 10min);
    CHECK_FALSE(rungFrom(eight + 3h, *hours, eight + 4h + 30min).has_value()); // over lunch
    CHECK(rungFrom(eight + 3h, *hours, eight + 5h) == eight + 5h); // to the minute
    OpeningHours never;
    never.zone = hours->zone;
    CHECK(rungFrom(eight, never, eight + 1h) == eight); // nothing set silences nobody
}

TEST_CASE("a long pause, as of a computer that slept, rings once for each", "[alerts]")
{
    const QList<WaitingClient> waiting{ { ConversationId(1), Came + 10min, false, false },
                                        { ConversationId(2), Came, false, false },
                                        { ConversationId(3), Came + 20min, true, false } };
    const AlertsDue due = alertsDue(waiting, Came, Came + 30min);
    CHECK(due.ring == QList{ ConversationId(3), ConversationId(2), ConversationId(1) });
    CHECK(due.urgent);
}

TEST_CASE("starting with the computer writes the desktop's own entry, and takes it away",
          "[autostart]")
{
    const QTemporaryDir folder;
    REQUIRE(setStartsWithComputer(true, QStringLiteral("/opt/ivm"),
                                  { QStringLiteral("--data-dir"), QStringLiteral("/a b\"%c") },
                                  folder.path()));
    CHECK(startsWithComputer(folder.path()));
    QFile file(folder.filePath(QStringLiteral("ivm.desktop")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll())
              .contains(QStringLiteral("Exec=\"/opt/ivm\" \"--data-dir\" \"/a b\\\\\"%%c\"\n")));
    REQUIRE(setStartsWithComputer(false, {}, {}, folder.path()));
    CHECK_FALSE(startsWithComputer(folder.path()));
    CHECK(setStartsWithComputer(false, {}, {}, folder.path()));
}

TEST_CASE("overnight begins at five on the last working day", "[shift]")
{
    const auto since = [](const char *now) {
        return isoUtc(overnightSince(*fromIsoUtc(QString::fromUtf8(now)), chicago()));
    };
    CHECK(since("2026-11-24T14:00:00Z") == QStringLiteral("2026-11-23T23:00:00Z"));
    CHECK(since("2026-11-23T14:00:00Z") == QStringLiteral("2026-11-20T23:00:00Z")); // Monday
}

TEST_CASE("the morning's sheet says who wrote, what, and which automatic answer they got",
          "[shift]")
{
    const Instant now = *fromIsoUtc(u"2026-11-24T14:00:00Z"); // Tuesday 8 AM
    const auto sections
        = morningSections({ waits("Dana Whitfield", now - 10h, AutoKind::AfterHours),
                            waits("Karen Miller", now - 30h) },
                          now, chicago());
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].title == QStringLiteral("1 client wrote since yesterday 5:00 PM"));
    REQUIRE(sections[0].rows.size() == 1);
    CHECK(sections[0].rows[0].what
          == QStringLiteral("Waiting 10 h. Got the after-hours reply yesterday 10:00 PM."));
    CHECK(sections[0].rows[0].acts.size() == 3);
    CHECK(sections[1].title == QStringLiteral("1 waits from before"));
    CHECK(sections[1].rows[0].what == QStringLiteral("Waiting 30 h. No automatic answer."));
    CHECK(morningSections({}, now, chicago()).isEmpty());
}

TEST_CASE("the handover says what is open, what comes back, what failed, what is not copied",
          "[shift]")
{
    const Instant now = *fromIsoUtc(u"2026-11-24T22:00:00Z");
    LooseEnds ends;
    Conversation one;
    one.clientName = QStringLiteral("Amy Cole");
    one.notCopied = 3;
    one.lastAt = now - 1h;
    ends.reminders << LooseEnds::Coming{ Reminder{ ConversationId(1), now + 1h,
                                                   QStringLiteral("AB"), QStringLiteral("call") },
                                         one, QStringLiteral("SAC") };
    ends.failed << std::pair(one, QStringLiteral("LAC"));
    ends.notCopied << std::pair(one, QStringLiteral("SAC"));
    const auto sections = handoverSections({ waits("Dana", now - 1h) }, ends, now, chicago());
    REQUIRE(sections.size() == 4);
    const QString text = sheetText(QStringLiteral("Handover"), sections);
    CHECK(text.startsWith(QStringLiteral("Handover\n\nWaiting for a reply: 1\n- ")));
    CHECK(text.contains(QStringLiteral("5:00 PM, set by ")));
    CHECK(text.contains(QStringLiteral("Not in the Comm Log: 1")));
    CHECK(text.contains(QStringLiteral("3 messages")));
}
