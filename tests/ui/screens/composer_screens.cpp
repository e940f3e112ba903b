#include "tests/ui/screens/screens.h"
#include "ui/composer/composerstate.h"

#include <QAbstractButton>
#include <QLabel>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

constexpr int Tom = Morning::Tom;

void openTom(Stage &stage)
{
    stage.open(Tom);
}

void choose(Stage &stage, ComposerAction action)
{
    stage.click(QByteArray("choice").append(QByteArray::number(int(action))).constData());
}

/// Tom's latest text of ours, in the outbox and up to a person.
void undecided(Morning &m, MessageStatus status)
{
    m.answered(Tom, QStringLiteral("Yes, until 6 PM."), "2026-11-23T16:52:00Z");
    m.sql(QStringLiteral("UPDATE message SET status = %1, sid = NULL, author = 'AB' "
                         "WHERE body LIKE 'Yes, until%'")
              .arg(int(status)));
    m.sql(QStringLiteral(
              "INSERT INTO outbox (message_id, conversation_id, state, author, fingerprint, "
              "patience_from, enqueued_at, looks, last_look, ask_person) SELECT id, "
              "conversation_id, %1, 'AB', '', created_at, created_at, 9, 1795453080000, 1 "
              "FROM message WHERE body LIKE 'Yes, until%'")
              .arg(int(status)));
}

/// A line of the desk's own in Tom's conversation.
void note(Morning &m, int kind, const char *text, const char *when)
{
    m.sql(QStringLiteral("INSERT INTO note (conversation_id, at, author, kind, text) VALUES "
                         "(%1, %2, 'JK', %3, '%4')")
              .arg(raw(m.id(Tom)))
              .arg(toMs(at(when)))
              .arg(kind)
              .arg(QString::fromUtf8(text)));
}

Screen closed(const char *name, std::function<void(Morning &)> before)
{
    return { name, std::move(before), openTom, {} };
}

/// As if nothing were on Tom's record.
void forget(Morning &m)
{
    m.sql(QStringLiteral("DELETE FROM evidence WHERE client = '+12175550103'"));
    m.sql(QStringLiteral("UPDATE client SET standing = 1 WHERE number = '+12175550103'"));
}

} // namespace

