#include "tests/support/catch.h"
#include "ui/client/evidencewords.h"
#include "ui/composer/composerstate.h"
#include "ui/composer/countwords.h"

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z"); // 11:00 AM in Chicago
const PhoneNumber Ours(QStringLiteral("+18444073300"));
const PhoneNumber Lac(QStringLiteral("+18444102300"));

Evidence said(EvidenceKind kind, Millis ago, const char *words = "")
{
    Evidence evidence;
    evidence.kind = kind;
    evidence.at = Now - ago;
    evidence.number = Ours;
    evidence.words = QString::fromUtf8(words);
    return evidence;
}

/// Maria Reyes, opted in, on SAC, nothing special; tests bend it.
struct Desk : ComposerFacts
{
    Desk()
    {
        queue = Queue{ .id = QueueId(1),
                       .name = QStringLiteral("SAC"),
                       .title = QStringLiteral("Small Animal Clinic"),
                       .number = Ours,
                       .colour = {},
                       .position = 0 };
        Queue other = queue;
        other.id = QueueId(2);
        other.name = QStringLiteral("LAC");
        other.number = Lac;
        queues = { queue, other };
        conversation.queue = queue.id;
        conversation.client = PhoneNumber(QStringLiteral("+12175550172"));
        conversation.clientName = QStringLiteral("Maria Reyes");
        consent.standing = Standing::OptedIn;
        pair.ours = Ours;
        pair.client = conversation.client;
        status.line = DeskStatus::Line::Online;
        now = Now;
        dates = look::DateText(QTimeZone(QByteArrayLiteral("America/Chicago")),
                               QLocale(QLocale::English, QLocale::UnitedStates));
    }
    ComposerState state() const { return composerState(*this); }
    ComposerStrip strip() const
    {
        const auto strips = state().strips;
        REQUIRE_FALSE(strips.isEmpty());
        return strips.constFirst();
    }
};

QList<ComposerAction> actions(const ComposerStrip &strip)
{
    QList<ComposerAction> all;
    for (const auto &choice : strip.choices)
        all << choice.action;
    return all;
}

using Box = ComposerState::Box;
using Kind = ComposerStrip::Kind;

} // namespace

TEST_CASE("an opted-in client's composer is open and names client and queue", "[composer]")
{
    const Desk desk;
    const ComposerState state = desk.state();
    CHECK(state.box == Box::Open);
    CHECK(state.why == Forbidden::Nothing);
    CHECK(state.strips.isEmpty());
    CHECK(state.label == QStringLiteral("Text Maria Reyes as SAC"));
    CHECK(state.send == QStringLiteral("Send to Maria"));
    CHECK_FALSE(state.answer);
}

TEST_CASE("a client without a name is called by number", "[composer]")
{
    Desk desk;
    desk.conversation.clientName.clear();
    CHECK(desk.state().label == QStringLiteral("Text (217) 555-0172 as SAC"));
    CHECK(desk.state().send == QStringLiteral("Send to (217) 555-0172"));
}

TEST_CASE("not opted in yet: the text may be answered by hand for a day", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::Invited;
    desk.consent.lastRequest = said(EvidenceKind::Request, 20min);
    desk.pair.lastInbound = Now - 20min;
    const ComposerState closed = desk.state();
    CHECK(closed.box == Box::Closed);
    CHECK(desk.strip().kind == Kind::Amber);
    CHECK(desk.strip().fact == QStringLiteral("Asked to opt in at 10:40 AM, no YES yet"));
    CHECK(desk.strip().more
          == QStringLiteral("You may answer this text by hand until tomorrow 10:40 AM. Automatic "
                            "and first texts stay off."));
    CHECK(actions(desk.strip()) == QList{ ComposerAction::AnswerThis });

    desk.answering = true;
    const ComposerState open = desk.state();
    CHECK(open.box == Box::Open);
    CHECK(open.why == Forbidden::Nothing);
    CHECK(open.answer);

    desk.now += 24h;
    CHECK(desk.state().box == Box::Closed);
    CHECK(desk.strip().choices.isEmpty());
}

