#include "ui/client/blocking.h"

#include "ui/ask/asker.h"
#include "ui/composer/composerstate.h"
#include "ui/look/isolated.h"
#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Blocking)
};

constexpr qsizetype LongestReason = 300;

QString reasonObjection(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return Words::tr("A few words, for whoever looks at this later");
    return typed.size() > LongestReason ? Words::tr("At most %1 characters").arg(LongestReason)
                                        : QString();
}

} // namespace

void Blocking::perform(const DeskAct &act, const QString &sentence) const
{
    commands.perform(act, context, [failed = failed, said = said, sentence](const Result<> &done) {
        if (!done && failed)
            failed(done.error());
        else if (done && said && !sentence.isEmpty())
            said(sentence);
    });
}

void Blocking::askReason(const QString &title, const QString &text, const QString &accept,
                         const std::function<void(const QString &)> &then,
                         const std::function<void()> &givenUp) const
{
    TextQuestion why;
    why.title = title;
    why.text = text;
    why.label = Words::tr("Reason");
    why.accept = accept;
    why.objection = reasonObjection;
    asker.askText(why, context, [then, givenUp](const std::optional<QString> &typed) {
        if (typed && !typed->trimmed().isEmpty())
            then(typed->trimmed());
        else if (givenUp)
            givenUp();
    });
}

void Blocking::block(const Conversation &conversation, const QString &queueName) const
{
    const QString called = calledName(conversation);
    gate.ask(
        Words::tr("Blocking a client is a supervisor’s decision. Anyone can ask for one."), context,
        [self = *this, conversation, queueName, called] {
            const Question where{
                .title = Words::tr("Block %1?").arg(called),
                .text = Words::tr(
                    "Their texts are kept but do not reach the desk, nothing is sent to them, and "
                    "what waits to be sent is taken back. STOP still counts. Urgent words are "
                    "shown to the supervisor. Someone looks at it again in 90 days."),
                .choices = { Words::tr("Block for %1").arg(queueName),
                             Words::tr("Block for all queues"), Words::tr("Cancel") },
                .proposed = 2,
                .safe = 2,
                .danger = true,
            };
            self.asker.ask(
                where, self.context, [self, conversation, queueName, called](int choice) {
                    if (choice != 0 && choice != 1) {
                        if (self.gate.close)
                            self.gate.close();
                        return;
                    }
                    const auto queue
                        = choice == 0 ? std::optional(conversation.queue) : std::nullopt;
                    self.askReason(
                        Words::tr("Why is %1 blocked?").arg(called),
                        Words::tr("The reason is kept with your initials (%1).").arg(self.author),
                        Words::tr("Block client"),
                        [self, queue, client = conversation.client, called](const QString &reason) {
                            self.perform(
                                BlockClient{ client, queue, reason, self.author },
                                Words::tr("%1 is blocked. Settings has the list of blocked "
                                          "clients.")
                                    .arg(called));
                        },
                        self.gate.close);
                });
        });
}

void Blocking::unblock(const PhoneNumber &client, std::optional<QueueId> queue,
                       const QString &called, bool everywhere) const
{
    gate.ask(
        Words::tr("Unblocking a client is a supervisor’s decision."), context,
        [self = *this, client, queue, called, everywhere] {
            self.askReason(
                Words::tr("Why is %1 unblocked?").arg(called),
                everywhere
                    ? Words::tr("The block is of all queues and ends for all. The conversations "
                                "come back with everything that came meanwhile.")
                    : Words::tr("The conversation comes back with everything that came meanwhile."),
                Words::tr("Unblock client"),
                [self, client, queue, called](const QString &reason) {
                    self.perform(UnblockClient{ client, queue, reason, self.author },
                                 Words::tr("%1 is back on the desk.").arg(called));
                },
                self.gate.close);
        });
}

void Blocking::askForBlock(const Conversation &conversation) const
{
    askReason(Words::tr("Ask a supervisor to block %1?").arg(calledName(conversation)),
              Words::tr("It changes nothing until a supervisor decides. Your initials (%1) and the "
                        "reason are shown to them.")
                  .arg(author),
              Words::tr("Ask for a block"),
              [self = *this, id = conversation.id](const QString &reason) {
                  self.perform(AskForBlock{ id, reason, self.author },
                               Words::tr("The supervisor will see your request."));
              });
}

void Blocking::maskCards(MessageId message, const QString &masked) const
{
    TextQuestion why;
    why.title = Words::tr("Mask the card number in this text?");
    why.text
        = Words::tr("It will read:\n%1\n\nThe digits are taken out of this computer’s record for "
                    "good: from the screen, copies, search and exports. Backups of earlier days "
                    "and Twilio’s own log still have them. Kept with your initials (%2).")
              .arg(isolated(shownText(masked).text), author);
    why.label = Words::tr("Reason");
    why.initial = Words::tr("Card number");
    why.accept = Words::tr("Mask card number");
    why.objection = reasonObjection;
    asker.askText(why, context, [self = *this, message](const std::optional<QString> &reason) {
        if (reason && !reason->trimmed().isEmpty())
            self.perform(MaskCards{ message, reason->trimmed(), self.author },
                         Words::tr("The card number is masked."));
    });
}

} // namespace ivm