QList<Screen> composerScreens()
{
    using enum EvidenceKind;
    return {
        { "composer-asked-to-opt-in", {}, [](Stage &s) { s.open(Morning::Nameless); }, {} },
        { "composer-answering",
          {},
          [](Stage &s) {
              s.open(Morning::Nameless);
              choose(s, ComposerAction::AnswerThis);
          },
          {} },
        closed("composer-stranger", forget),
        closed("composer-no-recent-text",
               [](Morning &m) {
                   forget(m);
                   m.onRecord(Tom, Request, "2026-11-19T20:03:00Z", "Reply YES", Standing::Invited);
                   m.folder.clock.advance(30h);
               }),
        closed("composer-loading-history",
               [](Morning &m) {
                   forget(m);
                   m.sql(QStringLiteral("UPDATE client SET standing = 0, history_known = 0 "
                                        "WHERE number = '+12175550103'"));
               }),
        closed("composer-stop",
               [](Morning &m) { m.says(Tom, QStringLiteral("STOP"), "2026-11-23T16:52:00Z"); }),
        closed("composer-cancel",
               [](Morning &m) { m.says(Tom, QStringLiteral("Cancel"), "2026-11-23T16:52:00Z"); }),
        closed("composer-said-stop-by-phone",
               [](Morning &m) {
                   m.onRecord(Tom, StaffStop, "2026-11-23T16:52:00Z", "", Standing::OptedOut, "JK",
                              "phone");
               }),
        closed("composer-yes-after-stop",
               [](Morning &m) {
                   m.says(Tom, QStringLiteral("STOP"), "2026-11-22T16:52:00Z");
                   m.says(Tom, QStringLiteral("yes"), "2026-11-23T16:53:00Z");
               }),
        closed("composer-wish-to-stop",
               [](Morning &m) {
                   m.onRecord(Tom, SuspectedStop, "2026-11-23T14:52:00Z",
                              "please take me off this list", Standing::OptedIn);
               }),
        closed("composer-declined",
               [](Morning &m) {
                   forget(m);
                   m.onRecord(Tom, Request, "2026-11-23T16:40:00Z", "Reply YES", Standing::Invited);
                   m.onRecord(Tom, No, "2026-11-23T16:41:00Z", "No thanks", Standing::Declined);
               }),
        closed("composer-wrong-number",
               [](Morning &m) {
                   m.onRecord(Tom, StaffWrongNumber, "2026-11-23T16:52:00Z", "", Standing::OptedOut,
                              "JK", "phone");
               }),
        closed("composer-network-blocked",
               [](Morning &m) {
                   m.onRecord(Tom, NetworkRefusal, "2026-11-20T16:00:00Z", "", Standing::OptedOut,
                              "", "21610");
                   m.sql(QStringLiteral("INSERT INTO evidence (client, kind, number, at, words, "
                                        "recorded_at) VALUES ('+12175550103', 8, '+18444102300', "
                                        "1795453000000, 'START', 0)"));
                   m.sql(QStringLiteral("UPDATE client SET standing = 4 WHERE number = "
                                        "'+12175550103'"));
               }),
        closed("composer-blocked",
               [](Morning &m) {
                   m.sql(QStringLiteral("UPDATE conversation SET blocked = 1, section = 4 "
                                        "WHERE client = '+12175550103'"));
               }),
        closed("composer-accept-as-yes",
               [](Morning &m) {
                   forget(m);
                   m.onRecord(Tom, Request, "2026-11-23T16:51:20Z", "Reply YES", Standing::Invited);
                   m.onRecord(Tom, FirstText, "2026-11-23T16:52:00Z", "yes this is Tom",
                              Standing::Invited);
                   m.says(Tom, QStringLiteral("yes this is Tom"), "2026-11-23T16:52:00Z");
               }),
        closed("composer-not-confirmed",
               [](Morning &m) { undecided(m, MessageStatus::Unconfirmed); }),
        closed("composer-still-send", [](Morning &m) { undecided(m, MessageStatus::Waiting); }),
        { "composer-text-arrived",
          {},
          [](Stage &s) {
              openTom(s);
              s.type("composerBox", QStringLiteral("Yes, until 6"));
              s.morning.says(Tom, QStringLiteral("never mind, my wife has it"),
                             "2026-11-23T16:58:00Z");
              s.changed(Tom);
              s.type("composerBox", QStringLiteral(" PM"));
              s.press(Qt::Key_Return);
          },
          {} },
        { "composer-other-animal",
          [](Morning &m) {
              m.sql(QStringLiteral("UPDATE client SET animals = '[\"Bella\"]' WHERE number = "
                                   "'+12175550105'"));
          },
          [](Stage &s) {
              openTom(s);
              s.type("composerBox", QStringLiteral("Bella is ready, see bit.ly/hours"));
              s.press(Qt::Key_Return);
          },
          {} },
        { "composer-unfilled-field",
          {},
          [](Stage &s) {
              openTom(s);
              s.type("composerBox", QStringLiteral("Hi Tom, {animal} is ready."));
              s.press(Qt::Key_Return);
          },
          {} },
        { "composer-templates",
          [](Morning &m) {
              m.person(Morning::Tom, QStringLiteral("Tom Kowalski"), { QStringLiteral("Duke") });
          },
          [](Stage &s) {
              openTom(s);
              s.window().write();
              s.type("composerBox", QStringLiteral("/"));
              s.press(Qt::Key_Down);
          },
          {} },
        { "composer-template-taken",
          {},
          [](Stage &s) {
              openTom(s);
              s.window().write();
              s.type("composerBox", QStringLiteral("/call"));
              s.press(Qt::Key_Return);
          },
          {} },
        { "composer-pull-back",
          [](Morning &m) {
              m.sql(QStringLiteral("INSERT INTO setting (subject, version, document, changed_at) "
                                   "VALUES ('desk', 1, '{\"pull_back_seconds\": 3}', 0)"));
          },
          [](Stage &s) {
              openTom(s);
              s.window().write();
              s.type("composerBox", QStringLiteral("Yes, until 6 PM"));
              s.press(Qt::Key_Return);
              s.wait(30);
          },
          {} },
        { "composer-send-menu",
          {},
          [](Stage &s) {
              openTom(s);
              s.window().write();
              s.type("composerBox", QStringLiteral("Yes, until 6 PM"));
              s.click("sendMore");
          },
          {} },
        { "composer-emoji",
          {},
          [](Stage &s) {
              openTom(s);
              s.window().write();
              s.type("composerBox", QStringLiteral("Duke did great"));
              s.click("openEmoji");
              s.press(Qt::Key_Right);
          },
          {} },
        { "composer-did-not-arrive",
          [](Morning &m) {
              m.answered(Tom, QStringLiteral("Yes, until 6 PM."), "2026-11-23T16:52:00Z",
                         MessageStatus::Failed, 30008);
              m.answered(Tom, QStringLiteral("Ask for the front desk."), "2026-11-23T16:53:00Z",
                         MessageStatus::Undelivered, 30003);
          },
          openTom,
          {} },
        { "composer-handed-over",
          [](Morning &m) {
              note(m, 3, "LAC: his horse Star, too", "2026-11-23T16:30:00Z");
              note(m, 4, "LAC: the dog only", "2026-11-23T16:55:00Z");
          },
          openTom,
          {} },
        { "composer-initials",
          {},
          [](Stage &s) {
              s.window().setAuthor({});
              openTom(s);
              s.type("composerBox", QStringLiteral("Yes, until 6 PM"));
              s.press(Qt::Key_Return);
          },
          {} },
        { "composer-not-saved",
          [](Morning &m) { m.commands.refuses(QStringLiteral("send"), Error::Kind::Storage); },
          [](Stage &s) {
              openTom(s);
              s.type("composerBox", QStringLiteral("Yes, until 6 PM"));
              s.press(Qt::Key_Return);
              s.wait(30);
          },
          {} },
        { "composer-unicode",
          {},
          [](Stage &s) {
              openTom(s);
              s.type("composerBox", QStringLiteral("See you at 6 "));
              auto &box = s.part<QWidget>("composerBox");
              QMetaObject::invokeMethod(&box, "insertPlainText",
                                        Q_ARG(QString,
                                              QString::fromUtf8("“soon” and a heart ❤ in a text "
                                                                "that is long enough to need more "
                                                                "than one line of the box, so that "
                                                                "it grows as it is written.")));
              s.wait(20);
          },
          {} },
        { "composer-many-lines",
          {},
          [](Stage &s) {
              openTom(s);
              auto &box = s.part<QWidget>("composerBox");
              QMetaObject::invokeMethod(&box, "insertPlainText",
                                        Q_ARG(QString, QStringLiteral("A line.\n").repeated(14)));
              s.wait(20);
          },
          {} },
        { "archive-question",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              s.press(Qt::Key_E, Qt::ControlModifier);
          },
          {} },
    };
}

} // namespace ivm::test
