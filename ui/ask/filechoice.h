#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ivm {

/// Which file or folder something is read from or goes to.
struct FileQuestion
{
    enum class Kind { Open, Save, Folder };
    Kind kind = Kind::Open;
    QString title;
    QString filter{}; ///< "Tables (*.csv *.txt)"; none for a folder.
    QString name{}; ///< Proposed, with its ending; of what is saved.
};

/// Asks over this window; `chosen` is told a path later, through the event loop, or nothing when it
/// was given up. Tests answer in their own way.
using FileChoice = std::function<void(QWidget *window, const FileQuestion &question,
                                      std::function<void(const QString &path)> chosen)>;

/// With the system's own dialog.
void chooseFile(QWidget *window, const FileQuestion &question,
                std::function<void(const QString &path)> chosen);

} // namespace ivm
