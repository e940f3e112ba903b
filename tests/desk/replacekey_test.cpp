// A key that stops working in the middle of the day, and the one that takes its place.

#include "core/desk/backoffice.h"
#include "core/desk/practiceconfig.h"
#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/store/conversationstore.h"
#include "core/store/messagestore.h"
#include "core/twilio/api.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ivm;
using namespace std::chrono_literals;
using Line = DeskStatus::Line;

namespace {

const PhoneNumber Karen(QStringLiteral("+12175550148"));

/// A back office on this thread, on a practice line that the test can reach.
struct Office
{
    Office()
    {
        DeskConfig config = practiceConfig(DataFolder(folder.path()));
        config.automatic = Responder::Switch::Held;
        config.connect = [this](Clock &clock) {
            auto made = std::make_shared<practice::Line>(clock, practice::Setup{});
            line = made.get();
            return endOf(made, std::make_unique<practice::InProcessTransport>(*made, clock));
        };
        office = std::make_unique<BackOffice>(config);
        QObject::connect(office.get(), &BackOffice::statusChanged, office.get(),
                         [this](const DeskStatus &said) {
                             if (status.line != said.line)
                                 states.append(said.line);
                             status = said;
                         });
        REQUIRE(office->open());
        REQUIRE(becomes(Line::Online));
    }
    ~Office()
    {
        bool closed = false;
        QObject::connect(office.get(), &BackOffice::closed, office.get(), [&] { closed = true; });
        const auto closing = office->close();
        CHECK(QTest::qWaitFor([&] { return closed; }, 20'000));
    }

    bool becomes(Line wanted)
    {
        return QTest::qWaitFor([&] { return status.line == wanted; }, 20'000);
    }
    Result<> replaces(const QString &account, const char *key, const char *secret)
    {
        std::optional<Result<>> answer;
        office->replaceKey({ .account = account,
                             .key = QString::fromLatin1(key),
                             .secret = twilio::Secret(QByteArray(secret)) },
                           [&](const Result<> &said) { answer = said; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 20'000));
        return *answer;
    }
    QString account() { return office->api()->account(); }
    Check::State keychain()
    {
        std::optional<Result<QList<Check>>> answer;
        office->selfCheck([&](const Result<QList<Check>> &said) { answer = said; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 20'000));
        REQUIRE(*answer);
        const auto found = std::ranges::find(**answer, QStringLiteral("keychain"), &Check::id);
        REQUIRE(found != (*answer)->end());
        return found->state;
    }
    void texts(const char *body)
    {
        line->receive({ .from = Karen.text().toLatin1(),
                        .to = "+18444073300",
                        .body = QString::fromLatin1(body) });
    }
    /// Texts of ours that Twilio took.
    qsizetype effects() const
    {
        return std::ranges::count_if(line->ledger(), &practice::LedgerEntry::tookEffect);
    }
    qint64 messages() { return MessageStore(office->database()).count().value_or(-1); }

    QTemporaryDir folder;
    practice::Line *line = nullptr;
    std::unique_ptr<BackOffice> office;
    DeskStatus status;
    QList<Line> states;
};

} // namespace

TEST_CASE("[N7] a key refused in the middle of the day is said once, and a new one loses nothing",
          "[desk][N7]")
{
    Office desk;
    desk.texts("Is Biscuit ready?");
    desk.office->pollNow();
    REQUIRE(QTest::qWaitFor([&] { return desk.messages() == 1; }, 20'000));
    ConversationId conversation{};
    REQUIRE(desk.office->act(
        [&](Acts &acts) { return acts.openConversation(QueueId(1), Karen, conversation); }));

    desk.states.clear();
    desk.line->replaceKey("SKfresh", "fresh");
    desk.texts("Hello?"); // while nobody may look
    desk.office->pollNow();
    REQUIRE(desk.becomes(Line::Unauthorized));
    // What is sent meanwhile waits; it neither leaves nor fails.
    const auto sent = desk.office->send({ .conversation = conversation,
                                          .text = QStringLiteral("Yes, after 3 pm."),
                                          .author = QStringLiteral("AB"),
                                          .answer = true });
    REQUIRE(sent);
    REQUIRE(QTest::qWaitFor([&] { return desk.status.waitingToSend == 1; }, 20'000));
    QTest::qWait(200);
    CHECK(desk.effects() == 0);
    CHECK(desk.states == QList<Line>{ Line::Unauthorized });

    // A wrong one changes nothing, nor does the key of another account.
    CHECK(desk.replaces(desk.account(), "SKwrong", "wrong").error().kind
          == Error::Kind::Unauthorized);
    CHECK(desk.replaces(QStringLiteral("AC0other"), "SKfresh", "fresh").error().kind
          == Error::Kind::Invalid);
    CHECK(desk.status.line == Line::Unauthorized);

    REQUIRE(desk.replaces(desk.account(), "SKfresh", "fresh"));
    REQUIRE(desk.becomes(Line::Online));
    CHECK(desk.status.key == QStringLiteral("SKfresh"));
    REQUIRE(QTest::qWaitFor([&] { return desk.messages() == 3; }, 20'000));
    REQUIRE(QTest::qWaitFor([&] { return desk.status.waitingToSend == 0; }, 20'000));
    CHECK(desk.effects() == 1); // a refused attempt leaves nothing, and is no second one
    CHECK(desk.states == QList<Line>{ Line::Unauthorized, Line::Online });
}

TEST_CASE("a key is replaced while the line works, and polling goes on", "[desk]")
{
    Office desk;
    desk.states.clear();
    // Both are good at Twilio until the old one is deleted there; the line knows one at a time.
    const QString old = desk.office->api()->keySid();
    desk.line->replaceKey("SKfresh", "fresh");
    REQUIRE(desk.replaces(desk.account(), "SKfresh", "fresh"));
    CHECK(desk.office->api()->keySid() == QStringLiteral("SKfresh"));
    CHECK(desk.office->api()->keySid() != old);
    desk.texts("Hello");
    desk.office->pollNow();
    REQUIRE(QTest::qWaitFor([&] { return desk.messages() == 1; }, 20'000));
    CHECK(desk.states.isEmpty());
}

TEST_CASE("the self-check says what the keychain said to the key that is used", "[desk][selfcheck]")
{
    Office desk;
    CHECK(desk.keychain() == Check::State::Unknown); // practice has no keychain
    desk.office->noteKeychain(KeychainFault::Locked);
    CHECK(desk.keychain() == Check::State::Attention);
    desk.office->noteKeychain(KeychainFault::None);
    CHECK(desk.keychain() == Check::State::Good);
}
