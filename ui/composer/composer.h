#pragma once

#include "core/desk/commands.h"
#include "ui/composer/composerstate.h"
#include "ui/composer/guards.h"

#include <QWidget>

#include <functional>
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
    /// Where the draft goes and what else is open: asked when a text is about to leave. What only
    /// the composer knows (arrivals, when it was opened) it fills in itself.
    void setGuardFacts(std::function<GuardFacts()> facts);
    /// A client's text came. While something is being written, the next Enter stops once and shows
    /// it.
    void noteArrival(const QString &body);
    void forgetArrival();
    /// What holds the text at the moment, to be shown as strips.
    const QList<Guard> &shownGuards() const { return m_shown; }
    /// Puts the draft on disk now.
    void saveDraft();

Q_SIGNALS:
    void chosen(ivm::ComposerAction action, ivm::MessageId about);
    void authorChosen(const QString &initials);
    void sent(ivm::MessageId message);
    /// Something the state depends on changed: shownGuards().
    void stateWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void showStrips();
    void showCount();
    void textEdited();
    void sendNow(bool byEnter);
    bool isHeld(bool byEnter);
    void forgetGuards();
    void selectUnfilled();
    GuardFacts guardFacts(bool byEnter) const;
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
    std::function<GuardFacts()> m_guardFacts;
    Instant m_openedAt{};
    std::optional<QString> m_arrived;
    QList<Guard> m_shown; ///< Hold the text now, or did at the latest Enter.
    QList<Guard> m_heeded; ///< Shown before for this text: each once.
    Millis m_shownAt{}; ///< By the clock's uptime.

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
