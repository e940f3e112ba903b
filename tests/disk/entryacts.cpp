#include "core/desk/acts.h"
#include "core/store/outboxstore.h"
#include "tests/disk/acts.h"
#include "tests/support/catch.h"

namespace ivm::test {

namespace {

using F = SupervisedFolder &;
using Change = std::function<Result<>(OutboxStore &, MessageId)>;

const QString Words = QStringLiteral("Please come in");
const MessageSid OneSid(QStringLiteral("SM0000000000000000000000000000aaaa"));
const MessageSid OtherSid(QStringLiteral("SM0000000000000000000000000000bbbb"));

MessageId puts(F folder, const QString &randomHex)
{
    MessageId id{};
    const ConversationId conversation = folder.idOf("SAC");
    REQUIRE(within(folder, [&](Database &database) {
        const auto put = OutboxStore(database).enqueue({ .conversation = conversation,
                                                         .body = Words,
                                                         .fingerprint = Words,
                                                         .segments = 1,
                                                         .author = QStringLiteral("AB") },
                                                       folder.clock.now(), randomHex);
        id = put.value_or(MessageId{});
        return plain(put);
    }));
    return id;
}

Result<> on(F folder, const Change &change, MessageId message)
{
    return within(folder, [&](Database &database) {
        OutboxStore outbox(database);
        return change(outbox, message);
    });
}

MessageId entryOf(F folder)
{
    const auto open = OutboxStore(folder.database()).open();
    REQUIRE(open);
    REQUIRE_FALSE(open->isEmpty());
    return open->last().message;
}

void isWaiting(F folder)
{
    folder.receives("May we come?").from(Karen);
    puts(folder, QStringLiteral("12345"));
}

void isOnItsWay(F folder)
{
    isWaiting(folder);
    REQUIRE(on(
        folder,
        [&](OutboxStore &outbox, MessageId id) { return outbox.claim(id, folder.clock.now()); },
        entryOf(folder)));
}

void isUnconfirmed(F folder)
{
    isOnItsWay(folder);
    REQUIRE(on(
        folder, [](OutboxStore &outbox, MessageId id) { return outbox.setUnconfirmed(id); },
        entryOf(folder)));
}

LoggedMessage rowOf(F folder, const MessageSid &sid, MessageStatus status)
{
    return folder.sent(Words).to(Karen).withSid(sid).withStatus(status).row();
}

/// Intake has stored the row as a text of its own, with a picture, and it was copied since.
void isKnownAlready(F folder)
{
    isUnconfirmed(folder);
    folder.take({ folder.sent(Words)
                      .to(Karen)
                      .withSid(OneSid)
                      .withStatus(MessageStatus::Delivered)
                      .withPictures(1)
                      .row() });
    REQUIRE(Acts(folder.database(), folder.clock)
                .markCopied(folder.idOf("SAC"), { { .id = folder.thread("SAC").last().id } },
                            QStringLiteral("AB")));
}

/// Another entry passes for the row.
void isAnothers(F folder)
{
    isOnItsWay(folder);
    const MessageId first = entryOf(folder);
    puts(folder, QStringLiteral("54321"));
    REQUIRE(on(
        folder,
        [&](OutboxStore &outbox, MessageId id) {
            return outbox.adopt(id, rowOf(folder, OneSid, MessageStatus::Queued));
        },
        first));
}

Act changing(const char *name, std::function<void(F)> before, const Change &change)
{
    return { name, std::move(before),
             [change](F folder) { return on(folder, change, entryOf(folder)); } };
}

} // namespace

QList<Act> entryActs()
{
    return {
        changing("a text of ours that is put back", isOnItsWay,
                 [](OutboxStore &outbox, MessageId id) { return outbox.putBack(id); }),
        { "a text of ours that was taken for another's row, put back",
          [](F folder) {
              isOnItsWay(folder);
              REQUIRE(on(
                  folder,
                  [&](OutboxStore &outbox, MessageId id) {
                      return outbox.adopt(id, rowOf(folder, OneSid, MessageStatus::Queued));
                  },
                  entryOf(folder)));
          },
          [](F folder) {
              const MessageId id = folder.thread("SAC").last().id;
              return on(
                  folder, [](OutboxStore &outbox, MessageId of) { return outbox.putBack(of); }, id);
          } },
        changing("a text of ours that Twilio refuses", isOnItsWay,
                 [](OutboxStore &outbox, MessageId id) { return outbox.refuse(id, 21610, 0); }),
        changing("a text of ours that may have left", isOnItsWay,
                 [](OutboxStore &outbox, MessageId id) { return outbox.setUnconfirmed(id); }),
        changing("a text of ours that is sought once more", isUnconfirmed,
                 [](OutboxStore &outbox, MessageId id) {
                     return outbox.looked(id, fromMs(1'795'000'100'000));
                 }),
        changing("a person is asked about a text of ours", isUnconfirmed,
                 [](OutboxStore &outbox, MessageId id) { return outbox.setAskPerson(id, true); }),
        changing("a text of ours still wanted", isWaiting,
                 [](OutboxStore &outbox, MessageId id) {
                     return outbox.renew(id, fromMs(1'795'000'100'000));
                 }),
        changing("all that has not left is taken back", isWaiting,
                 [](OutboxStore &outbox, MessageId) {
                     return plain(outbox.withdrawWaiting(Karen, OutboxEntry::ByPerson));
                 }),
        changing("a text of ours given up", isUnconfirmed,
                 [](OutboxStore &outbox, MessageId id) { return outbox.giveUp(id); }),
        changing("a text of ours tried again", isUnconfirmed,
                 [](OutboxStore &outbox, MessageId id) { return outbox.tryAgain(id); }),
        { "a row that is known already found to be ours", isKnownAlready,
          [](F folder) {
              return on(
                  folder,
                  [&](OutboxStore &outbox, MessageId id) {
                      return outbox.adopt(id, rowOf(folder, OneSid, MessageStatus::Queued));
                  },
                  entryOf(folder));
          } },
        { "a row that passed for another entry", isAnothers,
          [](F folder) {
              return on(
                  folder,
                  [&](OutboxStore &outbox, MessageId id) {
                      return outbox.adopt(id, rowOf(folder, OneSid, MessageStatus::Sent));
                  },
                  entryOf(folder));
          } },
    };
}

} // namespace ivm::test
