#pragma once

#include "core/kernellock.h"

#include <utility>

namespace ivm {

/// A data folder has one owner (DECISIONS 37), for as long as this object lives.
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

private:
    explicit FolderLock(KernelLock lock)
        : m_lock(std::move(lock))
    { }
    static Result<FolderLock> takeNow(const QString &folder, Role role);

    KernelLock m_lock;
};

} // namespace ivm
