#pragma once

#include "ui/client/clientpanel.h"
#include "ui/conversations/conversationspane.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"
#include "ui/mainwindow/answernotice.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/frame.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notifier.h"
#include "ui/mainwindow/notsentband.h"
#include "ui/mainwindow/toast.h"
#include "ui/queuebar/queuebar.h"
#include "ui/queuebar/queuemenu.h"
#include "ui/search/searchpane.h"
#include "ui/thread/threadpane.h"

class QSplitter;

namespace ivm {

class LockCover;
class SettingsPane;

/// What the window is made of; for its own files only. All are the window's children.
struct MainWindow::Parts
{
    Frame *frame;
    QueueBar *bar;
    look::Strip *banner;
    std::optional<Banner> shown;
    look::Strip *reminder; ///< Below the banner, while one is due.
    NotSentBand *notSent; ///< Below it, while a refused text waits in another conversation.
    QSplitter *splitter;
    ConversationsPane *list;
    QWidget *middle;
    QWidget *wayBack; ///< Of one pane, above it.
    look::Button *back;
    ThreadPane *thread;
    ClientPanel *side;
    QueueMenu *queues;
    SearchPane *search;
    Toast *toast;
    Notifier *notifier;
    std::unique_ptr<AnswerNotice> notice; ///< Made when first wanted; a window of its own.
    SettingsPane *settings = nullptr; ///< Made when first asked for.
    LockCover *cover = nullptr; ///< Holds the settings once a role password is set.
    bool inSettings = false; ///< They stand where the texts do else.
    /// What is to be shown once they are left.
    struct Wanted
    {
        ConversationId conversation{};
        bool write = false; ///< With the keyboard in its box.
        bool unsent = false; ///< What was written in a notice waits there.
    };
    std::optional<Wanted> thenOpen;
    bool closing = false; ///< The window goes as soon as they may.
    QAction *archive, *bringBack, *noReply, *copyNew, *copyAll, *find;
};

} // namespace ivm
