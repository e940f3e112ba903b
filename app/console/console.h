#pragma once

#include "app/console/accountconnector.h"
#include "app/console/options.h"
#include "core/desk/desk.h"
#include "core/desk/folderlock.h"
#include "core/training/lesson.h"
#include "ui/look/language.h"
#include "ui/practice/guide.h"

#include <QEventLoopLocker>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

class QWidget;

namespace ivm {

class Doorbell;
class MainWindow;
class Searcher;

/// Which window stands there: the first screen, or the desk's. Builds the desk, nothing else.
class Console final : public QObject
{
    Q_OBJECT

public:
    explicit Console(ConsoleOptions options);
    ~Console() override;

    /// Brings the console that is open on the same folder to the front, or becomes that console:
    /// which of the two is decided by a lock, however many start at the same instant. True: there
    /// is one, and nothing is left to do here. Blocks while the other is starting, at most for ten
    /// seconds, and says so after two of them; one that does not answer by then hangs, and this
    /// one opens beside it, read-only.
    bool raiseOther();
    /// An error means: say it and end. Invalid is the caller's mistake.
    Result<> start();

Q_SIGNALS:
    void windowOpened(ivm::MainWindow *window, ivm::Desk *desk);

private:
    DataFolder folder() const;
    void startWithKeptKey();
    void startDesk(DeskConfig config);
    void startPractice();
    /// A fresh practice desk for this lesson, in the place of the window that stands there.
    void startLesson(const training::Lesson &lesson, std::optional<int> at);
    void chooseLessonFile();
    void showGuide();
    /// The window, or the first run where one is begun or due.
    void showDesk();
    void showFirstRun();
    void showWindow();
    /// The same again in another language.
    void speakInNewWindow(look::Language language);
    void listenForOthers();
    void showCalling();
    void raise();
    /// `why` the key has to be asked for: NotFound when there is none yet.
    void showWelcome(const Error &why);
    /// Another key for the desk that stands there.
    void showConnect();
    void showFault(const Error &error);

    ConsoleOptions m_options;
    SystemClock m_clock;
    SecretStore m_secrets;
    AccountConnector m_connector;
    std::unique_ptr<Desk> m_desk;
    std::optional<FolderLock> m_standing; // as the folder's console, until the end
    std::unique_ptr<Doorbell> m_doorbell; // with it
    bool m_ownerIsSilent = false; // the console that stands for the folder
    std::unique_ptr<Searcher> m_searcher;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Guide> m_guide; // of a practice window
    QList<training::Lesson> m_lessons; // read once practice begins
    std::optional<training::Lesson> m_lesson; // under way
    std::optional<int> m_lessonAt; // among ours
    std::optional<LessonSoFar> m_soFar; // in it, from one window to the next
    QSet<int> m_lessonsDone;
    std::unique_ptr<QEventLoopLocker> m_stays; // while one window follows another
    QString m_author; // goes on from one lesson to the next
    bool m_justConnected = false; // with an account that may be new here
    bool m_inFirstRun = false;
    std::unique_ptr<QWidget> m_other; // first screen, or a fault
};

} // namespace ivm
