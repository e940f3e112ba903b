#pragma once

#include "core/model/message.h"

#include <QString>

namespace ivm {

/// How a message of ours is on its way, in plain words.
struct DeliveryWords
{
    enum class Tone { Quiet, Doubt, Failure };
    QString mark; ///< A sign before the words whose shape, not colour, carries the meaning; may be
                  ///< empty.
    QString words; ///< "Delivered", "Not delivered: this phone can’t get texts".
    Tone tone = Tone::Quiet;
    bool settled = false; ///< Good news that may be left out inside a run.

    bool operator==(const DeliveryWords &) const = default;
};

/// Pure. For inbound messages everything is empty and settled.
DeliveryWords deliveryWords(const Message &message);

/// "Automatic: opt-in request"; empty for a person's text.
QString automaticWords(AutoKind kind);

} // namespace ivm
