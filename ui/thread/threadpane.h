#pragma once

// One conversation on the screen: header, thread, composer. It reads through Readers and asks
// through Commands; what a window around it needs to know comes out as signals.

#include "core/desk/deskstatus.h"
#include "core/model/conversation.h"
#include "core/model/queue.h"
#include "core/result.h"
#include "core/store/change.h"
#include "ui/ask/supervisorgate.h"
#include "ui/look/datetext.h"

#include <QWidget>

#include <memory>

namespace ivm {

class Asker;
class Clock;
class Commands;
struct Readers;

/// Thread: the window's. Everything given by reference outlives it.
class ThreadPane final : public QWidget
{
    Q_OBJECT

public:
    ThreadPane(Readers &readers, Commands &commands, Asker &asker, Clock &clock,
               look::DateText dates = {}, QWidget *parent = nullptr);
    ~ThreadPane() override;

    /// Makes the parts a conversation is shown with. The first one shown does so by itself; a
    /// window that has just come up calls it when there is a moment.
    void prepare();
    /// Where kept pictures lie: the data folder's media/. Without it pictures stay placeholders.
    void setMediaFolder(const QString &folder);
    /// Asked before a client is blocked; until this is said, a question that trusts its answer.
    void setGate(const SupervisorGate &gate);
    /// Absent when nothing is open.
    std::optional<ConversationId> conversation() const;
    /// The part of it where they are read, above the composer; null before one was prepared for.
    QWidget *texts() const;
    /// A picture lies over the whole window.
    bool isCovered() const;
    void closePictures();
    /// A message of the shown conversation is brought into view and marked (from search).
    void showMessage(MessageId message);
    /// Misspelled words are marked from here on, where the system has a spelling dictionary.
    void checkSpelling();
    /// The box, ready for typing.
    /// Where nothing can be written, the texts have the keyboard.
    void focusComposer(Qt::FocusReason reason = Qt::TabFocusReason);
    /// Letters typed elsewhere in the window: into the box, as far as it is open.
    void type(const QString &text);
    /// What became of a text that was written outside of the window, to the shown conversation.
    enum class Handed {
        No, ///< Nothing may be written here now, or something else is being written.
        Held, ///< It is in the box, which says what is to be looked at first.
        Going, ///< To the outbox: sent() or notTaken() follows.
    };
    Handed sendFromOutside(const QString &text);
    /// Into the box, to be looked at and sent there. False: it is not free.
    bool takeFromOutside(const QString &text);

public Q_SLOTS:
    void showConversation(ivm::ConversationId conversation);
    void showNothing();
    void apply(const ivm::Change &change);
    /// Initials of who sits here; empty: nobody yet, the composer asks.
    void setAuthor(const QString &initials);
    void setEnterSends(bool sends);
    /// Keys are bound otherwise: what tells of one tells of the new one.
    void sayKeys();
    void setStatus(const ivm::DeskStatus &status);

    // For menus and keys of the window (the buttons' hints name them); each does nothing when
    // nothing is open.
    /// What is chosen, when something is and only what is new was asked for.
    void copyForCommLog(bool onlyNew);
    /// What else can be copied, printed or saved.
    void openCopyMenu();
    void archive();
    void bringBack(); ///< From the archive, if it is there.
    void toggleNoReplyNeeded();
    void findInThread();
    /// Asks for a day and shows its first text.
    void goToDay();
    /// To the first text that nobody answered.
    void goToWaiting();
    void showNewest();
    void addNote();
    void remind();
    /// "Block client…" or, when it is blocked, "Unblock client…".
    void block();
    void askForBlock();

Q_SIGNALS:
    /// A picture lies over the window, or does no more: meanwhile no key may reach what is below.
    void covered(bool covered);
    /// Archived on request: offer Undo and go on to the next. `copied`: so many messages of it
    /// were put on the clipboard for it.
    void archived(ivm::ConversationId conversation, bool unanswered, int copied);
    /// So many messages are on the clipboard and marked as copied.
    void copied(ivm::ConversationId conversation, int messages);
    /// Someone gave initials in the composer.
    void authorChosen(const QString &initials);
    /// "Show history" of the client's consent was asked for.
    void historyWanted();
    /// A text is in the outbox.
    void sent(ivm::ConversationId conversation);
    /// The outbox did not take it; it is in the box still.
    void notTaken();
    /// The same, when another conversation is open by now or this one is out of sight.
    void leftBehind(ivm::ConversationId conversation, const ivm::Error &error);
    /// A text is on its way and the next who waits is wanted.
    void nextWanted();
    /// A conversation of this queue with that number is wanted, to write in.
    void numberWanted(const ivm::PhoneNumber &number);
    /// Another conversation of the same client is wanted, to write in.
    void conversationWanted(ivm::ConversationId conversation);
    /// Something was done; a sentence for people.
    void done(const QString &sentence);
    /// Something did not work; a sentence for people.
    void failed(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ivm
