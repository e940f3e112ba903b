#include "core/desk/desk.h"
#include "core/desk/folderlock.h"
#include "core/desk/practiceconfig.h"
#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/store/firstopen.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace ivm;

namespace {

/// A desk of a folder on a small practice line of its own.
DeskConfig deskOn(const QString &folder)
{
    DeskConfig config = practiceConfig(DataFolder(folder));
    config.connect = [](Clock &clock) {
        practice::Setup setup;
        setup.messages = 60;
        auto line = std::make_shared<practice::Line>(clock, setup);
        return endOf(line, std::make_unique<practice::InProcessTransport>(*line, clock));
    };
    return config;
}

struct Opened
{
    explicit Opened(const DeskConfig &config)
        : desk(config)
    {
        QObject::connect(&desk, &Desk::opened, &desk, [this](const std::optional<Error> &said) {
            isOpen = true;
            fault = said;
        });
        desk.start();
        REQUIRE(QTest::qWaitFor([this] { return isOpen; }, 20'000));
    }

    bool isOpen = false;
    std::optional<Error> fault;
    Desk desk;
};

template <typename T>
struct Answer
{
    std::optional<Result<T>> said;
    QThread *thread = nullptr;
    Commands::Done<T> take()
    {
        return [this](const Result<T> &result) {
            said = result;
            thread = QThread::currentThread();
        };
    }
    Result<T> wait()
    {
        REQUIRE(QTest::qWaitFor([this] { return said.has_value(); }, 20'000));
        CHECK(thread == QThread::currentThread());
        return *said;
    }
};

qint64 messages(Desk &desk)
{
    return desk.readers()->messages.count().value_or(0);
}

const PhoneNumber someone(QStringLiteral("+12175550148"));

} // namespace

TEST_CASE("a desk fills its folder, answers on the asker's thread and lets the folder go", "[desk]")
{
    const QTemporaryDir folder;
    {
        Opened opened(deskOn(folder.path()));
        REQUIRE_FALSE(opened.fault);
        Desk &desk = opened.desk;
        CHECK(desk.isPractice());
        CHECK(FolderLock::isTaken(folder.path()));
        CHECK(QTest::qWaitFor([&] { return messages(desk) == 60; }, 20'000));
        CHECK(QTest::qWaitFor([&] { return desk.status().line == DeskStatus::Line::Online; }));

        Change seen;
        QObject::connect(&desk, &Commands::changed, &desk,
                         [&](const Change &change) { seen.merge(change); });
        Answer<ConversationId> made;
        desk.openConversation(QueueId(1), someone, &desk, made.take());
        const auto conversation = made.wait();
        REQUIRE(conversation);
        CHECK(seen.conversations.contains(*conversation));

        desk.saveDraft(*conversation, QStringLiteral("Almost"));
        desk.setClientName(someone, QStringLiteral("Karen Test"), {});
        CHECK(QTest::qWaitFor([&] {
            return desk.readers()->clients.client(someone)->name == QStringLiteral("Karen Test");
        }));
        CHECK(desk.readers()->drafts.draft(*conversation) == QStringLiteral("Almost"));

        CHECK(QTest::qWaitFor(
            [&] { return desk.readers()->clients.client(someone)->standing == Standing::Stranger; },
            20'000));
        Answer<MessageId> sent;
        desk.send({ .conversation = *conversation,
                    .text = QStringLiteral("Hello"),
                    .author = QStringLiteral("KT") },
                  &desk, sent.take());
        const auto refused = sent.wait();
        REQUIRE_FALSE(refused); // nobody asked for texts
        CHECK(refused.error().kind == Error::Kind::NotPermitted);
    }
    CHECK_FALSE(FolderLock::isTaken(folder.path()));
}

TEST_CASE("who is gone gets no answer", "[desk]")
{
    const QTemporaryDir folder;
    Opened opened(deskOn(folder.path()));
    bool answered = false;
    auto asker = std::make_unique<QObject>();
    opened.desk.openConversation(QueueId(1), someone, asker.get(),
                                 [&](const Result<ConversationId> &) { answered = true; });
    asker.reset();
    Answer<ConversationId> second; // answers come in order: after this one, the first is over
    opened.desk.openConversation(QueueId(1), someone, &opened.desk, second.take());
    REQUIRE(second.wait());
    CHECK_FALSE(answered);
}

TEST_CASE("beside a desk whose window hangs one says so, and on a free folder it does not matter",
          "[desk][L7]")
{
    const QTemporaryDir folder;
    DeskConfig config = deskOn(folder.path());
    config.ownerIsSilent = true; // it was called, and did not answer
    {
        Opened alone(config);
        REQUIRE_FALSE(alone.fault);
        CHECK_FALSE(alone.desk.status().ownerIsSilent);
    }
    Opened owner(deskOn(folder.path()));
    REQUIRE_FALSE(owner.fault);
    Opened second(config);
    CHECK(QTest::qWaitFor([&] { return second.desk.status().line == DeskStatus::Line::ReadOnly; }));
    CHECK(second.desk.status().ownerIsSilent);
}

TEST_CASE("beside another desk one is read-only and sees what the other writes", "[desk][L7]")
{
    const QTemporaryDir folder;
    Opened owner(deskOn(folder.path()));
    REQUIRE_FALSE(owner.fault);
    CHECK(QTest::qWaitFor([&] { return messages(owner.desk) == 60; }, 20'000));

    Opened second(deskOn(folder.path()));
    REQUIRE_FALSE(second.fault);
    REQUIRE(second.desk.readers());
    CHECK(messages(second.desk) == 60);
    CHECK(QTest::qWaitFor([&] { return second.desk.status().line == DeskStatus::Line::ReadOnly; }));

    Answer<void> archived;
    second.desk.archive(ConversationId(1), &second.desk, archived.take());
    CHECK(archived.wait().error().kind == Error::Kind::Busy);

    bool noticed = false;
    QObject::connect(&second.desk, &Commands::changed, &second.desk,
                     [&](const Change &change) { noticed = change.everything; });
    owner.desk.setClientNote(someone, QStringLiteral("phones in the morning"));
    CHECK(QTest::qWaitFor([&] { return noticed; }, 20'000));
    CHECK(second.desk.readers()->clients.client(someone)->note
          == QStringLiteral("phones in the morning"));
}

TEST_CASE("practice and real never share a folder", "[desk]")
{
    const QTemporaryDir folder;
    {
        Opened practice(deskOn(folder.path()));
        REQUIRE_FALSE(practice.fault);
    }
    DeskConfig real;
    real.folder = DataFolder(folder.path());
    real.line = LineKind::Real;
    Opened opened(real);
    REQUIRE(opened.fault);
    CHECK(opened.fault->kind == Error::Kind::Refused);
    CHECK(opened.desk.readers() == nullptr); // nothing of it is shown either
}

TEST_CASE("a practice session without a folder leaves nothing behind", "[desk]")
{
    QString path;
    {
        const DeskConfig config = practiceConfig();
        path = config.folder.path();
        CHECK(QFileInfo::exists(path));
    }
    CHECK_FALSE(QFileInfo::exists(path));
}

TEST_CASE("a desk that was just restored keeps quiet before anything automatic leaves", "[desk]")
{
    const QTemporaryDir folder;
    {
        Opened opened(deskOn(folder.path()));
        REQUIRE_FALSE(opened.fault);
        CHECK_FALSE(opened.desk.status().automatic.quietUntil);
    }
    {
        auto database
            = Database::open(DataFolder(folder.path()).databaseFile(), Database::Mode::Owner);
        REQUIRE(database);
        REQUIRE(markRestored(**database, fromMs(QDateTime::currentMSecsSinceEpoch())));
    }
    Opened opened(deskOn(folder.path()));
    REQUIRE_FALSE(opened.fault);
    CHECK(QTest::qWaitFor([&] { return opened.desk.status().automatic.quietUntil.has_value(); },
                          20'000));
}

TEST_CASE(
    "what is asked for while a window comes up is done, even if the desk ends before it is up",
    "[desk]")
{
    const QTemporaryDir folder;
    std::optional<ConversationId> conversation;
    {
        Opened opened(deskOn(folder.path()));
        REQUIRE_FALSE(opened.fault);
        Answer<ConversationId> made;
        opened.desk.openConversation(QueueId(1), someone, &opened.desk, made.take());
        const auto id = made.wait();
        REQUIRE(id);
        conversation = *id;
    }
    {
        Desk desk(deskOn(folder.path()));
        desk.start();
        REQUIRE(desk.readers());
        CHECK_FALSE(FolderLock::isTaken(folder.path())); // the back office has not begun
        desk.saveDraft(*conversation, QStringLiteral("Almost"));
    }
    CHECK_FALSE(FolderLock::isTaken(folder.path()));
    Opened again(deskOn(folder.path()));
    CHECK(again.desk.readers()->drafts.draft(*conversation) == QStringLiteral("Almost"));
}
