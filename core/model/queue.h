#pragma once

#include "core/model/ids.h"
#include "core/model/phonenumber.h"

#include <QList>

class QJsonObject;

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

/// The queues of a document like resources/defaults/queues.json, in its order and numbered from 1,
/// as a new folder numbers them.
QList<Queue> queuesIn(const QJsonObject &document);

} // namespace ivm
