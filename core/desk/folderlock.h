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
    enum class Role {
        Owner, ///< Who writes in the folder.
        Console, ///< Whose window stands for it, whoever writes: a second one rings at it.
    };
    /// Busy when another program (or another FolderLock of this one) holds it. Waits for no longer
    /// than isTaken() takes.
    static Result<FolderLock> take(const QString &folder, Role role = Role::Owner);
    /// Whether anyone holds it at this moment.
    static bool isTaken(const QString &folder, Role role = Role::Owner);

    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(qintptr handle)
        : m_handle(handle)
    { }
    static Result<FolderLock> takeNow(const QString &folder, Role role);
    void release();

    qintptr m_handle = -1;
};

} // namespace ivm
