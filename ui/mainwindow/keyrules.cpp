#include "ui/mainwindow/keyrules.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyRules)
};

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F24;
}

bool isSign(Qt::Key key)
{
    return key > Qt::Key_Space && key < Qt::Key_Escape; // everything below is written with
}

/// Moves, or takes away, in every field and list.
bool moves(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Insert:
        return true;
    default:
        return false;
    }
}

} // namespace

QString keyObjection(const QKeySequence &sequence)
{
    if (sequence.isEmpty())
        return Words::tr("No key was pressed.");
    const QKeyCombination pressed = sequence[0];
    const Qt::Key key = pressed.key();
    const Qt::KeyboardModifiers with = pressed.keyboardModifiers();
    const QString named = look::keyWords(sequence);
    if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab
        || key == Qt::Key_Return || key == Qt::Key_Enter)
        return Words::tr("Esc, Tab and Enter go through the window and send texts. They stay as "
                         "they are.");
    if (with & Qt::MetaModifier)
        return Words::tr("Keys with the Windows key belong to the system.");
    const bool command = with & (Qt::ControlModifier | Qt::AltModifier);
    if (!command && !isFunctionKey(key))
        return Words::tr("%1 types or moves. Hold Ctrl or Alt with it.").arg(named);
    if ((with & Qt::ControlModifier) && (with & Qt::AltModifier) && isSign(key))
        return Words::tr("Ctrl and Alt together write signs on many keyboards.");
    if ((with & Qt::ControlModifier) && moves(key))
        return Words::tr("%1 moves in texts.").arg(named);
    if (with == Qt::AltModifier && key == Qt::Key_F4)
        return Words::tr("%1 closes the window.").arg(named);
    if (with == Qt::ShiftModifier && key == Qt::Key_F10)
        return Words::tr("%1 opens the menu of what one is at.").arg(named);
    const std::pair<QKeySequence, QString> taken[] = {
        { Qt::CTRL | Qt::Key_A, Words::tr("chooses everything") },
        { Qt::CTRL | Qt::Key_C, Words::tr("copies") },
        { Qt::CTRL | Qt::Key_V, Words::tr("pastes") },
        { Qt::CTRL | Qt::SHIFT | Qt::Key_V, Words::tr("pastes") },
        { Qt::CTRL | Qt::Key_X, Words::tr("cuts") },
        { Qt::CTRL | Qt::Key_Z, Words::tr("takes back") },
        { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Words::tr("does again what was taken back") },
        { Qt::CTRL | Qt::Key_Y, Words::tr("does again what was taken back") },
        { Qt::CTRL | Qt::Key_S, Words::tr("saves in the settings") },
        { Qt::ALT | Qt::Key_M, Words::tr("opens the menu of a conversation") },
        { Qt::ALT | Qt::Key_P, Words::tr("makes a character plain") },
    };
    for (const auto &[own, what] : taken) {
        if (own == sequence)
            return Words::tr("%1 %2, here as everywhere.").arg(named, what);
    }
    return {};
}

QString keyTakenBy(const QKeySequence &key, const QList<look::KeyLine> &lines, const QString &but)
{
    for (const look::KeyLine &line : lines) {
        if (line.keys.contains(key) && (line.name.isEmpty() || line.name != but))
            return line.words;
    }
    return {};
}

QKeySequence keyOf(const QKeyEvent &event)
{
    switch (event.key()) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return {};
    default:
        break;
    }
    Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    const auto key = Qt::Key(event.key());
    const bool isLetter = key >= Qt::Key_A && key <= Qt::Key_Z;
    if (isSign(key) && !isLetter)
        with &= ~Qt::ShiftModifier; // it is how the sign is made
    return QKeySequence(QKeyCombination(with, key));
}

} // namespace ivm
