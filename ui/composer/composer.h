#pragma once

#include "core/desk/commands.h"
#include "ui/composer/composerstate.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QVBoxLayout;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
class Strip;
} // namespace look
class Clock;
class ComposerBox;

/// Where a text is written: says for whom and as which queue, counts, keeps the draft, and lets go
/// of a text only when the outbox says it is on disk. What is allowed comes in as a ComposerState.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    Composer(Commands &commands, Clock &clock, QWidget *parent = nullptr);
    ~Composer() override;

    /// Saves what was being written elsewhere and shows this conversation's draft.
    void open(ConversationId conversation, const QString &draft);
    void close();
    void setState(const ComposerState &state);
    const ComposerState &state() const { return m_state; }
    void setAuthor(const QString &initials);

    bool isWriting() const;
    QString text() const;
    void focusBox();
    /// Something can be written.
    bool isOpen() const;
    /// What was typed elsewhere, meant for here.
    void type(const QString &text);
    /// A client's text came. While something is being written, the next Enter stops once and shows
    /// it.
    void noteArrival(const QString &body);
    /// To be shown as a strip; absent when there is nothing to warn of.
    std::optional<QString> shownArrival() const;
    void forgetArrival();
    /// Puts the draft on disk now.
    void saveDraft();

Q_SIGNALS:
    void chosen(ivm::ComposerAction action, ivm::MessageId about);
    void authorChosen(const QString &initials);
    void sent(ivm::MessageId message);
    /// Something the state depends on changed: shownArrival().
    void stateWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void showStrips();
    void showCount();
    void textEdited();
    void sendNow();
    void takeInitials();
    void say(const QString &note);
    void showFailure(const Error &error);

    Commands &m_commands;
    Clock &m_clock;
    ComposerState m_state;
    std::optional<ConversationId> m_conversation;
    QString m_author;
    QString m_saved; ///< Draft as last handed over.
    std::optional<quint64> m_saveTimer; // a Clock::Timer
    bool m_pending = false;
    bool m_askInitials = false;
    std::optional<QString> m_arrived;
    bool m_warned = false;

    class StripStack *m_stack;
    QList<look::Strip *> m_strips;
    look::Strip *m_failure;
    look::PlainLabel *m_label;
    QWidget *m_frame;
    ComposerBox *m_box;
    QWidget *m_initialsRow;
    QLineEdit *m_initials;
    look::PlainLabel *m_count;
    look::PlainLabel *m_culprit;
    look::Button *m_makePlain;
    look::PlainLabel *m_note;
    look::Button *m_send;
    QWidget *m_below;
};

} // namespace ivm
