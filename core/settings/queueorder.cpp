#include "core/settings/queueorder.h"

namespace ivm {

QList<Queue> placed(QList<Queue> queues)
{
    bool inOrder = true;
    for (int i = 0; i < queues.size(); ++i) {
        if (raw(queues.at(i).id) == 0)
            queues[i].position = i > 0 ? queues.at(i - 1).position + 1 : 1;
        inOrder = inOrder && (i == 0 || queues.at(i - 1).position < queues.at(i).position);
    }
    for (int i = 0; i < queues.size() && !inOrder; ++i)
        queues[i].position = i + 1;
    return queues;
}

} // namespace ivm
