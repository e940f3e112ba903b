#include "ui/client/marking.h"

#include "ui/ask/asker.h"
#include "ui/composer/composerstate.h"

#include <QCoreApplication>

namespace ivm {

namespace {

constexpr qsizetype MostLetters = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Marking)
};

} // namespace

void Marking::perform(const DeskAct &act) const
{
    commands.perform(act, context, [failed = failed](const Result<> &done) {
        if (!done && failed)
            failed(done.error());
    });
}

void Marking::suspectMinor(const Conversation &conversation) const
{
    perform(MarkClient{ conversation.client, ClientMarkKind::SuspectedMinor, {}, author });
}

void Marking::nameSharers(const Conversation &conversation, const QString &before) const
{
    TextQuestion question;
    question.title = Words::tr("Who else answers %1’s phone?").arg(calledName(conversation));
    question.text
        = Words::tr("Colleagues see the names, and copies for the Comm Log say them. Kept "
                    "with your initials (%1).")
              .arg(author);
    question.label = Words::tr("Names");
    question.initial = before;
    question.accept = Words::tr("Mark as shared");
    question.objection = [](const QString &typed) {
        if (typed.simplified().isEmpty())
            return Words::tr("Type a name, or how they are related");
        return typed.simplified().size() > MostLetters
            ? Words::tr("%1 letters at most").arg(MostLetters)
            : QString();
    };
    asker.askText(question, context,
                  [self = *this, client = conversation.client](const std::optional<QString> &who) {
                      if (who && !who->simplified().isEmpty())
                          self.perform(MarkClient{ client, ClientMarkKind::SharedPhone,
                                                   who->simplified().left(MostLetters),
                                                   self.author });
                  });
}

void Marking::end(const Conversation &conversation, ClientMarkKind kind) const
{
    perform(UnmarkClient{ conversation.client, kind, author });
}

} // namespace ivm
