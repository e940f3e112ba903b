#pragma once

#include <QStringList>

#include <optional>

namespace ivm {

/// Which column a heading means: the first of `words` that some heading is, wholly or else in part,
/// wins; the order of words is the order of preference. Case, dots, dashes and underlines do not
/// count. Absent when no heading fits. Pure.
std::optional<int> columnNamed(const QStringList &headings, const QStringList &words);

/// As columnNamed compares headings.
QString foldedHeading(const QString &heading);

} // namespace ivm
