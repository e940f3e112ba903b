#pragma once

// Anything that can fail returns a Result: a value, or an Error whose kind says what the caller can
// do about it. `core` states facts here; the words people read are found in ui/look/errortext.

#include <QString>

#include <tl/expected.hpp>

namespace ivm {

struct Error
{
    enum class Kind {
        Network, ///< No answer, or not a whole one. Proven not to have left unless the context says
                 ///< otherwise.
        RateLimited, ///< The other side is busy and did not process it (429).
        Unauthorized, ///< The key was refused (401, 403).
        Refused, ///< The other side said no, with a reason in `code`.
        NotFound,
        BadReply, ///< An answer that is not what was asked for.
        Storage, ///< The local file could not be read or written.
        Busy, ///< Another process owns the data folder.
        NotPermitted, ///< Consent, a block or a role forbids it. `code` is the reason's number.
        Unconfirmed, ///< It may or may not have taken effect.
        Invalid, ///< The caller's own input makes no sense.
        Cancelled, ///< We are stopping.
    };
    Kind kind = Kind::Network;
    QString message; ///< A plain fact in English for logs and programs; no secret, number or
                     ///< message text.
    int code = 0; ///< The other side's own code (Twilio's, SQLite's), 0 if it gave none.

    bool operator==(const Error &) const = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString message, int code = 0)
{
    return tl::unexpected<Error>(
        Error{ .kind = kind, .message = std::move(message), .code = code });
}

} // namespace ivm
