#include "ui/client/staffdecisions.h"

#include "core/clock.h"
#include "ui/ask/asker.h"
#include "ui/composer/composerstate.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Decisions)
};

} // namespace

void StaffDecisions::record(const PhoneNumber &client, EvidenceKind kind, const QString &words,
                            const QString &how) const
{
    const Evidence decision{ .kind = kind,
                             .at = clock.now(),
                             .number = {},
                             .sid = {},
                             .words = words,
                             .wordingVersion = 0,
                             .staff = author,
                             .how = how };
    commands.decide(client, decision, context, [failed = failed](const Result<> &done) {
        if (!done && failed)
            failed(done.error());
    });
}

void StaffDecisions::clientSaidStop(const Conversation &conversation) const
{
    const Question question{
        .title = Words::tr("How did %1 say stop?").arg(calledName(conversation)),
        .text = Words::tr("From now on no queue texts this client, and what is waiting to be sent "
                          "is taken back. The client can come back by texting START."),
        .choices = { Words::tr("By phone"), Words::tr("At the desk"), Words::tr("By mail"),
                     Words::tr("Cancel") },
        .proposed = 0,
        .safe = 3,
        .danger = true,
    };
    asker.ask(question, context, [self = *this, client = conversation.client](int choice) {
        // Words of programs and files, the same in every language.
        const QStringList how{ QStringLiteral("phone"), QStringLiteral("desk"),
                               QStringLiteral("mail") };
        if (choice >= 0 && choice < how.size())
            self.record(client, EvidenceKind::StaffStop, {}, how.at(choice));
    });
}

void StaffDecisions::wrongNumber(const Conversation &conversation) const
{
    const Question question{
        .title = Words::tr("Is %1 the wrong number for %2?")
                     .arg(conversation.client.display(), calledName(conversation)),
        .text = Words::tr("No queue texts this phone any more, and the name is taken off it. The "
                          "texts stay in the record."),
        .choices = { Words::tr("Wrong number"), Words::tr("Cancel") },
        .proposed = 0,
        .safe = 1,
        .danger = true,
    };
    asker.ask(question, context, [self = *this, client = conversation.client](int choice) {
        if (choice == 0)
            self.record(client, EvidenceKind::StaffWrongNumber, {}, {});
    });
}

void StaffDecisions::stopAsWritten(const Conversation &conversation, const QString &words) const
{
    record(conversation.client, EvidenceKind::StaffStop, words, QStringLiteral("text"));
}

void StaffDecisions::notAboutTexting(const Conversation &conversation, const QString &words) const
{
    record(conversation.client, EvidenceKind::StaffNotAboutTexting, words, {});
}

void StaffDecisions::acceptAsYes(const Conversation &conversation, const QString &words) const
{
    record(conversation.client, EvidenceKind::StaffAccept, words, QStringLiteral("text"));
}

} // namespace ivm
