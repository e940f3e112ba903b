#pragma once

#include <QPlainTextEdit>

namespace ivm {

/// What comes once a text is on its way.
enum class AfterSending {
    Stay,
    Archive, ///< Ctrl+Enter: this conversation is finished.
    Next, ///< Ctrl+Shift+Enter: to whoever waits next.
};

/// The box a text is written in: plain text only, grows from one line to eight, Enter sends and
/// Shift+Enter starts a line. Never holds more than Twilio takes.
class ComposerBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerBox(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What is pasted or dropped comes in through here; also for what a person types elsewhere.
    void insertPlain(const QString &text);

Q_SIGNALS:
    /// Enter; with Ctrl, with Ctrl+Shift.
    void sendWanted(ivm::AfterSending after);
    /// Ctrl+Space.
    void templatesWanted();
    /// Pasted characters were replaced by plain ones, so many.
    void replaced(int characters);
    void tooLong();

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
    int lines() const;
    int heightFor(int lines) const;

    bool m_limiting = false;
};

} // namespace ivm