TEST_CASE("whoever was never asked is told which number to text, as the opt-in card does",
          "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::Stranger;
    CHECK(desk.state().box == Box::Closed);
    CHECK(desk.strip().fact == QStringLiteral("Not opted in yet, and not asked"));
    CHECK(desk.strip().more.contains(QStringLiteral("text any word to ") + Ours.displayOurs()));
}

TEST_CASE("an opted-out client's composer is gone and says what brings them back", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::OptedOut;
    desk.consent.lastStop = said(EvidenceKind::Stop, 19h, "STOP");
    desk.consent.networkBlocked = { Ours };
    CHECK(desk.state().box == Box::Hidden);
    CHECK(desk.strip().kind == Kind::Red);
    CHECK(desk.strip().fact == QStringLiteral("⊘ Texted STOP to SAC, yesterday 4:00 PM"));
    CHECK(desk.strip().more
          == QStringLiteral("No texts to this client from any queue. The phone network blocks SAC "
                            "until the client texts UNSTOP to 1-844-407-3300. Only the client can "
                            "do that."));
    CHECK(actions(desk.strip()) == QList{ ComposerAction::SayOnPhone });
    CHECK(phoneWords(desk).contains(QStringLiteral("UNSTOP to 1-844-407-3300")));
}

TEST_CASE("a stop in another word blocks no network, so START is the way back", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::OptedOut;
    desk.consent.lastStop = said(EvidenceKind::StopWord, 19h, "Cancel");
    desk.consent.maybeAppointment = true;
    CHECK(desk.strip().fact == QStringLiteral("⊘ Texted “Cancel” to SAC, yesterday 4:00 PM"));
    CHECK(desk.strip().more.contains(QStringLiteral("START to 1-844-407-3300")));
    CHECK(desk.strip().more.contains(QStringLiteral("may have meant the appointment")));
}

TEST_CASE("a stop said to a person names who noted it and how", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::OptedOut;
    Evidence stop = said(EvidenceKind::StaffStop, 1h);
    stop.staff = QStringLiteral("JK");
    stop.how = QStringLiteral("phone");
    desk.consent.lastStop = stop;
    CHECK(desk.strip().fact
          == QStringLiteral("⊘ The client said stop, 10:00 AM (phone), noted by JK"));
}

TEST_CASE("YES after STOP restores nothing and names the numbers that do", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::OptedOut;
    desk.consent.lastStop = said(EvidenceKind::Stop, 19h, "STOP");
    desk.consent.yesAfterStop = said(EvidenceKind::Yes, 1h, "yes");
    desk.consent.networkBlocked = { Ours };
    CHECK(desk.state().box == Box::Hidden);
    CHECK(desk.strip().fact
          == QStringLiteral("Said “yes” today, but STOP is still in force on SAC"));
    CHECK(desk.strip().more
          == QStringLiteral("Ask the client to text UNSTOP to 1-844-407-3300, or to text LAC."));
    CHECK(actions(desk.strip()) == QList{ ComposerAction::ShowHistory });
}

TEST_CASE("a wish to stop in other words waits for a person, with its age", "[composer]")
{
    Desk desk;
    desk.consent.suspectedStop
        = said(EvidenceKind::SuspectedStop, 2h, "please take me off this list");
    CHECK(desk.state().box == Box::Closed);
    CHECK(desk.strip().fact == QStringLiteral("“please take me off this list”"));
    CHECK(desk.strip().more
          == QStringLiteral("Automatic texts are paused until someone decides. Waiting 2 h."));
    CHECK(actions(desk.strip())
          == QList{ ComposerAction::StopAllTexts, ComposerAction::NotAboutTexting });
}

TEST_CASE("a text that the log does not show is put to a person", "[composer]")
{
    Desk desk;
    Message message;
    message.id = MessageId(7);
    message.status = MessageStatus::Unconfirmed;
    message.askPerson = true;
    message.looks = 9;
    message.lastLook = Now - 2min;
    desk.undecided = message;
    CHECK(desk.strip().fact == QStringLiteral("Twilio’s log does not show this text"));
    CHECK(desk.strip().more.startsWith(QStringLiteral("It was probably not sent. Looked 9 time")));
    CHECK(desk.strip().more.endsWith(QStringLiteral("last at 10:58 AM.")));
    CHECK(actions(desk.strip()) == QList{ ComposerAction::SendAgain, ComposerAction::DontSend });
    CHECK(desk.strip().about == MessageId(7));
    CHECK(desk.state().box == Box::Open);

    desk.undecided->askPerson = false; // still looking: nothing to decide
    CHECK(desk.state().strips.isEmpty());
}

