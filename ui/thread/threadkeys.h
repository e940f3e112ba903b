#pragma once

#include "ui/look/keyline.h"

#include <optional>

namespace ivm {

/// What keys do among the texts of a thread.
enum class ThreadKey {
    Earlier,
    Later,
    ChooseEarlier,
    ChooseLater,
    Choose,
    Open,
    PageUp,
    PageDown,
    Oldest,
    Newest,
    Copy,
    LetGo,
};

std::optional<ThreadKey> threadKeyOf(const QKeyEvent &event);
QList<look::KeyLine> threadKeyLines();

} // namespace ivm
