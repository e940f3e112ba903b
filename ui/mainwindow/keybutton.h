#pragma once

#include "ui/look/button.h"

namespace ivm {

/// Shows what something is bound to and, pressed, waits for the new key: the next one that is
/// pressed is given out instead of doing what it does. Esc, or the focus going away, gives up.
class KeyButton final : public look::Button
{
    Q_OBJECT

public:
    KeyButton(const QString &what, const QString &keys, QWidget *parent);
    bool isWaiting() const { return m_waiting; }
    void setWaiting(bool waiting);

Q_SIGNALS:
    void waitingChanged(bool waiting);
    void keyPressed(const QKeySequence &key);

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_keys;
    bool m_waiting = false;
};

} // namespace ivm
