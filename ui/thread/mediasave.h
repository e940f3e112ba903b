#pragma once

#include "core/clock.h"
#include "core/model/message.h"
#include "core/result.h"

#include <QDateTime>

#include <functional>

class QWidget;

namespace ivm {

/// A client's name folded to plain letters, for the name of a file; never empty.
QString plainName(const QString &clientName);

/// What a saved picture or file is of.
struct SavedFrom
{
    QString clientName; ///< Empty when unknown.
    QDateTime at; ///< Of its text, in the clinic's zone.
};

/// A file name of our own making: who, when, which of that text's files, an ending that says what
/// the bytes are: "Karen-Miller-2026-11-19-1432-2.jpg". Nothing of what the sender called it. Pure.
QString savedName(const MediaItem &item, const SavedFrom &from);

/// A kept file as it may leave the data folder: pictures without what the camera wrote beside them.
Result<QByteArray> leavingBytes(const QString &file, const MediaItem &item);

/// Asks where, and puts the file there. Returns at once; what does not work is said to `failed`.
void saveMedia(QWidget *window, const QString &file, const MediaItem &item, const SavedFrom &from,
               std::function<void(const Error &)> failed);

} // namespace ivm
