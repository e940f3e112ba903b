#include "ui/look/boundkeys.h"

namespace ivm::look {

namespace {

KeyChanges &changed()
{
    static KeyChanges all;
    return all;
}

} // namespace

const KeyChanges &keyChanges()
{
    return changed();
}

void setKeyChanges(const KeyChanges &changes)
{
    changed() = changes;
}

QList<QKeySequence> boundKeys(const QString &name, const QList<QKeySequence> &delivered)
{
    const auto own = changed().constFind(name);
    return own == changed().constEnd() || name.isEmpty() ? delivered : QList{ *own };
}

} // namespace ivm::look
