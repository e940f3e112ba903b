#pragma once

#include "core/clock.h"
#include "core/desk/commands.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composerstate.h"
#include "ui/composer/guards.h"
#include "ui/composer/templates.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
class Strip;
} // namespace look
class EmojiPicker;
class SpellMarker;
class Spelling;
class TemplatePicker;

/// Where a text is written: says for whom and as which queue, counts, keeps the draft, and lets go
/// of a text only when the outbox says it is on disk. What is allowed comes in as a ComposerState.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    Composer(Commands &commands, Clock &clock, QWidget *parent = nullptr);
    ~Composer() override;

    /// Saves what was being written elsewhere and shows this conversation's draft: the one on disk,
    /// or what was handed over for it since.
    void open(ConversationId conversation, const QString &draft);
    void close();
    void setState(const ComposerState &state);
    const ComposerState &state() const { return m_state; }
    void setAuthor(const QString &initials);
    /// Else Ctrl+Enter sends and Enter starts a line.
    void setEnterSends(bool sends);

    bool isWriting() const;
    QString text() const;
    void focusBox();
    /// Something can be written.
    bool isOpen() const;
    /// What was typed elsewhere, meant for here.
    void type(const QString &text);
    /// What was written to this client outside of the window: goes into the box and is sent as by
    /// a click; what holds a text holds this one, there. False: something else is in the box, or
    /// nothing may be written, and nothing is changed.
    bool sendFromOutside(const QString &text);
    /// The same without sending it.
    bool takeFromOutside(const QString &text);
    /// A text is being handed to the outbox.
    bool isSending() const { return m_pending; }
    /// What the composer asks about where the draft goes, each at the moment it is needed.
    struct Sources
    {
        /// What else is open. What only the composer knows (arrivals, when it was opened) it fills
        /// in itself.
        std::function<GuardFacts()> guards;
        std::function<QList<TextTemplate>()> templates;
        std::function<TemplateFields()> fields;
        std::function<QString()> queue; ///< Its name, for the templates of it.
        std::function<Millis()> pullBack; ///< For so long a sent text can be taken back.
        std::function<QString()> lastText; ///< What this person sent here last; empty if nothing.
    };
    void setSources(Sources sources);
    /// Marks misspelled words from here on, where the system has a spelling dictionary.
    void checkSpelling();
    Spelling &spelling() { return *m_spelling; }
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
    void sent(ivm::ConversationId conversation, ivm::AfterSending after);
    /// The outbox did not take it; it is in the box still, with the reason above.
    void notTaken();
    /// So too, and nobody sees that: they went on meanwhile. The text comes back with its
    /// conversation.
    void leftBehind(ivm::ConversationId conversation, const ivm::Error &error);
    /// Something did not work; a sentence for people.
    void failed(const QString &sentence);
    /// Something the state depends on changed: shownGuards().
    void stateWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void keepDraft(ConversationId conversation, const QString &draft);
    void showStrips();
    void showCount();
    void textEdited();
    void sendNow(bool byEnter, AfterSending after = AfterSending::Stay);
    void openSendMenu();
    void openBoxMenu(const QPoint &at);
    void openSpellingMenu();
    void replaceWord(int start, int length, const QString &word);
    void recall();
    void hearRefusals();
    void endRefusal();
    void addTemplates(QHBoxLayout *row);
    void showTemplates();
    void offerTemplates();
    void takeTemplate(const QString &text);
    void addEmoji(QHBoxLayout *row);
    void takeEmoji(const QString &emoji);
    void offerPullBack(MessageId message, const TextDraft &draft);
    void pullBack();
    void endPullBack();
    bool isHeld(bool byEnter);
    void forgetGuards();
    void selectUnfilled();
    GuardFacts guardFacts(bool byEnter) const;
    void takeInitials();
    bool adoptInitials();
    void say(const QString &note);
    void showFailure(const Error &error);

    Commands &m_commands;
    Clock &m_clock;
    ComposerState m_state;
    std::optional<ConversationId> m_conversation;
    QString m_author;
    QString m_saved; ///< Draft as last handed over.
    /// Drafts given to the back office, empty for a text that was sent. Newer than what can be read
    /// while it is busy, or while the disk is full; forgotten once the same is read.
    QHash<ConversationId, QString> m_handed;
    std::optional<quint64> m_saveTimer; // a Clock::Timer
    bool m_pending = false;
    bool m_askInitials = false;
    AfterSending m_afterInitials{}; ///< What is to follow the text that they are asked for.
    Sources m_sources;
    Spelling *m_spelling;
    SpellMarker *m_marker;
    Instant m_openedAt{};
    std::optional<QString> m_arrived;
    QList<Guard> m_shown; ///< Hold the text now, or did at the latest Enter.
    QList<Guard> m_heeded; ///< Shown before for this text: each once.
    Millis m_shownAt{}; ///< By the clock's uptime.

    class StripStack *m_stack;
    QList<look::Strip *> m_strips;
    look::Strip *m_failure;
    look::Strip *m_refused; ///< What was pasted and did not go in, until the text is changed.
    look::Strip *m_sending; ///< "Goes out in a moment", while it can be taken back.
    TemplatePicker *m_picker;
    look::Button *m_openTemplates = nullptr;
    EmojiPicker *m_emoji;
    qsizetype m_dismissedAt = -1; ///< The stroke whose list was closed by Esc.
    /// Can be taken back.
    struct OnItsWay
    {
        MessageId message{};
        ConversationId conversation{};
        QString text;
        Clock::Timer timer{};
    };
    std::optional<OnItsWay> m_onItsWay;
    QHash<ConversationId, Error> m_left; ///< Refused while another conversation was open.
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
    look::Button *m_sendMore;
    QWidget *m_below;
};

} // namespace ivm
