#include "ui/client/clientpanel.h"

namespace ivm {

struct ClientPanel::Private
{ };

ClientPanel::ClientPanel(Readers &, Commands &, Asker &, Clock &, QWidget *parent)
    : QScrollArea(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("clientPanel"));
}

ClientPanel::~ClientPanel() = default;

void ClientPanel::showConversation(ConversationId) { }
void ClientPanel::showNothing() { }
void ClientPanel::apply(const Change &) { }
void ClientPanel::setAuthor(const QString &) { }
void ClientPanel::setStatus(const DeskStatus &) { }
void ClientPanel::showHistory() { }

} // namespace ivm
