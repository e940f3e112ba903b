#include "ui/thread/threadpane.h"

namespace ivm {

struct ThreadPane::Private
{
    std::optional<ConversationId> conversation;
};

ThreadPane::ThreadPane(Readers &, Commands &, Asker &, Clock &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("threadPane"));
}

ThreadPane::~ThreadPane() = default;

void ThreadPane::setMediaFolder(const QString &) { }
std::optional<ConversationId> ThreadPane::conversation() const
{
    return d->conversation;
}
void ThreadPane::showMessage(MessageId) { }
void ThreadPane::focusComposer() { }
void ThreadPane::showConversation(ConversationId conversation)
{
    d->conversation = conversation;
}
void ThreadPane::showNothing()
{
    d->conversation.reset();
}
void ThreadPane::apply(const Change &) { }
void ThreadPane::setAuthor(const QString &) { }
void ThreadPane::setStatus(const DeskStatus &) { }
void ThreadPane::copyForCommLog(bool) { }
void ThreadPane::archive() { }
void ThreadPane::toggleNoReplyNeeded() { }
void ThreadPane::findInThread() { }

} // namespace ivm
