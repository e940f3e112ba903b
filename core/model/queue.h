#pragma once

#include "core/model/ids.h"
#include "core/model/phonenumber.h"

namespace ivm {

/// One texting number and the desk behind it. Queues are data: a clinic can have one or twenty.
struct Queue
{
    QueueId id{};
    QString name; ///< Short, unique: "SAC".
    QString title; ///< "Small Animal Clinic".
    PhoneNumber number;
    QString colour; ///< "#17458F"; empty means the product's own blue.
    int position = 0;

    bool operator==(const Queue &) const = default;
};

} // namespace ivm
