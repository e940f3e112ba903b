#pragma once

#include "core/result.h"

namespace ivm::ctl {

/// What the shell gets. Fixed: scripts rely on it.
enum class Exit : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    NotPermitted = 3, ///< Consent forbids it.
    Unconfirmed = 4, ///< Nobody can say yet whether it was sent.
};

constexpr Exit exitFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid:
        return Exit::Usage;
    case Error::Kind::NotPermitted:
        return Exit::NotPermitted;
    case Error::Kind::Unconfirmed:
        return Exit::Unconfirmed;
    default:
        return Exit::Failed;
    }
}

} // namespace ivm::ctl
