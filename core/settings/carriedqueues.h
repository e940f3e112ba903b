#pragma once

// The queues in a file of settings that goes from one folder to another. Pure.

#include "core/model/queue.h"
#include "core/result.h"

#include <QJsonArray>

namespace ivm {

/// In their order: name, title, number, colour. Ids and places belong to the folder.
QJsonArray carriedQueues(const QList<Queue> &queues);

/// The queues of a folder once a file's are taken over, in the file's order. One with the same
/// number is the same queue, else one of the same name; what is in neither way known is new
/// (id 0). Queues of the folder that the file does not know stay, behind the others: texts belong
/// to them. Invalid, with the place of what is wrong.
Result<QList<Queue>> withCarried(const QList<Queue> &here, const QJsonValue &carried);

} // namespace ivm
