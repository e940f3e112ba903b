#pragma once

#include "ui/look/keyline.h"

#include <QDialog>

#include <functional>

class QScrollArea;

namespace ivm {

class KeyButton;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Property of an action: under which heading of the sheet its keys stand.
constexpr const char *KeySection = "ivmKeySection";
/// Its name, by which other keys are remembered; none: its keys cannot be changed.
constexpr const char *ActionName = "ivmKeyName";
constexpr const char *DeliveredKeys = "ivmKeysDelivered";

/// What the sheet shows, and what comes of a choice. The lines are asked for anew after each.
struct KeyChoice
{
    std::function<QList<look::KeyLine>()> lines;
    /// Why this key cannot do it; empty when it can.
    std::function<QString(const QString &name, const QKeySequence &key)> objection;
    std::function<void(const QString &name, const QKeySequence &key)> bind;
    std::function<void(const QString &name)> asDelivered; ///< Empty name: all of them.
};

/// The keys of the window, made from what they are bound to, and where a person binds them
/// otherwise at this workstation: a row is chosen, the new key pressed; it holds at once.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const KeyChoice &choice, QWidget *window);

private:
    void showLines();
    void addLine(QWidget *sheet, const look::KeyLine &line, int row);
    void tryKey(KeyButton &button, const look::KeyLine &line, const QKeySequence &key);
    void say(const QString &words, bool isWrong = false);
    void changed(const QString &said, const QString &focus);

    KeyChoice m_choice;
    QScrollArea *m_scroll;
    look::PlainLabel *m_said;
    look::Button *m_allAsDelivered;
};

} // namespace ivm
