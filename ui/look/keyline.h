#pragma once

#include <QKeyEvent>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace ivm::look {

/// One line of the sheet of keys: what some keys do, and where. Made from the same table that the
/// keys are looked up in, so that the sheet cannot tell of a key that does nothing.
struct KeyLine
{
    QString section;
    QString words;
    QList<QKeySequence> keys;
    QString name{}; ///< Of what a person may bind to another key (boundkeys.h); else empty.
    bool isChanged = false; ///< It has other keys than it was delivered with.
};

/// The pressed key with its modifiers; that it lies on the number pad makes no difference.
inline QKeySequence pressed(const QKeyEvent &event)
{
    return QKeySequence(
        QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
}

/// As it stands on the keyboards of a desk, where Qt says "Return" for the large Enter.
inline QString keyWords(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText)
        .replace(QLatin1String("Return"), QLatin1String("Enter"));
}

} // namespace ivm::look
