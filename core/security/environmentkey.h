#pragma once

#include "core/result.h"
#include "core/twilio/credentials.h"

#include <QProcessEnvironment>

#include <optional>

namespace ivm {

/// TWILIO_ACCOUNT_SID, TWILIO_API_KEY, TWILIO_API_SECRET. Absent when none of the three is set;
/// Invalid when only some are, or when TWILIO_AUTH_TOKEN stands in for the key.
Result<std::optional<twilio::Credentials>> credentialsFrom(const QProcessEnvironment &environment);

/// The same three from files that the service manager hands over ($CREDENTIALS_DIRECTORY):
/// twilio-account-sid, twilio-api-key, twilio-api-secret. Absent when there are none; Invalid when
/// one is missing or cannot be read.
Result<std::optional<twilio::Credentials>>
serviceCredentials(const QProcessEnvironment &environment);

} // namespace ivm
