#include "core/desk/acts.h"
#include "core/store/automaticstore.h"
#include "core/store/conversationstore.h"
#include "core/store/earliertexts.h"
#include "core/store/firstopen.h"
#include "core/store/mediastore.h"
#include "core/store/messagewriter.h"
#include "core/store/queuestore.h"
#include "core/store/rolepasswordstore.h"
#include "core/store/salvage.h"
#include "core/store/settingstore.h"
#include "core/store/syncstore.h"
#include "core/store/textindex.h"
#include "tests/disk/acts.h"
#include "tests/support/catch.h"

#include <QFile>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

using F = SupervisedFolder &;

void karenTexts(F folder)
{
    folder.receives("Good morning").from(Karen);
}

void sendsAPicture(F folder)
{
    folder.receives("Her paw").from(Karen).withPictures(1);
}

qint64 pictureOf(F folder)
{
    const auto wanted = MediaStore(folder.database()).wanted(folder.clock.now(), 1);
    REQUIRE(wanted);
    REQUIRE(wanted->size() == 1);
    return wanted->first().id;
}

/// The index holds nothing of what is there.
void indexIsBehind(F folder)
{
    karenTexts(folder);
    folder.execute("INSERT INTO message_text (message_text) VALUES ('delete-all')");
    REQUIRE(within(folder, [&](Database &database) {
        return TextIndex(database).leaveOut(folder.thread("SAC").first().id);
    }));
}

const MessageSid MaskedSid(QStringLiteral("SM0000000000000000000000000000cccc"));

/// On a number that is no queue.
void karenTextsElsewhere(F folder)
{
    LoggedMessage row = folder.receives("Good morning").from(Karen).row();
    row.to = PhoneNumber(QStringLiteral("+18445550100"));
    folder.take({ row });
}

Result<> itBecomesAQueue(F folder)
{
    SettingsChange change;
    change.queues = { { .name = QStringLiteral("EXO"),
                        .title = {},
                        .number = PhoneNumber(QStringLiteral("+18445550100")),
                        .colour = {} } };
    return applyChange(folder.database(), change, folder.clock.now(), {});
}

QString damagedFile(F folder)
{
    return folder.path() + QStringLiteral("/damaged.sqlite");
}

/// A file beside this one whose rows are to be saved: a text with a mask, one on its way.
void leavesADamagedFile(F folder)
{
    DeskFolder other;
    const MessageId id
        = other.receives("My card is 4111 1111 1111 1111").from(Karen).withSid(MaskedSid).id();
    const auto masked
        = Acts(other.database(), other.clock)
              .perform(MaskCards{ id, QStringLiteral("card number"), QStringLiteral("AB") });
    REQUIRE(masked);
    // As an older backup has it.
    REQUIRE(other.database().execute(
        QStringLiteral("UPDATE message SET body = 'My card is 4111 1111 1111 1111'")));
    other.restart([&] { REQUIRE(QFile::copy(other.file(), damagedFile(folder))); });
}

} // namespace

