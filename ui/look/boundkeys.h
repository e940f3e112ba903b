#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

namespace ivm::look {

/// Keys that a person changed at this workstation, by the name of what they do: "archive". What is
/// not in it has the keys it was delivered with. Whatever tells of a key asks here; the window sets
/// it from its memory. Window's thread.
using KeyChanges = QMap<QString, QKeySequence>;

const KeyChanges &keyChanges();
void setKeyChanges(const KeyChanges &changes);

/// What does it now.
QList<QKeySequence> boundKeys(const QString &name, const QList<QKeySequence> &delivered);

/// One key with its name, for a tooltip or a menu.
struct NamedKey
{
    const char *name;
    QKeySequence delivered;
    QKeySequence now() const
    {
        return boundKeys(QString::fromLatin1(name), { delivered }).value(0);
    }
};

} // namespace ivm::look
