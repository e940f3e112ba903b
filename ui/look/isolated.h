#pragma once

#include <QString>

namespace ivm {

/// The same text, held apart (FSI … PDI) where it holds letters that run right to left, so that it
/// cannot reorder the words of ours around it, and its own punctuation stays on its own side.
QString isolated(const QString &line);

} // namespace ivm
