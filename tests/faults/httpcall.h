#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace ivm::faults {

/// One plain exchange with a server on this computer, waiting for the whole answer. Absent: none
/// came. What the harness asks the practice line's control by; never what is under test.
std::optional<QByteArray> httpCall(const QUrl &url, const QByteArray &form = {});
/// Where a question with this key is sent on to; absent: nowhere.
std::optional<QUrl> httpRedirect(const QUrl &url, const QByteArray &authorization);

} // namespace ivm::faults
