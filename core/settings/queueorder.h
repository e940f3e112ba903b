#pragma once

// Where queues stand in the blue bar. Pure.

#include "core/model/queue.h"

namespace ivm {

/// With places in the order of the list, new ones (id 0) included; as they are where nothing moved.
QList<Queue> placed(QList<Queue> queues);

} // namespace ivm
