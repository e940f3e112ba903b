#include "core/desk/acts.h"
#include "core/store/automaticstore.h"
#include "core/store/maskremains.h"
#include "core/store/queuestore.h"
#include "core/store/syncstore.h"
#include "core/store/textindex.h"
#include "core/store/wordingstore.h"
#include "tests/disk/acts.h"
#include "tests/support/catch.h"

#include <QJsonObject>

namespace ivm::test {

using namespace std::chrono_literals;

Result<> within(SupervisedFolder &folder, const std::function<Result<>(Database &)> &work)
{
    Transaction transaction(folder.database());
    if (auto done = transaction.begun(); !done)
        return done;
    if (auto done = work(folder.database()); !done)
        return done;
    return transaction.commit();
}

namespace {

Result<> does(SupervisedFolder &folder, const DeskAct &act)
{
    return plain(Acts(folder.database(), folder.clock).perform(act));
}

const QString Initials = QStringLiteral("AB");
const QString Reason = QStringLiteral("Abuse of staff");

void karenTexts(SupervisedFolder &folder)
{
    folder.receives("My card is 4111 1111 1111 1111").from(Karen);
}

void karenIsBlocked(SupervisedFolder &folder)
{
    karenTexts(folder);
    REQUIRE(does(folder, BlockClient{ Karen, {}, Reason, Initials }));
}

} // namespace

QList<Act> deskActs()
{
    using F = SupervisedFolder &;
    const auto desk = [](F folder) { return Acts(folder.database(), folder.clock); };
    const auto sac = [](F folder) { return folder.conversation("SAC").id; };
    return {
        { "a first text",
          {},
          [](F f) {
              return plain(
                  f.intake().take({ f.receives("Hi").from(Miguel).row() }, {}, Source::Live));
          } },
        { "a text of a known client", karenTexts,
          [](F f) {
              return plain(
                  f.intake().take({ f.receives("Again").from(Karen).row() }, {}, Source::Live));
          } },
        { "STOP", karenTexts,
          [](F f) {
              return plain(
                  f.intake().take({ f.receives("STOP").from(Karen).row() }, {}, Source::Live));
          } },
        { "a status that moves on",
          [](F f) {
              f.sent("Come in")
                  .to(Karen)
                  .withSid(MessageSid(QStringLiteral("SM0000000000000000000000000000aaaa")))
                  .withStatus(MessageStatus::Sent);
          },
          [](F f) {
              return plain(f.intake().take(
                  { f.sent("Come in")
                        .to(Karen)
                        .withSid(MessageSid(QStringLiteral("SM0000000000000000000000000000aaaa")))
                        .withStatus(MessageStatus::Undelivered, 30004)
                        .row() },
                  {}, Source::Live));
          } },
        { "a row that cannot be read",
          {},
          [](F f) {
              return plain(f.intake().take(
                  {}, { { .reason = QStringLiteral("no sid"), .raw = "{\"sid\":null}" } },
                  Source::Live));
          } },
        { "a client's word at the desk", karenTexts,
          [](F f) {
              return plain(f.intake().decide(Karen,
                                             { .kind = EvidenceKind::StaffStop,
                                               .at = f.clock.now(),
                                               .words = QStringLiteral("By phone"),
                                               .staff = Initials }));
          } },
        { "a client's history is here",
          [](F f) {
              karenTexts(f);
              f.execute("UPDATE client SET history_known = 0, standing = 0");
          },
          [](F f) { return plain(f.intake().historyIsKnown(Karen)); } },
        { "an opened thread",
          {},
          [=](F f) {
              ConversationId id{};
              return plain(desk(f).openConversation(f.queue("LAC").id, Ruth, id));
          } },
        { "archived", karenTexts, [=](F f) { return plain(desk(f).setArchived(sac(f), true)); } },
        { "read", karenTexts, [=](F f) { return plain(desk(f).markRead(sac(f))); } },
        { "unread",
          [=](F f) {
              karenTexts(f);
              f.markRead("SAC");
          },
          [=](F f) { return plain(desk(f).markUnread(sac(f))); } },
        { "no reply needed", karenTexts,
          [=](F f) { return plain(desk(f).setNoReplyNeeded(sac(f), true)); } },
        { "a draft", karenTexts,
          [=](F f) { return plain(desk(f).saveDraft(sac(f), QStringLiteral("Please bring"))); } },
        { "a name", karenTexts,
          [=](F f) {
              return plain(desk(f).setClientName(Karen, QStringLiteral("Karen"),
                                                 { QStringLiteral("Bella") }));
          } },
        { "a client's note", karenTexts,
          [=](F f) { return plain(desk(f).setClientNote(Karen, QStringLiteral("Bites"))); } },
        { "a copy for the Comm Log", karenTexts,
          [=](F f) {
              return plain(
                  desk(f).markCopied(sac(f), { { .id = f.thread("SAC").first().id } }, Initials));
          } },
        { "a note", karenTexts,
          [=](F f) {
              return plain(desk(f).addNote({ .conversation = sac(f),
                                             .at = f.clock.now(),
                                             .author = Initials,
                                             .text = QStringLiteral("Called back") }));
          } },
        { "a reminder", karenTexts,
          [=](F f) {
              return plain(desk(f).remind(sac(f),
                                          Reminder{ .conversation = sac(f),
                                                    .due = f.clock.now() + 1h,
                                                    .author = Initials,
                                                    .text = QStringLiteral("Ask") }));
          } },
        { "a reminder forgotten",
          [=](F f) {
              karenTexts(f);
              REQUIRE(desk(f).remind(sac(f),
                                     Reminder{ .conversation = sac(f),
                                               .due = f.clock.now() + 1h,
                                               .author = Initials,
                                               .text = QStringLiteral("Ask") }));
          },
          [=](F f) { return plain(desk(f).remind(sac(f), std::nullopt)); } },
        { "a handover", karenTexts,
          [=](F f) {
              ConversationId id{};
              return plain(desk(f).handOver(sac(f), f.queue("LAC").id, QStringLiteral("A horse"),
                                            Initials, id));
          } },
        { "closed for today",
          {},
          [=](F f) {
              return plain(desk(f).closeForToday(f.queue("SAC").id, QStringLiteral("Storm")));
          } },
        { "initials",
          {},
          [=](F f) {
              return plain(desk(f).setStaff({ QStringLiteral("AB"), QStringLiteral("CD") }));
          } },
        { "a block", karenTexts,
          [](F f) { return does(f, BlockClient{ Karen, f.queue("SAC").id, Reason, Initials }); } },
        { "a block that was asked for",
          [=](F f) {
              karenTexts(f);
              REQUIRE(does(f, AskForBlock{ sac(f), Reason, Initials }));
          },
          [](F f) { return does(f, BlockClient{ Karen, {}, Reason, Initials }); } },
        { "the end of a block", karenIsBlocked,
          [](F f) { return does(f, UnblockClient{ Karen, {}, Reason, Initials }); } },
        { "a block looked at again", karenIsBlocked,
          [](F f) { return does(f, KeepBlock{ 1, Initials }); } },
        { "a request for a block", karenTexts,
          [=](F f) { return does(f, AskForBlock{ sac(f), Reason, Initials }); } },
        { "a request declined",
          [=](F f) {
              karenTexts(f);
              REQUIRE(does(f, AskForBlock{ sac(f), Reason, Initials }));
          },
          [](F f) { return does(f, DeclineBlock{ 1, Initials }); } },
        { "a card number taken out", karenTexts,
          [=](F f) { return does(f, MaskCards{ f.thread("SAC").first().id, Reason, Initials }); } },
        { "a card number cleared from the index",
          [](F f) {
              karenTexts(f);
              REQUIRE(does(f, MaskCards{ f.thread("SAC").first().id, Reason, Initials }));
          },
          [](F f) { return plain(MaskRemains(f.database()).clear()); } },
        { "the index begun anew", karenTexts,
          [](F f) {
              return within(f, [](Database &file) { return TextIndex(file).beginAnew(); });
          } },
        { "a legal hold", karenTexts,
          [](F f) { return does(f, HoldRecords{ Karen, true, Reason, Initials }); } },
        { "the end of a legal hold",
          [](F f) {
              karenTexts(f);
              REQUIRE(does(f, HoldRecords{ Karen, true, Reason, Initials }));
          },
          [](F f) { return does(f, HoldRecords{ Karen, false, Reason, Initials }); } },
        { "a mark on a number", karenTexts,
          [](F f) {
              return does(f, MarkClient{ Karen, ClientMarkKind::SuspectedMinor, {}, Initials });
          } },
        { "a shared phone in other words",
          [](F f) {
              karenTexts(f);
              REQUIRE(does(f, MarkClient{ Karen, ClientMarkKind::SharedPhone, Reason, Initials }));
          },
          [](F f) {
              return does(f,
                          MarkClient{ Karen, ClientMarkKind::SharedPhone, QStringLiteral("Luis"),
                                      Initials });
          } },
        { "the end of a mark",
          [](F f) {
              karenTexts(f);
              REQUIRE(does(f, MarkClient{ Karen, ClientMarkKind::SharedPhone, Reason, Initials }));
          },
          [](F f) {
              return does(f, UnmarkClient{ Karen, ClientMarkKind::SharedPhone, Initials });
          } },
        { "a directory", karenTexts,
          [](F f) {
              return does(f,
                          TakeDirectory{ { { .client = Ruth, .name = QStringLiteral("Ruth") } },
                                         Initials });
          } },
        { "earlier consent", karenTexts,
          [](F f) {
              return does(f,
                          TakeConsent{ { { Ruth,
                                           { .kind = EvidenceKind::ImportedOptIn,
                                             .at = f.clock.now(),
                                             .words = QStringLiteral("yes") } } },
                                       Initials });
          } },
        { "a setting under the password", [](F f) { f.setPassword(); },
          [](F f) {
              return f.save(
                  "clinic",
                  { { QStringLiteral("emergency_phone"), QStringLiteral("217-555-0199") } });
          } },
        { "a queue",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  Queue queue = f.queue("SAC");
                  queue.title = QStringLiteral("Small animals");
                  return plain(QueueStore(database).save(queue));
              });
          } },
        { "another queue",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  Queue queue = f.queue("SAC");
                  queue.id = QueueId{};
                  queue.name = QStringLiteral("NEW");
                  queue.number = PhoneNumber(QStringLiteral("+18445550100"));
                  return plain(QueueStore(database).save(queue));
              });
          } },
        { "a queue gone",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  return plain(QueueStore(database).removeUnused(f.queue("VMSC").id));
              });
          } },
        { "wordings",
          {},
          [](F f) {
              return within(f, [&](Database &database) {
                  return plain(WordingStore(database).learn(
                      { { .kind = AutoKind::Request, .text = QStringLiteral("May we text you?") } },
                      f.clock.now()));
              });
          } },
        { "a text put off", karenTexts,
          [](F f) {
              return within(f, [&](Database &database) {
                  return AutomaticStore(database).postpone(f.thread("SAC").first().id, Karen);
              });
          } },
        { "texts put off, forgotten",
          [](F f) {
              karenTexts(f);
              REQUIRE(AutomaticStore(f.database()).postpone(f.thread("SAC").first().id, Karen));
          },
          [](F f) { return AutomaticStore(f.database()).forgetPostponed(Karen); } },
        { "a text gone upstream", karenTexts,
          [](F f) {
              return plain(SyncStore(f.database()).markGone(f.thread("SAC").first().sid));
          } },
    };
}

} // namespace ivm::test
