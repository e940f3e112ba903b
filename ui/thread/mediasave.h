#pragma once

#include "core/model/message.h"

class QWidget;

namespace ivm {

/// A file name of our own making: the client's name folded to plain letters, the message's number,
/// an ending that says what the bytes are. Nothing of what the sender called it. Pure.
QString savedName(const MediaItem &item, const QString &clientName);

/// Asks where, and copies the kept file there. Returns at once.
void saveMedia(QWidget *window, const QString &file, const MediaItem &item,
               const QString &clientName);

} // namespace ivm