TEST_CASE("offline: writing goes on and says what becomes of it", "[composer]")
{
    Desk desk;
    desk.status.line = DeskStatus::Line::Offline;
    desk.status.since = Now - 8min;
    CHECK(desk.state().box == Box::Open);
    CHECK(desk.strip().kind == Kind::Amber);
    CHECK(desk.strip().fact == QStringLiteral("Offline: what you send waits here"));

    // Where nothing can be written the band of the window is enough.
    desk.pair.blocked = true;
    CHECK(desk.state().strips.size() == 1);
    CHECK(desk.strip().kind == Kind::Red);
}

TEST_CASE("with the key refused writing goes on too, and urgent clients are phoned", "[composer]")
{
    Desk desk;
    desk.status.line = DeskStatus::Line::Unauthorized;
    CHECK(desk.state().box == Box::Open);
    CHECK(desk.strip().kind == Kind::Red);
    CHECK(desk.strip().more.contains(QStringLiteral("Phone urgent clients")));
}

TEST_CASE("when another program owns the folder, or sending stopped, the box is gone", "[composer]")
{
    Desk desk;
    desk.status.line = GENERATE(DeskStatus::Line::ReadOnly, DeskStatus::Line::Stopped);
    CHECK(desk.state().box == Box::Hidden);
    CHECK_FALSE(desk.strip().fact.isEmpty());
}

TEST_CASE("a full disk leaves what is being written in its box, and says that nothing goes out",
          "[composer][L1]")
{
    Desk desk;
    desk.status.line = DeskStatus::Line::Stopped;
    desk.status.fault = Error{ Error::Kind::Storage, QStringLiteral("full"), 13 };
    CHECK(desk.state().box == Box::Open);
    CHECK(desk.strip().kind == Kind::Red);
    CHECK(desk.strip().fact.contains(QStringLiteral("disk is full")));
}

TEST_CASE("blocked by a supervisor: nothing can be written", "[composer]")
{
    Desk desk;
    desk.pair.blocked = true;
    CHECK(desk.state().box == Box::Hidden);
    CHECK(desk.strip().kind == Kind::Red);
    CHECK(desk.strip().fact == QStringLiteral("⊘ Blocked for SAC by a supervisor"));
    desk.block = Block{ .queue = QueueId(1),
                        .by = QStringLiteral("JK"),
                        .reason = QStringLiteral("abusive language"),
                        .at = desk.now - std::chrono::hours(48),
                        .reviewAt = desk.now + std::chrono::hours(24) };
    CHECK(desk.strip().fact.contains(QStringLiteral("by JK")));
    CHECK(desk.strip().fact.contains(QStringLiteral("abusive language")));
    CHECK(desk.strip().more.contains(QStringLiteral("Review due")));
    REQUIRE(desk.strip().choices.size() == 1);
    CHECK(desk.strip().choices.first().action == ComposerAction::Unblock);
}

TEST_CASE("a text that arrived while writing stops the first Enter", "[composer]")
{
    Desk desk;
    desk.guards = { Guard{ Guard::Kind::TextArrived, QStringLiteral("never mind, he ate!"), {} } };
    CHECK(desk.state().box == Box::Open);
    CHECK(desk.strip().kind == Kind::Blue);
    CHECK(desk.strip().fact == QStringLiteral("New text above: “never mind, he ate!”"));
    CHECK(desk.strip().more == QStringLiteral("Press Enter again to send anyway."));
    CHECK(actions(desk.strip()) == QList{ ComposerAction::ReadIt });
    desk.sendKey = QStringLiteral("Ctrl+Enter"); // a person's choice
    CHECK(desk.strip().more == QStringLiteral("Press Ctrl+Enter again to send anyway."));
}

