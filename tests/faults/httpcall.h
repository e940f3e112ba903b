#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace ivm::faults {

/// One plain exchange with a server on this computer, waiting for the whole answer. Absent: none
/// came. What the harness asks the practice line's control by; never what is under test.
std::optional<QByteArray> httpCall(const QUrl &url, const QByteArray &form = {});

} // namespace ivm::faults
