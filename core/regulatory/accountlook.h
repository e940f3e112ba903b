#pragma once

// What was last seen of the account, as it is kept in the folder so that the regulatory page opens
// at once. Pure values.

#include "core/clock.h"
#include "core/twilio/account.h"

#include <QByteArray>

#include <optional>

namespace ivm {

struct AccountLook
{
    Instant at{};
    // Absent: the key may not read it, or this line does not have it.
    std::optional<QList<twilio::NumberSetup>> numbers;
    std::optional<QList<twilio::ServiceSetup>> services;
    std::optional<QList<twilio::Verification>> verifications;

    bool operator==(const AccountLook &) const = default;
};

/// As it is written to disk, and back; absent when it is none.
QByteArray written(const AccountLook &look);
std::optional<AccountLook> readAccountLook(const QByteArray &json);

/// What a look that could not see everything leaves of the one before: a part that was refused this
/// time is shown as last seen, never as gone.
AccountLook merged(const AccountLook &before, AccountLook now);

} // namespace ivm