QList<Act> keepingActs()
{
    return {
        { "a note in the record",
          [](F folder) {
              karenTexts(folder);
              REQUIRE(Acts(folder.database(), folder.clock)
                          .addNote({ .conversation = folder.conversation("SAC").id,
                                     .at = folder.clock.now(),
                                     .author = QStringLiteral("AB"),
                                     .text = QStringLiteral("Called back") }));
          },
          [](F folder) {
              return plain(Acts(folder.database(), folder.clock)
                               .markCopied(folder.conversation("SAC").id,
                                           { { .id = folder.thread("SAC").first().id },
                                             { .note = NoteId{ 1 } } },
                                           QStringLiteral("AB")));
          } },
        { "a text that was empty at first",
          [](F folder) { folder.receives("").from(Karen).withSid(MaskedSid); },
          [](F folder) {
              return plain(folder.intake().take(
                  { folder.receives("He is bleeding").from(Karen).withSid(MaskedSid).row() }, {},
                  Source::Live));
          } },
        { "a number with texts becomes a queue", karenTextsElsewhere, itBecomesAQueue },
        { "its texts get their threads",
          [](F folder) {
              karenTextsElsewhere(folder);
              REQUIRE(itBecomesAQueue(folder));
          },
          [](F folder) { return plain(folder.intake().takeStrays()); } },
        { "texts of years ago known for automatic ones",
          [](F folder) {
              folder.receives("Hello").from(Karen);
              folder.sent("We are closed").to(Karen);
          },
          [](F folder) {
              return within(folder, [](Database &database) {
                  return EarlierTexts(database).markAutomatic(QStringLiteral("We are closed"),
                                                              int(AutoKind::AfterHours));
              });
          } },
        { "an automatic text that did not go out",
          {},
          [](F folder) {
              return within(folder, [&](Database &database) {
                  return plain(AutomaticStore(database).note({ .kind = AutoKind::Welcome,
                                                               .scope = QStringLiteral("SAC"),
                                                               .period = QStringLiteral("1"),
                                                               .queue = folder.queue("SAC").id,
                                                               .client = Karen,
                                                               .text = QStringLiteral("Welcome"),
                                                               .trigger = MaskedSid,
                                                               .triggeredAt = folder.clock.now(),
                                                               .notedAt = folder.clock.now() }));
              });
          } },
        { "every text put off, forgotten",
          [](F folder) {
              karenTexts(folder);
              REQUIRE(AutomaticStore(folder.database())
                          .postpone(folder.thread("SAC").first().id, Karen));
          },
          [](F folder) { return AutomaticStore(folder.database()).forgetPostponed(); } },
        { "a password",
          {},
          [](F folder) {
              return within(folder, [](Database &database) {
                  return RolePasswordStore(database).saveRecord("a record");
              });
          } },
        { "a wrong guess",
          {},
          [](F folder) {
              return within(folder, [](Database &database) {
                  return RolePasswordStore(database).saveGuesses({ .wrong = 1 });
              });
          } },
        { "queues that swap their names",
          {},
          [](F folder) {
              return within(folder, [&](Database &database) {
                  Queue one = folder.queue("SAC"), other = folder.queue("LAC");
                  std::swap(one.name, other.name);
                  return QueueStore(database).putBack({ one, other });
              });
          } },
        { "an index that is left behind", karenTexts,
          [](F folder) {
              return within(folder, [&](Database &database) {
                  return TextIndex(database).leaveOut(folder.thread("SAC").first().id);
              });
          } },
        { "an index that catches up", indexIsBehind,
          [](F folder) {
              return within(folder, [](Database &database) -> Result<> {
                  TextIndex index(database);
                  for (int stroke = 0; stroke < 2; ++stroke) {
                      if (auto done = index.catchUp(100); !done)
                          return tl::unexpected(done.error());
                  }
                  return {};
              });
          } },
        { "texts of long ago", karenTexts,
          [](F folder) {
              LoggedMessage row = folder.receives("Years ago").from(Ruth).row();
              row.created = folder.clock.now() - 24h * 365;
              row.sent = row.created;
              return plain(folder.intake().take({ row }, {}, Source::Fill));
          } },
        { "a text that is to be masked when it comes",
          [](F folder) {
              folder.execute("INSERT INTO lost_mask (sid, by, reason, at) VALUES "
                             "('SM0000000000000000000000000000cccc', 'AB', 'card number', 1)");
          },
          [](F folder) {
              return plain(folder.intake().take({ folder.receives("My card is 4111 1111 1111 1111")
                                                      .from(Karen)
                                                      .withSid(MaskedSid)
                                                      .row() },
                                                {}, Source::Live));
          } },
        { "a picture that is not there yet", sendsAPicture,
          [](F folder) {
              return MediaStore(folder.database())
                  .setLater(pictureOf(folder), 1, folder.clock.now() + 1s);
          } },
        { "a picture that is gone", sendsAPicture,
          [](F folder) {
              return MediaStore(folder.database())
                  .setGivenUp(pictureOf(folder), MediaItem::State::Gone);
          } },
        { "what can be read of a damaged file", leavesADamagedFile,
          [](F folder) {
              return plain(salvage(damagedFile(folder), {}, folder.database(), folder.clock.now()));
          },
          11 },
    };
}

} // namespace ivm::test
