#pragma once

// The client beside the thread: name, number, animals, consent with its evidence, staff note, other
// queues they texted.

#include "core/desk/deskstatus.h"
#include "core/model/conversation.h"
#include "core/store/change.h"
#include "ui/look/datetext.h"

#include <QScrollArea>

#include <memory>

namespace ivm {

class Asker;
class Clock;
class Commands;
struct Readers;

/// Thread: the window's. Everything given by reference outlives it.
class ClientPanel final : public QScrollArea
{
    Q_OBJECT

public:
    ClientPanel(Readers &readers, Commands &commands, Asker &asker, Clock &clock,
                look::DateText dates = {}, QWidget *parent = nullptr);
    ~ClientPanel() override;

    /// Makes its parts; the first conversation shown does so by itself.
    void prepare();

public Q_SLOTS:
    void showConversation(ivm::ConversationId conversation);
    void showNothing();
    void apply(const ivm::Change &change);
    void setAuthor(const QString &initials);
    void setStatus(const ivm::DeskStatus &status);
    /// Unfolds the evidence of consent and brings it into view.
    void showHistory();

Q_SIGNALS:
    /// Another queue's conversation with the same client was clicked.
    void conversationWanted(ivm::ConversationId conversation);
    /// Someone gave initials when asked who decides.
    void authorChosen(const QString &initials);
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ivm
