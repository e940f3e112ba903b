#include "core/consent/earlierwordings.h"
#include "core/store/earliertexts.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString Request
    = QStringLiteral("Welcome to Vet Hospital texting! Reply YES to opt in, STOP to end.");
const QString Welcome = QStringLiteral("You are subscribed to Vet Hospital texts. STOP to end.");
const QString Closed = QStringLiteral("Our office is closed. We will answer in the morning.");

QList<ProposedWording> proposed(const QList<RepeatedText> &repeated)
{
    return proposeWordings(repeated, Wordings());
}

} // namespace

TEST_CASE("what was sent to many clients is told apart by its words", "[earlier]")
{
    const auto found = proposed({ { Closed, 30, 25 },
                                  { QStringLiteral("Biscuit is ready!"), 12, 11 },
                                  { Request, 210, 200 },
                                  { Welcome, 150, 150 } });
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == AutoKind::Request);
    CHECK(found[0].text == Request);
    CHECK(found[0].clients == 200);
    CHECK(found[1].kind == AutoKind::Welcome);
    CHECK(found[2].kind == AutoKind::AfterHours);
    CHECK(found[0].language == QStringLiteral("en"));
    const auto spanish = proposed(
        { { QStringLiteral("Responda SI para recibir textos sobre su animal."), 9, 9 } });
    REQUIRE(spanish.size() == 1);
    CHECK(spanish[0].kind == AutoKind::Request);
    CHECK(spanish[0].language == QStringLiteral("es"));
}

TEST_CASE("what a person typed twice, and what is known already, is not proposed", "[earlier]")
{
    CHECK(proposed({ { Request, 9, 2 } }).isEmpty());
    const Wordings known({ { .kind = AutoKind::Request, .text = Request } });
    CHECK(proposeWordings({ { Request, 210, 200 } }, known).isEmpty());
    QList<RepeatedText> many;
    for (int i = 0; i < 20; ++i)
        many.append({ QStringLiteral("Reply YES to text with clinic %1").arg(i), 20 - i, 20 - i });
    const auto few = proposed(many);
    CHECK(few.size() == 4);
    CHECK(few.first().clients == 20);
}

TEST_CASE("a confirmed request of the earlier system makes the opt-ins it brought count",
          "[earlier]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    const PhoneNumber clients[] = { Karen, Miguel, Ruth };
    for (const PhoneNumber &client : clients) {
        folder.receives("Hello").from(client).on("SAC");
        folder.clock.advance(1min);
        folder.sent(Request).to(client).on("SAC");
        folder.clock.advance(1min);
    }
    folder.receives("YES").from(Karen).on("SAC");
    folder.clock.advance(1min);
    folder.sent("Biscuit is ready").to(Karen).on("SAC");
    // Nobody knows yet that it was a request: the yes answers nothing.
    CHECK(folder.standing(Karen) != Standing::OptedIn);

    const auto rows = EarlierTexts(folder.database()).repeated(10);
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->first().text == Request);
    CHECK(rows->first().clients == 3);

    const auto change
        = folder.intake().confirmEarlier({ { .kind = AutoKind::Request, .text = Request } });
    REQUIRE(change);
    CHECK(folder.standing(Karen) == Standing::OptedIn);
    CHECK(folder.standing(Miguel) == Standing::Invited);
    // Once is enough, and a restart knows it.
    REQUIRE(folder.intake().confirmEarlier({ { .kind = AutoKind::Request, .text = Request } }));
    folder.restart();
    CHECK(folder.standing(Karen) == Standing::OptedIn);
    CHECK(EarlierTexts(folder.database()).repeated(10)->isEmpty());
    // And the next one the other system sends is read as what it is.
    folder.clock.advance(1h);
    folder.sent(Request).to(Karen).on("LAC");
    CHECK(folder.standing(Karen) == Standing::OptedIn);
}

TEST_CASE("a stop after an earlier opt-in still counts when its request is confirmed late",
          "[earlier]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    folder.sent(Request).to(Karen).on("SAC");
    folder.clock.advance(1min);
    folder.receives("YES").from(Karen).on("SAC");
    folder.clock.advance(1min);
    folder.receives("STOP").from(Karen).on("SAC");
    REQUIRE(folder.intake().confirmEarlier({ { .kind = AutoKind::Request, .text = Request } }));
    CHECK(folder.standing(Karen) == Standing::OptedOut);
}
