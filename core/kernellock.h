#pragma once

#include "core/result.h"

#include <QString>

namespace ivm {

/// A lock of the operating system's kernel on a file, held for as long as this object lives and
/// gone with the process however it ends (DECISIONS 37). Not a pid file: nothing can be left
/// behind, and nothing be mistaken for who holds it once its number is somebody else's. The file
/// itself stays, empty: who removes it may remove one that another has just locked. Not inherited
/// by child processes. Any thread.
class KernelLock
{
public:
    /// Makes the file if need be, readable by its owner alone. Busy when another program (or
    /// another KernelLock of this one) holds it; Storage when it cannot be made or locked. Waits
    /// for nothing.
    static Result<KernelLock> take(const QString &file);

    KernelLock(KernelLock &&other) noexcept;
    KernelLock &operator=(KernelLock &&other) noexcept;
    ~KernelLock();

private:
    explicit KernelLock(qintptr handle)
        : m_handle(handle)
    { }
    void release();

    qintptr m_handle = -1;
};

} // namespace ivm
