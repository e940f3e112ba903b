#pragma once

// A notice of our own on the desktop, with the client's words and a line to answer in: only where a
// supervisor said that notices may show them (settings document `desk`, "notice_words"; RELIABILITY
// S10). Desktops' own notifications have no such line that Qt could offer.

#include "core/clock.h"
#include "core/model/conversation.h"
#include "core/model/message.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// What it says. Value.
struct AnswerNoticeContent
{
    ConversationId conversation{};
    QString title; ///< "New text in SAC"
    QString who; ///< "Maria R."
    QString words; ///< The client's, as foreign text in one line; or that photos came.
    QString answer; ///< "Answer Maria R. as SAC": what the line is called.
    bool mayAnswer = false;
    bool urgent = false;

    bool operator==(const AnswerNoticeContent &) const = default;
};

/// Pure. An answer is offered to who has opted in, is not blocked by us or by the network, and for
/// whom nothing is being written: whatever else forbids it is found where every text is sent from,
/// and said there.
AnswerNoticeContent answerNotice(const Conversation &conversation, const Message &newest,
                                 const QString &title, const QString &queue);

/// One at a time, at the lower right of the screen. Never takes the keyboard by itself; goes by
/// itself after 15 seconds unless the pointer or the keyboard is on it or something was begun.
/// Window's thread.
class AnswerNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerNotice(Clock &clock);
    ~AnswerNotice() override;

    /// In place of what it showed; but not while the keyboard is on it, or an answer begun, for
    /// another client. Says whether it did.
    bool tell(const AnswerNoticeContent &content);
    /// The answer is on its way: says so for a moment, and goes.
    void sent();
    /// Goes at once, with whatever was begun in it. Who presses Esc or Close is asked first.
    void dismiss();
    /// The answer stays in its line, with a sentence why.
    void keep(const QString &sentence);
    /// A person asked for it: the keyboard goes into its line, or where none is offered onto Open.
    void takeKeyboard();

Q_SIGNALS:
    void answered(ivm::ConversationId conversation, const QString &text);
    /// `begun`: what stands in the line and is not sent. The owner takes it and dismisses the
    /// notice, or keeps it.
    void openWanted(ivm::ConversationId conversation, const QString &begun);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void waitFor(Millis time);
    void endWait();
    void place();
    void goUnlessBusy();
    bool hasKeyboard() const;
    void leave();
    void say(const QString &sentence);
    void answer();

    Clock &m_clock;
    AnswerNoticeContent m_content;
    look::PlainLabel *m_title;
    look::PlainLabel *m_who;
    look::PlainLabel *m_words;
    look::PlainLabel *m_note;
    QLineEdit *m_answer;
    look::Button *m_send;
    look::Button *m_open;
    std::optional<Clock::Timer> m_timer;
    bool m_warned = false; ///< It says that once more throws the answer away.
    bool m_asked = false; ///< Somebody came with the keyboard: some desktops give it unasked.
};

} // namespace ivm
