#pragma once

// What an Error of kind Storage is about: what its code means, for whoever must act on it or find
// words for it.

#include "core/result.h"

namespace ivm {

enum class StorageFault {
    Other, ///< Reading or writing failed; it may work again.
    Full, ///< No space. Works again by itself once there is some.
    ReadOnly, ///< The file or its folder may not be written, or not even be opened.
    Damaged, ///< What is in the file is not what was written.
    Newer, ///< Written by a newer version of this program; untouched.
};

/// SQLite's own codes (SQLITE_CORRUPT, SQLITE_READONLY), for what we find ourselves.
inline constexpr int DamagedCode = 11;
inline constexpr int ReadOnlyCode = 8;

/// Other for errors of any other kind.
StorageFault storageFault(const Error &error);

/// A schema that this program does not know yet.
tl::unexpected<Error> newerSchema(int version);

} // namespace ivm
