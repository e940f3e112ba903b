#pragma once

#include "core/automessages/openinghours.h"
#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/model/conversation.h"
#include "ui/look/datetext.h"
#include "ui/look/keyline.h"
#include "ui/mainwindow/tray.h"
#include "ui/mainwindow/windowmemory.h"
#include "ui/questions/questionsheet.h"
#include "ui/queuebar/barcontent.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QMenu;

namespace ivm {

class Asker;
class Beside;
class ClientPanel;
class Connector;
class DesktopNotices;
class HelpWindow;
class ConversationsPane;
class Searcher;
class ThreadPane;
class UnlockDialog;
struct Readers;

/// What a window is told at its making.
struct WindowConfig
{
    QString memoryFile; ///< Empty: nothing is remembered.
    QString mediaFolder;
    QString dataFolder{}; ///< Named in the settings.
    QString backupFolder{}; ///< Where nightly backups go.
    QString queue; ///< Name; empty: the one of last time, else the first.
    bool practice = false;
    bool spelling = false; ///< Mark misspelled words, where there is a dictionary.
    Connector *connector = nullptr; ///< For another key; null where none can be given.
    QStringList startArguments; ///< To be started with again, by the computer.
    /// Where to tell people who look elsewhere; may give null, and is asked once.
    std::function<std::unique_ptr<Tray>()> tray = systemTray;
    /// The desktop's own notifications; unset or null: none. Asked once, too.
    std::function<std::unique_ptr<DesktopNotices>()> desktopNotices{};
};

/// The window: arranges the bar, the list, the conversation and the client, and carries what one
/// asks for to the others. Decides nothing itself. Everything given by reference outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Without an asker it asks by dialogs of its own.
    MainWindow(Readers &readers, Commands &commands, Clock &clock, Searcher &searcher,
               const WindowConfig &config, Asker *asker = nullptr);
    ~MainWindow() override;

    QueueId queue() const { return m_queue; }
    std::optional<ConversationId> conversation() const { return m_open; }
    QString author() const { return m_author; }
    /// The key of something the window does, as it stands on the keyboard, by the name its action
    /// has ("archive", "copy"; "send" is the box's); empty when nothing has it.
    QString keyFor(const QString &name) const;
    /// Stands in the window beside the desk from here on, and belongs to it.
    void setBeside(Beside *beside);
    /// How the window stands and looks, and nothing of what is in it: for another one that is to
    /// take its place.
    void rememberLook(const QString &file) const;

public Q_SLOTS:
    void apply(const ivm::Change &change);
    void setStatus(const ivm::DeskStatus &status);
    void showQueue(ivm::QueueId queue);
    void openConversation(ivm::ConversationId conversation);
    /// So too, when it was asked for outside the window or from a list over it, where nobody sees
    /// what stands in the way: the settings are left first, which may ask about changes that are
    /// not saved. `write`: the keyboard goes into its box.
    void openFromOutside(ivm::ConversationId conversation, bool write = false);
    void openMessage(ivm::ConversationId conversation, ivm::MessageId message);
    void setAuthor(const QString &initials);
    void openSearch(const QString &typed = {});
    void openQueues();
    void newConversation();
    /// The settings in the place of the texts; behind the role password.
    void openSettings(const QString &page = {});
    /// Focus to the composer of the open conversation.
    void write();
    /// To whoever of this queue waits longest, but the one open.
    void openNextWaiting();
    void showMorning();
    void showHandover();
    /// Ends the program, unless something is still to be sent and a person stays.
    void quit();

Q_SIGNALS:
    /// The key is refused and a person wants to give another.
    void reconnectWanted();
    /// Practice is wanted beside this desk, in a program of its own.
    void practiceWanted();
    /// The desk started carefully, and a person wants it to connect.
    void normalStartWanted();
    /// A person wants to read in another language; it is remembered. A window speaks one language
    /// as long as it stands: make another.
    void languageChosen(ivm::look::Language language);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Parts;
    void makeParts();
    void makeActions();
    void connectParts();
    QAction *action(const QString &words, const QList<QKeySequence> &keys,
                    std::function<void()> act);
    void applyNow();
    void loadQueues();
    void recount();
    void tick();
    void showBanner();
    void showQuestions();
    void refreshQuestions();
    void showMissed();
    void showOptInCard();
    void writeFirst(QueueId queue, const PhoneNumber &client);
    enum class ReminderAct { Open, Done, Later };
    bool soundIsOn() const;
    bool isSomebodyThere() const;
    /// The open conversation, if it is before somebody's eyes.
    std::optional<ConversationId> inSight() const;
    // windowanswers.cpp: answers given in a notice on the desktop.
    bool noticesShowWords() const;
    bool showNotice(const Conversation &conversation, const Message &newest, const QString &title,
                    int more);
    void goToNotice();
    void settleNotices(const Change &change);
    void toggleRead();
    void putAside();
    void openFromNotice(ConversationId conversation, const QString &begun);
    void comeForwardWith(ConversationId conversation, bool unsent);
    void answerFromNotice(ConversationId conversation, const QString &text);
    void answerTaken(bool taken);
    void settleNotSent();
    void readHours();
    std::optional<Instant> rungSince(const Conversation &conversation, Instant came) const;
    void ringAgain();
    void showReminders();
    void actOnReminder(ReminderAct act);
    void refreshMorning();
    bool mayLeave();
    void actOn(SheetAct act, const SheetRow &row);
    void archiveFromSheet(const SheetRow &row);
    void archiveAsAsked(const SheetRow &row, MessageId newest, bool copy);
    bool cameSince(ConversationId conversation, MessageId newest) const;
    void copyForCommLog(ConversationId conversation, const std::function<void(int copied)> &then);
    void putAway(ConversationId conversation, int copied = 0);
    void showTitle();
    void arrangePanes();
    void roomChanged();
    void goBack();
    void makeSettings();
    void coverSettings();
    void coverOpenSettings();
    UnlockDialog *openDoor(Unlock what, const QString &why = {});
    void showSettings(bool settings);
    void enableActions();
    void leaveSettings();
    void setWanted(ConversationId conversation, bool write, bool unsent);
    void dropWanted();
    void showWanted();
    bool keptOpenBySettings();
    QList<int> usualPanes() const;
    void showThreadPane(bool thread);
    void showNothing();
    void reopenLast();
    void afterFirstPaint();
    void showRowMenu(ConversationId conversation, const QPoint &at);
    void showMeMenu();
    void addLookMenu(QMenu &menu);
    void addSoundMenu(QMenu &menu);
    void addLanguageMenu(QMenu &menu);
    void chooseLanguage(look::Language language);
    void askInitials(const std::function<void()> &then = {});
    void offerUndo(ConversationId archived, bool unanswered, int copied);
    void cyclePanes(int by);
    void stepToOwed(int by);
    void toggleSide();
    void showKeys();
    void showHelp();
    QList<look::KeyLine> keyLines() const;
    void useKeys(const look::KeyChanges &wanted);
    QString keyFault(const QString &name, const QKeySequence &key) const;
    void bindKey(const QString &name, const QKeySequence &key);
    void bindKeys();
    bool isBound(const QKeySequence &key) const;
    void setEnterSends(bool sends);
    void setZoom(qreal zoom);
    void announce(const QList<MessageId> &arrived);
    QString queueName(QueueId queue) const;
    WindowMemory memory() const;
    void goBackTo(const WindowMemory &memory);

