#pragma once

#include "core/result.h"

#include <QString>

namespace ivm {

/// A data folder has one owner: a lock of the operating system's kernel, held for as long as this
/// object lives and gone with the process however it ends (DECISIONS 37). Not a pid file: nothing
/// can be left behind. Not inherited by child processes.
class FolderLock
{
public:
    /// Busy when another program (or another FolderLock of this one) holds it. Never waits.
    static Result<FolderLock> take(const QString &folder);
    /// Whether anyone holds it at this moment; takes nothing.
    static bool isTaken(const QString &folder);

    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(qintptr handle)
        : m_handle(handle)
    { }
    void release();

    qintptr m_handle = -1;
};

} // namespace ivm
