#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace ivm {

/// A settings document as people read and edit it: always the same for the same values, names in
/// the order in which they make sense (those not known there by alphabet), a short list on one
/// line.
QByteArray settingText(const QJsonValue &value);

} // namespace ivm
