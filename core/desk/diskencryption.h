#pragma once

// Whether what lies in a folder is encrypted on its disk (DECISIONS 38): the data file is not
// encrypted by us, so whoever takes the computer reads every text unless the system sees to it.

#include <QString>

#include <optional>

namespace ivm {

/// As far as this system tells; absent where it does not. Linux only: by the folder's own key
/// (fscrypt), by the file system (eCryptfs, gocryptfs …), or by the block device under it. What a
/// disk does inside itself, or the host of a virtual machine under it, nobody is told.
std::optional<bool> isDiskEncrypted(const QString &folder);

/// The rule for block devices, over a tree like the one at /sys/dev/block (Linux,
/// Documentation/ABI/stable/sysfs-block): `device` is "8:1". dm-crypt's devices have a uuid that
/// begins with CRYPT-; what is made of several devices is encrypted when all of them are. A file as
/// a disk (loop) may be anywhere.
std::optional<bool> isBlockDeviceEncrypted(const QString &blockDevices, const QString &device);

} // namespace ivm
