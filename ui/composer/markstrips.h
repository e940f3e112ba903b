#pragma once

#include "core/model/clientmark.h"
#include "ui/composer/composerstate.h"

namespace ivm {

/// What whoever writes should know of who answers this phone; empty when nothing was marked.
QList<ComposerStrip> markStrips(const QList<ClientMark> &marks, const look::DateText &dates,
                                Instant now);

/// Who gets the text and from which queue: "Text Maria Reyes as SAC".
QString recipientLabel(const QString &called, const QString &queue, const QList<ClientMark> &marks);

} // namespace ivm