TEST_CASE("a held text says why in words, names client and queue, and what Enter does",
          "[composer][guards]")
{
    using Why = Guard::Kind;
    struct Case
    {
        Guard guard;
        const char *fact;
        const char *more;
    };
    const Case cases[] = {
        { { Why::OtherName, QStringLiteral("Bella"), QStringLiteral("Dana Whitfield") },
          "“Bella”: is this meant for Dana Whitfield?",
          "You are writing to Maria Reyes as SAC. Press Enter again to send anyway." },
        { { Why::JustSwitched, {}, {} },
          "This goes to Maria Reyes as SAC",
          "You came to this conversation a moment ago. Press Enter again to send." },
        { { Why::SameText, {}, {}, 0 },
          "The same text went to this client less than a minute ago",
          "Press Enter again to send it once more." },
        { { Why::ShortLink, QStringLiteral("bit.ly"), {} },
          "Phone companies often drop texts with a short link (bit.ly)",
          "The whole address is safer. Press Enter again to send anyway." },
        { { Why::AllCapitals, {}, {} },
          "Phone companies may take a text all in capitals for spam",
          "Press Enter again to send anyway." },
        { { Why::ManyTexts, {}, {}, 6 },
          "This goes out as 6 texts",
          "So long a one may arrive in pieces or be dropped. Shorten it, or phone. Press Enter "
          "again to send anyway." },
        { { Why::Unfilled, QStringLiteral("{animal}"), {} },
          "“{animal}” is not filled in",
          "Type what belongs there; then it can be sent." },
    };
    for (const Case &one : cases) {
        Desk desk;
        desk.guards = { one.guard };
        INFO(one.fact);
        const ComposerStrip strip = desk.strip();
        QString fact = strip.fact;
        QString more = strip.more;
        for (const QChar isolate : { QChar(0x2068), QChar(0x2069) }) {
            fact.remove(isolate);
            more.remove(isolate);
        }
        CHECK(fact == QString::fromUtf8(one.fact));
        CHECK(more == QString::fromUtf8(one.more));
        CHECK(desk.state().box == Box::Open);
    }
}

TEST_CASE("while history loads one may write but not send", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::Unknown;
    CHECK(desk.state().box == Box::Open);
    CHECK(desk.state().why == Forbidden::HistoryLoading);
    CHECK(desk.strip().fact == QStringLiteral("Loading this client’s history"));
}

TEST_CASE("declined, wrong number, network block and short codes each say why", "[composer]")
{
    Desk desk;
    SECTION("declined")
    {
        desk.consent.standing = Standing::Declined;
        desk.consent.because = said(EvidenceKind::No, 1h, "no");
        CHECK(desk.strip().fact == QStringLiteral("Answered “no” to the opt-in request, 10:00 AM"));
    }
    SECTION("wrong number")
    {
        desk.consent.standing = Standing::OptedOut;
        desk.consent.lastStop = said(EvidenceKind::StaffWrongNumber, 1h);
        CHECK(desk.strip().fact == QStringLiteral("⊘ Wrong number, 10:00 AM"));
    }
    SECTION("network blocked though opted in")
    {
        desk.consent.networkBlocked = { Ours };
        CHECK(desk.strip().fact
              == QStringLiteral("⊘ Opted in, but the phone network still blocks SAC"));
        CHECK(desk.strip().more
              == QStringLiteral("Since a STOP to this number. Ask the client to text UNSTOP to "
                                "1-844-407-3300. LAC can still text them."));
    }
    SECTION("short code")
    {
        desk.conversation.client = desk.pair.client = PhoneNumber(QStringLiteral("22395"));
        CHECK(desk.strip().fact == QStringLiteral("This sender can’t be answered"));
    }
    CHECK(desk.state().why != Forbidden::Nothing);
    CHECK(desk.state().box == Box::Hidden);
}

TEST_CASE("an answer that is not quite a yes can be accepted", "[composer]")
{
    Desk desk;
    desk.consent.standing = Standing::Invited;
    desk.consent.lastRequest = said(EvidenceKind::Request, 2h);
    desk.consent.unacceptedAnswer = said(EvidenceKind::FirstText, 1h, "yes this is Karen");
    desk.pair.lastInbound = Now - 1h;
    CHECK(desk.strip().fact == QStringLiteral("“yes this is Karen”"));
    CHECK(actions(desk.strip()) == QList{ ComposerAction::AcceptAsYes });
    CHECK(desk.state().strips.size() == 2);
}

