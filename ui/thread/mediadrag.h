#pragma once

#include "ui/thread/mediasave.h"

#include <QTemporaryDir>

#include <memory>

class QMimeData;
class QWidget;

namespace ivm {

/// Files taken out of the window with the mouse: copies under names of our own, pictures without
/// what the camera wrote beside them, in a folder that goes with this object. Other programs may
/// read the copy any time after the drop, so it stays until then.
class MediaDrag
{
public:
    /// The file as other programs take it.
    Result<std::unique_ptr<QMimeData>> mimeData(const QString &file, const MediaItem &item,
                                                const SavedFrom &from);
    /// Takes it along with the pointer; comes back when it is dropped. The only way that a platform
    /// offers, and the one place with an event loop of its own.
    Result<> drag(QWidget *source, const QString &file, const MediaItem &item,
                  const SavedFrom &from);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace ivm
