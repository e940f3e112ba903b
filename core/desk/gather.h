#pragma once

#include "core/selfcheck/selfcheck.h"

#include <QCoroTask>

namespace ivm {

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
QCoro::Task<> gatherLine(twilio::Api &api, Facts &facts); ///< `facts` outlives it.

} // namespace ivm