TEST_CASE("every reason not to write is told in words", "[composer]")
{
    // Whatever the facts, a box that is not open has a strip that says why.
    const auto standing = GENERATE(Standing::Unknown, Standing::Stranger, Standing::Invited,
                                   Standing::Declined, Standing::OptedIn, Standing::OptedOut);
    const bool recent = GENERATE(true, false);
    const bool blocked = GENERATE(true, false);
    const bool stop = GENERATE(true, false);
    const auto policy
        = GENERATE(AnswerPolicy::Never, AnswerPolicy::WithClick, AnswerPolicy::Freely);
    Desk desk;
    desk.consent.standing = standing;
    desk.pair.blocked = blocked;
    desk.pair.answerPolicy = policy;
    if (recent)
        desk.pair.lastInbound = Now - 1h;
    if (stop)
        desk.consent.lastStop = said(EvidenceKind::Stop, 1h, "STOP");
    const ComposerState state = desk.state();
    if (state.why != Forbidden::Nothing) {
        REQUIRE_FALSE(state.strips.isEmpty());
        CHECK_FALSE(state.strips.constFirst().fact.isEmpty());
        CHECK_FALSE(state.strips.constFirst().more.isEmpty());
    } else {
        CHECK(state.box == Box::Open);
    }
}

TEST_CASE("foreign words in a strip cannot reorder or break it", "[composer]")
{
    Desk desk;
    desk.conversation.clientName = QStringLiteral("a\u202Egnp.exe\n<b>x</b> %1 %99 & more");
    const QString label = desk.state().label;
    CHECK_FALSE(label.contains(QChar(0x202E)));
    CHECK_FALSE(label.contains(u'\n'));
    CHECK(label.contains(QStringLiteral("<b>x</b> %1 %99 & more as SAC")));
    desk.guards = { Guard{ Guard::Kind::TextArrived, QStringLiteral("%1 %2 \"x\""), {} } };
    CHECK(desk.strip().fact == QStringLiteral("New text above: “%1 %2 \"x\"”"));
}

TEST_CASE("a name that runs right to left stays in its place", "[composer]")
{
    Desk desk;
    desk.conversation.clientName = QStringLiteral("שרה כהן");
    CHECK(desk.state().label == QStringLiteral("Text \u2068שרה כהן\u2069 as SAC"));
}

TEST_CASE("the count says units, texts and what makes it dear", "[composer]")
{
    CHECK(countWords(QString()).count.isEmpty());
    CHECK(countWords(QString(74, u'a')).count == QStringLiteral("74 / 160, 1 text"));
    CHECK(countWords(QString(161, u'a')).count == QStringLiteral("161 / 306, 2 texts"));
    const CountWords dear = countWords(QString(80, u'a') + QStringLiteral("…"));
    CHECK(dear.culprit == QStringLiteral("…: 2 texts instead of 1"));
    CHECK(dear.plainText == QString(80, u'a') + QStringLiteral("..."));
    CHECK(countWords(QString(1600, u'a')).full);
    const CountWords emoji = countWords(QStringLiteral("Good 👍"));
    CHECK(emoji.culprit == QStringLiteral("👍: only 70 characters a text"));
    CHECK(emoji.plainText.isEmpty());
}

TEST_CASE("evidence is told with the exact words and who recorded it", "[client]")
{
    const Desk desk;
    const EvidenceWords yes
        = evidenceWords(said(EvidenceKind::Yes, 1h, "Yes please!"), desk.queues);
    CHECK(yes.what == QStringLiteral("Said yes on SAC"));
    CHECK(yes.words == QStringLiteral("“Yes please!”"));
    CHECK(yes.tone == EvidenceWords::Tone::Good);
    Evidence stop = said(EvidenceKind::StaffStop, 1h);
    stop.number = {};
    stop.staff = QStringLiteral("AB");
    stop.how = QStringLiteral("phone");
    CHECK(evidenceWords(stop, desk.queues).by == QStringLiteral("by phone, AB"));
}