    Readers &m_readers;
    Commands &m_commands;
    Clock &m_clock;
    Searcher &m_searcher;
    WindowConfig m_config;
    look::DateText m_dates; // on the clinic's clock, for every part of the window
    std::unique_ptr<Asker> m_ownAsker;
    Asker &m_asker;
    std::unique_ptr<Parts> m_parts;

    QList<QueueLine> m_queues;
    QueueId m_queue{};
    std::optional<ConversationId> m_open;
    QHash<QueueId, ConversationId> m_lastOpen; // per queue
    QString m_author;
    QStringList m_staff;
    DeskStatus m_status;
    bool m_blockedUrgent = false; // a blocked client's urgent words that nobody marked as seen
    int m_missedSeen = 0; // texts without an automatic answer that a person was shown
    QPointer<QuestionSheet> m_questions;
    QPointer<QuestionSheet> m_morning;
    QPointer<HelpWindow> m_help; // made when first asked for
    std::optional<Instant> m_lastInput; // a key or the mouse, anywhere in the program
    QHash<QueueId, OpeningHours> m_hours; // of the queues whose hours are set
    Instant m_rungAt{}; // the latest look at who waits
    std::optional<Reminder> m_reminder; // the one in the strip
    bool m_closeToTray = false;
    bool m_enterSends = true;
    std::optional<QueueId> m_writesFrom; // what is chosen in the search is written to, from there
    bool m_leaving = false; // asked already
    bool m_quitting = false; // not only out of sight
    Change m_pending;
    QTimer m_apply;
    QElapsedTimer m_applied;
    QTimer m_second;
    qint64 m_minute = 0;
    std::optional<ConversationId> m_answering; // a text from a notice is on its way to the outbox
    bool m_painted = false;
    bool m_passwordOffered = false; // to choose one, while none is set; once a run
    bool m_threadInFront = false; // of one pane
    bool m_panesDragged = false; // else their widths go with the text size
    bool m_sideWanted = true;
    bool m_sideForced = false; // asked for in a window too narrow to show it by itself
};

} // namespace ivm
