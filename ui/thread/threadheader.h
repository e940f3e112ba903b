#pragma once

#include "core/model/conversation.h"
#include "core/model/note.h"
#include "core/model/queue.h"

#include <QWidget>

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The band over a thread: who it is, whether they agreed to texts, and what can be done with the
/// conversation. Only shows and asks; its owner acts.
class ThreadHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadHeader(QWidget *parent = nullptr);

    /// `queues` are all there are: where it can be handed to.
    void show(const Conversation &conversation, const QList<Queue> &queues);
    using QWidget::show;
    /// The history menu's commands that go together with the buttons.
    void openMore();
    void openCopyMenu();

Q_SIGNALS:
    void copyWanted(bool onlyNew);
    /// Everything else that can be copied; a menu is to open with its top left there.
    void copyMenuWanted(const QPoint &at);
    void noReplyToggled();
    void archiveWanted();
    void findWanted();
    void markUnreadWanted();
    void copyNumberWanted();
    void noteWanted(ivm::NoteKind kind);
    void reminderWanted();
    void handOverWanted(ivm::QueueId to);
    /// A conversation of the same client on another queue.
    void otherQueueWanted(ivm::QueueId other);
    void historyWanted();
    void clientStopWanted();
    void wrongNumberWanted();
    void blockWanted(); ///< Or, when it is blocked, the end of it.
    void blockRequestWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void fit();

    Conversation m_conversation;
    QList<Queue> m_queues;
    look::PlainLabel *m_name;
    look::PlainLabel *m_under;
    look::Button *m_copy;
    look::Button *m_copyMore;
    look::Button *m_noReply;
    look::Button *m_archive;
    look::Button *m_more;
};

/// "✓ opted in", "⊘ opted out": a mark whose shape says it, and words.
QString consentMark(const Conversation &conversation);

} // namespace ivm
