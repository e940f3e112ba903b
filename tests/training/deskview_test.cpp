#include "core/training/deskview.h"
#include "tests/support/catch.h"

using namespace ivm;
using namespace ivm::training;
using namespace std::chrono_literals;
using Kind = Happening::Kind;

namespace {

constexpr Instant Began = fromMs(1'795'000'000'000);

/// The desk of one client, bent step by step; each look says what happened since the last.
struct Looking
{
    DeskView view;
    DeskView seen;
    int next = 1;

    Looking()
    {
        view.clients.append({ .id = QStringLiteral("tom"), .isThere = true });
        seen = view;
    }
    ClientView &tom() { return view.clients.first(); }
    Message &text(Direction direction, const char *body, Millis after = 5s)
    {
        tom().texts.append({ .id = MessageId(next++),
                             .direction = direction,
                             .body = QString::fromUtf8(body),
                             .status = direction == Direction::In ? MessageStatus::Received
                                                                  : MessageStatus::Queued,
                             .at = Began + after });
        return tom().texts.last();
    }
    QStringList news()
    {
        QStringList words;
        for (const Happening &one : happenedBetween(seen, view, Began, Began + 10s)) {
            CHECK(one.at == Began + 10s);
            CHECK(one.client == (isOfClient(one.kind) ? QStringLiteral("tom") : QString()));
            words << (one.words.isEmpty() ? wordOf(one.kind)
                                          : wordOf(one.kind) + QStringLiteral(": ") + one.words);
        }
        seen = view;
        return words;
    }
};

QStringList list(std::initializer_list<const char *> words)
{
    QStringList all;
    for (const char *word : words)
        all << QString::fromUtf8(word);
    return all;
}

} // namespace

TEST_CASE("texts are news once, and what was before the lesson is none", "[training]")
{
    Looking desk;
    desk.text(Direction::In, "last week", -7 * 24h);
    desk.text(Direction::In, "hello");
    CHECK(desk.news() == list({ "texted: hello" }));
    CHECK(desk.news().isEmpty());
}

TEST_CASE("what the program wrote is told apart from what a person wrote", "[training]")
{
    Looking desk;
    desk.text(Direction::Out, "Reply YES").automatic = AutoKind::Request;
    desk.text(Direction::Out, "Hello, this is the desk");
    CHECK(desk.news() == list({ "automatic: request", "answered: Hello, this is the desk" }));
}

TEST_CASE("an answer counts when it has left, not while it can be taken back", "[training]")
{
    Looking desk;
    desk.text(Direction::Out, "one").status = MessageStatus::Waiting;
    CHECK(desk.news().isEmpty());
    desk.tom().texts.last().status = MessageStatus::Sent;
    CHECK(desk.news() == list({ "answered: one" }));
    desk.tom().texts.last().status = MessageStatus::Delivered;
    CHECK(desk.news().isEmpty());
    desk.text(Direction::Out, "two").status = MessageStatus::Withdrawn;
    desk.text(Direction::Out, "three").status = MessageStatus::Refused;
    CHECK(desk.news().isEmpty());
}

TEST_CASE("a conversation is opened by coming in front, and by what comes while it is there",
          "[training]")
{
    Looking desk;
    desk.view.open = QStringLiteral("tom");
    CHECK(desk.news() == list({ "opened" }));
    CHECK(desk.news().isEmpty());
    desk.text(Direction::In, "and?");
    CHECK(desk.news() == list({ "texted: and?", "opened" }));
    desk.view.viewsPhoto = true;
    CHECK(desk.news() == list({ "photo viewed" }));
    CHECK(desk.news().isEmpty());
    desk.view.viewsPhoto = false;
    desk.view.open.clear();
    CHECK(desk.news().isEmpty());
}

TEST_CASE("copied and archived are told in that order, and what was left to copy is said",
          "[training]")
{
    Looking desk;
    desk.tom().notCopied = 2;
    CHECK(desk.news().isEmpty());
    desk.tom().archived = true;
    CHECK(desk.news() == list({ "archived: not copied" }));
    desk.tom().archived = false;
    CHECK(desk.news() == list({ "brought back" }));
    desk.tom().notCopied = 0;
    desk.tom().archived = true;
    CHECK(desk.news() == list({ "copied", "archived" }));
}

TEST_CASE("how a conversation is found at first is nobody's doing", "[training]")
{
    Looking desk;
    desk.seen.clients.first().isThere = false;
    desk.seen.clients.first().archived = false;
    desk.tom().archived = true;
    CHECK(desk.news().isEmpty());
    desk.view.clients.first().isThere = true;
    CHECK(happenedBetween({}, desk.view, Began, Began + 10s).isEmpty());
}

TEST_CASE("standing, decisions, notes and a supervisor asked are news", "[training]")
{
    Looking desk;
    desk.tom().standing = Standing::OptedIn;
    CHECK(desk.news() == list({ "opted in" }));
    desk.tom().standing = Standing::OptedOut;
    CHECK(desk.news() == list({ "opted out" }));
    desk.tom().evidence = { { .kind = EvidenceKind::Stop, .at = Began + 1s },
                            { .kind = EvidenceKind::StaffWrongNumber, .at = Began + 2s },
                            { .kind = EvidenceKind::StaffStop, .at = Began - 48h } };
    CHECK(desk.news() == list({ "decided: wrong number" }));
    desk.tom().notes = { { .id = NoteId(1), .at = Began + 3s, .kind = NoteKind::PhonedNoAnswer } };
    CHECK(desk.news() == list({ "noted: no answer" }));
    desk.tom().blockAsked = true;
    CHECK(desk.news() == list({ "block asked" }));
    desk.view.initials = QStringLiteral("AB");
    CHECK(desk.news() == list({ "initials chosen: AB" }));
    desk.tom().noReplyNeeded = true;
    CHECK(desk.news() == list({ "no reply needed" }));
}
