#pragma once

#include "ui/composer/boxkeys.h"

#include <QPlainTextEdit>

namespace ivm {

/// What comes once a text is on its way.
enum class AfterSending {
    Stay,
    Archive, ///< This conversation is finished.
    Next, ///< To whoever waits next.
};

/// The box a text is written in: plain text only, grows from one line to eight, its keys are
/// BoxKeys. Never holds more than Twilio takes.
class ComposerBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerBox(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What is pasted or dropped comes in through here; also for what a person types elsewhere.
    void insertPlain(const QString &text);
    void setKeys(const BoxKeys &keys) { m_keys = keys; }
    const BoxKeys &keys() const { return m_keys; }

Q_SIGNALS:
    void sendWanted(ivm::AfterSending after);
    void templatesWanted();
    void emojiWanted();
    void spellingWanted();
    /// The box is empty, and what was sent last is wanted in it once more.
    void recallWanted();
    /// Pasted characters were replaced by plain ones, so many.
    void replaced(int characters);
    /// More was typed or pasted than one text holds, and left out.
    void tooLong();
    /// A picture or a file was pasted or dropped; only words can be sent.
    void pictureRefused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void limit();
    qsizetype room() const; ///< UTF-16 units that still go in where the cursor is.
    int lines() const;
    int heightFor(int lines) const;

    BoxKeys m_keys;
    bool m_limiting = false;
};

} // namespace ivm
