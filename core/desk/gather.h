#pragma once

#include "core/selfcheck/selfcheck.h"

#include <QCoroTask>

namespace ivm {

class Clock;
class DataFolder;
class Database;
namespace twilio {
class Api;
}

/// The facts of the self-check. What is not asked stays absent. Each part can be had alone: the
/// console has all of them, `doctor` beside a running desk reads and asks Twilio, and without a key
/// only looks at the computer.
void gatherComputer(const DataFolder &folder, Facts &facts);
Result<> gatherFolder(Database &reader, Facts &facts);
/// `ours` is this computer's clock; both outlive it.
QCoro::Task<> gatherLine(twilio::Api &api, const Clock &ours, Facts &facts);

/// The account's Messaging Services, each that may take texts from us with the numbers in it, as
/// far as the key may read them.
QCoro::Task<Result<QList<twilio::ServiceSetup>>> servicesWithNumbers(twilio::Api &api);

} // namespace ivm
