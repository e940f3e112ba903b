#include "ui/mainwindow/keybutton.h"

#include "ui/mainwindow/keyrules.h"

namespace ivm {

KeyButton::KeyButton(const QString &what, const QString &keys, QWidget *parent)
    : look::Button(keys.isEmpty() ? tr("No key") : keys, Kind::Plain, parent)
    , m_keys(label())
{
    setAccessibleName(QStringLiteral("%1: %2").arg(what, m_keys));
    setAccessibleDescription(tr("Press to choose another key"));
    connect(this, &QAbstractButton::clicked, this, [this] { setWaiting(true); });
}

void KeyButton::setWaiting(bool waiting)
{
    if (m_waiting == waiting)
        return;
    m_waiting = waiting;
    const QString name = accessibleName();
    setLabel(waiting ? tr("Press the new key…") : m_keys);
    setAccessibleName(name);
    setKind(waiting ? Kind::Primary : Kind::Plain);
    Q_EMIT waitingChanged(waiting);
}

bool KeyButton::event(QEvent *event)
{
    if (!m_waiting)
        return look::Button::event(event);
    switch (event->type()) {
    case QEvent::ShortcutOverride: // before it is anybody else's
        event->accept();
        return true;
    case QEvent::KeyPress: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        event->accept();
        if (key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier)
            setWaiting(false);
        else if (const QKeySequence chosen = keyOf(key); !chosen.isEmpty() && !key.isAutoRepeat())
            Q_EMIT keyPressed(chosen);
        return true;
    }
    case QEvent::KeyRelease:
        return true;
    default:
        return look::Button::event(event);
    }
}

void KeyButton::focusOutEvent(QFocusEvent *event)
{
    setWaiting(false);
    look::Button::focusOutEvent(event);
}

} // namespace ivm
