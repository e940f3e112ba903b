#pragma once

#include "core/result.h"

namespace ivm {

/// What stands between this computer and Twilio, where the error of an exchange tells and somebody
/// can do something about it (RELIABILITY N22). Carried in Error::code, with Error::Kind::Network.
enum class LineFault {
    None, ///< Or nothing that can be told apart from a network that is down.
    Untrusted, ///< Whoever answers shows no certificate that this computer trusts.
    Proxy, ///< A proxy does not let us through, or wants a name and a password first.
};

/// Codes of our own are negative: Twilio's are not.
constexpr int codeOf(LineFault fault)
{
    return -static_cast<int>(fault);
}

constexpr LineFault lineFault(const Error &error)
{
    for (const LineFault fault : { LineFault::Untrusted, LineFault::Proxy }) {
        if (error.kind == Error::Kind::Network && error.code == codeOf(fault))
            return fault;
    }
    return LineFault::None;
}

} // namespace ivm
