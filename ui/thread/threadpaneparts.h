#pragma once

#include "core/clock.h"
#include "core/consent/consent.h"
#include "core/desk/commands.h"
#include "ui/client/blocking.h"
#include "ui/client/staffdecisions.h"
#include "ui/composer/composer.h"
#include "ui/look/datetext.h"
#include "ui/look/emptystate.h"
#include "ui/look/errortext.h"
#include "ui/look/strip.h"
#include "ui/thread/commlogcopy.h"
#include "ui/thread/findbar.h"
#include "ui/thread/mediadrag.h"
#include "ui/thread/photos.h"
#include "ui/thread/photoviewer.h"
#include "ui/thread/threadfinder.h"
#include "ui/thread/threadheader.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

class QMenu;

namespace ivm {

/// What the pane is made of and does; for its own files only.
struct ThreadPane::Private
{
    Private(ThreadPane *owner, Readers &r, Commands &c, Asker &a, Clock &k, look::DateText t)
        : pane(owner)
        , readers(r)
        , commands(c)
        , asker(a)
        , clock(k)
        , gate(trustingGate(a))
        , dates(std::move(t))
        , model(r, k, dates)
        , finder(r)
    { }

    ThreadPane *pane;
    Readers &readers;
    Commands &commands;
    Asker &asker;
    Clock &clock;
    SupervisorGate gate;
    look::DateText dates;
    Photos photos;
    ThreadModel model;
    ThreadFinder finder;

    std::optional<Conversation> conversation;
    Consent consent;
    QList<Queue> queues;
    DeskStatus status;
    QString author;
    bool enterSends = true;
    bool answering = false;
    std::optional<Clock::Timer> tick;
    int foundAt = 0; // from 1, newest first

    ThreadHeader *header = nullptr;
    look::Strip *question = nullptr;
    look::Strip *chosen = nullptr; ///< Above the composer, while texts are chosen.
    FindBar *find = nullptr;
    ThreadView *view = nullptr;
    Composer *composer = nullptr;
    look::EmptyState *nothing = nullptr;
    PhotoViewer *viewer = nullptr;
    MediaDrag dragged;

    void build();
    void sayKeys();
    void connectParts();
    FindBar *findBar();
    bool isFinding() const { return find && find->isVisible(); }
    void read();
    void showAll();
    ComposerFacts facts() const;
    GuardFacts guardFacts() const;
    Composer::Sources sources();
    void sentOne(ConversationId to, AfterSending after);
    void retryFailed();
    void sendAgain(MessageId message);
    void addNote(NoteKind kind);
    void askReminder();
    void handOver(QueueId to);
    void writeFrom(QueueId other);
    void showState();
    void minute();
    void choose(ComposerAction action, MessageId about);
    void menuFor(MessageId id, const QPoint &at);
    void openMedia(MessageId id, int index);
    void cover(bool covered);
    void save(const MediaItem &item, const SavedFrom &from);
    void dragOut(QWidget *source, const MediaItem &item, const SavedFrom &from);
    SavedFrom savedFrom(const MediaItem &item) const;
    void follow(const ShownLink &link);
    void followMail(const QString &address);
    void askBeforeOpening(const QString &address);
    /// For acts on the open conversation: only while it still is the open one.
    void withAuthor(const std::function<void()> &then);
    /// For acts that carry their own conversation.
    void withInitials(const std::function<void()> &then);
    void copy(const CopyPart &part, const std::function<void(int copied)> &then = {});
    void copyChosen();
    void showChosen();
    void openCopyMenu(const QPoint &at);
    void addDays(QMenu &menu);
    void chooseAbout(const QString &animal);
    void startChoosing();
    void onPaper(bool pdf);
    void closeQuestion();
    void putAway(int copied = 0);
    void askBeforeArchive(int count);
    void sayNotCopied(int count);
    void seen();
    void goToDay(const QDate &day);
    void showFound();
    void goTo(int hit);
    StaffDecisions decisions();
    Blocking blocking();
    void blockOrUnblock();
    void mask(MessageId id);
    Queue queue() const;
    template <typename T = void>
    Commands::Done<T> orSay()
    {
        return [owner = pane](const Result<T> &done) {
            if (!done)
                Q_EMIT owner->failed(look::lineFor(done.error()));
        };
    }
};

} // namespace ivm
