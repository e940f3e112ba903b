#pragma once

#include "core/desk/deskconfig.h"
#include "core/practice/script.h"

namespace ivm::practice {
class Line;
}

namespace ivm {

/// The same desk on the practice line: in this process, with scripted clients on the system clock.
/// It has no network to reach: its transport is not one. Without a folder it begins anew in a
/// temporary one, which goes with the last copy of the configuration. With a cast only these
/// clients text (a lesson's), and their texts are read at any hour; without one those of a session.
DeskConfig practiceConfig(const std::optional<DataFolder> &folder = std::nullopt,
                          const std::optional<QList<practice::ClientScript>> &cast = std::nullopt);

/// A desk's end of a practice line, reached by this transport, with the line's own account. The
/// line lives as long as the end.
LineEnd endOf(std::shared_ptr<practice::Line> line, std::unique_ptr<Transport> transport);

} // namespace ivm
